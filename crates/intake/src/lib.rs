//! Saved newspaper pages in, values out.
//!
//! [`page::read`] takes the bytes of one page (plain text as a browser saves
//! it, or HTML) and gives an [`Incoming`]: what was understood, what was left
//! out and why, and what the page does not say. [`date::settle`] turns what
//! the page says about its time into an instant and never makes a date up.
//! [`texts::read`] takes the texts of any HTML file, for the proofreader.
//!
//! No database, no clock, no network. Bytes from outside are hostile: size,
//! depth and number of nodes are bounded and nothing here panics.

pub mod archive;
mod charset;
mod credit;
pub mod date;
mod draft;
mod error;
mod furniture;
mod html;
mod incoming;
mod own;
pub mod page;
mod phrases;
mod sift;
mod stated;
mod text;
pub mod texts;

pub use error::{BinaryKind, Bound, IntakeError};
pub use incoming::{Dropped, DroppedKind, Incoming, IncomingPicture, Kind, Stated, Unknown};
pub use page::Hint;
