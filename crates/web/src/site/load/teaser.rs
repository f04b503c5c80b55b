//! Stories as they stand in lists.

use crate::site::edition::{Edition, link};
use jiff::Timestamp;
use model::{MediaId, Picture, Rendition};
use press::view::{PictureView, Teaser};
use std::collections::{BTreeMap, HashMap};
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
    let media: HashMap<MediaId, Vec<Rendition>> = match ids.as_slice() {
        [] => HashMap::new(),
        ids => store::media::by_ids(tx, ids)?.into_iter().map(|media| (media.id, media.renditions)).collect(),
    };
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
    teaser(sections, row, &HashMap::new(), now)
}

fn teaser(sections: &BTreeMap<i64, SectionRow>, row: Listed, media: &HashMap<MediaId, Vec<Rendition>>, now: Timestamp) -> Teaser {
    let picture = row.lead.as_ref().and_then(|lead| Some(picture(lead, media.get(&lead.media?)?.clone())));
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

/// A picture with its sizes.
pub fn picture(lead: &Picture, renditions: Vec<Rendition>) -> PictureView {
    PictureView {
        renditions,
        alt: lead.alt.as_ref().map(ToString::to_string),
        caption: lead.caption.as_ref().map(ToString::to_string),
        credit: lead.credit.as_ref().map(ToString::to_string),
    }
}
