//! A canary: a word and a picture in copy that is not public. They leave by no public surface, in no state of the
//! story, and everything that readers get is to the byte what it would be without the story.

pub mod bird;
mod states;
pub mod surfaces;

use crate::room::{Room, in_a_newsroom};
use axum::body::Body;
use bird::{MARK, Sighting, ask, bird, look};
use states::{Hidden, Taken, hide, lay, take_back};
use std::sync::Arc;
use surfaces::surfaces;

/// The paper as readers find it before there is anything to hide.
async fn paper(room: &Room) {
    room.publish("وصول السفينة الأولى").await;
    room.publish("أسعار السمك اليوم").await;
}

async fn stays_hidden(room: Arc<Room>, state: Hidden) {
    paper(&room).await;
    let laid = lay(&room, state).await;
    let sought = bird(&room, laid).await;
    let addresses = surfaces(&sought);
    room.index().await;
    let before = look(&room.router(), &addresses).await;
    hide(&room, laid, state).await;
    for (site, router) in [("with ready pages", room.router()), ("anew", room.fresh_site().await)] {
        for (was, is) in before.iter().zip(look(&router, &addresses).await) {
            assert!(!is.shows(MARK), "{state:?}, {site}: {} shows the canary:\n{}", is.path, is.text);
            assert_eq!(was.without_tokens(), is.without_tokens(), "{state:?}, {site}: {} says that something is there", is.path);
        }
    }
    nothing_at_the_desk(&room, sought.number).await;
    if !state.is_live() {
        like_a_number_of_nothing(&room, &sought).await;
    }
}

/// Whoever is not signed in gets no word of it from the newsroom's own addresses either.
async fn nothing_at_the_desk(room: &Room, number: i64) {
    for row in web::desk::routes::all().filter(|row| row.verb == web::desk::row::Verb::Get) {
        let path = row.path.replace("{story}", &number.to_string()).replace(['{', '}'], "");
        let answer = ask(&room.router(), "GET", &path).await;
        assert!(!answer.shows(MARK), "{path}");
    }
}

/// Its addresses answer as those of a number that was never given.
async fn like_a_number_of_nothing(room: &Room, sought: &surfaces::Sought) {
    let paths = |number: i64| ["", "/x", "/held", "/reply/1", "/comments"].map(|rest| format!("/{number}{rest}"));
    for (own, other) in paths(sought.number).into_iter().zip(paths(987_654)) {
        let (own, other) = (ask(&room.router(), "GET", &own).await, ask(&room.router(), "GET", &other).await);
        let plain = |sighting: &Sighting, number: i64| sighting.without_tokens().replace(&format!(": /{number}"), ": /N");
        assert_eq!(plain(&own, sought.number), plain(&other, 987_654), "{}", own.path);
    }
    let post = |number: i64| {
        let request = hyper::Request::post(format!("/{number}/comments")).header("content-type", "application/x-www-form-urlencoded");
        room.ask(None, request, Body::from("name=x&text=y&token=z"))
    };
    let (own, other) = (post(sought.number).await, post(987_654).await);
    assert_eq!((own.status, own.text), (other.status, other.text), "a comment on it is one on nothing");
}

#[test]
fn what_is_not_public_leaves_by_no_door_and_leaves_no_trace() {
    for state in Hidden::ALL {
        in_a_newsroom(|room| stays_hidden(room, state));
    }
}

async fn is_taken_back(room: Arc<Room>, way: Taken, before: Hidden) {
    paper(&room).await;
    let laid = lay(&room, before).await;
    hide(&room, laid, before).await;
    let sought = bird(&room, laid).await;
    look(&room.router(), &surfaces(&sought)).await;
    states::go_out(&room, laid, before).await;
    let addresses = surfaces(&sought);
    let router = room.router();
    let shown: Vec<String> = look(&router, &addresses).await.into_iter().filter(|seen| seen.shows(MARK)).map(|seen| seen.kind).collect();
    for kind in bird::SHOWN {
        assert!(shown.iter().any(|seen| seen == kind), "{before:?}: a live story is at once on {kind}: {shown:?}");
    }
    take_back(&room, laid, way).await;
    for router in [router, room.fresh_site().await] {
        for seen in look(&router, &addresses).await {
            assert!(!seen.shows(MARK), "{way:?}: {} still shows the canary:\n{}", seen.path, seen.text);
            if matches!(seen.kind.as_str(), "story by number" | "story by number and slug") {
                assert_eq!(seen.status, 410, "{way:?}: {}", seen.path);
            }
            if seen.kind == "picture" {
                assert_eq!(seen.status, 404, "{way:?}: {}", seen.path);
            }
        }
    }
}

#[test]
fn what_goes_out_is_everywhere_and_what_is_taken_back_gone_with_the_next_request() {
    for (way, before) in Taken::ALL.into_iter().zip([Hidden::Ready, Hidden::Scheduled, Hidden::Embargoed]) {
        in_a_newsroom(|room| is_taken_back(room, way, before));
    }
}
