//! The desk says who works on a story.

use super::entry;
use crate::{Actor, DeskError, Refusal};
use jiff::Timestamp;
use model::{Permission, StoryId, UserId};
use store::{Tx, staff};

/// Gives a story to somebody, or to nobody.
#[derive(Debug, Clone, Copy)]
pub struct Assign {
    /// The story.
    pub story: StoryId,
    /// Who is to work on it.
    pub to: Option<UserId>,
}

impl Assign {
    /// Assigns; the copy stays where it stands.
    ///
    /// # Errors
    /// [`Refusal::NoPerson`] for somebody who does not work here.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        let mut row = entry::open(tx, self.story, &actor, Permission::Direct)?;
        if row.assignee == self.to {
            return Ok(());
        }
        let person = match self.to {
            Some(id) => Some(staff::by_id(tx, id)?.filter(|person| person.active).ok_or(Refusal::NoPerson(id))?),
            None => None,
        };
        row.assignee = self.to;
        let detail = serde_json::json!({ "to": person.map(|person| person.handle.to_string()) });
        entry::save_inside(tx, &mut row, &actor, "assign", &detail, at)
    }
}
