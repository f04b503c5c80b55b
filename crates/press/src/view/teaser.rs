//! A story as it stands in a list, and the pictures it may carry.

use arabic::lang::Lang;
use jiff::Timestamp;
use model::{Focus, Media, MediaId, Picture, Rendition, Tones};

/// A section of the paper, as a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its slug, unencoded.
    pub slug: String,
    /// Its name in the paper's language.
    pub name: String,
}

/// Where the bytes of a picture are fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shelf {
    /// Where every reader fetches them.
    #[default]
    Public,
    /// Behind the newsroom's gate, under the picture's number: for copy that is not public.
    Desk(MediaId),
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
    /// The point that stays in sight where it is cut.
    pub focus: Focus,
    /// Colours that stand in for it until it has come.
    pub tones: Option<Tones>,
    /// Where it is fetched.
    pub shelf: Shelf,
}

impl PictureView {
    /// A picture of a story; `media` is what is stored of it, if anything.
    pub fn of(picture: &Picture, media: Option<&Media>) -> Self {
        Self {
            renditions: media.map(|media| media.renditions.clone()).unwrap_or_default(),
            alt: picture.alt.as_ref().filter(|_| !picture.decorative).map(ToString::to_string),
            caption: picture.caption.as_ref().map(ToString::to_string),
            credit: picture.credit.as_ref().map(ToString::to_string),
            focus: media.map(|media| media.focus).unwrap_or_default(),
            tones: media.and_then(|media| media.tones),
            shelf: Shelf::Public,
        }
    }

    /// The same, fetched behind the newsroom's gate; `media` is its number.
    #[must_use]
    pub fn behind_the_gate(self, media: Option<MediaId>) -> Self {
        Self { shelf: media.map_or(self.shelf, Shelf::Desk), ..self }
    }
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
