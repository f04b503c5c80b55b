//! A Hunspell dictionary as a second opinion; read by the caller, never
//! shipped.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// Something that knows words.
pub trait Dictionary: Send + Sync {
    /// True when `word`, without marks and tatweel, is spelled right.
    fn knows(&self, word: &str) -> bool;

    /// Words that may be meant, best first; slow, so asked on demand.
    fn suggestions(&self, word: &str) -> Vec<String>;
}

/// The files are no Hunspell dictionary.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the dictionary cannot be read: {0}")]
pub struct DictionaryError(String);

/// A dictionary in the format of Hunspell, for example Debian's `hunspell-ar`.
pub struct Hunspell {
    words: spellbook::Dictionary,
    /// What was asked before: a paper writes the same words every day.
    asked: Mutex<HashMap<String, bool>>,
}

/// Words remembered at most; the newest are forgotten first, all at once.
const REMEMBERED: usize = 50_000;

impl Hunspell {
    /// Reads the texts of an affix file and a word file.
    ///
    /// # Errors
    ///
    /// [`DictionaryError`] when one of them is not well-formed.
    pub fn new(aff: &str, dic: &str) -> Result<Self, DictionaryError> {
        let words = spellbook::Dictionary::new(aff, dic).map_err(|error| DictionaryError(error.to_string()))?;
        Ok(Self { words, asked: Mutex::default() })
    }
}

impl Dictionary for Hunspell {
    fn knows(&self, word: &str) -> bool {
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = asked.get(word) {
            return *known;
        }
        let known = self.words.check(word);
        if asked.len() >= REMEMBERED {
            asked.clear();
        }
        asked.insert(word.to_owned(), known);
        known
    }

    fn suggestions(&self, word: &str) -> Vec<String> {
        let mut found = Vec::new();
        self.words.suggest(word, &mut found);
        found
    }
}
