//! Writes the export beside its name and renames it when it is whole: a full disk or a killed program leaves nothing there.

use super::{FORMAT, VERSION, in_paper, ninjs, of_story};
use crate::failure::Failure;
use crate::paper::Paper;
use jiff::Timestamp;
use model::{Copy, SiteAddress};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use store::dump::{self, Table};
use store::{Objects, StoreError, Tx};

type Row = Map<String, Value>;

/// How many of each were written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct Written {
    /// Stories, published or not.
    pub stories: u64,
    /// Comments.
    pub comments: u64,
    /// Pictures.
    pub pictures: u64,
    /// Files of pictures.
    pub files: u64,
}

/// Exports the whole paper into a folder that is not there yet, from one moment of the database.
///
/// # Errors
/// [`Failure`] when the folder is there, or disk or database refuse; then there is no folder of that name.
pub fn export(paper: &Paper, folder: &Path) -> Result<Written, Failure> {
    if folder.exists() {
        return Err(Failure::refused("export-exists", &[("path", &folder.display())]));
    }
    let name = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let part = folder.with_file_name(format!("{name}.part-{}", std::process::id()));
    let objects = Objects::open(paper.home.media())?;
    let (address, to) = (paper.site()?.address, part.clone());
    let done = paper.db.read_blocking(move |tx| Exporter { root: to, objects, site: address, written: Written::default() }.run(tx));
    let done = done.and_then(|written| settle(&part, folder).map(|()| written).map_err(|error| cannot(folder, &error)));
    if done.is_err() {
        // What failed is what counts; the rest of it is in the way.
        let _ = std::fs::remove_dir_all(&part);
    }
    done
}

fn cannot(path: &Path, error: &std::io::Error) -> Failure {
    Failure::failed("cannot-write", &[("path", &path.display()), ("cause", error)])
}

/// Everything is on disk before it has its name.
fn settle(part: &Path, folder: &Path) -> std::io::Result<()> {
    rustix::fs::syncfs(File::open(part)?)?;
    std::fs::rename(part, folder)?;
    match folder.parent().filter(|above| !above.as_os_str().is_empty()) {
        Some(above) => File::open(above)?.sync_all(),
        None => File::open(".")?.sync_all(),
    }
}

struct Exporter {
    root: PathBuf,
    objects: Objects,
    site: SiteAddress,
    written: Written,
}

impl Exporter {
    fn run(mut self, tx: &mut Tx) -> Result<Written, Failure> {
        for folder in ["stories", "media"] {
            let path = self.root.join(folder);
            std::fs::create_dir_all(&path).map_err(|error| cannot(&path, &error))?;
        }
        self.paper(tx)?;
        self.stories(tx)?;
        self.written.comments = self.numbered(tx, &dump::COMMENT, "comments.jsonl")?;
        self.numbered(tx, &dump::TOPIC, "topics.jsonl")?;
        self.numbered(tx, &dump::IMPORT_ITEM, "imports.jsonl")?;
        self.lettered(tx, &dump::REDIRECT, "path", "redirects.jsonl")?;
        self.lettered(tx, &dump::OLD_PICTURE, "key", "pictures.jsonl")?;
        self.media(tx)?;
        Ok(self.written)
    }

    fn paper(&self, tx: &mut Tx) -> Result<(), Failure> {
        let mut tables = Map::new();
        for table in in_paper() {
            tables.insert(table.name.to_owned(), table.whole(tx)?.into_iter().map(Value::Object).collect());
        }
        let paper = json!({ "format": FORMAT, "version": VERSION, "made_at": Timestamp::now().to_string(), "tables": tables });
        self.file("paper.json", &paper)
    }

    fn stories(&mut self, tx: &mut Tx) -> Result<(), Failure> {
        let mut after = 0;
        loop {
            let rows = dump::STORY.after(tx, after)?;
            let Some(last) = rows.last().and_then(number) else { return Ok(()) };
            after = last;
            for row in rows {
                self.story(tx, row)?;
                self.written.stories += 1;
            }
        }
    }

    fn story(&self, tx: &mut Tx, story: Row) -> Result<(), Failure> {
        let id = number(&story).unwrap_or_default();
        let mut ours = Map::new();
        for table in of_story() {
            ours.insert(table.name.to_owned(), table.of(tx, id)?.into_iter().map(Value::Object).collect());
        }
        let seen = story.get("live").filter(|live| !live.is_null()).or_else(|| story.get("head")).cloned();
        let copy = ours.get("revision").and_then(Value::as_array).into_iter().flatten().find(|row| row.get("no") == seen.as_ref());
        let copy = copy.and_then(|row| row.get("copy")).and_then(Value::as_str).map(serde_json::from_str::<Copy>);
        let copy = copy.transpose().ok().flatten().ok_or_else(|| StoreError::Corrupt { what: format!("the copy of story {id}") })?;
        let published = ours.get("published").and_then(|rows| rows.get(0)?.get("slug")?.as_str());
        let mut item = ninjs::item(&self.site, &story, &copy, published);
        ours.insert("story".to_owned(), json!([story]));
        item.insert("warraq".to_owned(), Value::Object(ours));
        self.file(&format!("stories/{id}.json"), &Value::Object(item))
    }

    /// Pictures, a line each, and their files.
    fn media(&mut self, tx: &mut Tx) -> Result<(), Failure> {
        let mut lines = self.lines("media.jsonl")?;
        let (mut after, mut files) = (0, BTreeSet::new());
        loop {
            let rows = dump::MEDIA.after(tx, after)?;
            let Some(last) = rows.last().and_then(number) else { break };
            after = last;
            for row in rows {
                let sizes = dump::RENDITION.of(tx, number(&row).unwrap_or_default())?;
                let named = sizes.iter().filter_map(|size| size.get("sha256")).chain(row.get("master"));
                files.extend(named.filter_map(Value::as_str).map(str::to_owned));
                lines.line(&json!({ "media": row, "rendition": sizes }))?;
                self.written.pictures += 1;
            }
        }
        lines.end()?;
        for sha256 in files {
            let bytes = self.objects.get(&sha256)?.ok_or_else(|| Failure::failed("export-no-object", &[("name", &sha256)]))?;
            let path = self.root.join("media").join(object_path(&sha256));
            let folder = path.parent().unwrap_or(&self.root);
            std::fs::create_dir_all(folder).and_then(|()| std::fs::write(&path, bytes)).map_err(|error| cannot(&path, &error))?;
            self.written.files += 1;
        }
        Ok(())
    }

    fn numbered(&self, tx: &mut Tx, table: &'static Table, name: &str) -> Result<u64, Failure> {
        let mut lines = self.lines(name)?;
        let (mut after, mut count) = (0, 0);
        loop {
            let rows = table.after(tx, after)?;
            let Some(last) = rows.last().and_then(number) else { break };
            after = last;
            for row in rows {
                lines.line(&Value::Object(row))?;
                count += 1;
            }
        }
        lines.end()?;
        Ok(count)
    }

    fn lettered(&self, tx: &mut Tx, table: &'static Table, by: &str, name: &str) -> Result<(), Failure> {
        let mut lines = self.lines(name)?;
        let mut after = String::new();
        loop {
            let rows = table.after_text(tx, &after)?;
            let Some(last) = rows.last().and_then(|row| row.get(by)?.as_str()) else { break };
            after = last.to_owned();
            for row in rows {
                lines.line(&Value::Object(row))?;
            }
        }
        lines.end()
    }

    fn file(&self, name: &str, value: &Value) -> Result<(), Failure> {
        let path = self.root.join(name);
        let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
        text.push('\n');
        std::fs::write(&path, text).map_err(|error| cannot(&path, &error))
    }

    fn lines(&self, name: &str) -> Result<Lines, Failure> {
        let path = self.root.join(name);
        let out = File::create(&path).map_err(|error| cannot(&path, &error))?;
        Ok(Lines { out: BufWriter::new(out), path })
    }
}

/// A file with a value a line.
struct Lines {
    out: BufWriter<File>,
    path: PathBuf,
}

impl Lines {
    fn line(&mut self, value: &Value) -> Result<(), Failure> {
        writeln!(self.out, "{value}").map_err(|error| cannot(&self.path, &error))
    }

    fn end(mut self) -> Result<(), Failure> {
        self.out.flush().map_err(|error| cannot(&self.path, &error))
    }
}

fn number(row: &Row) -> Option<i64> {
    row.get("id").and_then(Value::as_i64)
}

/// Where the file of a picture stands: `ab/cd/<sha256>`.
pub(super) fn object_path(sha256: &str) -> PathBuf {
    let parts = (sha256.get(..2), sha256.get(2..4));
    let (first, second) = (parts.0.unwrap_or_default(), parts.1.unwrap_or_default());
    [first, second, sha256].iter().collect()
}
