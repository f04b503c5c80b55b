//! One-time addresses for people: an invitation, a way back in.

use super::{AccountFault, power};
use crate::{Actor, DeskError};
use jiff::{SignedDuration, Timestamp};
use model::{InvitationKind, Name, Permission, UserId};
use serde_json::json;
use store::invitation::NewInvitation;
use store::{Tx, audit, invitation, section};

/// How long an invitation, or the way back in, can be used.
const LASTS: SignedDuration = SignedDuration::from_hours(3 * 24);

/// Invites somebody.
#[derive(Debug, Clone)]
pub struct Invite {
    /// The hash of the address's token.
    pub token: [u8; 32],
    /// The name others will see.
    pub name: Name,
    /// Slug of the role.
    pub role: String,
    /// Slugs of the sections.
    pub sections: Vec<String>,
}

impl Invite {
    /// Invites; gives the number of the invitation.
    ///
    /// # Errors
    /// [`DeskError::Forbidden`]; [`AccountFault::Beyond`] for a role that may more than `actor`; what does not exist.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<i64, DeskError> {
        actor.require(Permission::Users)?;
        let role = power::role_of(tx, &self.role)?;
        power::may_grant(&actor, &role.grants)?;
        known_sections(tx, &self.sections)?;
        let detail = json!({ "role": self.role, "sections": self.sections });
        let new = NewInvitation {
            kind: InvitationKind::Invite,
            role: self.role,
            name: self.name.as_str().to_owned(),
            sections: self.sections,
            staff: None,
            made_by: actor.name().to_owned(),
            at,
            expires_at: at + LASTS,
        };
        let id = invitation::insert(tx, &self.token, &new)?;
        audit::add(tx, at, actor.name(), "invite", &format!("invitation/{id}"), &detail)?;
        Ok(id)
    }
}

/// Takes an invitation back.
#[derive(Debug, Clone, Copy)]
pub struct RevokeInvitation {
    /// Its number.
    pub id: i64,
}

impl RevokeInvitation {
    /// Takes it back.
    ///
    /// # Errors
    /// [`DeskError::Forbidden`]; [`AccountFault::Over`] when it was used before.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        actor.require(Permission::Users)?;
        if !invitation::revoke(tx, self.id)? {
            return Err(AccountFault::Over.into());
        }
        audit::add(tx, at, actor.name(), "revoke-invitation", &format!("invitation/{}", self.id), &json!({}))?;
        Ok(())
    }
}

/// Makes a way back in for somebody who lost password, code or both. Nothing changes until it is used.
#[derive(Debug, Clone, Copy)]
pub struct ResetAccess {
    /// The hash of the address's token.
    pub token: [u8; 32],
    /// Whose.
    pub staff: UserId,
}

impl ResetAccess {
    /// Makes it; one that was made before is void.
    ///
    /// # Errors
    /// [`DeskError::Forbidden`]; [`AccountFault::Beyond`] for somebody who may more than `actor`.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        let person = power::person(tx, self.staff)?;
        power::may_change(&actor, &person)?;
        // Whoever holds the address can be that person.
        power::may_grant(&actor, &power::role_of(tx, &person.role)?.grants)?;
        invitation::revoke_kind(tx, InvitationKind::Reset, Some(person.id))?;
        let new = NewInvitation {
            kind: InvitationKind::Reset,
            role: person.role,
            name: person.name.as_str().to_owned(),
            sections: person.sections,
            staff: Some(person.id),
            made_by: actor.name().to_owned(),
            at,
            expires_at: at + LASTS,
        };
        invitation::insert(tx, &self.token, &new)?;
        audit::add(tx, at, actor.name(), "reset-access", &format!("staff/{}", person.id), &json!({}))?;
        Ok(())
    }
}

/// Refuses a slug of which there is no section.
pub(super) fn known_sections(tx: &mut Tx, slugs: &[String]) -> Result<(), DeskError> {
    for slug in slugs {
        section::by_slug(tx, slug)?.ok_or_else(|| DeskError::NoSection(slug.clone()))?;
    }
    Ok(())
}
