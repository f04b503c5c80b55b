//! What goes wrong without anybody looking is told, and looked at.

use crate::{Actor, DeskError};
use jiff::{SignedDuration, Timestamp};
use model::Permission;
use store::job::JobRow;
use store::{Tx, alarm, audit, job};

/// A job failed: it is tried again, and at the fifth time an alarm is raised.
#[derive(Debug, Clone)]
pub struct ReportFailure {
    /// The job.
    pub job: JobRow,
    /// Why.
    pub error: String,
}

/// Somebody dealt with an alarm.
#[derive(Debug, Clone, Copy)]
pub struct ClearAlarm {
    /// Its number.
    pub alarm: i64,
}

/// At this attempt an alarm is raised.
const ALARMING: i64 = 5;

impl ReportFailure {
    /// Sets when the job is tried again: timers within seconds, everything else with a growing pause.
    ///
    /// # Errors
    /// The store's.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        actor.require(Permission::Lapse)?;
        let attempts = self.job.attempts.clamp(1, 60);
        let pause = if self.job.kind.is_timer() && attempts <= ALARMING { attempts } else { 30 * attempts };
        let next = at.checked_add(SignedDuration::from_secs(pause)).unwrap_or(at);
        job::failed(tx, self.job.id, &self.error, next)?;
        if self.job.attempts >= ALARMING {
            let detail = serde_json::json!({ "job": self.job.kind.word(), "key": self.job.key, "error": self.error });
            alarm::raise(tx, &format!("job-failed-{}-{}", self.job.id, self.job.key), "job-failed", &detail, at)?;
        }
        Ok(())
    }
}

impl ClearAlarm {
    /// Clears it; cleared twice, it is cleared.
    ///
    /// # Errors
    /// [`DeskError::Forbidden`]; the store's.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        actor.require(Permission::System)?;
        if alarm::clear(tx, self.alarm, actor.name(), at)? {
            audit::add(tx, at, actor.name(), "clear-alarm", &format!("alarm {}", self.alarm), &serde_json::json!({}))?;
        }
        Ok(())
    }
}
