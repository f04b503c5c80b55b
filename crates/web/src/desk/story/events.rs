//! `GET /desk/stories/{story}/events`: who else is here, what was saved, what became of the story. Being connected is
//! being present.

use super::page::name_of;
use super::presence::{Person, Seat};
use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::hub::{self, Event};
use crate::desk::row::Answer;
use crate::desk::who::person;
use model::{Change, Permission, StoryId, Subject, UserId};
use serde_json::json;
use std::sync::Arc;
use store::story::StoryRow;
use store::{StoreError, Tx};
use tokio::sync::{Mutex, broadcast};

/// What one listener has been told.
struct Listening {
    seat: Seat,
    changes: broadcast::Receiver<Change>,
    told: StoryRow,
    /// What was found with the last event and is still to be told.
    more: bool,
}

/// Streams.
pub async fn listen(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let (story, staff) = (ask.story()?, Arc::clone(&ask.who()?.staff));
    let changes = room.hub().listen();
    let told = room.read(move |tx| store::story::by_id(tx, story)).await?.ok_or(Fault::NotFound)?;
    let seat = room.people().enter(story, Person { id: staff.id, name: staff.name.to_string(), since: room.now() });
    let listening = Arc::new(Mutex::new(Listening { seat, changes, told, more: false }));
    let (who, hub) = (staff.id, Arc::clone(&room));
    Ok(hub::stream(hub.hub(), ask.who()?.session.id, move || {
        let (listening, room) = (Arc::clone(&listening), Arc::clone(&room));
        async move { next(&room, story, who, &mut *listening.lock().await).await }
    }))
}

async fn next(room: &Newsroom, story: StoryId, who: UserId, it: &mut Listening) -> Option<Event> {
    if std::mem::take(&mut it.more) {
        return Some(state());
    }
    loop {
        let mine = tokio::select! {
            people = it.seat.changed() => return Some(Event { name: "people", data: people.to_string() }),
            change = it.changes.recv() => match change {
                Ok(change) => change.subject == Subject::Story && change.story == story.0,
                Err(broadcast::error::RecvError::Lagged(_)) => true,
                Err(broadcast::error::RecvError::Closed) => return None,
            },
        };
        if !mine {
            continue;
        }
        // What cannot be read now is told with the next change.
        let Ok(seen) = room.db().read_quick(move |tx| look(tx, story, who)).await else { continue };
        let (now, by) = seen?;
        let (is_saved, is_moved) = (now.head != it.told.head, stands(&now) != stands(&it.told));
        let revision = now.head;
        it.told = now;
        if is_saved {
            it.more = is_moved;
            return Some(Event { name: "saved", data: json!({ "revision": revision, "by": by }).to_string() });
        }
        if is_moved {
            return Some(state());
        }
    }
}

fn state() -> Event {
    Event { name: "state", data: "{}".to_owned() }
}

/// The story and who saved it last; nothing for whoever may not see it any more.
fn look(tx: &mut Tx, story: StoryId, who: UserId) -> Result<Option<(StoryRow, String)>, StoreError> {
    let Some(row) = store::story::by_id(tx, story)? else { return Ok(None) };
    if !person(tx, who)?.is_some_and(|(staff, ..)| staff.may(Permission::See, &row.matter())) {
        return Ok(None);
    }
    let head = store::revision::list(tx, story)?.into_iter().next();
    let by = name_of(tx, head.as_ref().map_or("", |head| head.actor.as_str()))?;
    Ok(Some((row, by)))
}

/// What the panel of the workflow shows of a story.
fn stands(row: &StoryRow) -> impl PartialEq {
    (
        row.copy_state,
        row.publication,
        row.live,
        [row.publish_at, row.embargo_until, row.expires_at, row.breaking_until],
        row.assignee,
        row.legal,
    )
}
