//! X01: words nobody knows, when there is a dictionary to ask.

use super::{Entry, Findings, Hint, Reading, rule};
use crate::clitics;
use crate::preflight::finding::Finding;
use std::collections::HashSet;

pub(super) const RULES: &[Entry] = &[rule("X01", Hint, unknown_words)];

/// Once for each word: not known to the paper, the lexicon, the names or the
/// dictionary, and not reported by a rule that knows more.
fn unknown_words(story: &Reading<'_>, found: &mut Findings) {
    if story.dictionary.is_none() {
        return;
    }
    let mut said: HashSet<&str> = HashSet::new();
    for (part, at, word) in story.arabic_words() {
        let covered = story.is_misspelt(part.index, at) || story.is_in_name(part.index, &word.range);
        let known = || story.is_known(part.index, at, word) || clitics::splits(&word.exact).any(|split| story.knows(split.rest));
        if word.exact.chars().count() > 2 && !covered && !known() && said.insert(word.exact.as_str()) {
            found.add(Finding::new("X01").at(part.index, word.range.clone()).with("found", word.text));
        }
    }
}
