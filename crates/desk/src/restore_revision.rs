//! An earlier revision comes back, as a new one on top.

use crate::save_copy::{freeze, load};
use crate::{Actor, DeskError};
use jiff::Timestamp;
use model::{Permission, Publication, RevisionNo, StoryId};
use store::{Tx, story};

/// Makes the words of an earlier revision the newest again. What readers see does not change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RestoreRevision {
    /// The story.
    pub story: StoryId,
    /// The earlier revision.
    pub revision: RevisionNo,
    /// The newest that the person saw: what came after it is not put away unseen.
    pub head: RevisionNo,
}

impl RestoreRevision {
    /// Restores; gives the number of the newest revision. Words that stand there already need no new one.
    ///
    /// # Errors
    /// [`DeskError::NoRevision`]; [`DeskError::Stale`] when somebody saved meanwhile; [`DeskError::WrongState`] for a
    /// retracted story.
    pub fn run(self, tx: &mut Tx, actor: &Actor, at: Timestamp) -> Result<RevisionNo, DeskError> {
        let mut row = story::by_id(tx, self.story)?.ok_or(DeskError::NoStory(self.story))?;
        actor.require_on(Permission::Write, &row.matter())?;
        if row.publication == Publication::Retracted {
            return Err(DeskError::WrongState { story: row.id, state: row.publication });
        }
        let (wanted, now) = (load(tx, row.id, self.revision)?, load(tx, row.id, row.head)?);
        if wanted.copy == now.copy {
            return Ok(row.head);
        }
        if self.head != row.head {
            return Err(DeskError::Stale(row.id));
        }
        freeze(tx, &mut row, "restore", &wanted.copy, actor, Some(&self.revision.to_string()), at)?;
        Ok(row.head)
    }
}
