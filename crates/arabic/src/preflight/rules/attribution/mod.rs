//! A: who says what stands in quotation marks.

mod anonymous;
mod distance;
mod quotation;
mod speech;

use super::{Entry, Findings, Hint, Reading, Warn, rule};

pub(super) const RULES: &[Entry] =
    &[rule("A01", Warn, quotation::unattributed), rule("A02", Hint, distance::unnamed), rule("A03", Warn, anonymous::unnamed_source)];
