//! A story being written, with and without scripts.

use crate::room::{Person, Room, in_a_newsroom};
use model::{Manuscript, RevisionNo, SeedRole, StoryId};
use serde_json::{Value, json};

async fn salma(room: &Room) -> Person {
    room.person("salma", SeedRole::DeskEditor, &["mahalliyat"]).await
}

/// The fields of the form as a page shows them, so that they can be sent back.
pub fn fields(html: &str) -> Vec<(String, String)> {
    let form = html.split("id=\"manuscript\"").nth(1).unwrap().split("</form>").next().unwrap();
    let text = |raw: &str| {
        let raw = raw.replace("&quot;", "\"").replace("&#39;", "'").replace("&lt;", "<").replace("&gt;", ">");
        raw.replace("&amp;", "&")
    };
    let attribute = |tag: &str, name: &str| tag.split(&format!(" {name}=\"")).nth(1).map(|rest| text(rest.split('"').next().unwrap()));
    let mut found = Vec::new();
    for piece in form.split('<').skip(1) {
        let (tag, rest) = piece.split_once('>').unwrap_or((piece, ""));
        let Some(name) = attribute(tag, "name") else { continue };
        match tag.split_whitespace().next().unwrap() {
            "textarea" => found.push((name, text(rest.strip_prefix('\n').unwrap_or(rest)))),
            "input" if tag.contains("checkbox") && tag.contains(" checked") => found.push((name, "on".into())),
            "input" if tag.contains("checkbox") => {}
            "input" => found.push((name, attribute(tag, "value").unwrap_or_default())),
            "select" => {
                let options = form.split(&format!("name=\"{name}\"")).nth(1).unwrap().split("</select>").next().unwrap();
                let chosen = options.split("<option").find(|option| option.contains(" selected")).unwrap();
                found.push((name, attribute(chosen, "value").unwrap()));
            }
            _ => {}
        }
    }
    found
}

pub fn with<'f>(fields: &'f [(String, String)], changes: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let kept = fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let mut out: Vec<(&str, &str)> = kept.filter(|(name, _)| !changes.iter().any(|(changed, _)| changed == name)).collect();
    out.extend(changes);
    out
}

async fn head(room: &Room, story: StoryId) -> (RevisionNo, Manuscript) {
    room.read(move |tx| {
        let row = store::story::by_id(tx, story)?.unwrap();
        Ok((row.head, Manuscript::from(&store::revision::get(tx, story, row.head)?.unwrap().copy)))
    })
    .await
}

pub fn paragraph(text: &str) -> Value {
    json!({"type": "paragraph", "content": [{"type": "text", "text": text}]})
}

fn save(base: i64, key: &str, manuscript: &Value) -> Value {
    json!({"tab": "t", "base": base, "key": key, "manuscript": manuscript})
}

#[test]
fn a_story_is_begun_once_and_opens_in_its_form() {
    in_a_newsroom(|room| async move {
        let salma = salma(&room).await;
        let form = room.get(&salma, "/desk/stories/new").await;
        assert!(form.text.contains("value=\"mahalliyat\" selected"), "{}", form.text);
        let sent = [("headline", "وصول السفينة"), ("section", "mahalliyat"), ("key", "k1")];
        let first = room.post(&salma, "/desk/stories/new", &sent).await;
        let again = room.post(&salma, "/desk/stories/new", &sent).await;
        assert_eq!((first.status, &first.location), (303, &again.location), "{}", first.text);
        let page = room.get(&salma, first.location.as_deref().unwrap()).await;
        assert_eq!(page.status, 200, "{}", page.text);
        assert!(page.text.contains("وصول السفينة") && page.text.contains("مسوّدة"), "{}", page.text);
        let refused = room.post(&salma, "/desk/stories/new", &[("headline", "خبر"), ("section", "fann"), ("key", "k2")]).await;
        assert_eq!(refused.status, 422);
        assert!(refused.text.contains("لا قسم بهذا الاسم"), "{}", refused.text);
    });
}

#[test]
fn the_form_sent_back_as_it_is_changes_nothing_and_a_change_is_a_revision() {
    in_a_newsroom(|room| async move {
        let (salma, story) = (salma(&room).await, room.land("وصول السفينة").await);
        let path = format!("/desk/stories/{story}");
        let form = fields(&room.get(&salma, &path).await.text);
        let done = room.post(&salma, &format!("{path}/save"), &with(&form, &[])).await;
        assert_eq!(done.status, 303, "{}", done.text);
        assert_eq!(head(&room, story).await.0, RevisionNo(1), "nothing changed");
        let body = "فقرة **بارزة**.\r\n\r\n## عنوان داخلي\r\n\r\n- سمك\r\n- ملح\r\n\r\n::: شعر\r\nقفا\r\n:::";
        let changed = [("headline", "وصول السفينة الثانية"), ("body", body), ("key", "other"), ("bylines", "سلمى الحداد\r\nنادر | مصوّر")];
        let done = room.post(&salma, &format!("{path}/save"), &with(&form, &changed)).await;
        assert_eq!((done.status, done.location.as_deref()), (303, Some(format!("{path}?said=story-saved").as_str())), "{}", done.text);
        let (no, copy) = head(&room, story).await;
        assert_eq!((no, copy.headline.as_str()), (RevisionNo(2), "وصول السفينة الثانية"));
        assert_eq!(copy.body["content"].as_array().unwrap().len(), 4);
        assert_eq!(copy.bylines[1].role, model::BylineRole::Photographer);
        let again = fields(&room.get(&salma, &path).await.text);
        let shown = &again.iter().find(|(name, _)| name == "body").unwrap().1;
        assert_eq!(*shown, body.replace("\r\n", "\n"));
    });
}

#[test]
fn what_is_wrong_is_said_at_its_field_and_everything_typed_stays() {
    in_a_newsroom(|room| async move {
        let (salma, story) = (salma(&room).await, room.land("وصول السفينة").await);
        let path = format!("/desk/stories/{story}");
        let form = fields(&room.get(&salma, &path).await.text);
        let long = "خ".repeat(90);
        let changes = [
            ("headline", ""),
            ("kicker", long.as_str()),
            ("body", "نص <b>\"آخر\"\n\n::: كعكة\n:::"),
            ("lead.media", "سبعة"),
            ("section", "fann"),
        ];
        let page = room.post(&salma, &format!("{path}/save"), &with(&form, &changes)).await;
        assert_eq!(page.status, 422);
        for said in ["لا يبقى فارغًا", "90", "السطر 3", "لا صورة بهذا الرقم", "id=\"wrong-kicker\"", "aria-invalid"]
        {
            assert!(page.text.contains(said), "{said}\n{}", page.text);
        }
        let back = fields(&page.text);
        for (name, value) in changes.iter().filter(|(name, _)| *name != "lead.media") {
            assert!(back.contains(&((*name).to_owned(), (*value).to_owned())), "{name}");
        }
        assert_eq!(head(&room, story).await.0, RevisionNo(1));
    });
}

#[test]
fn whatever_is_typed_is_kept_and_comes_back() {
    in_a_newsroom(|room| async move {
        let (salma, story) = (salma(&room).await, room.land("وصول السفينة").await);
        let path = format!("/desk/stories/{story}");
        let long = "خ".repeat(900_000);
        let typed = json!({"headline": "", "kicker": "x".repeat(400), "section": "", "urgency": 0,
            "body": {"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": long}]}, {"type": "strange"}]}});
        let kept = room.send(&salma, &format!("{path}/journal"), &json!({"tab": "t1", "base": 1, "seq": 2, "manuscript": typed})).await;
        assert_eq!(kept.status, 200, "{}", kept.text);
        assert_eq!(kept.json()["seq"], 2);
        let late = json!({"tab": "t1", "base": 1, "seq": 1, "manuscript": {"headline": "أقدم"}});
        assert_eq!(room.send(&salma, &format!("{path}/journal"), &late).await.status, 200);
        let row = room.read(move |tx| store::journal::newest(tx, story, salma.id)).await.unwrap();
        assert_eq!((row.seq, row.manuscript.kicker.len()), (2, 400), "what comes late replaces nothing");
        let page = room.get(&salma, &path).await;
        assert!(page.text.contains("?kept=1"), "offered without scripts too");
        let unknown = json!({"tab": "t1", "base": 1, "seq": 3, "manuscript": {"headlin": ""}});
        assert_eq!(room.send(&salma, &format!("{path}/journal"), &unknown).await.status, 400);
        let hasan = room.person("hasan", SeedRole::Correspondent, &[]).await;
        assert_eq!(room.send(&hasan, &format!("{path}/journal"), &unknown).await.status, 404, "not his story");
    });
}

#[test]
fn a_save_is_answered_once_merges_apart_and_asks_where_both_changed_the_same() {
    in_a_newsroom(|room| async move {
        let (salma, story) = (salma(&room).await, room.land("وصول السفينة").await);
        let rami = room.person("rami", SeedRole::Publisher, &[]).await;
        let path = format!("/desk/stories/{story}/save");
        let (_, copy) = head(&room, story).await;
        let mut typed = serde_json::to_value(&copy).unwrap();
        typed["body"]["content"] = json!([paragraph("الأولى كما هي."), paragraph("الثانية كما هي."), paragraph("الثالثة كما هي.")]);
        let first = room.send(&salma, &path, &save(1, "a", &typed)).await.json();
        assert_eq!((&first["revision"], &first["merged"]), (&json!(2), &json!(false)));
        assert_eq!(room.send(&salma, &path, &save(1, "a", &typed)).await.json(), first, "the same key, the same answer");

        let (mut mine, mut theirs) = (typed.clone(), typed.clone());
        theirs["body"]["content"][0] = paragraph("الأولى بعد تعديل رامي.");
        mine["body"]["content"][2] = paragraph("الثالثة بعد تعديل سلمى.");
        mine["kicker"] = json!("ميناء");
        assert_eq!(room.send(&rami, &path, &save(2, "b", &theirs)).await.json()["revision"], 3);
        let merged = room.send(&salma, &path, &save(2, "c", &mine)).await.json();
        assert_eq!((&merged["revision"], &merged["merged"]), (&json!(4), &json!(true)));
        assert_eq!(merged["manuscript"]["body"]["content"][0], theirs["body"]["content"][0]);
        assert_eq!(merged["manuscript"]["body"]["content"][2], mine["body"]["content"][2]);

        let now = merged["manuscript"].clone();
        let (mut mine, mut theirs) = (now.clone(), now.clone());
        theirs["body"]["content"][1] = paragraph("الثانية لرامي.");
        mine["body"]["content"][1] = paragraph("الثانية لسلمى.");
        assert_eq!(room.send(&rami, &path, &save(4, "d", &theirs)).await.json()["revision"], 5);
        let clash = room.send(&salma, &path, &save(4, "e", &mine)).await;
        assert_eq!(clash.status, 409);
        let conflict = &clash.json()["conflict"];
        assert_eq!((&conflict["head"], &conflict["by"]), (&json!(5), &json!("rami")));
        let row = &conflict["rows"][0];
        assert_eq!((&row["place"], &row["mine"], &row["theirs"]), (&json!("block"), &json!("الثانية لسلمى."), &json!("الثانية لرامي.")));
        assert_eq!(row["merged_index"], 1);
        assert_eq!(conflict["merged"]["body"]["content"][1], mine["body"]["content"][1]);
        assert_eq!(head(&room, story).await.0, RevisionNo(5), "nothing was overwritten");
    });
}

#[test]
fn a_conflict_is_settled_without_scripts() {
    in_a_newsroom(|room| async move {
        let (salma, story) = (salma(&room).await, room.land("وصول السفينة").await);
        let path = format!("/desk/stories/{story}");
        let form = fields(&room.get(&salma, &path).await.text);
        let save = format!("{path}/save");
        let theirs = [("headline", "عنوان رامي"), ("body", "نص رامي."), ("key", "r")];
        assert_eq!(room.post(&salma, &save, &with(&form, &theirs)).await.status, 303);
        let mine = [("headline", "عنوان سلمى"), ("body", "نص سلمى."), ("kicker", "ميناء")];
        let page = room.post(&salma, &save, &with(&form, &mine)).await;
        assert_eq!(page.status, 409);
        for said in ["عنوان رامي", "عنوان سلمى", "نص رامي.", "choice-1", "إبقاء الاثنين"] {
            assert!(page.text.contains(said), "{said}\n{}", page.text);
        }
        let hidden = page.text.replace("action=\"/desk/stories", "id=\"manuscript\" action=\"/desk/stories");
        let sent = fields(&hidden);
        let sent: Vec<(String, String)> = sent.into_iter().filter(|(name, _)| !name.starts_with("choice")).collect();
        let done = room.post(&salma, &format!("{path}/settle"), &with(&sent, &[("choice-0", "theirs"), ("choice-1", "both")])).await;
        assert_eq!((done.status, done.location.as_deref()), (303, Some(format!("{path}?said=story-merged").as_str())), "{}", done.text);
        let (_, copy) = head(&room, story).await;
        assert_eq!((copy.headline.as_str(), copy.kicker.as_str()), ("عنوان رامي", "ميناء"));
        assert_eq!(copy.body["content"], json!([paragraph("نص سلمى."), paragraph("نص رامي.")]));
    });
}

#[test]
fn the_proofreader_says_where_in_units_of_the_browser_and_what_to_write() {
    in_a_newsroom(|room| async move {
        let (salma, story) = (salma(&room).await, room.publish("ميناء المرفأ يستقبل سفينة").await);
        let second = room.land("خبر").await;
        let text = "😀 المشاركات لاتمثل رأي الصحيفة.";
        let typed = json!({"headline": "ميناء المرفأ يستقبل سفينة", "section": "mahalliyat", "lead": {"media": 1, "caption": "", "alt": ""},
            "body": {"type": "doc", "content": [{"type": "paragraph", "content": []},
                {"type": "list", "content": [[{"type": "text", "text": "بند"}], [{"type": "text", "text": text}]]}, {"type": "strange"}]}});
        let answer = room.send(&salma, &format!("/desk/stories/{second}/check"), &json!({ "manuscript": typed })).await;
        assert_eq!(answer.status, 200, "{}", answer.text);
        let answer = answer.json();
        let findings = answer["findings"].as_array().unwrap();
        let of = |rule: &str| findings.iter().find(|one| one["rule"] == rule).unwrap_or_else(|| panic!("{rule}: {findings:#?}"));
        let found = of("H09");
        let start = text.encode_utf16().count() - " رأي الصحيفة.".encode_utf16().count() - "لاتمثل".encode_utf16().count();
        assert_eq!((&found["field"], &found["block"], &found["item"]), (&json!("body"), &json!(1), &json!(1)));
        assert_eq!((&found["start"], &found["end"]), (&json!(start), &json!(start + 6)));
        assert_eq!(found["fixes"][0]["edits"][0]["text"], "لا تمثل");
        assert_eq!((&of("C03")["field"], &of("C03")["severity"]), (&json!("headline"), &json!("warn")));
        assert!(of("C03")["message"].as_str().unwrap().contains(&story.to_string()));
        assert_eq!((&of("S01")["field"], &of("S01")["severity"]), (&json!("card"), &json!("block")));
        assert_eq!(of("P01")["field"], "credit");
        let alt = findings.iter().find(|one| one["rule"] == "P02" && one["field"] == "alt").unwrap();
        assert_eq!(alt["severity"], "block");
        assert_eq!(answer["counts"]["block"].as_u64().unwrap() as usize, findings.iter().filter(|one| one["severity"] == "block").count());
        let keys: std::collections::BTreeSet<_> = findings.iter().map(|one| one["key"].as_str().unwrap()).collect();
        assert_eq!(keys.len(), findings.len(), "every finding has a key of its own");
        let (head, rules) = room.desk.blockers(second).await.unwrap();
        assert_eq!(head, RevisionNo(1));
        assert!(rules.contains(&"S01".to_owned()), "{rules:?}");
    });
}

#[test]
fn sure_corrections_are_made_with_one_button() {
    in_a_newsroom(|room| async move {
        let (salma, story) = (salma(&room).await, room.land("وصول السفينة").await);
        let path = format!("/desk/stories/{story}");
        let form = fields(&room.get(&salma, &path).await.text);
        let wrong = [("body", "المشاركات **لاتمثل** رأي الصحيفة."), ("key", "w")];
        assert_eq!(room.post(&salma, &format!("{path}/save"), &with(&form, &wrong)).await.status, 303);
        let page = room.get(&salma, &path).await.text;
        assert!(page.contains("استبدال: لا تمثل") && page.contains(&format!("action=\"{path}/fix\"")), "{page}");
        let fixed = room.post(&salma, &format!("{path}/fix"), &[]).await;
        assert_eq!(fixed.location.as_deref(), Some(format!("{path}?said=story-fixed").as_str()), "{}", fixed.text);
        let page = room.get(&salma, &path).await.text;
        assert!(fields(&page).iter().any(|(_, value)| value == "المشاركات **لا تمثل** رأي الصحيفة."), "{page}");
        assert!(room.post(&salma, &format!("{path}/fix"), &[]).await.location.unwrap().contains("nothing-to-fix"));
    });
}

#[test]
fn revisions_are_listed_compared_and_restored() {
    in_a_newsroom(|room| async move {
        let (salma, story) = (salma(&room).await, room.land("وصول السفينة").await);
        let path = format!("/desk/stories/{story}");
        let form = fields(&room.get(&salma, &path).await.text);
        let changed = [("body", "رست الباخرة في الميناء."), ("kicker", "<b>ميناء</b>"), ("key", "w")];
        room.post(&salma, &format!("{path}/save"), &with(&form, &changed)).await;
        let list = room.get(&salma, &format!("{path}/history")).await;
        assert_eq!(list.status, 200, "{}", list.text);
        assert!(list.text.contains("سليمة") && list.text.contains(&format!("{path}/history/1/2")), "{}", list.text);
        let diff = room.get(&salma, &format!("{path}/history/1/2")).await.text;
        assert!(
            diff.contains("<del><span class=\"hid\">حُذف: </span>السفينة</del><ins><span class=\"hid\">أُضيف: </span>الباخرة</ins>"),
            "{diff}"
        );
        assert!(diff.contains("&lt;b&gt;ميناء") && !diff.contains("<b>ميناء"), "{diff}");
        let stale = room.post(&salma, &format!("{path}/history/1/restore"), &[("head", "1")]).await;
        assert_eq!(stale.status, 409);
        let back = room.post(&salma, &format!("{path}/history/1/restore"), &[("head", "2")]).await;
        assert_eq!(back.status, 303, "{}", back.text);
        assert_eq!(head(&room, story).await.1.kicker, "");
        assert_eq!(room.get(&salma, &format!("{path}/history/1/9")).await.status, 404);
    });
}

#[test]
fn nothing_that_is_typed_becomes_markup() {
    in_a_newsroom(|room| async move {
        let (salma, story) = (salma(&room).await, room.land("وصول السفينة").await);
        let path = format!("/desk/stories/{story}");
        let evil = "</textarea></script><script>alert(1)</script><img src=x onerror=alert(1)>\" onfocus=\"alert(1)";
        let typed = json!({"headline": evil, "kicker": evil, "deck": evil, "section": evil, "topics": [evil], "bylines": [{"name": evil}],
            "sources": [evil], "dateline": evil, "ednote": evil, "slugline": evil, "short_headline": evil, "channels": {"telegram": evil, "push": evil},
            "lead": {"caption": evil, "credit": evil, "licence": evil, "alt": evil},
            "body": {"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": evil}]}]}});
        let kept = room.send(&salma, &format!("{path}/journal"), &json!({"tab": "t", "base": 1, "seq": 1, "manuscript": typed})).await;
        assert_eq!(kept.status, 200, "{}", kept.text);
        for page in [path.clone(), format!("{path}?kept=1")] {
            let html = room.get(&salma, &page).await.text;
            assert!(!html.contains("<script>alert"), "{html}");
            // In the island quotes are escaped as JSON has it.
            let (page, island) = html.split_once("id=\"story\">").unwrap_or((&html, ""));
            assert!(!island.split("</script>").next().unwrap().contains('<'), "{island}");
            let html = page;
            assert!(!html.contains("<script>alert") && !html.contains("<img src=x") && !html.contains("\" onfocus"), "{html}");
        }
    });
}
