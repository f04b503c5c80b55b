//! The whole paper as open files, and the way back.
//!
//! ```text
//! paper.json            what it is, and settings, sections, pages, names … of the paper
//! stories/NUMBER.json   a story as ninjs 3.1, body as HTML; under `warraq` its rows as they stand, with all revisions
//! comments.jsonl        a comment a line
//! redirects.jsonl       an old address a line
//! topics.jsonl          a topic a line
//! media.jsonl           a picture a line, with its sizes
//! media/ab/cd/SHA256    the files of pictures, named by what they hold
//! imports.jsonl         what came from where, so that another export of an old site brings only what is new
//! pictures.jsonl        pictures that old sites named
//! ```
//!
//! People's accounts, sessions, logs and the keys against abuse stay in the house.

mod ninjs;
mod read;
mod write;

pub use read::restore;
pub use write::export;

/// What `paper.json` says of itself.
pub const FORMAT: &str = "warraq export";
/// The layout; a program reads its own and older ones.
pub const VERSION: u64 = 1;

/// Tables whose rows stand in `paper.json`.
pub fn in_paper() -> impl Iterator<Item = &'static store::dump::Table> {
    store::dump::TABLES.iter().copied().filter(|table| table.reach == store::dump::Reach::Whole)
}

/// Tables whose rows stand with their story.
pub fn of_story() -> impl Iterator<Item = &'static store::dump::Table> {
    use store::dump::Reach;
    store::dump::TABLES.iter().copied().filter(|table| matches!(table.reach, Reach::OfStory | Reach::OfNumber))
}
