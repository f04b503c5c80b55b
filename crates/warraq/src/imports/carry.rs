//! One thread reads the archive, this one lands what it gives.

use super::open::{open, unread};
use super::options::{Format, Options};
use super::{Ground, lock, progress};
use crate::failure::Failure;
use crate::speech::Speech;
use desk::archive::{EndImport, LandBatch, Terms};
use desk::{Actor, DeskError};
use intake::archive::{Asked, Item, Thing};
use jiff::Timestamp;
use model::Tallies;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::time::Duration;
use store::import::ImportRow;
use store::{Db, StoreError};

/// At most so many things share a transaction.
const BATCH: usize = 500;
/// A transaction takes no more things after so many bytes of the archive.
const BYTES: u64 = 4 << 20;
/// Batches that were read and wait to be written.
const AHEAD: usize = 2;
/// Others who write to the same file come in between two batches.
const BREATH: Duration = Duration::from_millis(1);
/// So often a database that is busy or away is asked again, once a second.
const PATIENCE: usize = 30;

/// How far a run has come.
#[derive(Debug, Clone)]
pub struct Progress {
    /// Things of the archive.
    pub items: u64,
    /// What became of those read.
    pub counts: Tallies,
}

/// What the reading thread says.
enum Piece {
    Head { items: u64, bytes: u64 },
    Batch { items: Vec<Item>, place: u64 },
    Broken(Failure),
}

/// Carries a run on to its end, from wherever it stands.
///
/// # Errors
/// [`Failure`] when another import works in this home; when the archive cannot be read (then the run has failed, and what
/// landed before stands); when the database gives up (then the run can be taken up again).
pub fn carry(ground: &Ground, run: i64, watch: &dyn Fn(&Progress)) -> Result<Tallies, Failure> {
    let _lock = lock::take(&ground.home)?.ok_or_else(|| Failure::refused("import-busy", &[]))?;
    let row = progress(&ground.db, run)?;
    if row.finished_at.is_some() {
        return Ok(row.counts);
    }
    ground.db.write_blocking(|tx| store::import::widen(tx, true))?;
    let landed = land_all(ground, &ground.db, &row, watch, &mut |batch| write(&ground.db, batch, row.started_at));
    ground.db.write_blocking(|tx| store::import::widen(tx, false))?;
    let problem = match &landed {
        Ok(_) => None,
        Err(Ended::Archive(failure)) => Some(failure.sentence(&Speech::choose(None))),
        Err(Ended::House(failure)) => return Err(failure.clone()),
    };
    let at = Timestamp::now();
    ground.db.write_blocking(move |tx| EndImport { run, problem }.run(tx, &Actor::Operator, at))?;
    landed.map_err(|ended| match ended {
        Ended::Archive(failure) | Ended::House(failure) => failure,
    })
}

/// Why no more landed.
pub(super) enum Ended {
    /// The archive: this run is over.
    Archive(Failure),
    /// The database or the machine: the run can be taken up again.
    House(Failure),
}

impl From<Failure> for Ended {
    fn from(failure: Failure) -> Self {
        Self::House(failure)
    }
}

/// Reads on another thread and hands batch after batch to `land`; `db` is asked for settings only.
pub(super) fn land_all(
    ground: &Ground,
    db: &Db,
    row: &ImportRow,
    watch: &dyn Fn(&Progress),
    land: &mut dyn FnMut(LandBatch) -> Result<Tallies, Failure>,
) -> Result<Tallies, Ended> {
    let options = Options::read(&row.options);
    let format = Format::parse(&row.format).ok_or_else(|| Failure::refused("no-format", &[("found", &row.format)]))?;
    let (asked, section) = house(db, &options)?;
    let terms = Terms { run: row.id, source: row.source.clone(), section, pictures: options.pictures, quiet: false };
    let job = Reader {
        path: PathBuf::from(&row.file),
        folder: ground.home.import(row.id)?,
        format,
        asked,
        base_url: options.base_url,
        skip: u64::try_from(row.counts.items).unwrap_or_default(),
        size: u64::try_from(row.size).unwrap_or_default(),
    };
    let (sender, pieces) = sync_channel(AHEAD);
    std::thread::scope(|scope| {
        scope.spawn(move || job.run(&sender));
        write_all(&pieces, &terms, row.counts.clone(), watch, land)
    })
}

fn write_all(
    pieces: &Receiver<Piece>,
    terms: &Terms,
    mut counts: Tallies,
    watch: &dyn Fn(&Progress),
    land: &mut dyn FnMut(LandBatch) -> Result<Tallies, Failure>,
) -> Result<Tallies, Ended> {
    let (mut total, mut size) = (0, 0);
    while let Ok(piece) = pieces.recv() {
        match piece {
            Piece::Head { items, bytes } => (total, size) = (items, bytes),
            Piece::Broken(failure) => return Err(Ended::Archive(failure)),
            Piece::Batch { items, place } => {
                let signed = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
                let batch = LandBatch {
                    terms: terms.clone(),
                    items,
                    counts,
                    place: signed(place),
                    size: signed(size),
                    now: Timestamp::now(),
                    fault: None,
                };
                counts = land(batch)?;
                std::thread::sleep(BREATH);
            }
        }
        watch(&Progress { items: total, counts: counts.clone() });
    }
    Ok(counts)
}

/// Writes a batch. Where the database refuses something in it, its things are landed one by one, and the one that cannot be
/// is refused with the reason.
pub(super) fn write(db: &Db, batch: LandBatch, at: Timestamp) -> Result<Tallies, Failure> {
    match land(db, &batch, at) {
        Err(DeskError::Store(StoreError::Driver(_) | StoreError::Conflict { .. } | StoreError::Corrupt { .. })) => {}
        landed => return Ok(landed?),
    }
    let mut single = LandBatch { items: Vec::new(), ..batch };
    for item in batch.items {
        single = LandBatch { items: vec![item], fault: None, ..single };
        single.counts = match land(db, &single, at) {
            Ok(counts) => counts,
            Err(error) => {
                single.fault = Some(error.to_string());
                land(db, &single, at)?
            }
        };
    }
    Ok(single.counts)
}

/// One transaction; a database that is busy or away is waited for.
fn land(db: &Db, batch: &LandBatch, at: Timestamp) -> Result<Tallies, DeskError> {
    let mut patience = PATIENCE;
    loop {
        let batch = batch.clone();
        match db.write_blocking(move |tx| batch.run(tx, &Actor::Operator, at)) {
            Err(DeskError::Store(StoreError::Busy | StoreError::Unavailable(_))) if patience > 0 => {
                patience -= 1;
                std::thread::sleep(Duration::from_secs(1));
            }
            landed => return landed,
        }
    }
}

/// The zone and name of the paper, and the section of stories that name none.
fn house(db: &Db, options: &Options) -> Result<(Asked, String), Failure> {
    let (site, _) = db.read_blocking(store::site::load)?.ok_or_else(|| Failure::refused("no-site", &[]))?;
    let zone = site.check().map_err(|_| Failure::refused("bad-zone", &[("found", &site.zone)]))?;
    let sections = db.read_blocking(store::section::all)?;
    let wanted = options.section.as_deref();
    let chosen = match wanted {
        None => sections.first(),
        Some(wanted) => sections.iter().find(|row| row.slug == wanted || arabic::fold::loose(&row.name) == arabic::fold::loose(wanted)),
    };
    let known: Vec<&str> = sections.iter().map(|row| row.slug.as_str()).collect();
    let missing = || Failure::refused("no-such-section", &[("section", &wanted.unwrap_or("")), ("known", &known.join("، "))]);
    let section = chosen.ok_or_else(missing)?.slug.clone();
    Ok((Asked { zone, own_name: site.name.to_string(), story_types: options.story_types.clone() }, section))
}

/// The reading thread's part.
struct Reader {
    path: PathBuf,
    folder: PathBuf,
    format: Format,
    asked: Asked,
    base_url: Option<String>,
    /// Things that landed before the run broke off.
    skip: u64,
    /// The length that the archive had then; 0 when nothing was read yet.
    size: u64,
}

impl Reader {
    /// Reads to the end, or until nobody listens any more.
    fn run(self, to: &SyncSender<Piece>) {
        if let Err(failure) = self.read(to) {
            // Whoever listened may have gone with an error of its own.
            let _ = to.send(Piece::Broken(failure));
        }
    }

    fn read(&self, to: &SyncSender<Piece>) -> Result<(), Failure> {
        let mut archive = open(&self.path, self.format, &self.folder, &self.asked)?;
        if self.skip > 0 && self.size != archive.bytes {
            return Err(Failure::refused("archive-changed", &[("path", &self.path.display())]));
        }
        let listening = to.send(Piece::Head { items: archive.items, bytes: archive.bytes }).is_ok();
        for _ in 0..self.skip {
            if let Some(Err(error)) = archive.next() {
                return Err(unread(&error));
            }
        }
        let (mut batch, mut from, mut place) = (Vec::with_capacity(BATCH), 0, 0);
        while listening && let Some(next) = archive.next() {
            let (mut item, at) = next.map_err(|error| unread(&error))?;
            place = at;
            if let Some(base) = &self.base_url {
                complete(&mut item, base);
            }
            batch.push(item);
            if batch.len() == BATCH || place.saturating_sub(from) > BYTES {
                from = place;
                if to.send(Piece::Batch { items: std::mem::replace(&mut batch, Vec::with_capacity(BATCH)), place }).is_err() {
                    return Ok(());
                }
            }
        }
        if !batch.is_empty() {
            let _ = to.send(Piece::Batch { items: batch, place });
        }
        Ok(())
    }
}

/// Puts the old site's address before addresses of pictures that have no host.
fn complete(item: &mut Item, base: &str) {
    let whole = |address: &mut String| {
        if !address.contains("://") && !address.starts_with("//") {
            *address = format!("{}/{}", base.trim_end_matches('/'), address.trim_start_matches('/'));
        }
    };
    match &mut item.thing {
        Some(Thing::Story(story)) => story.pictures.iter_mut().flatten().for_each(whole),
        Some(Thing::Page(page)) => page.pictures.iter_mut().flatten().for_each(whole),
        Some(Thing::Picture(picture)) => whole(&mut picture.address),
        _ => {}
    }
}
