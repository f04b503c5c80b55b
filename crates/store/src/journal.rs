//! What stands in open editors, apart from revisions: one row a person, story and browser tab.

use crate::db::{Sql, row, statements};
use crate::{StoreError, Tx};
use jiff::Timestamp;
use model::{Manuscript, RevisionNo, StoryId, UserId};

/// Tabs of one person in one story that are kept.
pub const TABS: i64 = 8;

row! {
    /// What one tab last sent.
    pub struct JournalRow {
        /// The tab.
        tab: String,
        /// The revision that the person began from.
        base: RevisionNo,
        /// Counts the changes of the tab.
        seq: i64,
        /// Everything as typed.
        manuscript: Manuscript,
        /// When it came.
        at: Timestamp,
    }
}

statements! {
    PUT = Sql::both(
        "INSERT INTO journal (story, staff, tab, base, seq, manuscript, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT (story, staff, tab) DO UPDATE
         SET base = excluded.base, seq = excluded.seq, manuscript = excluded.manuscript, at = excluded.at
         WHERE journal.seq <= excluded.seq");
    NEWEST = Sql::both(
        "SELECT tab, base, seq, manuscript, at FROM journal WHERE story = ?1 AND staff = ?2 ORDER BY at DESC, tab LIMIT 1");
    FORGET = Sql::both("DELETE FROM journal WHERE story = ?1 AND staff = ?2 AND tab = ?3 AND seq <= ?4");
    FORGET_MORE = Sql::both(
        "DELETE FROM journal WHERE story = ?1 AND staff = ?2 AND tab NOT IN
         (SELECT tab FROM journal WHERE story = ?1 AND staff = ?2 ORDER BY at DESC, tab LIMIT ?3)");
    FORGET_BEFORE = Sql::both("DELETE FROM journal WHERE at < ?1");
}

/// Keeps what a tab sent, unless something newer of the same tab is kept; of one person's tabs the newest [`TABS`] stay.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn put(tx: &mut Tx, story: StoryId, staff: UserId, row: &JournalRow) -> Result<(), StoreError> {
    tx.run(&PUT, &[&story, &staff, &row.tab, &row.base, &row.seq, &row.manuscript, &row.at])?;
    tx.run(&FORGET_MORE, &[&story, &staff, &TABS]).map(drop)
}

/// The newest that a person has in a story.
///
/// # Errors
/// [`StoreError::Corrupt`] when the stored manuscript cannot be read.
pub fn newest(tx: &mut Tx, story: StoryId, staff: UserId) -> Result<Option<JournalRow>, StoreError> {
    tx.one(&NEWEST, &[&story, &staff])
}

/// Forgets what a tab sent up to `seq`: it is in a revision now, or somewhere newer.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn forget(tx: &mut Tx, story: StoryId, staff: UserId, tab: &str, seq: i64) -> Result<(), StoreError> {
    tx.run(&FORGET, &[&story, &staff, &tab, &seq]).map(drop)
}

/// Forgets what nobody came back for; gives how many rows.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn forget_before(tx: &mut Tx, at: Timestamp) -> Result<u64, StoreError> {
    tx.run(&FORGET_BEFORE, &[&at])
}
