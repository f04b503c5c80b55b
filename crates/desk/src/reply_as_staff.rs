//! Somebody of the newsroom answers a reader.

use crate::receive_comment::{key, text_key};
use crate::{Actor, DeskError, JudgeComment, Received};
use jiff::Timestamp;
use model::change::Touches;
use model::{CommentId, CommentState, CommentText, NewComment, Permission, Subject, What};
use store::comment::{self, Arrival};
use store::{Tx, audit, change, story};

/// An answer in the person's own name, shown at once and marked as the newsroom's. It cannot be edited afterwards,
/// only taken down: readers answer what they read.
#[derive(Debug, Clone)]
pub struct ReplyAsStaff {
    /// The comment that is answered; one that waits is published with the answer.
    pub to: CommentId,
    /// The answer.
    pub text: CommentText,
    /// The form's token: the same form sent twice is one answer.
    pub form: String,
}

impl ReplyAsStaff {
    /// Publishes the answer.
    ///
    /// # Errors
    /// [`DeskError::NoComment`]; [`DeskError::NoParent`] when the comment was refused; [`DeskError::Forbidden`] for
    /// whoever is nobody of the newsroom.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<Received, DeskError> {
        let parent = comment::by_id(tx, self.to)?.ok_or(DeskError::NoComment(self.to))?;
        let under = story::by_id(tx, parent.story)?.ok_or(DeskError::NoStory(parent.story))?;
        actor.require_on(Permission::Moderate, &under.matter())?;
        let staff = actor.staff().ok_or_else(|| actor.forbidden(Permission::Moderate))?;
        let (name, id) = (staff.name.clone(), staff.id);
        match parent.state {
            CommentState::Approved => {}
            CommentState::Pending => {
                JudgeComment { comment: self.to, to: CommentState::Approved }.run(tx, actor.clone(), at)?;
            }
            CommentState::Rejected | CommentState::Spam => return Err(DeskError::NoParent(self.to)),
        }
        let answer = NewComment { story: parent.story, parent: Some(self.to), name, subject: None, text: self.text };
        let arrival = Arrival {
            comment: &answer,
            key: &key(&self.form, &answer),
            writer: None,
            prefix: None,
            text_key: text_key(&answer),
            reasons: &[],
            state: CommentState::Pending,
            decided_by: None,
            staff: Some(id),
            at,
        };
        let new = match comment::receive(tx, &arrival)? {
            comment::Received::Again(known) => return Ok(Received::Again(known)),
            comment::Received::New(new) => new,
        };
        comment::decide(tx, new, CommentState::Approved, at, actor.name())?;
        change::record(tx, Subject::Comment, parent.story.0, What::Approved, &Touches::default(), at)?;
        let detail = serde_json::json!({ "to": self.to.0 });
        audit::add(tx, at, actor.name(), "reply-as-staff", &format!("comment {new}"), &detail)?;
        Ok(Received::New(new))
    }
}
