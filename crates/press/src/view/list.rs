//! Lists of stories: section, topic, day, archive.

use super::{Section, Teaser, Topic};
use jiff::civil::Date;

/// What a list gathers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ListKind {
    /// The newest stories of the paper (`/?before=…`).
    Latest,
    /// A section.
    Section(Section),
    /// A topic.
    Topic(Topic),
    /// The stories first published on one day, in the paper's zone.
    Day(Date),
}

/// A list of stories, newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListView {
    /// What it gathers.
    pub kind: ListKind,
    /// The story that an editor put on top.
    pub lead: Option<Teaser>,
    /// The stories of this part.
    pub stories: Vec<Teaser>,
    /// The cursor with which this part was asked for; `None` on the first.
    pub before: Option<String>,
    /// Cursor of the next older part.
    pub older: Option<String>,
}

/// A day in the archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ArchiveDay {
    /// The day.
    pub date: Date,
    /// Stories first published on it; at least 1.
    pub stories: i64,
}

/// A month in the archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArchiveMonth {
    /// Any day of the month.
    pub month: Date,
    /// Its days that have stories.
    pub days: Vec<ArchiveDay>,
}

/// The archive: the days of one year.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ArchiveView {
    /// The year shown (Gregorian); `None` when the paper is empty.
    pub year: Option<i16>,
    /// True when the address named the year (`/archive/2016`).
    pub asked: bool,
    /// Years that have stories, newest first.
    pub years: Vec<i16>,
    /// Months of the year, newest first.
    pub months: Vec<ArchiveMonth>,
}
