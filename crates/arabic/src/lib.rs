//! The Arabic language for a newsroom: how text is saved, matched, cut,
//! addressed, dated and counted.
//!
//! Everything here is pure: no input or output, no clock; the same input
//! always gives the same bytes. Names of months, digits, grouping and plural
//! forms come from Unicode CLDR (through ICU4X and Fluent); rules of our own
//! say so where they stand.
//!
//! ```
//! use arabic::{fold, save, slug};
//!
//! let headline = save::clean_line("كارتـــر  يدعو روسيا");
//! assert_eq!(headline, "كارتر يدعو روسيا");
//! assert_eq!(slug::slug(&headline), "كارتر-يدعو-روسيا");
//! assert_eq!(fold::loose("إيران"), fold::loose("ايران"));
//! ```

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

pub mod bidi;
pub mod calendar;
pub mod catalogue;
pub mod clitics;
pub mod cut;
pub mod dates;
pub mod fold;
pub mod lang;
mod letters;
pub mod lexicon;
pub mod names;
pub mod numbers;
pub mod preflight;
pub mod save;
pub mod slug;
mod tables;
pub mod terms;
mod traced;
pub mod wordlist;
pub mod words;

pub use bidi::isolate;
pub use calendar::{Calendar, CalendarError};
pub use catalogue::{Arg, Catalogue, CatalogueError};
pub use cut::excerpt;
pub use lang::{Dir, Lang};
pub use numbers::Digits;
