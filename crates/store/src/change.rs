//! The change log: an ordered table that caches, search and channels follow.

use crate::db::{Sql, row, statements};
use crate::{StoreError, Tx};
use jiff::Timestamp;
use model::change::Touches;
use model::{Change, Subject, What};

row! {
    struct Entry { id: i64, at: i64, subject: Subject, story: i64, what: What, touches: Touches }
}

statements! {
    // Numbers are drawn in the order of the commits: without this lock a follower could pass a
    // smaller number that is committed later. SQLite has one writer and needs none.
    LOCK = Sql::each("SELECT 0", "SELECT CAST(0 AS bigint) FROM pg_advisory_xact_lock(7234017283807667300)");
    RECORD = Sql::both(
        "INSERT INTO change (at, subject, story, what, touches) VALUES (?1, ?2, ?3, ?4, ?5) RETURNING id");
    AFTER = Sql::both("SELECT id, at, subject, story, what, touches FROM change WHERE id > ?1 ORDER BY id LIMIT ?2");
    NEWEST = Sql::both("SELECT coalesce(max(id), 0) FROM change");
}

/// Writes an entry; gives its place. `story` is 0 for the site. Record last in a unit of work: on
/// PostgreSQL other recording units wait from here until this one is committed.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn record(tx: &mut Tx, subject: Subject, story: i64, what: What, touches: &Touches, at: Timestamp) -> Result<i64, StoreError> {
    tx.count(&LOCK, &[])?;
    tx.insert(&RECORD, &[&at, &subject, &story, &what, touches])
}

/// Entries after a place, in order.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn after(tx: &mut Tx, cursor: i64, limit: i64) -> Result<Vec<Change>, StoreError> {
    let entries: Vec<Entry> = tx.all(&AFTER, &[&cursor, &limit])?;
    Ok(entries
        .into_iter()
        .map(|entry| Change {
            id: entry.id,
            at: entry.at,
            subject: entry.subject,
            story: entry.story,
            what: entry.what,
            touches: entry.touches,
        })
        .collect())
}

/// The place of the newest entry, 0 before the first.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn newest(tx: &mut Tx) -> Result<i64, StoreError> {
    tx.count(&NEWEST, &[])
}
