//! What became of each thing of an archive.

use crate::db::{Sql, row, statements};
use crate::{StoreError, Tx};
use model::{ArchiveKind, Fate};

row! {
    /// A thing of an archive.
    pub struct ItemRow {
        /// Its place among all.
        id: i64,
        /// Its key in the archive.
        origin: String,
        /// The run by which it came.
        run: i64,
        /// What it is.
        kind: ArchiveKind,
        /// What became of it.
        fate: Fate,
        /// Its number here.
        number: Option<i64>,
        /// What people call it.
        title: String,
        /// What of it did not survive, as the program wrote it.
        losses: serde_json::Value,
    }
}

row! {
    /// What is known of a thing that came before.
    pub struct Known {
        /// The run by which it came.
        run: i64,
        /// What it is.
        kind: ArchiveKind,
        /// What became of it.
        fate: Fate,
        /// Its number here.
        number: Option<i64>,
    }
}

/// What is to be written down of a thing.
#[derive(Debug, Clone, PartialEq)]
pub struct NewItem<'a> {
    /// Under which name the archive is known.
    pub source: &'a str,
    /// Its key in the archive.
    pub origin: &'a str,
    /// The run.
    pub run: i64,
    /// What it is.
    pub kind: ArchiveKind,
    /// What became of it.
    pub fate: Fate,
    /// Its number here.
    pub number: Option<i64>,
    /// What people call it.
    pub title: &'a str,
    /// What of it did not survive.
    pub losses: &'a serde_json::Value,
}

macro_rules! columns {
    () => {
        "id, origin, run, kind, fate, number, title, losses"
    };
}

statements! {
    PUT = Sql::both(
        "INSERT INTO import_item (source, origin, run, kind, fate, number, title, losses) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
         ON CONFLICT (source, origin) DO UPDATE SET
             run = excluded.run, kind = excluded.kind, fate = excluded.fate, number = excluded.number, title = excluded.title,
             losses = excluded.losses");
    KNOWN = Sql::both("SELECT run, kind, fate, number FROM import_item WHERE source = ?1 AND origin = ?2");
    OF_RUN = Sql::both(concat!("SELECT ", columns!(), " FROM import_item WHERE run = ?1 AND id > ?2 ORDER BY id LIMIT ?3"));
}

/// Writes down what became of a thing; what was said of it before is replaced.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn put(tx: &mut Tx, new: &NewItem) -> Result<(), StoreError> {
    tx.run(&PUT, &[&new.source, &new.origin, &new.run, &new.kind, &new.fate, &new.number, &new.title, new.losses]).map(drop)
}

/// What became of a thing before, if it came before.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn known(tx: &mut Tx, source: &str, origin: &str) -> Result<Option<Known>, StoreError> {
    tx.one(&KNOWN, &[&source, &origin])
}

/// The things of a run in the order in which they came, those after the place `after`.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn of_run(tx: &mut Tx, run: i64, after: i64, limit: i64) -> Result<Vec<ItemRow>, StoreError> {
    tx.all(&OF_RUN, &[&run, &after, &limit])
}
