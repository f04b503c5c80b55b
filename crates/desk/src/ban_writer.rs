//! Whoever wrote a comment may not write for a while.

use crate::{Actor, DeskError};
use jiff::{SignedDuration, Timestamp};
use model::{CommentId, JobKind, Line, Permission};
use store::ban::{self, BanRow};
use store::{Tx, audit, comment, job};

/// How long a writer may not comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BanTerm {
    /// One hour.
    Hour,
    /// 24 hours.
    Day,
    /// 7 days.
    Week,
    /// 30 days: no ban lasts longer.
    Month,
}

impl BanTerm {
    /// Its length in hours.
    pub const fn hours(self) -> i64 {
        match self {
            Self::Hour => 1,
            Self::Day => 24,
            Self::Week => 7 * 24,
            Self::Month => 30 * 24,
        }
    }

    /// Its name in forms and in the audit log.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Hour => "hour",
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
        }
    }

    /// The term of a name.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Hour, Self::Day, Self::Week, Self::Month].into_iter().find(|term| term.word() == word)
    }
}

/// Bans the address prefix behind a comment, which nobody here knows: only its keyed hash is kept, for six days.
#[derive(Debug, Clone)]
pub struct BanWriter {
    /// The comment.
    pub comment: CommentId,
    /// For how long.
    pub term: BanTerm,
    /// Why, for the newsroom.
    pub reason: Option<Line<200>>,
}

impl BanWriter {
    /// Bans; a writer who is banned already gets the new end. Gives the end.
    ///
    /// # Errors
    /// [`DeskError::NoComment`]; [`DeskError::WriterForgotten`] when the hash is no longer kept.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<Timestamp, DeskError> {
        actor.require(Permission::Moderate)?;
        comment::by_id(tx, self.comment)?.ok_or(DeskError::NoComment(self.comment))?;
        let (prefix, name) = ban::behind(tx, self.comment)?.ok_or(DeskError::WriterForgotten(self.comment))?;
        let expires_at = at.checked_add(SignedDuration::from_hours(self.term.hours())).unwrap_or(Timestamp::MAX);
        let reason = self.reason.map(String::from).unwrap_or_default();
        ban::put(tx, &BanRow { prefix, name, reason, actor: actor.name().to_owned(), at, expires_at })?;
        // The hash goes when the ban ends, not with the next housekeeping.
        job::enqueue(tx, JobKind::ForgetWriters, &serde_json::json!({}), expires_at, &format!("ban-ends-{}", expires_at.as_microsecond()))?;
        let detail = serde_json::json!({ "term": self.term.word() });
        audit::add(tx, at, actor.name(), "ban-writer", &format!("comment {}", self.comment), &detail)?;
        Ok(expires_at)
    }
}

/// A ban is lifted before its end.
#[derive(Debug, Clone, Copy)]
pub struct LiftBan {
    /// The hash.
    pub prefix: [u8; 16],
}

impl LiftBan {
    /// Lifts it; lifting twice is lifting once.
    ///
    /// # Errors
    /// The store's.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        actor.require(Permission::Moderate)?;
        if ban::lift(tx, &self.prefix)? {
            audit::add(tx, at, actor.name(), "lift-ban", "comments", &serde_json::json!({}))?;
        }
        Ok(())
    }
}
