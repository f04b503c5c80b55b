//! A story may not be seen before a moment.

use super::{entry, timers};
use crate::{Actor, DeskError};
use jiff::Timestamp;
use model::{Permission, Publication, StoryId};
use store::Tx;

/// Sets an embargo, or another end for it.
#[derive(Debug, Clone, Copy)]
pub struct SetEmbargo {
    /// The story, not live.
    pub story: StoryId,
    /// When it ends.
    pub until: Timestamp,
}

/// Lifts an embargo before its end.
#[derive(Debug, Clone, Copy)]
pub struct LiftEmbargo {
    /// The story.
    pub story: StoryId,
}

impl SetEmbargo {
    /// Sets it; a story that is scheduled for an earlier moment waits for the end.
    ///
    /// # Errors
    /// [`crate::Refusal::Past`]; [`crate::Refusal::Order`]; [`DeskError::WrongState`] once readers see it.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        let mut row = entry::open(tx, self.story, &actor, Permission::Embargo)?;
        entry::publication_in(&row, &[Publication::None, Publication::Withdrawn])?;
        entry::to_come(self.until, at)?;
        if row.embargo_until == Some(self.until) {
            return Ok(());
        }
        row.embargo_until = Some(self.until);
        timers::in_order(&row)?;
        timers::set(tx, &row)?;
        entry::save_inside(tx, &mut row, &actor, "set-embargo", &serde_json::json!({ "until": self.until.to_string() }), at)
    }
}

impl LiftEmbargo {
    /// Lifts it; a story whose scheduled moment passed meanwhile goes out now.
    ///
    /// # Errors
    /// [`DeskError::Forbidden`]; the store's.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        let mut row = entry::open(tx, self.story, &actor, Permission::Embargo)?;
        let Some(was) = row.embargo_until.take() else { return Ok(()) };
        row.publish_at = row.publish_at.map(|time| time.max(at));
        timers::set(tx, &row)?;
        entry::save_inside(tx, &mut row, &actor, "lift-embargo", &serde_json::json!({ "was": was.to_string() }), at)
    }
}
