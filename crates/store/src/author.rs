//! People who are named under headlines; they need not be of the staff.

use crate::db::{Sql, row, statements};
use crate::{StoreError, Tx};

row! {
    /// An author.
    pub struct AuthorRow {
        /// Their number.
        id: i64,
        /// The name as printed.
        name: String,
        /// What they are: a title, as printed.
        role: String,
        /// A few sentences about them.
        bio: String,
    }
}

statements! {
    INSERT = Sql::both("INSERT INTO author (name, folded, role, bio) VALUES (?1, ?2, ?3, ?4) RETURNING id");
    SAVE = Sql::both("UPDATE author SET name = ?2, folded = ?3, role = ?4, bio = ?5 WHERE id = ?1");
    REMOVE = Sql::both("DELETE FROM author WHERE id = ?1");
    BY_ID = Sql::both("SELECT id, name, role, bio FROM author WHERE id = ?1");
    NAMED = Sql::both("SELECT id FROM author WHERE folded = ?1");
    FROM = Sql::both("SELECT id, name, role, bio FROM author WHERE folded >= ?1 ORDER BY folded LIMIT ?2");
}

/// Adds an author; gives their number.
///
/// # Errors
/// [`StoreError::Conflict`] when there is one of that name.
pub fn insert(tx: &mut Tx, name: &str, role: &str, bio: &str) -> Result<i64, StoreError> {
    tx.insert(&INSERT, &[&name, &arabic::fold::loose(name), &role, &bio])
}

/// Saves an author; false when there is none of that number.
///
/// # Errors
/// [`StoreError::Conflict`] when another one has that name.
pub fn save(tx: &mut Tx, row: &AuthorRow) -> Result<bool, StoreError> {
    Ok(tx.run(&SAVE, &[&row.id, &row.name, &arabic::fold::loose(&row.name), &row.role, &row.bio])? > 0)
}

/// Takes an author out of the registry; bylines of stories stay as they are.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn remove(tx: &mut Tx, id: i64) -> Result<bool, StoreError> {
    Ok(tx.run(&REMOVE, &[&id])? > 0)
}

/// The author of a number.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn by_id(tx: &mut Tx, id: i64) -> Result<Option<AuthorRow>, StoreError> {
    tx.one(&BY_ID, &[&id])
}

/// The number of the author of a name, in any spelling that search takes for the same.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn named(tx: &mut Tx, name: &str) -> Result<Option<i64>, StoreError> {
    tx.value(&NAMED, &[&arabic::fold::loose(name)])
}

/// Authors by name, from the first whose folded name is not before `from`.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn list(tx: &mut Tx, from: &str, limit: i64) -> Result<Vec<AuthorRow>, StoreError> {
    tx.all(&FROM, &[&arabic::fold::loose(from), &limit])
}
