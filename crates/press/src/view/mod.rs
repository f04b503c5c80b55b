//! What the press is given: plain values, gathered by the caller.
//!
//! Times are instants; the press writes them in the paper's zone and style. Slugs are unencoded.

mod comment;
mod front;
mod list;
mod message;
mod search;
mod story;
mod teaser;

pub use comment::{CommentView, Field, FormView, Problem, ReplyView};
pub use front::{HomeView, Row};
pub use list::{ArchiveDay, ArchiveMonth, ArchiveView, ListKind, ListView};
pub use message::{HeldView, MessageView, Notice, PageView, Status};
pub use search::{Facet, FacetKind, FacetOption, Hit, Marked, SearchView};
pub use story::{CorrectionView, StoryView, Topic};
pub use teaser::{PictureView, Section, Shelf, Teaser};
