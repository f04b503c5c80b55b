//! Somebody says what a picture shows, whose it is, and what must stay in sight.

use crate::picture::{changed, open};
use crate::{Actor, DeskError};
use jiff::Timestamp;
use model::{Focus, Line, MediaId, Name};
use store::{Tx, audit, media};

/// Everything that people say about a picture.
#[derive(Debug, Clone)]
pub struct DescribePicture {
    /// The picture.
    pub media: MediaId,
    /// What it shows happening.
    pub caption: Option<Line<400>>,
    /// Who took it.
    pub credit: Option<Name>,
    /// Under which licence it may be printed.
    pub licence: Option<Line<120>>,
    /// What it shows, for those who cannot see it.
    pub alt: Option<Line<400>>,
    /// Only decorates; it has no alternative text then.
    pub decorative: bool,
    /// The point to keep in sight.
    pub focus: Focus,
}

impl DescribePicture {
    /// Saves it. Stories keep the words that they print; pages that show the picture follow its focus.
    ///
    /// # Errors
    /// [`DeskError::NoPicture`]; [`DeskError::Forbidden`].
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        let row = open(tx, self.media, &actor)?;
        let alt = self.alt.filter(|_| !self.decorative);
        let said = media::MediaRow {
            caption: self.caption.map(String::from),
            credit: self.credit.map(String::from),
            licence: self.licence.map(String::from),
            alt: alt.map(String::from),
            decorative: self.decorative,
            focal_x: self.focus.x().into(),
            focal_y: self.focus.y().into(),
            ..row.clone()
        };
        if said == row {
            return Ok(());
        }
        media::describe(tx, &said)?;
        let detail = serde_json::json!({ "caption": said.caption, "credit": said.credit, "licence": said.licence });
        audit::add(tx, at, actor.name(), "describe-picture", &format!("media {}", self.media), &detail)?;
        changed(tx, self.media, at)
    }
}
