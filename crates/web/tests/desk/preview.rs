//! Copy that is not published, as readers would find it: for those who may see the story, and nobody else.

use crate::canary::bird::{self, MARK};
use crate::room::{Room, in_a_newsroom, noon};
use axum::body::Body;
use desk::{Actor, Land, Publish, When};
use hyper::Request;
use model::{SeedRole, StoryId};

/// A draft with words in every field and a picture; gives the hash of the picture too.
async fn draft(room: &Room) -> (StoryId, String) {
    let (picture, sha256) = bird::picture(room).await;
    let land = move |tx: &mut store::Tx<'_>| {
        Ok(Land { origin: None, copy: bird::copy(picture), findings: Vec::new() }.run(tx, Actor::Operator, noon())?.story())
    };
    (room.write(land).await, sha256)
}

/// The page between `<article` and `</article>`, pictures named as readers fetch them.
fn article(html: &str) -> String {
    let (_, rest) = html.split_once("<article").expect("an article");
    let (article, _) = rest.split_once("</article>").expect("its end");
    article.to_owned()
}

#[test]
fn a_draft_is_shown_as_readers_will_find_it() {
    in_a_newsroom(|room| async move {
        let layla = room.person("layla", SeedRole::Publisher, &[]).await;
        let (story, sha256) = draft(&room).await;
        let path = format!("/desk/stories/{story}/preview");
        let preview = room.get(&layla, &path).await;
        assert_eq!(preview.status, 200, "{}", preview.text);
        assert!(preview.text.contains("معاينة — ليست منشورة") && preview.text.contains(&format!("href=\"/desk/stories/{story}\"")));
        assert!(preview.text.contains("content=\"noindex\"") && !preview.text.contains("rel=\"canonical\""), "machines are told nothing");
        assert!(preview.text.contains("<form id=\"comment\"") && preview.text.contains(" inert>"), "its form cannot be sent");
        assert_eq!(preview.headers["x-robots-tag"], "noindex");
        assert_eq!(preview.headers["cache-control"], "no-store");
        let policy = preview.headers["content-security-policy"].to_str().unwrap();
        assert!(
            policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'") && !policy.contains("script-src"),
            "{policy}"
        );

        let shown = format!("/desk/pictures/1/{sha256}");
        assert!(preview.text.contains(&shown) && !preview.text.contains("/media/"), "{}", preview.text);
        let picture = room.get(&layla, &shown).await;
        assert_eq!((picture.status, &picture.headers["content-type"]), (200, &"image/webp".parse().unwrap()));
        assert_eq!(room.ask(None, Request::get(format!("/media/{sha256}.webp")), Body::empty()).await.status, 404, "readers do not get it");

        room.write(move |tx| Publish { story, when: When::Now, breaking: None }.run(tx, Actor::Operator, noon())).await;
        let public = room
            .ask(None, Request::get(format!("/{story}/{}", arabic::slug::encode(&bird::plain("عنوان قنقزحار").slug()))), Body::empty())
            .await;
        assert_eq!(public.status, 200, "{:?}", public.location);
        assert_eq!(article(&preview.text), article(&public.text).replace(&format!("/media/{sha256}.webp"), &shown));
        let later = room.get(&layla, &path).await;
        assert_eq!(article(&later.text), article(&preview.text), "nothing newer to show");
    });
}

#[test]
fn the_working_copy_of_a_live_story_is_shown_with_its_notes() {
    in_a_newsroom(|room| async move {
        let layla = room.person("layla", SeedRole::Publisher, &[]).await;
        let story = room.publish("وصول السفينة الأولى").await;
        room.write(move |tx| {
            store::correction::add(
                tx,
                story,
                model::CorrectionKind::Clarification,
                "السفينة من جيبوتي.",
                model::RevisionNo(1),
                noon(),
                "layla",
            )?;
            let mut row = store::story::by_id(tx, story)?.unwrap();
            row.head = store::revision::add(tx, story, "save", &testkit::copy("وصول سفينتين"), noon(), "layla", None)?;
            Ok(store::story::save(tx, &mut row)?)
        })
        .await;
        let preview = room.get(&layla, &format!("/desk/stories/{story}/preview")).await;
        assert!(preview.text.contains("<h1>وصول سفينتين</h1>") && preview.text.contains("السفينة من جيبوتي."), "{}", preview.text);
        let history = room.get(&layla, &format!("/desk/stories/{story}/history")).await;
        assert!(history.text.contains("توضيح</span>") && history.text.contains("السفينة من جيبوتي."), "{}", history.text);
    });
}

#[test]
fn whoever_may_not_see_the_story_gets_neither_page_nor_picture() {
    in_a_newsroom(|room| async move {
        let (story, sha256) = draft(&room).await;
        let other = room.person("omar", SeedRole::Correspondent, &["riyada"]).await;
        for path in [format!("/desk/stories/{story}/preview"), format!("/desk/pictures/1/{sha256}")] {
            let theirs = room.get(&other, &path).await;
            assert_eq!(theirs.status, 404, "{path}");
            assert!(!theirs.text.contains(MARK), "{path}");
            let stranger = room.ask(None, Request::get(&path), Body::empty()).await;
            assert_eq!(stranger.status, 303, "{path}");
        }
        let layla = room.person("layla", SeedRole::Publisher, &[]).await;
        assert_eq!(room.get(&layla, "/desk/stories/999/preview").await.status, 404);
        assert_eq!(room.get(&layla, &format!("/desk/pictures/1/{}", "ab".repeat(32))).await.status, 404);
    });
}
