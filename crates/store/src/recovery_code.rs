//! Recovery codes, each good once in place of a one-time code. Kept as SHA-256.

use crate::db::{Sql, statements};
use crate::{StoreError, Tx};
use model::UserId;

statements! {
    INSERT = Sql::both("INSERT INTO recovery_code (staff, code) VALUES (?1, ?2)");
    TAKE = Sql::both("DELETE FROM recovery_code WHERE staff = ?1 AND code = ?2");
    COUNT = Sql::both("SELECT count(*) FROM recovery_code WHERE staff = ?1");
    CLEAR = Sql::both("DELETE FROM recovery_code WHERE staff = ?1");
}

/// Replaces the codes of a person.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn replace(tx: &mut Tx, staff: UserId, codes: &[[u8; 32]]) -> Result<(), StoreError> {
    clear(tx, staff)?;
    codes.iter().try_for_each(|code| tx.run(&INSERT, &[&staff, code]).map(drop))
}

/// Uses up a code; false when there is none of that kind, or no longer.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn take(tx: &mut Tx, staff: UserId, code: &[u8; 32]) -> Result<bool, StoreError> {
    Ok(tx.run(&TAKE, &[&staff, code])? > 0)
}

/// How many are left.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn count(tx: &mut Tx, staff: UserId) -> Result<i64, StoreError> {
    tx.count(&COUNT, &[&staff])
}

/// Takes all codes of a person away.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn clear(tx: &mut Tx, staff: UserId) -> Result<(), StoreError> {
    tx.run(&CLEAR, &[&staff]).map(drop)
}
