//! Topics, which gather stories across sections.

use crate::db::{Sql, row, statements};
use crate::{StoreError, Tx};
use model::TopicId;

row! {
    /// A topic.
    pub struct TopicRow {
        /// Its number.
        id: TopicId,
        /// Its address part.
        slug: String,
        /// Its name as first written.
        name: String,
    }
}

statements! {
    BY_FOLDED = Sql::both("SELECT id FROM topic WHERE folded = ?1");
    INSERT = Sql::both(
        "INSERT INTO topic (slug, name, folded) VALUES (?1, ?2, ?3) ON CONFLICT (folded) DO NOTHING RETURNING id");
    BY_SLUG = Sql::both("SELECT id, slug, name FROM topic WHERE slug = ?1");
    BY_IDS = Sql::each(
        "SELECT id, slug, name FROM topic WHERE id IN (SELECT value FROM json_each(?1)) ORDER BY id",
        "SELECT id, slug, name FROM topic WHERE id = ANY (?1) ORDER BY id");
    POPULAR = Sql::both(
        "SELECT t.id AS id, t.slug AS slug, t.name AS name
         FROM topic t JOIN (SELECT topic, count(*) AS stories FROM published_topic GROUP BY topic) p ON p.topic = t.id
         ORDER BY p.stories DESC, t.id LIMIT ?1");
}

/// The topic of a name, made now when there is none. Spellings that search takes for the same
/// word are the same topic.
///
/// # Errors
/// [`StoreError::Conflict`] when another topic takes the same slug at the same moment.
pub fn ensure(tx: &mut Tx, name: &str) -> Result<TopicId, StoreError> {
    let folded = arabic::fold::loose(name);
    if let Some(id) = tx.value(&BY_FOLDED, &[&folded])? {
        return Ok(id);
    }
    let slug = free_slug(tx, &arabic::slug::slug(name))?;
    if let Some(id) = tx.value(&INSERT, &[&slug, &name, &folded])? {
        return Ok(id);
    }
    tx.value(&BY_FOLDED, &[&folded])?.ok_or_else(|| StoreError::conflict(format!("topic {name}")))
}

/// `wanted`, or the first of `wanted-2`, `wanted-3` … that no topic has.
fn free_slug(tx: &mut Tx, wanted: &str) -> Result<String, StoreError> {
    let mut slug = wanted.to_owned();
    let mut next = 2;
    while by_slug(tx, &slug)?.is_some() {
        slug = format!("{wanted}-{next}");
        next += 1;
    }
    Ok(slug)
}

/// The topic of an address.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn by_slug(tx: &mut Tx, slug: &str) -> Result<Option<TopicRow>, StoreError> {
    tx.one(&BY_SLUG, &[&slug])
}

/// The topics of some numbers, smallest number first; unknown numbers are left out.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn by_ids(tx: &mut Tx, ids: &[TopicId]) -> Result<Vec<TopicRow>, StoreError> {
    tx.all(&BY_IDS, &[&ids])
}

/// The topics with the most live stories, most first.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn popular(tx: &mut Tx, limit: i64) -> Result<Vec<TopicRow>, StoreError> {
    tx.all(&POPULAR, &[&limit])
}
