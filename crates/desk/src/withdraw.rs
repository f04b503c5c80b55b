//! A story is taken back: reversibly, or for good.

use crate::front;
use crate::{Actor, DeskError, Permission};
use jiff::Timestamp;
use model::{Line, Publication, StoryId};
use store::{Tx, audit, story};

/// Takes a live story back; it may return.
#[derive(Debug, Clone, Copy)]
pub struct Withdraw {
    /// The story.
    pub story: StoryId,
}

/// Takes a story back for good.
#[derive(Debug, Clone)]
pub struct Retract {
    /// The story, live or withdrawn.
    pub story: StoryId,
    /// Why, for the audit log.
    pub reason: Line<600>,
}

impl Withdraw {
    /// Withdraws; the address answers 410 from the moment of the commit.
    ///
    /// # Errors
    /// [`DeskError::WrongState`] unless the story is live.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        actor.require(Permission::Publish)?;
        take_back(tx, self.story, &[Publication::Live], Publication::Withdrawn, at)?;
        audit::add(tx, at, actor.name(), "withdraw", &format!("story {}", self.story), &serde_json::json!({}))?;
        Ok(())
    }
}

impl Retract {
    /// Retracts; there is no way back.
    ///
    /// # Errors
    /// [`DeskError::WrongState`] for a story that never was live or is retracted already.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        actor.require(Permission::Publish)?;
        let from = [Publication::Live, Publication::Withdrawn];
        take_back(tx, self.story, &from, Publication::Retracted, at)?;
        let detail = serde_json::json!({ "reason": self.reason.as_str() });
        audit::add(tx, at, actor.name(), "retract", &format!("story {}", self.story), &detail)?;
        Ok(())
    }
}

fn take_back(tx: &mut Tx, id: StoryId, from: &[Publication], to: Publication, at: Timestamp) -> Result<(), DeskError> {
    let mut row = story::by_id(tx, id)?.ok_or(DeskError::NoStory(id))?;
    if !from.contains(&row.publication) {
        return Err(DeskError::WrongState { story: id, state: row.publication });
    }
    row.publication = to;
    row.live = None;
    row.breaking_until = None;
    row.changed_at = at;
    story::save(tx, &mut row)?;
    front::hide(tx, id, at)
}
