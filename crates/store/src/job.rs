//! Jobs: what must happen after a change, outside of its request. Every job may run twice.

use crate::db::{Sql, row, statements};
use crate::{StoreError, Tx};
use jiff::{SignedDuration, Timestamp};
use model::JobKind;

row! {
    /// A job that was taken.
    pub struct JobRow {
        /// Its number.
        id: i64,
        /// What to do.
        kind: JobKind,
        /// With what.
        payload: serde_json::Value,
        /// Its unique key.
        key: String,
        /// When it was to run.
        run_at: Timestamp,
        /// How often it was taken, this time included.
        attempts: i64,
        /// Why it failed last.
        error: Option<String>,
    }
}

statements! {
    ENQUEUE = Sql::both(
        "INSERT INTO job (kind, payload, key, run_at, due_at, attempts) VALUES (?1, ?2, ?3, ?4, ?4, 0)
         ON CONFLICT (key) DO NOTHING");
    CLAIM = Sql::each(
        "UPDATE job SET due_at = ?2, attempts = attempts + 1
         WHERE id IN (SELECT id FROM job WHERE due_at <= ?1 ORDER BY due_at, id LIMIT ?3)
         RETURNING id, kind, payload, key, run_at, attempts, error",
        "UPDATE job SET due_at = ?2, attempts = attempts + 1
         WHERE id IN (SELECT id FROM job WHERE due_at <= ?1 ORDER BY due_at, id LIMIT ?3 FOR UPDATE SKIP LOCKED)
         RETURNING id, kind, payload, key, run_at, attempts, error");
    DONE = Sql::both("DELETE FROM job WHERE id = ?1");
    FAILED = Sql::both("UPDATE job SET due_at = ?2, error = ?3 WHERE id = ?1");
    NEXT_DUE = Sql::both("SELECT due_at FROM job ORDER BY due_at, id LIMIT 1");
}

/// Puts a job in the queue; a job whose key waits already is not put twice.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn enqueue(tx: &mut Tx, kind: JobKind, payload: &serde_json::Value, run_at: Timestamp, key: &str) -> Result<(), StoreError> {
    tx.run(&ENQUEUE, &[&kind, payload, &key, &run_at]).map(drop)
}

/// Takes up to `limit` jobs that are due, oldest first. Whoever takes a job has it for `lease`;
/// then, unless it is done or failed, it is due again.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn claim(tx: &mut Tx, now: Timestamp, lease: SignedDuration, limit: i64) -> Result<Vec<JobRow>, StoreError> {
    let until = now.checked_add(lease).unwrap_or(Timestamp::MAX);
    let mut jobs: Vec<JobRow> = tx.all(&CLAIM, &[&now, &until, &limit])?;
    jobs.sort_by_key(|job| (job.run_at, job.id));
    Ok(jobs)
}

/// The job is done and gone.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn done(tx: &mut Tx, id: i64) -> Result<(), StoreError> {
    tx.run(&DONE, &[&id]).map(drop)
}

/// The job failed and is due again at `next_at`.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn failed(tx: &mut Tx, id: i64, error: &str, next_at: Timestamp) -> Result<(), StoreError> {
    tx.run(&FAILED, &[&id, &next_at, &error]).map(drop)
}

/// When the next job is due; leased jobs count with the end of their lease.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn next_due(tx: &mut Tx) -> Result<Option<Timestamp>, StoreError> {
    tx.value(&NEXT_DUE, &[])
}
