//! Writers who may not comment for a while: keyed hashes of address prefixes, never addresses.

use crate::db::{Sql, row, statements};
use crate::{StoreError, Tx};
use jiff::Timestamp;
use model::CommentId;

row! {
    /// A ban.
    pub struct BanRow {
        /// The hash.
        prefix: [u8; 16],
        /// The name under which the comment was signed that led to it.
        name: String,
        /// Why, for the newsroom.
        reason: String,
        /// Who banned.
        actor: String,
        /// Since when.
        at: Timestamp,
        /// Until when.
        expires_at: Timestamp,
    }
}

statements! {
    PREFIX_OF = Sql::both("SELECT prefix, name FROM comment WHERE id = ?1 AND prefix IS NOT NULL");
    PUT = Sql::both(
        "INSERT INTO ban (prefix, name, reason, actor, at, expires_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (prefix) DO UPDATE SET name = excluded.name, reason = excluded.reason, actor = excluded.actor, at = excluded.at,
             expires_at = excluded.expires_at");
    UNTIL = Sql::both("SELECT expires_at FROM ban WHERE prefix = ?1 AND expires_at > ?2");
    ALL = Sql::both("SELECT prefix, name, reason, actor, at, expires_at FROM ban WHERE expires_at > ?1 ORDER BY expires_at DESC LIMIT 500");
    LIFT = Sql::both("DELETE FROM ban WHERE prefix = ?1");
    SWEEP = Sql::both("DELETE FROM ban WHERE expires_at <= ?1");
}

/// The hash behind a comment, and the name it is signed with; `None` when the hash was forgotten.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn behind(tx: &mut Tx, comment: CommentId) -> Result<Option<([u8; 16], String)>, StoreError> {
    tx.one(&PREFIX_OF, &[&comment])
}

/// Bans, or gives a ban another end.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn put(tx: &mut Tx, ban: &BanRow) -> Result<(), StoreError> {
    tx.run(&PUT, &[&ban.prefix, &ban.name, &ban.reason, &ban.actor, &ban.at, &ban.expires_at]).map(drop)
}

/// Until when a writer may not comment; `None` when they may.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn until(tx: &mut Tx, prefix: &[u8; 16], now: Timestamp) -> Result<Option<Timestamp>, StoreError> {
    tx.value(&UNTIL, &[prefix, &now])
}

/// The bans that hold, the longest first; 500 at most.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn all(tx: &mut Tx, now: Timestamp) -> Result<Vec<BanRow>, StoreError> {
    tx.all(&ALL, &[&now])
}

/// Lifts a ban; true when there was one.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn lift(tx: &mut Tx, prefix: &[u8; 16]) -> Result<bool, StoreError> {
    Ok(tx.run(&LIFT, &[prefix])? > 0)
}

/// Forgets the bans that ended; gives how many.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn sweep(tx: &mut Tx, now: Timestamp) -> Result<u64, StoreError> {
    tx.run(&SWEEP, &[&now])
}
