//! `/desk/account/codes`: one-time codes of an app, and recovery codes for when it is lost.

use super::profile::version;
use super::qr;
use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::entry::Guesser;
use crate::desk::fault::Fault;
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use axum::body::Body;
use desk::DeskError;
use desk::account::{AccountFault, DisableCodes, EnableCodes, RenewRecovery, recovery, token};
use hyper::StatusCode;
use minijinja::{Value, context};
use press::printable::{machine, safe, words};
use std::sync::Arc;

/// The secret that is being set up in this session: the same until ten minutes are over.
fn secret(room: &Newsroom, ask: &Ask) -> Result<Vec<u8>, Fault> {
    let (session, now) = (ask.who()?.session.id, room.now());
    if let Some(secret) = room.door().secrets.look(&session, now) {
        return Ok(secret);
    }
    let secret = token::random::<20>().map_err(|error| Fault::Broken(error.to_string()))?.to_vec();
    room.door().secrets.keep(session, secret.clone(), now);
    Ok(secret)
}

/// The page: setting up, or what is set up.
pub async fn show(room: Arc<Newsroom>, ask: Ask) -> Answer {
    page(&room, &ask, None).await
}

async fn page(room: &Newsroom, ask: &Ask, problem: Option<&str>) -> Answer {
    let pack = room.pack(ask.lang).await?;
    let who = ask.confirmed(room.now())?;
    let on = who.row.totp.is_some();
    let id = who.staff.id;
    let left = room.read(move |tx| store::recovery_code::count(tx, id)).await?;
    let typed = if on { Value::from(()) } else { machine(&qr::typed(&secret(room, ask)?)) };
    let it = context! {
        on, left, secret => typed, version => safe(who.row.version.to_string()),
        problem => problem.map_or(Value::from(()), |key| words(&pack.text(key))),
    };
    let page = room.page(ask, "account-codes.html", "nav-account", &pack.text("codes"), it).await?;
    Ok(if problem.is_some() { page.status(StatusCode::UNPROCESSABLE_ENTITY) } else { page })
}

/// The picture of the secret that is being set up.
pub async fn picture(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let who = ask.confirmed(room.now())?;
    if who.row.totp.is_some() {
        return Err(Fault::NotFound);
    }
    let pack = room.pack(ask.lang).await?;
    let svg = qr::picture(&secret(&room, &ask)?, pack.site.name.as_str(), who.staff.handle.as_str());
    let svg = svg.ok_or_else(|| Fault::Broken("no picture of the secret".to_owned()))?;
    Ok(Reply::stream("image/svg+xml", Body::from(svg)))
}

fn fresh() -> Result<Vec<String>, Fault> {
    recovery::fresh().map_err(|error| Fault::Broken(error.to_string()))
}

/// The recovery codes, shown this once.
async fn recovery_page(room: &Newsroom, ask: &Ask, codes: &[String]) -> Answer {
    let pack = room.pack(ask.lang).await?;
    let it = context! { codes => codes.iter().map(|code| machine(code)).collect::<Value>() };
    room.page(ask, "account-recovery.html", "nav-account", &pack.text("recovery"), it).await
}

/// A first code came: codes are on, and the recovery codes are shown.
pub async fn enable(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let who = ask.confirmed(room.now())?.clone();
    room.count_guess(who.staff.handle.as_str(), Guesser::Session(who.session.id.0)).await?;
    let (secret, recovery, version) = (secret(&room, &ask)?, fresh()?, version(&ask)?);
    let verb = EnableCodes { version, secret, code: ask.form().get("code").to_owned(), recovery: recovery.clone() };
    let (actor, now) = (ask.actor()?, room.now());
    match room.write(move |tx| verb.run(tx, actor, now)).await {
        Err(Fault::Desk(DeskError::Account(AccountFault::WrongCode))) => page(&room, &ask, Some("refused-wrong-code")).await,
        Err(fault) => Err(fault),
        Ok(()) => {
            room.door().secrets.take(&who.session.id, now);
            recovery_page(&room, &ask, &recovery).await
        }
    }
}

/// Codes are off.
pub async fn disable(room: Arc<Newsroom>, ask: Ask) -> Answer {
    ask.confirmed(room.now())?;
    let (version, actor, now) = (version(&ask)?, ask.actor()?, room.now());
    room.write(move |tx| DisableCodes { version }.run(tx, actor, now)).await?;
    Ok(Reply::see("/desk/account", Some("codes-off")))
}

/// New recovery codes in place of the old.
pub async fn renew(room: Arc<Newsroom>, ask: Ask) -> Answer {
    ask.confirmed(room.now())?;
    let (version, recovery, actor, now) = (version(&ask)?, fresh()?, ask.actor()?, room.now());
    let verb = RenewRecovery { version, recovery: recovery.clone() };
    room.write(move |tx| verb.run(tx, actor, now)).await?;
    recovery_page(&room, &ask, &recovery).await
}
