//! A story is taken back for good: a notice stands where it stood.

use super::entry;
use crate::withdraw::take_back;
use crate::{Actor, DeskError, Refusal};
use jiff::Timestamp;
use model::change::Touches;
use model::{Line, Outcome, Permission, Publication, StoryId, Subject, TaskId, TaskKind, What};
use serde_json::json;
use store::task::NewTask;
use store::{Tx, audit, change, retraction, task};

/// What makes sure that nobody retracts by mistake, or with somebody else's session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Assurance {
    /// Another person asked for it with this task.
    SecondPerson(TaskId),
    /// Whoever asks gave their password or code again a moment ago; who calls has made sure of that.
    Confirmed,
}

/// Takes a story back for good.
#[derive(Debug, Clone)]
pub struct Retract {
    /// The story, live or withdrawn.
    pub story: StoryId,
    /// Why, for the audit log.
    pub reason: Line<600>,
    /// What readers are told at its address.
    pub notice: Line<600>,
    /// What makes sure.
    pub assurance: Assurance,
}

/// Asks a second person to take a story back for good.
#[derive(Debug, Clone)]
pub struct RequestRetraction {
    /// The story, live or withdrawn.
    pub story: StoryId,
    /// Why.
    pub reason: Line<600>,
    /// What readers would be told.
    pub notice: Line<600>,
}

const FROM: [Publication; 2] = [Publication::Live, Publication::Withdrawn];

impl Retract {
    /// Retracts; there is no way back.
    ///
    /// # Errors
    /// [`DeskError::WrongState`] for a story that never was live or is retracted already; [`Refusal::SecondPerson`]
    /// when whoever asked for it would also decide; [`Refusal::NoTask`].
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        let row = entry::open(tx, self.story, &actor, Permission::Retract)?;
        entry::publication_in(&row, &FROM)?;
        let second = match self.assurance {
            Assurance::Confirmed => None,
            Assurance::SecondPerson(id) => {
                let asked = task::by_id(tx, id)?.filter(|task| task.kind == TaskKind::Retract && task.story == row.id);
                let asked = asked.ok_or(Refusal::NoTask(id))?;
                if asked.opened_by == actor.name() {
                    return Err(Refusal::SecondPerson.into());
                }
                if !task::close(tx, id, Outcome::Approved, actor.name(), at)? {
                    return Err(Refusal::NoTask(id).into());
                }
                Some(asked.opened_by)
            }
        };
        let detail = json!({ "reason": self.reason.as_str(), "notice": self.notice.as_str(), "asked_by": second });
        retraction::add(tx, row.id, self.notice.as_str(), at, actor.name())?;
        take_back(tx, row, Publication::Retracted, &self.reason, &actor, "retract", &detail, at)
    }
}

impl RequestRetraction {
    /// Opens the task; asked twice by the same person, it is one.
    ///
    /// # Errors
    /// [`DeskError::WrongState`] for a story that never was live or is retracted already.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<TaskId, DeskError> {
        let row = entry::open(tx, self.story, &actor, Permission::Retract)?;
        entry::publication_in(&row, &FROM)?;
        let waiting = task::of_story(tx, row.id)?;
        let mine =
            |task: &&store::task::TaskRow| task.kind == TaskKind::Retract && task.closed_at.is_none() && task.opened_by == actor.name();
        if let Some(known) = waiting.iter().find(mine) {
            return Ok(known.id);
        }
        let (note, text, by) = (self.reason.as_str(), Some(self.notice.as_str()), actor.name());
        let id = task::open(tx, &NewTask { kind: TaskKind::Retract, story: row.id, note, text, by, at })?;
        let detail = json!({ "task": id.0, "reason": note, "notice": text });
        audit::add(tx, at, by, "request-retraction", &format!("story {}", row.id), &detail)?;
        change::record(tx, Subject::Story, row.id.0, What::Filed, &Touches::default(), at)?;
        Ok(id)
    }
}
