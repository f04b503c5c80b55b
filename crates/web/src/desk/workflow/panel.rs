//! The steps that somebody may take with a story now, as forms.

use super::check::blockers;
use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::pack::Pack;
use crate::desk::story::message;
use desk::proof::Found;
use desk::{DeskError, Step};
use jiff::Timestamp;
use minijinja::{Value, context};
use model::{Copy, Publication};
use press::printable::{foreign, machine, safe, words};
use store::staff::StaffRow;
use store::story::StoryRow;

/// The panel's part of a page: `it.workflow` of `workflow-panel.html`.
///
/// # Errors
/// The store's.
pub async fn panel(room: &Newsroom, ask: &Ask, story: &StoryRow, head: &Copy) -> Result<Value, Fault> {
    let (pack, actor, now) = (room.pack(ask.lang).await?, ask.actor()?, room.now());
    let row = story.clone();
    let loaded = room.read(move |tx| -> Result<_, DeskError> {
        let steps = desk::steps(tx, &actor, &row, now)?;
        let people = if steps.contains(&Step::Assign) { store::staff::all(tx)? } else { Vec::new() };
        Ok((steps, people))
    });
    let (steps, people) = loaded.await?;
    let goes_out = [Step::Publish, Step::Schedule, Step::Republish].iter().any(|step| steps.contains(step));
    let found = if goes_out { blockers(room, story.id, head).await? } else { Vec::new() };
    Ok(context! {
        story => safe(story.id.to_string()), revision => safe(story.head.to_string()), may => offered(&steps), any => !steps.is_empty(),
        note => story.note.as_deref().map(words),
        people => people_of(&people, story), blockers => told(&found, &pack), goes_out,
        section_comments => head.comments, legal => story.legal, live => story.publication == Publication::Live,
        scheduled => story.goes_out_at().map(|at| pack.moment(at)), newer_than_scheduled => story.scheduled.is_some_and(|no| no != story.head),
        times => times(story, &pack, now),
    })
}

fn offered(steps: &[Step]) -> Value {
    let has = |step| steps.contains(&step);
    context! {
        submit => has(Step::Submit), take_up => has(Step::TakeUp), assign => has(Step::Assign), send_back => has(Step::Return),
        ready => has(Step::MakeReady), spike => has(Step::Spike), restore => has(Step::Restore), publish => has(Step::Publish),
        schedule => has(Step::Schedule), unschedule => has(Step::Unschedule), embargo => has(Step::Embargo), expiry => has(Step::Expiry),
        legal => has(Step::Legal), breaking => has(Step::Breaking), revise => has(Step::Republish), withdraw => has(Step::Withdraw),
        retract => has(Step::Retract),
    }
}

/// Moments as fields hold them, and the embargo and end as readers of the panel see them.
fn times(story: &StoryRow, pack: &Pack, now: Timestamp) -> Value {
    let field = |at| safe(pack.field(at));
    context! {
        publish_at => field(story.publish_at), embargo_until => field(story.embargo_until), expires_at => field(story.expires_at),
        breaking_until => field(story.breaking_until),
        embargo => story.embargo_until.filter(|until| *until > now).map(|until| pack.moment(until)),
        expiry => story.expires_at.map(|at| pack.moment(at)),
    }
}

fn people_of(people: &[StaffRow], story: &StoryRow) -> Value {
    let active = people.iter().filter(|person| person.active);
    active
        .map(|person| context! { id => safe(person.id.to_string()), name => foreign(person.name.as_str()), chosen => Some(person.id) == story.assignee })
        .collect()
}

fn told(found: &[Found], pack: &Pack) -> Value {
    found.iter().map(|one| context! { rule => machine(one.rule), message => words(&message(one, pack)) }).collect()
}
