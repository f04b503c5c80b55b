//! A second person decides.

use super::entry;
use super::retract::{Assurance, Retract};
use crate::{Actor, DeskError, Refusal};
use jiff::Timestamp;
use model::change::Touches;
use model::{Line, Outcome, Permission, Subject, TaskId, TaskKind, What};
use store::task::TaskRow;
use store::{Tx, audit, change, task};

/// Approves or refuses what somebody else asked for.
#[derive(Debug, Clone, Copy)]
pub struct CloseTask {
    /// The task.
    pub task: TaskId,
    /// The decision.
    pub outcome: Outcome,
}

impl CloseTask {
    /// Who may decide about a task of this kind.
    pub fn permission(kind: TaskKind) -> Permission {
        match kind {
            TaskKind::Review => Permission::Publish,
            TaskKind::Retract => Permission::Retract,
        }
    }

    /// Decides. An approved retraction happens at once; whoever asked may refuse it, that is, take it back.
    ///
    /// # Errors
    /// [`Refusal::NoTask`] when it is closed; [`Refusal::SecondPerson`] when whoever opened it approves; as [`Retract`].
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        let asked = task::by_id(tx, self.task)?.filter(|task| task.closed_at.is_none()).ok_or(Refusal::NoTask(self.task))?;
        let row = entry::open(tx, asked.story, &actor, Self::permission(asked.kind))?;
        let own = asked.opened_by == actor.name();
        if own && (self.outcome == Outcome::Approved || asked.kind == TaskKind::Review) {
            return Err(Refusal::SecondPerson.into());
        }
        if asked.kind == TaskKind::Retract && self.outcome == Outcome::Approved {
            return retraction(asked)?.run(tx, actor, at);
        }
        if !task::close(tx, self.task, self.outcome, actor.name(), at)? {
            return Err(Refusal::NoTask(self.task).into());
        }
        let detail = serde_json::json!({ "task": self.task.0, "kind": asked.kind.word(), "outcome": self.outcome.word() });
        audit::add(tx, at, actor.name(), "close-task", &format!("story {}", row.id), &detail)?;
        change::record(tx, Subject::Story, row.id.0, What::Filed, &Touches::default(), at)?;
        Ok(())
    }
}

/// The retraction that was asked for. The texts were checked when they came.
fn retraction(asked: TaskRow) -> Result<Retract, DeskError> {
    let lost = |_| DeskError::from(Refusal::NoTask(asked.id));
    let reason = Line::parse(&asked.note).map_err(lost)?;
    let notice = Line::parse(asked.text.as_deref().unwrap_or_default()).map_err(lost)?;
    Ok(Retract { story: asked.story, reason, notice, assurance: Assurance::SecondPerson(asked.id) })
}
