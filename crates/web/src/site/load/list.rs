//! Lists of stories, newest first, a page at a time.

use super::teaser::teasers;
use super::{PAGE, PAGE_AND_ONE};
use crate::cache::Tag;
use crate::site::edition::Edition;
use jiff::{Timestamp, civil::Date};
use press::Address;
use press::view::{ListKind, ListView, Topic};
use store::published::{self, Listed};
use store::{Cursor, StoreError, Tx};

/// Where a list begins; an unreadable cursor has no page.
pub(super) fn start(before: Option<&str>) -> Option<Option<Cursor>> {
    match before {
        None => Some(None),
        Some(text) => Cursor::parse(text).map(Some),
    }
}

/// Cuts `rows` to a page; the cursor of the next one when there are more.
pub(super) fn cut(rows: &mut Vec<Listed>) -> Option<String> {
    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    rows.last().filter(|_| more).map(|last| Cursor { at: last.first_published_at, id: last.id }.to_string())
}

fn view(
    tx: &mut Tx,
    edition: &Edition,
    kind: ListKind,
    mut rows: Vec<Listed>,
    before: Option<&str>,
    now: Timestamp,
) -> Result<ListView, StoreError> {
    let older = cut(&mut rows);
    Ok(ListView { kind, lead: None, stories: teasers(tx, edition, rows, now)?, before: before.map(str::to_owned), older })
}

/// Older stories of the whole paper; `None` for an unreadable cursor.
///
/// # Errors
/// The store's, as for every list.
fn latest(tx: &mut Tx, edition: &Edition, before: &str, now: Timestamp) -> Result<Option<ListView>, StoreError> {
    let Some(cursor) = start(Some(before)) else { return Ok(None) };
    let rows = published::newest(tx, cursor, PAGE_AND_ONE)?;
    view(tx, edition, ListKind::Latest, rows, Some(before), now).map(Some)
}

/// A topic and its number; `None` when no live story carries it: its name may be all that is left of one that was
/// taken back.
///
/// # Errors
/// The store's.
fn topic(tx: &mut Tx, edition: &Edition, slug: &str, before: Option<&str>, now: Timestamp) -> Result<Option<(i64, ListView)>, StoreError> {
    let (Some(topic), Some(cursor)) = (store::topic::by_slug(tx, slug)?, start(before)) else { return Ok(None) };
    let rows = published::in_topic(tx, topic.id, cursor, PAGE_AND_ONE)?;
    if rows.is_empty() {
        return Ok(None);
    }
    let kind = ListKind::Topic(Topic { slug: topic.slug.clone(), name: topic.name.to_string() });
    Ok(Some((topic.id.0, view(tx, edition, kind, rows, before, now)?)))
}

/// A day; `None` for an unreadable cursor.
///
/// # Errors
/// The store's.
fn day(tx: &mut Tx, edition: &Edition, date: Date, before: Option<&str>, now: Timestamp) -> Result<Option<ListView>, StoreError> {
    let Some(cursor) = start(before) else { return Ok(None) };
    let rows = published::on_day(tx, &date.to_string(), cursor, PAGE_AND_ONE)?;
    view(tx, edition, ListKind::Day(date), rows, before, now).map(Some)
}

/// Whatever list stands at `at`, with the tag of its pages.
///
/// # Errors
/// The store's.
pub fn paged(tx: &mut Tx, edition: &Edition, at: &Address, now: Timestamp) -> Result<Option<(Tag, ListView)>, StoreError> {
    Ok(match at {
        Address::Home { before: Some(before) } => latest(tx, edition, before, now)?.map(|view| (Tag::Home, view)),
        Address::Section { slug, before } => {
            super::section::section(tx, edition, slug, before.as_deref(), now)?.map(|(id, view)| (Tag::Section(id), view))
        }
        Address::Topic { slug, before } => topic(tx, edition, slug, before.as_deref(), now)?.map(|(id, view)| (Tag::Topic(id), view)),
        Address::Day { date, before } => day(tx, edition, *date, before.as_deref(), now)?.map(|view| (Tag::Day(date.to_string()), view)),
        _ => None,
    })
}
