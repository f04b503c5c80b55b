//! `/desk/sign-in/passkey`: signing in with a key instead of a password, with or without saying who one is.

use super::back;
use super::cookies::{self, Browser};
use super::sign_in::{enter, look_up};
use crate::desk::Newsroom;
use crate::desk::account::{WAITS, unproven};
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::origin::{is_number, is_of_the_house, name_of};
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use crate::desk::who::{cookie, cookie_name, hash, new_token, set_cookie};
use crate::limits::Prefix;
use desk::account::passkey::{Challenge, Kept, PasskeyUse, Place, Used, base64url};
use desk::account::{Proof, SignIn};
use hyper::HeaderMap;
use hyper::header::{HOST, ORIGIN};
use model::{Handle, Site, SiteAddress};
use serde::Deserialize;
use serde_json::json;
use std::sync::Arc;
use store::passkey::PasskeyRow;
use store::staff::StaffRow;

/// Binds a challenge to the browser that asked for it.
const COOKIE: &str = "warraq-passkey";
/// Seconds.
const LASTS: i64 = 600;

/// Where keys are good that are made or used with this request: the paper's own host or one below it, and the machine
/// itself. The gate made sure that `Origin` is of this host.
///
/// # Errors
/// [`Fault::Refused`] for a host without a name, of another house, or without TLS: browsers have no keys there.
pub fn place_of_keys(headers: &HeaderMap, site: &Site) -> Result<Place, Fault> {
    let text = |name| headers.get(name).and_then(|value: &hyper::header::HeaderValue| value.to_str().ok()).map(str::to_ascii_lowercase);
    place(&text(HOST).unwrap_or_default(), &text(ORIGIN).unwrap_or_default(), &site.address).ok_or(Fault::Refused("passkey-no-place"))
}

fn place(host: &str, origin: &str, site: &SiteAddress) -> Option<Place> {
    let name = name_of(host);
    let secure = origin.starts_with("https://") || (name == "localhost" && origin.starts_with("http://"));
    let here = !is_number(name) && is_of_the_house(name, site) && secure;
    here.then(|| Place { host: name.to_owned(), origin: origin.to_owned() })
}

/// What the browser needs to look for a key (`PublicKeyCredentialRequestOptions`). A browser that is known to be somebody's
/// is told their keys when they say who they are, so that keys which keep no list of their own can be used; nobody else
/// learns whether a handle has keys, or is there.
pub async fn options(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let (pack, now) = (room.pack(ask.lang).await?, room.now());
    room.door().prefixes.admit(Prefix::of(ask.client), now)?;
    let challenge = Challenge::fresh(place_of_keys(&ask.headers, &pack.site)?).map_err(|error| Fault::Broken(error.to_string()))?;
    let asked: Asked = ask.json()?;
    let trusted = room.trusts(&ask.headers).await;
    let (row, known) = look_up(&room, Handle::parse(&asked.handle).ok(), cookies::device(&ask.headers, trusted)).await?;
    let keys = match row.filter(|_| known) {
        Some(row) => room.read(move |tx| store::passkey::of_staff(tx, row.id)).await?,
        None => Vec::new(),
    };
    let answer = json!({ "publicKey": {
        "challenge": challenge.text(), "timeout": WAITS, "rpId": challenge.place.host, "userVerification": "required",
        "allowCredentials": keys.iter().map(|row| json!({ "type": "public-key", "id": base64url(&row.credential) })).collect::<Vec<_>>(),
    }});
    let token = new_token()?;
    room.door().keys.keep(hash(&token), challenge, now);
    Ok(Reply::json(&answer).header("set-cookie", &set_cookie(COOKIE, &token, LASTS, trusted)))
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    handle: String,
}

#[derive(Deserialize)]
struct Sent {
    #[serde(default)]
    to: String,
    credential: Used,
}

/// Key and person of a credential.
async fn owner(room: &Newsroom, credential: Vec<u8>) -> Result<Option<(PasskeyRow, StaffRow)>, Fault> {
    room.read(move |tx| {
        let Some(key) = store::passkey::by_credential(tx, &credential)? else { return Ok(None) };
        Ok::<_, store::StoreError>(store::staff::by_id(tx, key.staff)?.map(|person| (key, person)))
    })
    .await
}

/// The key's answer came. What is wrong with it is not said to whoever sent it.
pub async fn sign_in(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let (now, trusted) = (room.now(), room.trusts(&ask.headers).await);
    // Used up, whatever comes of it.
    let challenge = cookie(&ask.headers, &cookie_name(COOKIE, trusted)).and_then(|token| room.door().keys.take(&hash(token), now));
    room.door().prefixes.admit(Prefix::of(ask.client), now)?;
    let sent: Sent = ask.json()?;
    let challenge = challenge.ok_or(Fault::Refused("passkey-late"))?;
    let credential = sent.credential.credential().map_err(|fault| unproven(&fault))?;
    let Some((key, person)) = owner(&room, credential).await? else { return Err(Fault::Refused("refused-wrong-passkey")) };
    let kept: Kept = serde_json::from_str(&key.data).map_err(|error| Fault::Broken(error.to_string()))?;
    let after = sent.credential.check(&challenge, person.id, &kept).map_err(|fault| unproven(&fault))?;
    let used = PasskeyUse { id: key.id, before: key.data, after: json!(after).to_string() };
    let browser = Browser::new(&room, &ask).await?;
    let proof = Proof::Passkey(used);
    let verb = SignIn { staff: person.id, version: person.version, proof, rehash: None, session: browser.session(&ask) };
    let to = back::local(&sent.to);
    enter(&room, &ask, verb).await?;
    Ok(browser.hand_out(Reply::json(&json!({ "next": to })).header("set-cookie", &set_cookie(COOKIE, "", 0, trusted))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_good_on_hosts_of_the_house_with_a_name() {
        for (host, origin, own, good) in [
            ("almarfa.example", "https://almarfa.example", "https://almarfa.example", true),
            ("desk.almarfa.example", "https://desk.almarfa.example", "https://www.almarfa.example", true),
            ("almarfa.example:8443", "https://almarfa.example:8443", "https://almarfa.example", true),
            ("localhost:7070", "http://localhost:7070", "https://almarfa.example", true),
            ("almarfa.example", "http://almarfa.example", "https://almarfa.example", false),
            ("almarfa.example", "", "https://almarfa.example", false),
            ("evilalmarfa.example", "https://evilalmarfa.example", "https://almarfa.example", false),
            ("evil.example", "https://evil.example", "https://almarfa.example", false),
            ("127.0.0.1:7070", "http://127.0.0.1:7070", "https://127.0.0.1", false),
            ("[::1]:7070", "http://[::1]:7070", "https://almarfa.example", false),
            ("", "https://", "https://almarfa.example", false),
        ] {
            let found = place(host, origin, &SiteAddress::parse(own).unwrap());
            assert_eq!(found.is_some(), good, "{host} {origin} {own}");
            assert!(found.is_none_or(|place| !place.host.contains(':') && place.origin == origin));
        }
    }
}
