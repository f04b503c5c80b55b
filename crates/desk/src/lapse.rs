//! What happens by itself when its time has come. Each may run twice.

use crate::front;
use crate::{Actor, DeskError, Permission};
use jiff::{SignedDuration, Timestamp};
use model::{Publication, StoryId, What};
use store::{Tx, comment, revision, story};

/// The "breaking" mark of a story ends.
#[derive(Debug, Clone, Copy)]
pub struct EndBreaking {
    /// The story.
    pub story: StoryId,
}

impl EndBreaking {
    /// Clears the mark when its time is over; a mark that was prolonged stays.
    ///
    /// # Errors
    /// The store's.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        actor.require(Permission::Lapse)?;
        let Some(mut row) = story::by_id(tx, self.story)? else { return Ok(()) };
        if row.breaking_until.is_none_or(|end| end > at) {
            return Ok(());
        }
        row.breaking_until = None;
        story::save(tx, &mut row)?;
        if row.publication == Publication::Live
            && let Some(live) = row.live
            && let Some(revision) = revision::get(tx, row.id, live)?
        {
            front::show(tx, &row, &revision.copy, What::Lapsed, at)?;
        }
        Ok(())
    }
}

/// Abuse keys of old comments are forgotten.
#[derive(Debug, Clone, Copy)]
pub struct ForgetWriters;

impl ForgetWriters {
    /// How long a key is kept; the privacy page says seven days.
    pub const KEPT: SignedDuration = SignedDuration::from_hours(6 * 24);

    /// Forgets the keys of comments older than [`Self::KEPT`]; returns how many.
    ///
    /// # Errors
    /// The store's.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<u64, DeskError> {
        actor.require(Permission::Lapse)?;
        Ok(comment::forget_writers(tx, at.checked_sub(Self::KEPT).unwrap_or(Timestamp::MIN))?)
    }
}
