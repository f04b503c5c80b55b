//! U: figures, their digits, and the nouns they count.

mod agreement;
mod digits;
mod figure;
mod glued;
mod in_words;
mod totals;

use super::{Entry, Hint, Warn, rule};

pub(super) const RULES: &[Entry] = &[
    rule("U01", Warn, agreement::disagreeing),
    rule("U02", Warn, digits::mixed),
    rule("U03", Hint, in_words::small),
    rule("U04", Warn, glued::glued),
    rule("U05", Warn, totals::contradicting),
];
