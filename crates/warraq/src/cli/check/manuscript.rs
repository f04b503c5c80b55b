//! A text to be checked, and where its parts stand in its file.

use arabic::preflight::{Document, Place};
use intake::texts::Origin;
use jiff::civil::Date;
use std::ops::Range;

/// What a file turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Lines, perhaps with a head of fields.
    Text,
    /// HTML.
    Html,
    /// A story as JSON.
    Story,
}

impl Kind {
    /// The word in data.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Html => "html",
            Self::Story => "story",
        }
    }
}

/// `key=value` said in a text's own head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Line of the file, from 1.
    pub line: usize,
    /// As in a style file.
    pub key: String,
    /// As in a style file.
    pub value: String,
}

/// A file taken apart.
#[derive(Debug, Clone)]
pub struct Manuscript {
    /// What it is.
    pub kind: Kind,
    /// Its text without a byte order mark.
    pub source: String,
    /// A byte order mark stood before it.
    pub marked: bool,
    /// What is checked.
    pub document: Document,
    /// Where each part of the document stands in the source; `None` in JSON,
    /// which nobody edits by hand.
    pub origins: Vec<Option<Origin>>,
    /// What its head says of its style.
    pub style: Vec<Choice>,
}

/// UTF-8's byte order mark.
pub const MARK: &str = "\u{FEFF}";

impl Manuscript {
    /// The file as it is written.
    pub fn bytes(&self) -> Vec<u8> {
        let mark = if self.marked { MARK } else { "" };
        [mark.as_bytes(), self.source.as_bytes()].concat()
    }

    /// The document with a day of publication, when it says none itself.
    pub fn dated(&self, date: Option<Date>) -> Document {
        Document { published: self.document.published.or(date), ..self.document.clone() }
    }

    /// The **bytes** of the source at a place, when it stands there as it is.
    pub fn source_bytes(&self, place: &Place) -> Option<Range<usize>> {
        self.origin(place)?.bytes(&place.range)
    }

    /// Where the place's part stands.
    pub fn origin(&self, place: &Place) -> Option<&Origin> {
        self.origins.get(place.part)?.as_ref()
    }

    /// The text of the place's part.
    pub fn text(&self, place: &Place) -> &str {
        self.document.parts.get(place.part).map_or("", |part| part.text.as_str())
    }

    /// How long the byte order mark is, in **bytes**.
    pub const fn offset(&self) -> usize {
        if self.marked { MARK.len() } else { 0 }
    }
}
