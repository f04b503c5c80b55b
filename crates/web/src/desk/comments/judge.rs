//! Decisions about comments.

use super::place::Place;
use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use desk::{ClearComment, JudgeMany};
use jiff::Timestamp;
use model::{CommentId, CommentState};
use std::sync::Arc;
use store::comment::copies::Which;

fn state(text: &str) -> Result<CommentState, Fault> {
    CommentState::parse(text).ok_or_else(|| Fault::BadRequest("state".to_owned()))
}

fn said(to: CommentState) -> &'static str {
    match to {
        CommentState::Pending => "comment-pending",
        CommentState::Approved => "comment-approved",
        CommentState::Rejected => "comment-rejected",
        CommentState::Spam => "comment-spam",
    }
}

/// Decides, and leads back with the way to take it back. One decision is known by who took it and when.
async fn decide(room: &Newsroom, ask: &Ask, which: Which) -> Answer {
    let form = ask.form();
    let place = Place::of(ask);
    let from = form.filled("from").map_or(Ok(place.state), state)?;
    let to = state(form.get("to"))?;
    let (actor, at) = (ask.actor()?, room.now());
    let number = room.write(move |tx| JudgeMany { which, from, to }.run(tx, actor, at)).await?;
    if ask.wants_json() {
        let answer = serde_json::json!({ "moved": number, "from": from.word(), "to": to.word(), "at": at.as_microsecond() });
        return Ok(Reply::json(&answer));
    }
    if number == 0 {
        return Ok(place.back("", "comment-moved-before"));
    }
    let undo = format!("&from={}&to={}&at={}&n={number}", from.word(), to.word(), at.as_microsecond());
    Ok(place.back(&undo, said(to)))
}

/// `POST /desk/comments/{comment}/judge`: `to`, and `copies` for all with the same words.
pub async fn one(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let comment = ask.comment()?;
    let which = if ask.form().has("copies") { Which::CopiesOf(comment) } else { Which::These(vec![comment]) };
    decide(&room, &ask, which).await
}

/// `POST /desk/comments/{comment}/copies`: all with the same words.
pub async fn copies(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let comment = ask.comment()?;
    decide(&room, &ask, Which::CopiesOf(comment)).await
}

/// `POST /desk/comments/judge`: those that are ticked.
pub async fn ticked(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let ids: Vec<CommentId> = ask.form().all("id").filter_map(CommentId::parse).collect();
    if ids.is_empty() {
        return Ok(Place::of(&ask).back("", "comment-none-ticked"));
    }
    decide(&room, &ask, Which::These(ids)).await
}

/// `POST /desk/comments/undo`: one's own decision of that moment.
pub async fn undo(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let form = ask.form();
    let (from, to) = (state(form.get("from"))?, state(form.get("to"))?);
    let when: i64 = form.get("at").parse().map_err(|_| Fault::BadRequest("at".to_owned()))?;
    let when = Timestamp::from_microsecond(when).map_err(|_| Fault::BadRequest("at".to_owned()))?;
    let (actor, at) = (ask.actor()?, room.now());
    let which = Which::DecidedBy(actor.name().to_owned(), when);
    let number = room.write(move |tx| JudgeMany { which, from: to, to: from }.run(tx, actor, at)).await?;
    if ask.wants_json() {
        return Ok(Reply::json(&serde_json::json!({ "moved": number })));
    }
    Ok(Place::of(&ask).back("", if number == 0 { "comment-moved-before" } else { "comment-undone" }))
}

/// `POST /desk/comments/{comment}/clear`: it is no spam.
pub async fn clear(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let (comment, actor, at) = (ask.comment()?, ask.actor()?, room.now());
    room.write(move |tx| ClearComment { comment }.run(tx, actor, at)).await?;
    if ask.wants_json() {
        return Ok(Reply::json(&serde_json::json!({ "moved": 0 })));
    }
    Ok(Place { next: Some(comment), ..Place::of(&ask) }.back("", "comment-cleared"))
}
