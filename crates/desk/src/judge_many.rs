//! A moderator decides about many comments at once: copies of one text, ticked ones, or a decision taken back.

use crate::{Actor, DeskError};
use jiff::Timestamp;
use model::change::Touches;
use model::{CommentState, Permission, StoryId, Subject, What};
use store::comment::copies::{self, Which};
use store::{Tx, audit, change, story};

/// One decision about many comments.
#[derive(Debug, Clone)]
pub struct JudgeMany {
    /// Which.
    pub which: Which,
    /// Only those that stand here.
    pub from: CommentState,
    /// What they become; `Pending` takes a decision back.
    pub to: CommentState,
}

impl JudgeMany {
    /// Decides about those under stories that the actor may judge; gives how many moved. The numbers of the
    /// decision are its actor and time: [`Which::DecidedBy`] takes it back as a whole.
    ///
    /// # Errors
    /// [`DeskError::Forbidden`] when there are such comments, but none that the actor may judge.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<i64, DeskError> {
        let found = copies::stories(tx, &self.which, self.from)?;
        let stories = permitted(tx, &actor, &found)?;
        if stories.is_empty() && !found.is_empty() {
            return Err(actor.forbidden(Permission::Moderate));
        }
        if stories.is_empty() || self.from == self.to {
            return Ok(0);
        }
        let touched = copies::judge(tx, &self.which, (self.from, self.to), &stories, at, actor.name())?;
        let what = seen_as(self.from, self.to);
        for story in touched.keys() {
            change::record(tx, Subject::Comment, story.0, what, &Touches::default(), at)?;
        }
        let number: i64 = touched.values().sum();
        let subject = match &self.which {
            Which::CopiesOf(comment) => format!("comment {comment}"),
            Which::These(_) | Which::DecidedBy(..) => "comments".to_owned(),
        };
        let detail = serde_json::json!({ "from": self.from.word(), "to": self.to.word(), "comments": number, "stories": touched.len() });
        if number > 0 {
            audit::add(tx, at, actor.name(), "judge-comments", &subject, &detail)?;
        }
        Ok(number)
    }
}

/// What a decision is to those who follow the log: only what readers see, or saw, alters a page.
pub(crate) fn seen_as(from: CommentState, to: CommentState) -> What {
    match (from, to) {
        (_, CommentState::Approved) => What::Approved,
        (CommentState::Approved, _) => What::Hidden,
        _ => What::Filed,
    }
}

fn permitted(tx: &mut Tx, actor: &Actor, stories: &[StoryId]) -> Result<Vec<StoryId>, DeskError> {
    if actor.may(Permission::Moderate) {
        return Ok(stories.to_vec());
    }
    let mut permitted = Vec::new();
    for id in stories {
        if story::by_id(tx, *id)?.is_some_and(|row| actor.may_on(Permission::Moderate, &row.matter())) {
            permitted.push(*id);
        }
    }
    Ok(permitted)
}
