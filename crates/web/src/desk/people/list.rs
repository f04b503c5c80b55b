//! `/desk/people`: everybody, open invitations, inviting.

use super::{address, choices};
use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::frame::role_name;
use crate::desk::pack::Pack;
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use crate::desk::who::{hash, new_token};
use desk::DeskError;
use desk::account::{Invite, RevokeInvitation};
use hyper::StatusCode;
use minijinja::{Value, context};
use model::Name;
use press::printable::{all_foreign, foreign, machine, safe, words};
use std::sync::Arc;
use store::invitation::InvitationRow;
use store::role::RoleRow;
use store::section::SectionRow;
use store::staff::StaffRow;

/// Everything the page shows.
struct Everybody {
    people: Vec<StaffRow>,
    invitations: Vec<InvitationRow>,
}

/// The page.
pub async fn show(room: Arc<Newsroom>, ask: Ask) -> Answer {
    page(&room, &ask, None).await
}

async fn page(room: &Newsroom, ask: &Ask, problem: Option<&str>) -> Answer {
    let pack = room.pack(ask.lang).await?;
    let now = room.now();
    let read = room.read(move |tx| {
        Ok::<_, store::StoreError>(Everybody { people: store::staff::all(tx)?, invitations: store::invitation::open(tx, now)? })
    });
    let everybody = read.await?;
    let (roles, sections) = choices(room).await?;
    let who = ask.who()?;
    let people: Value = everybody.people.iter().map(|row| person(&pack, row, &roles, &sections)).collect();
    let invitations: Value = everybody.invitations.iter().map(|row| invitation(&pack, row, &roles)).collect();
    let allowed = roles.iter().filter(|role| who.staff.grants.covers(&role.grants));
    let it = context! {
        people, invitations, count => everybody.people.len(),
        roles => allowed.map(|role| choice(&role.slug, role_name(&pack, &role.slug, &role.name), false)).collect::<Value>(),
        sections => sections.iter().map(|row| choice(&row.slug, foreign(&row.name), false)).collect::<Value>(),
        name => words(ask.form().get("name")), system => who.staff.may_all(model::Permission::System),
        problem => problem.map_or(Value::from(()), |key| words(&pack.text(key))),
    };
    let page = room.page(ask, "people.html", "nav-people", &pack.text("nav-people"), it).await?;
    Ok(if problem.is_some() { page.status(StatusCode::UNPROCESSABLE_ENTITY) } else { page })
}

/// Something to choose.
pub fn choice(slug: &str, name: Value, chosen: bool) -> Value {
    context! { slug => words(slug), name, chosen }
}

/// The name of a role by its word.
pub fn named(pack: &Pack, slug: &str, roles: &[RoleRow]) -> Value {
    role_name(pack, slug, roles.iter().find(|role| role.slug == slug).map_or(slug, |role| role.name.as_str()))
}

fn person(pack: &Pack, row: &StaffRow, roles: &[RoleRow], sections: &[SectionRow]) -> Value {
    let own = sections.iter().filter(|section| row.sections.contains(&section.slug)).map(|section| section.name.as_str());
    context! {
        id => safe(row.id.to_string()), name => foreign(row.name.as_str()), handle => machine(row.handle.as_str()),
        role => named(pack, &row.role, roles), sections => all_foreign(own), active => row.active, codes => row.totp.is_some(),
    }
}

fn invitation(pack: &Pack, row: &InvitationRow, roles: &[RoleRow]) -> Value {
    context! {
        id => safe(row.id.to_string()), name => foreign(&row.name), role => named(pack, &row.role, roles),
        back => row.kind == model::InvitationKind::Reset, by => foreign(&row.made_by), until => pack.moment(row.expires_at),
    }
}

/// Somebody is invited; the address is shown once.
pub async fn invite(room: Arc<Newsroom>, ask: Ask) -> Answer {
    ask.confirmed(room.now())?;
    let fields = ask.form();
    let Ok(name) = Name::parse(fields.get("name")) else { return page(&room, &ask, Some("name-wrong")).await };
    let word = new_token()?;
    let sections = fields.all("section").map(str::to_owned).collect();
    let verb = Invite { token: hash(&word), name: name.clone(), role: fields.get("role").to_owned(), sections };
    let (actor, now) = (ask.actor()?, room.now());
    match room.write(move |tx| verb.run(tx, actor, now)).await {
        Err(fault @ Fault::Desk(DeskError::Account(_) | DeskError::NoSection(_))) => page(&room, &ask, Some(fault.key())).await,
        Err(fault) => Err(fault),
        Ok(_) => address::page(&room, &ask, &word, name.as_str()).await,
    }
}

/// An invitation is taken back.
pub async fn revoke(room: Arc<Newsroom>, ask: Ask) -> Answer {
    ask.confirmed(room.now())?;
    let id: i64 = ask.part("invitation").parse().map_err(|_| Fault::NotFound)?;
    let (actor, now) = (ask.actor()?, room.now());
    room.write(move |tx| RevokeInvitation { id }.run(tx, actor, now)).await?;
    Ok(Reply::see("/desk/people", Some("invitation-revoked")))
}
