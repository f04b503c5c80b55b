//! Why a verb was refused.

use crate::Obstacle;
use model::{CommentId, Finding, MediaId, Permission, Publication, RevisionNo, StoryId};
use store::StoreError;

/// A refusal; nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    /// This actor may not do that.
    #[error("{actor} may not {permission:?}")]
    Forbidden {
        /// Who asked.
        actor: String,
        /// For what.
        permission: Permission,
    },
    /// There is no such story.
    #[error("there is no story {0}")]
    NoStory(StoryId),
    /// The story has no such revision.
    #[error("story {story} has no revision {revision}")]
    NoRevision {
        /// The story.
        story: StoryId,
        /// The revision that was asked for.
        revision: RevisionNo,
    },
    /// Somebody saved meanwhile what this would put away unseen.
    #[error("story {0} was saved meanwhile")]
    Stale(StoryId),
    /// There is no such comment.
    #[error("there is no comment {0}")]
    NoComment(CommentId),
    /// There is no such picture.
    #[error("there is no picture {0}")]
    NoPicture(MediaId),
    /// A story shows the picture.
    #[error("picture {0} is in use")]
    PictureInUse(MediaId),
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
    /// A step of the workflow is refused.
    #[error(transparent)]
    Refused(#[from] crate::Refusal),
    /// The date lies in the future.
    #[error("{0} lies in the future")]
    Future(jiff::Timestamp),
    /// Comments are closed here.
    #[error("comments are closed")]
    CommentsClosed,
    /// The comment that is answered is not under this story.
    #[error("comment {0} cannot be answered")]
    NoParent(CommentId),
    /// Something about people, their roles or how they come in.
    #[error(transparent)]
    Account(#[from] crate::account::AccountFault),
    /// A rule of the paper stands against it.
    #[error(transparent)]
    Obstacle(#[from] Obstacle),
    /// The writer may not comment until then.
    #[error("the writer may not comment until {0}")]
    Banned(jiff::Timestamp),
    /// What would be banned is no longer known.
    #[error("the writer of comment {0} was forgotten")]
    WriterForgotten(CommentId),
    /// The word has no two letters in a row.
    #[error("no word")]
    NoWord,
    /// The database refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}
