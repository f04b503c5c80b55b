//! Who asks: from the cookie to the person.

use super::Newsroom;
use super::fault::Fault;
use arabic::lang::Lang;
use hyper::HeaderMap;
use hyper::header::{COOKIE, HOST};
use jiff::{SignedDuration, Timestamp};
use model::{Staff, UserId};
use std::sync::Arc;
use store::session::SessionRow;
use store::staff::StaffRow;
use store::{StoreError, Tx};

/// A session that is not used for so long is over.
pub const IDLE: SignedDuration = SignedDuration::from_hours(12);
/// No session lasts longer.
pub const LONGEST: SignedDuration = desk::account::SESSION_LASTS;
/// A question about roles, people or retraction asks for password or code again when the last time is longer ago.
pub const CONFIRMED_FOR: SignedDuration = SignedDuration::from_mins(10);

/// The signed-in person and their session.
#[derive(Debug, Clone)]
pub struct Who {
    /// The person as verbs see them.
    pub staff: Arc<Staff>,
    /// The person's row.
    pub row: StaffRow,
    /// The session.
    pub session: SessionRow,
    /// The hash of the session's token.
    pub token: [u8; 32],
    /// The name of the person's role; of those that a paper starts with, its word.
    pub role: String,
}

impl Who {
    /// Whether password or code was asked for a short while ago.
    pub fn is_confirmed(&self, now: Timestamp) -> bool {
        now.duration_since(self.session.confirmed_at) <= CONFIRMED_FOR
    }
}

pub use desk::account::token::hash;

/// A new token: 128 bits from the system, as 32 hex digits.
///
/// # Errors
/// [`Fault::Broken`] when the system has no randomness.
pub fn new_token() -> Result<String, Fault> {
    desk::account::token::fresh().map_err(|error| Fault::Broken(error.to_string()))
}

/// Whether the browser keeps `Secure` cookies for this host: over TLS, and on the machine itself.
pub fn is_trusted(headers: &HeaderMap, site_is_secure: bool) -> bool {
    let host = headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let name = host.rsplit_once(':').filter(|(_, port)| port.bytes().all(|b| b.is_ascii_digit())).map_or(host, |(name, _)| name);
    site_is_secure || matches!(name, "localhost" | "[::1]") || name.starts_with("127.")
}

/// The name of the cookie; `__Host-` binds it to this host, TLS and all paths (RFC 6265bis).
pub fn cookie_name(name: &str, trusted: bool) -> String {
    if trusted { format!("__Host-{name}") } else { name.to_owned() }
}

/// The value of a cookie.
pub fn cookie<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    let lines = headers.get_all(COOKIE).iter().filter_map(|line| line.to_str().ok());
    lines
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(known, _)| *known == name)
        .map(|(_, value)| value)
}

/// A `Set-Cookie` line; `seconds` 0 takes the cookie away.
pub fn set_cookie(name: &str, value: &str, seconds: i64, trusted: bool) -> String {
    let secure = if trusted { "; Secure" } else { "" };
    format!("{}={value}; Path=/; HttpOnly; SameSite=Strict; Max-Age={seconds}{secure}", cookie_name(name, trusted))
}

/// The cookie of a session.
pub const SESSION: &str = "warraq";

/// Reads the person of a token; nobody when the session is over, or the person is blocked.
///
/// # Errors
/// The store's.
pub fn find(tx: &mut Tx, token: &str, now: Timestamp) -> Result<Option<Who>, StoreError> {
    let token = hash(token);
    let Some(session) = store::session::by_token(tx, &token)? else { return Ok(None) };
    // A clock that was set back prolongs nothing.
    let idle = now.duration_since(session.seen_at);
    if now >= session.expires_at || idle > IDLE {
        return Ok(None);
    }
    let Some((staff, row, role)) = person(tx, session.staff)? else { return Ok(None) };
    Ok(Some(Who { staff: Arc::new(staff), row, session, token, role }))
}

/// A person as they are now, with their row and the name of their role; nobody when they are blocked.
///
/// # Errors
/// The store's.
pub fn person(tx: &mut Tx, id: UserId) -> Result<Option<(Staff, StaffRow, String)>, StoreError> {
    let Some(row) = store::staff::by_id(tx, id)?.filter(|row| row.active) else { return Ok(None) };
    let Some(role) = store::role::by_slug(tx, &row.role)? else { return Ok(None) };
    let staff = Staff {
        id: row.id,
        handle: row.handle.clone(),
        name: row.name.clone(),
        role: row.role.clone(),
        grants: role.grants,
        sections: row.sections.clone(),
        lang: row.lang,
    };
    Ok(Some((staff, row, role.name)))
}

impl Newsroom {
    /// Who asks with these headers.
    pub(super) async fn who(&self, headers: &HeaderMap, trusted: bool) -> Result<Option<Who>, Fault> {
        let Some(token) = cookie(headers, &cookie_name(SESSION, trusted)).map(str::to_owned) else { return Ok(None) };
        let now = self.now();
        let found = self.read(move |tx| find(tx, &token, now)).await?;
        if let Some(who) = &found
            && now.duration_since(who.session.seen_at) > SignedDuration::from_mins(1)
        {
            let id = who.session.id;
            self.db.write(move |tx| store::session::seen(tx, id, now)).await?;
        }
        Ok(found)
    }

    /// Whether the browser that sent these headers keeps `Secure` cookies of ours.
    pub(super) async fn trusts(&self, headers: &HeaderMap) -> bool {
        is_trusted(headers, self.site.edition().await.is_ok_and(|edition| edition.site().address.is_secure()))
    }

    /// The language for somebody who is not signed in: the paper's.
    pub(super) async fn paper_lang(&self) -> Lang {
        self.site.edition().await.map_or(Lang::Ar, |edition| edition.site().lang())
    }
}
