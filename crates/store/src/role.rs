//! Roles: named, editable sets of permissions.

use crate::db::{Sql, row, statements};
use crate::{StoreError, Tx};
use model::Grants;

row! {
    /// A role.
    pub struct RoleRow {
        /// Its word, for ever.
        slug: String,
        /// Its name.
        name: String,
        /// What it may.
        grants: Grants,
        /// Its place in lists.
        position: i64,
        /// Grows with every save.
        version: i64,
    }
}

statements! {
    LOCK = Sql::both("UPDATE role SET position = position WHERE slug = ?1");
    INSERT = Sql::both(
        "INSERT INTO role (slug, name, grants, position, version) VALUES (?1, ?2, ?3, ?4, 1) ON CONFLICT (slug) DO NOTHING");
    SAVE = Sql::both("UPDATE role SET name = ?3, grants = ?4, position = ?5, version = version + 1 WHERE slug = ?1 AND version = ?2");
    ALL = Sql::both("SELECT slug, name, grants, position, version FROM role ORDER BY position, slug");
    BY_SLUG = Sql::both("SELECT slug, name, grants, position, version FROM role WHERE slug = ?1");
}

/// Adds a role unless there is one of that slug; true when it was added.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn insert(tx: &mut Tx, slug: &str, name: &str, grants: &Grants, position: i64) -> Result<bool, StoreError> {
    Ok(tx.run(&INSERT, &[&slug, &name, grants, &position])? > 0)
}

/// Lets nobody else come to this line with the same role until the unit is done.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn lock(tx: &mut Tx, slug: &str) -> Result<(), StoreError> {
    tx.run(&LOCK, &[&slug]).map(drop)
}

/// Saves name, grants and place, and raises `row.version`.
///
/// # Errors
/// [`StoreError::Conflict`] when somebody else saved meanwhile.
pub fn save(tx: &mut Tx, row: &mut RoleRow) -> Result<(), StoreError> {
    if tx.run(&SAVE, &[&row.slug, &row.version, &row.name, &row.grants, &row.position])? == 0 {
        return Err(StoreError::conflict(format!("role {}", row.slug)));
    }
    row.version += 1;
    Ok(())
}

/// All roles in their order.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn all(tx: &mut Tx) -> Result<Vec<RoleRow>, StoreError> {
    tx.all(&ALL, &[])
}

/// The role of a slug.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn by_slug(tx: &mut Tx, slug: &str) -> Result<Option<RoleRow>, StoreError> {
    tx.one(&BY_SLUG, &[&slug])
}
