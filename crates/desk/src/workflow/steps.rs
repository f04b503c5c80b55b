//! Which steps somebody may take with a story now.

use super::gate;
use crate::{Actor, DeskError};
use jiff::Timestamp;
use model::{CopyState, Permission, Publication};
use store::Tx;
use store::story::StoryRow;

/// A step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Step {
    /// [`crate::Submit`]
    Submit,
    /// [`crate::TakeUp`]
    TakeUp,
    /// [`crate::Assign`]
    Assign,
    /// [`crate::Return`]
    Return,
    /// [`crate::MakeReady`]
    MakeReady,
    /// [`crate::Spike`]
    Spike,
    /// [`crate::Restore`]
    Restore,
    /// [`crate::Publish`]
    Publish,
    /// [`crate::Schedule`]
    Schedule,
    /// [`crate::Unschedule`]
    Unschedule,
    /// [`crate::SetEmbargo`], [`crate::LiftEmbargo`]
    Embargo,
    /// [`crate::SetExpiry`]
    Expiry,
    /// [`crate::SetLegal`]
    Legal,
    /// [`crate::SetBreaking`]
    Breaking,
    /// [`crate::Republish`]
    Republish,
    /// [`crate::Withdraw`]
    Withdraw,
    /// [`crate::Retract`], [`crate::RequestRetraction`]
    Retract,
}

/// The steps that `actor` may take with the story as it stands, in the order in which a story walks. Blockers,
/// second persons and missing reasons can still refuse one of them.
///
/// # Errors
/// The store's.
pub fn steps(tx: &mut Tx, actor: &Actor, row: &StoryRow, at: Timestamp) -> Result<Vec<Step>, DeskError> {
    use CopyState::{Draft, Editing, Ready, Returned, Spiked, Submitted};
    let (copy, publication) = (row.copy_state, row.publication);
    let matter = row.matter();
    let may = |permission| actor.may_on(permission, &matter);
    let publishes = gate::may_publish(tx, actor, row)?;
    let (spiked, retracted) = (copy == Spiked, publication == Publication::Retracted);
    let inside = matches!(publication, Publication::None | Publication::Withdrawn);
    let live = publication == Publication::Live;
    let bars = row.legal || row.findings.iter().any(model::Finding::bars_publishing);
    let embargoed = row.embargo_until.is_some_and(|until| until > at);
    let out = inside && publishes && !spiked && !bars;
    let here = [
        (Step::Submit, matches!(copy, Draft | Returned) && may(Permission::Write)),
        (Step::TakeUp, !spiked && (copy != Editing || row.assignee != actor.id()) && may(Permission::Direct)),
        (Step::Assign, !spiked && may(Permission::Direct)),
        (Step::Return, matches!(copy, Submitted | Editing | Ready) && may(Permission::Direct)),
        (Step::MakeReady, !spiked && copy != Ready && may(Permission::Ready)),
        (Step::Publish, out && !embargoed),
        (Step::Schedule, out),
        (Step::Unschedule, row.publish_at.is_some() && publishes),
        (Step::Republish, live && !spiked && !bars && row.live != Some(row.head) && may(Permission::Correct)),
        (Step::Breaking, live && publishes),
        (Step::Embargo, inside && may(Permission::Embargo)),
        (Step::Expiry, publishes),
        (Step::Legal, may(Permission::Embargo)),
        (Step::Spike, inside && !spiked && may(Permission::Direct)),
        (Step::Restore, spiked && may(Permission::Direct)),
        (Step::Withdraw, live && may(Permission::Withdraw)),
        (Step::Retract, matches!(publication, Publication::Live | Publication::Withdrawn) && may(Permission::Retract)),
    ];
    Ok(here.into_iter().filter(|(_, offered)| *offered && !retracted).map(|(step, _)| step).collect())
}
