//! What was typed becomes a revision, on top of what others saved meanwhile.

use crate::front::paper;
use crate::keep_journal::Tab;
use crate::merge::{Merged, merge};
use crate::{Actor, DeskError};
use jiff::Timestamp;
use model::change::Touches;
use model::manuscript::{FieldProblem, Problem};
use model::{Copy, CopyState, Manuscript, Permission, Publication, RevisionNo, StoryId, Subject, What};
use store::revision::Revision;
use store::saved::{self, SavedRow};
use store::story::StoryRow;
use store::{StoreError, Tx, audit, change, journal, media, revision, section, story};

/// Saves a manuscript. What readers see does not change.
#[derive(Debug, Clone, PartialEq)]
pub struct SaveCopy {
    /// The story.
    pub story: StoryId,
    /// The revision that the manuscript began from.
    pub base: RevisionNo,
    /// Everything as typed.
    pub manuscript: Manuscript,
    /// Names this save: sent again, it is answered the same.
    pub key: String,
    /// The tab whose journal is in this revision now, and up to which change; [`i64::MAX`] from a page that does not
    /// count.
    pub journal: Option<(Tab, i64)>,
    /// What the person says of the change.
    pub note: Option<String>,
}

/// What became of a save.
#[derive(Debug, Clone, PartialEq)]
pub enum Saving {
    /// It is in a revision.
    Saved {
        /// The newest revision.
        revision: RevisionNo,
        /// Its words.
        copy: Box<Copy>,
        /// Somebody else's changes are in it too.
        merged: bool,
    },
    /// The same tab saved something newer already; nothing was written.
    Late,
    /// Fields that no revision can have; nothing was written.
    Wrong(Vec<FieldProblem>),
    /// Somebody else changed the same paragraph or field; nothing was written.
    Clash {
        /// The other's revision.
        head: Box<Revision>,
        /// Both, and where they clash.
        merged: Box<Merged>,
    },
}

impl SaveCopy {
    /// Saves. A story that is live keeps showing its live revision.
    ///
    /// # Errors
    /// [`DeskError::Forbidden`]; [`DeskError::NoRevision`] for a base that the story does not have;
    /// [`DeskError::WrongState`] for a retracted story; [`StoreError::Conflict`] when somebody saved at this moment.
    pub fn run(self, tx: &mut Tx, actor: &Actor, at: Timestamp) -> Result<Saving, DeskError> {
        let mut row = story::by_id(tx, self.story)?.ok_or(DeskError::NoStory(self.story))?;
        actor.require_on(Permission::Write, &row.matter())?;
        let key = format!("{} {} {}", row.id, actor.name(), self.key);
        if let Some(known) = saved::get(tx, &key)? {
            let copy = Box::new(load(tx, row.id, known.revision)?.copy);
            return Ok(Saving::Saved { revision: known.revision, copy, merged: known.merged });
        }
        let (writer, seq) = self.counted(actor);
        if saved::newest_of(tx, row.id, &writer)?.is_some_and(|newer| newer > seq) {
            return Ok(Saving::Late);
        }
        if row.publication == Publication::Retracted {
            return Err(DeskError::WrongState { story: row.id, state: row.publication });
        }
        let mine = match read(tx, &self.manuscript)? {
            Ok(copy) => copy,
            Err(problems) => return Ok(Saving::Wrong(problems)),
        };
        let head = load(tx, row.id, row.head)?;
        let others = self.base != row.head;
        let copy = if others {
            let base = load(tx, row.id, self.base)?;
            let merged = merge(&base.copy, &mine, &head.copy);
            if !merged.rows.is_empty() {
                return Ok(Saving::Clash { head: Box::new(head), merged: Box::new(merged) });
            }
            merged.copy
        } else {
            mine.clone()
        };
        if copy != head.copy {
            freeze(tx, &mut row, "save", &copy, actor, self.note.as_deref(), at)?;
        }
        let merged = others && copy != mine;
        saved::put(
            tx,
            &key,
            &SavedRow { story: row.id, revision: row.head, merged, writer, seq: if seq == i64::MAX { 0 } else { seq } },
            at,
        )?;
        self.forget_journal(tx, actor)?;
        Ok(Saving::Saved { revision: row.head, copy: Box::new(copy), merged })
    }

    /// Whose save it is, and the last change in it. A page without scripts does not count its changes.
    fn counted(&self, actor: &Actor) -> (String, i64) {
        self.journal.as_ref().map_or_else(|| (actor.name().to_owned(), i64::MAX), |(tab, seq)| (tab.writer(actor), *seq))
    }

    fn forget_journal(&self, tx: &mut Tx, actor: &Actor) -> Result<(), DeskError> {
        let (Some((tab, seq)), Some(staff)) = (&self.journal, actor.id()) else { return Ok(()) };
        journal::forget(tx, self.story, staff, &tab.own, *seq)?;
        if let Some(old) = &tab.adopted {
            journal::forget(tx, self.story, staff, old, i64::MAX)?;
        }
        Ok(())
    }
}

/// A revision that must be there.
pub(crate) fn load(tx: &mut Tx, story: StoryId, no: RevisionNo) -> Result<Revision, DeskError> {
    revision::get(tx, story, no)?.ok_or(DeskError::NoRevision { story, revision: no })
}

/// The copy of a manuscript, with a section and pictures that there are.
fn read(tx: &mut Tx, manuscript: &Manuscript) -> Result<Result<Copy, Vec<FieldProblem>>, DeskError> {
    let (site, _) = paper(tx)?;
    let copy = match manuscript.parse(site.name.as_str()) {
        Ok(copy) => copy,
        Err(problems) => return Ok(Err(problems)),
    };
    let mut problems = Vec::new();
    if section::by_slug(tx, &copy.section)?.is_none() {
        problems.push(FieldProblem { field: "section", problem: Problem::Unknown(copy.section.clone()) });
    }
    let wanted = copy.pictures();
    let known = media::existing(tx, &wanted)?;
    if let Some(missing) = wanted.iter().find(|id| !known.contains(id)) {
        let field = if copy.lead.as_ref().and_then(|lead| lead.media) == Some(*missing) { "lead.media" } else { "body" };
        problems.push(FieldProblem { field, problem: Problem::Unknown(missing.to_string()) });
    }
    Ok(if problems.is_empty() { Ok(copy) } else { Err(problems) })
}

/// Adds a revision on top and keeps the lists of the desk true; what readers see stays. What was ready is so no
/// longer when it is changed by somebody who could not have made it ready.
pub(crate) fn freeze(
    tx: &mut Tx,
    row: &mut StoryRow,
    kind: &str,
    copy: &Copy,
    actor: &Actor,
    note: Option<&str>,
    at: Timestamp,
) -> Result<(), StoreError> {
    if row.copy_state == CopyState::Ready && !actor.may_on(Permission::Ready, &row.matter()) {
        row.copy_state = CopyState::Draft;
    }
    row.head = revision::add(tx, row.id, kind, copy, at, actor.name(), note)?;
    row.headline = copy.headline.to_string();
    row.section = copy.section.clone();
    row.changed_at = at;
    story::save(tx, row)?;
    let detail = serde_json::json!({ "revision": row.head.0 });
    audit::add(tx, at, actor.name(), kind, &format!("story {}", row.id), &detail)?;
    change::record(tx, Subject::Story, row.id.0, What::Filed, &Touches::default(), at)?;
    Ok(())
}
