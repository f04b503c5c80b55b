//! Words that hold a comment back, or refuse it.

use crate::db::{Sql, row, statements};
use crate::{StoreError, Tx};
use jiff::Timestamp;

/// What a word of the lists does to a comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum WordAction {
    /// A moderator looks at the word too.
    Hold,
    /// The comment is refused as it comes.
    Reject,
}

impl WordAction {
    /// The word stored in the database.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Hold => "hold",
            Self::Reject => "reject",
        }
    }

    /// The value of a stored word.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Hold, Self::Reject].into_iter().find(|action| action.word() == word)
    }
}

row! {
    /// A word of the lists.
    pub struct BannedWord {
        /// What all its spellings have in common; unique.
        folded: String,
        /// As it was typed.
        word: String,
        /// What it does.
        action: WordAction,
        /// Who added it.
        actor: String,
        /// When.
        at: Timestamp,
    }
}

statements! {
    PUT = Sql::both(
        "INSERT INTO banned_word (folded, word, action, actor, at) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (folded) DO UPDATE SET word = excluded.word, action = excluded.action, actor = excluded.actor, at = excluded.at");
    REMOVE = Sql::both("DELETE FROM banned_word WHERE folded = ?1");
    ALL = Sql::both("SELECT folded, word, action, actor, at FROM banned_word ORDER BY folded");
}

/// Adds a word, or gives it another action.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn put(tx: &mut Tx, word: &BannedWord) -> Result<(), StoreError> {
    tx.run(&PUT, &[&word.folded, &word.word, &word.action, &word.actor, &word.at]).map(drop)
}

/// Takes a word from the lists; true when it stood there.
///
/// # Errors
/// As every write: see [`StoreError`].
pub fn remove(tx: &mut Tx, folded: &str) -> Result<bool, StoreError> {
    Ok(tx.run(&REMOVE, &[&folded])? > 0)
}

/// All words, in the order of their keys.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn all(tx: &mut Tx) -> Result<Vec<BannedWord>, StoreError> {
    tx.all(&ALL, &[])
}
