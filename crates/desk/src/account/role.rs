//! Roles: what they may, and new ones.

use super::{AccountFault, power};
use crate::{Actor, DeskError};
use jiff::Timestamp;
use model::{Grants, Name, Permission};
use serde_json::json;
use store::{StoreError, Tx, audit, role};

/// A role's name and what it may, from the next request of everybody who has it.
#[derive(Debug, Clone)]
pub struct SaveRole {
    /// Its word.
    pub slug: String,
    /// The version that was looked at.
    pub version: i64,
    /// Its name.
    pub name: Name,
    /// What it may.
    pub grants: Grants,
}

impl SaveRole {
    /// Saves.
    ///
    /// # Errors
    /// [`DeskError::Forbidden`]; [`AccountFault::OwnerFixed`]; [`AccountFault::Beyond`] for a grant that `actor` does
    /// not have; a conflict when somebody else saved meanwhile.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        actor.require(Permission::System)?;
        let mut row = power::role_of(tx, &self.slug)?;
        if row.slug == power::owner() {
            return Err(AccountFault::OwnerFixed.into());
        }
        if row.version != self.version {
            return Err(StoreError::Conflict { what: format!("role {}", row.slug) }.into());
        }
        // What the role has already may stay or shrink; what is new must be the actor's own.
        let more = Grants::of(self.grants.iter().filter(|(one, scope)| row.grants.scope(*one) < Some(*scope)));
        power::may_grant(&actor, &more)?;
        let detail = json!({ "before": row.grants, "after": self.grants, "name": self.name });
        (row.name, row.grants) = (self.name.as_str().to_owned(), self.grants);
        role::save(tx, &mut row)?;
        audit::add(tx, at, actor.name(), "save-role", &format!("role/{}", row.slug), &detail)?;
        Ok(())
    }
}

/// A new role that may nothing yet.
#[derive(Debug, Clone)]
pub struct AddRole {
    /// Its name.
    pub name: Name,
}

impl AddRole {
    /// Adds it; gives its word.
    ///
    /// # Errors
    /// [`DeskError::Forbidden`]; [`AccountFault::Taken`] when there is a role of this name.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<String, DeskError> {
        actor.require(Permission::System)?;
        let slug = arabic::slug::slug(self.name.as_str());
        let position = role::all(tx)?.iter().map(|row| row.position).max().unwrap_or_default() + 1;
        if slug.is_empty() || !role::insert(tx, &slug, self.name.as_str(), &Grants::default(), position)? {
            return Err(AccountFault::Taken(self.name.as_str().to_owned()).into());
        }
        audit::add(tx, at, actor.name(), "add-role", &format!("role/{slug}"), &json!({ "name": self.name }))?;
        Ok(slug)
    }
}
