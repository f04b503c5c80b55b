//! Saves that were answered, so that one that is sent again is answered the same.

use crate::db::{Sql, row, statements};
use crate::{StoreError, Tx};
use jiff::Timestamp;
use model::{RevisionNo, StoryId};

row! {
    /// The answer to a save.
    pub struct SavedRow {
        /// Of which story.
        story: StoryId,
        /// The revision that holds what was sent.
        revision: RevisionNo,
        /// Somebody else's changes were merged in.
        merged: bool,
        /// Whose it is: person and browser tab.
        writer: String,
        /// The last change of the tab that it holds; 0 when the tab does not count.
        seq: i64,
    }
}

statements! {
    PUT = Sql::both("INSERT INTO saved (key, story, revision, merged, writer, seq, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
    NEWEST_OF = Sql::both("SELECT seq FROM saved WHERE story = ?1 AND writer = ?2 ORDER BY seq DESC LIMIT 1");
    GET = Sql::both("SELECT story, revision, merged, writer, seq FROM saved WHERE key = ?1");
    FORGET_BEFORE = Sql::both("DELETE FROM saved WHERE at < ?1");
}

/// Remembers the answer to the save of a key.
///
/// # Errors
/// [`StoreError::Conflict`] when the key is known.
pub fn put(tx: &mut Tx, key: &str, row: &SavedRow, at: Timestamp) -> Result<(), StoreError> {
    tx.run(&PUT, &[&key, &row.story, &row.revision, &row.merged, &row.writer, &row.seq, &at]).map(drop)
}

/// The answer that the save of a key got.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn get(tx: &mut Tx, key: &str) -> Result<Option<SavedRow>, StoreError> {
    tx.one(&GET, &[&key])
}

/// The last change of a tab that is in a revision; `None` when it saved nothing yet.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn newest_of(tx: &mut Tx, story: StoryId, writer: &str) -> Result<Option<i64>, StoreError> {
    tx.value(&NEWEST_OF, &[&story, &writer])
}

/// Forgets answers that nobody asks for again; gives how many.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn forget_before(tx: &mut Tx, at: Timestamp) -> Result<u64, StoreError> {
    tx.run(&FORGET_BEFORE, &[&at])
}
