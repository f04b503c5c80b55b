//! A word of ours that a form carries back: who gave the right password a moment ago.

use desk::account::token;
use hmac::{Hmac, Mac};
use jiff::{SignedDuration, Timestamp};
use model::UserId;
use sha2::Sha256;

/// How long one may look for the code.
const LASTS: SignedDuration = SignedDuration::from_mins(5);
const PURPOSE: &[u8] = b"warraq sign-in after password 1";

fn proof(key: &[u8; 32], staff: i64, version: i64, until: i64) -> Option<Hmac<Sha256>> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).ok()?;
    mac.update(PURPOSE);
    [staff, version, until].iter().for_each(|number| mac.update(&number.to_be_bytes()));
    Some(mac)
}

/// The word: this person, as they are in this version, gave their password.
pub fn seal(key: &[u8; 32], staff: UserId, version: i64, now: Timestamp) -> String {
    let until = (now + LASTS).as_second();
    let proof = proof(key, staff.0, version, until).map(|mac| token::hex(&mac.finalize().into_bytes())).unwrap_or_default();
    format!("{staff}.{version}.{until}.{proof}")
}

/// Who gave their password, and in which version of their row; nobody when the word is not ours or too old.
pub fn open(key: &[u8; 32], word: &str, now: Timestamp) -> Option<(UserId, i64)> {
    let mut parts = word.split('.');
    let mut number = || parts.next().and_then(|part| part.parse::<i64>().ok());
    let (staff, version, until) = (number()?, number()?, number()?);
    let given = parts.next().filter(|given| given.len() == 64 && given.is_ascii())?;
    let bytes: Vec<u8> = (0..32).filter_map(|at| u8::from_str_radix(given.get(at * 2..at * 2 + 2)?, 16).ok()).collect();
    proof(key, staff, version, until)?.verify_slice(&bytes).ok()?;
    (now.as_second() <= until).then_some((UserId(staff), version))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_word_of_a_moment_ago_counts() {
        let now = Timestamp::from_second(1_700_000_000).unwrap();
        let word = seal(&[7; 32], UserId(3), 12, now);
        assert_eq!(open(&[7; 32], &word, now), Some((UserId(3), 12)));
        assert_eq!(open(&[7; 32], &word, now + SignedDuration::from_mins(6)), None);
        assert_eq!(open(&[8; 32], &word, now), None);
        for forged in [word.replacen("3.", "4.", 1), word.replacen(".12.", ".13.", 1), format!("{word}0"), String::new(), "1.1.9".into()] {
            assert_eq!(open(&[7; 32], &forged, now), None, "{forged}");
        }
    }
}
