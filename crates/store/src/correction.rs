//! What the paper said about later versions of its stories.

use crate::db::{Sql, row, statements};
use crate::{StoreError, Tx};
use jiff::Timestamp;
use model::{CorrectionKind, RevisionNo, StoryId};

row! {
    /// A correction, clarification or update as readers read it.
    pub struct CorrectionRow {
        /// Its number.
        id: i64,
        /// Of which story.
        story: StoryId,
        /// What it is.
        kind: CorrectionKind,
        /// The sentence that readers read.
        text: String,
        /// The revision that carries it.
        revision: RevisionNo,
        /// When.
        at: Timestamp,
        /// Who; not shown to readers.
        actor: String,
    }
}

row! {
    /// A correction with the story it belongs to, for the page of corrections.
    pub struct ListedCorrection {
        /// Its number.
        id: i64,
        /// Of which story.
        story: StoryId,
        /// What it is.
        kind: CorrectionKind,
        /// The sentence that readers read.
        text: String,
        /// When.
        at: Timestamp,
        /// Slug of the story.
        slug: String,
        /// Headline of the story.
        headline: String,
    }
}

statements! {
    ADD = Sql::both(
        "INSERT INTO correction (story, kind, text, revision, at, actor) VALUES (?1, ?2, ?3, ?4, ?5, ?6) RETURNING id");
    OF_STORY = Sql::both(
        "SELECT id, story, kind, text, revision, at, actor FROM correction WHERE story = ?1 ORDER BY id");
    NEWEST = Sql::both(
        "SELECT c.id AS id, c.story AS story, c.kind AS kind, c.text AS text, c.at AS at, p.slug AS slug, p.headline AS headline
         FROM correction c JOIN published p ON p.id = c.story
         WHERE c.id < ?1 ORDER BY c.id DESC LIMIT ?2");
}

/// Adds one, counts it on the live story and moves the last public change; gives its number.
///
/// # Errors
/// [`StoreError::Driver`] when the story has no such revision.
pub fn add(
    tx: &mut Tx,
    story: StoryId,
    kind: CorrectionKind,
    text: &str,
    revision: RevisionNo,
    at: Timestamp,
    actor: &str,
) -> Result<i64, StoreError> {
    let id = tx.insert(&ADD, &[&story, &kind, &text, &revision, &at, &actor])?;
    crate::published::corrected(tx, story, at)?;
    Ok(id)
}

/// All of a story, oldest first.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn of_story(tx: &mut Tx, story: StoryId) -> Result<Vec<CorrectionRow>, StoreError> {
    tx.all(&OF_STORY, &[&story])
}

/// Those of live stories, newest first, from before the number `before`.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn newest(tx: &mut Tx, before: Option<i64>, limit: i64) -> Result<Vec<ListedCorrection>, StoreError> {
    tx.all(&NEWEST, &[&before.unwrap_or(i64::MAX), &limit])
}
