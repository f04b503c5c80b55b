//! `/desk/confirm`: password or code once more, before what is hard to undo.

use super::back;
use super::cookies::Browser;
use super::guesses::Guesser;
use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use desk::DeskError;
use desk::account::{AccountFault, Checked, Confirm, Proof, password::LONGEST};
use hyper::StatusCode;
use minijinja::{Value, context};
use press::printable::{foreign, words};
use std::sync::Arc;

/// The page.
pub async fn show(room: Arc<Newsroom>, ask: Ask) -> Answer {
    form(&room, &ask, back::local(ask.query.get("to")), None).await
}

async fn form(room: &Newsroom, ask: &Ask, to: &str, problem: Option<&str>) -> Answer {
    let pack = room.pack(ask.lang).await?;
    let who = ask.who()?;
    let problem = problem.map_or(Value::from(()), |key| words(&pack.text(key)));
    let it = context! { to => words(to), name => foreign(who.staff.name.as_str()), codes => who.row.totp.is_some(), problem };
    room.open_page(ask, "entry-confirm.html", &pack.text("confirm"), it).await
}

/// What was shown: a code where one is typed, else the password.
async fn proof(room: &Newsroom, ask: &Ask) -> Result<Option<Proof>, Fault> {
    let (fields, who) = (ask.form(), ask.who()?);
    if let Some(code) = fields.filled("code") {
        return Ok(Some(Proof::Code(code.to_owned())));
    }
    let password = fields.get("password").to_owned();
    if password.is_empty() || password.len() > LONGEST {
        return Ok(None);
    }
    let checked = room.door.hashers.check(password, who.row.password.clone(), true).await?;
    Ok((checked != Checked::Wrong).then_some(Proof::Password))
}

/// Password or code came: the session is confirmed, and has a new token from now on.
pub async fn again(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let to = back::local(ask.form().get("to")).to_owned();
    let who = ask.who()?.clone();
    room.count_guess(who.staff.handle.as_str(), Guesser::Session(who.session.id.0)).await?;
    let wrong = || async { Ok(form(&room, &ask, &to, Some("confirm-wrong")).await?.status(StatusCode::UNPROCESSABLE_ENTITY)) };
    let Some(proof) = proof(&room, &ask).await? else { return wrong().await };
    let browser = Browser::new(&room, &ask).await?;
    let verb = Confirm { session: who.session.id, old: who.token, new: browser.hash(), version: who.row.version, proof };
    let (actor, now) = (ask.actor()?, room.now());
    match room.write(move |tx| verb.run(tx, actor, now)).await {
        Err(Fault::Desk(DeskError::Account(AccountFault::WrongCode))) => wrong().await,
        Err(fault) => Err(fault),
        Ok(()) => Ok(browser.renew(Reply::see(&to, Some("confirmed")))),
    }
}
