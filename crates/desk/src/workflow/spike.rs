//! Copy is put away, and taken out again.

use super::entry;
use crate::{Actor, DeskError};
use jiff::Timestamp;
use model::{CopyState, Line, Permission, Publication, StoryId};
use store::Tx;

/// Puts copy away; it can be restored.
#[derive(Debug, Clone)]
pub struct Spike {
    /// The story, not live.
    pub story: StoryId,
    /// Why.
    pub reason: Line<600>,
}

/// Takes spiked copy out again, as a draft.
#[derive(Debug, Clone, Copy)]
pub struct Restore {
    /// The story.
    pub story: StoryId,
}

impl Spike {
    /// Spikes; a schedule ends.
    ///
    /// # Errors
    /// [`DeskError::WrongState`] while readers see it, or its address says that it was retracted.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        let mut row = entry::open(tx, self.story, &actor, Permission::Direct)?;
        if row.copy_state == CopyState::Spiked {
            return Ok(());
        }
        entry::publication_in(&row, &[Publication::None, Publication::Withdrawn])?;
        let detail = serde_json::json!({ "from": row.copy_state.word(), "reason": self.reason.as_str() });
        row.copy_state = CopyState::Spiked;
        row.publish_at = None;
        row.scheduled = None;
        row.note = Some(self.reason.to_string());
        entry::save_inside(tx, &mut row, &actor, "spike", &detail, at)
    }
}

impl Restore {
    /// Restores.
    ///
    /// # Errors
    /// [`crate::Refusal::CopyState`] unless it is spiked.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        let mut row = entry::open(tx, self.story, &actor, Permission::Direct)?;
        entry::copy_in(&row, &[CopyState::Spiked])?;
        row.copy_state = CopyState::Draft;
        row.note = None;
        entry::save_inside(tx, &mut row, &actor, "restore", &serde_json::json!({}), at)
    }
}
