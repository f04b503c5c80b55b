//! A run that only tries, begun at the desk: its row tells how far it is, its report what would be.

use super::report::{self, Summary};
use super::{Ground, Progress, dry, pictures, progress};
use crate::failure::Failure;
use crate::speech::Speech;
use desk::Actor;
use desk::archive::{EndImport, StartImport};
use jiff::Timestamp;
use model::RunBy;
use std::cell::Cell;
use std::time::{Duration, Instant};
use store::{Db, Engine, import};

/// How often the row is told how far the run is.
const PULSE: Duration = Duration::from_secs(1);

/// Tries a run; afterwards it has ended, and its report is written.
///
/// # Errors
/// [`Failure`] when the row cannot be written; what is wrong with the archive stands in the row.
pub fn carry(ground: &Ground, run: i64) -> Result<(), Failure> {
    let row = progress(&ground.db, run)?;
    let folder = ground.home.import(run)?;
    let start = StartImport {
        source: row.source.clone(),
        format: row.format.clone(),
        file: row.file.clone(),
        options: row.options.clone(),
        carrier: RunBy::Command,
    };
    // A trial that holds a transaction open holds nobody else's line.
    let db = if ground.db.engine() == Engine::Postgres { Db::open(ground.db.target(), 1)? } else { ground.db.clone() };
    let apart = Ground { db, home: ground.home.clone() };
    let told = Cell::new(Instant::now());
    let watch = |now: &Progress| {
        if told.get().elapsed() >= PULSE {
            told.set(Instant::now());
            advance(ground, run, now);
        }
    };
    let tried = dry::try_out(&apart, start, &folder, &watch, &mut |tried, counts, page| {
        let summary = Summary::of(tried, counts.clone(), pictures::Count::default(), true, &folder);
        report::write(&Speech::choose(None), &summary, page, &[])
    });
    let (at, problem) = (Timestamp::now(), tried.as_ref().err().map(|failure| failure.sentence(&Speech::choose(None))));
    ground.db.write_blocking(move |tx| -> Result<(), Failure> {
        if let Ok(counts) = tried {
            import::advance(tx, run, &counts, row.size.max(1), row.size.max(1), at)?;
        }
        Ok(EndImport { run, problem }.run(tx, &Actor::Operator, at)?)
    })
}

/// How far it is; a hint that may be lost.
fn advance(ground: &Ground, run: i64, now: &Progress) {
    let (counts, at) = (now.counts.clone(), Timestamp::now());
    let (items, all) = (counts.items, i64::try_from(now.items).unwrap_or(i64::MAX));
    let told = ground.db.write_blocking(move |tx| import::advance(tx, run, &counts, items, all, at));
    if let Err(error) = told {
        tracing::debug!(%error, "a trial could not say how far it is");
    }
}
