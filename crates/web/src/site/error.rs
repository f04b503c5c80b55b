//! Why a page could not be given, and the page that says so.

use crate::cache::Transient;
use desk::DeskError;
use model::StoryId;
use press::PressError;
use press::view::Status;
use store::StoreError;

/// A request that ends without the page asked for.
#[derive(Debug, thiserror::Error)]
pub enum PageError {
    /// Answered with a page that says what happened.
    #[error("answered with {0:?}")]
    Status(Status),
    /// A story that was taken back for good; its notice stands in its place.
    #[error("{0} was retracted")]
    Retracted(StoryId),
    /// The thing has another address.
    #[error("moved to {0}")]
    Moved(String),
    /// The paper has no settings.
    #[error("the paper has no settings")]
    NoSite,
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The press.
    #[error(transparent)]
    Press(#[from] PressError),
}

impl PageError {
    /// The status that readers get.
    pub fn status(&self) -> Status {
        match self {
            Self::Status(status) => *status,
            Self::Retracted(_) => Status::Retracted,
            Self::Moved(_) => Status::NotFound,
            Self::Store(error) if unreachable(error) => Status::Busy,
            Self::Store(_) | Self::Press(_) | Self::NoSite => Status::Fault,
        }
    }
}

/// Faults that may pass: readers are asked to come again.
fn unreachable(error: &StoreError) -> bool {
    error.is_transient() || matches!(error, StoreError::Full | StoreError::ReadOnly | StoreError::Closed)
}

impl Transient for PageError {
    fn is_transient(&self) -> bool {
        matches!(self, Self::Store(error) if unreachable(error))
    }

    fn retold(&self) -> Self {
        match self {
            Self::Status(status) => Self::Status(*status),
            Self::Retracted(story) => Self::Retracted(*story),
            Self::Moved(to) => Self::Moved(to.clone()),
            Self::NoSite => Self::NoSite,
            Self::Store(error) => Self::Store(error.clone()),
            Self::Press(_) => Self::Status(Status::Fault),
        }
    }
}

impl From<DeskError> for PageError {
    fn from(error: DeskError) -> Self {
        match error {
            DeskError::Store(error) => Self::Store(error),
            DeskError::NoStory(_) | DeskError::NoComment(_) | DeskError::NoParent(_) => Self::Status(Status::NotFound),
            DeskError::Forbidden { .. } | DeskError::CommentsClosed => Self::Status(Status::Forbidden),
            DeskError::NoSite => Self::NoSite,
            _ => Self::Status(Status::Unprocessable),
        }
    }
}
