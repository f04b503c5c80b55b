//! How a command ends when it does not end well: an exit code and one clear sentence.

use crate::speech::Speech;
use arabic::catalogue::Arg;
use desk::DeskError;
use desk::account::AccountFault;
use model::Finding;
use store::StoreError;

/// Exit codes, documented in the README.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// All went well.
    Good,
    /// Done, and there are findings to look at.
    Findings,
    /// The input was refused; nothing half-written.
    Refused,
    /// The machine or the database failed; trying again may help.
    Failed,
}

/// A command's end with a message from the catalogue.
#[derive(Debug, Clone)]
pub struct Failure {
    /// The exit code.
    pub exit: Exit,
    /// Key in the message catalogue.
    pub key: &'static str,
    /// Values for the message.
    pub args: Vec<(&'static str, String)>,
}

impl Exit {
    /// The number the shell sees.
    pub fn code(self) -> u8 {
        match self {
            Self::Good => 0,
            Self::Findings => 1,
            Self::Refused => 2,
            Self::Failed => 3,
        }
    }
}

impl Failure {
    /// Refused input.
    pub fn refused(key: &'static str, args: &[(&'static str, &dyn std::fmt::Display)]) -> Self {
        Self { exit: Exit::Refused, key, args: args.iter().map(|(name, value)| (*name, value.to_string())).collect() }
    }

    /// A failure of machine or database.
    pub fn failed(key: &'static str, args: &[(&'static str, &dyn std::fmt::Display)]) -> Self {
        Self { exit: Exit::Failed, ..Self::refused(key, args) }
    }

    /// The sentence for a person.
    pub fn sentence(&self, speech: &Speech) -> String {
        let args: Vec<(&str, Arg)> = self.args.iter().map(|(name, value)| (*name, Arg::Text(value))).collect();
        speech.format(self.key, &args)
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        let key = match error {
            StoreError::Busy => "store-busy",
            StoreError::Unavailable(_) => "store-unavailable",
            StoreError::Full => "store-full",
            StoreError::ReadOnly => "store-read-only",
            StoreError::Schema { .. } => "store-schema",
            StoreError::Corrupt { .. } => "store-corrupt",
            _ => "store-failed",
        };
        Self::failed(key, &[("cause", &error)])
    }
}

impl From<DeskError> for Failure {
    fn from(error: DeskError) -> Self {
        match error {
            DeskError::Store(error) => error.into(),
            DeskError::NoStory(id) => Self::refused("no-story", &[("number", &id)]),
            DeskError::NoRevision { story, .. } => Self::refused("no-story", &[("number", &story)]),
            error @ DeskError::Stale(_) => Self::failed("store-failed", &[("cause", &error)]),
            DeskError::NoComment(id) => Self::refused("no-comment", &[("number", &id)]),
            DeskError::NoPicture(id) => Self::refused("no-picture", &[("number", &id)]),
            DeskError::PictureInUse(id) => Self::refused("picture-in-use", &[("number", &id)]),
            DeskError::NoSection(slug) => Self::refused("no-section", &[("section", &slug)]),
            DeskError::NoSite => Self::refused("no-site", &[]),
            DeskError::WrongState { story, state } => Self::refused("wrong-state", &[("number", &story), ("state", &state.word())]),
            DeskError::Barred { story, finding: Finding::Untimed { date } } => {
                Self::refused("barred-untimed", &[("number", &story), ("date", &date)])
            }
            DeskError::Barred { story, .. } => Self::refused("barred-undated", &[("number", &story)]),
            DeskError::Future(at) => Self::refused("future-date", &[("date", &at)]),
            DeskError::CommentsClosed | DeskError::Banned(_) => Self::refused("comments-closed", &[]),
            DeskError::WriterForgotten(id) => Self::refused("no-comment", &[("number", &id)]),
            error @ DeskError::NoWord => Self::refused("forbidden", &[("cause", &error)]),
            DeskError::NoParent(id) => Self::refused("no-comment", &[("number", &id)]),
            DeskError::Account(fault) => account(&fault),
            DeskError::Obstacle(obstacle) => Self::refused("refused-by-rule", &[("cause", &obstacle)]),
            DeskError::Refused(refusal) => Self::refused(refusal.key(), &[]),
            error @ DeskError::Forbidden { .. } => Self::refused("forbidden", &[("cause", &error)]),
        }
    }
}

fn account(fault: &AccountFault) -> Failure {
    match fault {
        AccountFault::NoHandle(handle) => Failure::refused("no-handle", &[("handle", handle)]),
        AccountFault::NoRole(role) => Failure::refused("no-role", &[("role", role)]),
        AccountFault::LastOwner => Failure::refused("last-owner", &[]),
        fault => Failure::refused("forbidden", &[("cause", fault)]),
    }
}
