//! One route asked, and what became of it.

use super::declared::Need;
use super::things::{PLACES, Scene, Thing};
use crate::room::{Person, Room};
use axum::body::Body;
use hyper::Request;
use tower::ServiceExt;
use web::desk::row::{Row, Verb};
use web::server::ClientAddr;

/// How far somebody is let in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    No,
    Yes,
    /// To their own stories, to those of their sections too, to all.
    UpTo(String),
}

impl Cell {
    pub fn of(yes: bool) -> Self {
        if yes { Self::Yes } else { Self::No }
    }
}

impl std::fmt::Display for Cell {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::No => "·",
            Self::Yes => "yes",
            Self::UpTo(reach) => reach,
        })
    }
}

/// Fields for the steps of a story, so that the verbs behind the gate are reached and decide too. Other routes are
/// sent an empty form, which their handlers refuse for what is missing.
const FORM: &str = "revision=1&base=1&version=1&reason=x&notice=x&text=x&by=other&kind=correction&hold=1&outcome=refused\
    &publish_at=2026-11-20T10:00&embargo_until=2026-11-20T10:00&expires_at=2026-11-21T10:00";

/// Asks a route, about each of their things where the path names one.
pub async fn ask(room: &Room, row: &Row, need: &Need, scene: &mut Scene) -> Cell {
    if !matches!(need, Need::Of(..)) {
        return Cell::of(is_let_in(room, row, None, scene).await);
    }
    let mut reached = [None; 3];
    for at in 0..scene.things.len() {
        let thing = scene.things[at];
        let there = (!row.path.contains("{comment}") || thing.comment.is_some()) && (!row.path.contains("{task}") || thing.task.is_some());
        if there {
            let let_in = is_let_in(room, row, Some(at), scene).await;
            let before = reached[thing.place].replace(let_in);
            assert!(before.is_none_or(|before| before == let_in), "{}: a draft and a live story differ, {thing:?}", row.path);
        }
    }
    match reached {
        [Some(false), Some(false), Some(false)] => Cell::No,
        [Some(true), Some(false), Some(false)] => Cell::UpTo(PLACES[0].into()),
        [Some(true), Some(true), Some(false)] => Cell::UpTo(PLACES[1].into()),
        [Some(true), Some(true), Some(true)] => Cell::UpTo(PLACES[2].into()),
        other => Cell::UpTo(format!("{other:?}")),
    }
}

/// Whether one request is let in. When it is not, the answer says no more than it should and nothing was written.
async fn is_let_in(room: &Room, row: &Row, at_thing: Option<usize>, scene: &mut Scene) -> bool {
    let thing = at_thing.map(|at| scene.things[at]);
    let person = scene.person.clone();
    let before = traces(room, thing).await;
    let (status, location) = send(room, row, thing, person.as_ref()).await;
    let at = format!("{} {thing:?} as {person:?}: {status}", row.path);
    let refused = match (&person, thing) {
        // What was sent is given back with the way in, what was only looked for leads there.
        (None, _) => status == 401 || location.is_some_and(|to| to.starts_with("/desk/sign-in?to=")),
        // Only what is about one thing hides it; a route that somebody may not ask is no secret.
        (Some(person), Some(thing)) => {
            if matches!(status, 403 | 404) && row.path.contains("{story}") {
                let sees = room.get(person, &format!("/desk/stories/{}/history", thing.story)).await.status == 200;
                assert_eq!(status == 403, sees, "{at}: hidden from who sees it, or told to who does not");
            }
            matches!(status, 403 | 404)
        }
        (Some(_), None) => status == 403,
    };
    assert!(status != 405 && status < 500 && (status != 401 || person.is_none()), "{at}");
    if refused {
        assert_eq!(traces(room, thing).await, before, "{at}: refused, and written all the same");
    } else if row.verb == Verb::Post {
        match at_thing {
            Some(at) => scene.replace(room, at).await,
            None => scene.renew(room).await,
        }
    }
    !refused
}

/// Status and address of the answer. The body is left alone: a stream of events has no end.
async fn send(room: &Room, row: &Row, thing: Option<Thing>, person: Option<&Person>) -> (u16, Option<String>) {
    let number = |id: Option<i64>| id.unwrap_or(1).to_string();
    let mut path = row.path.replace("{story}", &number(thing.map(|thing| thing.story.0)));
    path = path.replace("{comment}", &number(thing.and_then(|thing| thing.comment).map(|id| id.0)));
    path = path.replace("{task}", &number(thing.and_then(|thing| thing.task).map(|id| id.0)));
    for (part, value) in [("{role}", "stringer"), ("{slug}", "about"), ("{token}", "0"), ("{file}", "desk.css")] {
        path = path.replace(part, value);
    }
    for part in ["{media}", "{run}", "{width}", "{person}", "{invitation}", "{session}", "{passkey}", "{topic}", "{a}", "{b}", "{revision}"]
    {
        path = path.replace(part, "1");
    }
    assert!(!path.contains('{'), "{path}: a part without a value");
    let request = if row.verb == Verb::Get { Request::get(&path) } else { Request::post(&path) };
    let mut request = request.header("host", "127.0.0.1").header("sec-fetch-site", "same-origin");
    request = request.header("content-type", "application/x-www-form-urlencoded");
    if let Some(person) = person {
        request = request.header("cookie", format!("__Host-warraq={}", person.token));
    }
    let body = if row.verb == Verb::Post && thing.is_some() { FORM } else { "" };
    let mut request = request.body(Body::from(body)).unwrap();
    request.extensions_mut().insert(ClientAddr([192, 0, 2, 1].into()));
    let answer = room.router().oneshot(request).await.unwrap();
    (answer.status().as_u16(), answer.headers().get("location").map(|to| to.to_str().unwrap().to_owned()))
}

/// What a verb cannot avoid to change: each writes the audit log, the change log or the row itself.
async fn traces(room: &Room, thing: Option<Thing>) -> String {
    room.read(move |tx| {
        let logs = (store::audit::newest(tx, None, 1)?.first().map(|row| row.id), store::change::newest(tx)?);
        let story = match thing {
            Some(thing) => store::story::by_id(tx, thing.story)?,
            None => None,
        };
        let comment = match thing.and_then(|thing| thing.comment) {
            Some(id) => store::comment::by_id(tx, id)?,
            None => None,
        };
        Ok(format!("{logs:?} {story:?} {comment:?}"))
    })
    .await
}
