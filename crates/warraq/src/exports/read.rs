//! Takes an export in again, into a home that is empty.

use super::write::object_path;
use super::{FORMAT, VERSION, in_paper, of_story};
use crate::failure::Failure;
use crate::home::Home;
use crate::imports::lock;
use crate::paper::Paper;
use desk::Actor;
use desk::archive::{BeginRestore, EndRestore, RestoreRows};
use jiff::Timestamp;
use model::Site;
use serde_json::{Map, Value};
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use store::dump::{self, Table};
use store::{Db, Objects, objects};

/// Rows of one transaction.
const BATCH: usize = 1_000;
/// Longest line or file of an export, in **bytes**: a story with a thousand revisions fits.
const LONGEST: u64 = 256 << 20;

/// Brings the paper of an export into `home`, which is made when it is not there. May be killed and run again.
///
/// # Errors
/// [`Failure`] when the folder is no export, the home holds another paper, or the export was altered.
pub fn restore(home: Home, database: Option<&str>, folder: &Path) -> Result<Paper, Failure> {
    let (paper, export) = read_paper(folder)?;
    let site = site(&paper, folder)?;
    let opened = if home.exists() { Paper::open(home, database)? } else { Paper::found(home, database, site)? };
    let _lock = lock::take(&opened.home)?.ok_or_else(|| Failure::refused("import-busy", &[]))?;
    let marker = opened.home.imports().join("restored");
    let same = std::fs::read_to_string(&marker).is_ok_and(|known| known.trim() == export);
    if !same {
        let (at, named) = (Timestamp::now(), export.clone());
        if !opened.db.write_blocking(move |tx| BeginRestore { export: named }.run(tx, &Actor::Operator, at))? {
            return Err(Failure::refused("home-not-empty", &[("path", &opened.home.path().display())]));
        }
        opened.home.write_private(&marker, export.as_bytes())?;
    }
    let mut put = Putter { db: opened.db.clone(), rows: Vec::new() };
    from_paper(&mut put, &paper, false)?;
    numbered(&mut put, folder, "topics.jsonl", &dump::TOPIC)?;
    from_paper(&mut put, &paper, true)?;
    media(&mut put, folder, &Objects::open(opened.home.media())?)?;
    stories(&mut put, folder)?;
    for (name, table) in [
        ("comments.jsonl", &dump::COMMENT),
        ("redirects.jsonl", &dump::REDIRECT),
        ("imports.jsonl", &dump::IMPORT_ITEM),
        ("pictures.jsonl", &dump::OLD_PICTURE),
    ] {
        numbered(&mut put, folder, name, table)?;
    }
    put.flush()?;
    let at = Timestamp::now();
    opened.db.write_blocking(move |tx| EndRestore.run(tx, &Actor::Operator, at))?;
    Ok(opened)
}

fn broken(path: &Path, cause: &dyn std::fmt::Display) -> Failure {
    Failure::refused("export-broken", &[("path", &path.display()), ("cause", cause)])
}

fn read_file(path: &Path) -> Result<Vec<u8>, Failure> {
    let cannot = |error: std::io::Error| Failure::failed("cannot-read", &[("path", &path.display()), ("cause", &error)]);
    if std::fs::metadata(path).map_err(cannot)?.len() > LONGEST {
        return Err(broken(path, &"too long"));
    }
    std::fs::read(path).map_err(cannot)
}

/// What the export says of itself, and its name: the hash of that.
fn read_paper(folder: &Path) -> Result<(Value, String), Failure> {
    let path = folder.join("paper.json");
    if !path.is_file() {
        return Err(Failure::refused("no-export", &[("path", &folder.display())]));
    }
    let bytes = read_file(&path)?;
    let paper: Value = serde_json::from_slice(&bytes).map_err(|error| broken(&path, &error))?;
    let version = paper.get("version").and_then(Value::as_u64);
    if paper.get("format").and_then(Value::as_str) != Some(FORMAT) || version.is_none() {
        return Err(Failure::refused("no-export", &[("path", &folder.display())]));
    }
    if version > Some(VERSION) {
        return Err(Failure::refused("export-newer", &[("found", &version.unwrap_or_default()), ("known", &VERSION)]));
    }
    Ok((paper, objects::name_of(&bytes)))
}

fn site(paper: &Value, folder: &Path) -> Result<Site, Failure> {
    let settings = paper.pointer("/tables/site/0/settings").and_then(Value::as_str).unwrap_or_default();
    serde_json::from_str(settings).map_err(|error| broken(&folder.join("paper.json"), &error))
}

/// Rows on their way into the database.
struct Putter {
    db: Db,
    rows: Vec<(&'static Table, Map<String, Value>)>,
}

impl Putter {
    /// Adds rows that must stand in one transaction.
    fn add(&mut self, rows: impl IntoIterator<Item = (&'static Table, Map<String, Value>)>) -> Result<(), Failure> {
        self.rows.extend(rows);
        if self.rows.len() >= BATCH { self.flush() } else { Ok(()) }
    }

    fn flush(&mut self) -> Result<(), Failure> {
        let (rows, at) = (std::mem::take(&mut self.rows), Timestamp::now());
        Ok(self.db.write_blocking(move |tx| RestoreRows { rows }.run(tx, &Actor::Operator, at))?)
    }
}

fn rows(list: Option<&Value>) -> impl Iterator<Item = Map<String, Value>> {
    list.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object).cloned()
}

/// The tables of `paper.json`; those that name topics come behind these.
fn from_paper(put: &mut Putter, paper: &Value, behind_topics: bool) -> Result<(), Failure> {
    for table in in_paper().filter(|table| (table.name == "topic_alias") == behind_topics) {
        put.add(rows(paper.pointer(&format!("/tables/{}", table.name))).map(|row| (table, row)))?;
    }
    put.flush()
}

/// A row a line.
fn lines(folder: &Path, name: &str, each: &mut dyn FnMut(Value) -> Result<(), Failure>) -> Result<(), Failure> {
    let path = folder.join(name);
    let cannot = |error: std::io::Error| Failure::failed("cannot-read", &[("path", &path.display()), ("cause", &error)]);
    for line in BufReader::new(File::open(&path).map_err(cannot)?).lines() {
        let line = line.map_err(cannot)?;
        each(serde_json::from_str(&line).map_err(|error| broken(&path, &error))?)?;
    }
    Ok(())
}

fn numbered(put: &mut Putter, folder: &Path, name: &str, table: &'static Table) -> Result<(), Failure> {
    lines(folder, name, &mut |row| match row {
        Value::Object(row) => put.add([(table, row)]),
        _ => Err(broken(&folder.join(name), &"no row")),
    })?;
    put.flush()
}

/// Files first, each held to its name, then the rows that name them.
fn media(put: &mut Putter, folder: &Path, objects: &Objects) -> Result<(), Failure> {
    lines(folder, "media.jsonl", &mut |line| {
        let row =
            line.get("media").and_then(Value::as_object).cloned().ok_or_else(|| broken(&folder.join("media.jsonl"), &"no picture"))?;
        let sizes: Vec<_> = rows(line.get("rendition")).collect();
        let named = sizes.iter().filter_map(|size| size.get("sha256")).chain(row.get("master"));
        for sha256 in named.filter_map(Value::as_str).filter(|sha256| !objects.has(sha256)) {
            let path = folder.join("media").join(object_path(sha256));
            let bytes = read_file(&path)?;
            if objects::name_of(&bytes) != sha256 {
                return Err(broken(&path, &"not what its name says"));
            }
            objects.put(&bytes)?;
        }
        put.add(std::iter::once((&dump::MEDIA, row)).chain(sizes.into_iter().map(|size| (&dump::RENDITION, size))))
    })?;
    put.flush()
}

/// In order of number, each with all that hangs on it.
fn stories(put: &mut Putter, folder: &Path) -> Result<(), Failure> {
    let root = folder.join("stories");
    let cannot = |error: std::io::Error| Failure::failed("cannot-read", &[("path", &root.display()), ("cause", &error)]);
    let mut files: Vec<(i64, PathBuf)> = Vec::new();
    for entry in std::fs::read_dir(&root).map_err(cannot)? {
        let path = entry.map_err(cannot)?.path();
        let number = path.file_stem().and_then(|stem| stem.to_str()).and_then(|stem| stem.parse().ok());
        files.push((number.ok_or_else(|| broken(&path, &"no story"))?, path));
    }
    files.sort();
    for (_, path) in files {
        let item: Value = serde_json::from_slice(&read_file(&path)?).map_err(|error| broken(&path, &error))?;
        let ours = item.get("warraq").ok_or_else(|| broken(&path, &"no rows"))?;
        let story = rows(ours.get("story")).map(|row| (&dump::STORY, row));
        let rest = of_story().flat_map(|table| rows(ours.get(table.name)).map(move |row| (table, row)));
        put.add(story.chain(rest))?;
    }
    put.flush()
}
