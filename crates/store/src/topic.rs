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

row! {
    /// A topic as the registry lists it.
    pub struct CountedTopic {
        /// Its number.
        id: TopicId,
        /// Its address part.
        slug: String,
        /// Its name.
        name: String,
        /// Live stories under it.
        stories: i64,
    }
}

statements! {
    BY_FOLDED = Sql::both("SELECT id FROM topic WHERE folded = ?1 UNION ALL SELECT topic FROM topic_alias WHERE folded = ?1");
    FOLDED = Sql::both("SELECT folded FROM topic WHERE id = ?1");
    BY_ID = Sql::both("SELECT id, slug, name FROM topic WHERE id = ?1");
    LIST = Sql::each(
        "SELECT t.id AS id, t.slug AS slug, t.name AS name, (SELECT count(*) FROM published_topic p WHERE p.topic = t.id) AS stories
         FROM topic t WHERE instr(t.folded, ?1) > 0 ORDER BY stories DESC, t.id LIMIT ?2",
        "SELECT t.id AS id, t.slug AS slug, t.name AS name, (SELECT count(*) FROM published_topic p WHERE p.topic = t.id) AS stories
         FROM topic t WHERE strpos(t.folded, ?1) > 0 ORDER BY stories DESC, t.id LIMIT ?2");
    RENAME = Sql::both("UPDATE topic SET slug = ?2, name = ?3, folded = ?4 WHERE id = ?1");
    REMOVE = Sql::both("DELETE FROM topic WHERE id = ?1");
    ADD_ALIAS = Sql::both("INSERT INTO topic_alias (folded, topic) VALUES (?1, ?2) ON CONFLICT (folded) DO UPDATE SET topic = excluded.topic");
    DROP_ALIAS = Sql::both("DELETE FROM topic_alias WHERE folded = ?1");
    MOVE_ALIASES = Sql::both("UPDATE topic_alias SET topic = ?2 WHERE topic = ?1");
    MOVE_STORIES = Sql::both(
        "UPDATE published_topic SET topic = ?2
         WHERE topic = ?1 AND story NOT IN (SELECT story FROM published_topic WHERE topic = ?2)");
    FORGET_STORIES = Sql::both("DELETE FROM published_topic WHERE topic = ?1");
    INSERT = Sql::both(
        "INSERT INTO topic (slug, name, folded) VALUES (?1, ?2, ?3) ON CONFLICT (folded) DO NOTHING RETURNING id");
    BY_SLUG = Sql::both("SELECT id, slug, name FROM topic WHERE slug = ?1");
    NAMED = Sql::both("SELECT id, slug, name FROM topic WHERE folded = ?1");
    BY_IDS = Sql::each(
        "SELECT id, slug, name FROM topic WHERE id IN (SELECT value FROM json_each(?1)) ORDER BY id",
        "SELECT id, slug, name FROM topic WHERE id = ANY (?1) ORDER BY id");
    POPULAR = Sql::both(
        "SELECT t.id AS id, t.slug AS slug, t.name AS name
         FROM topic t JOIN (SELECT topic, count(*) AS stories FROM published_topic GROUP BY topic) p ON p.topic = t.id
         ORDER BY p.stories DESC, t.id LIMIT ?1");
}

/// The topic of a name, made now when there is none. Spellings that search takes for the same
/// word are the same topic, and so is a name that it had before it was renamed or merged.
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

/// The topic of a name, if there is one.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn named(tx: &mut Tx, name: &str) -> Result<Option<TopicRow>, StoreError> {
    tx.one(&NAMED, &[&arabic::fold::loose(name)])
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

/// The topic of a number.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn by_id(tx: &mut Tx, id: TopicId) -> Result<Option<TopicRow>, StoreError> {
    tx.one(&BY_ID, &[&id])
}

/// The topic of a name, by any spelling that it has or had.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn by_name(tx: &mut Tx, name: &str) -> Result<Option<TopicId>, StoreError> {
    tx.value(&BY_FOLDED, &[&arabic::fold::loose(name)])
}

/// Topics whose name holds `words`, those with the most live stories first.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn list(tx: &mut Tx, words: &str, limit: i64) -> Result<Vec<CountedTopic>, StoreError> {
    tx.all(&LIST, &[&arabic::fold::loose(words), &limit])
}

/// Gives a topic another name; copy that says the old one still leads to it. Gives its address part, which follows
/// the name when search takes it for another word.
///
/// # Errors
/// [`StoreError::Conflict`] when the name is another topic's, or was.
pub fn rename(tx: &mut Tx, topic: &TopicRow, name: &str) -> Result<String, StoreError> {
    let folded = arabic::fold::loose(name);
    let Some(old) = tx.value::<String>(&FOLDED, &[&topic.id])? else { return Ok(topic.slug.clone()) };
    if by_name(tx, name)?.is_some_and(|known| known != topic.id) {
        return Err(StoreError::conflict(format!("topic {name}")));
    }
    let wanted = arabic::slug::slug(name);
    let slug = if folded == old || wanted == topic.slug { topic.slug.clone() } else { free_slug(tx, &wanted)? };
    tx.run(&DROP_ALIAS, &[&folded])?;
    if folded != old {
        tx.run(&ADD_ALIAS, &[&old, &topic.id])?;
    }
    tx.run(&RENAME, &[&topic.id, &slug, &name, &folded])?;
    Ok(slug)
}

/// Makes one topic of two: stories and names of `from` are `into`'s.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn merge(tx: &mut Tx, from: TopicId, into: TopicId) -> Result<(), StoreError> {
    let Some(folded) = tx.value::<String>(&FOLDED, &[&from])? else { return Ok(()) };
    tx.run(&MOVE_STORIES, &[&from, &into])?;
    tx.run(&FORGET_STORIES, &[&from])?;
    tx.run(&MOVE_ALIASES, &[&from, &into])?;
    tx.run(&ADD_ALIAS, &[&folded, &into])?;
    tx.run(&REMOVE, &[&from]).map(drop)
}
