//! What the verbs about pictures have in common.

use crate::{Actor, DeskError};
use jiff::Timestamp;
use model::change::Touches;
use model::{MediaId, MediaState, Permission, Scope, Subject, What};
use store::media::{self, MediaRow};
use store::{Tx, change};

/// A picture that is not retired, for somebody who may change what is said about it: whoever writes for a
/// section or the paper may, others only what they brought in themselves.
pub(crate) fn open(tx: &mut Tx, id: MediaId, actor: &Actor) -> Result<MediaRow, DeskError> {
    let row = media::row(tx, id)?.filter(|row| row.state != MediaState::Retired).ok_or(DeskError::NoPicture(id))?;
    let allowed = match actor.staff() {
        None => actor.may(Permission::Write),
        Some(staff) => match staff.grants.scope(Permission::Write) {
            None => false,
            Some(Scope::Own) => row.owner == Some(staff.id),
            Some(Scope::Desk | Scope::All) => true,
        },
    };
    if allowed { Ok(row) } else { Err(DeskError::Forbidden { actor: actor.name().to_owned(), permission: Permission::Write }) }
}

/// Records that a picture changed. Pages of readers are set anew only when one shows it.
pub(crate) fn changed(tx: &mut Tx, id: MediaId, at: Timestamp) -> Result<(), DeskError> {
    let what = if media::is_live(tx, id)? { What::Configured } else { What::Filed };
    change::record(tx, Subject::Media, id.0, what, &Touches::default(), at)?;
    Ok(())
}

/// The key of the job that makes a picture's sizes.
pub(crate) fn job_key(id: MediaId) -> String {
    format!("make-renditions-{id}")
}
