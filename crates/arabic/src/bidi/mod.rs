//! Direction: which way a text runs, how values are kept from reordering what
//! stands round them, and how a text can lie about its order.
//!
//! | file | answers |
//! |---|---|
//! | `direction` | which way a line or a paragraph runs, and the mark a title needs |
//! | `isolate`, `isolated` | values between isolates, in plain text and in HTML |
//! | `controls` | a text without what nobody sees |
//! | `spoof` | where the order shown is not the order read |
//! | `skeleton`, `names` | names that look alike, names nobody should sign with |
//!
//! # Source
//!
//! UAX #9 (bidirectional algorithm), UTS #39 (security mechanisms), HTML
//! Living Standard (`bdi`, `dir`). What is ours says so.

mod controls;
mod direction;
pub mod isolate;
mod isolated;
mod names;
mod pairs;
mod skeleton;
mod spoof;

pub(crate) use controls::is_invisible;
pub use controls::strip_controls;
pub(crate) use direction::strong;
pub use direction::{RLM, direction, leading_mark, majority};
pub use isolated::{Isolated, MachineText};
pub use names::{NameProblem, name_problems};
pub(crate) use pairs::isolates;
pub use skeleton::{looks_like, skeleton};
pub use spoof::{Spoof, SpoofKind, spoofs};
