//! The machine room: jobs that fail.

use super::kept;
use crate::{Actor, DeskError, Obstacle};
use jiff::Timestamp;
use model::Permission;
use store::{Tx, job};

/// Lets a job that waits after a failure run now.
#[derive(Debug, Clone, Copy)]
pub struct RetryJob(pub i64);

/// Gives a job up.
#[derive(Debug, Clone, Copy)]
pub struct DropJob(pub i64);

impl RetryJob {
    /// Makes it due.
    ///
    /// # Errors
    /// [`Obstacle::Nothing`] when it is due already, or done; [`DeskError::Forbidden`]; the store's.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        actor.require(Permission::System)?;
        if !job::again(tx, self.0, at)? {
            return Err(Obstacle::Nothing.into());
        }
        kept(tx, &actor, "retry-job", &format!("job {}", self.0), &serde_json::json!({}), at)
    }
}

impl DropJob {
    /// Gives it up; what it was to do does not happen.
    ///
    /// # Errors
    /// [`DeskError::Forbidden`]; the store's.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        actor.require(Permission::System)?;
        job::done(tx, self.0)?;
        kept(tx, &actor, "drop-job", &format!("job {}", self.0), &serde_json::json!({}), at)
    }
}
