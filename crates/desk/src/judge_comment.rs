//! A moderator decides about a comment.

use crate::judge_many::seen_as;
use crate::{Actor, DeskError};
use jiff::Timestamp;
use model::change::Touches;
use model::{CommentId, CommentState, Permission, Subject};
use store::{Tx, audit, change, comment, story};

/// A decision.
#[derive(Debug, Clone, Copy)]
pub struct JudgeComment {
    /// About which comment.
    pub comment: CommentId,
    /// What it becomes; `Pending` takes the decision back.
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
        let row = comment::by_id(tx, self.comment)?.ok_or(DeskError::NoComment(self.comment))?;
        let under = story::by_id(tx, row.story)?.ok_or(DeskError::NoStory(row.story))?;
        actor.require_on(Permission::Moderate, &under.matter())?;
        let (story, from) = match comment::decide(tx, self.comment, self.to, at, actor.name())? {
            comment::Decided::Missing => return Err(DeskError::NoComment(self.comment)),
            comment::Decided::Same => return Ok(Judged::Same),
            comment::Decided::Changed(story, from) => (story, from),
        };
        change::record(tx, Subject::Comment, story.0, seen_as(from, self.to), &Touches::default(), at)?;
        let detail = serde_json::json!({ "from": from.word(), "to": self.to.word() });
        audit::add(tx, at, actor.name(), "judge-comment", &format!("comment {}", self.comment), &detail)?;
        Ok(Judged::Changed)
    }
}
