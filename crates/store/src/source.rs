//! Where stories come from: the paper's own desk, agencies, partners.

use crate::db::{Sql, row, statements};
use crate::{StoreError, Tx};

row! {
    /// A source.
    pub struct SourceRow {
        /// Its number.
        id: i64,
        /// Its name as printed in the credit line.
        name: String,
        /// `own`, `agency` or `partner`.
        kind: String,
        /// What is agreed with it: how it is credited.
        note: String,
    }
}

statements! {
    INSERT = Sql::both("INSERT INTO source (name, folded, kind, note) VALUES (?1, ?2, ?3, ?4) RETURNING id");
    SAVE = Sql::both("UPDATE source SET name = ?2, folded = ?3, kind = ?4, note = ?5 WHERE id = ?1");
    REMOVE = Sql::both("DELETE FROM source WHERE id = ?1");
    BY_ID = Sql::both("SELECT id, name, kind, note FROM source WHERE id = ?1");
    FROM = Sql::both("SELECT id, name, kind, note FROM source WHERE folded >= ?1 ORDER BY folded LIMIT ?2");
}

/// Adds a source; gives its number.
///
/// # Errors
/// [`StoreError::Conflict`] when there is one of that name.
pub fn insert(tx: &mut Tx, name: &str, kind: &str, note: &str) -> Result<i64, StoreError> {
    tx.insert(&INSERT, &[&name, &arabic::fold::loose(name), &kind, &note])
}

/// Saves a source; false when there is none of that number.
///
/// # Errors
/// [`StoreError::Conflict`] when another one has that name.
pub fn save(tx: &mut Tx, row: &SourceRow) -> Result<bool, StoreError> {
    Ok(tx.run(&SAVE, &[&row.id, &row.name, &arabic::fold::loose(&row.name), &row.kind, &row.note])? > 0)
}

/// Takes a source out of the registry; credit lines of stories stay as they are.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn remove(tx: &mut Tx, id: i64) -> Result<bool, StoreError> {
    Ok(tx.run(&REMOVE, &[&id])? > 0)
}

/// The source of a number.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn by_id(tx: &mut Tx, id: i64) -> Result<Option<SourceRow>, StoreError> {
    tx.one(&BY_ID, &[&id])
}

/// Sources by name, from the first whose folded name is not before `from`.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn list(tx: &mut Tx, from: &str, limit: i64) -> Result<Vec<SourceRow>, StoreError> {
    tx.all(&FROM, &[&arabic::fold::loose(from), &limit])
}
