//! Sections of the paper.

use crate::db::{Sql, row, statements};
use crate::{StoreError, Tx};
use model::SectionId;

row! {
    /// A section.
    pub struct SectionRow {
        /// Its number.
        id: SectionId,
        /// Its address part.
        slug: String,
        /// Its name.
        name: String,
        /// Its place in the navigation, smallest first.
        position: i64,
    }
}

statements! {
    INSERT = Sql::both(
        "INSERT INTO section (slug, name, position) VALUES (?1, ?2, ?3) ON CONFLICT (slug) DO NOTHING RETURNING id");
    SAVE = Sql::both("UPDATE section SET slug = ?2, name = ?3, position = ?4 WHERE id = ?1");
    ALL = Sql::both("SELECT id, slug, name, position FROM section ORDER BY position, id");
    BY_SLUG = Sql::both("SELECT id, slug, name, position FROM section WHERE slug = ?1");
    BY_ID = Sql::both("SELECT id, slug, name, position FROM section WHERE id = ?1");
}

/// The section of a slug, made now when there is none. An existing one keeps its name and place.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn ensure(tx: &mut Tx, slug: &str, name: &str, position: i64) -> Result<SectionId, StoreError> {
    if let Some(section) = by_slug(tx, slug)? {
        return Ok(section.id);
    }
    if let Some(id) = tx.value(&INSERT, &[&slug, &name, &position])? {
        return Ok(id);
    }
    by_slug(tx, slug)?.map(|section| section.id).ok_or_else(|| StoreError::conflict(format!("section {slug}")))
}

/// Gives a section another slug, name or place.
///
/// # Errors
/// [`StoreError::Conflict`] when the slug is taken.
pub fn save(tx: &mut Tx, section: &SectionRow) -> Result<(), StoreError> {
    tx.run(&SAVE, &[&section.id, &section.slug, &section.name, &section.position]).map(drop)
}

/// All sections in the order of the navigation.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn all(tx: &mut Tx) -> Result<Vec<SectionRow>, StoreError> {
    tx.all(&ALL, &[])
}

/// The section of an address.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn by_slug(tx: &mut Tx, slug: &str) -> Result<Option<SectionRow>, StoreError> {
    tx.one(&BY_SLUG, &[&slug])
}

/// The section of a number.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn by_id(tx: &mut Tx, id: SectionId) -> Result<Option<SectionRow>, StoreError> {
    tx.one(&BY_ID, &[&id])
}
