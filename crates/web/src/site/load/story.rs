//! One story with everything around it.

use super::teaser::{picture, plain};
use crate::site::edition::Edition;
use jiff::Timestamp;
use model::{Block, Body, CommentId, Publication, StoryId};
use press::view::{CommentView, CorrectionView, FormView, StoryView, Topic};
use store::comment::CommentRow;
use store::published::{self, Published};
use store::{StoreError, Tx};

const BESIDE: i64 = 6;
const SHOWN: usize = 6;

/// What stands at a story's number.
pub enum Found {
    /// A live story; sections, topics and day for its cache tags.
    Live(Box<StoryView>),
    /// Withdrawn or retracted: 410.
    Gone(Publication),
    /// Never public: as if it were not there.
    Nothing,
}

/// Loads a story; `form` is the signed token of its comment form.
///
/// # Errors
/// The store's.
pub fn story(tx: &mut Tx, edition: &Edition, id: StoryId, form: String, now: Timestamp) -> Result<Found, StoreError> {
    let Some(row) = published::get(tx, id)? else { return gone(tx, id) };
    let lead = row.copy.lead.clone();
    let renditions = match lead.as_ref().and_then(|lead| lead.media) {
        Some(media) => store::media::by_id(tx, media)?.map(|media| media.renditions).unwrap_or_default(),
        None => Vec::new(),
    };
    let topics = if row.topics.is_empty() { Vec::new() } else { store::topic::by_ids(tx, &row.topics)? };
    let corrections = if row.corrections > 0 { store::correction::of_story(tx, id)? } else { Vec::new() };
    let comments = if row.comments > 0 { store::comment::approved(tx, id)? } else { Vec::new() };
    let related = if row.topics.is_empty() { Vec::new() } else { published::related(tx, id, &row.topics, BESIDE)? };
    let latest = edition.latest.iter().filter(|other| other.number != id.0).take(SHOWN).cloned().collect();
    let open = row.copy.comments && edition.site().comments;
    Ok(Found::Live(Box::new(StoryView {
        number: id.0,
        section: edition.section(row.section),
        topics: topics.into_iter().map(|topic| Topic { slug: topic.slug, name: topic.name.to_string() }).collect(),
        first_published_at: row.first_published_at,
        updated_at: (row.updated_at > row.first_published_at).then_some(row.updated_at),
        picture: lead.as_ref().map(|lead| picture(lead, renditions)),
        corrections: corrections.into_iter().map(|row| CorrectionView { kind: row.kind, text: row.text, at: row.at }).collect(),
        comments: comments.into_iter().map(shown).collect(),
        form: open.then(|| FormView { token: form, ..FormView::default() }),
        latest,
        related: plain(edition, related, now),
        slug: row.slug,
        copy: row.copy,
    })))
}

/// The live story's row alone.
///
/// # Errors
/// The store's.
pub fn head(tx: &mut Tx, id: StoryId) -> Result<Result<Published, Option<Publication>>, StoreError> {
    if let Some(row) = published::get(tx, id)? {
        return Ok(Ok(row));
    }
    Ok(Err(match gone(tx, id)? {
        Found::Gone(state) => Some(state),
        _ => None,
    }))
}

fn gone(tx: &mut Tx, id: StoryId) -> Result<Found, StoreError> {
    Ok(match store::story::by_id(tx, id)?.map(|row| row.publication) {
        Some(state @ (Publication::Withdrawn | Publication::Retracted)) => Found::Gone(state),
        _ => Found::Nothing,
    })
}

/// An approved comment under `story`.
///
/// # Errors
/// The store's.
pub fn comment(tx: &mut Tx, story: StoryId, id: CommentId) -> Result<Option<CommentView>, StoreError> {
    let row = store::comment::by_id(tx, id)?;
    Ok(row.filter(|row| row.story == story && row.state == model::CommentState::Approved).map(shown))
}

fn shown(row: CommentRow) -> CommentView {
    CommentView {
        id: row.id.0,
        parent: row.parent.map(|id| id.0),
        name: row.name,
        subject: row.subject,
        text: row.text,
        at: row.received_at,
    }
}

/// The page of corrections: its own words, then every correction of a live story, newest first.
///
/// # Errors
/// The store's.
pub fn corrections(tx: &mut Tx, edition: &Edition, body: Body) -> Result<Body, StoreError> {
    let mut body = body;
    let zone = edition.site().check().unwrap_or(jiff::tz::TimeZone::UTC);
    for row in store::correction::newest(tx, None, 100)? {
        let day = row.at.to_zoned_datetime(zone.clone()).date();
        body.content.extend(Block::heading(&row.headline));
        body.content.extend(Block::linked(
            &format!("{} — {}", edition.desk.day(day), row.text),
            &press::Address::Short { number: row.story.0 }.path(),
        ));
    }
    Ok(body)
}
