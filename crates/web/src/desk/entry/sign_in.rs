//! `/desk/sign-in`: handle and password, then a one-time code for whoever has them.

use super::cookies::{self, Browser};
use super::guesses::Guesser;
use super::{back, sealed};
use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use desk::account::{AccountFault, Checked, EndSession, Proof, SignIn, password::LONGEST};
use desk::{Actor, DeskError};
use hyper::StatusCode;
use minijinja::{Value, context};
use model::Handle;
use press::printable::{safe, words};
use std::sync::Arc;
use store::staff::StaffRow;

/// The page.
pub async fn show(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let to = back::local(ask.query.get("to")).to_owned();
    if ask.who.is_some() {
        return Ok(Reply::see(&to, None));
    }
    form(&room, &ask, &to, "", None).await
}

async fn form(room: &Newsroom, ask: &Ask, to: &str, handle: &str, problem: Option<&str>) -> Answer {
    let pack = room.pack(ask.lang).await?;
    let problem = problem.map_or(Value::from(()), |key| words(&pack.text(key)));
    let it = context! { to => words(to), handle => words(handle), problem, lang => safe(ask.lang.tag().to_owned()) };
    room.open_page(ask, "entry-sign-in.html", &pack.text("sign-in"), it).await
}

/// The person of a handle, and whether this browser is known to be theirs.
pub async fn look_up(room: &Newsroom, handle: Option<Handle>, device: Option<[u8; 32]>) -> Result<(Option<StaffRow>, bool), Fault> {
    room.read(move |tx| {
        let Some(handle) = handle else { return Ok((None, false)) };
        let row = store::staff::by_handle(tx, &handle)?;
        let known = match (&row, &device) {
            (Some(row), Some(device)) => store::known_device::is_known(tx, device, row.id)?,
            _ => false,
        };
        Ok::<_, store::StoreError>((row, known))
    })
    .await
}

/// Handle and password came. What nobody has takes the same way and the same time as what is wrong.
pub async fn password(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let fields = ask.form();
    let to = back::local(fields.get("to")).to_owned();
    let (typed, password) = (fields.get("handle").trim().to_owned(), fields.get("password").to_owned());
    if typed.is_empty() || password.is_empty() || password.len() > LONGEST {
        return Ok(form(&room, &ask, &to, &typed, Some("sign-in-wrong")).await?.status(StatusCode::UNPROCESSABLE_ENTITY));
    }
    let handle = Handle::parse(&typed).ok();
    let account = handle.as_ref().map_or("?", Handle::as_str).to_owned();
    let device = cookies::device(&ask.headers, room.trusts(&ask.headers).await);
    let (row, known) = look_up(&room, handle, device).await?;
    let guesser = match &device {
        Some(device) if known => Guesser::Device(device),
        _ => Guesser::Stranger(ask.client),
    };
    room.count_guess(&account, guesser).await?;
    let stored = row.as_ref().and_then(|row| row.password.clone());
    let checked = room.door.hashers.check(password, stored, known).await?;
    match (row, checked) {
        (Some(row), Checked::Right(rehash)) if row.active => {
            if row.totp.is_some() {
                return code_form(&room, &ask, &row, &to, None).await;
            }
            let browser = Browser::new(&room, &ask).await?;
            let session = browser.session(&ask);
            finish(&room, &ask, browser, SignIn { staff: row.id, version: row.version, proof: Proof::Password, rehash, session }, &to).await
        }
        _ => Ok(form(&room, &ask, &to, &typed, Some("sign-in-wrong")).await?.status(StatusCode::UNPROCESSABLE_ENTITY)),
    }
}

async fn code_form(room: &Newsroom, ask: &Ask, row: &StaffRow, to: &str, problem: Option<&str>) -> Answer {
    let pack = room.pack(ask.lang).await?;
    let word = sealed::seal(&room.key, row.id, row.version, room.now());
    let problem = problem.map_or(Value::from(()), |key| words(&pack.text(key)));
    let it = context! { to => words(to), word => safe(word), problem, lang => safe(ask.lang.tag().to_owned()) };
    room.open_page(ask, "entry-code.html", &pack.text("sign-in"), it).await
}

/// The code came.
pub async fn code(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let fields = ask.form();
    let to = back::local(fields.get("to")).to_owned();
    let Some((staff, version)) = sealed::open(&room.key, fields.get("word"), room.now()) else {
        return Ok(form(&room, &ask, &to, "", Some("sign-in-late")).await?.status(StatusCode::UNPROCESSABLE_ENTITY));
    };
    let row = room.read(move |tx| store::staff::by_id(tx, staff)).await?.filter(|row| row.version == version);
    let Some(row) = row else {
        return Ok(form(&room, &ask, &to, "", Some("sign-in-late")).await?.status(StatusCode::UNPROCESSABLE_ENTITY));
    };
    // Whoever comes here knows the password: these guesses have numbers apart. Somebody who found it out uses up those
    // of strangers, not those of the person's own browser.
    let account = format!("{}/code", row.handle);
    let device = cookies::device(&ask.headers, room.trusts(&ask.headers).await);
    let (_, known) = look_up(&room, Some(row.handle.clone()), device).await?;
    let guesser = match &device {
        Some(device) if known => Guesser::Device(device),
        _ => Guesser::Stranger(ask.client),
    };
    room.count_guess(&account, guesser).await?;
    let proof = Proof::Code(fields.get("code").to_owned());
    let browser = Browser::new(&room, &ask).await?;
    let verb = SignIn { staff, version, proof, rehash: None, session: browser.session(&ask) };
    match finish(&room, &ask, browser, verb, &to).await {
        Err(Fault::Desk(DeskError::Account(AccountFault::WrongCode))) => {
            let page = code_form(&room, &ask, &row, &to, Some("refused-wrong-code")).await?;
            Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY))
        }
        other => other,
    }
}

async fn finish(room: &Newsroom, ask: &Ask, browser: Browser, verb: SignIn, to: &str) -> Answer {
    enter(room, ask, verb).await?;
    Ok(browser.hand_out(Reply::see(to, None)))
}

/// Signs in; a session that this browser had before is over.
pub async fn enter(room: &Newsroom, ask: &Ask, verb: SignIn) -> Result<(), Fault> {
    let (now, before) = (room.now(), ask.who.clone());
    room.write(move |tx| -> Result<(), DeskError> {
        if let Some(who) = before {
            EndSession { session: who.session.id }.run(tx, Actor::Staff(who.staff), now)?;
        }
        verb.run(tx, now).map(drop)
    })
    .await
}
