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

/// Kinds that take seconds: they have a worker of their own, so that no timer waits for them.
macro_rules! slow {
    () => {
        "('make-renditions', 'sweep-pictures')"
    };
}

macro_rules! claim {
    ($among:literal) => {
        Sql::each(
            concat!(
                "UPDATE job SET due_at = ?2, attempts = attempts + 1
                 WHERE id IN (SELECT id FROM job WHERE due_at <= ?1 AND kind ",
                $among,
                " ",
                slow!(),
                " ORDER BY due_at, id LIMIT ?3)
                 RETURNING id, kind, payload, key, run_at, attempts, error"
            ),
            concat!(
                "UPDATE job SET due_at = ?2, attempts = attempts + 1
                 WHERE id IN (SELECT id FROM job WHERE due_at <= ?1 AND kind ",
                $among,
                " ",
                slow!(),
                " ORDER BY due_at, id LIMIT ?3
                              FOR UPDATE SKIP LOCKED)
                 RETURNING id, kind, payload, key, run_at, attempts, error"
            ),
        )
    };
}

statements! {
    ENQUEUE = Sql::both(
        "INSERT INTO job (kind, payload, key, run_at, due_at, attempts) VALUES (?1, ?2, ?3, ?4, ?4, 0)
         ON CONFLICT (key) DO NOTHING");
    CLAIM = claim!("NOT IN");
    CLAIM_SLOW = claim!("IN");
    RELEASE = Sql::both("UPDATE job SET due_at = run_at WHERE due_at >= ?1 AND due_at > run_at AND error IS NULL");
    DONE = Sql::both("DELETE FROM job WHERE id = ?1");
    FAILED = Sql::both("UPDATE job SET due_at = ?2, error = ?3 WHERE id = ?1");
    AGAIN = Sql::both("UPDATE job SET due_at = ?2 WHERE id = ?1 AND due_at > ?2");
    TRY_NOW = Sql::both("UPDATE job SET due_at = ?2 WHERE kind = ?1 AND error IS NOT NULL AND due_at > ?2");
    PUT_BACK = Sql::both("UPDATE job SET due_at = run_at WHERE id = ?1");
    WAITING = Sql::both("SELECT id, kind, payload, key, run_at, attempts, error FROM job ORDER BY due_at, id LIMIT ?1");
    NEXT_DUE = Sql::both(concat!("SELECT due_at FROM job WHERE kind NOT IN ", slow!(), " ORDER BY due_at, id LIMIT 1"));
    NEXT_SLOW = Sql::both(concat!("SELECT due_at FROM job WHERE kind IN ", slow!(), " ORDER BY due_at, id LIMIT 1"));
}

/// Puts a job in the queue; a job whose key waits already is not put twice.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn enqueue(tx: &mut Tx, kind: JobKind, payload: &serde_json::Value, run_at: Timestamp, key: &str) -> Result<(), StoreError> {
    tx.run(&ENQUEUE, &[&kind, payload, &key, &run_at]).map(drop)
}

/// Takes up to `limit` jobs that are due and quick, oldest first. Whoever takes a job has it for `lease`;
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

/// As [`claim`], for the jobs that take seconds.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn claim_slow(tx: &mut Tx, now: Timestamp, lease: SignedDuration) -> Result<Option<JobRow>, StoreError> {
    let until = now.checked_add(lease).unwrap_or(Timestamp::MAX);
    Ok(tx.all(&CLAIM_SLOW, &[&now, &until, &1_i64])?.pop())
}

/// Takes every lease back: whoever held one is known to be gone (the program starts).
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn release(tx: &mut Tx) -> Result<u64, StoreError> {
    tx.run(&RELEASE, &[&Timestamp::MIN])
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

/// When the next quick job is due; leased jobs count with the end of their lease.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn next_due(tx: &mut Tx) -> Result<Option<Timestamp>, StoreError> {
    tx.value(&NEXT_DUE, &[])
}

/// When the next job that takes seconds is due.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn next_slow(tx: &mut Tx) -> Result<Option<Timestamp>, StoreError> {
    tx.value(&NEXT_SLOW, &[])
}

/// Makes a job due now; false when it is due already, or gone.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn again(tx: &mut Tx, id: i64, now: Timestamp) -> Result<bool, StoreError> {
    Ok(tx.run(&AGAIN, &[&id, &now])? > 0)
}

/// Makes all jobs of a kind that failed due now; gives how many.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn try_now(tx: &mut Tx, kind: JobKind, now: Timestamp) -> Result<u64, StoreError> {
    tx.run(&TRY_NOW, &[&kind, &now])
}

/// A job that was taken too early, by a clock that was put back since, waits for its time again.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn put_back(tx: &mut Tx, id: i64) -> Result<(), StoreError> {
    tx.run(&PUT_BACK, &[&id]).map(drop)
}

/// What waits, the first due first.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn waiting(tx: &mut Tx, limit: i64) -> Result<Vec<JobRow>, StoreError> {
    tx.all(&WAITING, &[&limit])
}
