//! The words of a text as a search index keeps them, with their places.
//!
//! Every word is kept in three forms, each more forgiving: as it is spelled
//! (K1), without clitics (of K2), and without endings (K3). The places are
//! bytes of the original, so that what is found can be shown as it was written.
//!
//! A word here is a run of letters and digits; letters of the Arabic script
//! and others part («14قتيلا»), numbers part at their separators. «عبدالله»
//! is two words, as in «عبد الله».

mod cut;
mod meaning;

pub use cut::whole_graphemes;
pub use meaning::carries_meaning;

use crate::fold;
use cut::{slices, split_joined};
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

/// The forms of one word.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Term {
    /// As it is spelled: key K1, in lower case.
    pub exact: Box<str>,
    /// Key K2, in lower case.
    pub loose: Box<str>,
    /// Key K2 without conjunction, preposition and article.
    pub word: Box<str>,
    /// That without endings: key K3.
    pub stem: Box<str>,
}

impl Term {
    fn new(exact: &str) -> Self {
        let loose = fold::loose(exact);
        let loose = if loose.is_empty() { exact.to_owned() } else { loose };
        // «لله» is written with one lam less.
        let word = if loose == "لله" { "الله" } else { fold::bare_word(&loose) };
        let stem = fold::stem_word(word);
        Self { exact: exact.into(), word: word.into(), stem: stem.into(), loose: loose.into() }
    }
}

/// Raised when the same text gives other words.
const REVISION: u64 = 1;

/// What an index notes of the words it was made of: another mark, other words.
pub fn mark() -> u64 {
    sum(include_bytes!("../../data/form-counts.txt")).wrapping_add(REVISION)
}

/// FNV-1a of `bytes`; against mistakes, not against malice.
pub fn sum(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |sum, byte| (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Spellings remembered by one [`Analyser`]; when there are more, it forgets.
const REMEMBERED: usize = 1 << 16;

/// Takes texts apart. It remembers the spellings it met, which makes it fast
/// on long texts, so one analyser should serve many.
///
/// ```
/// let mut analyser = arabic::terms::Analyser::default();
/// let text = "وبالعراقِ ٢٥ وزيرًا";
/// let words: Vec<(&str, String)> =
///     analyser.terms(text).into_iter().map(|(place, term)| (&text[place], term.stem.to_string())).collect();
/// assert_eq!(words, [("وبالعراقِ", "عراق".into()), ("٢٥", "25".into()), ("وزيرًا", "وزيرا".into())]);
/// ```
#[derive(Debug, Default, Clone)]
pub struct Analyser {
    memory: HashMap<Box<str>, Arc<[Term]>>,
}

impl Analyser {
    /// Calls `visit` with each word of `text` in order and its place, in
    /// **bytes** of `text`. Two words have the same place when they are
    /// written as one.
    pub fn each(&mut self, text: &str, mut visit: impl FnMut(Range<usize>, &Term)) {
        for range in slices(text) {
            let slice = text.get(range.clone()).unwrap_or_default();
            let terms = match self.memory.get(slice) {
                Some(terms) => terms,
                None => self.learn(slice),
            };
            terms.iter().for_each(|term| visit(range.clone(), term));
        }
    }

    /// The same as a list.
    pub fn terms(&mut self, text: &str) -> Vec<(Range<usize>, Term)> {
        let mut terms = Vec::new();
        self.each(text, |range, term| terms.push((range, term.clone())));
        terms
    }

    fn learn(&mut self, slice: &str) -> &Arc<[Term]> {
        if self.memory.len() >= REMEMBERED {
            self.memory.clear();
        }
        self.memory.entry(slice.into()).or_insert_with(|| terms_of(slice).into())
    }
}

/// The words of a slice: mostly one, but «ﷺ» is four.
fn terms_of(slice: &str) -> Vec<Term> {
    let exact = fold::exact(slice).to_lowercase();
    let words = exact.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.flat_map(split_joined).map(Term::new).collect()
}
