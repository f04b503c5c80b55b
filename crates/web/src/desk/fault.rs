//! What can go wrong in front of the verbs, by what the person can do about it.

use crate::site::PageError;
use desk::account::{AccountFault, HashError};
use desk::{DeskError, Refusal};
use hyper::StatusCode;
use press::messages::Messages;
use store::StoreError;

/// Why an answer was refused. Each has a sentence in the catalogue.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// There is nothing there, or nothing that this person may know of.
    #[error("nothing there")]
    NotFound,
    /// There is something, but not for this verb.
    #[error("not for this verb")]
    OtherVerb,
    /// Nobody is signed in, or no longer.
    #[error("not signed in")]
    SignIn,
    /// Password or code must be given once more first.
    #[error("to be confirmed")]
    Confirm,
    /// This person may not do that.
    #[error("forbidden")]
    Forbidden,
    /// Not sent by a page of ours.
    #[error("sent from elsewhere")]
    Elsewhere,
    /// What was sent cannot be read: a fault of the sending program.
    #[error("unreadable: {0}")]
    BadRequest(String),
    /// What was sent cannot be: a message of the catalogue says why.
    #[error("refused: {0}")]
    Refused(&'static str),
    /// Somebody else was first.
    #[error("somebody else was first")]
    Conflict,
    /// Too large.
    #[error("too large")]
    TooLarge,
    /// Too often; again in so many seconds.
    #[error("too often, again in {0} s")]
    TooOften(u32),
    /// A verb refused.
    #[error(transparent)]
    Desk(DeskError),
    /// The database.
    #[error(transparent)]
    Store(StoreError),
    /// A fault of the program or the machine.
    #[error("{0}")]
    Broken(String),
}

impl From<DeskError> for Fault {
    fn from(error: DeskError) -> Self {
        match error {
            DeskError::Store(error) => error.into(),
            DeskError::Forbidden { .. } => Self::Forbidden,
            DeskError::Account(AccountFault::NoPerson(_) | AccountFault::NoHandle(_)) => Self::NotFound,
            DeskError::NoStory(_) | DeskError::NoComment(_) | DeskError::NoPicture(_) | DeskError::NoRevision { .. } => Self::NotFound,
            DeskError::Stale(_) => Self::Conflict,
            DeskError::Refused(Refusal::Unchecked(_)) => Self::Conflict,
            other => Self::Desk(other),
        }
    }
}

impl From<StoreError> for Fault {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Conflict { .. } => Self::Conflict,
            other => Self::Store(other),
        }
    }
}

impl From<HashError> for Fault {
    fn from(error: HashError) -> Self {
        match error {
            HashError::Crowded => Self::TooOften(5),
            HashError::Broken(why) => Self::Broken(why),
        }
    }
}

impl From<PageError> for Fault {
    fn from(error: PageError) -> Self {
        match error {
            PageError::Store(error) => error.into(),
            other => Self::Broken(other.to_string()),
        }
    }
}

impl From<minijinja::Error> for Fault {
    fn from(error: minijinja::Error) -> Self {
        Self::Broken(format!("{error:#}"))
    }
}

impl Fault {
    /// The status of the answer.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::OtherVerb => StatusCode::METHOD_NOT_ALLOWED,
            Self::SignIn => StatusCode::UNAUTHORIZED,
            Self::Confirm | Self::Forbidden | Self::Elsewhere => StatusCode::FORBIDDEN,
            Self::BadRequest(_) => StatusCode::BAD_REQUEST,
            Self::Refused(_) | Self::Desk(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Conflict => StatusCode::CONFLICT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooOften(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Store(error) if error.is_transient() => StatusCode::SERVICE_UNAVAILABLE,
            Self::Store(StoreError::Full) => StatusCode::INSUFFICIENT_STORAGE,
            Self::Store(StoreError::ReadOnly) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Store(_) | Self::Broken(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The key of its sentence.
    pub fn key(&self) -> &'static str {
        match self {
            Self::NotFound => "fault-not-found",
            Self::OtherVerb => "fault-other-verb",
            Self::SignIn => "fault-sign-in",
            Self::Confirm => "fault-confirm",
            Self::Forbidden => "fault-forbidden",
            Self::Elsewhere => "fault-elsewhere",
            Self::BadRequest(_) => "fault-bad-request",
            Self::Refused(key) => key,
            Self::Conflict => "fault-conflict",
            Self::TooLarge => "fault-too-large",
            Self::TooOften(_) => "fault-too-often",
            Self::Desk(error) => refusal(error),
            Self::Store(StoreError::Full) => "fault-disk-full",
            Self::Store(StoreError::ReadOnly) => "fault-read-only",
            Self::Store(error) if error.is_transient() => "fault-busy",
            Self::Store(_) | Self::Broken(_) => "fault-broken",
        }
    }

    /// The sentence for the person.
    pub fn sentence(&self, words: &Messages) -> String {
        match self {
            Self::TooOften(seconds) => words.format(self.key(), &[("seconds", arabic::catalogue::Arg::Number(i64::from(*seconds)))]),
            Self::Desk(DeskError::Obstacle(obstacle)) => {
                let args = obstacle.args();
                let args: Vec<_> = args.iter().map(|(name, value)| (*name, arabic::catalogue::Arg::Text(value))).collect();
                words.format(obstacle.key(), &args)
            }
            _ => words.text(self.key()),
        }
    }
}

/// The key of a verb's refusal.
fn refusal(error: &DeskError) -> &'static str {
    match error {
        DeskError::WrongState { .. } => "refused-wrong-state",
        DeskError::Refused(refusal) => refusal.key(),
        DeskError::Barred { .. } => "refused-barred",
        DeskError::Future(_) => "refused-future",
        DeskError::NoSection(_) => "refused-no-section",
        DeskError::CommentsClosed => "refused-comments-closed",
        DeskError::NoParent(_) => "refused-no-parent",
        DeskError::Banned(_) => "refused-banned",
        DeskError::WriterForgotten(_) => "refused-writer-forgotten",
        DeskError::NoWord => "refused-no-word",
        DeskError::NoSite => "refused-no-site",
        DeskError::PictureInUse(_) => "refused-picture-in-use",
        DeskError::Obstacle(obstacle) => obstacle.key(),
        DeskError::Forbidden { .. } => "fault-forbidden",
        DeskError::Account(fault) => account(fault),
        DeskError::NoStory(_) | DeskError::NoComment(_) | DeskError::NoPicture(_) | DeskError::NoRevision { .. } => "fault-not-found",
        DeskError::Stale(_) => "fault-conflict",
        DeskError::Store(_) => "fault-broken",
    }
}

/// The key of a refusal about people.
fn account(fault: &AccountFault) -> &'static str {
    match fault {
        AccountFault::NoPerson(_) | AccountFault::NoHandle(_) => "fault-not-found",
        AccountFault::NoRole(_) => "refused-no-role",
        AccountFault::Taken(_) => "refused-name-taken",
        AccountFault::Over => "refused-over",
        AccountFault::LastOwner => "refused-last-owner",
        AccountFault::WrongCode | AccountFault::CodeNeeded => "refused-wrong-code",
        AccountFault::WrongPasskey => "refused-wrong-passkey",
        AccountFault::KnownPasskey => "refused-known-passkey",
        AccountFault::TooManyPasskeys => "refused-too-many-passkeys",
        AccountFault::Blocked => "refused-account-blocked",
        AccountFault::Beyond(_) => "refused-beyond",
        AccountFault::OwnerFixed => "refused-owner-fixed",
        AccountFault::Yourself => "refused-yourself",
    }
}
