//! One-time codes (RFC 6238): six digits that change every 30 seconds, one step of clock either way.

use jiff::Timestamp;
use totp_rs::{Builder, Totp};

/// The generator of a shared secret; `None` for one that is too short.
pub fn totp(secret: &[u8]) -> Option<Totp> {
    Builder::new().with_secret(secret.to_vec()).build().ok()
}

/// The step whose code this is, now or one step away; Arabic digits and spaces are read too.
pub fn step_of(secret: &[u8], typed: &str, now: Timestamp) -> Option<i64> {
    let western = arabic::numbers::digits(typed, arabic::numbers::Digits::Latin);
    let digits: String = western.chars().filter(|c| !c.is_whitespace()).collect();
    if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let seconds = u64::try_from(now.as_second()).ok()?;
    totp(secret)?.check(&digits, seconds).and_then(|step| i64::try_from(step).ok())
}

/// A secret as apps take it: base 32 without filling (RFC 4648).
pub fn base32(secret: &[u8]) -> String {
    totp_rs::Secret::from(secret.to_vec()).to_base32()
}
