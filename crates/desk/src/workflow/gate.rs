//! What bars a story from going out, and who may let it out.

use super::entry;
use crate::{Actor, DeskError, Refusal};
use jiff::Timestamp;
use model::{CopyState, Finding, Line, Permission, RevisionNo, Scope, TaskKind};
use serde_json::{Value, json};
use store::story::StoryRow;
use store::task::NewTask;
use store::{Tx, revision, section, task};

/// What the proofreader found in a revision, given by whoever asks to publish it; it goes into the audit log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preflight {
    /// The revision that was checked.
    pub revision: RevisionNo,
    /// Ids of the rules that bar publishing; empty when nothing does.
    pub blockers: Vec<String>,
    /// Why it goes out all the same: over blockers, or without a second person.
    pub reason: Option<Line<600>>,
}

impl Preflight {
    /// Nothing bars `revision`.
    pub fn clear(revision: RevisionNo) -> Self {
        Self { revision, blockers: Vec::new(), reason: None }
    }

    fn detail(&self) -> Value {
        let mut detail = json!({});
        if let Some(map) = detail.as_object_mut() {
            if !self.blockers.is_empty() {
                map.insert("overridden".to_owned(), json!(self.blockers));
            }
            if let Some(reason) = &self.reason {
                map.insert("reason".to_owned(), json!(reason.as_str()));
            }
        }
        detail
    }
}

/// Whether `actor` may publish this story: everywhere, or in a section of theirs whose editors publish; and, while
/// nobody has made it ready, only when they could have.
///
/// # Errors
/// The store's.
pub fn may_publish(tx: &mut Tx, actor: &Actor, row: &StoryRow) -> Result<bool, DeskError> {
    let matter = row.matter();
    let ready = row.copy_state == CopyState::Ready || actor.may_on(Permission::Ready, &matter);
    if !ready || !actor.may_on(Permission::Publish, &matter) {
        return Ok(false);
    }
    let everywhere = actor.staff().is_none_or(|staff| staff.grants.scope(Permission::Publish) == Some(Scope::All));
    Ok(everywhere || section::by_slug(tx, &row.section)?.is_some_and(|section| section.editors_publish))
}

pub(crate) fn require_publish(tx: &mut Tx, actor: &Actor, row: &StoryRow) -> Result<(), DeskError> {
    let permitted = may_publish(tx, actor, row)?;
    if permitted { Ok(()) } else { Err(actor.forbidden(Permission::Publish)) }
}

/// What holds whoever asks: legal hold, unknown dates.
pub(crate) fn sound(row: &StoryRow) -> Result<(), DeskError> {
    if row.legal {
        return Err(Refusal::Legal.into());
    }
    match row.findings.iter().find(|finding| finding.bars_publishing()) {
        Some(finding) => Err(DeskError::Barred { story: row.id, finding: Finding::clone(finding) }),
        None => Ok(()),
    }
}

/// The head revision may go out by this actor's hand. `urgent` lets the writer publish alone with a reason; then a
/// review is opened. Gives what the audit log keeps.
///
/// The command line belongs to whoever runs the machine: it needs no preflight and no second person.
pub(crate) fn pass(
    tx: &mut Tx,
    row: &StoryRow,
    actor: &Actor,
    preflight: Option<&Preflight>,
    urgent: bool,
    at: Timestamp,
) -> Result<Value, DeskError> {
    entry::copy_in(row, &CopyState::ALL.iter().copied().filter(|state| *state != CopyState::Spiked).collect::<Vec<_>>())?;
    sound(row)?;
    if actor.staff().is_none() && preflight.is_none() {
        return Ok(json!({ "revision": row.head.0 }));
    }
    let checked = preflight.filter(|checked| checked.revision == row.head).ok_or(Refusal::Unchecked(row.head))?;
    if !checked.blockers.is_empty() && checked.reason.is_none() {
        return Err(Refusal::Blocked(checked.blockers.clone()).into());
    }
    if is_alone(tx, row, actor)? {
        let Some(reason) = checked.reason.as_ref().filter(|_| urgent) else { return Err(Refusal::SecondPerson.into()) };
        let new = NewTask { kind: TaskKind::Review, story: row.id, note: reason.as_str(), text: None, by: actor.name(), at };
        task::open(tx, &new)?;
    }
    let mut detail = checked.detail();
    if let Some(map) = detail.as_object_mut() {
        map.insert("revision".to_owned(), json!(row.head.0));
    }
    Ok(detail)
}

/// Whether the section asks for two people and this one wrote what would go out.
pub(crate) fn is_alone(tx: &mut Tx, row: &StoryRow, actor: &Actor) -> Result<bool, DeskError> {
    if actor.staff().is_none() || !section::by_slug(tx, &row.section)?.is_some_and(|section| section.two_person) {
        return Ok(false);
    }
    Ok(writer(tx, row)?.is_some_and(|writer| writer == actor.name()))
}

/// Who wrote the newest revision that says something new.
fn writer(tx: &mut Tx, row: &StoryRow) -> Result<Option<String>, DeskError> {
    let Some(mut newer) = revision::get(tx, row.id, row.head)? else { return Ok(None) };
    while newer.no.0 > 1 {
        let Some(older) = revision::get(tx, row.id, RevisionNo(newer.no.0 - 1))? else { break };
        if older.copy.differs_in_substance(&newer.copy) {
            break;
        }
        newer = older;
    }
    Ok(Some(newer.actor))
}
