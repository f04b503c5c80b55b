//! Old addresses and where they lead now.

use crate::db::{Sql, row, statements};
use crate::{StoreError, Tx};
use jiff::Timestamp;
use model::StoryId;

row! {
    /// An old address.
    pub struct RedirectRow {
        /// Its path, decoded, without a slash at its end.
        path: String,
        /// A path of this site.
        target: String,
        /// Who wrote it down.
        actor: String,
        /// When.
        at: Timestamp,
        /// The story it leads to, under whatever address that has; `target` is its short one.
        story: Option<StoryId>,
    }
}

statements! {
    PUT = Sql::both(
        "INSERT INTO redirect (path, target, actor, at) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (path) DO UPDATE SET target = excluded.target, actor = excluded.actor, at = excluded.at, story = NULL");
    CLAIM = Sql::both(
        "INSERT INTO redirect (path, target, actor, at, story) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (path) DO NOTHING");
    REMOVE = Sql::both("DELETE FROM redirect WHERE path = ?1");
    RETARGET = Sql::both("UPDATE redirect SET target = ?2 WHERE target = ?1");
    TARGET = Sql::both("SELECT target FROM redirect WHERE path = ?1");
    LEADS = Sql::both(
        "SELECT CASE WHEN p.id IS NULL THEN r.target ELSE r.target || '/' || p.slug END
         FROM redirect r LEFT JOIN published p ON p.id = r.story LEFT JOIN story s ON s.id = r.story
         WHERE r.path = ?1 AND (r.story IS NULL OR p.id IS NOT NULL OR s.publication IN ('withdrawn', 'retracted'))");
    AFTER = Sql::both("SELECT path, target, actor, at, story FROM redirect WHERE path > ?1 ORDER BY path LIMIT ?2");
}

/// Leads `path` to `target`.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn put(tx: &mut Tx, path: &str, target: &str, actor: &str, at: Timestamp) -> Result<(), StoreError> {
    tx.run(&PUT, &[&path, &target, &actor, &at]).map(drop)
}

/// Leads `path` to `target` unless it leads somewhere already; true when it does so now. With a story, `target` is the
/// story's short address.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn claim(tx: &mut Tx, path: &str, target: &str, story: Option<StoryId>, actor: &str, at: Timestamp) -> Result<bool, StoreError> {
    Ok(tx.run(&CLAIM, &[&path, &target, &actor, &at, &story])? > 0)
}

/// Where an old address leads a reader: to a story under its whole address, and only while readers may know of it.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn leads(tx: &mut Tx, path: &str) -> Result<Option<String>, StoreError> {
    tx.value(&LEADS, &[&path])
}

/// Forgets an old address; false when there is none.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn remove(tx: &mut Tx, path: &str) -> Result<bool, StoreError> {
    Ok(tx.run(&REMOVE, &[&path])? > 0)
}

/// Whatever leads to `old` leads to `new`.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn retarget(tx: &mut Tx, old: &str, new: &str) -> Result<(), StoreError> {
    tx.run(&RETARGET, &[&old, &new]).map(drop)
}

/// Where an old address was written down to lead.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn target(tx: &mut Tx, path: &str) -> Result<Option<String>, StoreError> {
    tx.value(&TARGET, &[&path])
}

/// Old addresses after `after`, by path.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn after(tx: &mut Tx, after: &str, limit: i64) -> Result<Vec<RedirectRow>, StoreError> {
    tx.all(&AFTER, &[&after, &limit])
}
