//! Who did what; append-only.

use crate::db::{Sql, row, statements};
use crate::{StoreError, Tx};
use jiff::Timestamp;

row! {
    /// An entry of the audit log.
    pub struct AuditRow {
        /// Its number.
        id: i64,
        /// When.
        at: Timestamp,
        /// Who.
        actor: String,
        /// Did what.
        action: String,
        /// To what, for example `story/12`.
        subject: String,
        /// The rest.
        detail: serde_json::Value,
    }
}

statements! {
    ADD = Sql::both(
        "INSERT INTO audit (at, actor, action, subject, detail) VALUES (?1, ?2, ?3, ?4, ?5) RETURNING id");
    BY_ACTOR = Sql::both(
        "SELECT id, at, actor, action, subject, detail FROM audit WHERE actor = ?3 AND id < ?1 ORDER BY id DESC LIMIT ?2");
    BY_ACTION = Sql::both(
        "SELECT id, at, actor, action, subject, detail FROM audit WHERE action = ?3 AND id < ?1 ORDER BY id DESC LIMIT ?2");
    BY_SUBJECT = Sql::both(
        "SELECT id, at, actor, action, subject, detail FROM audit WHERE subject = ?3 AND id < ?1 ORDER BY id DESC LIMIT ?2");
    NEWEST = Sql::both(
        "SELECT id, at, actor, action, subject, detail FROM audit WHERE id < ?1 ORDER BY id DESC LIMIT ?2");
}

/// Writes an entry; gives its number.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn add(tx: &mut Tx, at: Timestamp, actor: &str, action: &str, subject: &str, detail: &serde_json::Value) -> Result<i64, StoreError> {
    tx.insert(&ADD, &[&at, &actor, &action, &subject, detail])
}

/// The newest entries, from before the number `before`.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn newest(tx: &mut Tx, before: Option<i64>, limit: i64) -> Result<Vec<AuditRow>, StoreError> {
    tx.all(&NEWEST, &[&before.unwrap_or(i64::MAX), &limit])
}

/// By what the log is filtered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Only {
    /// Everything.
    All,
    /// What somebody did, by handle.
    Actor(String),
    /// One kind of deed.
    Action(String),
    /// What was done to one thing, for example `story 12`.
    Subject(String),
}

/// The newest entries of a kind, from before the number `before`.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn find(tx: &mut Tx, only: &Only, before: Option<i64>, limit: i64) -> Result<Vec<AuditRow>, StoreError> {
    let before = before.unwrap_or(i64::MAX);
    match only {
        Only::All => tx.all(&NEWEST, &[&before, &limit]),
        Only::Actor(actor) => tx.all(&BY_ACTOR, &[&before, &limit, actor]),
        Only::Action(action) => tx.all(&BY_ACTION, &[&before, &limit, action]),
        Only::Subject(subject) => tx.all(&BY_SUBJECT, &[&before, &limit, subject]),
    }
}
