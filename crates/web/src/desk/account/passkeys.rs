//! `/desk/account/passkeys`: one's own passkeys. All of it asks for password or code first.

use super::browser;
use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::entry::place_of_keys;
use crate::desk::fault::Fault;
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use desk::account::passkey::{ALGORITHMS, AddPasskey, Challenge, Created, RemovePasskey, RenamePasskey, base64url, user_handle};
use hyper::StatusCode;
use hyper::header::USER_AGENT;
use minijinja::{Value, context};
use model::Name;
use press::printable::{foreign, safe, words};
use serde::Deserialize;
use serde_json::json;
use std::sync::Arc;

/// Milliseconds that a browser waits for its user: as long as the challenge is kept.
pub const WAITS: u32 = 600_000;

/// The list.
pub async fn show(room: Arc<Newsroom>, ask: Ask) -> Answer {
    page(&room, &ask, None).await
}

async fn page(room: &Newsroom, ask: &Ask, problem: Option<&str>) -> Answer {
    let pack = room.pack(ask.lang).await?;
    let (id, now) = (ask.confirmed(room.now())?.staff.id, room.now());
    let rows = room.read(move |tx| store::passkey::of_staff(tx, id)).await?;
    let keys = rows.iter().map(|row| {
        context! {
            id => safe(row.id.to_string()), name => foreign(&row.name), typed => words(&row.name), since => pack.moment(row.created_at),
            used => row.used_at.map(|at| pack.ago(at, now)),
        }
    });
    let agent = ask.headers.get(USER_AGENT).map(|agent| String::from_utf8_lossy(agent.as_bytes()).into_owned()).unwrap_or_default();
    let it = context! {
        keys => keys.collect::<Value>(), suggested => words(&browser(&agent)),
        problem => problem.map_or(Value::from(()), |key| words(&pack.text(key))),
    };
    let page = room.page(ask, "account-passkeys.html", "nav-account", &pack.text("passkeys"), it).await?;
    Ok(if problem.is_some() { page.status(StatusCode::UNPROCESSABLE_ENTITY) } else { page })
}

/// What the browser needs to make a key (`PublicKeyCredentialCreationOptions`).
pub async fn options(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let (pack, now) = (room.pack(ask.lang).await?, room.now());
    let who = ask.confirmed(now)?;
    let challenge = Challenge::fresh(place_of_keys(&ask.headers, &pack.site)?).map_err(|error| Fault::Broken(error.to_string()))?;
    let id = who.staff.id;
    let known = room.read(move |tx| store::passkey::of_staff(tx, id)).await?;
    let answer = json!({ "publicKey": {
        "rp": { "id": challenge.place.host, "name": pack.site.name },
        "user": { "id": base64url(&user_handle(id)), "name": who.staff.handle, "displayName": who.staff.name },
        "challenge": challenge.text(),
        "pubKeyCredParams": ALGORITHMS.map(|alg| json!({ "type": "public-key", "alg": alg })),
        "timeout": WAITS,
        "excludeCredentials": known.iter().map(|row| json!({ "type": "public-key", "id": base64url(&row.credential) })).collect::<Vec<_>>(),
        "authenticatorSelection": { "residentKey": "preferred", "userVerification": "required" },
        "attestation": "none",
    }});
    room.door().new_keys.keep(who.session.id, challenge, now);
    Ok(Reply::json(&answer))
}

#[derive(Deserialize)]
struct Sent {
    name: String,
    credential: Created,
}

/// The key came.
pub async fn add(room: Arc<Newsroom>, ask: Ask) -> Answer {
    if !ask.wants_json() {
        return page(&room, &ask, Some("passkey-needs-script")).await;
    }
    let now = room.now();
    let session = ask.confirmed(now)?.session.id;
    // Used up, whatever comes of it.
    let challenge = room.door().new_keys.take(&session, now);
    let sent: Sent = ask.json()?;
    let challenge = challenge.ok_or(Fault::Refused("passkey-late"))?;
    let name = Name::parse(&sent.name).map_err(|_| Fault::Refused("name-wrong"))?;
    let (credential, kept) = sent.credential.check(&challenge).map_err(|fault| unproven(&fault))?;
    let actor = ask.actor()?;
    room.write(move |tx| AddPasskey { credential, kept, name }.run(tx, actor, now)).await?;
    Ok(Reply::json(&json!({ "next": "/desk/account/passkeys?said=passkey-added" })))
}

/// What a browser or a device sent proves nothing; why stands in the program's log.
pub fn unproven(fault: &desk::account::passkey::PasskeyFault) -> Fault {
    tracing::info!(%fault, "a passkey was refused");
    Fault::Refused("refused-wrong-passkey")
}

fn number(ask: &Ask) -> Result<i64, Fault> {
    ask.part("passkey").parse().map_err(|_| Fault::NotFound)
}

/// One's own key gets another name.
pub async fn rename(room: Arc<Newsroom>, ask: Ask) -> Answer {
    ask.confirmed(room.now())?;
    let id = number(&ask)?;
    let Ok(name) = Name::parse(ask.form().get("name")) else { return page(&room, &ask, Some("name-wrong")).await };
    let (actor, now) = (ask.actor()?, room.now());
    if !room.write(move |tx| RenamePasskey { id, name }.run(tx, actor, now)).await? {
        return Err(Fault::NotFound);
    }
    Ok(Reply::see("/desk/account/passkeys", Some("account-saved")))
}

/// One's own key opens nothing from now on.
pub async fn remove(room: Arc<Newsroom>, ask: Ask) -> Answer {
    ask.confirmed(room.now())?;
    let id = number(&ask)?;
    let (actor, now) = (ask.actor()?, room.now());
    if !room.write(move |tx| RemovePasskey { id }.run(tx, actor, now)).await? {
        return Err(Fault::NotFound);
    }
    Ok(Reply::see("/desk/account/passkeys", Some("passkey-removed")))
}
