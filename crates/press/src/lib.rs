//! (view, theme) → bytes: pages, feeds and sitemaps.
//!
//! No database, no clock, no I/O: the same input gives the same bytes. The caller gathers a *view*
//! (plain structs in [`view`]), and [`Press`] makes a page of it. What stands around every page
//! (head, masthead, navigation, footer) is set once into a [`Desk`] and reused.
//!
//! Values of unknown direction cannot be printed bare: see [`printable`].

mod almanac;
mod body;
mod clock;
mod direction;
mod escape;
mod linked_data;
mod meta;
mod page;
pub mod picture;
mod teaser;
mod thread;

pub mod address;
pub mod ask;
pub mod caching;
pub mod desk;
pub mod engine;
pub mod error;
pub mod feed;
pub mod messages;
pub mod opensearch;
pub mod press;
pub mod printable;
pub mod sitemap;
pub mod style;
pub mod theme;
pub mod view;

pub use address::{Address, FeedFormat, FeedScope};
pub use ask::{Ask, Cut};
pub use body::for_export;
pub use desk::{Desk, Masthead};
pub use error::PressError;
pub use press::Press;
pub use theme::{Theme, ThemeError};
