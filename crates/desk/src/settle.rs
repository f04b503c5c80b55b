//! A person settles the date that a saved page did not carry.

use crate::{Actor, DeskError};
use jiff::Timestamp;
use model::{Permission, Publication, StoryId};
use store::{Tx, audit, story};

/// The first publication of an archive story, from somebody who knows.
#[derive(Debug, Clone, Copy)]
pub struct SettleDate {
    /// The story, not live.
    pub story: StoryId,
    /// When it first went out.
    pub first_published_at: Timestamp,
}

impl SettleDate {
    /// Sets the date and clears the finding.
    ///
    /// # Errors
    /// [`DeskError::Future`]; [`DeskError::WrongState`] once the story has been live.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        actor.require(Permission::Write)?;
        if self.first_published_at > at {
            return Err(DeskError::Future(self.first_published_at));
        }
        let mut row = story::by_id(tx, self.story)?.ok_or(DeskError::NoStory(self.story))?;
        if row.publication != Publication::None {
            return Err(DeskError::WrongState { story: row.id, state: row.publication });
        }
        row.first_published_at = Some(self.first_published_at);
        row.findings.retain(|finding| !finding.bars_publishing());
        row.changed_at = at;
        story::save(tx, &mut row)?;
        let detail = serde_json::json!({ "first_published_at": self.first_published_at.to_string() });
        audit::add(tx, at, actor.name(), "settle-date", &format!("story {}", row.id), &detail)?;
        Ok(())
    }
}
