//! Readers' comments.

use crate::axes::words;
use crate::{CommentId, Name, StoryId, SubjectLine, Text};
use serde::{Deserialize, Serialize};

words! {
    /// Where a comment stands. Only `approved` ones are ever shown.
    CommentState {
        /// Waits for a moderator.
        Pending = "pending",
        /// Shown.
        Approved = "approved",
        /// Refused.
        Rejected = "rejected",
        /// Refused as unwanted advertising.
        Spam = "spam",
    }
}

/// The text of a comment: 1..=4000 characters, paragraphs kept.
pub type CommentText = Text<4000>;

/// A comment as it came through the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewComment {
    /// Under which story.
    pub story: StoryId,
    /// The comment it answers.
    pub parent: Option<CommentId>,
    /// Who signs it; 1..=60 characters.
    pub name: Name,
    /// Its subject, if given.
    pub subject: Option<SubjectLine>,
    /// The text.
    pub text: CommentText,
}

words! {
    /// Why a moderator should look twice at a comment.
    HoldReason {
        /// It carries an address.
        Link = "link",
        /// The same text came several times in a day.
        Repeat = "repeat",
        /// The same writer sent many comments today.
        Flood = "flood",
        /// The name mixes scripts, is stretched over the line, or looks like the paper's own.
        Name = "name",
    }
}
