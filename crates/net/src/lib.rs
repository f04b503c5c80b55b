//! The only way out of the house.
//!
//! Whatever the program asks of other machines goes through a [`Client`]: it asks the addresses of the public net only, dials
//! the very address that it checked, takes no more bytes and no more time than it was told, and says why it came back with
//! nothing.

mod client;
mod error;
mod public;
mod resolver;
mod retry_after;

pub use client::{Answer, Client, Limits, Reach};
pub use error::NetError;
pub use public::is_public;
pub use retry_after::{RetryAfterError, retry_after};
