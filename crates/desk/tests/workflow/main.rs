//! The steps of a story on its three axes, on every engine: each verb, each refusal, the clock, and chance.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a test that cannot go on has failed")]

mod chance;
mod clock;
mod house;
mod invariants;
mod refusals;
mod takeback;
mod twice;
mod verbs;
