//! A live story gets a new version, and its readers are told what kind.

use crate::front;
use crate::{Actor, DeskError, Permission};
use jiff::Timestamp;
use model::{Copy, CorrectionKind, Line, Publication, StoryId, What};
use store::{Tx, audit, correction, revision, story};

/// A new version of a live story.
#[derive(Debug, Clone)]
pub struct Revise {
    /// The story.
    pub story: StoryId,
    /// The whole new copy.
    pub copy: Copy,
    /// What the change is to readers.
    pub kind: CorrectionKind,
    /// What they are told.
    pub text: Line<600>,
}

impl Revise {
    /// Publishes the new version; the address stays.
    ///
    /// # Errors
    /// [`DeskError::WrongState`] unless the story is live.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        actor.require(Permission::Publish)?;
        let mut row = story::by_id(tx, self.story)?.ok_or(DeskError::NoStory(self.story))?;
        if row.publication != Publication::Live {
            return Err(DeskError::WrongState { story: row.id, state: row.publication });
        }
        let head = revision::add(tx, row.id, self.kind.word(), &self.copy, at, actor.name(), Some(self.text.as_str()))?;
        row.head = head;
        row.live = Some(head);
        row.headline = self.copy.headline.to_string();
        row.section = self.copy.section.clone();
        row.updated_at = Some(at);
        row.changed_at = at;
        story::save(tx, &mut row)?;
        correction::add(tx, row.id, self.kind, self.text.as_str(), head, at, actor.name())?;
        front::show(tx, &row, &self.copy, What::Revised, at)?;
        audit::add(tx, at, actor.name(), "revise", &format!("story {}", row.id), &serde_json::json!({ "kind": self.kind.word() }))?;
        Ok(())
    }
}
