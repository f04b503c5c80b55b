//! The states in which copy is not public, and how a story comes into each.

use super::bird::{copy, picture, plain};
use crate::room::{Room, noon};
use desk::{
    Actor, Expire, GoOut, Land, MakeReady, Publish, Retract, Return, Schedule, SetEmbargo, SetExpiry, SetLegal, Spike, Submit, TakeUp,
    When, Withdraw,
};
use jiff::SignedDuration;
use model::{CopyState, Line, Manuscript, StoryId};

/// Why copy is not public.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hidden {
    Draft,
    Submitted,
    Editing,
    Ready,
    Returned,
    Spiked,
    Legal,
    Scheduled,
    Embargoed,
    /// A live story whose newer copy has not gone out.
    WorkingCopy,
    /// A live story whose older copy held it.
    OlderRevision,
    /// A live story that somebody has open: what they type is kept, and is no revision yet.
    Journal,
}

impl Hidden {
    pub const ALL: [Self; 12] = [
        Self::Draft,
        Self::Submitted,
        Self::Editing,
        Self::Ready,
        Self::Returned,
        Self::Spiked,
        Self::Legal,
        Self::Scheduled,
        Self::Embargoed,
        Self::WorkingCopy,
        Self::OlderRevision,
        Self::Journal,
    ];

    /// Whether the story itself is public.
    pub fn is_live(self) -> bool {
        matches!(self, Self::WorkingCopy | Self::OlderRevision | Self::Journal)
    }
}

/// The story before there is anything to hide: of a live one its public copy, of others only the number that it will have.
pub async fn lay(room: &Room, state: Hidden) -> StoryId {
    match state {
        Hidden::WorkingCopy | Hidden::Journal => room.publish("خبر له نسخة أحدث").await,
        Hidden::OlderRevision => {
            let (id, _) = picture(room).await;
            let story = land(room, id).await;
            room.write(move |tx| {
                let clean = plain("خبر له نسخة أقدم");
                let mut row = store::story::by_id(tx, story)?.unwrap();
                row.head = store::revision::add(tx, story, "save", &clean, noon(), "operator", None)?;
                row.headline = clean.headline.to_string();
                store::story::save(tx, &mut row)?;
                Publish { story, when: When::Now, breaking: None }.run(tx, Actor::Operator, noon())
            })
            .await;
            story
        }
        _ => {
            let newest = room.read(|tx| store::story::list(tx, None, None, None, 1)).await;
            StoryId(newest.first().map_or(0, |row| row.id.0) + 1)
        }
    }
}

async fn land(room: &Room, picture: model::MediaId) -> StoryId {
    room.write(move |tx| Ok(Land { origin: None, copy: copy(picture), findings: Vec::new() }.run(tx, Actor::Operator, noon())?.story()))
        .await
}

/// Brings the canary into the paper, in this state.
pub async fn hide(room: &Room, story: StoryId, state: Hidden) {
    let (id, _) = picture(room).await;
    match state {
        Hidden::OlderRevision => return,
        Hidden::Journal => return keep(room, story, id).await,
        Hidden::WorkingCopy => {
            room.write(move |tx| {
                let newer = copy(id);
                let mut row = store::story::by_id(tx, story)?.unwrap();
                row.head = store::revision::add(tx, story, "save", &newer, noon(), "operator", None)?;
                row.headline = newer.headline.to_string();
                row.copy_state = CopyState::Editing;
                Ok(store::story::save(tx, &mut row)?)
            })
            .await;
        }
        _ => assert_eq!(land(room, id).await, story),
    }
    walk(room, story, state).await;
    // The desk finds it by its words; readers do not.
    room.index().await;
}

/// What stands in an open editor.
async fn keep(room: &Room, story: StoryId, picture: model::MediaId) {
    let writer = room.person("writes", model::SeedRole::Owner, &[]).await;
    let manuscript = Manuscript::from(&copy(picture));
    let kept = serde_json::json!({ "tab": "t", "base": 1, "seq": 1, "manuscript": manuscript });
    let answer = room.send(&writer, &format!("/desk/stories/{story}/journal"), &kept).await;
    assert_eq!(answer.status, 200, "{}", answer.text);
}

/// The steps that lead from a draft to the state.
async fn walk(room: &Room, story: StoryId, state: Hidden) {
    let reason = || Line::parse(&format!("السبب {}", super::MARK)).unwrap();
    let (by, at, later) = (|| Actor::Operator, noon(), noon() + SignedDuration::from_mins(5));
    room.write(move |tx| match state {
        Hidden::Draft | Hidden::WorkingCopy | Hidden::OlderRevision | Hidden::Journal => Ok(()),
        Hidden::Submitted => Submit { story }.run(tx, by(), at),
        Hidden::Editing => TakeUp { story }.run(tx, by(), at),
        Hidden::Ready => MakeReady { story }.run(tx, by(), at),
        Hidden::Returned => {
            Submit { story }.run(tx, by(), at)?;
            Return { story, reason: reason() }.run(tx, by(), at)
        }
        Hidden::Spiked => Spike { story, reason: reason() }.run(tx, by(), at),
        Hidden::Legal => SetLegal { story, hold: true, reason: reason() }.run(tx, by(), at),
        Hidden::Scheduled => {
            MakeReady { story }.run(tx, by(), at)?;
            Schedule { story, publish_at: later, preflight: None }.run(tx, by(), at)
        }
        Hidden::Embargoed => {
            SetEmbargo { story, until: later }.run(tx, by(), at)?;
            MakeReady { story }.run(tx, by(), at)?;
            let sooner = noon() + SignedDuration::from_mins(1);
            Schedule { story, publish_at: sooner, preflight: None }.run(tx, by(), at)?;
            GoOut { story }.run(tx, Actor::Clock, sooner)
        }
    })
    .await;
}

/// How a story is taken from readers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    Withdrawn,
    Retracted,
    Expired,
}

impl Taken {
    pub const ALL: [Self; 3] = [Self::Withdrawn, Self::Retracted, Self::Expired];
}

/// Puts it before the readers, by hand or by the clock, as the server does: the index of readers follows.
pub async fn go_out(room: &Room, story: StoryId, state: Hidden) {
    room.write(move |tx| {
        if matches!(state, Hidden::Scheduled | Hidden::Embargoed) {
            GoOut { story }.run(tx, Actor::Clock, noon() + SignedDuration::from_mins(5))?;
        } else {
            Publish { story, when: When::Now, breaking: None }.run(tx, Actor::Operator, noon())?;
        }
        Ok(())
    })
    .await;
    room.index().await;
}

/// Takes it back. The index of readers is not told: what is not live is not found whatever it holds.
pub async fn take_back(room: &Room, story: StoryId, way: Taken) {
    let reason = Line::parse("لا أساس له").unwrap();
    let notice = Line::parse("لم يثبت ما ورد في الخبر.").unwrap();
    room.write(move |tx| match way {
        Taken::Withdrawn => Withdraw { story, reason }.run(tx, Actor::Operator, noon()),
        Taken::Retracted => Retract { story, reason, notice, assurance: desk::Assurance::Confirmed }.run(tx, Actor::Operator, noon()),
        Taken::Expired => {
            let end = noon() + SignedDuration::from_mins(1);
            SetExpiry { story, expires_at: Some(end) }.run(tx, Actor::Operator, noon())?;
            Expire { story }.run(tx, Actor::Clock, end)
        }
    })
    .await;
}
