//! Words and phrases of a query.

use arabic::terms::Term;
use std::ops::Range;

/// A word of a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Its forms.
    pub(crate) term: Term,
    /// Which word of the query it is, counted from 0; words that were left out
    /// count.
    pub(crate) position: u32,
    /// Its **bytes** in the query.
    pub(crate) place: Range<usize>,
}

/// Words in a certain order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// The words, at least one.
    pub(crate) words: Vec<Term>,
    /// True when the spelling counts, for `«…»`.
    pub(crate) is_exact: bool,
}
