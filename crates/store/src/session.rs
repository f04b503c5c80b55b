//! Sessions: a browser in which somebody is signed in. Tokens are kept as SHA-256.

use crate::db::{Sql, row, statements};
use crate::{StoreError, Tx};
use jiff::Timestamp;
use model::{SessionId, UserId};

row! {
    /// A session.
    pub struct SessionRow {
        /// Its number.
        id: SessionId,
        /// Whose.
        staff: UserId,
        /// What the browser says it is.
        agent: String,
        /// Since when.
        created_at: Timestamp,
        /// When it was last used, to the minute.
        seen_at: Timestamp,
        /// Until when at most.
        expires_at: Timestamp,
        /// When password or code was last asked for.
        confirmed_at: Timestamp,
    }
}

macro_rules! columns {
    () => {
        "id, staff, agent, created_at, seen_at, expires_at, confirmed_at"
    };
}

statements! {
    INSERT = Sql::both(
        "INSERT INTO session (token, staff, agent, created_at, seen_at, expires_at, confirmed_at)
         VALUES (?1, ?2, ?3, ?4, ?4, ?5, ?4) RETURNING id");
    BY_TOKEN = Sql::both(concat!("SELECT ", columns!(), " FROM session WHERE token = ?1"));
    OF_STAFF = Sql::both(concat!("SELECT ", columns!(), " FROM session WHERE staff = ?1 ORDER BY id DESC"));
    LIVE = Sql::both("SELECT id FROM session WHERE expires_at > ?1 AND seen_at >= ?2");
    SEEN = Sql::both("UPDATE session SET seen_at = ?2 WHERE id = ?1 AND seen_at < ?2");
    RENEW = Sql::both("UPDATE session SET token = ?3, confirmed_at = ?4 WHERE id = ?1 AND token = ?2");
    END = Sql::both("DELETE FROM session WHERE id = ?1 AND staff = ?2");
    END_OTHERS = Sql::both("DELETE FROM session WHERE staff = ?1 AND id <> ?2");
    END_EVERYBODY = Sql::both("DELETE FROM session");
    SWEEP = Sql::both("DELETE FROM session WHERE expires_at < ?1");
}

/// Opens a session; gives its number.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn open(
    tx: &mut Tx,
    token: &[u8; 32],
    staff: UserId,
    agent: &str,
    at: Timestamp,
    expires_at: Timestamp,
) -> Result<SessionId, StoreError> {
    tx.insert(&INSERT, &[token, &staff, &agent, &at, &expires_at]).map(SessionId)
}

/// The session of a token's hash, over or not.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn by_token(tx: &mut Tx, token: &[u8; 32]) -> Result<Option<SessionRow>, StoreError> {
    tx.one(&BY_TOKEN, &[token])
}

/// The sessions of a person, newest first.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn of_staff(tx: &mut Tx, staff: UserId) -> Result<Vec<SessionRow>, StoreError> {
    tx.all(&OF_STAFF, &[&staff])
}

/// The numbers of the sessions that end after `now` and were used since `used_since`.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn live(tx: &mut Tx, now: Timestamp, used_since: Timestamp) -> Result<Vec<SessionId>, StoreError> {
    Ok(tx.all::<(SessionId,)>(&LIVE, &[&now, &used_since])?.into_iter().map(|(id,)| id).collect())
}

/// Notes that a session was used.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn seen(tx: &mut Tx, id: SessionId, at: Timestamp) -> Result<(), StoreError> {
    tx.run(&SEEN, &[&id, &at]).map(drop)
}

/// Gives a session a new token, after password or code was asked for again; false when `old` is no longer its token.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn renew(tx: &mut Tx, id: SessionId, old: &[u8; 32], new: &[u8; 32], at: Timestamp) -> Result<bool, StoreError> {
    Ok(tx.run(&RENEW, &[&id, old, new, &at])? > 0)
}

/// Ends a session of a person; true when there was one.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn end(tx: &mut Tx, staff: UserId, id: SessionId) -> Result<bool, StoreError> {
    Ok(tx.run(&END, &[&id, &staff])? > 0)
}

/// Ends the sessions of a person, but for `kept` (0 keeps none); gives how many.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn end_others(tx: &mut Tx, staff: UserId, kept: SessionId) -> Result<u64, StoreError> {
    tx.run(&END_OTHERS, &[&staff, &kept])
}

/// Ends every session of everybody; gives how many.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn end_everybody(tx: &mut Tx) -> Result<u64, StoreError> {
    tx.run(&END_EVERYBODY, &[])
}

/// Puts away sessions that ended before `at`; gives how many.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn sweep(tx: &mut Tx, at: Timestamp) -> Result<u64, StoreError> {
    tx.run(&SWEEP, &[&at])
}
