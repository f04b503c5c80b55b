//! Signing in.

use super::passkey::PasskeyUse;
use super::session::NewSession;
use super::{AccountFault, guess, power, recovery, step_of};
use crate::DeskError;
use jiff::Timestamp;
use model::{SessionId, UserId};
use serde_json::json;
use store::staff::StaffRow;
use store::{StoreError, Tx, audit, recovery_code, staff};

/// What somebody showed besides their handle. The password was compared before, outside of the transaction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proof {
    /// Their password.
    Password,
    /// Their password, and this one-time or recovery code.
    Code(String),
    /// A passkey, which is possession and a PIN or finger in one; its signature was checked.
    Passkey(PasskeyUse),
}

/// Signs somebody in.
#[derive(Debug, Clone)]
pub struct SignIn {
    /// Who.
    pub staff: UserId,
    /// The version of their row against which the password was compared.
    pub version: i64,
    /// What they showed.
    pub proof: Proof,
    /// The password's hash at today's costs, when the stored one is older.
    pub rehash: Option<String>,
    /// The browser.
    pub session: NewSession,
}

impl SignIn {
    /// Signs in; gives the session's number.
    ///
    /// # Errors
    /// [`AccountFault::CodeNeeded`], [`AccountFault::WrongCode`], [`AccountFault::Blocked`]; a conflict when the
    /// person was changed meanwhile.
    pub fn run(self, tx: &mut Tx, at: Timestamp) -> Result<SessionId, DeskError> {
        let mut person = power::person(tx, self.staff)?;
        if !person.active {
            return Err(AccountFault::Blocked.into());
        }
        if person.version != self.version {
            return Err(StoreError::Conflict { what: format!("staff {}", person.id) }.into());
        }
        let way = prove(tx, &person, &self.proof, at)?;
        if let Some(hash) = self.rehash {
            person.password = Some(hash);
            staff::save(tx, &mut person)?;
        }
        let id = self.session.open(tx, person.id, at)?;
        let guesses = store::guess::of_day(tx, person.handle.as_str(), &guess::day(at))?;
        let detail = json!({ "session": id.0, "way": way, "guesses_today": guesses });
        audit::add(tx, at, person.handle.as_str(), "sign-in", &format!("staff/{}", person.id), &detail)?;
        Ok(id)
    }
}

/// Checks what was shown and uses it up; gives its word for the audit log.
pub(super) fn prove(tx: &mut Tx, person: &StaffRow, proof: &Proof, at: Timestamp) -> Result<&'static str, DeskError> {
    match proof {
        Proof::Passkey(used) => used.note(tx, person.id, at).map(|()| "passkey"),
        Proof::Password if person.totp.is_some() => Err(AccountFault::CodeNeeded.into()),
        Proof::Password => Ok("password"),
        Proof::Code(typed) => {
            let secret = person.totp.as_deref().ok_or(AccountFault::WrongCode)?;
            if let Some(step) = step_of(secret, typed, at) {
                return if staff::claim_step(tx, person.id, step)? { Ok("code") } else { Err(AccountFault::WrongCode.into()) };
            }
            if recovery_code::take(tx, person.id, &recovery::hash(person.id, typed))? {
                return Ok("recovery-code");
            }
            Err(AccountFault::WrongCode.into())
        }
    }
}
