//! The front page.

use super::{Section, Teaser};

/// A section's row on the front page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The section.
    pub section: Section,
    /// Its newest stories; four stand in a row.
    pub stories: Vec<Teaser>,
}

/// The front page; every part may be empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HomeView {
    /// Breaking news, newest first.
    pub breaking: Vec<Teaser>,
    /// The main story.
    pub lead: Option<Teaser>,
    /// The second column; three stories stand well.
    pub second: Vec<Teaser>,
    /// «على مدار الساعة»: the newest stories by time.
    pub clock: Vec<Teaser>,
    /// Section rows.
    pub rows: Vec<Row>,
    /// Cursor of older stories for `/?before=…`, when there are any.
    pub older: Option<String>,
}
