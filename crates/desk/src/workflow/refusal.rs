//! Why a step of the workflow is refused.

use jiff::Timestamp;
use model::{CopyState, RevisionNo, TaskId, UserId};

/// What stands in the way; nothing was written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The working copy does not stand where the step begins.
    #[error("the copy is {0:?}")]
    CopyState(CopyState),
    /// The lawyers look at it.
    #[error("a legal hold bars publishing")]
    Legal,
    /// It may not go out before.
    #[error("embargoed until {0}")]
    Embargoed(Timestamp),
    /// The proofreader found what must be settled, or overridden with a reason; ids of the rules.
    #[error("barred by {0:?}")]
    Blocked(Vec<String>),
    /// Nobody checked this revision: somebody saved another one meanwhile.
    #[error("revision {0} was not checked")]
    Unchecked(RevisionNo),
    /// Whoever wrote it cannot publish it alone.
    #[error("a second person is needed")]
    SecondPerson,
    /// What changed is of substance: readers must be told what kind of change it is.
    #[error("a kind and a public text are needed")]
    KindNeeded,
    /// Readers see the newest revision already.
    #[error("there is nothing new to publish")]
    NothingNew,
    /// The time has passed.
    #[error("{0} has passed")]
    Past(Timestamp),
    /// It would end before it goes out.
    #[error("it would end before it goes out")]
    Order,
    /// It is not scheduled.
    #[error("it is not scheduled")]
    NotScheduled,
    /// There is no such task, or it was closed.
    #[error("there is no open task {0}")]
    NoTask(TaskId),
    /// There is no such person, or they no longer work here.
    #[error("there is no person {0}")]
    NoPerson(UserId),
    /// There is no such revision.
    #[error("there is no revision {0}")]
    NoRevision(RevisionNo),
}

impl Refusal {
    /// The key of its sentence: `refused-…`.
    pub fn key(&self) -> &'static str {
        match self {
            Self::CopyState(_) => "refused-copy-state",
            Self::Legal => "refused-legal",
            Self::Embargoed(_) => "refused-embargoed",
            Self::Blocked(_) => "refused-blocked",
            Self::Unchecked(_) => "refused-unchecked",
            Self::SecondPerson => "refused-second-person",
            Self::KindNeeded => "refused-kind-needed",
            Self::NothingNew => "refused-nothing-new",
            Self::Past(_) => "refused-past",
            Self::Order => "refused-order",
            Self::NotScheduled => "refused-not-scheduled",
            Self::NoTask(_) => "refused-no-task",
            Self::NoPerson(_) => "refused-no-person",
            Self::NoRevision(_) => "refused-no-revision",
        }
    }
}
