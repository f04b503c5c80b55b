//! A picture leaves the library.

use crate::picture::{changed, open};
use crate::{Actor, DeskError};
use jiff::Timestamp;
use model::{MediaId, MediaState};
use store::{Tx, audit, media};

/// Takes a picture that no story shows out of the library.
#[derive(Debug, Clone, Copy)]
pub struct RetirePicture {
    /// The picture.
    pub media: MediaId,
}

impl RetirePicture {
    /// Nobody is offered it any more. Its files stay, because older revisions may name it; the same file sent
    /// again brings it back.
    ///
    /// # Errors
    /// [`DeskError::NoPicture`]; [`DeskError::Forbidden`]; [`DeskError::PictureInUse`].
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        open(tx, self.media, &actor)?;
        if media::is_used(tx, self.media)? {
            return Err(DeskError::PictureInUse(self.media));
        }
        media::set_state(tx, self.media, MediaState::Retired, None)?;
        audit::add(tx, at, actor.name(), "retire-picture", &format!("media {}", self.media), &serde_json::json!({}))?;
        changed(tx, self.media, at)
    }
}
