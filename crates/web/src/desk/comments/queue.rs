//! The queue, and the comments of one story.

use super::card::Table;
use super::place::Place;
use super::reach;
use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::pack::Pack;
use crate::desk::row::Answer;
use arabic::wordlist::WordList;
use jiff::Timestamp;
use minijinja::{Value, context};
use model::{CommentId, CommentState, Permission, Publication};
use press::printable::{foreign, safe};
use std::sync::Arc;
use store::comment::CommentRow;
use store::comment::queue::{self, Around, MOST, Reach};
use store::story::StoryRow;
use store::{StoreError, Tx, banned_word, published};

/// Comments on a page.
const EACH: i64 = 30;

/// What a page is made of.
struct Read {
    rows: Vec<CommentRow>,
    around: Vec<Around>,
    counts: Vec<(CommentState, i64)>,
    words: Vec<String>,
    story: Option<StoryRow>,
    /// Whether readers may comment on the story now; `None` when they cannot see it.
    open: Option<bool>,
    more: bool,
}

fn read(tx: &mut Tx, place: Place, reach: &Reach, now: Timestamp) -> Result<Read, StoreError> {
    // Copies of a text that waits are judged together; what is decided is listed one by one.
    let once = matches!(place.state, CommentState::Pending | CommentState::Spam);
    let mut rows = match place.story {
        Some(story) => queue::of_story(tx, story, place.state, place.before, EACH + 1)?,
        None => queue::page(tx, reach, place.state, once, place.before, EACH + 1)?,
    };
    let more = rows.len() > usize::try_from(EACH).unwrap_or(usize::MAX);
    rows.truncate(usize::try_from(EACH).unwrap_or(usize::MAX));
    let ids: Vec<CommentId> = rows.iter().map(|row| row.id).collect();
    let count = |tx: &mut Tx, state: CommentState| match place.story {
        Some(story) => queue::count_of_story(tx, story, state),
        None => queue::count(tx, reach, state),
    };
    Ok(Read {
        around: queue::around(tx, &ids, now)?,
        counts: CommentState::ALL.iter().map(|state| Ok((*state, count(tx, *state)?))).collect::<Result<_, StoreError>>()?,
        words: banned_word::all(tx)?.into_iter().map(|row| row.word).collect(),
        story: place.story.map(|id| store::story::by_id(tx, id)).transpose()?.flatten(),
        open: place.story.map(|id| published::comments_open(tx, id)).transpose()?.flatten(),
        rows,
        more,
    })
}

/// `GET /desk/comments`.
pub async fn show(room: Arc<Newsroom>, ask: Ask) -> Answer {
    page(&room, &ask, Place { story: None, ..Place::of(&ask) }).await
}

/// `GET /desk/stories/{story}/comments`.
pub async fn of_story(room: Arc<Newsroom>, ask: Ask) -> Answer {
    page(&room, &ask, Place::of(&ask)).await
}

async fn page(room: &Newsroom, ask: &Ask, place: Place) -> Answer {
    let pack = room.pack(ask.lang).await?;
    let (reach, now) = (reach(ask)?, room.now());
    let read = room.read(move |tx| read(tx, place, &reach, now)).await?;
    if place.story.is_some() && read.story.is_none() {
        return Err(Fault::NotFound);
    }
    let list = WordList::new(&read.words);
    let bans = ask.who()?.staff.may_all(Permission::Moderate);
    let table = Table { pack: &pack, list: &list, now, place, bans };
    let nexts = read.rows.iter().skip(1).map(|row| Some(row.id)).chain([None]);
    let cards: Value = (read.rows.iter().zip(&read.around).zip(nexts)).map(|((row, around), next)| table.card(row, around, next)).collect();
    let it = context! {
        cards, states => states(&pack, &read.counts, place), state => safe(place.state.word().to_owned()),
        pending => place.state == CommentState::Pending,
        moved => moved(place.state), query => place.action(), empty => read.rows.is_empty(),
        older => read.more.then(|| read.rows.last()).flatten().map(|row| Place { before: Some(row.id), ..place }.link()),
        newest => place.before.map(|_| Place { before: None, ..place }.link()),
        undo => undo(ask), bans, story => read.story.as_ref().map(|story| about(story, read.open)),
    };
    let title = pack.text(&format!("comments-{}", place.state.word()));
    room.page(ask, "comments.html", "nav-comments", &title, it).await
}

fn about(story: &StoryRow, open: Option<bool>) -> Value {
    context! {
        headline => foreign(&story.headline), page => safe(format!("/desk/stories/{}", story.id)),
        action => safe(format!("/desk/stories/{}/comments", story.id)),
        live => story.publication == Publication::Live && open.is_some(), open => open.unwrap_or(false),
    }
}

/// The other states with their numbers, as drawn: what waits first.
fn states(pack: &Pack, counts: &[(CommentState, i64)], place: Place) -> Value {
    let state = |(state, number): &(CommentState, i64)| {
        let key = if *number >= MOST { "comments-many" } else { "comments-number" };
        let number = pack.words.html(key, &[("n", arabic::catalogue::Arg::Number(*number))]);
        context! {
            name => press::printable::words(&pack.text(&format!("comments-chip-{}", state.word()))), number,
            url => Place { state: *state, before: None, ..place }.link(), current => *state == place.state,
            waits => *state == CommentState::Pending,
        }
    };
    counts.iter().map(state).collect()
}

/// What ticked comments of a state can become.
fn moved(state: CommentState) -> Value {
    let to = |to: &CommentState| context! { to => safe(to.word().to_owned()), key => format!("comment-do-{}", to.word()) };
    CommentState::ALL.iter().filter(|one| **one != state && **one != CommentState::Pending).map(to).collect()
}

/// The decision that was just taken, as the query of the way back tells it.
fn undo(ask: &Ask) -> Value {
    let (query, place) = (&ask.query, Place::of(ask));
    let (Some(from), Some(to)) = (CommentState::parse(query.get("from")), CommentState::parse(query.get("to"))) else {
        return Value::from(());
    };
    let at: Option<i64> = query.get("at").parse().ok();
    let at = at.map(|at| safe(at.to_string()));
    let number: i64 = query.get("n").parse().unwrap_or(1);
    context! { from => safe(from.word().to_owned()), to => safe(to.word().to_owned()), at, number, query => place.action() }
}
