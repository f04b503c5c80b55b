//! What a browser is given when somebody is signed in.

use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::reply::Reply;
use crate::desk::who::{LONGEST, SESSION, cookie, cookie_name, hash, new_token, set_cookie};
use desk::account::NewSession;
use hyper::HeaderMap;
use hyper::header::USER_AGENT;

/// The cookie by which a browser is known later.
const DEVICE: &str = "warraq-device";
/// Seconds for which a browser is known: browsers keep no cookie longer (RFC 6265bis).
const DEVICE_LASTS: i64 = 400 * 24 * 3600;

/// Tokens of a browser that is about to be signed in.
pub struct Browser {
    token: String,
    device: String,
    trusted: bool,
}

/// The hash of the browser's own token, when it has one.
pub fn device(headers: &HeaderMap, trusted: bool) -> Option<[u8; 32]> {
    own(headers, trusted).map(hash)
}

fn own(headers: &HeaderMap, trusted: bool) -> Option<&str> {
    let value = cookie(headers, &cookie_name(DEVICE, trusted))?;
    Some(value).filter(|value| value.len() == 32 && value.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

impl Browser {
    /// A session's new token, and the browser's own, kept when it has one.
    ///
    /// # Errors
    /// [`Fault::Broken`] when the system has no randomness.
    pub async fn new(room: &Newsroom, ask: &Ask) -> Result<Self, Fault> {
        let trusted = room.trusts(&ask.headers).await;
        let device = match own(&ask.headers, trusted) {
            Some(device) => device.to_owned(),
            None => new_token()?,
        };
        Ok(Self { token: new_token()?, device, trusted })
    }

    /// The session for the verb.
    pub fn session(&self, ask: &Ask) -> NewSession {
        let agent = ask.headers.get(USER_AGENT).map(|agent| String::from_utf8_lossy(agent.as_bytes()).into_owned()).unwrap_or_default();
        NewSession { token: hash(&self.token), device: hash(&self.device), agent }
    }

    /// The hash of the session's new token.
    pub fn hash(&self) -> [u8; 32] {
        hash(&self.token)
    }

    /// The answer, with both cookies.
    pub fn hand_out(&self, reply: Reply) -> Reply {
        self.renew(reply).header("set-cookie", &set_cookie(DEVICE, &self.device, DEVICE_LASTS, self.trusted))
    }

    /// The answer, with the session's cookie.
    pub fn renew(&self, reply: Reply) -> Reply {
        reply.header("set-cookie", &set_cookie(SESSION, &self.token, LONGEST.as_secs(), self.trusted))
    }
}

/// The answer, with the session's cookie taken away.
pub fn take_away(reply: Reply, trusted: bool) -> Reply {
    reply.header("set-cookie", &set_cookie(SESSION, "", 0, trusted))
}
