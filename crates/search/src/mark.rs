//! Showing what matched, in its original spelling.

use crate::query::{Phrase, Query, Word};
use arabic::terms::{Analyser, Term, whole_graphemes};
use std::collections::HashSet;
use std::ops::Range;

/// Marks the words of a query in texts.
#[derive(Debug, Clone, Default)]
pub struct Marker {
    stems: HashSet<Box<str>>,
    phrases: Vec<Phrase>,
}

/// A part of a text around what matched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snippet {
    /// The part, in **bytes** of the text; it begins and ends with a word.
    pub range: Range<usize>,
    /// What matched, in **bytes** of the text, inside `range`.
    pub marks: Vec<Range<usize>>,
    /// True when the text goes on before it.
    pub is_cut_before: bool,
    /// True when the text goes on behind it.
    pub is_cut_after: bool,
}

impl Marker {
    pub(crate) fn new(query: &Query, words: &[Word]) -> Self {
        let stems = words.iter().map(|word| word.term.stem.clone()).collect();
        Self { stems, phrases: query.phrases.clone() }
    }

    /// Where `text` matches, in order and not overlapping: **bytes** of `text`,
    /// whole words with their marks and tatweel.
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        self.matches(text, &Analyser::default().terms(text)).into_iter().map(|(range, _)| range).collect()
    }

    /// The part of `text`, at most `chars` **characters** long, with the most
    /// of what was asked for; the beginning where nothing matches.
    pub fn snippet(&self, text: &str, chars: usize) -> Snippet {
        let terms = Analyser::default().terms(text);
        let matches = self.matches(text, &terms);
        let borders: Vec<Range<usize>> = terms.into_iter().map(|(range, _)| whole_graphemes(text, range)).collect();
        let range = best_part(text, &borders, &matches, chars);
        let marks = matches.into_iter().map(|(mark, _)| mark);
        let marks = marks.filter(|mark| mark.start >= range.start && mark.end <= range.end).collect();
        let has_word = |part: Option<&str>| part.is_some_and(|part| part.chars().any(char::is_alphanumeric));
        let (is_cut_before, is_cut_after) = (has_word(text.get(..range.start)), has_word(text.get(range.end..)));
        Snippet { range, marks, is_cut_before, is_cut_after }
    }

    /// What matches, each with a number for what it matches.
    fn matches(&self, text: &str, terms: &[(Range<usize>, Term)]) -> Vec<(Range<usize>, usize)> {
        let mut found: Vec<(Range<usize>, usize)> = Vec::new();
        let numbers: Vec<&Box<str>> = self.stems.iter().collect();
        for (range, term) in terms {
            if let Some(number) = numbers.iter().position(|stem| **stem == term.stem) {
                found.push((whole_graphemes(text, range.clone()), number));
            }
        }
        for (phrase, number) in self.phrases.iter().zip(numbers.len()..) {
            for run in terms.windows(phrase.words.len().max(1)) {
                if is_phrase(run, phrase) {
                    found.extend(run.iter().map(|(range, _)| (whole_graphemes(text, range.clone()), number)));
                }
            }
        }
        found.sort_by_key(|(range, _)| (range.start, range.end));
        found.dedup_by(|next, kept| {
            let overlaps = next.0.start < kept.0.end;
            if overlaps {
                kept.0.end = kept.0.end.max(next.0.end);
            }
            overlaps
        });
        found
    }
}

fn is_phrase(run: &[(Range<usize>, Term)], phrase: &Phrase) -> bool {
    run.iter().zip(&phrase.words).all(|((_, term), word)| if phrase.is_exact { term.exact == word.exact } else { term.stem == word.stem })
}

/// The window of whole words with the most different matches, and of those
/// the one with the most matches, the earliest first.
fn best_part(text: &str, words: &[Range<usize>], matches: &[(Range<usize>, usize)], chars: usize) -> Range<usize> {
    let length = |range: Range<usize>| text.get(range).map_or(usize::MAX, |part| part.chars().count());
    let worth = |range: &Range<usize>| {
        let inside: Vec<usize> =
            matches.iter().filter(|(mark, _)| mark.start >= range.start && mark.end <= range.end).map(|(_, number)| *number).collect();
        let different: HashSet<usize> = inside.iter().copied().collect();
        (different.len(), inside.len())
    };
    let mut best = part_from(text, words, 0, chars, &length);
    let mut best_worth = worth(&best);
    for (mark, _) in matches {
        // A few words before the match, so that it can be read.
        let at = words.partition_point(|word| word.start < mark.start).saturating_sub(4);
        let part = part_from(text, words, at, chars, &length);
        let part_worth = worth(&part);
        if part_worth > best_worth {
            (best, best_worth) = (part, part_worth);
        }
    }
    best
}

/// From the word `first` on, as many words as fit.
fn part_from(text: &str, words: &[Range<usize>], first: usize, chars: usize, length: &impl Fn(Range<usize>) -> usize) -> Range<usize> {
    let Some(start) = words.get(first).map(|word| word.start) else { return 0..0 };
    // The beginning keeps its quotation mark or bracket.
    let start = if first == 0 { text.len() - text.trim_start().len() } else { start };
    let fits = |word: &&Range<usize>| length(start..word.end) <= chars;
    let end = words.iter().skip(first).take_while(fits).last().map_or(start, |word| word.end);
    let is_last = words.last().is_some_and(|word| word.end == end);
    start..if is_last && length(start..text.trim_end().len()) <= chars { text.trim_end().len() } else { end }
}
