//! What happens by itself when its time has come. Each may run twice.

use crate::front;
use crate::workflow::{entry, timers};
use crate::{Actor, DeskError};
use jiff::{SignedDuration, Timestamp};
use model::{JobKind, Permission, StoryId, What};
use store::{Tx, ban, comment, story};

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
        let Some(due) = row.breaking_until.filter(|end| *end <= at) else { return Ok(()) };
        row.breaking_until = None;
        timers::note_late(tx, JobKind::EndBreaking, row.id, due, at)?;
        entry::save(tx, &mut row, &actor, "end-breaking", &serde_json::json!({ "until": due.to_string() }), at)?;
        front::show_live(tx, &row, What::Lapsed, at)
    }
}

/// Abuse keys of old comments are forgotten, and bans that ended.
#[derive(Debug, Clone, Copy)]
pub struct ForgetWriters;

impl ForgetWriters {
    /// How long a key is kept; the privacy page says seven days.
    pub const KEPT: SignedDuration = SignedDuration::from_hours(6 * 24);

    /// Forgets bans that ended and the keys of comments older than [`Self::KEPT`]; returns how many comments.
    ///
    /// # Errors
    /// The store's.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<u64, DeskError> {
        actor.require(Permission::Lapse)?;
        ban::sweep(tx, at)?;
        Ok(comment::forget_writers(tx, at.checked_sub(Self::KEPT).unwrap_or(Timestamp::MIN))?)
    }
}
