//! The worker for what takes seconds: sizes of pictures, and putting away what nobody names.

use super::jobs::stored;
use desk::{Actor, DeskError, FinishPicture, ReportFailure};
use jiff::{SignedDuration, Timestamp};
use media::{Encoding, Limits, WIDTHS, decode, renditions};
use model::{JobKind, MediaId, Rendition};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime};
use store::job::JobRow;
use store::objects::Objects;
use store::{Db, StoreError, job, media as pictures, upload};
use web::desk::pictures::shelf::shelve_all;

/// Long enough for the largest picture on a slow machine.
const LEASE: SignedDuration = SignedDuration::from_mins(10);
/// How long at most until the table is looked at again: somebody may be waiting for a picture.
const NAP: SignedDuration = SignedDuration::from_secs(2);
const DAY: SignedDuration = SignedDuration::from_hours(24);
/// A file that no picture names is left alone for this long: its row may be on its way.
const YOUNG: Duration = Duration::from_secs(24 * 60 * 60);
const SWEEP: &str = "sweep-pictures";

/// What the worker works with.
#[derive(Clone)]
pub struct Darkroom {
    /// The paper's database.
    pub db: Db,
    /// Stored pictures.
    pub objects: Arc<Objects>,
    /// Where unfinished uploads lie.
    pub uploads: std::path::PathBuf,
}

/// Makes sure that the housekeeping is in the table.
///
/// # Errors
/// The store's.
pub async fn plan(db: &Db, now: Timestamp) -> Result<(), StoreError> {
    db.write(move |tx| job::enqueue(tx, JobKind::SweepPictures, &serde_json::json!({}), now, SWEEP)).await
}

/// Runs one job that is due; answers how long nothing else will be.
///
/// # Errors
/// The store's. A job that fails is put back with a growing pause and its reason.
pub async fn run_one(room: &Darkroom, now: Timestamp) -> Result<SignedDuration, StoreError> {
    let claimed = room.db.write(move |tx| job::claim_slow(tx, now, LEASE)).await?;
    if let Some(work) = claimed {
        if let Err(error) = run(room, work.clone(), now).await {
            tracing::warn!(job = work.id, %error, "a job failed and will be tried again");
            let report = ReportFailure { job: work, error: error.to_string() };
            room.db.write(move |tx| report.run(tx, Actor::Clock, now)).await.map_err(stored)?;
        }
        return Ok(SignedDuration::ZERO);
    }
    let due = room.db.read(job::next_slow).await?;
    Ok(due.map_or(NAP, |due| due.duration_since(Timestamp::now()).clamp(SignedDuration::from_millis(50), NAP)))
}

async fn run(room: &Darkroom, work: JobRow, now: Timestamp) -> Result<(), DeskError> {
    if work.kind == JobKind::SweepPictures {
        return sweep(room, work.id, now).await;
    }
    let media = work.payload.get("media").and_then(serde_json::Value::as_i64).map(MediaId);
    let made = match media {
        Some(media) => Some(FinishPicture { media, made: make(room, media).await? }),
        None => None,
    };
    // The verb and the end of the job are one transaction.
    room.db
        .write(move |tx| -> Result<(), DeskError> {
            if let Some(verb) = made {
                verb.run(tx, Actor::Clock, Timestamp::now())?;
            }
            Ok(job::done(tx, work.id)?)
        })
        .await
}

/// Makes and stores the sizes of a picture from its master, apart from every database lane. The inner error is
/// one that trying again does not mend.
async fn make(room: &Darkroom, id: MediaId) -> Result<Result<Vec<Rendition>, String>, StoreError> {
    let row = room.db.read(move |tx| pictures::row(tx, id)).await?;
    let Some(master) = row.and_then(|row| row.master) else { return Ok(Err("no master was kept".to_owned())) };
    let objects = Arc::clone(&room.objects);
    // A thread that nobody waits for when the house closes; the job is due again after the next start.
    let (tell, told) = tokio::sync::oneshot::channel();
    std::thread::spawn(move || {
        // Readers come first. Where this is refused, it only takes longer for them.
        let _ = rustix::process::nice(10);
        let _ = tell.send(develop(&objects, &master));
    });
    told.await.unwrap_or_else(|_| Ok(Err("an encoder gave up".to_owned())))
}

fn develop(objects: &Objects, master: &str) -> Result<Result<Vec<Rendition>, String>, StoreError> {
    let Some(bytes) = objects.get(master)? else { return Ok(Err(format!("the file {master} is missing"))) };
    let made = decode(&bytes, Limits::default()).and_then(|picture| renditions(&picture, &WIDTHS, &Encoding::ALL));
    let made = match made {
        Ok(made) => made,
        Err(error) => return Ok(Err(error.to_string())),
    };
    Ok(Ok(shelve_all(objects, &made)?))
}

/// Puts away uploads that nobody finished, and files that a crash left without a row. Such files have no address:
/// they were never served.
async fn sweep(room: &Darkroom, id: i64, now: Timestamp) -> Result<(), DeskError> {
    loop {
        let late = room.db.read(move |tx| upload::expired(tx, now, 100)).await?;
        if late.is_empty() {
            break;
        }
        for row in &late {
            web::desk::pictures::spool::remove(&room.uploads, &row.token).map_err(StoreError::from)?;
        }
        room.db.write(move |tx| late.iter().try_for_each(|row| upload::close(tx, &row.token))).await?;
    }
    let before = SystemTime::now().checked_sub(YOUNG).unwrap_or(SystemTime::UNIX_EPOCH);
    let objects = Arc::clone(&room.objects);
    let old = tokio::task::spawn_blocking(move || objects.older_than(before)).await.unwrap_or_else(|_| Ok(Vec::new()))?;
    for sha256 in old {
        let name = sha256.clone();
        if !room.db.read(move |tx| pictures::needs(tx, &name)).await? {
            room.objects.remove(&sha256, before)?;
        }
    }
    strays(&room.uploads, before)?;
    room.db
        .write(move |tx| -> Result<(), DeskError> {
            job::done(tx, id)?;
            Ok(job::enqueue(tx, JobKind::SweepPictures, &serde_json::json!({}), now + DAY, SWEEP)?)
        })
        .await
}

/// Files of uploads whose row is gone.
fn strays(uploads: &Path, before: SystemTime) -> Result<(), StoreError> {
    for file in std::fs::read_dir(uploads)? {
        let file = file?;
        if file.metadata()?.modified()? < before {
            std::fs::remove_file(file.path())?;
        }
    }
    Ok(())
}
