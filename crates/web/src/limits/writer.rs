//! Names for writers that last a day and lead back to nobody.
//!
//! The day's key lives in memory only: when it is gone, nothing can tell which address
//! wrote a comment, and the same household has another name tomorrow.

use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

use hmac::{Hmac, Mac};
use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp};
use sha2::Sha256;

use super::Prefix;

/// HMAC-SHA256 of the prefix of `address` under the day's key, its first 128 bits.
#[must_use]
pub fn writer_key(address: IpAddr, day_key: &[u8; 32]) -> [u8; 16] {
    let mut name = [0; 16];
    // HMAC takes a key of any length, so there is always a result.
    if let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(day_key) {
        mac.update(Prefix::of(address).as_bytes());
        for (to, from) in name.iter_mut().zip(mac.finalize().into_bytes()) {
            *to = from;
        }
    }
    name
}

/// A key for one purpose, made of a key of the house: HMAC-SHA256 of the purpose. Nothing that is kept under one
/// purpose can be compared with what is kept under another.
#[must_use]
pub fn derived(key: &[u8; 32], purpose: &str) -> [u8; 32] {
    let mut made = [0; 32];
    if let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key) {
        mac.update(purpose.as_bytes());
        made = mac.finalize().into_bytes().into();
    }
    made
}

/// Why there is no key for a day.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// The operating system gave no randomness; nobody can write until it does.
    #[error("the operating system gave no randomness: {0}")]
    Randomness(getrandom::Error),
    /// The day is over and its key is gone, as promised to readers.
    #[error("the key of {0} is gone")]
    Forgotten(Date),
}

/// The keys of today and, for one hour after midnight, of yesterday.
#[derive(Debug, Default)]
pub struct WriterKeys {
    days: Mutex<Days>,
}

#[derive(Debug, Default)]
struct Days {
    today: Option<(Date, [u8; 32])>,
    before: Option<(Date, [u8; 32], Timestamp)>,
}

impl WriterKeys {
    /// How long a key outlives its day.
    pub const KEPT: SignedDuration = SignedDuration::from_hours(1);

    /// The key of `date`, the paper's own day; `now` is when it is asked for.
    ///
    /// A new day's key is made from the operating system's randomness at its first use.
    ///
    /// # Errors
    ///
    /// [`KeyError::Forgotten`] for a day that is over, [`KeyError::Randomness`] when no
    /// key can be made.
    pub fn for_day(&self, date: Date, now: Timestamp) -> Result<[u8; 32], KeyError> {
        let mut days = self.days.lock().unwrap_or_else(PoisonError::into_inner);
        days.before = days.before.take().filter(|(_, _, until)| now < *until);
        match (days.today, days.before) {
            (Some((today, key)), _) if today == date => Ok(key),
            (_, Some((day, key, _))) if day == date => Ok(key),
            (Some((today, _)), _) if date < today => Err(KeyError::Forgotten(date)),
            (yesterday, _) => {
                let mut key = [0; 32];
                getrandom::fill(&mut key).map_err(KeyError::Randomness)?;
                days.before = yesterday.map(|(day, old)| (day, old, now.saturating_add(Self::KEPT).unwrap_or(now)));
                days.today = Some((date, key));
                Ok(key)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn clock(hour: i64) -> Timestamp {
        Timestamp::from_second(1_700_000_000 + hour * 3600).unwrap()
    }

    #[test]
    fn a_household_has_one_name_a_day_and_another_tomorrow() {
        let keys = WriterKeys::default();
        let today = keys.for_day(date(2031, 5, 1), clock(0)).unwrap();
        let tomorrow = keys.for_day(date(2031, 5, 2), clock(24)).unwrap();
        let name = |address: &str, key: &[u8; 32]| writer_key(address.parse().unwrap(), key);
        assert_eq!(name("192.0.2.7", &today), name("192.0.2.200", &today));
        assert_ne!(name("192.0.2.7", &today), name("192.0.3.7", &today));
        assert_ne!(name("192.0.2.7", &today), name("192.0.2.7", &tomorrow));
    }

    #[test]
    fn yesterdays_key_lives_one_hour_into_the_new_day() {
        let keys = WriterKeys::default();
        let first = keys.for_day(date(2031, 5, 1), clock(0)).unwrap();
        keys.for_day(date(2031, 5, 2), clock(24)).unwrap();
        assert_eq!(keys.for_day(date(2031, 5, 1), clock(24)).unwrap(), first);
        let late = keys.for_day(date(2031, 5, 1), clock(25)).unwrap_err();
        assert_eq!(late.to_string(), "the key of 2031-05-01 is gone");
    }
}
