//! The newsroom's pages, asked in process as browsers ask.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice, clippy::cast_possible_truncation)]

mod board;
mod canary;
mod comments;
mod door;
mod finder;
mod front;
mod gate;
mod hostile;
mod house;
mod matrix;
mod paper;
mod passkeys;
mod pictures;
mod preview;
mod room;
mod rules;
mod spelling;
mod story;
mod streams;
mod unasked;
mod workflow;
