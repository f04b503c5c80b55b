//! Streams of events end when the session in which they were asked for does.

use crate::room::{Person, Room, in_a_newsroom, noon};
use axum::body::Body;
use desk::account::{EndEverySession, EndSessions, SetActive};
use desk::{Actor, DeskError};
use http_body_util::BodyExt;
use hyper::Request;
use model::{SeedRole, SessionId};
use std::time::Duration;
use tokio::time::timeout;
use tower::ServiceExt;
use web::server::ClientAddr;

async fn open(room: &Room, person: &Person, path: &str) -> Body {
    let request = Request::get(path).header("host", "127.0.0.1").header("cookie", format!("__Host-warraq={}", person.token));
    let mut request = request.body(Body::empty()).unwrap();
    request.extensions_mut().insert(ClientAddr([192, 0, 2, 1].into()));
    let answer = room.router().oneshot(request).await.unwrap();
    assert_eq!(answer.status(), 200, "{path}");
    answer.into_body()
}

/// Reads on; whether the stream ended within a second.
async fn ends(stream: &mut Body) -> bool {
    timeout(Duration::from_secs(1), async { while stream.frame().await.is_some() {} }).await.is_ok()
}

async fn still_open(stream: &mut Body) -> bool {
    timeout(Duration::from_millis(50), async { while stream.frame().await.is_some() {} }).await.is_err()
}

#[test]
fn whoever_is_signed_out_hears_nothing_more() {
    in_a_newsroom(|room| async move {
        let (story, rami) = (room.land("خبر").await, room.person("rami", SeedRole::Publisher, &[]).await);
        let salma = room.person("salma", SeedRole::Publisher, &[]).await;
        let of_story = format!("/desk/stories/{story}/events");
        let (mut list, mut editor) = (open(&room, &rami, "/desk/events").await, open(&room, &rami, &of_story).await);
        let mut other = open(&room, &salma, &of_story).await;
        room.write(|_| Ok(())).await;
        assert!(still_open(&mut list).await && still_open(&mut editor).await, "nothing was ended");

        let staff = rami.id;
        room.write(move |tx| EndSessions { staff, keep: None }.run(tx, Actor::Operator, noon())).await;
        assert!(ends(&mut list).await && ends(&mut editor).await);
        assert!(still_open(&mut other).await, "somebody else's");

        // From another process: nothing tells this one but the database.
        room.db.write(|tx| EndEverySession.run(tx, Actor::Operator, noon())).await.unwrap();
        room.desk.try_follow().await.unwrap();
        assert!(ends(&mut other).await);
    });
}

#[test]
fn who_is_blocked_idle_or_elsewhere_now_hears_nothing_more() {
    in_a_newsroom(|room| async move {
        let story = room.land("خبر في المحليات").await;
        let of_story = format!("/desk/stories/{story}/events");
        let rami = room.person("rami", SeedRole::Publisher, &[]).await;
        let mut blocked = open(&room, &rami, "/desk/events").await;
        let staff = rami.id;
        room.write(move |tx| SetActive { staff, active: false }.run(tx, Actor::Operator, noon())).await;
        assert!(ends(&mut blocked).await);

        let salma = room.person("salma", SeedRole::Publisher, &[]).await;
        let mut idle = open(&room, &salma, "/desk/events").await;
        let token = web::desk::who::hash(&salma.token);
        room.write(move |tx| -> Result<SessionId, DeskError> {
            let row = store::session::by_token(tx, &token)?.unwrap();
            store::session::end(tx, row.staff, row.id)?;
            let old = noon() - jiff::SignedDuration::from_hours(13);
            Ok(store::session::open(tx, &token, row.staff, "test", old, noon() + jiff::SignedDuration::from_hours(1))?)
        })
        .await;
        assert!(ends(&mut idle).await, "and it cannot be opened again");
        let again = room.get(&salma, "/desk").await;
        assert_eq!(again.status, 303);
        let asked = Request::get("/desk/events").header("accept", "text/event-stream");
        assert_eq!(room.ask(Some(&salma), asked, Body::empty()).await.status, 401, "a stream is not led to a page");

        let writer = room.person("majed", SeedRole::Writer, &["mahalliyat"]).await;
        let mut moved = open(&room, &writer, &of_story).await;
        room.write(move |tx| {
            let mut row = store::story::by_id(tx, story)?.unwrap();
            row.section = "riyada".into();
            store::story::save(tx, &mut row)?;
            let touches = model::change::Touches::default();
            store::change::record(tx, model::Subject::Story, story.0, model::What::Filed, &touches, noon())?;
            Ok(())
        })
        .await;
        assert!(ends(&mut moved).await, "the story is no longer one of their section");
    });
}
