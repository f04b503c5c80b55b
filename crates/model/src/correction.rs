//! What a later version of a live story is to its readers.

use crate::axes::words;
use serde::{Deserialize, Serialize};

words! {
    /// Why a live story changed (schema.org `correction`).
    CorrectionKind {
        /// New facts.
        Update = "update",
        /// Something was wrong.
        Correction = "correction",
        /// Something could be misread.
        Clarification = "clarification",
    }
}
