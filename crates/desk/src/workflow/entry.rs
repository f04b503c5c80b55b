//! What every step does: load the story, and write the step down.

use crate::{Actor, DeskError, Refusal};
use jiff::Timestamp;
use model::change::Touches;
use model::{CopyState, Permission, Publication, StoryId, Subject, What};
use serde_json::Value;
use store::story::StoryRow;
use store::{Tx, audit, change, story};

/// The story, for somebody who holds `permission` for it.
pub(crate) fn open(tx: &mut Tx, id: StoryId, actor: &Actor, permission: Permission) -> Result<StoryRow, DeskError> {
    let row = story::by_id(tx, id)?.ok_or(DeskError::NoStory(id))?;
    actor.require_on(permission, &row.matter())?;
    Ok(row)
}

/// Saves, and writes the step into the audit log.
pub(crate) fn save(tx: &mut Tx, row: &mut StoryRow, actor: &Actor, action: &str, detail: &Value, at: Timestamp) -> Result<(), DeskError> {
    row.changed_at = at;
    story::save(tx, row)?;
    audit::add(tx, at, actor.name(), action, &format!("story {}", row.id), detail)?;
    Ok(())
}

/// [`save`], for a step that readers do not see.
pub(crate) fn save_inside(
    tx: &mut Tx,
    row: &mut StoryRow,
    actor: &Actor,
    action: &str,
    detail: &Value,
    at: Timestamp,
) -> Result<(), DeskError> {
    save(tx, row, actor, action, detail, at)?;
    change::record(tx, Subject::Story, row.id.0, What::Filed, &Touches::default(), at)?;
    Ok(())
}

pub(crate) fn wrong_state(row: &StoryRow) -> DeskError {
    DeskError::WrongState { story: row.id, state: row.publication }
}

/// The step begins in one of these copy states.
pub(crate) fn copy_in(row: &StoryRow, from: &[CopyState]) -> Result<(), DeskError> {
    if from.contains(&row.copy_state) { Ok(()) } else { Err(Refusal::CopyState(row.copy_state).into()) }
}

/// The step begins while readers see, or do not see, the story.
pub(crate) fn publication_in(row: &StoryRow, from: &[Publication]) -> Result<(), DeskError> {
    if from.contains(&row.publication) { Ok(()) } else { Err(wrong_state(row)) }
}

/// A time that is set for later.
pub(crate) fn to_come(time: Timestamp, at: Timestamp) -> Result<(), DeskError> {
    if time > at { Ok(()) } else { Err(Refusal::Past(time).into()) }
}
