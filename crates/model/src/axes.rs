//! The axes of a story's life. They are apart on purpose: where the copy stands, what readers can
//! see, and (as times on the story) when that changes by itself.

use serde::{Deserialize, Serialize};

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $( $(#[$vdoc])* #[serde(rename = $word)] $variant ),* }

        impl $name {
            /// Every value, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The word stored in the database and used on the command line.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }

            /// The value of a stored word.
            pub fn parse(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)* _ => None }
            }
        }
    };
}
pub(crate) use words;

words! {
    /// Where the working copy stands.
    CopyState {
        /// Being written.
        Draft = "draft",
        /// Handed to the desk.
        Submitted = "submitted",
        /// An editor works on it.
        Editing = "editing",
        /// May go out.
        Ready = "ready",
        /// Sent back with a reason.
        Returned = "returned",
        /// Put away, restorable.
        Spiked = "spiked",
    }
}

words! {
    /// What readers can see.
    Publication {
        /// Never went out.
        None = "none",
        /// Readers see it.
        Live = "live",
        /// Taken back, may return; its address answers 410.
        Withdrawn = "withdrawn",
        /// Taken back for good; its address keeps a notice and answers 410.
        Retracted = "retracted",
    }
}
