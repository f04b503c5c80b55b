//! Whether one more guess is looked at.

use super::Door;
use crate::desk::Newsroom;
use crate::desk::fault::Fault;
use crate::limits::{Prefix, Refusal};
use desk::account::{CountGuess, token};
use jiff::Timestamp;
use std::net::IpAddr;

impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Self {
        Self::TooOften(refusal.seconds)
    }
}

/// Who guesses, as far as limits care.
pub enum Guesser<'a> {
    /// A browser that never signed in to this account.
    Stranger(IpAddr),
    /// A browser from which the person of this account has signed in before.
    Device(&'a [u8; 32]),
    /// Somebody who is signed in and confirms who they are.
    Session(i64),
}

impl Door {
    fn admit(&self, account: &str, guesser: &Guesser, now: Timestamp) -> Result<String, Refusal> {
        let own = |mark: String| format!("{account}/{mark}");
        let key = match guesser {
            Guesser::Stranger(address) => {
                self.prefixes.admit(Prefix::of(*address), now)?;
                self.accounts.admit(account.to_owned(), now)?;
                return Ok(account.to_owned());
            }
            Guesser::Device(device) => own(token::hex(device.as_slice()).chars().take(16).collect()),
            Guesser::Session(session) => own(format!("session-{session}")),
        };
        self.devices.admit(key.clone(), now)?;
        Ok(key)
    }
}

impl Newsroom {
    /// Counts a guess at an account (what was typed as handle, whether it exists or not), before it is looked at.
    ///
    /// # Errors
    /// [`Fault::TooOften`]: 5 a minute and 100 a day for each account, 30 a minute for each prefix. A known browser
    /// has numbers of its own, so that nobody else's guesses keep it out.
    pub(in crate::desk) async fn count_guess(&self, account: &str, guesser: Guesser<'_>) -> Result<(), Fault> {
        let now = self.now();
        let account = self.door.admit(account, &guesser, now)?;
        if self.db.write(move |tx| CountGuess { account }.run(tx, now)).await? {
            return Ok(());
        }
        let left = 86_400 - now.as_second().rem_euclid(86_400);
        Err(Fault::TooOften(u32::try_from(left).unwrap_or(86_400)))
    }
}
