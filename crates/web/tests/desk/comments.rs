//! The moderators' desk, as browsers without scripts use it.

use crate::room::{Person, Room, in_a_newsroom, noon};
use axum::body::Body;
use desk::{Actor, BanWord, DeskError, ReceiveComment, Received};
use hyper::Request;
use model::{CommentId, CommentState, CommentText, Line, Name, NewComment, SeedRole, StoryId, SubjectLine};
use std::sync::Arc;
use store::banned_word::WordAction;

async fn receive(room: &Room, story: StoryId, name: &'static str, text: &str, writer: u8) -> CommentId {
    let comment =
        NewComment { story, parent: None, name: Name::parse(name).unwrap(), subject: None, text: CommentText::parse(text).unwrap() };
    let sent = ReceiveComment { comment, form: format!("{name}{text}{writer}"), writer: [writer; 16], prefix: [writer; 16] };
    room.write(move |tx| match sent.run(tx, Actor::Reader, noon())? {
        Received::New(id) | Received::Again(id) => Ok::<_, DeskError>(id),
    })
    .await
}

async fn state(room: &Room, id: CommentId) -> CommentState {
    room.read(move |tx| Ok(store::comment::by_id(tx, id)?.unwrap().state)).await
}

async fn nader(room: &Room) -> Person {
    room.person("nader", SeedRole::Moderator, &[]).await
}

#[test]
fn the_queue_shows_what_waits_and_a_decision_leads_back_to_its_place() {
    in_a_newsroom(|room| async move {
        let nader = nader(&room).await;
        let story = room.publish("ميناء المرفأ يستقبل أول سفينة").await;
        let mut ids = Vec::new();
        for n in 0..40 {
            ids.push(receive(&room, story, "أبو ليث", &format!("نتمنى أن تنعكس التوسعة {n}"), 1).await);
        }
        let page = room.get(&nader, "/desk/comments").await;
        assert_eq!(page.status, 200, "{}", page.text);
        assert!(page.text.contains("بانتظار المراجعة") && page.text.contains("<b data-count=\"comments\">40</b>"), "{}", page.text);
        assert!(page.text.contains(&format!("data-item=\"c{}\"", ids[39])) && !page.text.contains(&format!("data-item=\"c{}\"", ids[9])));
        let older = format!("/desk/comments?state=pending&amp;before={}", ids[10]);
        assert!(page.text.contains(&older), "{}", page.text);
        let second = room.get(&nader, &older.replace("&amp;", "&")).await;
        assert!(second.text.contains(&format!("data-item=\"c{}\"", ids[9])));

        let action = format!("/desk/comments/{}/judge?state=pending&before={}&next={}", ids[9], ids[10], ids[8]);
        assert!(second.text.contains(&action.replace('&', "&amp;")), "{}", second.text);
        let sent = room.post(&nader, &action, &[("to", "approved")]).await;
        let back = sent.location.unwrap();
        assert!(back.starts_with(&format!("/desk/comments?state=pending&before={}&from=pending&to=approved&at=", ids[10])), "{back}");
        assert!(back.ends_with(&format!("#c{}", ids[8])), "{back}");
        assert_eq!(state(&room, ids[9]).await, CommentState::Approved);
        let after = room.get(&nader, back.split('#').next().unwrap()).await;
        assert!(after.text.contains("نُشر التعليق.") && after.text.contains("شمل القرار تعليقًا واحدًا."), "{}", after.text);
        let twice = room.post(&nader, &action, &[("to", "approved")]).await;
        assert!(twice.location.unwrap().contains("said=comment-moved-before"), "a second click changes nothing");

        let at = noon().as_microsecond().to_string();
        let undo = room.post(&nader, "/desk/comments/undo", &[("from", "pending"), ("to", "approved"), ("at", &at)]).await;
        assert!(undo.location.unwrap().contains("said=comment-undone"));
        assert_eq!(state(&room, ids[9]).await, CommentState::Pending);
        let json = room.send(&nader, &action, &serde_json::json!({})).await;
        assert_eq!(json.status, 400, "a script that sends nothing is told so");
    });
}

#[test]
fn hostile_words_are_escaped_isolated_and_marked() {
    const EVIL: &str = "</p></bdi><script>alert(1)</script>\"'><img src=x onerror=alert(1)>&\u{202E}\u{2067}";
    in_a_newsroom(|room| async move {
        let nader = nader(&room).await;
        let story = room.publish("خبر").await;
        room.write(move |tx| {
            for word in ["فاسد", "script"] {
                BanWord { word: Line::parse(word).unwrap(), action: WordAction::Hold }.run(tx, Actor::Operator, noon())?;
            }
            let comment = NewComment {
                story,
                parent: None,
                name: Name::parse("<b onclick=x>\u{202E}&amp;").unwrap(),
                subject: Some(SubjectLine::parse(EVIL).unwrap()),
                text: CommentText::parse(&format!("{EVIL}\nيا فَاسِدين ف.ا.س.د")).unwrap(),
            };
            ReceiveComment { comment, form: "f".into(), writer: [1; 16], prefix: [1; 16] }.run(tx, Actor::Reader, noon())
        })
        .await;
        let page = room.get(&nader, "/desk/comments").await.text;
        for raw in ["<img", "<b onclick", "</bdi><script", "alert(1)</script>", "\u{202E}", "\u{2067}"] {
            assert!(!page.contains(raw), "{raw:?} in {page}");
        }
        assert!(page.contains("<mark>فَاسِدين</mark> <mark>ف.ا.س.د</mark>") && page.contains("كلمة من قائمة المراجعة"), "{page}");
        assert!(page.contains("&lt;<mark>script</mark>&gt;"), "a mark stands inside of what is escaped");
    });
}

#[test]
fn copies_are_one_card_and_one_button() {
    in_a_newsroom(|room| async move {
        let nader = nader(&room).await;
        let story = room.publish("خبر").await;
        let text = "احصل على قرض: www.a.example www.b.example www.c.example";
        let mut ids = Vec::new();
        for writer in 0..41 {
            ids.push(receive(&room, story, "زائر", text, writer).await);
        }
        let page = room.get(&nader, "/desk/comments").await.text;
        assert_eq!(page.matches("data-item=").count(), 1, "{page}");
        assert!(page.contains("مزعج غالبًا · 3 روابط، 41 نسخة مطابقة") && page.contains("إزالة النسخ الـ41"), "{page}");
        assert!(page.contains("ليس مزعجًا") && !page.contains(&format!("/desk/comments/{}/reply", ids[40])), "no reply to a campaign");
        let cleared = room.post(&nader, &format!("/desk/comments/{}/clear?state=pending", ids[40]), &[]).await;
        assert!(cleared.location.unwrap().contains("said=comment-cleared"));
        let page = room.get(&nader, "/desk/comments").await.text;
        assert!(!page.contains("مزعج غالبًا") && page.contains("41 نسخة مطابقة"));
        let sent = room.post(&nader, &format!("/desk/comments/{}/copies?state=pending", ids[40]), &[("to", "spam")]).await;
        assert!(sent.location.unwrap().contains("&n=41&said=comment-spam"));
        assert_eq!((state(&room, ids[0]).await, state(&room, ids[40]).await), (CommentState::Spam, CommentState::Spam));
        let page = room.get(&nader, "/desk/comments?state=spam").await.text;
        assert_eq!(page.matches("data-item=").count(), 1);
    });
}

#[test]
fn ticked_comments_are_judged_together() {
    in_a_newsroom(|room| async move {
        let nader = nader(&room).await;
        let story = room.publish("خبر").await;
        let (a, b, c) = (
            receive(&room, story, "مها", "واحد", 1).await,
            receive(&room, story, "مها", "اثنان", 1).await,
            receive(&room, story, "مها", "ثلاثة", 1).await,
        );
        let (first, third) = (a.to_string(), c.to_string());
        let sent = room.post(&nader, "/desk/comments/judge?state=pending", &[("id", &first), ("id", &third), ("to", "rejected")]).await;
        assert!(sent.location.unwrap().contains("&n=2&said=comment-rejected"));
        assert_eq!((state(&room, a).await, state(&room, b).await), (CommentState::Rejected, CommentState::Pending));
        let none = room.post(&nader, "/desk/comments/judge?state=pending", &[("to", "rejected")]).await;
        assert!(none.location.unwrap().contains("said=comment-none-ticked"));
        for bad in [&[("to", "gone")][..], &[("to", "")], &[]] {
            assert_eq!(room.post(&nader, &format!("/desk/comments/{b}/judge"), bad).await.status, 400, "{bad:?}");
        }
    });
}

#[test]
fn a_staff_reply_stands_on_the_readers_page_with_its_mark() {
    in_a_newsroom(|room| async move {
        let nader = nader(&room).await;
        let story = room.publish("خبر").await;
        let question = receive(&room, story, "أبو ليث", "متى يفتح الميناء؟", 1).await;
        let action = format!("/desk/comments/{question}/reply?state=pending");
        assert_eq!(room.post(&nader, &action, &[("text", " ")]).await.status, 422);
        for _ in 0..2 {
            let sent = room.post(&nader, &action, &[("text", "غدًا صباحًا <b>")]).await;
            assert!(sent.location.unwrap().contains("said=comment-answered"));
        }
        let short = room.ask(None, Request::get(format!("/{story}")), Body::empty()).await;
        let reader = room.ask(None, Request::get(short.location.unwrap()), Body::empty()).await;
        assert_eq!(reader.text.matches("من فريق التحرير").count(), 1, "once, though it was sent twice");
        assert!(reader.text.contains("غدًا صباحًا &lt;b&gt;") && reader.text.contains("متى يفتح الميناء؟"));
        assert!(reader.headers.get("set-cookie").is_none(), "readers are not marked");
    });
}

#[test]
fn comments_of_a_story_are_listed_closed_and_opened() {
    in_a_newsroom(|room| async move {
        let nader = nader(&room).await;
        let (story, other) = (room.publish("خبر أول").await, room.publish("خبر آخر").await);
        let here = receive(&room, story, "مها", "هنا", 1).await;
        let elsewhere = receive(&room, other, "مها", "هناك", 1).await;
        let path = format!("/desk/stories/{story}/comments");
        let page = room.get(&nader, &path).await.text;
        assert!(page.contains(&format!("data-item=\"c{here}\"")) && !page.contains(&format!("data-item=\"c{elsewhere}\"")));
        assert!(page.contains("إغلاق باب التعليق"));
        let sent = room.post(&nader, &path, &[("open", "no")]).await;
        assert_eq!(sent.location.as_deref(), Some(format!("{path}?state=pending&said=comments-closed").as_str()));
        assert!(room.get(&nader, &path).await.text.contains("فتح باب التعليق"));
        let judged = room.post(&nader, &format!("/desk/comments/{here}/judge?state=pending&story={story}"), &[("to", "spam")]).await;
        assert!(judged.location.unwrap().starts_with(&path), "back to the story");
        assert_eq!(room.get(&nader, "/desk/stories/999/comments").await.status, 404);
    });
}

#[test]
fn a_desk_editor_judges_under_her_own_stories_only() {
    in_a_newsroom(|room| async move {
        let salma = room.person("salma", SeedRole::DeskEditor, &["mahalliyat"]).await;
        let (hers, others) = (room.publish("خبرها").await, room.publish("خبر غيرها").await);
        let id = salma.id;
        room.write(move |tx| {
            let mut row = store::story::by_id(tx, hers)?.unwrap();
            row.owner = Some(id);
            Ok(store::story::save(tx, &mut row)?)
        })
        .await;
        let mine = receive(&room, hers, "مها", "هنا", 1).await;
        let foreign = receive(&room, others, "مها", "هناك", 1).await;
        let page = room.get(&salma, "/desk/comments").await.text;
        assert!(page.contains(&format!("data-item=\"c{mine}\"")) && !page.contains(&format!("data-item=\"c{foreign}\"")), "{page}");
        assert!(page.contains("<b data-count=\"comments\">1</b>") && !page.contains("/desk/comments/bans"));
        let answer = room.post(&salma, &format!("/desk/comments/{foreign}/judge"), &[("to", "spam")]).await;
        assert_eq!(answer.status, 404, "nobody is told of comments that are not theirs to judge");
        let sent = [("id", &*mine.to_string()), ("id", &*foreign.to_string()), ("to", "spam")];
        assert_eq!(room.post(&salma, "/desk/comments/judge?state=pending", &sent).await.status, 303);
        assert_eq!((state(&room, mine).await, state(&room, foreign).await), (CommentState::Spam, CommentState::Pending));
        for path in ["/desk/comments/words", "/desk/comments/bans"] {
            assert_eq!(room.get(&salma, path).await.status, 403, "{path}");
        }
        let writer = room.person("rami", SeedRole::Writer, &[]).await;
        assert_eq!(room.get(&writer, "/desk/comments").await.status, 403);
    });
}

#[test]
fn word_lists_are_kept_tried_and_emptied() {
    in_a_newsroom(|room| async move {
        let nader = nader(&room).await;
        let path = "/desk/comments/words";
        let sent = room.post(&nader, path, &[("words", "فاسد\nيا حثالة\n\n"), ("action", "hold")]).await;
        assert_eq!(sent.location.as_deref(), Some("/desk/comments/words?said=word-added"));
        assert_eq!(room.post(&nader, path, &[("words", "؟!\nكلمة"), ("action", "reject")]).await.status, 422);
        assert_eq!(room.post(&nader, path, &[("words", "كلمة"), ("action", "burn")]).await.status, 400);
        let page = room.get(&nader, path).await.text;
        assert!(page.contains("<bdi>يا حثالة</bdi>") && !page.contains("<bdi>كلمة</bdi>"), "all lines or none: {page}");
        let tried = room.get(&nader, &format!("{path}?try=%D9%81%D9%80%D8%A7%D8%B3%D9%80%D8%AF")).await.text;
        assert!(tried.contains("<mark>فـاسـد</mark>") && tried.contains("وُجدت كلمة واحدة."), "{tried}");
        room.post(&nader, &format!("{path}/remove"), &[("folded", "فاسد")]).await;
        assert!(!room.get(&nader, path).await.text.contains("<bdi>فاسد</bdi>"));
    });
}

#[test]
fn a_banned_writer_is_told_so_and_no_address_is_kept() {
    in_a_newsroom(|room| async move {
        let nader = nader(&room).await;
        let story = room.publish("خبر").await;
        let send = |room: Arc<Room>, text: &'static str| async move {
            let token = web::token::issue(&[7; 32], story.0, noon() - jiff::SignedDuration::from_secs(60));
            let form = format!("name=x&subject=&text={text}&parent=&website=&token={token}");
            let request = Request::post(format!("/{story}/comments")).header("content-type", "application/x-www-form-urlencoded");
            room.ask(None, request, form).await
        };
        assert_eq!(send(Arc::clone(&room), "rude").await.status, 303);
        let id = room.read(|tx| Ok(store::comment::queue(tx, None, None, 1)?[0].id)).await;
        let page = room.get(&nader, "/desk/comments").await.text;
        assert!(page.contains(&format!("/desk/comments/{id}/ban")) && !page.contains("192.0.2"), "{page}");
        let banned = room.post(&nader, &format!("/desk/comments/{id}/ban?state=pending"), &[("term", "day"), ("reason", "شتائم")]).await;
        assert!(banned.location.unwrap().contains("said=writer-banned"));
        assert_eq!(room.post(&nader, &format!("/desk/comments/{id}/ban"), &[("term", "year")]).await.status, 400);
        let refused = send(Arc::clone(&room), "again").await;
        assert_eq!(refused.status, 403);
        assert!(refused.text.contains("التعليق من هذه الشبكة موقوف حتى") && refused.text.contains("again</textarea>"), "{}", refused.text);
        let bans = room.get(&nader, "/desk/comments/bans").await.text;
        assert!(bans.contains("شتائم") && bans.contains("رفع الحظر") && !bans.contains("192.0.2"), "{bans}");
        let ban = room.read(|tx| store::ban::all(tx, noon())).await.remove(0);
        let hex: String = ban.prefix.iter().map(|byte| format!("{byte:02x}")).collect();
        let lifted = room.post(&nader, "/desk/comments/bans/lift", &[("prefix", &hex)]).await;
        assert_eq!(lifted.location.as_deref(), Some("/desk/comments/bans?said=ban-lifted"));
        assert_eq!(room.post(&nader, "/desk/comments/bans/lift", &[("prefix", "zz")]).await.status, 400);
        assert_eq!(send(Arc::clone(&room), "again").await.status, 303);
    });
}
