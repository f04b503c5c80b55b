//! Guesses are counted before they are looked at.

use crate::DeskError;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::json;
use store::{Tx, audit, guess};

/// Guesses at one account that are looked at in a day (UTC).
pub const GUESSES_A_DAY: i64 = 100;

/// One more guess at an account. The account is what was typed, whether somebody has that handle or not, so that
/// the answer tells nothing.
#[derive(Debug, Clone)]
pub struct CountGuess {
    /// The handle that was typed; for a browser that is known, its own bucket.
    pub account: String,
}

impl CountGuess {
    /// Counts; false when the day's number was reached before: the guess is not looked at.
    ///
    /// # Errors
    /// The store's.
    pub fn run(self, tx: &mut Tx, at: Timestamp) -> Result<bool, DeskError> {
        let number = guess::count(tx, &self.account, &day(at), GUESSES_A_DAY)?;
        if number == Some(GUESSES_A_DAY) {
            audit::add(tx, at, "reader", "guesses-spent", &format!("account/{}", self.account), &json!({ "guesses": GUESSES_A_DAY }))?;
            guess::sweep(tx, &day(at - jiff::SignedDuration::from_hours(48)))?;
        }
        Ok(number.is_some())
    }
}

/// The day in UTC.
pub(super) fn day(at: Timestamp) -> String {
    at.to_zoned_datetime(TimeZone::UTC).date().to_string()
}
