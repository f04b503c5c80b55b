//! `/desk/account`.

use super::browser;
use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use arabic::lang::Lang;
use desk::account::ChangeProfile;
use hyper::StatusCode;
use minijinja::{Value, context};
use model::Name;
use press::printable::{machine, safe, words};
use std::sync::Arc;
use store::session::SessionRow;

/// The page.
pub async fn show(room: Arc<Newsroom>, ask: Ask) -> Answer {
    page(&room, &ask, None).await
}

/// The page, with what was wrong.
pub async fn page(room: &Newsroom, ask: &Ask, problem: Option<&str>) -> Answer {
    let pack = room.pack(ask.lang).await?;
    let who = ask.who()?;
    let (id, now) = (who.staff.id, room.now());
    let (rows, keys) = room
        .read(move |tx| Ok::<_, store::StoreError>((store::session::of_staff(tx, id)?, store::passkey::of_staff(tx, id)?.len())))
        .await?;
    let mut devices: Vec<Value> = Vec::with_capacity(rows.len());
    for row in rows.iter().filter(|row| is_open(row, now)) {
        devices.push(context! {
            id => safe(row.id.to_string()), browser => machine(&browser(&row.agent)), since => pack.moment(row.created_at),
            seen => pack.ago(row.seen_at, now), this => row.id == who.session.id,
        });
    }
    let it = context! {
        name => words(who.staff.name.as_str()), handle => machine(who.staff.handle.as_str()), login => words(who.staff.handle.as_str()),
        arabic => who.staff.lang == Lang::Ar, version => safe(who.row.version.to_string()), codes => who.row.totp.is_some(), keys, devices,
        problem => problem.map_or(Value::from(()), |key| words(&pack.text(key))),
    };
    let page = room.page(ask, "account.html", "nav-account", &pack.text("account"), it).await?;
    Ok(if problem.is_some() { page.status(StatusCode::UNPROCESSABLE_ENTITY) } else { page })
}

fn is_open(row: &SessionRow, now: jiff::Timestamp) -> bool {
    now < row.expires_at && now.duration_since(row.seen_at) <= crate::desk::who::IDLE
}

/// The version of a row that a form was made from.
///
/// # Errors
/// [`Fault::BadRequest`] when it is no number.
pub fn version(ask: &Ask) -> Result<i64, Fault> {
    ask.form().get("version").parse().map_err(|_| Fault::BadRequest("version".to_owned()))
}

/// Name and language came.
pub async fn save(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let fields = ask.form();
    let Ok(name) = Name::parse(fields.get("name")) else { return page(&room, &ask, Some("name-wrong")).await };
    let lang = Lang::parse(fields.get("lang")).unwrap_or(ask.who()?.staff.lang);
    let (version, actor, now) = (version(&ask)?, ask.actor()?, room.now());
    room.write(move |tx| ChangeProfile { version, name, lang }.run(tx, actor, now)).await?;
    Ok(Reply::see("/desk/account", Some("account-saved")))
}
