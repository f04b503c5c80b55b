//! What machines read: feeds and sitemaps.

use super::story::notes;
use super::teaser::stored;
use crate::site::edition::Edition;
use jiff::{SignedDuration, Timestamp};
use press::feed::FeedItem;
use press::view::PictureView;
use press::{Address, FeedScope, sitemap};
use store::published::{self, Published};
use store::{StoreError, Tx};

const IN_FEED: i64 = 20;
/// Stories in one part of the sitemap (the protocol allows 50,000).
const IN_PART: i64 = 5_000;
/// Google News takes stories of the last two days, at most 1,000.
const NEWS: SignedDuration = SignedDuration::from_hours(48);

/// The newest stories for a feed; `None` when there is no such section.
///
/// # Errors
/// The store's.
pub fn feed(tx: &mut Tx, edition: &Edition, scope: &FeedScope) -> Result<Option<Vec<FeedItem>>, StoreError> {
    let rows = match scope {
        FeedScope::Site => published::newest(tx, None, IN_FEED)?,
        FeedScope::Section(slug) => {
            let Some(section) = edition.sections.values().find(|row| row.slug == *slug) else { return Ok(None) };
            published::in_section(tx, section.id, None, IN_FEED)?
        }
    };
    let mut items = Vec::with_capacity(rows.len());
    for row in rows {
        if let Some(story) = published::get(tx, row.id)? {
            items.push(item(tx, edition, story)?);
        }
    }
    Ok(Some(items))
}

fn item(tx: &mut Tx, edition: &Edition, row: Published) -> Result<FeedItem, StoreError> {
    let media = stored(tx, &row.copy.pictures())?;
    let corrections = if row.corrections > 0 { notes(tx, row.id)? } else { Vec::new() };
    let topics = store::topic::by_ids(tx, &row.topics)?;
    let copy = row.copy;
    Ok(FeedItem {
        number: row.id.0,
        slug: row.slug,
        lang: copy.lang,
        headline: copy.headline.to_string(),
        deck: copy.deck.as_ref().map(ToString::to_string),
        section: edition.section(row.section),
        topics: topics.into_iter().map(|topic| topic.name).collect(),
        bylines: copy.bylines.iter().map(|byline| byline.name.to_string()).collect(),
        sources: copy.sources.iter().map(|source| source.label().to_owned()).collect(),
        picture: copy.lead.as_ref().and_then(|lead| Some(PictureView::of(lead, Some(media.get(&lead.media?)?)))),
        media,
        body: copy.body,
        first_published_at: row.first_published_at,
        updated_at: (row.updated_at > row.first_published_at).then_some(row.updated_at),
        corrections,
    })
}

/// How many parts the sitemap has, at least 1.
///
/// # Errors
/// The store's.
pub fn parts(tx: &mut Tx) -> Result<u32, StoreError> {
    let newest = published::max_id(tx)?.map_or(1, |id| id.0.max(1));
    Ok(u32::try_from((newest - 1).div_euclid(IN_PART) + 1).unwrap_or(u32::MAX))
}

/// One part of the sitemap, from 1; `None` beyond the last.
///
/// # Errors
/// The store's.
pub fn part(tx: &mut Tx, n: u32) -> Result<Option<Vec<sitemap::Entry>>, StoreError> {
    if n == 0 || n > parts(tx)? {
        return Ok(None);
    }
    let rows = published::sitemap_chunk(tx, i64::from(n) - 1, IN_PART)?;
    let entry = |(id, slug, changed): (model::StoryId, String, Timestamp)| sitemap::Entry {
        address: Address::Story { number: id.0, slug },
        changed: Some(changed),
    };
    Ok(Some(rows.into_iter().map(entry).collect()))
}

/// Stories of the last 48 hours.
///
/// # Errors
/// The store's.
pub fn news(tx: &mut Tx, now: Timestamp) -> Result<Vec<sitemap::NewsEntry>, StoreError> {
    let since = now.checked_sub(NEWS).unwrap_or(Timestamp::MIN);
    let rows = published::since(tx, since, 1_000)?;
    Ok(rows
        .into_iter()
        .map(|row| sitemap::NewsEntry {
            number: row.id.0,
            slug: row.slug,
            lang: row.lang,
            headline: row.headline,
            first_published_at: row.first_published_at,
        })
        .collect())
}
