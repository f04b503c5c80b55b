//! A story is taken back by itself at its end.

use super::{entry, gate, timers};
use crate::{Actor, DeskError, front};
use jiff::Timestamp;
use model::{JobKind, Permission, Publication, StoryId};
use store::{Tx, story};

/// Sets when a story ends, or that it does not.
#[derive(Debug, Clone, Copy)]
pub struct SetExpiry {
    /// The story.
    pub story: StoryId,
    /// When; `None` for never.
    pub expires_at: Option<Timestamp>,
}

/// A story's end has come.
#[derive(Debug, Clone, Copy)]
pub struct Expire {
    /// The story.
    pub story: StoryId,
}

impl SetExpiry {
    /// Sets it.
    ///
    /// # Errors
    /// [`crate::Refusal::Past`]; [`crate::Refusal::Order`]; [`DeskError::WrongState`] for what was retracted.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        let mut row = entry::open(tx, self.story, &actor, Permission::Publish)?;
        gate::require_publish(tx, &actor, &row)?;
        entry::publication_in(&row, &[Publication::None, Publication::Live, Publication::Withdrawn])?;
        if row.expires_at == self.expires_at {
            return Ok(());
        }
        if let Some(time) = self.expires_at {
            entry::to_come(time, at)?;
        }
        row.expires_at = self.expires_at;
        timers::in_order(&row)?;
        timers::set(tx, &row)?;
        let detail = serde_json::json!({ "expires_at": self.expires_at.map(|time| time.to_string()) });
        entry::save_inside(tx, &mut row, &actor, "set-expiry", &detail, at)
    }
}

impl Expire {
    /// Takes the story back, reversibly, when its end has come; an end that was moved is waited for.
    ///
    /// # Errors
    /// The store's.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        actor.require(Permission::Lapse)?;
        let Some(mut row) = story::by_id(tx, self.story)? else { return Ok(()) };
        let Some(due) = row.expires_at.filter(|end| *end <= at) else { return Ok(()) };
        row.expires_at = None;
        timers::note_late(tx, JobKind::Expire, row.id, due, at)?;
        let was_live = row.publication == Publication::Live;
        let detail = serde_json::json!({ "expires_at": due.to_string(), "live": was_live });
        if !was_live {
            return entry::save_inside(tx, &mut row, &actor, "expire", &detail, at);
        }
        row.publication = Publication::Withdrawn;
        row.breaking_until = None;
        entry::save(tx, &mut row, &actor, "expire", &detail, at)?;
        front::hide(tx, row.id, at)
    }
}
