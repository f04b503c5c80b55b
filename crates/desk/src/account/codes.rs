//! One-time codes switched on and off, and their recovery codes.

use super::profile::oneself;
use super::{AccountFault, recovery, step_of};
use crate::{Actor, DeskError};
use jiff::Timestamp;
use model::UserId;
use serde_json::json;
use store::{Tx, audit, recovery_code, staff};

/// Switches one-time codes on, once a first code shows that the app has the secret.
#[derive(Debug, Clone)]
pub struct EnableCodes {
    /// The version that was looked at.
    pub version: i64,
    /// The shared secret.
    pub secret: Vec<u8>,
    /// The first code.
    pub code: String,
    /// Fresh recovery codes as they are shown.
    pub recovery: Vec<String>,
}

impl EnableCodes {
    /// Switches them on; the first code is used up by it.
    ///
    /// # Errors
    /// [`AccountFault::WrongCode`]; a conflict when the person was changed meanwhile.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        let (id, mut person) = oneself(tx, &actor, self.version)?;
        let step = step_of(&self.secret, &self.code, at).ok_or(AccountFault::WrongCode)?;
        (person.totp, person.totp_step, person.changed_at) = (Some(self.secret), Some(step), at);
        staff::save(tx, &mut person)?;
        keep(tx, id, &self.recovery)?;
        audit::add(tx, at, actor.name(), "enable-codes", &format!("staff/{id}"), &json!({}))?;
        Ok(())
    }
}

/// Switches one-time codes off; the recovery codes are gone with them.
#[derive(Debug, Clone, Copy)]
pub struct DisableCodes {
    /// The version that was looked at.
    pub version: i64,
}

impl DisableCodes {
    /// Switches them off.
    ///
    /// # Errors
    /// A conflict when the person was changed meanwhile.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        let (id, mut person) = oneself(tx, &actor, self.version)?;
        (person.totp, person.changed_at) = (None, at);
        staff::save(tx, &mut person)?;
        recovery_code::clear(tx, id)?;
        audit::add(tx, at, actor.name(), "disable-codes", &format!("staff/{id}"), &json!({}))?;
        Ok(())
    }
}

/// New recovery codes in place of those before.
#[derive(Debug, Clone)]
pub struct RenewRecovery {
    /// The version that was looked at.
    pub version: i64,
    /// Fresh codes as they are shown.
    pub recovery: Vec<String>,
}

impl RenewRecovery {
    /// Replaces them.
    ///
    /// # Errors
    /// [`AccountFault::CodeNeeded`] for whoever has no one-time codes; a conflict when the person was changed meanwhile.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        let (id, person) = oneself(tx, &actor, self.version)?;
        if person.totp.is_none() {
            return Err(AccountFault::CodeNeeded.into());
        }
        keep(tx, id, &self.recovery)?;
        audit::add(tx, at, actor.name(), "renew-recovery-codes", &format!("staff/{id}"), &json!({}))?;
        Ok(())
    }
}

fn keep(tx: &mut Tx, id: UserId, codes: &[String]) -> Result<(), DeskError> {
    let hashes: Vec<[u8; 32]> = codes.iter().map(|code| recovery::hash(id, code)).collect();
    Ok(recovery_code::replace(tx, id, &hashes)?)
}
