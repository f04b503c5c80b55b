//! A moderator says that a comment is no spam, whatever the checks thought.

use crate::{Actor, DeskError};
use jiff::Timestamp;
use model::change::Touches;
use model::{CommentId, CommentState, Permission, Subject, What};
use store::comment::{self, copies};
use store::{Tx, audit, change, story};

/// Takes the reasons for holding from a waiting comment and its copies; it goes on waiting.
#[derive(Debug, Clone, Copy)]
pub struct ClearComment {
    /// The comment.
    pub comment: CommentId,
}

impl ClearComment {
    /// Clears; gives how many comments lost their reasons.
    ///
    /// # Errors
    /// [`DeskError::NoComment`].
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<u64, DeskError> {
        let row = comment::by_id(tx, self.comment)?.ok_or(DeskError::NoComment(self.comment))?;
        let under = story::by_id(tx, row.story)?.ok_or(DeskError::NoStory(row.story))?;
        actor.require_on(Permission::Moderate, &under.matter())?;
        let cleared = copies::clear(tx, self.comment, CommentState::Pending)?;
        change::record(tx, Subject::Comment, row.story.0, What::Filed, &Touches::default(), at)?;
        let detail = serde_json::json!({ "reasons": row.reasons, "comments": cleared });
        audit::add(tx, at, actor.name(), "clear-comment", &format!("comment {}", self.comment), &detail)?;
        Ok(cleared)
    }
}
