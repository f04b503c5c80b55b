//! Opening sessions and ending them.

use super::power;
use crate::{Actor, DeskError};
use jiff::{SignedDuration, Timestamp};
use model::{Permission, SessionId, UserId};
use serde_json::json;
use store::{StoreError, Tx, audit, known_device, session};

/// No session lasts longer.
pub const SESSION_LASTS: SignedDuration = SignedDuration::from_hours(14 * 24);

/// A browser that is about to be signed in.
#[derive(Debug, Clone)]
pub struct NewSession {
    /// The hash of the session's token.
    pub token: [u8; 32],
    /// The hash of the browser's own token, by which it is known later.
    pub device: [u8; 32],
    /// What the browser says it is.
    pub agent: String,
}

/// Characters of an agent that are kept.
const AGENT: usize = 200;

impl NewSession {
    pub(super) fn open(&self, tx: &mut Tx, staff: UserId, at: Timestamp) -> Result<SessionId, StoreError> {
        known_device::put(tx, &self.device, staff, at)?;
        let agent: String = self.agent.chars().filter(|c| !c.is_control()).take(AGENT).collect();
        session::open(tx, &self.token, staff, &agent, at, at + SESSION_LASTS)
    }
}

/// Ends one of one's own sessions: signing out, or a device that is not at hand.
#[derive(Debug, Clone, Copy)]
pub struct EndSession {
    /// Its number.
    pub session: SessionId,
}

impl EndSession {
    /// Ends it; false when there is none of that number among one's own.
    ///
    /// # Errors
    /// [`DeskError::Forbidden`] for whoever is not of the newsroom; the store's.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<bool, DeskError> {
        let Some(own) = actor.id() else { return Err(actor.forbidden(Permission::Users)) };
        let ended = session::end(tx, own, self.session)?;
        if ended {
            audit::add(tx, at, actor.name(), "sign-out", &format!("staff/{own}"), &json!({ "session": self.session.0 }))?;
        }
        Ok(ended)
    }
}

/// Ends the sessions of a person, one's own or, for those who keep people, somebody else's.
#[derive(Debug, Clone, Copy)]
pub struct EndSessions {
    /// Whose.
    pub staff: UserId,
    /// The one that stays, if any.
    pub keep: Option<SessionId>,
}

impl EndSessions {
    /// Ends them; gives how many.
    ///
    /// # Errors
    /// [`DeskError::Forbidden`]; [`super::AccountFault::Beyond`] for an owner's.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<u64, DeskError> {
        if actor.id() != Some(self.staff) {
            let person = power::person(tx, self.staff)?;
            power::may_change(&actor, &person)?;
        }
        let ended = session::end_others(tx, self.staff, self.keep.unwrap_or(SessionId(0)))?;
        known_device::forget(tx, self.staff)?;
        audit::add(tx, at, actor.name(), "end-sessions", &format!("staff/{}", self.staff), &json!({ "ended": ended }))?;
        Ok(ended)
    }
}

/// Ends every session of everybody, one's own too.
#[derive(Debug, Clone, Copy)]
pub struct EndEverySession;

impl EndEverySession {
    /// Ends them; gives how many. Whoever asks next is not signed in.
    ///
    /// # Errors
    /// [`DeskError::Forbidden`]; the store's.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<u64, DeskError> {
        actor.require(Permission::System)?;
        let ended = session::end_everybody(tx)?;
        audit::add(tx, at, actor.name(), "end-every-session", "staff", &json!({ "ended": ended }))?;
        Ok(ended)
    }
}
