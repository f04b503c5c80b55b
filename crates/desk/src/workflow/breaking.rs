//! A live story is breaking news, until a moment.

use super::{entry, gate, timers};
use crate::{Actor, DeskError, front};
use jiff::Timestamp;
use model::{Permission, Publication, StoryId, What};
use store::Tx;

/// Marks a live story as breaking, prolongs the mark, or takes it away.
#[derive(Debug, Clone, Copy)]
pub struct SetBreaking {
    /// The story, live.
    pub story: StoryId,
    /// Until when; `None` for no longer.
    pub until: Option<Timestamp>,
}

impl SetBreaking {
    /// Sets it; every page that shows breaking news follows.
    ///
    /// # Errors
    /// [`crate::Refusal::Past`]; [`DeskError::WrongState`] unless the story is live; [`crate::Obstacle::Frozen`] for
    /// a new mark while nothing may go out.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        let mut row = entry::open(tx, self.story, &actor, Permission::Publish)?;
        gate::require_publish(tx, &actor, &row)?;
        entry::publication_in(&row, &[Publication::Live])?;
        if row.breaking_until == self.until {
            return Ok(());
        }
        if let Some(until) = self.until {
            crate::freeze::require_open(tx)?;
            entry::to_come(until, at)?;
        }
        row.breaking_until = self.until;
        timers::set(tx, &row)?;
        let detail = serde_json::json!({ "until": self.until.map(|time| time.to_string()) });
        entry::save(tx, &mut row, &actor, "set-breaking", &detail, at)?;
        front::show_live(tx, &row, What::Lapsed, at)
    }
}
