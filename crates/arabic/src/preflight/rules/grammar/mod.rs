//! G: particles after verbs of speech, words written apart or twice, and
//! phrases a careful desk avoids.

mod doubled;
mod particle;
mod passive;
mod phrases;
mod speech;
mod waw;

use super::{Entry, Findings, Hint, Reading, Warn, rule};

pub(super) const RULES: &[Entry] = &[
    rule("G01", Warn, speech::after_saying),
    rule("G02", Warn, speech::after_asserting),
    rule("G03", Warn, waw::detached),
    rule("G04", Warn, doubled::doubled),
    rule("G05", Hint, passive::roundabout),
    rule("G06", Hint, phrases::avoided),
];
