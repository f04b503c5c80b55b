//! The sizes of a picture are made, or could not be.

use crate::picture::{changed, job_key, open};
use crate::{Actor, DeskError};
use jiff::Timestamp;
use model::{JobKind, MediaId, MediaState, Permission, Rendition};
use store::{Tx, audit, job, media};

/// What the job that makes sizes reports. May run twice.
#[derive(Debug, Clone)]
pub struct FinishPicture {
    /// The picture.
    pub media: MediaId,
    /// Its sizes, stored already; or why there are none.
    pub made: Result<Vec<Rendition>, String>,
}

impl FinishPicture {
    /// Adds the sizes and says that the picture is ready, or that it failed and why.
    ///
    /// # Errors
    /// The store's.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        actor.require(Permission::Lapse)?;
        let Some(row) = media::row(tx, self.media)? else { return Ok(()) };
        let (state, problem) = match &self.made {
            Ok(renditions) => {
                media::add_sizes(tx, self.media, renditions)?;
                (MediaState::Ready, None)
            }
            Err(problem) => (MediaState::Failed, Some(problem.as_str())),
        };
        // A picture that was retired meanwhile stays so.
        if row.state == MediaState::Retired || (row.state == state && row.problem.as_deref() == problem) {
            return Ok(());
        }
        media::set_state(tx, self.media, state, problem)?;
        changed(tx, self.media, at)
    }
}

/// Has the sizes of a picture made once more.
#[derive(Debug, Clone, Copy)]
pub struct RemakePicture {
    /// The picture.
    pub media: MediaId,
}

impl RemakePicture {
    /// Puts the job into the queue again.
    ///
    /// # Errors
    /// [`DeskError::NoPicture`], also when no master was kept; [`DeskError::Forbidden`].
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        let row = open(tx, self.media, &actor)?;
        if row.master.is_none() {
            return Err(DeskError::NoPicture(self.media));
        }
        media::set_state(tx, self.media, MediaState::Processing, None)?;
        job::enqueue(tx, JobKind::MakeRenditions, &serde_json::json!({ "media": row.id.0 }), at, &job_key(row.id))?;
        audit::add(tx, at, actor.name(), "remake-picture", &format!("media {}", self.media), &serde_json::json!({}))?;
        changed(tx, self.media, at)
    }
}
