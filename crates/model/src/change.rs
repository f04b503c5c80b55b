//! The change log: one row a change, in order. Page cache, search and channels follow it.

use crate::axes::words;
use serde::{Deserialize, Serialize};

words! {
    /// What kind of thing changed.
    Subject {
        /// A story.
        Story = "story",
        /// A comment.
        Comment = "comment",
        /// Settings, sections, static pages: everything on every page.
        Site = "site",
        /// The arrangement of the front page.
        Front = "front",
        /// A picture of the library.
        Media = "media",
    }
}

words! {
    /// What happened to it.
    What {
        /// New copy or state that readers do not see.
        Filed = "filed",
        /// Went out for the first time or again.
        Published = "published",
        /// A live story got a new version.
        Revised = "revised",
        /// Taken back.
        Withdrawn = "withdrawn",
        /// A comment arrived.
        Received = "received",
        /// A comment became visible.
        Approved = "approved",
        /// A comment is not, or no longer, visible.
        Hidden = "hidden",
        /// A moment passed that a page depends on (end of "breaking").
        Lapsed = "lapsed",
        /// Settings were saved.
        Configured = "configured",
    }
}

/// One entry of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Its place in the log; grows.
    pub id: i64,
    /// When, UTC microseconds.
    pub at: i64,
    /// What kind of thing.
    pub subject: Subject,
    /// Its number (story for stories and comments, 0 for the site).
    pub story: i64,
    /// What happened.
    pub what: What,
    /// Pages that show it besides its own: sections, topics and day before and after.
    pub touches: Touches,
}

/// Where a changed story stands or stood.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Touches {
    /// Section numbers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<i64>,
    /// Topic numbers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<i64>,
    /// Days of first publication in the paper's zone, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub days: Vec<String>,
}
