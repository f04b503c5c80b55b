//! A picture comes into the library.

use crate::picture::{changed, job_key};
use crate::{Actor, DeskError};
use jiff::Timestamp;
use model::{JobKind, Line, Matter, MediaId, MediaState, Name, Permission, Rendition, Tones};
use store::media::{self, NewMedia};
use store::{Tx, audit, job};

/// What is kept of a file that came in. All objects named here are stored already.
#[derive(Debug, Clone)]
pub struct KeepPicture {
    /// Lower-case hex SHA-256 of the file that came in.
    pub sha256: String,
    /// What it was called.
    pub name: String,
    /// Its length, in bytes.
    pub size: u64,
    /// The copy that its sizes are made from; `None` when none was kept, then no more sizes can be made.
    pub master: Option<Rendition>,
    /// Sizes that are there already.
    pub renditions: Vec<Rendition>,
    /// Whether they are all; otherwise a job makes the rest.
    pub complete: bool,
    /// Colours that stand in for it.
    pub tones: Option<Tones>,
    /// What the file said it shows; a suggestion.
    pub caption: Option<Line<400>>,
    /// Whom the file credits; a suggestion.
    pub credit: Option<Name>,
    /// Whose the file says it is; a suggestion.
    pub licence: Option<Line<120>>,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// A new picture.
    New(MediaId),
    /// The same bytes came in before; what is said about it stays.
    Known(MediaId),
}

impl Kept {
    /// The picture.
    pub fn picture(self) -> MediaId {
        match self {
            Self::New(id) | Self::Known(id) => id,
        }
    }
}

impl KeepPicture {
    /// Registers the picture. One that was retired comes back.
    ///
    /// # Errors
    /// [`DeskError::Forbidden`]; the store's.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<Kept, DeskError> {
        actor.require_on(Permission::Write, &Matter { owner: actor.id(), ..Matter::default() })?;
        let new = NewMedia {
            sha256: self.sha256,
            name: arabic::save::clean_line(&self.name).chars().take(200).collect(),
            size: i64::try_from(self.size).unwrap_or(i64::MAX),
            master: self.master.clone(),
            tones: self.tones,
            owner: actor.id(),
            state: if self.complete { MediaState::Ready } else { MediaState::Processing },
            at,
        };
        let (id, is_new) = media::insert(tx, &new)?;
        let row = media::row(tx, id)?.ok_or(DeskError::NoPicture(id))?;
        if !is_new && row.state != MediaState::Retired {
            return Ok(Kept::Known(id));
        }
        if is_new {
            media::add_sizes(tx, id, &self.renditions)?;
            let (caption, credit, licence) = (self.caption, self.credit, self.licence);
            let said = store::media::MediaRow {
                caption: caption.map(String::from),
                credit: credit.map(String::from),
                licence: licence.map(String::from),
                ..row
            };
            media::describe(tx, &said)?;
        } else {
            media::set_state(tx, id, new.state, None)?;
        }
        if !self.complete {
            job::enqueue(tx, JobKind::MakeRenditions, &serde_json::json!({ "media": id.0 }), at, &job_key(id))?;
        }
        audit::add(tx, at, actor.name(), "keep-picture", &format!("media {id}"), &serde_json::json!({ "name": new.name }))?;
        changed(tx, id, at)?;
        Ok(if is_new { Kept::New(id) } else { Kept::Known(id) })
    }
}
