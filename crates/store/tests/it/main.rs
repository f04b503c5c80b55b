//! The store, told as stories on every engine.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod comments;
mod hostile;
mod lanes;
mod lists;
mod log;
mod migrations;
mod pictures;
mod reconnect;
mod search;
mod settings;
mod stories;
mod words;
