//! Names of the news that the paper added to those built in: a line of the names file each.

use crate::db::{Sql, row, statements};
use crate::{StoreError, Tx};
use jiff::Timestamp;

row! {
    /// A name.
    pub struct KnownNameRow {
        /// Its number.
        id: i64,
        /// Its line.
        line: String,
        /// Who wrote it.
        actor: String,
        /// When.
        at: Timestamp,
    }
}

statements! {
    PUT = Sql::both(
        "INSERT INTO known_name (line, folded, actor, at) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (folded) DO UPDATE SET line = excluded.line, actor = excluded.actor, at = excluded.at");
    REMOVE = Sql::both("DELETE FROM known_name WHERE id = ?1");
    ALL = Sql::both("SELECT id, line, actor, at FROM known_name ORDER BY folded");
}

/// Keeps a line under the name it prefers; an older line of that name gives way.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn put(tx: &mut Tx, name: &str, line: &str, actor: &str, at: Timestamp) -> Result<(), StoreError> {
    tx.run(&PUT, &[&line, &arabic::fold::loose(name), &actor, &at]).map(drop)
}

/// Forgets a name; false when there is none of that number.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn remove(tx: &mut Tx, id: i64) -> Result<bool, StoreError> {
    Ok(tx.run(&REMOVE, &[&id])? > 0)
}

/// All names, in their order.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn all(tx: &mut Tx) -> Result<Vec<KnownNameRow>, StoreError> {
    tx.all(&ALL, &[])
}

/// The lines alone, for `arabic::names::Registry::extended`.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn lines(tx: &mut Tx) -> Result<Vec<String>, StoreError> {
    Ok(all(tx)?.into_iter().map(|row| row.line).collect())
}
