//! `/desk/setup/{token}`, `/desk/invitation/{token}`: taking a place, or coming back to one's own.

use super::cookies::Browser;
use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::fields::Fields;
use crate::desk::frame::role_name;
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use crate::desk::who::hash;
use arabic::lang::Lang;
use desk::DeskError;
use desk::account::{AccountFault, Join, PasswordFault, Return, password};
use hyper::StatusCode;
use minijinja::{Value, context};
use model::{Handle, InvitationKind, Name};
use press::printable::{safe, words};
use std::sync::Arc;
use store::invitation::InvitationRow;
use store::staff::StaffRow;

/// What an address opens.
struct Offer {
    row: InvitationRow,
    /// The name of the role.
    role: String,
    /// Who comes back.
    person: Option<StaffRow>,
}

async fn offer(room: &Newsroom, ask: &Ask) -> Result<Offer, Fault> {
    let (token, now) = (hash(ask.part("token")), room.now());
    let found = room.read(move |tx| -> Result<_, store::StoreError> {
        let Some(row) = store::invitation::by_token(tx, &token)?.filter(|row| row.used_at.is_none() && row.expires_at > now) else {
            return Ok(None);
        };
        let role = store::role::by_slug(tx, &row.role)?.map_or_else(|| row.role.clone(), |role| role.name);
        let person = row.staff.map(|id| store::staff::by_id(tx, id)).transpose()?.flatten();
        Ok(Some(Offer { row, role, person }))
    });
    let offer = found.await?.ok_or(DeskError::Account(AccountFault::Over))?;
    // Each kind of address has one path.
    if (offer.row.kind == InvitationKind::Setup) == ask.path.starts_with("/desk/setup/") { Ok(offer) } else { Err(Fault::NotFound) }
}

/// The page.
pub async fn show(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let offer = offer(&room, &ask).await?;
    form(&room, &ask, &offer, &Fields::default(), None).await
}

async fn form(room: &Newsroom, ask: &Ask, offer: &Offer, typed: &Fields, problem: Option<&str>) -> Answer {
    let pack = room.pack(ask.lang).await?;
    let back = offer.row.kind == InvitationKind::Reset;
    let title = match offer.row.kind {
        InvitationKind::Setup => "setup",
        InvitationKind::Invite => "invitation",
        InvitationKind::Reset => "return",
    };
    let name = if typed.has("name") { typed.get("name") } else { &offer.row.name };
    let handle = offer.person.as_ref().map_or_else(|| typed.get("handle"), |person| person.handle.as_str());
    let arabic = Lang::parse(typed.get("lang")).unwrap_or(ask.lang) == Lang::Ar;
    let it = context! {
        path => safe(ask.path.clone()), lang => safe(ask.lang.tag().to_owned()), back, arabic,
        about => words(&pack.text(&format!("{title}-about"))), role => role_name(&pack, &offer.row.role, &offer.role),
        name => words(name), handle => words(handle), problem => problem.map_or(Value::from(()), |key| words(&pack.text(key))),
    };
    room.open_page(ask, "entry-place.html", &pack.text(title), it).await
}

/// The key of what is wrong with a password.
pub fn wrong(fault: PasswordFault) -> &'static str {
    match fault {
        PasswordFault::Short => "password-short",
        PasswordFault::Long => "password-long",
        PasswordFault::Name => "password-name",
        PasswordFault::Common => "password-common",
    }
}

/// What was typed, or the key of what is wrong with it.
fn read(offer: &Offer, fields: &Fields, paper: &str) -> Result<(Handle, Name, String), &'static str> {
    let (handle, name) = match &offer.person {
        Some(person) => (person.handle.clone(), person.name.clone()),
        None => {
            (Handle::parse(fields.get("handle")).map_err(|_| "handle-wrong")?, Name::parse(fields.get("name")).map_err(|_| "name-wrong")?)
        }
    };
    let typed = fields.get("password");
    password::judge(typed, &handle, &[name.as_str(), paper]).map_err(wrong)?;
    if typed == fields.get("again") { Ok((handle, name, typed.to_owned())) } else { Err("password-differs") }
}

/// The form came: whoever sends it first has the place, and is signed in.
pub async fn take(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let offer = offer(&room, &ask).await?;
    let fields = ask.form();
    let pack = room.pack(ask.lang).await?;
    let (handle, name, password) = match read(&offer, &fields, pack.site.name.as_str()) {
        Ok(read) => read,
        Err(key) => return Ok(form(&room, &ask, &offer, &fields, Some(key)).await?.status(StatusCode::UNPROCESSABLE_ENTITY)),
    };
    let password = room.door.hashers.hash(password, true).await?;
    let browser = Browser::new(&room, &ask).await?;
    let (token, session, now) = (hash(ask.part("token")), browser.session(&ask), room.now());
    let lang = Lang::parse(fields.get("lang")).unwrap_or(ask.lang);
    let back = offer.row.kind == InvitationKind::Reset;
    let done = room.write(move |tx| {
        if back {
            Return { token, password, session }.run(tx, now)
        } else {
            Join { token, handle, name, lang, password, session }.run(tx, now)
        }
    });
    match done.await {
        Ok(_) => Ok(browser.hand_out(Reply::see("/desk", Some(if back { "returned" } else { "joined" })))),
        Err(Fault::Desk(DeskError::Account(AccountFault::Taken(_)))) => {
            Ok(form(&room, &ask, &offer, &fields, Some("refused-name-taken")).await?.status(StatusCode::UNPROCESSABLE_ENTITY))
        }
        Err(fault) => Err(fault),
    }
}
