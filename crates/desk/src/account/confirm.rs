//! Confirming who one is.

use super::sign_in::{Proof, prove};
use super::{AccountFault, power};
use crate::{Actor, DeskError};
use jiff::Timestamp;
use model::{Permission, SessionId};
use serde_json::json;
use store::{StoreError, Tx, audit, session};

/// Password or code were shown once more: for a while the session may do what is hard to undo. It gets a new token,
/// so that one that was copied before is worth nothing.
#[derive(Debug, Clone)]
pub struct Confirm {
    /// The session.
    pub session: SessionId,
    /// The hash of its token until now.
    pub old: [u8; 32],
    /// The hash of its token from now on.
    pub new: [u8; 32],
    /// The version of the person's row against which the password was compared.
    pub version: i64,
    /// What was shown. The password alone is enough here, also for those who have codes.
    pub proof: Proof,
}

impl Confirm {
    /// Confirms.
    ///
    /// # Errors
    /// [`AccountFault::WrongCode`]; a conflict when the session or the person was changed meanwhile.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        let Some(id) = actor.id() else { return Err(actor.forbidden(Permission::Users)) };
        let person = power::person(tx, id)?;
        if !person.active {
            return Err(AccountFault::Blocked.into());
        }
        if person.version != self.version {
            return Err(StoreError::Conflict { what: format!("staff {id}") }.into());
        }
        let way = match &self.proof {
            Proof::Password => "password",
            proof => prove(tx, &person, proof, at)?,
        };
        if !session::renew(tx, self.session, &self.old, &self.new, at)? {
            return Err(StoreError::Conflict { what: format!("session {}", self.session) }.into());
        }
        audit::add(tx, at, actor.name(), "confirm", &format!("staff/{id}"), &json!({ "session": self.session.0, "way": way }))?;
        Ok(())
    }
}
