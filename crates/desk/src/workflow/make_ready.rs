//! The desk says that copy may go out.

use super::entry;
use crate::{Actor, DeskError};
use jiff::Timestamp;
use model::{CopyState, Permission, StoryId};
use store::Tx;

/// Makes copy ready.
#[derive(Debug, Clone, Copy)]
pub struct MakeReady {
    /// The story.
    pub story: StoryId,
}

impl MakeReady {
    /// Makes it ready; what is ready stays so.
    ///
    /// # Errors
    /// [`crate::Refusal::CopyState`] for what is spiked.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        let mut row = entry::open(tx, self.story, &actor, Permission::Ready)?;
        if row.copy_state == CopyState::Ready {
            return Ok(());
        }
        entry::copy_in(&row, &[CopyState::Draft, CopyState::Submitted, CopyState::Editing, CopyState::Returned])?;
        row.copy_state = CopyState::Ready;
        let detail = serde_json::json!({ "revision": row.head.0 });
        entry::save_inside(tx, &mut row, &actor, "make-ready", &detail, at)
    }
}
