//! What went wrong without anybody looking.

use crate::db::{Sql, row, statements};
use crate::{StoreError, Tx};
use jiff::Timestamp;

row! {
    /// An alarm.
    pub struct AlarmRow {
        /// Its number.
        id: i64,
        /// What makes it one: raised twice, it is one alarm.
        key: String,
        /// What happened: `late`, `not-out`, `job-failed`; the stem of its message.
        kind: String,
        /// The rest.
        detail: serde_json::Value,
        /// When.
        at: Timestamp,
        /// When somebody said that it was dealt with.
        cleared_at: Option<Timestamp>,
        /// Who.
        cleared_by: Option<String>,
    }
}

statements! {
    RAISE = Sql::both("INSERT INTO alarm (key, kind, detail, at) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (key) DO NOTHING");
    OPEN = Sql::both(
        "SELECT id, key, kind, detail, at, cleared_at, cleared_by FROM alarm WHERE cleared_at IS NULL AND id < ?1 ORDER BY id DESC LIMIT ?2");
    NEWEST = Sql::both("SELECT id, key, kind, detail, at, cleared_at, cleared_by FROM alarm WHERE id < ?1 ORDER BY id DESC LIMIT ?2");
    CLEAR = Sql::both("UPDATE alarm SET cleared_at = ?2, cleared_by = ?3 WHERE id = ?1 AND cleared_at IS NULL");
    COUNT_OPEN = Sql::both("SELECT count(*) FROM alarm WHERE cleared_at IS NULL");
}

/// Raises an alarm; false when the same one was raised before.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn raise(tx: &mut Tx, key: &str, kind: &str, detail: &serde_json::Value, at: Timestamp) -> Result<bool, StoreError> {
    Ok(tx.run(&RAISE, &[&key, &kind, detail, &at])? > 0)
}

/// Alarms that nobody has cleared, newest first, from before the number `before`.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn open(tx: &mut Tx, before: Option<i64>, limit: i64) -> Result<Vec<AlarmRow>, StoreError> {
    tx.all(&OPEN, &[&before.unwrap_or(i64::MAX), &limit])
}

/// All alarms, newest first, from before the number `before`.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn newest(tx: &mut Tx, before: Option<i64>, limit: i64) -> Result<Vec<AlarmRow>, StoreError> {
    tx.all(&NEWEST, &[&before.unwrap_or(i64::MAX), &limit])
}

/// Clears an alarm; false when it was cleared before, or is not there.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn clear(tx: &mut Tx, id: i64, by: &str, at: Timestamp) -> Result<bool, StoreError> {
    Ok(tx.run(&CLEAR, &[&id, &at, &by])? > 0)
}

/// How many nobody has cleared.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn count_open(tx: &mut Tx) -> Result<i64, StoreError> {
    tx.count(&COUNT_OPEN, &[])
}
