//! The word lists of the moderators.

use crate::{Actor, DeskError};
use jiff::Timestamp;
use model::{Line, Permission};
use store::banned_word::{self, BannedWord, WordAction};
use store::{Tx, audit};

/// A word, or a phrase, that holds comments back or refuses them.
#[derive(Debug, Clone)]
pub struct BanWord {
    /// The word.
    pub word: Line<60>,
    /// What it does.
    pub action: WordAction,
}

impl BanWord {
    /// Adds it, or gives it another action: one word in all its disguises stands once.
    ///
    /// # Errors
    /// [`DeskError::NoWord`] when it has no two letters in a row.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        actor.require(Permission::Moderate)?;
        let folded = arabic::wordlist::key(self.word.as_str()).ok_or(DeskError::NoWord)?;
        let word = BannedWord { folded, word: self.word.into(), action: self.action, actor: actor.name().to_owned(), at };
        banned_word::put(tx, &word)?;
        let detail = serde_json::json!({ "word": word.word, "action": word.action.word() });
        audit::add(tx, at, actor.name(), "ban-word", "comments", &detail)?;
        Ok(())
    }
}

/// A word is taken from the lists.
#[derive(Debug, Clone)]
pub struct AllowWord {
    /// Its key.
    pub folded: String,
}

impl AllowWord {
    /// Takes it away; twice is once.
    ///
    /// # Errors
    /// The store's.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        actor.require(Permission::Moderate)?;
        if banned_word::remove(tx, &self.folded)? {
            audit::add(tx, at, actor.name(), "allow-word", "comments", &serde_json::json!({ "word": self.folded }))?;
        }
        Ok(())
    }
}
