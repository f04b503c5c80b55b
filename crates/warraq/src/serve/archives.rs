//! The worker for archives: carries on imports that the desk began, and brings pictures that are expected.

use crate::failure::Failure;
use crate::imports::{self, Ground, Options, lock, pictures, report, trial};
use crate::speech::Speech;
use jiff::Timestamp;
use model::{RunBy, RunState};
use std::time::Duration;
use store::{StoreError, import, old_picture};

/// How often the table is looked at.
const NAP: Duration = Duration::from_secs(2);
/// After a failure of database or disk.
const AGAIN: Duration = Duration::from_secs(10);

/// Works for ever. The work itself is done on a thread that nobody waits for when the house closes: what is not committed
/// is done again after the next start.
pub async fn work(ground: Ground) {
    loop {
        let nap = match waits(&ground).await {
            Ok(false) => NAP,
            Ok(true) => {
                let (tell, told) = tokio::sync::oneshot::channel();
                let ground = ground.clone();
                std::thread::spawn(move || {
                    // Readers come first. Where this is refused, it only takes longer for them.
                    let _ = rustix::process::nice(10);
                    let _ = tell.send(once(&ground));
                });
                match told.await {
                    Ok(Ok(())) => Duration::ZERO,
                    Ok(Err(failure)) => {
                        tracing::warn!(key = failure.key, args = ?failure.args, "an import was interrupted and will be taken up again");
                        AGAIN
                    }
                    Err(_) => AGAIN,
                }
            }
            Err(_) => AGAIN,
        };
        tokio::time::sleep(nap).await;
    }
}

/// Whether there is anything to do.
async fn waits(ground: &Ground) -> Result<bool, StoreError> {
    let now = Timestamp::now();
    ground
        .db
        .read(move |tx| {
            let run = import::open(tx)?.iter().any(|row| row.carrier == RunBy::Worker);
            Ok(run || old_picture::next_due(tx)?.is_some_and(|due| due <= now))
        })
        .await
}

/// The oldest run that the desk began, else a handful of pictures. While a command works in this home, it does.
fn once(ground: &Ground) -> Result<(), Failure> {
    let open = ground.db.read_blocking(import::open)?;
    if let Some(row) = open.into_iter().find(|row| row.carrier == RunBy::Worker) {
        if Options::read(&row.options).dry {
            return trial::carry(ground, row.id);
        }
        let landed = imports::carry(ground, row.id, &|_| ());
        if imports::progress(&ground.db, row.id)?.finished_at.is_none() {
            return landed.map(drop);
        }
        return tell(ground, row.id);
    }
    let Some(_lock) = lock::take(&ground.home)? else { return Ok(()) };
    let runs = waiting_runs(ground)?;
    pictures::handful(ground, &mut || ())?;
    for run in runs {
        if pictures::count(ground, run)?.expected == 0 {
            tell(ground, run)?;
        }
    }
    Ok(())
}

/// Runs whose pictures are on their way now.
fn waiting_runs(ground: &Ground) -> Result<Vec<i64>, Failure> {
    let now = Timestamp::now();
    let mut runs: Vec<i64> = ground.db.read_blocking(move |tx| old_picture::due(tx, now, 32))?.into_iter().map(|row| row.run).collect();
    runs.sort_unstable();
    runs.dedup();
    Ok(runs)
}

/// Writes the report of a run as it stands now.
fn tell(ground: &Ground, run: i64) -> Result<(), Failure> {
    let row = imports::progress(&ground.db, run)?;
    if row.state == RunState::Waiting {
        return Ok(());
    }
    report::of_run(&Speech::choose(None), ground, run, None).map(drop)
}
