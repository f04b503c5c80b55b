//! The working copy of a live story goes out in place of what readers see.

use super::{entry, gate};
use crate::{Actor, DeskError, Preflight, Refusal, front};
use jiff::Timestamp;
use model::{CopyState, CorrectionKind, Line, Permission, Publication, StoryId, What};
use serde_json::json;
use store::story::StoryRow;
use store::{Tx, correction, revision};

/// Publishes the head revision of a live story as an update, correction or clarification.
#[derive(Debug, Clone)]
pub struct Republish {
    /// The story, live.
    pub story: StoryId,
    /// What the change is to readers, and what they are told; only a change without substance goes without.
    pub told: Option<(CorrectionKind, Line<600>)>,
    /// It cannot wait for a second person; needs a reason in the preflight, and opens a review.
    pub urgent: bool,
    /// What the proofreader found; only the command line goes without.
    pub preflight: Option<Preflight>,
}

impl Republish {
    /// Publishes; the address and the first date stay. Asked again with the same public text, it changes nothing:
    /// somebody clicked twice.
    ///
    /// # Errors
    /// [`Refusal::KindNeeded`]; [`Refusal::NothingNew`]; [`DeskError::WrongState`] unless it is live; as publishing.
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<(), DeskError> {
        crate::freeze::require_open(tx)?;
        let mut row = entry::open(tx, self.story, &actor, Permission::Correct)?;
        entry::publication_in(&row, &[Publication::Live])?;
        let Some(live) = row.live.filter(|live| *live != row.head) else {
            return if self.is_done(tx, &row)? { Ok(()) } else { Err(Refusal::NothingNew.into()) };
        };
        let before = revision::get(tx, row.id, live)?.ok_or(Refusal::NoRevision(live))?;
        let after = revision::get(tx, row.id, row.head)?.ok_or(Refusal::NoRevision(row.head))?;
        if self.told.is_none() && before.copy.differs_in_substance(&after.copy) {
            return Err(Refusal::KindNeeded.into());
        }
        let mut detail = gate::pass(tx, &row, &actor, self.preflight.as_ref(), self.urgent, at)?;
        row.live = Some(row.head);
        row.copy_state = CopyState::Ready;
        if let Some((kind, text)) = &self.told {
            row.updated_at = Some(at);
            if let Some(map) = detail.as_object_mut() {
                map.extend([("kind".to_owned(), json!(kind.word())), ("text".to_owned(), json!(text.as_str()))]);
            }
        }
        entry::save(tx, &mut row, &actor, "republish", &detail, at)?;
        if let Some((kind, text)) = &self.told {
            correction::add(tx, row.id, *kind, text.as_str(), row.head, at, actor.name())?;
        }
        front::show(tx, &row, &after.copy, What::Revised, at)
    }

    /// The head is live by this very step: readers were told the same about it.
    fn is_done(&self, tx: &mut Tx, row: &StoryRow) -> Result<bool, DeskError> {
        let Some((kind, text)) = &self.told else { return Ok(false) };
        let told = correction::of_story(tx, row.id)?;
        Ok(told.iter().any(|one| one.revision == row.head && one.kind == *kind && one.text == text.as_str()))
    }
}
