//! Opening an index on disk, whatever is there.

use super::examine::{examine, settings};
use super::mark::{self, Mark};
use super::schema::{schema, tokenizers};
use super::{Index, Writer};
use crate::error::SearchError;
use std::fmt;
use std::path::Path;
use tantivy::Directory;
use tantivy::TantivyError;
use tantivy::directory::error::LockError;
use tantivy::directory::{INDEX_WRITER_LOCK, MmapDirectory};

/// In what state the index was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opened {
    /// Usable; it holds everything up to this place of the change log.
    At(u64),
    /// Empty, at place 0: the caller rebuilds.
    Empty(Reason),
}

impl Opened {
    /// The place in the change log from which to follow on.
    pub const fn cursor(&self) -> u64 {
        match self {
            Self::At(cursor) => *cursor,
            Self::Empty(_) => 0,
        }
    }
}

/// Why an index begins empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// There was none.
    Missing,
    /// Another version wrote it, or words were taken apart otherwise.
    OtherVersion,
    /// Files are damaged; what was found, for the log.
    Damaged(String),
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => f.write_str("there was no index"),
            Self::OtherVersion => f.write_str("the index is of another version"),
            Self::Damaged(what) => write!(f, "the index is damaged: {what}"),
        }
    }
}

/// How far the index in `folder` followed the change log, by its own word; 0 where there is none that this version reads. It is only
/// looked at: also while somebody writes it.
pub fn place(folder: &Path) -> u64 {
    let metas = MmapDirectory::open(folder).ok().and_then(|directory| tantivy::Index::open(directory).ok()?.load_metas().ok());
    match mark::read(metas.and_then(|metas| metas.payload).as_deref()) {
        Mark::Current(cursor) => cursor,
        Mark::Other | Mark::Damaged => 0,
    }
}

pub(super) fn open(folder: &Path) -> Result<(Index, Writer, Opened), SearchError> {
    std::fs::create_dir_all(folder)?;
    refuse_if_written(folder)?;
    let reason = match examine(folder) {
        Ok((engine, fields, cursor)) => {
            let (index, writer) = Index::over(&engine, fields, cursor).map_err(|error| named(error, folder))?;
            return Ok((index, writer, Opened::At(cursor)));
        }
        Err(reason) => reason,
    };
    clear(folder)?;
    let (schema, fields) = schema();
    let directory = MmapDirectory::open(folder).map_err(TantivyError::from)?;
    let engine = tantivy::Index::builder().schema(schema).settings(settings()).tokenizers(tokenizers()).open_or_create(directory)?;
    let (index, writer) = Index::over(&engine, fields, 0).map_err(|error| named(error, folder))?;
    Ok((index, writer, Opened::Empty(reason)))
}

/// Nothing is cleared while somebody else writes.
fn refuse_if_written(folder: &Path) -> Result<(), SearchError> {
    let directory = MmapDirectory::open(folder).map_err(TantivyError::from)?;
    match directory.acquire_lock(&INDEX_WRITER_LOCK) {
        Ok(_released_here) => Ok(()),
        Err(LockError::LockBusy) => Err(SearchError::Busy(folder.display().to_string())),
        Err(error) => Err(TantivyError::from(error).into()),
    }
}

fn named(error: SearchError, folder: &Path) -> SearchError {
    match error {
        SearchError::Engine(TantivyError::LockFailure(LockError::LockBusy, _)) => SearchError::Busy(folder.display().to_string()),
        other => other,
    }
}

/// Removes the files of an index, and no others.
fn clear(folder: &Path) -> Result<(), SearchError> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_name().to_str().is_some_and(is_of_index) && entry.file_type()?.is_file() {
            std::fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

/// `meta.json`, `.managed.json`, and files named by 32 hexadecimal digits.
fn is_of_index(name: &str) -> bool {
    let digits = name.bytes().take_while(u8::is_ascii_hexdigit).count();
    matches!(name, "meta.json" | ".managed.json") || (digits == 32 && name.as_bytes().get(32) == Some(&b'.'))
}
