//! A story is set to go out by itself.

use super::{entry, gate, timers};
use crate::{Actor, DeskError, Preflight, Refusal};
use jiff::Timestamp;
use model::{CopyState, Publication, StoryId};
use store::Tx;

/// Sets when the head revision goes out; again, to set another time or a newer revision.
#[derive(Debug, Clone)]
pub struct Schedule {
    /// The story.
    pub story: StoryId,
    /// When; an embargo that ends later is waited for.
    pub publish_at: Timestamp,
    /// What the proofreader found; only the command line goes without.
    pub preflight: Option<Preflight>,
}

/// Takes the schedule back.
#[derive(Debug, Clone, Copy)]
pub struct Unschedule {
    /// The story.
    pub story: StoryId,
}

impl Schedule {
    /// Schedules the revision that was checked; what is saved later does not go out with it.
    ///
    /// # Errors
    /// As publishing; [`Refusal::Past`], [`Refusal::Order`].
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        crate::freeze::require_open(tx)?;
        let mut row = entry::open(tx, self.story, &actor, model::Permission::Publish)?;
        gate::require_publish(tx, &actor, &row)?;
        entry::publication_in(&row, &[Publication::None, Publication::Withdrawn])?;
        entry::to_come(self.publish_at, at)?;
        if row.publish_at == Some(self.publish_at) && row.scheduled == Some(row.head) {
            return Ok(());
        }
        let mut detail = gate::pass(tx, &row, &actor, self.preflight.as_ref(), false, at)?;
        row.publish_at = Some(self.publish_at);
        row.scheduled = Some(row.head);
        row.copy_state = CopyState::Ready;
        timers::in_order(&row)?;
        timers::set(tx, &row)?;
        if let Some(map) = detail.as_object_mut() {
            map.insert("publish_at".to_owned(), self.publish_at.to_string().into());
        }
        entry::save_inside(tx, &mut row, &actor, "schedule", &detail, at)
    }
}

impl Unschedule {
    /// Unschedules; the copy stays ready.
    ///
    /// # Errors
    /// [`Refusal::NotScheduled`].
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        let mut row = entry::open(tx, self.story, &actor, model::Permission::Publish)?;
        gate::require_publish(tx, &actor, &row)?;
        let Some(was) = row.publish_at.take() else { return Err(Refusal::NotScheduled.into()) };
        row.scheduled = None;
        entry::save_inside(tx, &mut row, &actor, "unschedule", &serde_json::json!({ "was": was.to_string() }), at)
    }
}
