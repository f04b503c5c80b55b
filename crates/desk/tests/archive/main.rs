//! An archive of another system lands, told on every engine.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod around;
mod pictures;
mod stories;
mod words;
