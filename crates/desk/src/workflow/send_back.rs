//! The desk sends copy back to its writer.

use super::entry;
use crate::{Actor, DeskError};
use jiff::Timestamp;
use model::{CopyState, Line, Permission, StoryId};
use store::Tx;

/// Returns copy with a reason.
#[derive(Debug, Clone)]
pub struct Return {
    /// The story.
    pub story: StoryId,
    /// What is to be changed; its writer reads it.
    pub reason: Line<600>,
}

impl Return {
    /// Returns; nobody is its assignee any more, and a schedule ends.
    ///
    /// # Errors
    /// [`crate::Refusal::CopyState`] for drafts and what is spiked.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        let mut row = entry::open(tx, self.story, &actor, Permission::Direct)?;
        if row.copy_state == CopyState::Returned && row.note.as_deref() == Some(self.reason.as_str()) {
            return Ok(());
        }
        entry::copy_in(&row, &[CopyState::Submitted, CopyState::Editing, CopyState::Ready])?;
        row.copy_state = CopyState::Returned;
        row.assignee = None;
        row.publish_at = None;
        row.scheduled = None;
        row.note = Some(self.reason.to_string());
        entry::save_inside(tx, &mut row, &actor, "return", &serde_json::json!({ "reason": self.reason.as_str() }), at)
    }
}
