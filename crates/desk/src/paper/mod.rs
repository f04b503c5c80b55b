//! The paper as an institution: settings, sections, pages, old addresses, registries, the machine room.

mod addresses;
mod names;
mod people;
mod room;
mod sections;
mod settings;
mod topics;

pub use addresses::{DropRedirect, SetRedirect, site_path};
pub use names::{DropName, KeepNames};
pub use people::{DropAuthor, DropSource, SaveAuthor, SaveSource};
pub use room::{DropJob, RetryJob};
pub use sections::{DropSection, NewSection, SaveSections};
pub use settings::{ChangeSite, DropPage};
pub use topics::{MergeTopics, RenameTopic};

use crate::{Actor, DeskError};
use jiff::Timestamp;
use model::change::Touches;
use model::{Subject, What};
use store::{Tx, audit, change};

/// Writes down a change that every page shows.
fn shown(tx: &mut Tx, actor: &Actor, action: &str, subject: &str, detail: &serde_json::Value, at: Timestamp) -> Result<(), DeskError> {
    shown_on(tx, actor, (action, subject), detail, Touches::default(), at)
}

/// The same, when stories stand elsewhere afterwards: those of what is touched are found there.
fn shown_on(
    tx: &mut Tx,
    actor: &Actor,
    (action, subject): (&str, &str),
    detail: &serde_json::Value,
    touches: Touches,
    at: Timestamp,
) -> Result<(), DeskError> {
    audit::add(tx, at, actor.name(), action, subject, detail)?;
    change::record(tx, Subject::Site, 0, What::Configured, &touches, at)?;
    Ok(())
}

/// Writes down a change that readers do not see.
fn kept(tx: &mut Tx, actor: &Actor, action: &str, subject: &str, detail: &serde_json::Value, at: Timestamp) -> Result<(), DeskError> {
    audit::add(tx, at, actor.name(), action, subject, detail)?;
    change::record(tx, Subject::Site, 0, What::Filed, &Touches::default(), at)?;
    Ok(())
}
