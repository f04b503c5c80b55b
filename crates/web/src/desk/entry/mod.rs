//! The door: one-time addresses, signing in and out, confirming who one is.

pub mod back;
mod confirm;
mod cookies;
mod guesses;
mod passkey;
mod place;
mod sealed;
mod sign_in;
mod sign_out;

pub use cookies::{Browser, take_away};
pub use guesses::Guesser;
pub use passkey::place_of_keys;
pub use place::wrong as password_fault;

use super::account::Kept;
use super::row::{Row, routes};
use crate::limits::{Prefix, Window};
use desk::account::Hashers;
use desk::account::passkey::Challenge;
use model::SessionId;

/// The ways through it.
pub const ROUTES: &[Row] = routes! {
    GET "/desk/setup/{token}" Anyone => place::show;
    POST "/desk/setup/{token}" Anyone, body FORM => place::take;
    GET "/desk/invitation/{token}" Anyone => place::show;
    POST "/desk/invitation/{token}" Anyone, body FORM => place::take;
    GET "/desk/sign-in" Anyone => sign_in::show;
    POST "/desk/sign-in" Anyone, body FORM => sign_in::password;
    POST "/desk/sign-in/code" Anyone, body FORM => sign_in::code;
    POST "/desk/sign-in/passkey" Anyone, body FORM => passkey::sign_in;
    POST "/desk/sign-in/passkey/options" Anyone, body FORM => passkey::options;
    POST "/desk/sign-out" Staff, body FORM => sign_out::end;
    GET "/desk/confirm" Staff => confirm::show;
    POST "/desk/confirm" Staff, body FORM => confirm::again;
};

/// Bytes of a form at the door.
const FORM: usize = 16 * 1024;

/// What watches the door.
#[derive(Debug)]
pub struct Door {
    /// Makes password hashes, a few at a time.
    pub hashers: Hashers,
    /// Secrets of one-time codes that are being set up, by session.
    pub(super) secrets: Kept<SessionId, Vec<u8>>,
    /// Challenges for new passkeys, by session.
    pub(super) new_keys: Kept<SessionId, Challenge>,
    /// Challenges for signing in, by the hash of what the browser holds.
    keys: Kept<[u8; 32], Challenge>,
    /// Guesses at one account, from wherever: 5 a minute.
    accounts: Window<String>,
    /// Guesses from browsers that are known, each with a bucket of its own: 5 a minute.
    devices: Window<String>,
    /// Guesses from one prefix: 30 a minute.
    prefixes: Window<Prefix>,
}

impl Default for Door {
    fn default() -> Self {
        Self {
            hashers: Hashers::default(),
            secrets: Kept::default(),
            new_keys: Kept::default(),
            keys: Kept::default(),
            accounts: Window::new(5, 60),
            devices: Window::new(5, 60),
            prefixes: Window::new(30, 60),
        }
    }
}
