//! The program as a newsroom uses it: the built binary, its exit codes, its sentences and its pages.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

mod archive;
mod archive_pictures;
mod catalogue;
mod check;
mod demo;
mod export;
mod fresh;
mod home;
mod import;
mod import_folder;
mod import_pictures;
mod newsroom;
mod saved_pages;
mod serve;
mod site;
mod timers;
mod wxr;
