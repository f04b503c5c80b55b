//! Guesses at passwords and codes that were looked at, by account and day.

use crate::db::{Sql, statements};
use crate::{StoreError, Tx};

statements! {
    COUNT = Sql::both(
        "INSERT INTO guess (account, day, number) VALUES (?1, ?2, 1)
         ON CONFLICT (account, day) DO UPDATE SET number = guess.number + 1 WHERE guess.number < ?3
         RETURNING number");
    OF_DAY = Sql::both("SELECT number FROM guess WHERE account = ?1 AND day = ?2");
    SWEEP = Sql::both("DELETE FROM guess WHERE day < ?1");
}

/// Counts one more guess; its number of that day, or `None` when `most` were looked at already.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn count(tx: &mut Tx, account: &str, day: &str, most: i64) -> Result<Option<i64>, StoreError> {
    tx.value(&COUNT, &[&account, &day, &most])
}

/// How many guesses were looked at that day.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn of_day(tx: &mut Tx, account: &str, day: &str) -> Result<i64, StoreError> {
    Ok(tx.value::<i64>(&OF_DAY, &[&account, &day])?.unwrap_or_default())
}

/// Forgets the days before `day`; gives how many rows.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn sweep(tx: &mut Tx, day: &str) -> Result<u64, StoreError> {
    tx.run(&SWEEP, &[&day])
}
