//! Readers' comments.

use crate::db::{Sql, row, statements};
use crate::{StoreError, Tx};
use jiff::Timestamp;
use model::{CommentId, CommentState, NewComment, StoryId};

row! {
    /// A comment.
    pub struct CommentRow {
        /// Its number.
        id: CommentId,
        /// Under which story.
        story: StoryId,
        /// The comment it answers.
        parent: Option<CommentId>,
        /// Who signed it.
        name: String,
        /// Its subject.
        subject: Option<String>,
        /// The text.
        text: String,
        /// Where it stands.
        state: CommentState,
        /// Why the checks held it.
        reasons: Vec<String>,
        /// When it came.
        received_at: Timestamp,
        /// When a moderator last decided.
        decided_at: Option<Timestamp>,
        /// Who decided.
        decided_by: Option<String>,
    }
}

/// What became of a comment that was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Received {
    /// It is new.
    New(CommentId),
    /// The same form was sent before.
    Again(CommentId),
}

/// What a decision did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decided {
    /// The comment moved; its story and where it stood before.
    Changed(StoryId, CommentState),
    /// It stood there already.
    Same,
    /// There is no such comment.
    Missing,
}

macro_rules! columns {
    () => {
        "id, story, parent, name, subject, text, state, reasons, received_at, decided_at, decided_by"
    };
}

statements! {
    RECEIVE = Sql::both(
        "INSERT INTO comment (story, parent, name, subject, text, state, reasons, key, writer, text_key, received_at)
         VALUES (?1, ?2, ?3, ?4, ?5, 'pending', ?6, ?7, ?8, ?9, ?10) ON CONFLICT (key) DO NOTHING RETURNING id");
    BY_KEY = Sql::both("SELECT id FROM comment WHERE key = ?1");
    BY_ID = Sql::both(concat!("SELECT ", columns!(), " FROM comment WHERE id = ?1"));
    APPROVED = Sql::both(concat!(
        "SELECT ", columns!(), " FROM comment WHERE story = ?1 AND state = 'approved' ORDER BY id"));
    QUEUE = Sql::both(concat!("SELECT ", columns!(), " FROM comment WHERE id < ?1 ORDER BY id DESC LIMIT ?2"));
    QUEUE_OF = Sql::both(concat!(
        "SELECT ", columns!(), " FROM comment WHERE state = ?3 AND id < ?1 ORDER BY id DESC LIMIT ?2"));
    STANDING = Sql::each(
        "SELECT story, state FROM comment WHERE id = ?1",
        "SELECT story, state FROM comment WHERE id = ?1 FOR UPDATE");
    DECIDE = Sql::both("UPDATE comment SET state = ?2, decided_at = ?3, decided_by = ?4 WHERE id = ?1");
    COUNT_APPROVED = Sql::both("SELECT count(*) FROM comment WHERE story = ?1 AND state = 'approved'");
    SIMILAR = Sql::both("SELECT count(*) FROM (SELECT 1 FROM comment WHERE text_key = ?1 AND received_at >= ?2 LIMIT 100) AS recent");
    BY_WRITER = Sql::both("SELECT count(*) FROM (SELECT 1 FROM comment WHERE writer = ?1 AND received_at >= ?2 LIMIT 100) AS recent");
    FORGET = Sql::both("UPDATE comment SET writer = NULL WHERE writer IS NOT NULL AND received_at < ?1");
    BY_STATE = Sql::both("SELECT state, count(*) FROM comment GROUP BY state");
}

/// Puts a comment in the queue. `key` names the form it came with: the same form twice is one
/// comment. `writer` is the abuse key (a keyed hash of the address, never the address); `text_key`
/// a hash of the folded text.
///
/// # Errors
/// [`StoreError::Driver`] when there is no such story, or the answered comment is of another one.
pub fn receive(
    tx: &mut Tx,
    new: &NewComment,
    key: &[u8; 32],
    writer: &[u8; 16],
    text_key: i64,
    reasons: &[String],
    at: Timestamp,
) -> Result<Received, StoreError> {
    let subject = new.subject.as_ref().map(|line| line.as_str().to_owned());
    let inserted = tx.value(
        &RECEIVE,
        &[&new.story, &new.parent, &new.name.as_str(), &subject, &new.text.as_str(), &reasons.to_vec(), key, writer, &text_key, &at],
    )?;
    match inserted {
        Some(id) => Ok(Received::New(id)),
        None => tx.insert(&BY_KEY, &[key]).map(|id| Received::Again(CommentId(id))),
    }
}

/// Whether a comment came with this key before.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn is_known(tx: &mut Tx, key: &[u8; 32]) -> Result<bool, StoreError> {
    Ok(tx.value::<i64>(&BY_KEY, &[key])?.is_some())
}

/// The comment of a number.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn by_id(tx: &mut Tx, id: CommentId) -> Result<Option<CommentRow>, StoreError> {
    tx.one(&BY_ID, &[&id])
}

/// What readers see under a story, oldest first.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn approved(tx: &mut Tx, story: StoryId) -> Result<Vec<CommentRow>, StoreError> {
    tx.all(&APPROVED, &[&story])
}

/// A page of the moderators' queue, newest first, of one state or of all, from before `before`.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn queue(tx: &mut Tx, state: Option<CommentState>, before: Option<CommentId>, limit: i64) -> Result<Vec<CommentRow>, StoreError> {
    let before = before.unwrap_or(CommentId(i64::MAX));
    match state {
        None => tx.all(&QUEUE, &[&before, &limit]),
        Some(state) => tx.all(&QUEUE_OF, &[&before, &limit, &state]),
    }
}

/// How many comments readers see under a story.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn approved_count(tx: &mut Tx, story: StoryId) -> Result<i64, StoreError> {
    tx.count(&COUNT_APPROVED, &[&story])
}

/// Moves a comment and keeps the count of approved comments of its live story true.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn decide(tx: &mut Tx, id: CommentId, to: CommentState, at: Timestamp, actor: &str) -> Result<Decided, StoreError> {
    let Some((story, from)) = tx.one::<(StoryId, CommentState)>(&STANDING, &[&id])? else {
        return Ok(Decided::Missing);
    };
    if from == to {
        return Ok(Decided::Same);
    }
    crate::published::lock(tx, story)?;
    tx.run(&DECIDE, &[&id, &to, &at, &actor])?;
    let approved = approved_count(tx, story)?;
    crate::published::set_comments(tx, story, approved)?;
    Ok(Decided::Changed(story, from))
}

/// How many comments with the same folded text came since; counting ends at 100, so that a flood
/// does not slow down what comes after it.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn similar(tx: &mut Tx, text_key: i64, since: Timestamp) -> Result<i64, StoreError> {
    tx.count(&SIMILAR, &[&text_key, &since])
}

/// How many comments the same writer sent since; counting ends at 100.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn by_writer(tx: &mut Tx, writer: &[u8; 16], since: Timestamp) -> Result<i64, StoreError> {
    tx.count(&BY_WRITER, &[writer, &since])
}

/// Forgets the abuse keys of comments received before; gives their number.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn forget_writers(tx: &mut Tx, before: Timestamp) -> Result<u64, StoreError> {
    tx.run(&FORGET, &[&before])
}

/// How many comments stand where; every state is named.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn count_by_state(tx: &mut Tx) -> Result<Vec<(CommentState, i64)>, StoreError> {
    let found: Vec<(CommentState, i64)> = tx.all(&BY_STATE, &[])?;
    let number = |state| found.iter().find(|(known, _)| *known == state).map_or(0, |(_, number)| *number);
    Ok(CommentState::ALL.iter().map(|state| (*state, number(*state))).collect())
}
