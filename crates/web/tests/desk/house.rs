//! The house style: set once, asked wherever copy is read.

use crate::room::{Person, Room, in_a_newsroom};
use model::SeedRole;
use serde_json::{Value, json};
use web::desk::assets::has_scripts;

const STYLE: &str = "/desk/settings/style";

/// What المدقّق says of a headline and a paragraph: rule, weight, field.
async fn read(room: &Room, person: &Person, path: &str, headline: &str, text: &str) -> Vec<(String, String, String)> {
    let body = json!({"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": text}]}]});
    let typed = json!({"headline": headline, "section": "mahalliyat", "sources": ["المرفأ"], "body": body});
    let answer = room.send(person, &format!("{path}/check"), &json!({ "manuscript": typed })).await.json();
    let part = |one: &Value, name: &str| one[name].as_str().unwrap().to_owned();
    answer["findings"].as_array().unwrap().iter().map(|one| (part(one, "rule"), part(one, "severity"), part(one, "field"))).collect()
}

fn weight<'f>(found: &'f [(String, String, String)], rule: &str) -> Option<&'f str> {
    found.iter().find(|(known, ..)| known == rule).map(|(_, weight, _)| weight.as_str())
}

#[test]
fn the_style_of_the_paper_is_asked_while_typing_and_before_publishing() {
    in_a_newsroom(|room| async move {
        let chief = room.person("nadia", SeedRole::ManagingEditor, &[]).await;
        let story = room.land("قال “المدير” إن العمل بدأ").await;
        let path = format!("/desk/stories/{story}");
        let (headline, text) = ("قال “المدير” إن العمل بدأ", "وصل 3 أشخاص إلى المرفأ يوم 2 مايو 2026، وقالوا “نعم”.");
        let before = read(&room, &chief, &path, headline, text).await;
        assert_eq!((weight(&before, "Q01"), weight(&before, "U02"), weight(&before, "U03")), (None, None, None), "{before:?}");
        // What the scripts are told; without them in the program there is nobody to tell.
        let told = async |quotes: &str| !has_scripts() || room.get(&chief, &path).await.text.contains(&format!("\"quotes\":\"{quotes}\""));
        assert!(told("guillemets").await);

        let style = [
            ("base", "1"),
            ("style-quotes", "guillemets"),
            ("style-digits", "arab"),
            ("style-numbers", "words"),
            ("style-accept", "تلغرامي\r\n\r\nإيديوس"),
            ("rule-Q01", "block"),
            ("rule-U02", "hint"),
        ];
        let saved = room.post(&chief, STYLE, &style).await;
        assert_eq!(saved.status, 303, "{}", saved.text);
        let found = read(&room, &chief, &path, headline, text).await;
        assert_eq!((weight(&found, "Q01"), weight(&found, "U02")), (Some("block"), Some("hint")), "{found:?}");
        assert!(weight(&found, "U03").is_some(), "{found:?}");
        let (_, rules) = room.desk.blockers(story).await.unwrap();
        assert!(rules.contains(&"Q01".to_owned()), "{rules:?}");
        let publish = room.post(&chief, &format!("{path}/publish"), &[("revision", "1")]).await;
        assert_eq!(publish.status, 422, "{}", publish.text);

        let page = room.get(&chief, STYLE).await.text;
        assert!(page.contains("\nتلغرامي\nإيديوس</textarea>") && page.contains("<option value=\"guillemets\" selected>"), "{page}");
        assert_eq!(room.post(&chief, STYLE, &style).await.status, 409, "a stale form");
        let curly = [("base", "2"), ("style-quotes", "curly"), ("rule-Q01", "off")];
        assert_eq!(room.post(&chief, STYLE, &curly).await.status, 303);
        assert_eq!(weight(&read(&room, &chief, &path, headline, text).await, "Q01"), None);
        assert!(told("curly").await);
    });
}

#[test]
fn what_is_no_style_is_said_beside_its_field_and_kept_in_the_form() {
    in_a_newsroom(|room| async move {
        let chief = room.person("nadia", SeedRole::ManagingEditor, &[]).await;
        let long = "ط".repeat(61);
        for (name, value) in [("style-quotes", "commas"), ("style-accept", long.as_str()), ("rule-Q01", "louder")] {
            let answer = room.post(&chief, STYLE, &[("base", "1"), ("style-prefer", "سورية"), (name, value)]).await;
            assert_eq!(answer.status, 422, "{name}");
            assert!(answer.text.contains("role=\"alert\"") && answer.text.contains("سورية"), "{name}: {}", answer.text);
        }
        let writer = room.person("majed", SeedRole::Writer, &["mahalliyat"]).await;
        assert_eq!(room.post(&writer, STYLE, &[("base", "1")]).await.status, 403);
    });
}

#[test]
fn texts_for_channels_are_read_like_the_rest() {
    in_a_newsroom(|room| async move {
        let salma = room.person("salma", SeedRole::DeskEditor, &["mahalliyat"]).await;
        let story = room.land("خبر").await;
        let channels = json!({"telegram": "المشاركات لاتمثل رأينا", "facebook": "التعليقات لاتمثل رأينا", "push": "لاتمثل رأينا"});
        let table = json!({"type": "table", "rows": [[[{"type": "text", "text": "السنة"}]]], "caption": "أرقام لاتمثل الواقع"});
        let typed = json!({"headline": "خبر", "section": "mahalliyat", "channels": channels, "body": {"type": "doc", "content": [table]}});
        let answer = room.send(&salma, &format!("/desk/stories/{story}/check"), &json!({ "manuscript": typed })).await.json();
        let findings = answer["findings"].as_array().unwrap();
        let places: Vec<&str> = findings.iter().filter(|one| one["rule"] == "H09").map(|one| one["field"].as_str().unwrap()).collect();
        assert_eq!(places, ["card", "channels.telegram", "channels.facebook", "channels.push"], "{findings:#?}");
        let edit = |field: &str| findings.iter().find(|one| one["field"] == field).map(|one| one["fixes"][0]["edits"][0].clone()).unwrap();
        assert_eq!((&edit("channels.push")["field"], &edit("channels.push")["text"]), (&json!("channels.push"), &json!("لا تمثل")));

        let sent = json!({"tab": "t", "base": 1, "key": "k", "manuscript": typed});
        assert_eq!(room.send(&salma, &format!("/desk/stories/{story}/save"), &sent).await.status, 200);
        assert_eq!(room.post(&salma, &format!("/desk/stories/{story}/fix"), &[("base", "2"), ("key", "f")]).await.status, 303);
        let copy = room
            .read(move |tx| {
                let row = store::story::by_id(tx, story)?.unwrap();
                Ok(store::revision::get(tx, story, row.head)?.unwrap().copy)
            })
            .await;
        assert_eq!(copy.channels.push.unwrap().as_str(), "لا تمثل رأينا");
        assert_eq!(copy.channels.facebook.unwrap().as_str(), "التعليقات لا تمثل رأينا");
        assert!(serde_json::to_string(&copy.body).unwrap().contains("لا تمثل الواقع"));
    });
}
