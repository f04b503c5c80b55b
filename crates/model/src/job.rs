//! Work that must happen after a change, outside of its request; every kind may run twice.

use crate::axes::words;
use serde::{Deserialize, Serialize};

words! {
    /// What a job does.
    JobKind {
        /// The "breaking" mark of a story ends.
        EndBreaking = "end-breaking",
        /// A scheduled story goes out.
        GoOut = "go-out",
        /// A story is taken back at its end.
        Expire = "expire",
        /// An uploaded picture gets its sizes.
        MakeRenditions = "make-renditions",
        /// Uploads that nobody finished and files that no picture names are put away.
        SweepPictures = "sweep-pictures",
        /// Sessions and invitations that ended are put away.
        Sweep = "sweep",
        /// Abuse keys of old comments are forgotten.
        ForgetWriters = "forget-writers",
    }
}

impl JobKind {
    /// Whether readers see it on the clock.
    pub fn is_timer(self) -> bool {
        matches!(self, Self::EndBreaking | Self::GoOut | Self::Expire)
    }
}
