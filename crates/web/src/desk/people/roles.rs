//! `/desk/roles`: editable sets of permissions.

use super::{choices, matrix};
use crate::desk::Newsroom;
use crate::desk::account::version;
use crate::desk::ask::Ask;
use crate::desk::entry::take_away;
use crate::desk::fault::Fault;
use crate::desk::frame::role_name;
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use desk::DeskError;
use desk::account::{AddRole, EndEverySession, SaveRole};
use hyper::StatusCode;
use minijinja::{Value, context};
use model::{Name, SeedRole};
use press::printable::{safe, words};
use std::sync::Arc;
use store::role::RoleRow;

/// The list.
pub async fn list(room: Arc<Newsroom>, ask: Ask) -> Answer {
    list_page(&room, &ask, None).await
}

async fn list_page(room: &Newsroom, ask: &Ask, problem: Option<&str>) -> Answer {
    let pack = room.pack(ask.lang).await?;
    let (roles, _) = choices(room).await?;
    let people = room.read(store::staff::all).await?;
    let rows = roles.iter().map(|role| {
        let holders = people.iter().filter(|person| person.role == role.slug).count();
        context! { url => safe(url(&role.slug)), name => role_name(&pack, &role.slug, &role.name), holders }
    });
    let it = context! {
        roles => rows.collect::<Value>(), problem => problem.map_or(Value::from(()), |key| words(&pack.text(key))),
    };
    let page = room.page(ask, "people-roles.html", "nav-roles", &pack.text("nav-roles"), it).await?;
    Ok(if problem.is_some() { page.status(StatusCode::UNPROCESSABLE_ENTITY) } else { page })
}

fn url(slug: &str) -> String {
    format!("/desk/roles/{}", arabic::slug::encode(slug))
}

/// A role as a table.
pub async fn show(room: Arc<Newsroom>, ask: Ask) -> Answer {
    // Asked before and not after, so that nothing typed is lost over it.
    ask.confirmed(room.now())?;
    page(&room, &ask, None).await
}

async fn role(room: &Newsroom, ask: &Ask) -> Result<RoleRow, Fault> {
    let slug = ask.part("role").to_owned();
    room.read(move |tx| store::role::by_slug(tx, &slug)).await?.ok_or(Fault::NotFound)
}

async fn page(room: &Newsroom, ask: &Ask, problem: Option<&str>) -> Answer {
    let pack = room.pack(ask.lang).await?;
    let row = role(room, ask).await?;
    let fixed = row.slug == SeedRole::Owner.word();
    let key = format!("role-{}", row.slug);
    let shown = if row.name == row.slug && pack.words.has(&key) { pack.text(&key) } else { row.name.clone() };
    let it = context! {
        url => safe(url(&row.slug)), name => words(&shown), version => safe(row.version.to_string()), fixed,
        rows => matrix::rows(&pack, &row.grants, &ask.who()?.staff.grants, fixed),
        problem => problem.map_or(Value::from(()), |key| words(&pack.text(key))),
    };
    let page = room.page(ask, "people-role.html", "nav-roles", &shown, it).await?;
    Ok(if problem.is_some() { page.status(StatusCode::UNPROCESSABLE_ENTITY) } else { page })
}

/// The table came.
pub async fn save(room: Arc<Newsroom>, ask: Ask) -> Answer {
    ask.confirmed(room.now())?;
    let pack = room.pack(ask.lang).await?;
    let (row, fields) = (role(&room, &ask).await?, ask.form());
    // A name that was left as it is in this language stays named in both.
    let unchanged = row.name == row.slug && fields.get("name").trim() == pack.text(&format!("role-{}", row.slug));
    let typed = if unchanged { row.slug.as_str() } else { fields.get("name") };
    let Ok(name) = Name::parse(typed) else { return page(&room, &ask, Some("name-wrong")).await };
    let verb = SaveRole { slug: row.slug.clone(), version: version(&ask)?, name, grants: matrix::read(&fields) };
    let (actor, now) = (ask.actor()?, room.now());
    match room.write(move |tx| verb.run(tx, actor, now)).await {
        Err(fault @ Fault::Desk(DeskError::Account(_))) => page(&room, &ask, Some(fault.key())).await,
        Err(fault) => Err(fault),
        Ok(()) => Ok(Reply::see(&url(&row.slug), Some("account-saved"))),
    }
}

/// A new role, which may nothing yet.
pub async fn add(room: Arc<Newsroom>, ask: Ask) -> Answer {
    ask.confirmed(room.now())?;
    let Ok(name) = Name::parse(ask.form().get("name")) else { return list_page(&room, &ask, Some("name-wrong")).await };
    let (actor, now) = (ask.actor()?, room.now());
    match room.write(move |tx| AddRole { name }.run(tx, actor, now)).await {
        Err(fault @ Fault::Desk(DeskError::Account(_))) => list_page(&room, &ask, Some(fault.key())).await,
        Err(fault) => Err(fault),
        Ok(slug) => Ok(Reply::see(&url(&slug), Some("role-added"))),
    }
}

/// Everybody is signed out, whoever asks too.
pub async fn end_every_session(room: Arc<Newsroom>, ask: Ask) -> Answer {
    ask.confirmed(room.now())?;
    let (actor, now) = (ask.actor()?, room.now());
    room.write(move |tx| EndEverySession.run(tx, actor, now)).await?;
    let trusted = room.trusts(&ask.headers).await;
    Ok(take_away(Reply::see("/desk/sign-in", Some("everybody-out")), trusted))
}
