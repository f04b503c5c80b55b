//! The lawyers look at a story.

use super::entry;
use crate::{Actor, DeskError};
use jiff::Timestamp;
use model::{Line, Permission, StoryId};
use store::Tx;

/// Sets or takes away the legal hold.
#[derive(Debug, Clone)]
pub struct SetLegal {
    /// The story.
    pub story: StoryId,
    /// Whether it is held.
    pub hold: bool,
    /// Why.
    pub reason: Line<600>,
}

impl SetLegal {
    /// Sets it. What readers see stays; what they do not see, does not go out.
    ///
    /// # Errors
    /// [`DeskError::Forbidden`]; the store's.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        let mut row = entry::open(tx, self.story, &actor, Permission::Embargo)?;
        if row.legal == self.hold {
            return Ok(());
        }
        row.legal = self.hold;
        let action = if self.hold { "hold" } else { "end-hold" };
        entry::save_inside(tx, &mut row, &actor, action, &serde_json::json!({ "reason": self.reason.as_str() }), at)
    }
}
