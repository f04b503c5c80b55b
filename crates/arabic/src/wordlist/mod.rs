//! Words that somebody does not want to read, found however they are disguised.
//!
//! | file | answers |
//! |---|---|
//! | `letter` | which letter a character shows, and which it stands for («فa5د», «کلب», Cyrillic о) |
//! | `unit` | words, and words that were pulled apart («ف ا س د», «فا*سد») |
//! | `entry` | a word of the list, and where it begins and ends in a unit («فاااسد») |
//! | `affix` | what may stand before and behind it («والفاسدين»), and words that only look so («وزير» holds no «زير») |
//!
//! Compared is the loose key (K2), so that marks, tatweel, presentation forms and hamza seats do not count, and
//! every find points at the original. A word is found only whole: «مفاسد» holds no «فاسد».
//!
//! Limits, on purpose: a word that was parted into two pieces by a space alone («فا سد») reads like two words and
//! is not found; nor are broken plurals, which are words of their own. What the list finds is looked at by people.

mod affix;
mod entry;
mod letter;
mod unit;

use crate::fold::{Folded, Key};
use entry::Entry;
use std::ops::Range;
use unit::Letters;

/// A word of the list, found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Its place in the list.
    pub word: usize,
    /// Where it stands, in **bytes** of the text, with all that disguises it; borders of graphemes.
    pub range: Range<usize>,
}

/// A list of words and phrases.
///
/// ```
/// use arabic::wordlist::WordList;
///
/// let list = WordList::new(["فاسد", "زير"]);
/// let text = "يا فـــاسِدين، والوزير ف.ا.س.د";
/// let found: Vec<&str> = list.find(text).into_iter().map(|hit| &text[hit.range]).collect();
/// assert_eq!(found, ["فـــاسِدين", "ف.ا.س.د"]);
/// ```
#[derive(Debug, Clone, Default)]
pub struct WordList {
    entries: Vec<Entry>,
}

impl WordList {
    /// A list; what holds no word of two letters matches nothing.
    pub fn new<W: AsRef<str>>(words: impl IntoIterator<Item = W>) -> Self {
        Self { entries: words.into_iter().map(|word| Entry::new(word.as_ref())).collect() }
    }

    /// True when nothing can be found.
    pub fn is_empty(&self) -> bool {
        self.entries.iter().all(Entry::is_empty)
    }

    /// Every place where a word of the list stands in `text`, in order and not overlapping.
    pub fn find(&self, text: &str) -> Vec<Hit> {
        if self.is_empty() {
            return Vec::new();
        }
        let folded = Folded::new(text, Key::Loose);
        let letters = Letters::of(folded.text());
        let mut hits: Vec<Hit> = Vec::new();
        for (word, entry) in self.entries.iter().enumerate() {
            let found = entry.find(&letters);
            hits.extend(found.into_iter().filter_map(|key| Some(Hit { word, range: folded.original(key)? })));
        }
        hits.sort_by_key(|hit| (hit.range.start, std::cmp::Reverse(hit.range.end)));
        let mut end = 0;
        hits.retain(|hit| {
            let apart = hit.range.start >= end;
            end = end.max(hit.range.end);
            apart
        });
        hits
    }
}

/// What all disguises of a word or phrase of a list have in common; `None` when it holds no word of two letters.
///
/// ```
/// use arabic::wordlist::key;
/// assert_eq!(key("فَاســد"), key("فاسد"));
/// assert_eq!(key("؟!"), None);
/// ```
pub fn key(word: &str) -> Option<String> {
    let entry = Entry::new(word);
    (!entry.is_empty()).then(|| entry.key())
}

#[cfg(test)]
mod tests;
