//! How often one writer may write, and how writers are told apart without keeping addresses.

mod bucket;
mod prefix;
mod writer;

pub use bucket::{Limiter, Pace, Refusal};
pub use prefix::Prefix;
pub use writer::{KeyError, WriterKeys, writer_key};
