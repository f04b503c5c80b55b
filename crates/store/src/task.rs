//! What waits for the decision of a second person.

use crate::db::{Sql, row, statements};
use crate::{StoreError, Tx};
use jiff::Timestamp;
use model::{Outcome, StoryId, TaskId, TaskKind};

row! {
    /// A task.
    pub struct TaskRow {
        /// Its number.
        id: TaskId,
        /// What is to be decided.
        kind: TaskKind,
        /// About which story.
        story: StoryId,
        /// Why it was opened, for the newsroom.
        note: String,
        /// What readers will be told, where the decision is about that.
        text: Option<String>,
        /// Who opened it.
        opened_by: String,
        /// When.
        opened_at: Timestamp,
        /// Who decided.
        closed_by: Option<String>,
        /// When.
        closed_at: Option<Timestamp>,
        /// What was decided.
        outcome: Option<Outcome>,
    }
}

/// A task that is about to exist.
#[derive(Debug, Clone, Copy)]
pub struct NewTask<'a> {
    /// What is to be decided.
    pub kind: TaskKind,
    /// About which story.
    pub story: StoryId,
    /// Why.
    pub note: &'a str,
    /// What readers will be told.
    pub text: Option<&'a str>,
    /// Who opens it.
    pub by: &'a str,
    /// Now.
    pub at: Timestamp,
}

macro_rules! columns {
    () => {
        "id, kind, story, note, text, opened_by, opened_at, closed_by, closed_at, outcome"
    };
}

statements! {
    OPEN = Sql::both("INSERT INTO task (kind, story, note, text, opened_by, opened_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6) RETURNING id");
    BY_ID = Sql::both(concat!("SELECT ", columns!(), " FROM task WHERE id = ?1"));
    WAITING = Sql::both(concat!("SELECT ", columns!(), " FROM task WHERE closed_at IS NULL AND id > ?1 ORDER BY id LIMIT ?2"));
    OF_STORY = Sql::both(concat!("SELECT ", columns!(), " FROM task WHERE story = ?1 ORDER BY id"));
    CLOSE = Sql::both("UPDATE task SET closed_by = ?2, closed_at = ?3, outcome = ?4 WHERE id = ?1 AND closed_at IS NULL");
    COUNT_WAITING = Sql::both("SELECT count(*) FROM task WHERE closed_at IS NULL");
}

/// Opens a task; gives its number.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn open(tx: &mut Tx, new: &NewTask) -> Result<TaskId, StoreError> {
    tx.insert(&OPEN, &[&new.kind, &new.story, &new.note, &new.text, &new.by, &new.at]).map(TaskId)
}

/// The task of a number.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn by_id(tx: &mut Tx, id: TaskId) -> Result<Option<TaskRow>, StoreError> {
    tx.one(&BY_ID, &[&id])
}

/// Tasks that wait, oldest first, from after the number `after`.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn waiting(tx: &mut Tx, after: Option<TaskId>, limit: i64) -> Result<Vec<TaskRow>, StoreError> {
    tx.all(&WAITING, &[&after.unwrap_or(TaskId(0)), &limit])
}

/// All tasks of a story, oldest first, closed ones too.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn of_story(tx: &mut Tx, story: StoryId) -> Result<Vec<TaskRow>, StoreError> {
    tx.all(&OF_STORY, &[&story])
}

/// Closes a task; false when it was closed before.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn close(tx: &mut Tx, id: TaskId, outcome: Outcome, by: &str, at: Timestamp) -> Result<bool, StoreError> {
    Ok(tx.run(&CLOSE, &[&id, &by, &at, &outcome])? > 0)
}

/// How many wait.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn count_waiting(tx: &mut Tx) -> Result<i64, StoreError> {
    tx.count(&COUNT_WAITING, &[])
}
