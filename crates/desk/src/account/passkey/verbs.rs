//! Adding, naming and taking away one's own passkeys.

use super::Kept;
use crate::account::{AccountFault, power};
use crate::{Actor, DeskError};
use jiff::Timestamp;
use model::{Name, Permission, UserId};
use serde_json::json;
use store::{StoreError, Tx, audit, passkey};

/// Passkeys that a person has at most.
pub const MOST_PASSKEYS: usize = 20;

/// The person that asks, who must be there.
fn oneself(tx: &mut Tx, actor: &Actor) -> Result<UserId, DeskError> {
    let Some(id) = actor.id() else { return Err(actor.forbidden(Permission::Users)) };
    if power::person(tx, id)?.active { Ok(id) } else { Err(AccountFault::Blocked.into()) }
}

/// Keeps a passkey that was checked.
#[derive(Debug, Clone)]
pub struct AddPasskey {
    /// The credential's name.
    pub credential: Vec<u8>,
    /// What is kept of it.
    pub kept: Kept,
    /// What its owner calls it.
    pub name: Name,
}

impl AddPasskey {
    /// Keeps it; gives its number.
    ///
    /// # Errors
    /// [`AccountFault::KnownPasskey`] for a credential that somebody has already; [`AccountFault::TooManyPasskeys`].
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<i64, DeskError> {
        let own = oneself(tx, &actor)?;
        if passkey::by_credential(tx, &self.credential)?.is_some() {
            return Err(AccountFault::KnownPasskey.into());
        }
        if passkey::of_staff(tx, own)?.len() >= MOST_PASSKEYS {
            return Err(AccountFault::TooManyPasskeys.into());
        }
        let data = json!(self.kept).to_string();
        let id = passkey::insert(tx, own, &self.credential, &data, self.name.as_str(), at).map_err(|error| match error {
            StoreError::Conflict { .. } => DeskError::from(AccountFault::KnownPasskey),
            error => error.into(),
        })?;
        audit::add(tx, at, actor.name(), "add-passkey", &format!("staff/{own}"), &json!({ "passkey": id, "name": self.name }))?;
        Ok(id)
    }
}

/// Calls one of one's own passkeys something else.
#[derive(Debug, Clone)]
pub struct RenamePasskey {
    /// Its number.
    pub id: i64,
    /// Its new name.
    pub name: Name,
}

impl RenamePasskey {
    /// Renames it; false when there is none of that number among one's own.
    ///
    /// # Errors
    /// [`DeskError::Forbidden`] for whoever is not of the newsroom.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<bool, DeskError> {
        let own = oneself(tx, &actor)?;
        let done = passkey::rename(tx, own, self.id, self.name.as_str())?;
        if done {
            let detail = json!({ "passkey": self.id, "name": self.name });
            audit::add(tx, at, actor.name(), "rename-passkey", &format!("staff/{own}"), &detail)?;
        }
        Ok(done)
    }
}

/// Takes one of one's own passkeys away.
#[derive(Debug, Clone, Copy)]
pub struct RemovePasskey {
    /// Its number.
    pub id: i64,
}

impl RemovePasskey {
    /// Takes it away; false when there is none of that number among one's own.
    ///
    /// # Errors
    /// [`DeskError::Forbidden`] for whoever is not of the newsroom.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<bool, DeskError> {
        let own = oneself(tx, &actor)?;
        let done = passkey::remove(tx, own, self.id)?;
        if done {
            audit::add(tx, at, actor.name(), "remove-passkey", &format!("staff/{own}"), &json!({ "passkey": self.id }))?;
        }
        Ok(done)
    }
}

/// A use of a passkey that was checked: what its row held then, and what it is to hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PasskeyUse {
    /// The passkey's number.
    pub id: i64,
    /// What was kept when the signature was checked.
    pub before: String,
    /// What is kept from now on.
    pub after: String,
}

impl PasskeyUse {
    /// Notes the use; refused when the passkey was taken away or used meanwhile.
    pub(in crate::account) fn note(&self, tx: &mut Tx, staff: UserId, at: Timestamp) -> Result<(), DeskError> {
        if passkey::used(tx, staff, self.id, &self.before, &self.after, at)? { Ok(()) } else { Err(AccountFault::WrongPasskey.into()) }
    }
}
