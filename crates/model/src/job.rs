//! Work that must happen after a change, outside of its request; every kind may run twice.

use crate::axes::words;
use serde::{Deserialize, Serialize};

words! {
    /// What a job does.
    JobKind {
        /// The "breaking" mark of a story ends.
        EndBreaking = "end-breaking",
        /// Abuse keys of old comments are forgotten.
        ForgetWriters = "forget-writers",
    }
}
