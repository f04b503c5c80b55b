//! What people change about themselves: name, language, password.

use super::power;
use crate::{Actor, DeskError};
use arabic::lang::Lang;
use jiff::Timestamp;
use model::{Name, Permission, SessionId, UserId};
use serde_json::json;
use store::staff::StaffRow;
use store::{StoreError, Tx, audit, invitation, session, staff};

/// The person that asks, unless they were changed since `version` was read.
pub(super) fn oneself(tx: &mut Tx, actor: &Actor, version: i64) -> Result<(UserId, StaffRow), DeskError> {
    let Some(id) = actor.id() else { return Err(actor.forbidden(Permission::Users)) };
    let person = power::person(tx, id)?;
    if person.version != version {
        return Err(StoreError::Conflict { what: format!("staff {id}") }.into());
    }
    Ok((id, person))
}

/// One's own name and language.
#[derive(Debug, Clone)]
pub struct ChangeProfile {
    /// The version that was looked at.
    pub version: i64,
    /// The name others see.
    pub name: Name,
    /// The language of the desk.
    pub lang: Lang,
}

impl ChangeProfile {
    /// Changes them.
    ///
    /// # Errors
    /// [`DeskError::Forbidden`] for whoever is not of the newsroom; a conflict when the person was changed meanwhile.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        let (id, mut person) = oneself(tx, &actor, self.version)?;
        let detail = json!({ "before": person.name, "after": self.name, "lang": self.lang.tag() });
        (person.name, person.lang, person.changed_at) = (self.name, self.lang, at);
        staff::save(tx, &mut person)?;
        audit::add(tx, at, actor.name(), "change-profile", &format!("staff/{id}"), &detail)?;
        Ok(())
    }
}

/// One's own new password. Every other session ends, and this one has a new token.
#[derive(Debug, Clone)]
pub struct ChangePassword {
    /// The version against which the old password was compared.
    pub version: i64,
    /// The new one: Argon2id in PHC form.
    pub password: String,
    /// The session that stays.
    pub session: SessionId,
    /// The hash of its token until now.
    pub old: [u8; 32],
    /// The hash of its token from now on.
    pub new: [u8; 32],
}

impl ChangePassword {
    /// Changes it; gives how many sessions ended.
    ///
    /// # Errors
    /// As [`ChangeProfile::run`].
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<u64, DeskError> {
        let (id, mut person) = oneself(tx, &actor, self.version)?;
        (person.password, person.changed_at) = (Some(self.password), at);
        staff::save(tx, &mut person)?;
        let ended = session::end_others(tx, id, self.session)?;
        if !session::renew(tx, self.session, &self.old, &self.new, at)? {
            return Err(StoreError::Conflict { what: format!("session {}", self.session) }.into());
        }
        // A way back in that somebody else holds opens no longer.
        invitation::revoke_kind(tx, model::InvitationKind::Reset, Some(id))?;
        audit::add(tx, at, actor.name(), "change-password", &format!("staff/{id}"), &json!({ "ended": ended }))?;
        Ok(ended)
    }
}
