//! `POST /desk/sign-out`.

use super::cookies;
use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use desk::account::EndSession;
use std::sync::Arc;

/// Ends this session.
pub async fn end(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let (actor, session, at) = (ask.actor()?, ask.who()?.session.id, room.now());
    room.write(move |tx| EndSession { session }.run(tx, actor, at)).await?;
    let trusted = room.trusts(&ask.headers).await;
    Ok(cookies::take_away(Reply::see("/desk/sign-in", Some("signed-out")), trusted))
}
