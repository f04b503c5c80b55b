//! What became of an archive, for people (`report.html`) and programs (`items.jsonl`, `summary.json`).

use super::pictures::{self, Count};
use super::sheet::Sheet;
use super::{Ground, progress};
use crate::failure::Failure;
use crate::speech::Speech;
use model::{Fate, Tallies};
use serde::Serialize;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use store::StoreError;
use store::import::ImportRow;
use store::import_item::ItemRow;
use store::old_picture::OldPictureRow;

/// Things asked of the database at once.
const PAGE: i64 = 500;

/// The whole in numbers; parts add up to the whole: found = landed + known + refused, for every kind.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Summary {
    /// The run; absent for a dry one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub run: Option<i64>,
    /// The kind of archive.
    pub format: String,
    /// Its file.
    pub file: String,
    /// Under which name its things are known.
    pub source: String,
    /// Nothing was written.
    pub dry: bool,
    /// Why it was not read to its end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub problem: Option<String>,
    /// The counts.
    pub counts: Tallies,
    /// Its pictures.
    pub pictures: Count,
    /// How long the landing took, in **milliseconds**; absent when the report is written later.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub millis: Option<u64>,
    /// Where the report stands.
    pub folder: PathBuf,
}

impl Summary {
    /// Of a run.
    pub fn of(row: &ImportRow, counts: Tallies, pictures: Count, dry: bool, folder: &Path) -> Self {
        Self {
            run: (!dry).then_some(row.id),
            format: row.format.clone(),
            file: row.file.clone(),
            source: row.source.clone(),
            dry,
            problem: row.problem.clone(),
            counts,
            pictures,
            millis: None,
            folder: folder.to_owned(),
        }
    }
}

/// Gives the things of the run after a place.
pub type Page<'a> = dyn FnMut(i64, i64) -> Result<Vec<ItemRow>, StoreError> + 'a;

/// Writes the report of a run as it stands now, into `folder` or the run's own.
///
/// # Errors
/// [`Failure`] of disk or database.
pub fn of_run(speech: &Speech, ground: &Ground, run: i64, folder: Option<PathBuf>) -> Result<Summary, Failure> {
    let row = progress(&ground.db, run)?;
    let folder = folder.map_or_else(|| ground.home.import(run), Ok)?;
    let failed = pictures::failed(ground, run)?;
    let summary = Summary::of(&row, row.counts.clone(), pictures::count(ground, run)?, false, &folder);
    let mut page = |after, limit| ground.db.read_blocking(move |tx| store::import_item::of_run(tx, run, after, limit));
    write(speech, &summary, &mut page, &failed)?;
    Ok(summary)
}

/// Writes the three files; each is whole or not there.
///
/// # Errors
/// [`Failure`] of disk or database.
pub fn write(speech: &Speech, summary: &Summary, page: &mut Page, failed: &[OldPictureRow]) -> Result<(), Failure> {
    let folder = &summary.folder;
    let cannot = |error: std::io::Error| Failure::failed("cannot-write", &[("path", &folder.display()), ("cause", &error)]);
    let mut sheet = Sheet::new(speech, summary);
    let mut lines = Part::new(folder, "items.jsonl").map_err(cannot)?;
    let mut after = 0;
    loop {
        let items = page(after, PAGE)?;
        let Some(last) = items.last() else { break };
        after = last.id;
        for item in &items {
            let number = item.number.filter(|_| !summary.dry);
            let line = serde_json::json!({
                "kind": item.kind.word(), "fate": item.fate.word(), "number": number, "origin": item.origin, "title": item.title,
                "losses": item.losses,
            });
            lines.line(&line.to_string()).map_err(cannot)?;
            sheet.item(item, number);
        }
    }
    for picture in failed {
        let line = serde_json::json!({
            "kind": "picture", "fate": Fate::Refused.word(), "number": picture.media.0, "origin": picture.address,
            "losses": { "problem": picture.problem, "attempts": picture.attempts },
        });
        lines.line(&line.to_string()).map_err(cannot)?;
        sheet.picture(picture);
    }
    lines.end().map_err(cannot)?;
    let mut numbers = Part::new(folder, "summary.json").map_err(cannot)?;
    numbers.line(&serde_json::to_string_pretty(summary).unwrap_or_default()).and_then(|()| numbers.end()).map_err(cannot)?;
    let mut page = Part::new(folder, "report.html").map_err(cannot)?;
    page.line(&sheet.html()).and_then(|()| page.end()).map_err(cannot)
}

/// A file that is under another name until it is whole.
struct Part {
    out: BufWriter<File>,
    part: PathBuf,
    path: PathBuf,
}

impl Part {
    fn new(folder: &Path, name: &str) -> std::io::Result<Self> {
        std::fs::create_dir_all(folder)?;
        let (part, path) = (folder.join(format!("{name}.part")), folder.join(name));
        Ok(Self { out: BufWriter::new(File::create(&part)?), part, path })
    }

    fn line(&mut self, text: &str) -> std::io::Result<()> {
        writeln!(self.out, "{text}")
    }

    fn end(&mut self) -> std::io::Result<()> {
        self.out.flush()?;
        self.out.get_ref().sync_all()?;
        std::fs::rename(&self.part, &self.path)
    }
}
