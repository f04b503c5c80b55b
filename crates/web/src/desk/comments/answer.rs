//! The newsroom's answers, and whether readers may comment at all.

use super::place::Place;
use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use desk::{OpenComments, ReplyAsStaff};
use model::CommentText;
use model::line::LineError;
use std::sync::Arc;

/// `POST /desk/comments/{comment}/reply`.
pub async fn send(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let form = ask.form();
    let text = CommentText::parse(form.get("text")).map_err(|error| match error {
        LineError::Empty => Fault::Refused("refused-reply-empty"),
        LineError::TooLong { .. } => Fault::Refused("refused-reply-long"),
    })?;
    // The same answer to the same comment is one answer, however often it is sent.
    let (to, form) = (ask.comment()?, format!("staff {}", ask.who()?.staff.id));
    let (actor, at) = (ask.actor()?, room.now());
    room.write(move |tx| ReplyAsStaff { to, text, form }.run(tx, actor, at)).await?;
    if ask.wants_json() {
        return Ok(Reply::json(&serde_json::json!({ "moved": 1 })));
    }
    Ok(Place::of(&ask).back("", "comment-answered"))
}

/// `POST /desk/stories/{story}/comments`: opens or closes them.
pub async fn open(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let (story, open) = (ask.story()?, ask.form().get("open") == "yes");
    let (actor, at) = (ask.actor()?, room.now());
    room.write(move |tx| OpenComments { story, open }.run(tx, actor, at)).await?;
    let place = Place { next: None, ..Place::of(&ask) };
    Ok(place.back("", if open { "comments-opened" } else { "comments-closed" }))
}
