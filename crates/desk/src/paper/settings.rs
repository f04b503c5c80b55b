//! Settings and static pages.

use super::shown;
use crate::{Actor, DeskError, Obstacle, SaveSite};
use jiff::Timestamp;
use model::{Permission, Site};
use store::{StoreError, Tx, page, site};

/// New settings, made from a known version of the old ones.
#[derive(Debug, Clone)]
pub struct ChangeSite {
    /// The version that was changed.
    pub base: i64,
    /// The new settings.
    pub site: Site,
}

impl ChangeSite {
    /// Saves; every page follows.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when somebody saved meanwhile; as [`SaveSite::run`].
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        actor.require(Permission::Configure)?;
        let (_, version) = site::load(tx)?.ok_or(DeskError::NoSite)?;
        if version != self.base {
            return Err(StoreError::Conflict { what: "site".to_owned() }.into());
        }
        SaveSite(self.site).run(tx, actor, at)
    }
}

/// Takes a static page away.
#[derive(Debug, Clone)]
pub struct DropPage {
    /// The word in its address.
    pub slug: String,
}

impl DropPage {
    /// Takes it away; every page follows.
    ///
    /// # Errors
    /// [`Obstacle::Missing`]; [`DeskError::Forbidden`]; the store's.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        actor.require(Permission::Configure)?;
        if !page::remove(tx, &self.slug)? {
            return Err(Obstacle::Missing(self.slug).into());
        }
        shown(tx, &actor, "drop-page", &self.slug, &serde_json::json!({}), at)
    }
}
