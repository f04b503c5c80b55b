//! An editor takes copy up.

use super::entry;
use crate::{Actor, DeskError};
use jiff::Timestamp;
use model::{CopyState, Permission, StoryId};
use store::Tx;

/// Begins to edit a story; whoever does is its assignee.
#[derive(Debug, Clone, Copy)]
pub struct TakeUp {
    /// The story.
    pub story: StoryId,
}

impl TakeUp {
    /// Takes it up, also from another editor, also what was ready: a schedule ends.
    ///
    /// # Errors
    /// [`crate::Refusal::CopyState`] for what is spiked.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        let mut row = entry::open(tx, self.story, &actor, Permission::Direct)?;
        if row.copy_state == CopyState::Editing && row.assignee == actor.id() {
            return Ok(());
        }
        let from = [CopyState::Draft, CopyState::Submitted, CopyState::Editing, CopyState::Ready, CopyState::Returned];
        entry::copy_in(&row, &from)?;
        let detail = serde_json::json!({ "from": row.copy_state.word() });
        row.copy_state = CopyState::Editing;
        row.assignee = actor.id().or(row.assignee);
        row.publish_at = None;
        row.scheduled = None;
        entry::save_inside(tx, &mut row, &actor, "take-up", &detail, at)
    }
}
