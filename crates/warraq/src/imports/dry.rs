//! A dry run lands everything where it cannot stay, so that its numbers are those of the real one: on SQLite in a copy of
//! the database that is thrown away, on PostgreSQL in one transaction that is taken back.

use super::carry::{Ended, land_all};
use super::report::Page;
use super::{Ground, Progress, lock};
use crate::failure::Failure;
use desk::Actor;
use desk::archive::{LandBatch, StartImport, Terms};
use jiff::Timestamp;
use model::Tallies;
use std::path::Path;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use store::import::ImportRow;
use store::import_item::ItemRow;
use store::{Db, Engine, StoreError, Target, Tx, import, import_item};

/// Is told of the run as it would have been, its counts, and its things page by page.
pub type Keep<'a> = dyn FnMut(&ImportRow, &Tallies, &mut Page) -> Result<(), Failure> + 'a;

/// Things asked for at once.
const PAGE: i64 = 500;

/// Tries an import; gives the counts that it would have.
///
/// # Errors
/// As [`super::carry()`].
pub fn try_out(ground: &Ground, start: StartImport, folder: &Path, watch: &dyn Fn(&Progress), keep: &mut Keep) -> Result<Tallies, Failure> {
    let _lock = lock::take(&ground.home)?.ok_or_else(|| Failure::refused("import-busy", &[]))?;
    match ground.db.engine() {
        Engine::Sqlite => in_a_copy(ground, start, folder, watch, keep),
        Engine::Postgres => in_a_transaction(ground, start, watch, keep),
    }
}

fn in_a_copy(ground: &Ground, start: StartImport, folder: &Path, watch: &dyn Fn(&Progress), keep: &mut Keep) -> Result<Tallies, Failure> {
    let path = folder.join("scratch.db");
    let gone = || {
        for ending in ["", "-wal", "-shm"] {
            let _ = std::fs::remove_file(folder.join(format!("scratch.db{ending}")));
        }
    };
    gone();
    leftovers(&ground.home.imports());
    ground.db.snapshot_to(&path)?;
    let tried = Db::open(&Target::Sqlite(path), 1).map_err(Failure::from).and_then(|db| {
        let at = Timestamp::now();
        let row = db.write_blocking(move |tx| begun(tx, start, at))?;
        let counts = land_all(ground, &db, &row, watch, &mut |batch| super::carry::write(&db, batch, at)).map_err(failure)?;
        let run = row.id;
        keep(&row, &counts, &mut |after, limit| db.read_blocking(move |tx| import_item::of_run(tx, run, after, limit)))?;
        Ok(counts)
    });
    gone();
    tried
}

/// Copies that a dry run left which was killed.
fn leftovers(imports: &Path) {
    for folder in std::fs::read_dir(imports).into_iter().flatten().flatten() {
        if folder.file_name().to_string_lossy().starts_with("dry-") {
            for ending in ["", "-wal", "-shm"] {
                let _ = std::fs::remove_file(folder.path().join(format!("scratch.db{ending}")));
            }
        }
    }
}

fn begun(tx: &mut Tx, start: StartImport, at: Timestamp) -> Result<ImportRow, Failure> {
    // Otherwise a run of the same archive that broke off would be taken up.
    let asked = start.options.clone();
    let start = StartImport { options: serde_json::json!({ "dry": asked }), ..start };
    let run = start.run(tx, &Actor::Operator, at)?;
    let row = import::by_id(tx, run)?.ok_or_else(|| Failure::refused("no-run", &[("number", &run)]))?;
    Ok(ImportRow { options: asked, ..row })
}

fn failure(ended: Ended) -> Failure {
    match ended {
        Ended::Archive(failure) | Ended::House(failure) => failure,
    }
}

/// How the transaction ends, never by being kept.
enum Taken {
    Back,
    Failed(Failure),
}

impl From<StoreError> for Taken {
    fn from(error: StoreError) -> Self {
        Self::Failed(error.into())
    }
}

/// What the thread that reads and the lane that lands say to each other.
struct Ends {
    given: Receiver<LandBatch>,
    answers: Sender<Result<Tallies, Failure>>,
    began: Sender<ImportRow>,
    pages: SyncSender<Vec<ItemRow>>,
}

/// The unit of work sits on its lane and is handed batch after batch; its end takes everything back.
fn in_a_transaction(ground: &Ground, start: StartImport, watch: &dyn Fn(&Progress), keep: &mut Keep) -> Result<Tallies, Failure> {
    let closed = || Failure::from(StoreError::Closed);
    let (batches, given) = sync_channel::<LandBatch>(0);
    let (answers, answered) = channel();
    let (began, begun) = channel::<ImportRow>();
    let (pages, listed) = sync_channel(0);
    let db = ground.db.clone();
    let ends = Ends { given, answers, began, pages };
    std::thread::scope(|scope| {
        let lane = scope.spawn(move || db.write_blocking(move |tx| Err::<(), Taken>(tried(tx, start, &ends))));
        let tried = begun.recv().map_err(|_| closed()).and_then(|row| {
            let land = &mut |batch: LandBatch| {
                let terms = Terms { quiet: true, ..batch.terms.clone() };
                batches.send(LandBatch { terms, ..batch }).map_err(|_| closed())?;
                answered.recv().unwrap_or_else(|_| Err(closed()))
            };
            land_all(ground, &ground.db, &row, watch, land).map_err(failure).map(|counts| (row, counts))
        });
        drop(batches);
        let kept = tried.and_then(|(row, counts)| {
            keep(&row, &counts, &mut |_, _| listed.recv().map_err(|_| StoreError::Closed))?;
            Ok(counts)
        });
        // Whoever still has a page to tell is told that nobody listens.
        drop(listed);
        match lane.join() {
            Ok(Err(Taken::Failed(failure))) => Err(failure),
            _ => kept,
        }
    })
}

fn tried(tx: &mut Tx, start: StartImport, ends: &Ends) -> Taken {
    let at = Timestamp::now();
    let row = match begun(tx, start, at) {
        Ok(row) => row,
        Err(failure) => return Taken::Failed(failure),
    };
    let run = row.id;
    let _ = ends.began.send(row);
    while let Ok(batch) = ends.given.recv() {
        let _ = ends.answers.send(batch.run(tx, &Actor::Operator, at).map_err(Failure::from));
    }
    let mut after = 0;
    loop {
        match import_item::of_run(tx, run, after, PAGE) {
            Err(error) => return error.into(),
            Ok(items) => {
                let last = items.last().map(|item| item.id);
                let listening = ends.pages.send(items).is_ok();
                match last.filter(|_| listening) {
                    Some(last) => after = last,
                    None => return Taken::Back,
                }
            }
        }
    }
}
