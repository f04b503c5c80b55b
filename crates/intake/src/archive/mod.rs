//! Exports of other systems, read as a stream of things.
//!
//! A reader never fails on one thing: what does not survive is written down beside it. It stops only
//! where the file itself cannot be read on.

mod body;
mod feed;
mod fit;
mod format;
mod ghost;
mod json;
mod page;
mod reading;
mod source;
mod story;
mod thing;
mod when;
mod wire;
mod wordpress;
mod xml;

pub use format::{Format, SNIFFED, sniff};
pub use page::{page, page_time};
pub use reading::{Reading, Totals, read};
pub use source::Source;
pub use thing::{OldAddress, OldComment, OldPage, OldPerson, OldPicture, OldStory, OldTerm, Remark, TermKind, Thing, Was};

use crate::{Dropped, Unknown};
use fit::{beginning, fitting};
use jiff::tz::TimeZone;

/// Stands for the name of a commenter who gave none.
const NAMELESS: &str = "زائر";

/// One thing of an archive, and what of it did not survive the reading.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// Stable key of the thing, unique in the archive and the same in every later export of it:
    /// `wordpress:https://old.example:post:123`, `ghost:…`, `ninjs:…`.
    pub origin: String,
    /// What people call it: its headline, name or address; for the report.
    pub title: String,
    /// The thing; `None` when nothing of it could be kept (and `dropped` says why).
    pub thing: Option<Thing>,
    /// What was left out.
    pub dropped: Vec<Dropped>,
    /// What the archive does not say, or says badly.
    pub unknown: Vec<Unknown>,
}

/// What a reader knows of the paper.
#[derive(Debug, Clone)]
pub struct Asked {
    /// The zone of clocks that name none.
    pub zone: TimeZone,
    /// The name of the paper's own desk; may be empty.
    pub own_name: String,
    /// Kinds of WordPress posts besides `post` that are stories too (custom post types, such as `news`).
    pub story_types: Vec<String>,
}

/// Why an archive cannot be read on. What was read before stands.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveError {
    /// The file could not be read.
    #[error("cannot read the archive: {0}")]
    Io(#[from] std::io::Error),
    /// It is not what it was said to be.
    #[error("expected {expected}, found {found}")]
    NotThis {
        /// The kind that was asked for.
        expected: &'static str,
        /// What its beginning looks like.
        found: String,
    },
    /// It breaks off or is broken beyond mending.
    #[error("the archive is broken at byte {at}: {what}")]
    Broken {
        /// Bytes from the beginning.
        at: u64,
        /// What was expected there.
        what: String,
    },
    /// One thing in it is larger, or nested deeper, than any paper's: an attack, or a broken file.
    #[error("the archive passes a bound at byte {at}: {what}, at most {limit}")]
    TooMuch {
        /// Bytes from the beginning.
        at: u64,
        /// Which bound.
        what: &'static str,
        /// The bound.
        limit: u64,
    },
}
