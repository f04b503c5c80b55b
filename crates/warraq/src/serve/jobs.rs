//! The worker: claims jobs that fell due and runs their verbs.

use desk::{Actor, DeskError, EndBreaking, ForgetWriters};
use jiff::{SignedDuration, Timestamp};
use model::{JobKind, StoryId};
use store::job::JobRow;
use store::{Db, StoreError, job};

/// The key of the daily housekeeping.
const FORGET: &str = "forget-writers";
const DAY: SignedDuration = SignedDuration::from_hours(24);
const LEASE: SignedDuration = SignedDuration::from_secs(60);
/// How long at most until the table is looked at again.
const NAP: SignedDuration = SignedDuration::from_secs(30);

/// Makes sure that the housekeeping is in the table.
///
/// # Errors
/// The store's.
pub async fn plan(db: &Db, now: Timestamp) -> Result<(), StoreError> {
    db.write(move |tx| job::enqueue(tx, JobKind::ForgetWriters, &serde_json::json!({}), now, FORGET)).await
}

/// Runs everything that is due; answers how long nothing else will be.
///
/// # Errors
/// The store's. A job that fails is put back with a growing pause and its reason.
pub async fn run_due(db: &Db, now: Timestamp) -> Result<SignedDuration, StoreError> {
    let claimed = db.write(move |tx| job::claim(tx, now, LEASE, 16)).await?;
    for work in claimed {
        let (id, attempts) = (work.id, work.attempts);
        if let Err(error) = run(db, work, now).await {
            tracing::warn!(job = id, %error, "a job failed and will be tried again");
            let pause = SignedDuration::from_secs(30 * attempts.clamp(1, 60));
            let (text, next) = (error.to_string(), now.checked_add(pause).unwrap_or(now));
            db.write(move |tx| job::failed(tx, id, &text, next)).await?;
        }
    }
    let due = db.read(job::next_due).await?;
    Ok(due.map_or(NAP, |due| due.duration_since(Timestamp::now()).clamp(SignedDuration::from_millis(50), NAP)))
}

/// The verb and the end of the job are one transaction.
async fn run(db: &Db, work: JobRow, now: Timestamp) -> Result<(), DeskError> {
    db.write(move |tx| -> Result<(), DeskError> {
        match work.kind {
            JobKind::EndBreaking => {
                if let Some(story) = work.payload.get("story").and_then(serde_json::Value::as_i64) {
                    EndBreaking { story: StoryId(story) }.run(tx, Actor::Clock, now)?;
                }
            }
            JobKind::ForgetWriters => {
                ForgetWriters.run(tx, Actor::Clock, now)?;
            }
        }
        job::done(tx, work.id)?;
        if work.kind == JobKind::ForgetWriters {
            job::enqueue(tx, JobKind::ForgetWriters, &serde_json::json!({}), now + DAY, FORGET)?;
        }
        Ok(())
    })
    .await
}
