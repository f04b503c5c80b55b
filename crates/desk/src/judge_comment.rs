//! A moderator decides about a comment.

use crate::{Actor, DeskError, Permission};
use jiff::Timestamp;
use model::change::Touches;
use model::{CommentId, CommentState, Subject, What};
use store::{Tx, audit, change, comment};

/// A decision.
#[derive(Debug, Clone, Copy)]
pub struct JudgeComment {
    /// About which comment.
    pub comment: CommentId,
    /// What it becomes; never `Pending`.
    pub to: CommentState,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Judged {
    /// It stands otherwise now.
    Changed,
    /// It stood so already.
    Same,
}

impl JudgeComment {
    /// Decides; the page shows it at once.
    ///
    /// # Errors
    /// [`DeskError::NoComment`].
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<Judged, DeskError> {
        actor.require(Permission::Moderate)?;
        let (story, from) = match comment::decide(tx, self.comment, self.to, at, actor.name())? {
            comment::Decided::Missing => return Err(DeskError::NoComment(self.comment)),
            comment::Decided::Same => return Ok(Judged::Same),
            comment::Decided::Changed(story, from) => (story, from),
        };
        if from == CommentState::Approved || self.to == CommentState::Approved {
            let what = if self.to == CommentState::Approved { What::Approved } else { What::Hidden };
            change::record(tx, Subject::Comment, story.0, what, &Touches::default(), at)?;
        }
        let detail = serde_json::json!({ "from": from.word(), "to": self.to.word() });
        audit::add(tx, at, actor.name(), "judge-comment", &format!("comment {}", self.comment), &detail)?;
        Ok(Judged::Changed)
    }
}
