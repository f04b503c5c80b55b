//! What a newsroom expects of its language, told as tables: why, what is
//! typed, what comes out.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod calendar;
mod catalogue;
mod dates;
mod fold;
mod isolate;
mod lang;
mod numbers;
mod properties;
mod save;
mod slug;
