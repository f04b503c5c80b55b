//! One story with everything around it.

use super::teaser::{plain, stored};
use crate::finder::Finder;
use crate::site::edition::Edition;
use jiff::Timestamp;
use model::{Block, Body, CommentId, Publication, StoryId, TopicId};
use press::view::{CommentView, CorrectionView, FormView, Notice, PictureView, StoryView, Teaser, Topic};
use store::comment::CommentRow;
use store::published::{self, Published};
use store::{StoreError, Tx};

const BESIDE: i64 = 6;
/// Notes on the page of corrections.
const LISTED: i64 = 100;
const LISTED_ALL: usize = 100;
/// Stories in the side list.
pub const SHOWN: usize = 6;

/// What stands at a story's number.
pub enum Found {
    /// A live story; sections, topics and day for its cache tags.
    Live(Box<StoryView>),
    /// Withdrawn: 410.
    Withdrawn,
    /// Taken back for good: 410 with a notice.
    Retracted,
    /// Never public: as if it were not there.
    Nothing,
}

/// Loads a story; `form` is the signed token of its comment form.
///
/// # Errors
/// The store's.
pub fn story(tx: &mut Tx, (edition, finder): (&Edition, &Finder), id: StoryId, form: String, now: Timestamp) -> Result<Found, StoreError> {
    let Some(row) = published::get(tx, id)? else { return gone(tx, id) };
    let lead = row.copy.lead.clone();
    let media = stored(tx, &row.copy.pictures())?;
    let topics = if row.topics.is_empty() { Vec::new() } else { store::topic::by_ids(tx, &row.topics)? };
    let corrections = if row.corrections > 0 { notes(tx, id)? } else { Vec::new() };
    let comments = if row.comments > 0 { comments(tx, id)? } else { Vec::new() };
    let related = related(tx, (edition, finder), id, &row.topics, now)?;
    let latest = edition.latest.iter().filter(|other| other.number != id.0).take(SHOWN).cloned().collect();
    let open = row.copy.comments && edition.site().comments;
    Ok(Found::Live(Box::new(StoryView {
        number: id.0,
        section: edition.section(row.section),
        topics: topics.into_iter().map(|topic| Topic { slug: topic.slug, name: topic.name.to_string() }).collect(),
        first_published_at: row.first_published_at,
        updated_at: (row.updated_at > row.first_published_at).then_some(row.updated_at),
        picture: lead.as_ref().map(|lead| PictureView::of(lead, lead.media.and_then(|id| media.get(&id)))),
        media,
        corrections,
        comments,
        form: open.then(|| FormView { token: form, ..FormView::default() }),
        latest,
        related,
        slug: row.slug,
        copy: row.copy,
    })))
}

/// What readers were told of later versions of a story, oldest first.
///
/// # Errors
/// The store's.
pub fn notes(tx: &mut Tx, id: StoryId) -> Result<Vec<CorrectionView>, StoreError> {
    let rows = store::correction::of_story(tx, id)?;
    Ok(rows.into_iter().map(|row| CorrectionView { kind: row.kind, text: row.text, at: row.at }).collect())
}

/// The approved comments under a story.
///
/// # Errors
/// The store's.
pub fn comments(tx: &mut Tx, id: StoryId) -> Result<Vec<CommentView>, StoreError> {
    Ok(store::comment::approved(tx, id)?.into_iter().map(shown).collect())
}

/// Live stories on the same topics; where these are few, stories in like words as well.
///
/// # Errors
/// The store's.
pub fn related(
    tx: &mut Tx,
    (edition, finder): (&Edition, &Finder),
    id: StoryId,
    topics: &[TopicId],
    now: Timestamp,
) -> Result<Vec<Teaser>, StoreError> {
    let mut rows = if topics.is_empty() { Vec::new() } else { published::related(tx, id, topics, BESIDE)? };
    if rows.len() < SHOWN {
        let like = finder.readers().related(id.0, SHOWN).unwrap_or_default();
        let more: Vec<StoryId> = like.iter().map(|hit| StoryId(hit.id)).filter(|like| rows.iter().all(|row| row.id != *like)).collect();
        rows.extend(published::by_ids(tx, &more)?.into_iter().take(SHOWN.saturating_sub(rows.len())));
    }
    Ok(plain(edition, rows, now))
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
        Found::Withdrawn => Some(Publication::Withdrawn),
        Found::Retracted => Some(Publication::Retracted),
        _ => None,
    }))
}

fn gone(tx: &mut Tx, id: StoryId) -> Result<Found, StoreError> {
    Ok(match store::story::by_id(tx, id)?.map(|row| row.publication) {
        Some(Publication::Withdrawn) => Found::Withdrawn,
        Some(Publication::Retracted) => Found::Retracted,
        _ => Found::Nothing,
    })
}

/// What readers are told where a story stood that was taken back for good.
///
/// # Errors
/// The store's.
pub fn notice(tx: &mut Tx, id: StoryId) -> Result<Option<Notice>, StoreError> {
    Ok(store::retraction::of_story(tx, id)?.map(|row| Notice { text: row.text, at: row.at }))
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
        staff: row.staff.is_some(),
    }
}

/// The page of corrections: its own words, then every note on a live story and every notice in place of one that was
/// taken back for good, newest first. Of those nothing stands there but the notice.
///
/// # Errors
/// The store's.
pub fn corrections(tx: &mut Tx, edition: &Edition, body: Body) -> Result<Body, StoreError> {
    let desk = &edition.desk;
    let notes = store::correction::newest(tx, None, LISTED)?.into_iter();
    let notes = notes.map(|row| (row.at, row.headline, desk.kind(row.kind), row.text, row.story));
    let notices = store::retraction::newest(tx, LISTED)?.into_iter();
    let notices = notices.map(|row| (row.at, desk.retraction(), desk.retraction(), row.text, row.story));
    let mut all: Vec<_> = notes.chain(notices).collect();
    all.sort_by_key(|(at, ..)| std::cmp::Reverse(*at));
    let mut body = body;
    let zone = edition.site().check().unwrap_or(jiff::tz::TimeZone::UTC);
    for (at, heading, kind, text, story) in all.into_iter().take(LISTED_ALL) {
        let day = desk.day(at.to_zoned_datetime(zone.clone()).date());
        body.content.extend(Block::heading(&heading));
        body.content.extend(Block::linked(&format!("{kind} · {day} — {text}"), &press::Address::Short { number: story.0 }.path()));
    }
    Ok(body)
}
