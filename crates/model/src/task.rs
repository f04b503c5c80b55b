//! What a second person must decide.

use crate::axes::words;
use serde::{Deserialize, Serialize};

words! {
    /// What the decision is about.
    TaskKind {
        /// A look, afterwards, at what went out without a second person.
        Review = "review",
        /// Taking a story back for good.
        Retract = "retract",
    }
}

words! {
    /// What was decided.
    Outcome {
        /// So be it.
        Approved = "approved",
        /// No.
        Refused = "refused",
    }
}
