//! The search page.

use super::Teaser;
use crate::ask::Ask;
use std::ops::Range;

/// The search page, with or without a question.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SearchView {
    /// What was asked.
    pub ask: Ask,
    /// How many stories match in all; `None` when nothing was asked.
    pub total: Option<u64>,
    /// The stories of this part.
    pub hits: Vec<Hit>,
    /// By what the results can be cut, and how many would be left.
    pub facets: Vec<Facet>,
    /// What may have been meant instead.
    pub meant: Option<String>,
    /// Questions near to this one.
    pub near: Vec<String>,
    /// True when there is a next part.
    pub more: bool,
    /// True while the index is being built: results are not complete.
    pub building: bool,
}

/// A story that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The story.
    pub teaser: Teaser,
    /// Its headline with what matched.
    pub headline: Marked,
    /// Where else it matched: a part of its text.
    pub snippet: Option<Marked>,
}

/// A text, some words of which stand out.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Marked {
    /// The text.
    pub text: String,
    /// **Bytes** of the words that stand out; in order, apart, on character borders.
    pub marks: Vec<Range<usize>>,
}

impl Marked {
    /// A text in which nothing stands out.
    pub fn plain(text: &str) -> Self {
        Self { text: text.to_owned(), marks: Vec::new() }
    }
}

/// By what results can be cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FacetKind {
    /// Sections; the value is a slug.
    Section,
    /// Years of first publication.
    Year,
    /// Authors, by name.
    Author,
    /// Agencies and own desk, by name.
    Source,
    /// Topics; the value is a slug.
    Topic,
}

/// One way to cut the results.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facet {
    /// By what.
    pub kind: FacetKind,
    /// The values, the most frequent first.
    pub options: Vec<FacetOption>,
}

/// One value of a facet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetOption {
    /// As the address says it.
    pub value: String,
    /// As the page says it.
    pub label: String,
    /// Stories that would be left.
    pub count: u64,
}
