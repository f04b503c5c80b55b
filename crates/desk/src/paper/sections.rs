//! Sections: made, named, ordered, taken away.

use super::shown;
use crate::{Actor, DeskError, Obstacle};
use jiff::Timestamp;
use model::{Name, Permission, SectionId};
use store::section::SectionRow;
use store::{Tx, section};

/// A new section, after all others.
#[derive(Debug, Clone)]
pub struct NewSection {
    /// The word in its address, for ever.
    pub slug: String,
    /// Its name.
    pub name: Name,
}

impl NewSection {
    /// Makes it; every page follows.
    ///
    /// # Errors
    /// [`Obstacle::Taken`]; [`DeskError::Forbidden`]; the store's.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<SectionId, DeskError> {
        actor.require(Permission::Configure)?;
        let all = section::all(tx)?;
        if all.iter().any(|row| row.slug == self.slug) {
            return Err(Obstacle::Taken(self.slug).into());
        }
        let last = all.iter().map(|row| row.position).max().unwrap_or_default();
        let id = section::ensure(tx, &self.slug, self.name.as_str(), last.saturating_add(1))?;
        shown(tx, &actor, "new-section", &self.slug, &serde_json::json!({ "name": self.name.as_str() }), at)?;
        Ok(id)
    }
}

/// All sections as they are to be.
#[derive(Debug, Clone)]
pub struct SaveSections {
    /// Their rows; slugs stay as they are.
    pub rows: Vec<SectionRow>,
}

impl SaveSections {
    /// Saves what differs; every page follows.
    ///
    /// # Errors
    /// [`Obstacle::Missing`]; [`DeskError::Forbidden`]; the store's.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        actor.require(Permission::Configure)?;
        for row in self.rows {
            let before = section::by_id(tx, row.id)?.ok_or_else(|| Obstacle::Missing(row.name.clone()))?;
            let row = SectionRow { slug: before.slug.clone(), ..row };
            if row == before {
                continue;
            }
            section::save(tx, &row)?;
            let detail = serde_json::json!({
                "name": row.name, "position": row.position, "editors_publish": row.editors_publish, "two_person": row.two_person,
            });
            shown(tx, &actor, "save-section", &row.slug, &detail, at)?;
        }
        Ok(())
    }
}

/// Takes a section away in which no story is.
#[derive(Debug, Clone, Copy)]
pub struct DropSection {
    /// Which.
    pub id: SectionId,
}

impl DropSection {
    /// Takes it away; every page follows.
    ///
    /// # Errors
    /// [`Obstacle::SectionInUse`]; [`Obstacle::Missing`]; [`DeskError::Forbidden`]; the store's.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        actor.require(Permission::Configure)?;
        let row = section::by_id(tx, self.id)?.ok_or_else(|| Obstacle::Missing(self.id.to_string()))?;
        if section::is_used(tx, &row.slug)? {
            return Err(Obstacle::SectionInUse(row.name).into());
        }
        section::remove(tx, self.id)?;
        shown(tx, &actor, "drop-section", &row.slug, &serde_json::json!({ "name": row.name }), at)
    }
}
