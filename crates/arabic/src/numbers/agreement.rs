//! Whether a noun is right after its number.

use super::noun::{Forms, reading};
use super::{Noun, Plural, plural};
use crate::fold;

/// What the grammar says of a noun that stands after a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Agreement {
    /// The noun that was read.
    pub noun: &'static Noun,
    /// The form that belongs after the number; the one the house writes, where
    /// several do.
    pub expected: &'static str,
    /// True when what is written is right.
    pub ok: bool,
}

/// Whether `written`, the one word that stands after the figure `n`, has the
/// right form: a plural after 3–10, an accusative singular after 11–99, a
/// singular after hundreds; by the last two figures, so 103 أشخاص. After 1 the
/// singular is let pass in every case, after 2 singular and dual; a plural is
/// not (2 قتلى).
///
/// `None` for 0 and for words that are not among the counted nouns. The word
/// comes without proclitics and without article; the caller leaves out years,
/// clocks and scores, and decimals, which count no nouns.
///
/// Spelling is not judged: شخصًا، شخصاً and شخصا are one form, and so are
/// اسبوعا and أسبوعًا. A word that may belong to several nouns is right when it
/// is right for one of them.
///
/// ```
/// use arabic::numbers::agreement;
/// let found = agreement(14, "أشخاص").unwrap();
/// assert_eq!((found.expected, found.ok), ("شخصًا", false));
/// assert!(agreement(14, "شخصاً").unwrap().ok);
/// ```
pub fn agreement(n: u64, written: &str) -> Option<Agreement> {
    let key = fold::loose(written);
    let found: Vec<Agreement> = reading(&key).filter_map(|noun| judge(n, noun, &key)).collect();
    let right = found.iter().find(|found| found.ok);
    // كتاب is a book before it is the plural of a writer.
    let singular = || found.iter().find(|found| found.noun.singular.all().any(|form| fold::loose(form) == key));
    right.or_else(singular).or(found.first()).copied()
}

fn judge(n: u64, noun: &'static Noun, key: &str) -> Option<Agreement> {
    let (expected, also): (_, &[_]) = match plural(n) {
        Plural::Zero => return None,
        Plural::One => (&noun.singular, &[&noun.accusative]),
        Plural::Two => (&noun.dual, &[&noun.dual_oblique, &noun.singular]),
        Plural::Few => (&noun.plural, &[]),
        Plural::Many => (&noun.accusative, &[]),
        Plural::Other => (&noun.genitive, &[]),
    };
    let right = [expected].into_iter().chain(also.iter().copied());
    let ok = right.flat_map(Forms::all).any(|form| fold::loose(form) == key);
    Some(Agreement { noun, expected: expected.first(), ok })
}
