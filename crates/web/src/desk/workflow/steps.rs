//! One handler a step: the form is read, the verb is called.

use super::check::preflight;
use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::reply::Reply;
use crate::desk::row::Answer;
use desk::{
    Actor, Assign, Assurance, DeskError, LiftEmbargo, MakeReady, Publish, Republish, RequestRetraction, Restore, Retract, Return, Schedule,
    SetBreaking, SetEmbargo, SetExpiry, SetLegal, Spike, Submit, TakeUp, Unschedule, When, Withdraw,
};
use jiff::{SignedDuration, Timestamp};
use model::{CorrectionKind, Line, StoryId, UserId};
use std::sync::Arc;
use store::Tx;

/// Calls a verb for the story of the path, and shows the story again.
async fn take<F>(room: &Newsroom, ask: &Ask, said: &'static str, verb: F) -> Answer
where
    F: FnOnce(&mut Tx<'_>, StoryId, Actor, Timestamp) -> Result<(), DeskError> + Send + 'static,
{
    let (story, actor, now) = (ask.story()?, ask.actor()?, room.now());
    room.write(move |tx| verb(tx, story, actor, now)).await?;
    Ok(Reply::see(&format!("/desk/stories/{story}"), Some(said)))
}

/// A text that must be there.
fn text(ask: &Ask, field: &str, missing: &'static str) -> Result<Line<600>, Fault> {
    Line::parse(ask.form().get(field)).map_err(|_| Fault::Refused(missing))
}

fn reason(ask: &Ask) -> Result<Line<600>, Fault> {
    text(ask, "reason", "refused-no-reason")
}

/// A reason that may be absent.
fn perhaps(ask: &Ask) -> Result<Option<Line<600>>, Fault> {
    Line::optional(ask.form().get("reason")).map_err(|_| Fault::Refused("refused-no-reason"))
}

/// A moment of the paper's clock; `None` for an empty field.
async fn moment(room: &Newsroom, ask: &Ask, field: &str) -> Result<Option<Timestamp>, Fault> {
    let form = ask.form();
    let Some(typed) = form.filled(field) else { return Ok(None) };
    room.pack(ask.lang).await?.read_field(typed).map(Some).ok_or(Fault::Refused("refused-no-time"))
}

pub async fn submit(room: Arc<Newsroom>, ask: Ask) -> Answer {
    take(&room, &ask, "submitted", |tx, story, actor, at| Submit { story }.run(tx, actor, at)).await
}

pub async fn take_up(room: Arc<Newsroom>, ask: Ask) -> Answer {
    take(&room, &ask, "taken-up", |tx, story, actor, at| TakeUp { story }.run(tx, actor, at)).await
}

pub async fn assign(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let form = ask.form();
    let to = match form.filled("to") {
        Some(typed) => Some(UserId::parse(typed).ok_or(Fault::Refused("refused-no-person"))?),
        None => None,
    };
    take(&room, &ask, "assigned", move |tx, story, actor, at| Assign { story, to }.run(tx, actor, at)).await
}

pub async fn send_back(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let reason = reason(&ask)?;
    take(&room, &ask, "sent-back", |tx, story, actor, at| Return { story, reason }.run(tx, actor, at)).await
}

pub async fn ready(room: Arc<Newsroom>, ask: Ask) -> Answer {
    take(&room, &ask, "made-ready", |tx, story, actor, at| MakeReady { story }.run(tx, actor, at)).await
}

pub async fn spike(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let reason = reason(&ask)?;
    take(&room, &ask, "spiked", |tx, story, actor, at| Spike { story, reason }.run(tx, actor, at)).await
}

pub async fn restore(room: Arc<Newsroom>, ask: Ask) -> Answer {
    take(&room, &ask, "restored", |tx, story, actor, at| Restore { story }.run(tx, actor, at)).await
}

pub async fn publish(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let story = ask.story()?;
    let until = moment(&room, &ask, "breaking_until").await?;
    let breaking = until.map(|until| until.duration_since(room.now()));
    if breaking.is_some_and(|span| span <= SignedDuration::ZERO) {
        return Err(Fault::Refused("refused-past"));
    }
    let checked = preflight(&room, &ask, story, perhaps(&ask)?).await?;
    let publish = Publish { story, when: When::Now, breaking };
    take(&room, &ask, "published", move |tx, _, actor, at| publish.run_checked(&checked, tx, actor, at)).await
}

pub async fn schedule(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let publish_at = moment(&room, &ask, "publish_at").await?.ok_or(Fault::Refused("refused-no-time"))?;
    let preflight = Some(preflight(&room, &ask, ask.story()?, perhaps(&ask)?).await?);
    take(&room, &ask, "scheduled", move |tx, story, actor, at| Schedule { story, publish_at, preflight }.run(tx, actor, at)).await
}

pub async fn unschedule(room: Arc<Newsroom>, ask: Ask) -> Answer {
    take(&room, &ask, "unscheduled", |tx, story, actor, at| Unschedule { story }.run(tx, actor, at)).await
}

pub async fn embargo(room: Arc<Newsroom>, ask: Ask) -> Answer {
    match moment(&room, &ask, "embargo_until").await? {
        Some(until) => take(&room, &ask, "embargoed", move |tx, story, actor, at| SetEmbargo { story, until }.run(tx, actor, at)).await,
        None => take(&room, &ask, "embargo-lifted", |tx, story, actor, at| LiftEmbargo { story }.run(tx, actor, at)).await,
    }
}

pub async fn expiry(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let expires_at = moment(&room, &ask, "expires_at").await?;
    let said = if expires_at.is_some() { "expiry-set" } else { "expiry-cleared" };
    take(&room, &ask, said, move |tx, story, actor, at| SetExpiry { story, expires_at }.run(tx, actor, at)).await
}

pub async fn legal(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let (reason, hold) = (reason(&ask)?, ask.form().get("hold") == "1");
    let said = if hold { "held" } else { "hold-ended" };
    take(&room, &ask, said, move |tx, story, actor, at| SetLegal { story, hold, reason }.run(tx, actor, at)).await
}

pub async fn breaking(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let until = moment(&room, &ask, "breaking_until").await?;
    let said = if until.is_some() { "breaking-set" } else { "breaking-ended" };
    take(&room, &ask, said, move |tx, story, actor, at| SetBreaking { story, until }.run(tx, actor, at)).await
}

pub async fn revise(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let form = ask.form();
    let told = match CorrectionKind::parse(form.get("kind")) {
        Some(kind) => Some((kind, text(&ask, "text", "refused-no-public-text")?)),
        None => None,
    };
    let preflight = Some(preflight(&room, &ask, ask.story()?, perhaps(&ask)?).await?);
    let urgent = form.has("urgent");
    take(&room, &ask, "revised", move |tx, story, actor, at| Republish { story, told, urgent, preflight }.run(tx, actor, at)).await
}

pub async fn withdraw(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let reason = reason(&ask)?;
    take(&room, &ask, "withdrawn", |tx, story, actor, at| Withdraw { story, reason }.run(tx, actor, at)).await
}

/// `by` is `me` with a password that was given a moment ago, or a request to a second person.
pub async fn retract(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let (reason, notice) = (reason(&ask)?, text(&ask, "notice", "refused-no-public-text")?);
    if ask.form().get("by") != "me" {
        return take(&room, &ask, "retraction-requested", move |tx, story, actor, at| {
            RequestRetraction { story, reason, notice }.run(tx, actor, at).map(drop)
        })
        .await;
    }
    if !ask.who()?.is_confirmed(room.now()) {
        return Err(Fault::Confirm);
    }
    let assurance = Assurance::Confirmed;
    take(&room, &ask, "retracted", move |tx, story, actor, at| Retract { story, reason, notice, assurance }.run(tx, actor, at)).await
}
