//! The store, told as stories on every engine.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice, clippy::cast_possible_truncation)]

mod comments;
mod desk_lists;
mod hostile;
mod lanes;
mod lists;
mod log;
mod migrations;
mod pictures;
mod reconnect;
mod settings;
mod stories;
mod words;
