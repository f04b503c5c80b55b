//! `/desk/people/{person}`: what somebody is and may, their devices, and the way back in.

use super::list::choice;
use super::{address, choices, person_of};
use crate::desk::Newsroom;
use crate::desk::account::{browser, version};
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::frame::role_name;
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use crate::desk::who::{hash, new_token};
use desk::DeskError;
use desk::account::{ChangePerson, EndSessions, ResetAccess, SetActive};
use hyper::StatusCode;
use minijinja::{Value, context};
use model::{Name, UserId};
use press::printable::{foreign, machine, safe, words};
use std::sync::Arc;
use store::session::SessionRow;
use store::staff::StaffRow;

/// The page.
pub async fn show(room: Arc<Newsroom>, ask: Ask) -> Answer {
    // Asked before and not after, so that nothing typed is lost over it.
    ask.confirmed(room.now())?;
    page(&room, &ask, None).await
}

async fn read(room: &Newsroom, id: UserId) -> Result<(StaffRow, Vec<SessionRow>), Fault> {
    let found = room.read(move |tx| {
        let Some(row) = store::staff::by_id(tx, id)? else { return Ok(None) };
        Ok::<_, store::StoreError>(Some((row, store::session::of_staff(tx, id)?)))
    });
    found.await?.ok_or(Fault::NotFound)
}

async fn page(room: &Newsroom, ask: &Ask, problem: Option<&str>) -> Answer {
    let pack = room.pack(ask.lang).await?;
    let (row, sessions) = read(room, person_of(ask)?).await?;
    let (roles, sections) = choices(room).await?;
    let (who, now) = (ask.who()?, room.now());
    let offered = roles.iter().filter(|role| role.slug == row.role || who.staff.grants.covers(&role.grants));
    let devices = sessions.iter().map(|session| {
        context! { browser => machine(&browser(&session.agent)), since => pack.moment(session.created_at), seen => pack.ago(session.seen_at, now) }
    });
    let it = context! {
        id => safe(row.id.to_string()), name => words(row.name.as_str()), handle => machine(row.handle.as_str()), active => row.active,
        oneself => row.id == who.staff.id, codes => row.totp.is_some(), version => safe(row.version.to_string()),
        since => pack.moment(row.created_at), devices => devices.collect::<Value>(),
        roles => offered.map(|role| choice(&role.slug, role_name(&pack, &role.slug, &role.name), role.slug == row.role)).collect::<Value>(),
        sections => sections.iter().map(|one| choice(&one.slug, foreign(&one.name), row.sections.contains(&one.slug))).collect::<Value>(),
        problem => problem.map_or(Value::from(()), |key| words(&pack.text(key))),
    };
    let page = room.page(ask, "people-person.html", "nav-people", row.name.as_str(), it).await?;
    Ok(if problem.is_some() { page.status(StatusCode::UNPROCESSABLE_ENTITY) } else { page })
}

/// The answer to a verb: the page again when the verb refused.
async fn answered(room: &Newsroom, ask: &Ask, done: Result<(), Fault>, said: &str) -> Answer {
    match done {
        Err(fault @ Fault::Desk(DeskError::Account(_) | DeskError::NoSection(_))) => page(room, ask, Some(fault.key())).await,
        Err(fault) => Err(fault),
        Ok(()) => Ok(Reply::see(&format!("/desk/people/{}", person_of(ask)?), Some(said))),
    }
}

/// Name, role and sections came.
pub async fn save(room: Arc<Newsroom>, ask: Ask) -> Answer {
    ask.confirmed(room.now())?;
    let (staff, fields) = (person_of(&ask)?, ask.form());
    let Ok(name) = Name::parse(fields.get("name")) else { return page(&room, &ask, Some("name-wrong")).await };
    let sections = fields.all("section").map(str::to_owned).collect();
    let verb = ChangePerson { staff, version: version(&ask)?, name, role: fields.get("role").to_owned(), sections };
    let (actor, now) = (ask.actor()?, room.now());
    let done = room.write(move |tx| verb.run(tx, actor, now)).await;
    answered(&room, &ask, done, "account-saved").await
}

async fn set(room: &Newsroom, ask: &Ask, active: bool, said: &str) -> Answer {
    ask.confirmed(room.now())?;
    let (staff, actor, now) = (person_of(ask)?, ask.actor()?, room.now());
    let done = room.write(move |tx| SetActive { staff, active }.run(tx, actor, now)).await;
    answered(room, ask, done, said).await
}

/// Out, at once.
pub async fn block(room: Arc<Newsroom>, ask: Ask) -> Answer {
    set(&room, &ask, false, "person-blocked").await
}

/// In again.
pub async fn unblock(room: Arc<Newsroom>, ask: Ask) -> Answer {
    set(&room, &ask, true, "person-unblocked").await
}

/// Every session of the person ends.
pub async fn end_sessions(room: Arc<Newsroom>, ask: Ask) -> Answer {
    ask.confirmed(room.now())?;
    let (staff, actor, now) = (person_of(&ask)?, ask.actor()?, room.now());
    let done = room.write(move |tx| EndSessions { staff, keep: None }.run(tx, actor, now).map(drop)).await;
    answered(&room, &ask, done, "sessions-ended").await
}

/// A way back in; the address is shown once.
pub async fn reset(room: Arc<Newsroom>, ask: Ask) -> Answer {
    ask.confirmed(room.now())?;
    let word = new_token()?;
    let verb = ResetAccess { token: hash(&word), staff: person_of(&ask)? };
    let (row, _) = read(&room, verb.staff).await?;
    let (actor, now) = (ask.actor()?, room.now());
    match room.write(move |tx| verb.run(tx, actor, now)).await {
        Ok(()) => address::page(&room, &ask, &word, row.name.as_str()).await,
        refused => answered(&room, &ask, refused, "").await,
    }
}
