//! How often one writer may write, how much may wait, and how writers are told apart without keeping addresses.

mod bucket;
mod prefix;
mod queue;
mod window;
mod writer;

pub use bucket::{Limiter, Pace, Refusal};
pub use prefix::Prefix;
pub use queue::Queue;
pub use window::Window;
pub use writer::{KeyError, WriterKeys, derived, writer_key};
