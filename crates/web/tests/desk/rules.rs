//! What المدقّق knows of a whole story at the desk: whose it is, its pictures, its days, its names, what the paper has
//! already run. Each rule is shown to speak, and to be silent when there is nothing to say.

use crate::room::{Person, Room, in_a_newsroom};
use model::{SeedRole, StoryId};
use serde_json::{Value, json};

fn body(paragraphs: &[&str]) -> Value {
    let paragraph = |text: &&str| json!({"type": "paragraph", "content": [{"type": "text", "text": text}]});
    json!({"type": "doc", "content": paragraphs.iter().map(paragraph).collect::<Vec<_>>()})
}

/// A story without fault: a draft of Thursday, 19 November 2026.
fn sound() -> Value {
    json!({
        "headline": "ميناء المرفأ يستقبل سفينة حاويات", "deck": "السفينة الأولى بعد أعمال التوسعة.", "section": "mahalliyat",
        "sources": ["المرفأ"], "bylines": [{"name": "سلمى الحداد"}], "dateline": "المرفأ",
        "lead": {"media": 1, "caption": "سفينة عند الرصيف", "credit": "ياسر القاضي", "alt": "سفينة تفرغ حاويات"},
        "body": body(&["وصلت السفينة إلى الميناء صباح اليوم الخميس.", "وقال مدير الميناء إن العمل بدأ."]),
    })
}

fn with(changes: Value) -> Value {
    let mut typed = sound();
    typed.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
    typed
}

/// The findings of a rule: weight and field.
async fn found(room: &Room, person: &Person, story: StoryId, typed: &Value, rule: &str) -> Vec<(String, String)> {
    let answer = room.send(person, &format!("/desk/stories/{story}/check"), &json!({ "manuscript": typed })).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
    let word = |one: &Value, name: &str| one[name].as_str().unwrap().to_owned();
    let all = answer.json()["findings"].as_array().unwrap().clone();
    all.iter().filter(|one| one["rule"] == rule).map(|one| (word(one, "severity"), word(one, "field"))).collect()
}

#[test]
fn a_story_is_read_as_a_whole() {
    in_a_newsroom(|room| async move {
        let salma = room.person("salma", SeedRole::DeskEditor, &["mahalliyat"]).await;
        room.publish("أسعار السمك تتراجع مع بداية الموسم").await;
        room.write(|tx| {
            let text = "شخص | رائد البحري | Raed al-Bahri | | رائد البحراوي".to_owned();
            desk::paper::KeepNames { text }.run(tx, desk::Actor::Operator, crate::room::noon())?;
            Ok(())
        })
        .await;
        let story = room.land("خبر").await;
        let picture = |changes: Value| {
            let mut lead = sound()["lead"].clone();
            lead.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
            with(json!({ "lead": lead }))
        };
        let cases = [
            // (why, rule, copy, weight, field)
            ("no source at all", "S01", with(json!({"sources": []})), "block", "card"),
            ("agencies without a name", "S01", with(json!({"sources": ["وكالات"]})), "warn", "card"),
            ("a picture without a credit", "P01", picture(json!({"credit": ""})), "block", "credit"),
            ("a picture without alternative text", "P02", picture(json!({"alt": ""})), "block", "alt"),
            (
                "a weekday that is not the day of publication",
                "D01",
                with(json!({"body": body(&["وصلت السفينة إلى الميناء صباح اليوم الأربعاء."])})),
                "block",
                "body",
            ),
            (
                "a weekday that is not that of its date",
                "D01",
                with(json!({"body": body(&["وصلت السفينة إلى الميناء يوم الأحد 17 نوفمبر 2026."])})),
                "block",
                "body",
            ),
            ("a headline of this week", "C03", with(json!({"headline": "اسعار السمك تتراجع مع بدايه الموسم"})), "warn", "headline"),
            (
                "a name written otherwise than in the registry",
                "N04",
                with(json!({"body": body(&["قال رائد البحراوي إن العمل بدأ."])})),
                "warn",
                "body",
            ),
        ];
        for (why, rule, typed, weight, field) in cases {
            let said = found(&room, &salma, story, &typed, rule).await;
            assert!(said.contains(&(weight.to_owned(), field.to_owned())), "{why}: {rule}: {said:?}");
            assert_eq!(found(&room, &salma, story, &sound(), rule).await, [], "{why}: nothing to say of a sound story");
        }
    });
}

#[test]
fn a_story_is_not_told_of_its_own_headline_nor_of_one_of_last_month() {
    in_a_newsroom(|room| async move {
        let salma = room.person("salma", SeedRole::DeskEditor, &["mahalliyat"]).await;
        let own = room.publish("وصول السفينة الأولى").await;
        let typed = with(json!({"headline": "وصول السفينة الأولى"}));
        assert_eq!(found(&room, &salma, own, &typed, "C03").await, []);
        let other = room.land("خبر").await;
        assert_eq!(found(&room, &salma, other, &typed, "C03").await.len(), 1);
        room.write(move |tx| {
            let mut row = store::published::get(tx, own)?.unwrap();
            row.first_published_at = crate::room::noon() - jiff::SignedDuration::from_hours(8 * 24);
            Ok(store::published::put(tx, &row, crate::room::noon())?)
        })
        .await;
        assert_eq!(found(&room, &salma, other, &typed, "C03").await, []);
    });
}
