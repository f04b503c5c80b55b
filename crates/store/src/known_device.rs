//! Browsers from which somebody has signed in before. Tokens are kept as SHA-256.

use crate::db::{Sql, statements};
use crate::{StoreError, Tx};
use jiff::Timestamp;
use model::UserId;

statements! {
    PUT = Sql::both(
        "INSERT INTO known_device (token, staff, seen_at) VALUES (?1, ?2, ?3)
         ON CONFLICT (token, staff) DO UPDATE SET seen_at = ?3");
    IS_KNOWN = Sql::both("SELECT count(*) FROM known_device WHERE token = ?1 AND staff = ?2");
    FORGET = Sql::both("DELETE FROM known_device WHERE staff = ?1");
}

/// Remembers a browser.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn put(tx: &mut Tx, token: &[u8; 32], staff: UserId, at: Timestamp) -> Result<(), StoreError> {
    tx.run(&PUT, &[token, &staff, &at]).map(drop)
}

/// Whether this person has signed in from this browser before.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn is_known(tx: &mut Tx, token: &[u8; 32], staff: UserId) -> Result<bool, StoreError> {
    Ok(tx.count(&IS_KNOWN, &[token, &staff])? > 0)
}

/// Forgets the browsers of a person.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn forget(tx: &mut Tx, staff: UserId) -> Result<u64, StoreError> {
    tx.run(&FORGET, &[&staff])
}
