//! Steps of a story, taken in forms.

use crate::room::{Room, in_a_newsroom, noon};
use model::{Publication, SeedRole, StoryId};

async fn publication(room: &Room, story: StoryId) -> Publication {
    room.read(move |tx| store::story::by_id(tx, story)).await.unwrap().publication
}

#[test]
fn an_editor_publishes_what_the_page_showed_and_over_blockers_only_with_a_reason() {
    in_a_newsroom(|room| async move {
        let layla = room.person("layla", SeedRole::Publisher, &[]).await;
        let story = room.land("وصول السفينة الأولى").await;
        let page = room.get(&layla, &format!("/desk/stories/{story}")).await;
        assert_eq!(page.status, 200, "{}", page.text);
        assert!(page.text.contains(&format!("/desk/stories/{story}/publish")) && page.text.contains("عند النشر"), "{}", page.text);

        let path = format!("/desk/stories/{story}/publish");
        let barred = room.post(&layla, &path, &[("revision", "1")]).await;
        assert_eq!(barred.status, 422, "a story without a source is barred: {}", barred.text);
        assert_eq!(publication(&room, story).await, Publication::None);
        let stale = room.post(&layla, &path, &[("revision", "9"), ("reason", "خبر من شاهد")]).await;
        assert_eq!(stale.status, 409, "a revision that nobody has seen");
        let done = room.post(&layla, &path, &[("revision", "1"), ("reason", "خبر من شاهد")]).await;
        assert_eq!(done.status, 303, "{}", done.text);
        assert_eq!(publication(&room, story).await, Publication::Live);
        let told = room.read(|tx| store::audit::newest(tx, None, 1)).await;
        assert_eq!((told[0].action.as_str(), told[0].detail["reason"].as_str()), ("publish", Some("خبر من شاهد")));
        assert!(told[0].detail["overridden"].as_array().is_some_and(|rules| !rules.is_empty()), "{told:?}");
    });
}

#[test]
fn a_desk_editor_publishes_only_where_the_section_lets_editors() {
    in_a_newsroom(|room| async move {
        let salma = room.person("salma", SeedRole::DeskEditor, &["mahalliyat"]).await;
        let story = room.land("وصول السفينة الأولى").await;
        let path = format!("/desk/stories/{story}/publish");
        let fields = [("revision", "1"), ("reason", "خبر من شاهد")];
        assert_eq!(room.post(&salma, &path, &fields).await.status, 403);
        room.write(|tx| {
            let mut section = store::section::by_slug(tx, "mahalliyat")?.unwrap();
            section.editors_publish = true;
            Ok(store::section::save(tx, &section)?)
        })
        .await;
        assert_eq!(room.post(&salma, &path, &fields).await.status, 303);
    });
}

#[test]
fn a_retraction_needs_a_second_person_and_leaves_a_notice() {
    in_a_newsroom(|room| async move {
        let layla = room.person("layla", SeedRole::Publisher, &[]).await;
        let omar = room.person("omar", SeedRole::ManagingEditor, &[]).await;
        let story = room.publish("خبر لم يثبت").await;
        let asked = [("reason", "لا أساس له"), ("notice", "لم يثبت ما ورد في الخبر."), ("by", "other")];
        assert_eq!(room.post(&layla, &format!("/desk/stories/{story}/retract"), &asked).await.status, 303);
        assert_eq!(publication(&room, story).await, Publication::Live);
        let own = room.post(&layla, "/desk/tasks/1", &[("outcome", "approved")]).await;
        assert_eq!(own.status, 422, "whoever asked does not decide");
        assert!(room.get(&omar, "/desk/tasks").await.text.contains("لم يثبت ما ورد في الخبر."));
        assert_eq!(room.post(&omar, "/desk/tasks/1", &[("outcome", "approved")]).await.status, 303);
        assert_eq!(publication(&room, story).await, Publication::Retracted);
        let notice = room.read(move |tx| store::retraction::of_story(tx, story)).await.unwrap();
        assert_eq!((notice.text.as_str(), notice.at), ("لم يثبت ما ورد في الخبر.", noon()));
        assert_eq!(room.post(&omar, "/desk/tasks/1", &[("outcome", "approved")]).await.status, 422, "once");
    });
}

#[test]
fn a_schedule_in_the_papers_zone_is_kept_and_taken_back() {
    in_a_newsroom(|room| async move {
        let layla = room.person("layla", SeedRole::Publisher, &[]).await;
        let story = room.land("خبر الغد").await;
        let path = format!("/desk/stories/{story}/schedule");
        let past = [("revision", "1"), ("reason", "خبر من شاهد"), ("publish_at", "2026-11-19T11:59")];
        assert_eq!(room.post(&layla, &path, &past).await.status, 422);
        let soon = [("revision", "1"), ("reason", "خبر من شاهد"), ("publish_at", "2026-11-19T14:58")];
        assert_eq!(room.post(&layla, &path, &soon).await.status, 303);
        let row = room.read(move |tx| store::story::by_id(tx, story)).await.unwrap();
        assert_eq!(row.publish_at, Some(testkit::at("2026-11-19 14:58", "Asia/Aden")));
        assert_eq!(room.post(&layla, &format!("/desk/stories/{story}/unschedule"), &[]).await.status, 303);
        assert_eq!(room.read(move |tx| store::story::by_id(tx, story)).await.unwrap().publish_at, None);
    });
}

#[test]
fn a_double_click_on_publish_and_withdraw_is_answered_calmly() {
    in_a_newsroom(|room| async move {
        let layla = room.person("layla", SeedRole::Publisher, &[]).await;
        let story = room.land("وصول السفينة الأولى").await;
        let twice = async |path: String, fields: &[(&str, &str)], said: &str| {
            for click in ["first", "second"] {
                let answer = room.post(&layla, &path, fields).await;
                let to = format!("/desk/stories/{story}?said={said}");
                assert_eq!((answer.status, answer.location.as_deref()), (303, Some(to.as_str())), "{click}: {}", answer.text);
            }
        };
        twice(format!("/desk/stories/{story}/publish"), &[("revision", "1"), ("reason", "خبر من شاهد")], "published").await;
        assert!(room.get(&layla, &format!("/desk/stories/{story}?said=published")).await.text.contains("نُشرت المادة."));
        twice(format!("/desk/stories/{story}/withdraw"), &[("reason", "للتثبت")], "withdrawn").await;
        let entries = room.read(|tx| store::audit::newest(tx, None, 100)).await;
        let done: Vec<&str> = entries.iter().rev().map(|entry| entry.action.as_str()).filter(|action| *action != "save-site").collect();
        assert_eq!(done.iter().filter(|action| matches!(**action, "publish" | "withdraw")).count(), 2, "each once: {done:?}");
    });
}

#[test]
fn what_waits_for_a_second_person_stands_first_among_their_own_work() {
    in_a_newsroom(|room| async move {
        let layla = room.person("layla", SeedRole::Publisher, &[]).await;
        let omar = room.person("omar", SeedRole::ManagingEditor, &[]).await;
        let story = room.publish("خبر لم يثبت").await;
        let asked = [("reason", "لا أساس له"), ("notice", "لم يثبت ما ورد في الخبر."), ("by", "other")];
        assert_eq!(room.post(&layla, &format!("/desk/stories/{story}/retract"), &asked).await.status, 303);
        let mine = room.get(&omar, "/desk").await;
        assert!(mine.text.contains("id=\"mine-tasks\"") && mine.text.contains("/desk/tasks#task-1"), "{}", mine.text);
        assert!(!room.get(&layla, "/desk").await.text.contains("id=\"mine-tasks\""), "what one asked for waits for others");
        let writer = room.person("majed", SeedRole::Writer, &["mahalliyat"]).await;
        assert!(!room.get(&writer, "/desk").await.text.contains("mine-tasks"));
        assert_eq!(room.post(&omar, "/desk/tasks/1", &[("outcome", "refused")]).await.status, 303);
        assert!(!room.get(&omar, "/desk").await.text.contains("mine-tasks"));
    });
}
