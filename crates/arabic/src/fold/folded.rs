//! A key with the way back to the original.

use super::{Key, letters};
use crate::terms::whole_graphemes;
use std::ops::Range;

/// A folded text that knows where each of its characters came from.
///
/// ```
/// use arabic::fold::{Folded, Key};
///
/// let folded = Folded::new("قال مُحَمَّدٌ أمس", Key::Loose);
/// assert_eq!(folded.text(), "قال محمد امس");
/// let found = folded.find("محمد").next().unwrap();
/// assert_eq!(&"قال مُحَمَّدٌ أمس"[found], "مُحَمَّدٌ");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folded<'a> {
    original: &'a str,
    text: String,
    /// For each character of the key: its first byte there, and its bytes in
    /// the original.
    places: Vec<(usize, Range<usize>)>,
}

impl<'a> Folded<'a> {
    /// Folds `original`; the text is the same as that of [`super::exact`],
    /// [`super::loose`] or [`super::stem`].
    pub fn new(original: &'a str, key: Key) -> Self {
        let letters = letters(original, key);
        let mut text = String::with_capacity(original.len());
        let mut places = Vec::with_capacity(letters.len());
        for letter in letters {
            places.push((text.len(), letter.range()));
            text.push(letter.c);
        }
        Self { original, text, places }
    }

    /// The key.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The **bytes of the original** behind `range`, a range of **bytes of the
    /// key**, widened to whole graphemes: marks, tatweel and joiners that the
    /// key dropped belong to the letter they stand with. `None` when the range
    /// is empty or reaches past the key.
    pub fn original(&self, range: Range<usize>) -> Option<Range<usize>> {
        if range.is_empty() || range.end > self.text.len() {
            return None;
        }
        let first = self.places.partition_point(|(at, _)| *at <= range.start).checked_sub(1)?;
        let past = self.places.partition_point(|(at, _)| *at < range.end);
        let covered = self.places.get(first..past)?;
        let start = covered.iter().map(|(_, place)| place.start).min()?;
        let end = covered.iter().map(|(_, place)| place.end).max()?;
        Some(whole_graphemes(self.original, start..end))
    }

    /// Every place of the original whose key holds `needle`, in order and not
    /// overlapping. `needle` is a key of the same kind; an empty one is
    /// nowhere.
    pub fn find<'n>(&'n self, needle: &'n str) -> impl Iterator<Item = Range<usize>> + 'n {
        let found = self.text.match_indices(needle).filter(|(_, found)| !found.is_empty());
        found.filter_map(|(at, found)| self.original(at..at + found.len()))
    }
}
