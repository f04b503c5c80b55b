//! How far each follower of the change log has come.

use crate::db::{Sql, statements};
use crate::{StoreError, Tx};

statements! {
    CURSOR = Sql::both("SELECT place FROM follower WHERE name = ?1");
    ADVANCE = Sql::both(
        "INSERT INTO follower (name, place) VALUES (?1, ?2)
         ON CONFLICT (name) DO UPDATE SET place = excluded.place WHERE follower.place < excluded.place");
}

/// The last entry that a follower has dealt with, 0 before the first.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn cursor(tx: &mut Tx, name: &str) -> Result<i64, StoreError> {
    tx.count(&CURSOR, &[&name])
}

/// Moves a follower on; never back.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn advance(tx: &mut Tx, name: &str, to: i64) -> Result<(), StoreError> {
    tx.run(&ADVANCE, &[&name, &to]).map(drop)
}
