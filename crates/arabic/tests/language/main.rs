//! What a newsroom expects of its language, told as tables: why, what is
//! typed, what comes out.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice, clippy::type_complexity)]

mod bidi;
mod bidi_order;
mod calendar;
mod catalogue;
mod cut;
mod dates;
mod dictionary;
mod fold;
mod isolate;
mod lang;
mod names;
mod numbers;
mod preflight_attribution;
mod preflight_counting;
mod preflight_grammar;
mod preflight_house;
mod preflight_marks;
mod preflight_messages;
mod proof;
mod properties;
mod save;
mod slug;
