//! Imports: runs over an archive, and how far each has come.

use crate::db::{Sql, row, statements};
use crate::{Engine, StoreError, Tx};
use jiff::Timestamp;
use model::{RunBy, RunState, Tallies};

row! {
    /// A run.
    pub struct ImportRow {
        /// Its number.
        id: i64,
        /// Under which name its things are known: the same thing under the same name is not taken twice.
        source: String,
        /// The kind of archive.
        format: String,
        /// Its file, as given.
        file: String,
        /// What was asked for, as the program wrote it.
        options: serde_json::Value,
        /// Who carries it on.
        carrier: RunBy,
        /// Who began it.
        actor: String,
        /// Where it stands.
        state: RunState,
        /// Why it cannot go on.
        problem: Option<String>,
        /// What was found so far, and what became of it.
        counts: Tallies,
        /// Bytes read.
        place: i64,
        /// Bytes of the archive; 0 when nobody knows.
        size: i64,
        /// When it was asked for.
        started_at: Timestamp,
        /// When something last came of it.
        changed_at: Timestamp,
        /// When it ended.
        finished_at: Option<Timestamp>,
    }
}

/// A run that is about to begin.
#[derive(Debug, Clone, PartialEq)]
pub struct NewImport {
    /// Under which name its things are known.
    pub source: String,
    /// The kind of archive.
    pub format: String,
    /// Its file, as given.
    pub file: String,
    /// What was asked for.
    pub options: serde_json::Value,
    /// Who carries it on.
    pub carrier: RunBy,
    /// Who begins it.
    pub actor: String,
    /// Now.
    pub at: Timestamp,
}

macro_rules! columns {
    () => {
        "id, source, format, file, options, carrier, actor, state, problem, counts, place, size, started_at, changed_at, finished_at"
    };
}

statements! {
    INSERT = Sql::both(
        "INSERT INTO import (source, format, file, options, carrier, actor, state, counts, place, size, started_at, changed_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'waiting', ?7, 0, 0, ?8, ?8) RETURNING id");
    BY_ID = Sql::both(concat!("SELECT ", columns!(), " FROM import WHERE id = ?1"));
    OPEN = Sql::both(concat!("SELECT ", columns!(), " FROM import WHERE state IN ('waiting', 'running') ORDER BY id"));
    LIST = Sql::both(concat!("SELECT ", columns!(), " FROM import WHERE id < ?1 ORDER BY id DESC LIMIT ?2"));
    ADVANCE = Sql::both(
        "UPDATE import SET state = 'running', counts = ?2, place = ?3, size = ?4, changed_at = ?5 WHERE id = ?1");
    END = Sql::both("UPDATE import SET state = ?2, problem = ?3, changed_at = ?4, finished_at = ?4 WHERE id = ?1");
}

/// Writes down a run that waits; gives its number.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn insert(tx: &mut Tx, new: &NewImport) -> Result<i64, StoreError> {
    let counts = Tallies::default();
    tx.insert(&INSERT, &[&new.source, &new.format, &new.file, &new.options, &new.carrier, &new.actor, &counts, &new.at])
}

/// Lets the writer of SQLite keep more of the indexes in memory while much is written (64 MiB instead of 1), and copy them
/// into the file less often; takes it back with `false`. A server sees to that itself.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn widen(tx: &mut Tx, wide: bool) -> Result<(), StoreError> {
    match (tx.engine(), wide) {
        (Engine::Postgres, _) => Ok(()),
        (Engine::Sqlite, true) => tx.script("PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 8192;"),
        (Engine::Sqlite, false) => tx.script("PRAGMA cache_size = -1024; PRAGMA wal_autocheckpoint = 1000;"),
    }
}

/// The run of a number.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn by_id(tx: &mut Tx, id: i64) -> Result<Option<ImportRow>, StoreError> {
    tx.one(&BY_ID, &[&id])
}

/// Runs that wait or are under way, oldest first.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn open(tx: &mut Tx) -> Result<Vec<ImportRow>, StoreError> {
    tx.all(&OPEN, &[])
}

/// Runs newest first, from before the number `before`.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn list(tx: &mut Tx, before: Option<i64>, limit: i64) -> Result<Vec<ImportRow>, StoreError> {
    tx.all(&LIST, &[&before.unwrap_or(i64::MAX), &limit])
}

/// How far a run has come: its counts, and `place` of `size` bytes.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn advance(tx: &mut Tx, id: i64, counts: &Tallies, place: i64, size: i64, at: Timestamp) -> Result<(), StoreError> {
    tx.run(&ADVANCE, &[&id, counts, &place, &size, &at]).map(drop)
}

/// A run ended, well or with a problem.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn end(tx: &mut Tx, id: i64, state: RunState, problem: Option<&str>, at: Timestamp) -> Result<(), StoreError> {
    tx.run(&END, &[&id, &state, &problem, &at]).map(drop)
}
