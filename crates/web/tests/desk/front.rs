//! The board of the front page, and what readers see of it.

use crate::room::{Answer, Person, Room, in_a_newsroom};
use axum::body::Body;
use hyper::Request;
use model::{SeedRole, StoryId};

async fn home(room: &Room) -> String {
    room.ask(None, Request::get("/"), Body::empty()).await.text
}

/// Whether `first` stands before `second` in the lead part of a page.
fn leads(page: &str, headline: &str) -> bool {
    page.find("class=\"card first\"")
        .and_then(|at| page.get(at..))
        .is_some_and(|part| part.find("</article>").and_then(|end| part.get(..end)).is_some_and(|lead| lead.contains(headline)))
}

async fn arrange(room: &Room, person: &Person, base: &str, fields: &[(&str, &str)]) -> Answer {
    let all: Vec<(&str, &str)> = [("base", base), ("page", "")].into_iter().chain(fields.iter().copied()).collect();
    room.post(person, "/desk/front", &all).await
}

#[test]
fn what_an_editor_places_leads_at_once_and_the_history_leads_back() {
    in_a_newsroom(|room| async move {
        let first = room.publish("افتتاح الرصيف الشرقي").await;
        let second = room.publish("أمطار على ساحل المدينة").await;
        assert!(leads(&home(&room).await, "أمطار على ساحل المدينة"), "by rule the newest");
        let editor = room.person("salma", SeedRole::Publisher, &[]).await;
        let board = room.get(&editor, "/desk/front").await;
        assert_eq!(board.status, 200, "{}", board.text);
        assert!(board.text.contains(&format!("name=\"to.{first}\"")) && board.text.contains("name=\"base\" value=\"0\""), "{}", board.text);

        let saved = arrange(&room, &editor, "0", &[("group", "top"), (&format!("to.{first}"), "top-1")]).await;
        assert_eq!((saved.status, saved.location.as_deref()), (303, Some("/desk/front?said=front-saved")), "{}", saved.text);
        let page = home(&room).await;
        assert!(leads(&page, "افتتاح الرصيف الشرقي"), "{page}");
        assert_eq!(page.matches("افتتاح الرصيف الشرقي</a>").count(), 2, "the lead and the clock, nowhere else");
        assert!(room.get(&editor, "/desk/front").await.text.contains(&format!("name=\"place.top.{first}\" value=\"1\"")));

        let swap = [("group", "top"), (&*format!("place.top.{first}"), "1"), (&*format!("to.{second}"), "top-1")];
        assert_eq!(arrange(&room, &editor, "1", &swap).await.status, 303);
        assert!(leads(&home(&room).await, "أمطار على ساحل المدينة"));
        assert_eq!(arrange(&room, &editor, "1", &swap).await.status, 409, "a stale form");

        let history = room.get(&editor, "/desk/front/history").await;
        assert_eq!(history.status, 200, "{}", history.text);
        let back = room.post(&editor, "/desk/front/restore", &[("page", ""), ("base", "2"), ("version", "1")]).await;
        assert_eq!(back.status, 303, "{}", back.text);
        assert!(leads(&home(&room).await, "افتتاح الرصيف الشرقي"));
        assert_eq!(room.post(&editor, "/desk/front/restore", &[("page", ""), ("base", "3"), ("version", "77")]).await.status, 422);

        room.write(move |tx| {
            desk::Withdraw { story: first, reason: model::Line::parse("خطأ في الخبر").unwrap() }.run(
                tx,
                desk::Actor::Operator,
                crate::room::noon(),
            )
        })
        .await;
        assert!(!home(&room).await.contains("افتتاح الرصيف الشرقي"), "a withdrawn story falls out by itself");
    });
}

#[test]
fn a_preview_shows_readers_the_unsaved_page_and_keeps_nothing() {
    in_a_newsroom(|room| async move {
        let first = room.publish("افتتاح الرصيف الشرقي").await;
        room.publish("أمطار على ساحل المدينة").await;
        let draft = room.land("كناري المسوّدة").await;
        let editor = room.person("salma", SeedRole::Publisher, &[]).await;
        let wish = [("base", "0"), ("page", ""), ("group", "top"), (&*format!("to.{first}"), "top-1"), (&*format!("to.{draft}"), "top-2")];
        let preview = room.post(&editor, "/desk/front/preview", &wish).await;
        assert_eq!((preview.status, &preview.headers["cache-control"]), (200, &"no-store".parse().unwrap()));
        assert!(leads(&preview.text, "افتتاح الرصيف الشرقي") && !preview.text.contains("كناري"), "{}", preview.text);
        let policy = preview.headers["content-security-policy"].to_str().unwrap();
        assert!(policy.contains("style-src 'sha256-") && !policy.contains("script-src"), "{policy}");
        assert!(leads(&home(&room).await, "أمطار على ساحل المدينة"), "nothing was saved");
        assert_eq!(room.post(&editor, "/desk/front", &wish).await.status, 422, "a draft cannot be placed");
        assert_eq!(room.read(|tx| store::front::newest(tx, &model::FrontPage::Home)).await, None);
    });
}

#[test]
fn a_section_page_has_a_lead_and_pinned_stories() {
    in_a_newsroom(|room| async move {
        let first = room.publish("افتتاح الرصيف الشرقي").await;
        let second = room.publish("أمطار على ساحل المدينة").await;
        room.publish("صيادو المدينة يعودون").await;
        let editor = room.person("salma", SeedRole::DeskEditor, &["mahalliyat"]).await;
        let page = async || room.ask(None, Request::get("/section/mahalliyat"), Body::empty()).await.text;
        assert!(page().await.contains("صيادو"));
        let (lead, pinned) = (format!("to.{first}"), format!("to.{second}"));
        let fields = [("base", "0"), ("page", "mahalliyat"), ("group", "top"), (&*lead, "top-1"), (&*pinned, "top-2")];
        let saved = room.post(&editor, "/desk/front", &fields).await;
        assert_eq!(
            (saved.status, saved.location.as_deref()),
            (303, Some("/desk/front?page=mahalliyat&said=front-saved")),
            "{}",
            saved.text
        );
        let after = page().await;
        assert!(leads(&after, "افتتاح الرصيف الشرقي"));
        let place = |headline: &str| after.find(headline).unwrap();
        assert!(place("أمطار على ساحل") < place("صيادو المدينة"), "pinned before newer");
        assert_eq!(after.matches("افتتاح الرصيف الشرقي</a>").count(), 1);
        let elsewhere = [("base", "0"), ("page", "riyada"), ("group", "top"), (&*lead, "top-1")];
        assert_eq!(room.post(&editor, "/desk/front", &elsewhere).await.status, 422, "of another section");
        assert_eq!(
            room.post(&editor, "/desk/front", &[("base", "0"), ("page", "riyada"), ("group", "top")]).await.status,
            303,
            "changes nothing"
        );
        assert_eq!(room.get(&editor, "/desk/front?page=tarfih").await.status, 404);
    });
}

#[test]
fn a_desk_editor_touches_her_own_rows_only() {
    in_a_newsroom(|room| async move {
        let story = room.publish("افتتاح الرصيف الشرقي").await;
        let editor = room.person("salma", SeedRole::DeskEditor, &["mahalliyat"]).await;
        let board = room.get(&editor, "/desk/front").await.text;
        assert!(board.contains("name=\"group\" value=\"row-mahalliyat\"") && !board.contains("name=\"group\" value=\"top\""), "{board}");
        assert_eq!(arrange(&room, &editor, "0", &[("group", "top"), (&format!("to.{story}"), "top-1")]).await.status, 403);
        assert_eq!(
            arrange(&room, &editor, "0", &[("group", "row-mahalliyat"), (&format!("to.{story}"), "row-1-mahalliyat")]).await.status,
            303
        );
        let writer = room.person("majed", SeedRole::Writer, &["mahalliyat"]).await;
        assert_eq!(room.get(&writer, "/desk/front").await.status, 403);
    });
}

#[test]
fn hostile_forms_are_refused_and_hostile_words_are_only_words() {
    in_a_newsroom(|room| async move {
        let story: StoryId = room.publish("افتتاح الرصيف الشرقي").await;
        let editor = room.person("salma", SeedRole::Publisher, &[]).await;
        let to = format!("to.{story}");
        for (fields, status) in [
            (&[("group", "top"), (&*to, "top-99")][..], 422),
            (&[("group", "top"), (&*to, "row-1-<script>")], 422),
            (&[("group", "top"), (&*to, "<script>")], 400),
            (&[("group", "<b>")], 400),
            (&[("group", "top"), ("to.999999", "top-1")], 422),
            (&[("group", "top"), ("to.x", "top-1")], 400),
            (&[("group", "top"), ("place.top.1", "-5")], 422),
        ] {
            let answer = arrange(&room, &editor, "0", fields).await;
            assert_eq!(answer.status, status, "{fields:?}: {}", answer.text);
            assert!(!answer.text.contains("<script>"));
        }
        for base in ["", "x", "-1", "99999999999999999999"] {
            assert!([400, 409].contains(&arrange(&room, &editor, base, &[]).await.status), "{base}");
        }
        for query in ["%22%3E%3Cscript%3E", "%00", "%E2%80%AE", "99999999999999999999", "%D9%A1", "'%20OR%201=1"] {
            let found = room.get(&editor, &format!("/desk/front?q={query}&page=")).await;
            assert!(found.status == 200 && !found.text.contains("<script>\""), "{query}: {}", found.text);
        }
    });
}

#[test]
fn breaking_news_is_put_into_the_bar_until_a_moment_and_taken_out() {
    in_a_newsroom(|room| async move {
        let story = room.publish("عاجل من الميناء").await;
        let draft = room.land("مسودة").await;
        let layla = room.person("layla", SeedRole::Publisher, &[]).await;
        let board = room.get(&layla, "/desk/front").await.text;
        assert!(board.contains("action=\"/desk/front/breaking\"") && board.contains("value=\"2026-11-19T14:00\""), "{board}");
        let set = async |number: &str, until: &str| room.post(&layla, "/desk/front/breaking", &[("story", number), ("until", until)]).await;
        let until =
            |room: std::sync::Arc<Room>| async move { room.read(move |tx| store::published::get(tx, story)).await.unwrap().breaking_until };
        for (number, time) in [("", "2026-11-19T13:00"), ("x", "2026-11-19T13:00"), ("1", "later"), ("1", "2026-11-19T11:00")] {
            assert_eq!(set(number, time).await.status, 422, "{number} {time}");
        }
        assert_eq!(set(&draft.to_string(), "2026-11-19T13:00").await.status, 422, "not live");
        let done = set("١", "2026-11-19T13:00").await;
        assert_eq!((done.status, done.location.as_deref()), (303, Some("/desk/front?said=breaking-set")), "{}", done.text);
        assert_eq!(until(std::sync::Arc::clone(&room)).await, Some(testkit::at("2026-11-19 13:00", "Asia/Aden")));
        assert!(home(&room).await.contains("عاجل من الميناء"));
        assert!(room.get(&layla, "/desk/front").await.text.contains("إنهاء العاجل الآن"));
        assert_eq!(set("1", "").await.location.as_deref(), Some("/desk/front?said=breaking-ended"));
        assert_eq!(until(std::sync::Arc::clone(&room)).await, None);
        let salma = room.person("salma", SeedRole::DeskEditor, &["riyada"]).await;
        let refused = room.post(&salma, "/desk/front/breaking", &[("story", "1"), ("until", "2026-11-19T13:00")]).await;
        assert_eq!(refused.status, 403, "not her section");
    });
}
