//! How pages are arranged: every version that ever was, the newest one in force.

use crate::db::{Sql, row, statements};
use crate::{StoreError, Tx};
use jiff::Timestamp;
use model::{Front, FrontPage};

row! {
    /// A version of an arrangement.
    pub struct FrontRow {
        /// Its number on its page, from 1.
        version: i64,
        /// What stands where; stories that are no longer live included.
        slots: Front,
        /// When it was made.
        at: Timestamp,
        /// By whom.
        actor: String,
    }
}

statements! {
    ADD = Sql::both("INSERT INTO front (page, version, slots, at, actor) VALUES (?1, ?2, ?3, ?4, ?5)");
    BEFORE = Sql::both("SELECT version, slots, at, actor FROM front WHERE page = ?1 AND version < ?2 ORDER BY version DESC LIMIT ?3");
    AT = Sql::both("SELECT version, slots, at, actor FROM front WHERE page = ?1 AND version = ?2");
}

/// Writes a version.
///
/// # Errors
/// [`StoreError::Conflict`] when somebody else wrote this version first.
pub fn add(tx: &mut Tx, page: &FrontPage, version: i64, slots: &Front, at: Timestamp, actor: &str) -> Result<(), StoreError> {
    tx.run(&ADD, &[&page.key(), &version, slots, &at, &actor]).map(drop)
}

/// The version in force; `None` on a page that nobody arranged.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn newest(tx: &mut Tx, page: &FrontPage) -> Result<Option<FrontRow>, StoreError> {
    tx.one(&BEFORE, &[&page.key(), &i64::MAX, &1_i64])
}

/// Versions of a page, newest first, from before `before`.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn history(tx: &mut Tx, page: &FrontPage, before: Option<i64>, limit: i64) -> Result<Vec<FrontRow>, StoreError> {
    tx.all(&BEFORE, &[&page.key(), &before.unwrap_or(i64::MAX), &limit])
}

/// One version.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn version(tx: &mut Tx, page: &FrontPage, version: i64) -> Result<Option<FrontRow>, StoreError> {
    tx.one(&AT, &[&page.key(), &version])
}
