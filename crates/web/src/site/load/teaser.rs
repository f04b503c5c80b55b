//! Stories as they stand in lists.

use crate::site::edition::{Edition, link};
use jiff::Timestamp;
use model::{Media, MediaId};
use press::view::{PictureView, Teaser};
use std::collections::BTreeMap;
use store::published::Listed;
use store::section::SectionRow;
use store::{StoreError, Tx};

/// Teasers of `rows` with their pictures, read in one query.
///
/// # Errors
/// The store's.
pub fn teasers(tx: &mut Tx, edition: &Edition, rows: Vec<Listed>, now: Timestamp) -> Result<Vec<Teaser>, StoreError> {
    let mut ids: Vec<MediaId> = rows.iter().filter_map(|row| row.lead.as_ref()?.media).collect();
    ids.sort_unstable();
    ids.dedup();
    let media = stored(tx, &ids)?;
    Ok(rows.into_iter().map(|row| teaser(&edition.sections, row, &media, now)).collect())
}

/// The newest stories of the paper.
///
/// # Errors
/// The store's.
pub fn newest(tx: &mut Tx, edition: &Edition, limit: i64, now: Timestamp) -> Result<Vec<Teaser>, StoreError> {
    Ok(plain(edition, store::published::newest(tx, None, limit)?, now))
}

/// Teasers for lists without pictures.
pub fn plain(edition: &Edition, rows: Vec<Listed>, now: Timestamp) -> Vec<Teaser> {
    rows.into_iter().map(|row| bare(&edition.sections, row, now)).collect()
}

/// A teaser without a picture.
pub fn bare(sections: &BTreeMap<i64, SectionRow>, row: Listed, now: Timestamp) -> Teaser {
    teaser(sections, row, &BTreeMap::new(), now)
}

fn teaser(sections: &BTreeMap<i64, SectionRow>, row: Listed, media: &BTreeMap<MediaId, Media>, now: Timestamp) -> Teaser {
    let picture = row.lead.as_ref().and_then(|lead| Some(PictureView::of(lead, Some(media.get(&lead.media?)?))));
    Teaser {
        number: row.id.0,
        slug: row.slug,
        lang: row.lang,
        kicker: row.kicker,
        headline: row.headline,
        deck: row.deck,
        section: link(sections, row.section),
        bylines: row.byline.into_iter().collect(),
        sources: row.sources.iter().map(|source| source.label().to_owned()).collect(),
        picture,
        at: row.first_published_at,
        breaking: row.breaking_until.is_some_and(|end| end > now),
    }
}

/// What is stored of pictures, by number.
///
/// # Errors
/// The store's.
pub fn stored(tx: &mut Tx, ids: &[MediaId]) -> Result<BTreeMap<MediaId, Media>, StoreError> {
    Ok(store::media::by_ids(tx, ids)?.into_iter().map(|media| (media.id, media)).collect())
}
