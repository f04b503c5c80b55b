//! A live story gets a new version, and its readers are told what kind.

use crate::front;
use crate::workflow::{entry, gate};
use crate::{Actor, DeskError, Refusal};
use jiff::Timestamp;
use model::{Copy, CorrectionKind, Line, Permission, Publication, StoryId, What};
use store::{Tx, audit, correction, revision, story};

/// A whole new version of a live story at once, from the command line. People of the newsroom save a working copy,
/// have it checked, and take [`crate::Republish`].
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
    /// [`DeskError::WrongState`] unless the story is live; [`Refusal::Unchecked`] for people of the newsroom.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        crate::freeze::require_open(tx)?;
        let mut row = story::by_id(tx, self.story)?.ok_or(DeskError::NoStory(self.story))?;
        actor.require_on(Permission::Correct, &row.matter())?;
        entry::publication_in(&row, &[Publication::Live])?;
        gate::sound(&row)?;
        if actor.staff().is_some() {
            return Err(Refusal::Unchecked(row.head).into());
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
