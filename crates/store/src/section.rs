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
        /// Editors of this section may publish in it.
        editors_publish: bool,
        /// Nobody publishes alone what they wrote.
        two_person: bool,
    }
}

statements! {
    INSERT = Sql::both(
        "INSERT INTO section (slug, name, position) VALUES (?1, ?2, ?3) ON CONFLICT (slug) DO NOTHING RETURNING id");
    SAVE = Sql::both("UPDATE section SET slug = ?2, name = ?3, position = ?4, editors_publish = ?5, two_person = ?6 WHERE id = ?1");
    ALL = Sql::both("SELECT id, slug, name, position, editors_publish, two_person FROM section ORDER BY position, id");
    BY_SLUG = Sql::both("SELECT id, slug, name, position, editors_publish, two_person FROM section WHERE slug = ?1");
    REMOVE = Sql::both("DELETE FROM section WHERE id = ?1");
    USED = Sql::both("SELECT id FROM story WHERE section = ?1 LIMIT 1");
    BY_ID = Sql::both("SELECT id, slug, name, position, editors_publish, two_person FROM section WHERE id = ?1");
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
    tx.run(&SAVE, &[&section.id, &section.slug, &section.name, &section.position, &section.editors_publish, &section.two_person]).map(drop)
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

/// Takes a section away.
///
/// # Errors
/// [`StoreError::Driver`] while a live story stands in it.
pub fn remove(tx: &mut Tx, id: SectionId) -> Result<bool, StoreError> {
    Ok(tx.run(&REMOVE, &[&id])? > 0)
}

/// Whether some story, in whatever state, is of a section.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn is_used(tx: &mut Tx, slug: &str) -> Result<bool, StoreError> {
    Ok(tx.value::<i64>(&USED, &[&slug])?.is_some())
}

/// The section of a number.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn by_id(tx: &mut Tx, id: SectionId) -> Result<Option<SectionRow>, StoreError> {
    tx.one(&BY_ID, &[&id])
}
