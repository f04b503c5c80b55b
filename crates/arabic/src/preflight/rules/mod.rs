//! The built-in rules, a room for each family of ids.
//!
//! All of them look at one document. What needs other stories is no built-in
//! rule but a [`Rule`](super::Rule) that a desk adds to its checker: C03 (the
//! headline, by its key K2, of a story of the last seven days) and the part of
//! L02 about promotion (a paragraph that stands in nearly a third of all
//! stories).

mod added_hamza;
mod attribution;
mod balance;
mod counting;
mod dates;
mod dictionary;
mod fields;
mod grammar;
mod headline;
mod headline_quotes;
mod house;
pub(super) mod letter_names;
mod letterforms;
mod links;
mod names;
mod negated_verb;
mod pictures;
mod quotes;
mod spacing;
mod spelling;
mod typography;
mod variants;
mod wire;
mod word_ends;

use super::finding::Severity::{self, Block, Hint, Warn};
use super::reading::Reading;
use super::rule::{Entry, Findings};

/// All built-in rules, in the order of their ids.
pub(super) fn all() -> impl Iterator<Item = &'static Entry> {
    FAMILIES.iter().flat_map(|family| family.iter())
}

const FAMILIES: [&[Entry]; 13] = [
    spelling::RULES,
    grammar::RULES,
    counting::RULES,
    typography::RULES,
    quotes::RULES,
    attribution::RULES,
    dates::RULES,
    names::RULES,
    house::RULES,
    fields::RULES,
    links::RULES,
    headline::RULES,
    dictionary::RULES,
];

/// A word with and without the و or ف that may be written together with it:
/// «وقال», but «وفاة» and «في» are whole.
fn with_and_without_conjunction(word: &str) -> impl Iterator<Item = &str> {
    std::iter::once(word).chain(word.strip_prefix(['و', 'ف']))
}

/// A row of a family's table.
const fn rule(id: &'static str, severity: Severity, check: fn(&Reading<'_>, &mut Findings)) -> Entry {
    Entry { id, severity, check }
}
