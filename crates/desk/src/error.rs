//! Why a verb was refused.

use crate::Permission;
use model::{CommentId, Finding, Publication, StoryId};
use store::StoreError;

/// A refusal; nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    /// This actor may not do that.
    #[error("{actor} may not {permission:?}")]
    Forbidden {
        /// Who asked.
        actor: &'static str,
        /// For what.
        permission: Permission,
    },
    /// There is no such story.
    #[error("there is no story {0}")]
    NoStory(StoryId),
    /// There is no such comment.
    #[error("there is no comment {0}")]
    NoComment(CommentId),
    /// There is no such section.
    #[error("there is no section {0:?}")]
    NoSection(String),
    /// The paper has no settings yet.
    #[error("the paper has no settings yet")]
    NoSite,
    /// The story's publication state does not allow the step.
    #[error("story {story} is {state:?}")]
    WrongState {
        /// The story.
        story: StoryId,
        /// Where it stands.
        state: Publication,
    },
    /// A finding must be settled first.
    #[error("story {story} cannot go out: {finding:?}")]
    Barred {
        /// The story.
        story: StoryId,
        /// What bars it.
        finding: Finding,
    },
    /// The date lies in the future.
    #[error("{0} lies in the future")]
    Future(jiff::Timestamp),
    /// Comments are closed here.
    #[error("comments are closed")]
    CommentsClosed,
    /// The comment that is answered is not under this story.
    #[error("comment {0} cannot be answered")]
    NoParent(CommentId),
    /// The database refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}
