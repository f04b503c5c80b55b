//! A story goes out.

use crate::front;
use crate::{Actor, DeskError, Permission};
use jiff::{SignedDuration, Timestamp};
use model::{CopyState, JobKind, Publication, StoryId, What};
use store::{Tx, audit, job, revision, story};

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
    /// Marks it as breaking news for this long.
    pub breaking: Option<SignedDuration>,
}

impl Publish {
    /// Publishes, or puts a withdrawn story back with its first date.
    ///
    /// # Errors
    /// [`DeskError::Barred`] while a finding bars it; [`DeskError::WrongState`] when it is live or
    /// retracted; [`DeskError::Future`] for a date to come.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        actor.require(Permission::Publish)?;
        let mut row = story::by_id(tx, self.story)?.ok_or(DeskError::NoStory(self.story))?;
        if matches!(row.publication, Publication::Live | Publication::Retracted) {
            return Err(DeskError::WrongState { story: row.id, state: row.publication });
        }
        if let Some(finding) = row.findings.iter().find(|finding| finding.bars_publishing()) {
            return Err(DeskError::Barred { story: row.id, finding: finding.clone() });
        }
        let first = match (row.first_published_at, self.when) {
            (Some(first), _) => first,
            (None, When::At(first)) if first > at => return Err(DeskError::Future(first)),
            (None, When::At(first)) => first,
            (None, When::Now) => at,
        };
        row.first_published_at = Some(first);
        row.publication = Publication::Live;
        row.copy_state = CopyState::Ready;
        row.live = Some(row.head);
        row.changed_at = at;
        if let Some(span) = self.breaking {
            let end = first.checked_add(span).unwrap_or(Timestamp::MAX);
            row.breaking_until = Some(end);
            job::enqueue(tx, JobKind::EndBreaking, &serde_json::json!({ "story": row.id.0 }), end, &format!("end-breaking-{}", row.id))?;
        }
        story::save(tx, &mut row)?;
        let head = revision::get(tx, row.id, row.head)?.ok_or(DeskError::NoStory(row.id))?;
        front::show(tx, &row, &head.copy, What::Published, at)?;
        audit::add(tx, at, actor.name(), "publish", &format!("story {}", row.id), &serde_json::json!({ "revision": row.head.0 }))?;
        Ok(())
    }
}
