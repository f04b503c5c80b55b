//! A story is taken back, reversibly.

use crate::workflow::entry;
use crate::{Actor, DeskError, front};
use jiff::Timestamp;
use model::{Line, Permission, Publication, StoryId};
use serde_json::{Value, json};
use store::Tx;
use store::story::StoryRow;

/// Takes a live story back; it may return.
#[derive(Debug, Clone)]
pub struct Withdraw {
    /// The story.
    pub story: StoryId,
    /// Why, for the newsroom.
    pub reason: Line<600>,
}

impl Withdraw {
    /// Withdraws; the address answers 410 from the moment of the commit. Asked again with the same reason by somebody
    /// of the newsroom, it changes nothing: they clicked twice.
    ///
    /// # Errors
    /// [`DeskError::WrongState`] unless the story is live.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        let row = entry::open(tx, self.story, &actor, Permission::Withdraw)?;
        let again = row.publication == Publication::Withdrawn && row.note.as_deref() == Some(self.reason.as_str());
        if again && actor.staff().is_some() {
            return Ok(());
        }
        entry::publication_in(&row, &[Publication::Live])?;
        let detail = json!({ "reason": self.reason.as_str() });
        take_back(tx, row, Publication::Withdrawn, &self.reason, &actor, "withdraw", &detail, at)
    }
}

/// Takes a story from the readers; nothing that was set for later remains.
#[allow(clippy::too_many_arguments, reason = "what a step needs, once")]
pub(crate) fn take_back(
    tx: &mut Tx,
    mut row: StoryRow,
    to: Publication,
    reason: &Line<600>,
    actor: &Actor,
    action: &str,
    detail: &Value,
    at: Timestamp,
) -> Result<(), DeskError> {
    row.publication = to;
    row.note = Some(reason.to_string());
    row.breaking_until = None;
    row.publish_at = None;
    row.scheduled = None;
    row.embargo_until = None;
    row.expires_at = None;
    entry::save(tx, &mut row, actor, action, detail, at)?;
    front::hide(tx, row.id, at)
}
