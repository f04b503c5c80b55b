//! The token in a comment form: made by us, for this story, not a moment ago and not long ago.
//!
//! It needs no cookie and nothing stored, so it may stand in a cached page. Its form is
//! `{seconds in hex}-{128 bits of HMAC-SHA256 in hex}`, safe in an address and in HTML.

use hmac::{Hmac, Mac};
use jiff::Timestamp;
use sha2::Sha256;

/// Nobody fills in a form faster than this, in **seconds**.
pub const MINIMUM_AGE: i64 = 3;

/// How long a form may lie open, in **seconds**: 48 hours, as a page may come from a cache a day old.
pub const LIFE: i64 = 48 * 3600;

const PURPOSE: &[u8] = b"warraq comment form 1";

/// Why a form is not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TokenError {
    /// The form came without a token.
    #[error("the form has no token")]
    Missing,
    /// Not made by this house for this story.
    #[error("the form's token was not made here")]
    Forged,
    /// Faster than a person writes; sending again after `seconds_left` succeeds.
    #[error("the form was sent too quickly, {seconds_left} s too early")]
    TooYoung {
        /// 1 to [`MINIMUM_AGE`].
        seconds_left: i64,
    },
    /// Older than [`LIFE`]: the page must be opened again.
    #[error("the form is too old")]
    Expired,
}

/// A token for the comment form under `story`, as of `now`.
#[must_use]
pub fn issue(secret: &[u8], story: i64, now: Timestamp) -> String {
    let issued = now.as_second();
    let mac = mac(secret, story, issued).map(|mac| mac.finalize().into_bytes());
    let proof: String = mac.iter().flatten().take(16).map(|byte| format!("{byte:02x}")).collect();
    format!("{issued:x}-{proof}")
}

/// Whether `token` was issued by [`issue`] for `story` and is neither too young nor too old.
///
/// The proof is compared in constant time.
///
/// # Errors
///
/// One [`TokenError`] for each thing the reader can be told.
pub fn check(secret: &[u8], story: i64, token: &str, now: Timestamp) -> Result<(), TokenError> {
    let token = token.trim();
    if token.is_empty() {
        return Err(TokenError::Missing);
    }
    let (issued, proof) = token.split_once('-').ok_or(TokenError::Forged)?;
    let seconds = i64::from_str_radix(issued, 16).map_err(|_| TokenError::Forged)?;
    let proof = sixteen_bytes(proof).ok_or(TokenError::Forged)?;
    let mac = mac(secret, story, seconds).ok_or(TokenError::Forged)?;
    mac.verify_truncated_left(&proof).map_err(|_| TokenError::Forged)?;
    match now.as_second().saturating_sub(seconds) {
        age if age < MINIMUM_AGE => Err(TokenError::TooYoung { seconds_left: (MINIMUM_AGE - age).clamp(1, MINIMUM_AGE) }),
        age if age > LIFE => Err(TokenError::Expired),
        _ => Ok(()),
    }
}

/// HMAC takes a key of any length, so there is always one.
fn mac(secret: &[u8], story: i64, issued: i64) -> Option<Hmac<Sha256>> {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret).ok()?;
    mac.update(PURPOSE);
    mac.update(&story.to_be_bytes());
    mac.update(&issued.to_be_bytes());
    Some(mac)
}

fn sixteen_bytes(hex: &str) -> Option<[u8; 16]> {
    if hex.len() != 32 || !hex.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')) {
        return None;
    }
    u128::from_str_radix(hex, 16).ok().map(u128::to_be_bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: &[u8] = b"a secret of the house, made at first start";

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(1_700_000_000 + second).unwrap()
    }

    #[test]
    fn a_form_is_good_from_three_seconds_to_two_days() {
        let token = issue(SECRET, 42, at(0));
        let story = [
            (-60, Err(TokenError::TooYoung { seconds_left: 3 })),
            (0, Err(TokenError::TooYoung { seconds_left: 3 })),
            (2, Err(TokenError::TooYoung { seconds_left: 1 })),
            (3, Ok(())),
            (86_400, Ok(())),
            (LIFE, Ok(())),
            (LIFE + 1, Err(TokenError::Expired)),
        ];
        for (second, verdict) in story {
            assert_eq!(check(SECRET, 42, &token, at(second)), verdict, "at second {second}");
        }
    }

    #[test]
    fn what_we_did_not_make_is_forged() {
        let token = issue(SECRET, 42, at(0));
        let (issued, proof) = token.split_once('-').unwrap();
        let cases = [
            ("another time", format!("{:x}-{proof}", at(5).as_second())),
            ("another proof", format!("{issued}-{}", "0".repeat(32))),
            ("half a proof", format!("{issued}-{}", proof.split_at(16).0)),
            ("capitals", token.to_uppercase()),
            ("a plus sign", format!("{issued}-+{}", proof.split_at(31).0)),
            ("Arabic digits", "٦٥٤-٣٢١".to_owned()),
            ("words", "شكرًا".to_owned()),
        ];
        for (why, forged) in cases {
            assert_eq!(check(SECRET, 42, &forged, at(10)), Err(TokenError::Forged), "{why}: {forged}");
        }
        assert_eq!(check(SECRET, 43, &token, at(10)), Err(TokenError::Forged), "another story");
        assert_eq!(check(b"other", 42, &token, at(10)), Err(TokenError::Forged), "another house");
        assert_eq!(check(SECRET, 42, " ", at(10)), Err(TokenError::Missing));
    }

    #[test]
    fn the_token_is_safe_in_addresses_and_attributes() {
        assert_eq!(issue(SECRET, 42, at(0)), "6553f100-97fe167a045fbb6fcec61b17e8ab3576");
    }
}
