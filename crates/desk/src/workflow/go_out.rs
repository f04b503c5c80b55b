//! A scheduled story's moment has come.

use super::{entry, gate, timers};
use crate::{Actor, DeskError, publish};
use jiff::Timestamp;
use model::{JobKind, Permission, Publication, StoryId};
use store::{Tx, alarm, story};

/// Puts a scheduled story before the readers.
#[derive(Debug, Clone, Copy)]
pub struct GoOut {
    /// The story.
    pub story: StoryId,
}

impl GoOut {
    /// Publishes the scheduled revision when its moment has come; a moment that was moved is waited for. What may
    /// not go out then is taken off the schedule, and an alarm is raised.
    ///
    /// # Errors
    /// The store's.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        actor.require(Permission::Lapse)?;
        crate::freeze::require_open(tx)?;
        let Some(mut row) = story::by_id(tx, self.story)? else { return Ok(()) };
        let Some(due) = row.goes_out_at().filter(|due| *due <= at) else { return Ok(()) };
        let revision = row.scheduled.take().unwrap_or(row.head);
        row.publish_at = None;
        let over = row.expires_at.is_some_and(|end| end <= at);
        let barred = match gate::sound(&row).and_then(|()| entry::publication_in(&row, &[Publication::None, Publication::Withdrawn])) {
            Ok(()) if over => Some("expired".to_owned()),
            Ok(()) => None,
            Err(problem) => Some(problem.to_string()),
        };
        if let Some(problem) = barred {
            let detail = serde_json::json!({ "story": row.id.0, "due": due.to_string(), "problem": problem });
            alarm::raise(tx, &format!("not-out-{}-{}", row.id, due.as_microsecond()), "not-out", &detail, at)?;
            return entry::save_inside(tx, &mut row, &actor, "stay-in", &detail, at);
        }
        timers::note_late(tx, JobKind::GoOut, row.id, due, at)?;
        let detail = serde_json::json!({ "revision": revision.0, "publish_at": due.to_string() });
        publish::put_out(tx, &mut row, revision, &actor, "go-out", &detail, at)
    }
}
