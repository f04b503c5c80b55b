//! Whether anything may go out now: one row while it may not.

use crate::db::{Sql, row, statements};
use crate::{StoreError, Tx};
use jiff::Timestamp;

row! {
    /// Why nothing may go out.
    pub struct FreezeRow {
        /// The reason given.
        reason: String,
        /// Who gave it.
        actor: String,
        /// Since when.
        at: Timestamp,
    }
}

statements! {
    SET = Sql::both("INSERT INTO frozen (one, reason, actor, at) VALUES (1, ?1, ?2, ?3) ON CONFLICT (one) DO NOTHING");
    LIFT = Sql::both("DELETE FROM frozen WHERE one = 1");
    NOW = Sql::both("SELECT reason, actor, at FROM frozen WHERE one = 1");
}

/// Freezes; false when it is frozen already.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn set(tx: &mut Tx, reason: &str, actor: &str, at: Timestamp) -> Result<bool, StoreError> {
    Ok(tx.run(&SET, &[&reason, &actor, &at])? > 0)
}

/// Lifts the freeze; false when there is none.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn lift(tx: &mut Tx) -> Result<bool, StoreError> {
    Ok(tx.run(&LIFT, &[])? > 0)
}

/// The freeze that stands now.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn now(tx: &mut Tx) -> Result<Option<FreezeRow>, StoreError> {
    tx.one(&NOW, &[])
}
