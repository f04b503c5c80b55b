//! Changing what somebody is and may.

use super::{AccountFault, invite, power};
use crate::{Actor, DeskError};
use jiff::Timestamp;
use model::{Name, SessionId, UserId};
use serde_json::json;
use store::{StoreError, Tx, audit, invitation, known_device, session, staff};

/// A person's name, role and sections. Their sessions end when role or sections become others; when they may less from
/// now on, the one-time addresses that they made open nothing.
#[derive(Debug, Clone)]
pub struct ChangePerson {
    /// Who.
    pub staff: UserId,
    /// The version that was looked at.
    pub version: i64,
    /// The name others see.
    pub name: Name,
    /// Slug of the role.
    pub role: String,
    /// Slugs of the sections.
    pub sections: Vec<String>,
}

impl ChangePerson {
    /// Changes.
    ///
    /// # Errors
    /// [`DeskError::Forbidden`]; [`AccountFault::Beyond`], [`AccountFault::LastOwner`], [`AccountFault::NoRole`]; a
    /// conflict when somebody else changed the person meanwhile.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        let mut person = power::person(tx, self.staff)?;
        power::may_change(&actor, &person)?;
        if person.version != self.version {
            return Err(StoreError::Conflict { what: format!("staff {}", person.id) }.into());
        }
        let (before, role) = (power::role_of(tx, &person.role)?, power::role_of(tx, &self.role)?);
        invite::known_sections(tx, &self.sections)?;
        let moved = person.role != self.role;
        if moved || person.sections != self.sections {
            power::may_grant(&actor, &role.grants)?;
        }
        if moved {
            power::keeps_an_owner(tx, &person)?;
        }
        let detail = json!({
            "before": { "name": person.name, "role": person.role, "sections": person.sections },
            "after": { "name": self.name, "role": self.role, "sections": self.sections },
        });
        let other = moved || person.sections != self.sections;
        (person.name, person.role, person.sections, person.changed_at) = (self.name, self.role, self.sections, at);
        staff::save(tx, &mut person)?;
        if other {
            session::end_others(tx, person.id, SessionId(0))?;
        }
        if !role.grants.covers(&before.grants) {
            invitation::revoke_by(tx, person.handle.as_str())?;
        }
        audit::add(tx, at, actor.name(), "change-person", &format!("staff/{}", person.id), &detail)?;
        Ok(())
    }
}

/// Lets somebody in or keeps them out.
#[derive(Debug, Clone, Copy)]
pub struct SetActive {
    /// Who.
    pub staff: UserId,
    /// Whether they may sign in.
    pub active: bool,
}

impl SetActive {
    /// Changes it; blocking ends every session and takes back the invitations that the person made.
    ///
    /// # Errors
    /// [`DeskError::Forbidden`]; [`AccountFault::Beyond`], [`AccountFault::LastOwner`], [`AccountFault::Yourself`].
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        let mut person = power::person(tx, self.staff)?;
        power::may_change(&actor, &person)?;
        if person.active == self.active {
            return Ok(());
        }
        if self.active {
            power::may_grant(&actor, &power::role_of(tx, &person.role)?.grants)?;
        } else {
            if actor.id() == Some(person.id) {
                return Err(AccountFault::Yourself.into());
            }
            power::keeps_an_owner(tx, &person)?;
            session::end_others(tx, person.id, SessionId(0))?;
            known_device::forget(tx, person.id)?;
            invitation::revoke_by(tx, person.handle.as_str())?;
        }
        (person.active, person.changed_at) = (self.active, at);
        staff::save(tx, &mut person)?;
        let action = if self.active { "unblock" } else { "block" };
        audit::add(tx, at, actor.name(), action, &format!("staff/{}", person.id), &json!({}))?;
        Ok(())
    }
}
