//! What readers are told where a story stood that was taken back for good.

use crate::db::{Sql, row, statements};
use crate::{StoreError, Tx};
use jiff::Timestamp;
use model::StoryId;

row! {
    /// A notice in place of a story.
    pub struct RetractionRow {
        /// The story that stood there.
        story: StoryId,
        /// The sentence that readers read.
        text: String,
        /// Since when.
        at: Timestamp,
        /// Who; not shown to readers.
        actor: String,
    }
}

statements! {
    ADD = Sql::both("INSERT INTO retraction (story, text, at, actor) VALUES (?1, ?2, ?3, ?4)");
    OF_STORY = Sql::both("SELECT story, text, at, actor FROM retraction WHERE story = ?1");
    NEWEST = Sql::both("SELECT story, text, at, actor FROM retraction ORDER BY at DESC, story DESC LIMIT ?1");
}

/// Adds the notice of a story.
///
/// # Errors
/// [`StoreError::Conflict`] when it has one.
pub fn add(tx: &mut Tx, story: StoryId, text: &str, at: Timestamp, actor: &str) -> Result<(), StoreError> {
    tx.run(&ADD, &[&story, &text, &at, &actor]).map(drop)
}

/// The notice of a story.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn of_story(tx: &mut Tx, story: StoryId) -> Result<Option<RetractionRow>, StoreError> {
    tx.one(&OF_STORY, &[&story])
}

/// All notices, newest first.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn newest(tx: &mut Tx, limit: i64) -> Result<Vec<RetractionRow>, StoreError> {
    tx.all(&NEWEST, &[&limit])
}
