//! Devices on which one is signed in, and ending that.

use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::entry::take_away;
use crate::desk::fault::Fault;
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use desk::account::{EndSession, EndSessions};
use model::SessionId;
use std::sync::Arc;

/// One of one's own sessions ends; somebody else's is not there.
pub async fn end(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let session = SessionId::parse(ask.part("session")).ok_or(Fault::NotFound)?;
    let (actor, now, own) = (ask.actor()?, room.now(), ask.who()?.session.id);
    if !room.write(move |tx| EndSession { session }.run(tx, actor, now)).await? {
        return Err(Fault::NotFound);
    }
    if session == own {
        let trusted = room.trusts(&ask.headers).await;
        return Ok(take_away(Reply::see("/desk/sign-in", Some("signed-out")), trusted));
    }
    Ok(Reply::see("/desk/account", Some("device-ended")))
}

/// All of one's own sessions end, this one too.
pub async fn end_all(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let (actor, now, staff) = (ask.actor()?, room.now(), ask.who()?.staff.id);
    room.write(move |tx| EndSessions { staff, keep: None }.run(tx, actor, now)).await?;
    let trusted = room.trusts(&ask.headers).await;
    Ok(take_away(Reply::see("/desk/sign-in", Some("signed-out")), trusted))
}
