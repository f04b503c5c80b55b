//! Archives of other systems come in. The command and the server's worker call the same machinery:
//!
//! - [`start`] writes a run down (`store::import`) and gives its number; nothing is read yet. The desk's page does the same with
//!   the verb `desk::archive::StartImport` and `RunBy::Worker`, and the server's worker takes it from there.
//! - [`carry`] reads the archive on one thread and lands it on another, batch by batch. It may be killed anywhere: called again
//!   for the same run it goes on behind the last batch that was committed.
//! - [`progress`] is the run's row: counts, bytes read of bytes to read, state, problem. Anybody may read it at any time.
//! - [`pictures::fetch`] brings the pictures that the run expects; [`retry_pictures`] asks once more for those that failed.
//! - [`report::write`] writes `report.html`, `items.jsonl` and `summary.json` of a run into `HOME/imports/RUN`.

pub mod carry;
pub mod dry;
pub mod folder;
pub mod gzip;
pub mod lock;
pub mod open;
pub mod options;
pub mod pages;
pub mod pictures;
pub mod report;
mod sheet;
pub mod trial;

pub use carry::{Progress, carry};
pub use options::{Format, Options};

use crate::failure::Failure;
use crate::home::Home;
use desk::Actor;
use desk::archive::{RetryPictures, StartImport};
use jiff::Timestamp;
use model::RunBy;
use std::path::Path;
use store::Db;
use store::import::ImportRow;

/// Where an import works: the database, and the home for what lies beside it.
#[derive(Clone)]
pub struct Ground {
    /// The paper's database.
    pub db: Db,
    /// The paper's home.
    pub home: Home,
}

/// Writes a run down; gives its number. A run of the same file that broke off is taken up again.
///
/// # Errors
/// [`Failure`] of the database.
pub fn start(db: &Db, file: &Path, format: Format, source: &str, options: &Options, carrier: RunBy) -> Result<i64, Failure> {
    let at = Timestamp::now();
    let verb = StartImport {
        source: source.to_owned(),
        format: format.key().to_owned(),
        file: file.display().to_string(),
        options: options.json(),
        carrier,
    };
    Ok(db.write_blocking(move |tx| verb.run(tx, &Actor::Operator, at))?)
}

/// How far a run has come.
///
/// # Errors
/// [`Failure`] when there is no such run.
pub fn progress(db: &Db, run: i64) -> Result<ImportRow, Failure> {
    let row = db.read_blocking(move |tx| store::import::by_id(tx, run))?;
    row.ok_or_else(|| Failure::refused("no-run", &[("number", &run)]))
}

/// Puts the pictures of a run that could not be had back among those that are expected; gives how many.
///
/// # Errors
/// [`Failure`] of the database.
pub fn retry_pictures(db: &Db, run: i64) -> Result<u64, Failure> {
    let at = Timestamp::now();
    Ok(db.write_blocking(move |tx| RetryPictures { run }.run(tx, &Actor::Operator, at))?)
}
