//! What the proofreader says of a revision before it goes out: what it says in the margin, with the paper's names and
//! what only its own stories can tell.

use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use arabic::preflight::Severity;
use desk::Preflight;
use desk::proof::{Found, Proof};
use model::{Copy, Line, Manuscript, RevisionNo, StoryId};
use store::StoreError;

/// What bars this copy of a story from going out.
///
/// # Errors
/// As [`Newsroom::proofread`].
pub async fn blockers(room: &Newsroom, story: StoryId, copy: &Copy) -> Result<Vec<Found>, Fault> {
    let found = room.proofread(story, Manuscript::from(copy), Proof::read).await?;
    Ok(found.into_iter().filter(|one| one.severity == Severity::Block).collect())
}

/// The preflight of the revision that stood on the page when the form was sent.
///
/// # Errors
/// [`Fault::Conflict`] when the story has no such revision; the store's.
pub async fn preflight(room: &Newsroom, ask: &Ask, story: StoryId, reason: Option<Line<600>>) -> Result<Preflight, Fault> {
    let number = ask.form().get("revision").parse().map_err(|_| Fault::BadRequest("revision".to_owned()))?;
    let no = RevisionNo(number);
    let found = room.read(move |tx| -> Result<_, StoreError> { store::revision::get(tx, story, no) }).await?.ok_or(Fault::Conflict)?;
    let rules = room.proofread(story, Manuscript::from(&found.copy), Proof::blockers).await?;
    Ok(Preflight { revision: no, blockers: rules, reason })
}
