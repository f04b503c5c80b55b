//! People of the newsroom: how they come in, what they may, how they are let go. Told on every engine.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice)]

mod codes;
mod coming;
mod guesses;
mod house;
mod passkeys;
mod people;
mod races;
mod roles;
mod sessions;
