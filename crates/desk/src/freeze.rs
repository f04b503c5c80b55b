//! The freeze: while it stands, nothing goes out. Taking back is still possible.

use crate::{Actor, DeskError, Obstacle};
use jiff::Timestamp;
use model::change::Touches;
use model::{JobKind, Line, Permission, Subject, What};
use store::{Tx, audit, change, freeze, job};

/// Stops everything that would put something new before readers.
#[derive(Debug, Clone)]
pub struct Freeze {
    /// Why, for those who find the desk frozen.
    pub reason: Line<200>,
}

/// Lets things go out again.
#[derive(Debug, Clone, Copy)]
pub struct Thaw;

impl Freeze {
    /// Freezes; a desk that is frozen keeps the first reason.
    ///
    /// # Errors
    /// [`DeskError::Forbidden`]; the store's.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        actor.require(Permission::System)?;
        if freeze::set(tx, self.reason.as_str(), actor.name(), at)? {
            told(tx, &actor, "freeze", &serde_json::json!({ "reason": self.reason.as_str() }), at)?;
        }
        Ok(())
    }
}

impl Thaw {
    /// Lifts the freeze. What fell due meanwhile goes out at once instead of at its next try.
    ///
    /// # Errors
    /// [`DeskError::Forbidden`]; the store's.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        actor.require(Permission::System)?;
        if freeze::lift(tx)? {
            job::try_now(tx, JobKind::GoOut, at)?;
            told(tx, &actor, "thaw", &serde_json::json!({}), at)?;
        }
        Ok(())
    }
}

fn told(tx: &mut Tx, actor: &Actor, action: &str, detail: &serde_json::Value, at: Timestamp) -> Result<(), DeskError> {
    audit::add(tx, at, actor.name(), action, "desk", detail)?;
    // Readers' pages do not change; open desks are told.
    change::record(tx, Subject::Site, 0, What::Filed, &Touches::default(), at)?;
    Ok(())
}

/// Refuses while the desk is frozen: every verb that puts something new before readers begins with it.
///
/// # Errors
/// [`Obstacle::Frozen`]; the store's.
pub fn require_open(tx: &mut Tx) -> Result<(), DeskError> {
    match freeze::now(tx)? {
        Some(_) => Err(Obstacle::Frozen.into()),
        None => Ok(()),
    }
}
