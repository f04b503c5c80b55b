//! Identities: small positive numbers that cannot be mixed up with one another.

use serde::{Deserialize, Serialize};

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl $name {
            /// Reads the decimal form used in addresses: ASCII digits, no sign, no leading zero.
            pub fn parse(text: &str) -> Option<Self> {
                if text.is_empty() || text.starts_with('0') || !text.bytes().all(|b| b.is_ascii_digit()) {
                    return None;
                }
                text.parse().ok().map(Self)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )* };
}

id! {
    /// A story, for ever; the number in its public address.
    StoryId,
    /// A section of the paper.
    SectionId,
    /// A topic that gathers stories across sections.
    TopicId,
    /// A reader's comment.
    CommentId,
    /// A picture with its renditions.
    MediaId,
    /// Somebody who works for the paper.
    UserId,
    /// A device on which somebody is signed in.
    SessionId,
    /// Something that a person must decide.
    TaskId,
    /// The place of a revision within its story, from 1.
    RevisionNo,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_numbers_are_ids() {
        assert_eq!(StoryId::parse("42"), Some(StoryId(42)));
        for bad in ["", "0", "042", "+4", "-4", "٤٢", "4a", "99999999999999999999"] {
            assert_eq!(StoryId::parse(bad), None, "{bad:?}");
        }
    }
}
