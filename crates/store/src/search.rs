//! Words of live stories: a derived table that can be cleared and built again.
//!
//! The program cuts the words for both engines, so that neither engine's own grammar or parser ever
//! sees what a reader typed.

use crate::db::{Sql, statements};
use crate::{Cursor, StoreError, Tx};
use model::StoryId;
use std::collections::BTreeSet;

/// A word counts up to so many characters.
const WORD_CHARS: usize = 60;
/// A story counts with up to so many different words.
const STORY_WORDS: usize = 20_000;
/// A question counts with up to so many words.
const QUERY_WORDS: usize = 16;

statements! {
    PUT = Sql::each(
        "INSERT OR REPLACE INTO search_text (rowid, words)
         SELECT ?1, coalesce(group_concat(value, ' '), '') FROM json_each(?2)",
        "INSERT INTO search_text (id, words) VALUES (?1, array_to_tsvector(?2))
         ON CONFLICT (id) DO UPDATE SET words = excluded.words");
    REMOVE = Sql::each("DELETE FROM search_text WHERE rowid = ?1", "DELETE FROM search_text WHERE id = ?1");
    CLEAR = Sql::each("INSERT INTO search_text (search_text) VALUES ('delete-all')", "DELETE FROM search_text");
    FIND = Sql::each(
        "SELECT p.id FROM search_text s JOIN published p ON p.id = s.rowid
         WHERE search_text MATCH ?4 AND (p.first_published_at, p.id) < (?1, ?2)
         ORDER BY p.first_published_at DESC, p.id DESC LIMIT ?3",
        "SELECT p.id FROM search_text s JOIN published p ON p.id = s.id
         WHERE s.words @@ CAST(CAST(?4 AS text) AS tsquery) AND (p.first_published_at, p.id) < (?1, ?2)
         ORDER BY p.first_published_at DESC, p.id DESC LIMIT ?3");
}

/// Letters and digits only, in lower case; everything else parts words.
fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| word.chars().take(WORD_CHARS).flat_map(char::to_lowercase).collect())
}

/// Remembers the words of a story; `folded` is its searchable text as `arabic::fold::loose` gives it.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn put(tx: &mut Tx, id: StoryId, folded: &str) -> Result<(), StoreError> {
    let mut distinct = BTreeSet::new();
    for word in words(folded) {
        if distinct.len() == STORY_WORDS {
            break;
        }
        distinct.insert(word);
    }
    let words: Vec<String> = distinct.into_iter().collect();
    tx.run(&PUT, &[&id, &words.as_slice()]).map(drop)
}

/// Forgets a story.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn remove(tx: &mut Tx, id: StoryId) -> Result<(), StoreError> {
    tx.run(&REMOVE, &[&id]).map(drop)
}

/// Forgets everything.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn clear(tx: &mut Tx) -> Result<(), StoreError> {
    tx.run(&CLEAR, &[]).map(drop)
}

/// Live stories that hold every word, whole or as a beginning, newest first, from after `before`.
/// `folded` are words as `arabic::fold::loose` gives them; without any word nothing is found.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn find(tx: &mut Tx, folded: &[String], before: Option<Cursor>, limit: i64) -> Result<Vec<StoryId>, StoreError> {
    let wanted: Vec<String> = folded.iter().flat_map(|text| words(text)).take(QUERY_WORDS).collect();
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let question = match tx.engine() {
        crate::Engine::Sqlite => wanted.iter().map(|word| format!("\"{word}\"*")).collect::<Vec<_>>().join(" AND "),
        crate::Engine::Postgres => wanted.iter().map(|word| format!("'{word}':*")).collect::<Vec<_>>().join(" & "),
    };
    let (at, id) = Cursor::edge(before);
    Ok(tx.all::<(StoryId,)>(&FIND, &[&at, &id, &limit, &question])?.into_iter().map(|(id,)| id).collect())
}
