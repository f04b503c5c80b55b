//! A writer hands copy to the desk.

use super::entry;
use crate::{Actor, DeskError};
use jiff::Timestamp;
use model::{CopyState, Permission, StoryId};
use store::Tx;

/// Hands a draft, or copy that came back, to the desk.
#[derive(Debug, Clone, Copy)]
pub struct Submit {
    /// The story.
    pub story: StoryId,
}

impl Submit {
    /// Submits; what is submitted already stays so.
    ///
    /// # Errors
    /// [`crate::Refusal::CopyState`] when an editor has it, or it is spiked.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        let mut row = entry::open(tx, self.story, &actor, Permission::Write)?;
        if row.copy_state == CopyState::Submitted {
            return Ok(());
        }
        entry::copy_in(&row, &[CopyState::Draft, CopyState::Returned])?;
        row.copy_state = CopyState::Submitted;
        let detail = serde_json::json!({ "revision": row.head.0 });
        entry::save_inside(tx, &mut row, &actor, "submit", &detail, at)
    }
}
