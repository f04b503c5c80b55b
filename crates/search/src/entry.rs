//! What the caller hands over to be found.

use jiff::Timestamp;

/// One story as the index takes it: plain words, no markup.
///
/// The keys (`section`, `authors`, `sources`, `topics`, `state`, `people`) are
/// whatever the caller filters by, for example slugs or numbers; they are
/// compared as they are. Everything else is text and is searched.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// The story's number; a later entry with it replaces this one.
    pub id: i64,
    /// The headline.
    pub headline: String,
    /// The deck below it.
    pub deck: String,
    /// The body as plain text.
    pub body: String,
    /// Captions of its pictures.
    pub captions: Vec<String>,
    /// Bylines as they are printed.
    pub bylines: Vec<String>,
    /// Names of sources, places and people that stand beside the text.
    pub names: Vec<String>,
    /// Key of its section.
    pub section: Option<String>,
    /// Keys of its authors.
    pub authors: Vec<String>,
    /// Keys of its sources.
    pub sources: Vec<String>,
    /// Keys of its topics.
    pub topics: Vec<String>,
    /// When it appeared; `None` for an undated one, which no range of dates
    /// finds and which stands last by date.
    pub date: Option<Timestamp>,
    /// The year of that in the paper's zone, for counting.
    pub year: Option<i16>,
    /// For the desk: states of the story.
    pub states: Vec<String>,
    /// For the desk: owner, assignee and whoever else has to do with it.
    pub people: Vec<String>,
}
