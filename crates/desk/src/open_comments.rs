//! Readers may comment on a story, or no longer.

use crate::{Actor, DeskError};
use jiff::Timestamp;
use model::change::Touches;
use model::{Permission, Publication, StoryId, Subject, What};
use store::{Tx, audit, change, published, revision, story};

/// Opens or closes the comments of a live story. No substance: its dates stay.
#[derive(Debug, Clone, Copy)]
pub struct OpenComments {
    /// The story.
    pub story: StoryId,
    /// Whether readers may comment.
    pub open: bool,
}

impl OpenComments {
    /// Opens or closes; comments that are shown stay.
    ///
    /// # Errors
    /// [`DeskError::WrongState`] unless the story is live.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        let mut row = story::by_id(tx, self.story)?.ok_or(DeskError::NoStory(self.story))?;
        actor.require_on(Permission::Moderate, &row.matter())?;
        let Some(mut shown) = published::get(tx, self.story)?.filter(|_| row.publication == Publication::Live) else {
            return Err(DeskError::WrongState { story: row.id, state: row.publication });
        };
        if shown.copy.comments == self.open {
            return Ok(());
        }
        shown.copy.comments = self.open;
        let kind = if self.open { "open-comments" } else { "close-comments" };
        let working = if row.live == Some(row.head) { None } else { revision::get(tx, row.id, row.head)? };
        row.head = revision::add(tx, row.id, kind, &shown.copy, at, actor.name(), None)?;
        row.live = Some(row.head);
        // The working copy stays the newest revision.
        if let Some(mut working) = working {
            working.copy.comments = self.open;
            row.head = revision::add(tx, row.id, kind, &working.copy, at, &working.actor, working.note.as_deref())?;
        }
        row.changed_at = at;
        story::save(tx, &mut row)?;
        published::put(tx, &shown, shown.updated_at)?;
        change::record(tx, Subject::Comment, row.id.0, What::Configured, &Touches::default(), at)?;
        audit::add(tx, at, actor.name(), kind, &format!("story {}", row.id), &serde_json::json!({}))?;
        Ok(())
    }
}
