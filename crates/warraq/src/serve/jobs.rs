//! The worker: claims jobs that fell due and runs their verbs.

use desk::{Actor, DeskError, EndBreaking, Expire, ForgetWriters, GoOut, ReportFailure};
use jiff::{SignedDuration, Timestamp};
use model::{JobKind, StoryId};
use store::job::JobRow;
use store::{Db, StoreError, job};
use web::desk::Newsroom;

/// The key of the daily housekeeping.
const FORGET: &str = "forget-writers";
const DAY: SignedDuration = SignedDuration::from_hours(24);
const LEASE: SignedDuration = SignedDuration::from_secs(60);
/// How long at most until table and clock are looked at again: what a verb sets for soon is seen in time, also by a
/// clock that was put forward.
const NAP: SignedDuration = SignedDuration::from_millis(400);
const SOON: SignedDuration = SignedDuration::from_millis(1);

/// Before the first job: what was taken by a server that is no longer there is due again, and the housekeeping is
/// in the table.
///
/// # Errors
/// The store's.
pub async fn begin(db: &Db, now: Timestamp) -> Result<(), StoreError> {
    db.write(move |tx| {
        job::release(tx)?;
        job::enqueue(tx, JobKind::ForgetWriters, &serde_json::json!({}), now, FORGET)
    })
    .await
}

/// Runs everything quick that is due; answers how long nothing else will be.
///
/// # Errors
/// The store's. A job that fails is put back with a growing pause and its reason.
pub async fn run_due(room: &Newsroom, clock: fn() -> Timestamp) -> Result<SignedDuration, StoreError> {
    let db = room.db();
    loop {
        let now = clock();
        let due = db.read(job::next_due).await?;
        let Some(due) = due.filter(|due| *due <= now) else {
            return Ok(due.map_or(NAP, |due| due.duration_since(now).clamp(SOON, NAP)));
        };
        let claimed = db.write(move |tx| job::claim(tx, now, LEASE, 16)).await?;
        tracing::debug!(%due, jobs = claimed.len(), "jobs are due");
        if claimed.is_empty() {
            return Ok(NAP);
        }
        for work in claimed {
            if let Err(error) = run(room, work.clone(), clock()).await {
                tracing::warn!(job = work.id, %error, "a job failed and will be tried again");
                let (report, at) = (ReportFailure { job: work, error: error.to_string() }, clock());
                db.write(move |tx| report.run(tx, Actor::Clock, at)).await.map_err(stored)?;
            }
        }
        room.follow().await;
    }
}

/// The database's part of a failure.
pub fn stored(error: DeskError) -> StoreError {
    match error {
        DeskError::Store(error) => error,
        other => StoreError::Panicked { message: other.to_string() },
    }
}

/// The story that a job is about.
fn story(work: &JobRow) -> StoryId {
    StoryId(work.payload.get("story").and_then(serde_json::Value::as_i64).unwrap_or_default())
}

/// The verb and the end of the job are one transaction. By a clock that was put back since the job was taken it is
/// not due any more, and waits.
async fn run(room: &Newsroom, work: JobRow, now: Timestamp) -> Result<(), DeskError> {
    let done = room.db().write(move |tx| -> Result<(), DeskError> {
        if now < work.run_at {
            return Ok(job::put_back(tx, work.id)?);
        }
        match work.kind {
            JobKind::EndBreaking => EndBreaking { story: story(&work) }.run(tx, Actor::Clock, now)?,
            JobKind::GoOut => GoOut { story: story(&work) }.run(tx, Actor::Clock, now)?,
            JobKind::Expire => Expire { story: story(&work) }.run(tx, Actor::Clock, now)?,
            JobKind::Sweep => {}
            // These have a worker of their own.
            JobKind::MakeRenditions | JobKind::SweepPictures => return Ok(()),
            JobKind::ForgetWriters => {
                ForgetWriters.run(tx, Actor::Clock, now)?;
            }
        }
        job::done(tx, work.id)?;
        if work.kind == JobKind::ForgetWriters {
            job::enqueue(tx, JobKind::ForgetWriters, &serde_json::json!({}), now + DAY, FORGET)?;
        }
        Ok(())
    });
    done.await
}
