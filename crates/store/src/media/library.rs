//! The library: pictures newest first, by what is said about them, whose they are, and whether they are used.

use super::{MediaRow, columns};
use crate::db::{Sql, statements};
use crate::folded::{distinct, question};
use crate::{StoreError, Tx};
use model::{MediaId, UserId};

/// What a look into the library asks for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Folded words (`arabic::fold::loose`) that must all be there, whole or as a beginning.
    pub words: Vec<String>,
    /// Who brought it in.
    pub owner: Option<UserId>,
    /// Shown by no story, neither on the desk nor before readers.
    pub unused: bool,
}

macro_rules! unused {
    () => {
        " AND state <> 'retired' AND (CAST(?3 AS BIGINT) = 0 OR NOT EXISTS (SELECT 1 FROM media_use u WHERE u.media = id)) \
         ORDER BY id DESC LIMIT ?2"
    };
}

statements! {
    ALL = Sql::both(concat!("SELECT ", columns!(), " FROM media WHERE id < ?1", unused!()));
    OF = Sql::both(concat!("SELECT ", columns!(), " FROM media WHERE owner = ?4 AND id < ?1", unused!()));
    FOUND = Sql::each(
        concat!("SELECT ", columns!(), " FROM media WHERE id IN (SELECT rowid FROM media_text WHERE media_text MATCH ?5)
                 AND id < ?1 AND (CAST(?4 AS BIGINT) = 0 OR owner = ?4)", unused!()),
        concat!("SELECT ", columns!(), " FROM media WHERE id IN (SELECT id FROM media_text
                 WHERE words @@ CAST(CAST(?5 AS text) AS tsquery)) AND id < ?1 AND (CAST(?4 AS BIGINT) = 0 OR owner = ?4)", unused!()));
    REMEMBER = Sql::each(
        "INSERT OR REPLACE INTO media_text (rowid, words)
         SELECT ?1, coalesce(group_concat(value, ' '), '') FROM json_each(?2)",
        "INSERT INTO media_text (id, words) VALUES (?1, array_to_tsvector(?2))
         ON CONFLICT (id) DO UPDATE SET words = excluded.words");
}

/// A page of the library, newest first, from below `before`. Retired pictures are not there.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn list(tx: &mut Tx, filter: &Filter, before: Option<MediaId>, limit: i64) -> Result<Vec<MediaRow>, StoreError> {
    let before = before.unwrap_or(MediaId(i64::MAX));
    let unused = i64::from(filter.unused);
    let owner = filter.owner.unwrap_or(UserId(0));
    match question(tx.engine(), &filter.words) {
        Some(question) => tx.all(&FOUND, &[&before, &limit, &unused, &owner, &question]),
        None if filter.words.iter().any(|word| !word.trim().is_empty()) => Ok(Vec::new()),
        None if filter.owner.is_some() => tx.all(&OF, &[&before, &limit, &unused, &owner]),
        None => tx.all(&ALL, &[&before, &limit, &unused]),
    }
}

/// Remembers the words by which a picture is found: what is said about it and what the file was called.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn remember(tx: &mut Tx, row: &MediaRow) -> Result<(), StoreError> {
    let said = [&row.caption, &row.credit, &row.licence, &row.alt];
    let mut text = row.name.clone();
    for words in said.into_iter().flatten() {
        text.push('\n');
        text.push_str(words);
    }
    let words = distinct(&arabic::fold::loose(&text));
    tx.run(&REMEMBER, &[&row.id, &words.as_slice()]).map(drop)
}
