//! From the database to what the press is given. Everything here reads `published` and what hangs
//! on it: copy that is not live cannot come this way.

mod archive;
mod feed;
mod home;
mod list;
mod placed;
mod search;
mod section;
mod story;
mod teaser;

pub use archive::archive;
pub use feed::{feed, news, part, parts};
pub use home::{arranged, filled, home};
pub use list::paged;
pub use placed::Placed;
pub use search::{Answered, search};
pub use section::arranged as arranged_section;
pub use story::{Found, SHOWN, comment, comments, corrections, head, notes, notice, related, story};
pub use teaser::{bare, newest, stored};

/// Stories on one page of a list.
pub const PAGE: usize = 20;

/// The database's form of [`PAGE`] and one more, to see whether there are older ones.
const PAGE_AND_ONE: i64 = 21;
