//! The registries of authors and sources.

use super::kept;
use crate::{Actor, DeskError, Obstacle};
use jiff::Timestamp;
use model::Permission;
use store::author::AuthorRow;
use store::source::SourceRow;
use store::{StoreError, Tx, author, source};

/// An author, new (number 0) or changed.
#[derive(Debug, Clone)]
pub struct SaveAuthor(pub AuthorRow);

/// A source, new (number 0) or changed.
#[derive(Debug, Clone)]
pub struct SaveSource(pub SourceRow);

/// Takes an author out of the registry.
#[derive(Debug, Clone, Copy)]
pub struct DropAuthor(pub i64);

/// Takes a source out of the registry.
#[derive(Debug, Clone, Copy)]
pub struct DropSource(pub i64);

/// What a save gave: false for a number that is not there; a name that is taken is an obstacle, not a hurry.
fn saved(result: Result<bool, StoreError>, name: &str, id: i64) -> Result<(), DeskError> {
    match result {
        Ok(true) => Ok(()),
        Ok(false) => Err(Obstacle::Missing(id.to_string()).into()),
        Err(StoreError::Conflict { .. }) => Err(Obstacle::Taken(name.to_owned()).into()),
        Err(error) => Err(error.into()),
    }
}

impl SaveAuthor {
    /// Saves.
    ///
    /// # Errors
    /// [`Obstacle::Taken`]; [`Obstacle::Missing`]; [`DeskError::Forbidden`]; the store's.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        actor.require(Permission::Registry)?;
        let row = self.0;
        let done = if row.id == 0 { author::insert(tx, &row.name, &row.role, &row.bio).map(|_| true) } else { author::save(tx, &row) };
        saved(done, &row.name, row.id)?;
        kept(tx, &actor, "save-author", &row.name, &serde_json::json!({ "role": row.role }), at)
    }
}

impl SaveSource {
    /// Saves.
    ///
    /// # Errors
    /// [`Obstacle::Taken`]; [`Obstacle::Missing`]; [`DeskError::Forbidden`]; the store's.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        actor.require(Permission::Registry)?;
        let row = self.0;
        let done = if row.id == 0 { source::insert(tx, &row.name, &row.kind, &row.note).map(|_| true) } else { source::save(tx, &row) };
        saved(done, &row.name, row.id)?;
        kept(tx, &actor, "save-source", &row.name, &serde_json::json!({ "kind": row.kind }), at)
    }
}

impl DropAuthor {
    /// Takes them out; bylines of stories stay as they are.
    ///
    /// # Errors
    /// [`Obstacle::Missing`]; [`DeskError::Forbidden`]; the store's.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        actor.require(Permission::Registry)?;
        saved(author::remove(tx, self.0), "", self.0)?;
        kept(tx, &actor, "drop-author", &format!("author {}", self.0), &serde_json::json!({}), at)
    }
}

impl DropSource {
    /// Takes it out; credit lines of stories stay as they are.
    ///
    /// # Errors
    /// [`Obstacle::Missing`]; [`DeskError::Forbidden`]; the store's.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        actor.require(Permission::Registry)?;
        saved(source::remove(tx, self.0), "", self.0)?;
        kept(tx, &actor, "drop-source", &format!("source {}", self.0), &serde_json::json!({}), at)
    }
}
