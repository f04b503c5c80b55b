//! A picture that an archive named arrives, or cannot be had.

use super::may_import;
use crate::picture::changed;
use crate::{Actor, DeskError};
use jiff::{SignedDuration, Timestamp};
use model::{MediaId, MediaState, OldPictureState, Permission};
use store::old_picture::{self, Arrived};
use store::{Tx, audit, media};

/// The bytes of an expected picture are here, and its sizes stored.
#[derive(Debug, Clone)]
pub struct PictureArrived {
    /// The picture.
    pub media: MediaId,
    /// What came.
    pub arrived: Arrived,
}

impl PictureArrived {
    /// Completes the picture; the pages that show it follow. May run twice.
    ///
    /// # Errors
    /// [`DeskError::Forbidden`]; [`DeskError::NoPicture`]; the store's.
    pub fn run(self, tx: &mut Tx, actor: &Actor, at: Timestamp) -> Result<(), DeskError> {
        may_import(actor)?;
        let known = old_picture::by_media(tx, self.media)?.ok_or(DeskError::NoPicture(self.media))?;
        let row = media::row(tx, self.media)?.ok_or(DeskError::NoPicture(self.media))?;
        if known.state == OldPictureState::Here || row.state == MediaState::Retired {
            return Ok(());
        }
        old_picture::complete(tx, self.media, &self.arrived)?;
        changed(tx, self.media, at)
    }
}

/// An expected picture could not be had.
#[derive(Debug, Clone)]
pub struct MissPicture {
    /// The picture.
    pub media: MediaId,
    /// Why.
    pub problem: String,
    /// How long until it is asked for again; `None`: not by itself.
    pub pause: Option<SignedDuration>,
}

impl MissPicture {
    /// Writes it down.
    ///
    /// # Errors
    /// [`DeskError::Forbidden`]; the store's.
    pub fn run(self, tx: &mut Tx, actor: &Actor, at: Timestamp) -> Result<(), DeskError> {
        may_import(actor)?;
        Ok(old_picture::missed(tx, self.media, &self.problem, self.pause, at)?)
    }
}

/// Asks once more for the pictures of a run that could not be had.
#[derive(Debug, Clone, Copy)]
pub struct RetryPictures {
    /// The run.
    pub run: i64,
}

impl RetryPictures {
    /// Puts them back among those that are expected; gives how many.
    ///
    /// # Errors
    /// [`DeskError::Forbidden`]; the store's.
    pub fn run(self, tx: &mut Tx, actor: &Actor, at: Timestamp) -> Result<u64, DeskError> {
        actor.require(Permission::System)?;
        let number = old_picture::again(tx, self.run, at)?;
        audit::add(tx, at, actor.name(), "retry-pictures", &format!("import {}", self.run), &serde_json::json!({ "pictures": number }))?;
        Ok(number)
    }
}
