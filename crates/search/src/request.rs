//! What is asked of an index, and what it answers.

use crate::mark::Marker;
use crate::query::Query;
use jiff::Timestamp;

/// Most hits of one answer.
pub const MOST_HITS: usize = 200;

/// The last hit that can be reached by turning pages.
pub const DEEPEST: usize = 10_000;

/// In which order hits come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Sort {
    /// What fits best first; a hit may lack some of the words.
    #[default]
    Relevance,
    /// The newest first, undated ones last; a hit has all the words, unless no
    /// story has.
    Newest,
    /// The oldest first, otherwise as [`Sort::Newest`].
    Oldest,
}

/// What hits must be, besides matching the words. An empty list asks nothing;
/// of a list with several, one is enough.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Keys of sections.
    pub sections: Vec<String>,
    /// Keys of authors.
    pub authors: Vec<String>,
    /// Keys of sources.
    pub sources: Vec<String>,
    /// Keys of topics.
    pub topics: Vec<String>,
    /// States, for the desk.
    pub states: Vec<String>,
    /// People, for the desk.
    pub people: Vec<String>,
    /// Not before this instant.
    pub from: Option<Timestamp>,
    /// Before this instant.
    pub to: Option<Timestamp>,
}

/// One question.
#[derive(Debug, Clone, Copy)]
pub struct Request<'q> {
    /// The words.
    pub query: &'q Query,
    /// What hits must be. With an empty query, all stories that are so.
    pub filter: &'q Filter,
    /// Their order.
    pub sort: Sort,
    /// Hits to pass over, at most [`DEEPEST`].
    pub offset: usize,
    /// Hits to return, at most [`MOST_HITS`].
    pub limit: usize,
    /// Whether to count all hits and their facets, which costs more than
    /// finding the first.
    pub counted: bool,
}

/// One story that was found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Hit {
    /// Its number.
    pub id: i64,
    /// How well it fits; 0 when ordered by date.
    pub score: f32,
}

/// How many hits have a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// The key.
    pub key: String,
    /// Hits that have it.
    pub hits: u64,
}

/// Counts over all hits, the highest first; at most [`Facets::MOST`] a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facets {
    /// By section.
    pub sections: Vec<Count>,
    /// By author.
    pub authors: Vec<Count>,
    /// By source.
    pub sources: Vec<Count>,
    /// By topic.
    pub topics: Vec<Count>,
    /// By year, the newest first.
    pub years: Vec<(i16, u64)>,
}

impl Facets {
    /// Longest list.
    pub const MOST: usize = 30;
}

/// The answer.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// The hits asked for, in order.
    pub hits: Vec<Hit>,
    /// True when every hit holds all the words; false when it may lack some.
    pub all_words: bool,
    /// How many hits there are in all, when counted: with any of the words by relevance, with all of them by date.
    pub total: Option<u64>,
    /// Facets of those with all the words, or with any when none has all; when counted.
    pub facets: Option<Facets>,
    /// Marks what matched in the texts of the hits.
    pub marker: Marker,
}
