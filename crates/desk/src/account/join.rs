//! Using a one-time address.

use super::session::NewSession;
use super::{AccountFault, power};
use crate::DeskError;
use arabic::lang::Lang;
use jiff::Timestamp;
use model::{Handle, InvitationKind, Name, UserId};
use serde_json::json;
use store::invitation::InvitationRow;
use store::staff::NewStaff;
use store::{StoreError, Tx, audit, invitation, known_device, passkey, recovery_code, session, staff};

/// Somebody new takes the place that an address offers.
#[derive(Debug, Clone)]
pub struct Join {
    /// The hash of the address's token.
    pub token: [u8; 32],
    /// The name to sign in with.
    pub handle: Handle,
    /// The name others see.
    pub name: Name,
    /// The language of their desk.
    pub lang: Lang,
    /// Argon2id in PHC form.
    pub password: String,
    /// The browser in which they are signed in at once.
    pub session: NewSession,
}

/// The invitation that can be used now.
fn usable(tx: &mut Tx, token: &[u8; 32], at: Timestamp) -> Result<InvitationRow, DeskError> {
    let row = invitation::by_token(tx, token)?.ok_or(AccountFault::Over)?;
    if !invitation::use_up(tx, row.id, at)? {
        return Err(AccountFault::Over.into());
    }
    Ok(row)
}

impl Join {
    /// Joins; gives the person's number. Once somebody is here, the first owner's place is offered no more.
    ///
    /// # Errors
    /// [`AccountFault::Over`] when the address was used before; [`AccountFault::Taken`] for the handle of somebody else.
    pub fn run(self, tx: &mut Tx, at: Timestamp) -> Result<UserId, DeskError> {
        let row = usable(tx, &self.token, at)?;
        let first = row.kind == InvitationKind::Setup;
        if row.kind == InvitationKind::Reset || (first && staff::count(tx)? > 0) {
            return Err(AccountFault::Over.into());
        }
        if staff::by_handle(tx, &self.handle)?.is_some() {
            return Err(AccountFault::Taken(self.handle.as_str().to_owned()).into());
        }
        let detail = json!({ "role": row.role, "invitation": row.id });
        let new = NewStaff {
            handle: self.handle,
            name: self.name,
            role: row.role,
            sections: row.sections,
            lang: self.lang,
            password: Some(self.password),
            at,
        };
        let id = staff::insert(tx, &new).map_err(|error| match error {
            StoreError::Conflict { .. } => DeskError::from(AccountFault::Taken(new.handle.as_str().to_owned())),
            error => error.into(),
        })?;
        invitation::revoke_kind(tx, InvitationKind::Setup, None)?;
        self.session.open(tx, id, at)?;
        audit::add(tx, at, new.handle.as_str(), if first { "set-up" } else { "join" }, &format!("staff/{id}"), &detail)?;
        Ok(id)
    }
}

/// Somebody comes back in: a new password, and the one-time codes, passkeys and sessions of before are gone.
#[derive(Debug, Clone)]
pub struct Return {
    /// The hash of the address's token.
    pub token: [u8; 32],
    /// Argon2id in PHC form.
    pub password: String,
    /// The browser in which they are signed in at once.
    pub session: NewSession,
}

impl Return {
    /// Comes back; gives the person's number.
    ///
    /// # Errors
    /// [`AccountFault::Over`] when the address was used before; [`AccountFault::Blocked`].
    pub fn run(self, tx: &mut Tx, at: Timestamp) -> Result<UserId, DeskError> {
        let row = usable(tx, &self.token, at)?;
        let id = row.staff.filter(|_| row.kind == InvitationKind::Reset).ok_or(AccountFault::Over)?;
        let mut person = power::person(tx, id)?;
        if !person.active {
            return Err(AccountFault::Blocked.into());
        }
        person.password = Some(self.password);
        person.totp = None;
        person.changed_at = at;
        staff::save(tx, &mut person)?;
        recovery_code::clear(tx, id)?;
        passkey::clear(tx, id)?;
        known_device::forget(tx, id)?;
        let ended = session::end_others(tx, id, model::SessionId(0))?;
        self.session.open(tx, id, at)?;
        let detail = json!({ "invitation": row.id, "made_by": row.made_by, "ended": ended });
        audit::add(tx, at, person.handle.as_str(), "return", &format!("staff/{id}"), &detail)?;
        Ok(id)
    }
}
