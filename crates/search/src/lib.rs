//! Full-text search that understands Arabic; an index is derived and can
//! always be built again.
//!
//! An index stands in a folder of its own. One [`Writer`] follows the change
//! log; any number of clones of [`Index`] are asked. What the public sees and
//! what the desk sees are two indexes in two folders, and the caller hands to
//! each only what may be seen there.
//!
//! ```
//! use search::{Entry, Filter, Index, Query, Request, Sort};
//!
//! # fn main() -> Result<(), search::SearchError> {
//! # let folder = std::env::temp_dir().join(format!("warraq-search-doc-{}", std::process::id()));
//! let (index, mut writer, opened) = Index::open(&folder)?;
//! if opened.cursor() == 0 {
//!     // Missing, of another version or damaged: hand everything over again.
//!     // writer.rebuild(all_stories, cursor)?;
//! }
//! let body = "يصل الزائر إلى إيـــران غدا.".to_owned();
//! writer.apply([Entry { id: 7, headline: "زيارة".to_owned(), body: body.clone(), ..Entry::default() }], &[], 41)?;
//!
//! let (query, filter) = (Query::parse("ايران"), Filter::default());
//! let request = Request { query: &query, filter: &filter, sort: Sort::Relevance, offset: 0, limit: 20, counted: true };
//! let found = index.search(&request)?;
//! assert_eq!((found.hits[0].id, found.total), (7, Some(1)));
//!
//! let snippet = found.marker.snippet(&body, 120);
//! assert_eq!(&body[snippet.marks[0].clone()], "إيـــران");
//! # drop(writer);
//! # std::fs::remove_dir_all(&folder).ok();
//! # Ok(())
//! # }
//! ```
//!
//! | asked | by |
//! |---|---|
//! | stories, their number and facets | [`Index::search`] |
//! | what matched, in a text or a part of it | [`Found::marker`], [`Marker::snippet`] |
//! | «هل تقصد» | [`Index::correction`], when little was found |
//! | what goes on from what is typed | [`Index::suggest`] |
//! | stories on the same matter | [`Index::related`] |
//!
//! All of it is synchronous and takes milliseconds; a web server asks on a
//! thread that may block. The design and its figures: `docs/adr/0013-search.md`.

mod ask;
mod entry;
mod error;
mod index;
mod mark;
mod offer;
mod query;
mod request;
mod tally;

pub use entry::Entry;
pub use error::SearchError;
pub use index::{Index, Opened, Reason, Writer, place};
pub use mark::{Marker, Snippet};
pub use query::{MOST_CHARS, MOST_WORDS, Query};
pub use request::{Count, DEEPEST, Facets, Filter, Found, Hit, MOST_HITS, Request, Sort};
