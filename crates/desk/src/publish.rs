//! A story goes out.

use crate::workflow::{entry, gate, timers};
use crate::{Actor, DeskError, Preflight, Refusal, front};
use jiff::{SignedDuration, Timestamp};
use model::{CopyState, Permission, Publication, RevisionNo, StoryId, What};
use serde_json::Value;
use store::story::StoryRow;
use store::{Tx, revision};

/// When the story counts as first published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// At the moment of publishing, or when it was settled to have been.
    Now,
    /// Earlier: a story of the archive.
    At(Timestamp),
}

/// Puts the head revision before the readers.
#[derive(Debug, Clone, Copy)]
pub struct Publish {
    /// The story.
    pub story: StoryId,
    /// Its date.
    pub when: When,
    /// Marks it as breaking news for this long. In a section that asks for two people, breaking news may go out
    /// by the hand of whoever wrote it, with a reason: then a review is opened.
    pub breaking: Option<SignedDuration>,
}

impl Publish {
    /// Publishes from the command line, without the proofreader; people of the newsroom take [`Publish::run_checked`].
    ///
    /// # Errors
    /// As [`Publish::run_checked`].
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        self.publish(None, tx, &actor, at)
    }

    /// Publishes, or puts a withdrawn story back with its first date. Asked again for the revision that it put before
    /// the readers, it changes nothing: somebody clicked twice.
    ///
    /// # Errors
    /// [`DeskError::Barred`] while a finding bars it; [`DeskError::WrongState`] when it is live or retracted;
    /// [`DeskError::Future`] for a date to come; [`Refusal::Embargoed`]; [`Refusal::Legal`]; [`Refusal::Blocked`];
    /// [`Refusal::Unchecked`] when the preflight is of another revision; [`Refusal::SecondPerson`].
    pub fn run_checked(self, preflight: &Preflight, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        self.publish(Some(preflight), tx, &actor, at)
    }

    /// Readers see that revision already, marked as asked.
    fn is_done(&self, row: &StoryRow, checked: RevisionNo) -> bool {
        let marked = self.breaking.is_none() || row.breaking_until.is_some();
        row.publication == Publication::Live && row.live == Some(checked) && row.head == checked && marked
    }

    fn publish(self, preflight: Option<&Preflight>, tx: &mut Tx, actor: &Actor, at: Timestamp) -> Result<(), DeskError> {
        crate::freeze::require_open(tx)?;
        let mut row = entry::open(tx, self.story, actor, Permission::Publish)?;
        gate::require_publish(tx, actor, &row)?;
        if preflight.is_some_and(|checked| self.is_done(&row, checked.revision)) {
            return Ok(());
        }
        entry::publication_in(&row, &[Publication::None, Publication::Withdrawn])?;
        if let Some(until) = row.embargo_until.filter(|until| *until > at) {
            return Err(Refusal::Embargoed(until).into());
        }
        let detail = gate::pass(tx, &row, actor, preflight, self.breaking.is_some(), at)?;
        if row.first_published_at.is_none() {
            row.first_published_at = match self.when {
                When::At(first) if first > at => return Err(DeskError::Future(first)),
                When::At(first) => Some(first),
                When::Now => None,
            };
        }
        if let Some(span) = self.breaking {
            row.breaking_until = Some(at.checked_add(span).unwrap_or(Timestamp::MAX));
        }
        // Whoever publishes now does so knowing that an end that was set has passed.
        row.expires_at = row.expires_at.filter(|end| *end > at);
        row.copy_state = CopyState::Ready;
        let head = row.head;
        put_out(tx, &mut row, head, actor, "publish", &detail, at)
    }
}

/// Puts a revision before the readers; its schedule and embargo are over.
pub(crate) fn put_out(
    tx: &mut Tx,
    row: &mut StoryRow,
    no: RevisionNo,
    actor: &Actor,
    action: &str,
    detail: &Value,
    at: Timestamp,
) -> Result<(), DeskError> {
    let copy = revision::get(tx, row.id, no)?.ok_or(Refusal::NoRevision(no))?.copy;
    if let Some(seen) = row.live.filter(|seen| *seen != no)
        && revision::get(tx, row.id, seen)?.is_some_and(|seen| seen.copy.differs_in_substance(&copy))
    {
        row.updated_at = Some(at);
    }
    row.first_published_at = Some(row.first_published_at.unwrap_or(at));
    row.publication = Publication::Live;
    row.live = Some(no);
    row.publish_at = None;
    row.scheduled = None;
    row.embargo_until = None;
    timers::set(tx, row)?;
    entry::save(tx, row, actor, action, detail, at)?;
    front::show(tx, row, &copy, What::Published, at)
}
