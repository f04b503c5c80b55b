//! The paper's settings, sections and static pages.

use crate::{Actor, DeskError};
use jiff::Timestamp;
use model::change::Touches;
use model::{Body, Line, Name, Permission, SeedRole, Site, Subject, What};
use store::{Tx, audit, change, page, role, section, site};

/// New settings for the paper.
#[derive(Debug, Clone)]
pub struct SaveSite(pub Site);

impl SaveSite {
    /// Saves; every page follows.
    ///
    /// # Errors
    /// [`DeskError::Forbidden`]; the store's.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        actor.require(Permission::Configure)?;
        site::save(tx, &self.0, at)?;
        configured(tx, actor, "save-site", self.0.name.as_str(), at)
    }
}

/// A section, made or renamed.
#[derive(Debug, Clone)]
pub struct SetSection {
    /// The word in its address.
    pub slug: String,
    /// Its name.
    pub name: Name,
    /// Its place in the row, from 1.
    pub position: i64,
}

impl SetSection {
    /// Saves; every page follows.
    ///
    /// # Errors
    /// [`DeskError::Forbidden`]; the store's.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        actor.require(Permission::Configure)?;
        section::ensure(tx, &self.slug, self.name.as_str(), self.position)?;
        configured(tx, actor, "set-section", &self.slug, at)
    }
}

/// The roles that a paper starts with, where they are missing. Running it again changes nothing.
#[derive(Debug, Clone, Copy)]
pub struct SeedRoles;

impl SeedRoles {
    /// Adds what is missing.
    ///
    /// # Errors
    /// [`DeskError::Forbidden`]; the store's.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        actor.require(Permission::System)?;
        for (position, role) in (1..).zip(SeedRole::ALL.iter().rev()) {
            if role::insert(tx, role.word(), role.word(), &role.grants(), position)? {
                audit::add(tx, at, actor.name(), "seed-role", role.word(), &serde_json::json!({}))?;
            }
        }
        Ok(())
    }
}

/// A static page, made or replaced.
#[derive(Debug, Clone)]
pub struct PutPage {
    /// The word in its address.
    pub slug: String,
    /// Its title.
    pub title: Line<120>,
    /// Its text.
    pub body: Body,
}

impl PutPage {
    /// Saves; every page follows.
    ///
    /// # Errors
    /// [`DeskError::Forbidden`]; the store's.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        actor.require(Permission::Configure)?;
        page::put(tx, &self.slug, self.title.as_str(), &self.body, at)?;
        configured(tx, actor, "put-page", &self.slug, at)
    }
}

fn configured(tx: &mut Tx, actor: Actor, action: &str, subject: &str, at: Timestamp) -> Result<(), DeskError> {
    change::record(tx, Subject::Site, 0, What::Configured, &Touches::default(), at)?;
    audit::add(tx, at, actor.name(), action, subject, &serde_json::json!({}))?;
    Ok(())
}
