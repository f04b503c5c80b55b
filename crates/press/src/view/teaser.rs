//! A story as it stands in a list, and the pictures it may carry.

use arabic::lang::Lang;
use jiff::Timestamp;
use model::Rendition;

/// A section of the paper, as a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its slug, unencoded.
    pub slug: String,
    /// Its name in the paper's language.
    pub name: String,
}

/// A picture and what is known about it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PictureView {
    /// The sizes, smallest first; empty when only the caption is known.
    pub renditions: Vec<Rendition>,
    /// What it shows, for those who cannot see it.
    pub alt: Option<String>,
    /// What it shows happening.
    pub caption: Option<String>,
    /// Who took it.
    pub credit: Option<String>,
}

/// A story in a list: front page, section, search, side lists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Teaser {
    /// The story's number.
    pub number: i64,
    /// Its slug, unencoded.
    pub slug: String,
    /// Language of the copy.
    pub lang: Lang,
    /// A few words above the headline.
    pub kicker: Option<String>,
    /// The headline.
    pub headline: String,
    /// One or two sentences below it.
    pub deck: Option<String>,
    /// Its section.
    pub section: Section,
    /// Names of the people who made it.
    pub bylines: Vec<String>,
    /// Labels of its sources, as printed (`model::Source::label`).
    pub sources: Vec<String>,
    /// Its picture, if it has one with renditions.
    pub picture: Option<PictureView>,
    /// When it first went out.
    pub at: Timestamp,
    /// True while it is breaking news.
    pub breaking: bool,
}
