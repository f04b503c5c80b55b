//! Readers' comments, and what the newsroom answers among them.

pub mod copies;
pub mod queue;

use crate::db::{Sql, row, statements};
use crate::{StoreError, Tx};
use jiff::Timestamp;
use model::{CommentId, CommentState, NewComment, StoryId, UserId};

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
        /// Who of the newsroom wrote it, if it is no reader's.
        staff: Option<UserId>,
    }
}

/// A comment that comes in.
#[derive(Debug, Clone, Copy)]
pub struct Arrival<'a> {
    /// Its words and place.
    pub comment: &'a NewComment,
    /// Names the form it came with: the same form twice is one comment.
    pub key: &'a [u8; 32],
    /// A keyed hash of the address prefix, under the day's key.
    pub writer: Option<&'a [u8; 16]>,
    /// The same under the key of bans.
    pub prefix: Option<&'a [u8; 16]>,
    /// A hash of the folded text.
    pub text_key: i64,
    /// Why a moderator should look twice.
    pub reasons: &'a [String],
    /// Where it stands from the beginning.
    pub state: CommentState,
    /// Who decided so; nobody for what waits.
    pub decided_by: Option<&'a str>,
    /// Who of the newsroom wrote it.
    pub staff: Option<UserId>,
    /// Now.
    pub at: Timestamp,
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
        "id, story, parent, name, subject, text, state, reasons, received_at, decided_at, decided_by, staff"
    };
}
pub(crate) use columns;

statements! {
    RECEIVE = Sql::both(
        "INSERT INTO comment (story, parent, name, subject, text, state, reasons, key, writer, prefix, text_key, received_at,
                              decided_at, decided_by, staff)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15) ON CONFLICT (key) DO NOTHING RETURNING id");
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
    FORGET = Sql::both("UPDATE comment SET writer = NULL, prefix = NULL WHERE writer IS NOT NULL AND received_at < ?1");
    COUNT_IN = Sql::both("SELECT count(*) FROM comment WHERE state = ?1");
    WAITING = Sql::both("SELECT count(*) FROM (SELECT 1 FROM comment WHERE state = 'pending' LIMIT ?1) AS waiting");
    BY_STATE = Sql::both("SELECT state, count(*) FROM comment GROUP BY state");
}

/// Takes a comment in; the same form twice is one comment.
///
/// # Errors
/// [`StoreError::Driver`] when there is no such story, or the answered comment is of another one.
pub fn receive(tx: &mut Tx, new: &Arrival) -> Result<Received, StoreError> {
    let comment = new.comment;
    let subject = comment.subject.as_ref().map(|line| line.as_str().to_owned());
    let decided_at = new.decided_by.map(|_| new.at);
    let args: [&dyn crate::db::Arg; 15] = [
        &comment.story,
        &comment.parent,
        &comment.name.as_str(),
        &subject,
        &comment.text.as_str(),
        &new.state,
        &new.reasons.to_vec(),
        new.key,
        &new.writer,
        &new.prefix,
        &new.text_key,
        &new.at,
        &decided_at,
        &new.decided_by,
        &new.staff,
    ];
    match tx.value(&RECEIVE, &args)? {
        Some(id) => Ok(Received::New(id)),
        None => tx.insert(&BY_KEY, &[new.key]).map(|id| Received::Again(CommentId(id))),
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

/// Moves a comment and keeps the count of approved comments of its live story true. Back to
/// `Pending`, it is as if nobody had decided.
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
    let decided = (to != CommentState::Pending).then_some((at, actor));
    tx.run(&DECIDE, &[&id, &to, &decided.map(|(at, _)| at), &decided.map(|(_, actor)| actor)])?;
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

/// How many comments stand in one state.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn count_in(tx: &mut Tx, state: CommentState) -> Result<i64, StoreError> {
    tx.count(&COUNT_IN, &[&state])
}

/// How many wait to be read; counting ends at `most`.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn waiting(tx: &mut Tx, most: i64) -> Result<i64, StoreError> {
    tx.count(&WAITING, &[&most])
}
