//! From what the index found to what readers see: rows of `published` alone.

use super::teaser::bare;
use crate::site::edition::Edition;
use jiff::Timestamp;
use model::{SectionId, StoryId, TopicId};
use press::Ask;
use press::view::{Facet, FacetKind, FacetOption, Hit, Marked, SearchView};
use search::{Count, Facets, Found};
use store::published::{self, Listed};
use store::{StoreError, Tx};

/// Characters of a snippet.
const SNIPPET: usize = 180;
/// Values of a facet that are offered.
const OFFERED: usize = 8;

/// What the index says to a question.
pub struct Answered {
    /// Stories, counts, and what marks words.
    pub found: Found,
    /// True when there are more stories behind these.
    pub more: bool,
    /// What may have been meant.
    pub meant: Option<String>,
    /// Questions near to it.
    pub near: Vec<String>,
}

/// The page of results. A story that is not live any more is left out, and out of the count, whatever the index says.
///
/// # Errors
/// The store's.
pub fn search(tx: &mut Tx, edition: &Edition, ask: Ask, answered: Answered, now: Timestamp) -> Result<SearchView, StoreError> {
    let Answered { found, more, meant, near } = answered;
    let ids: Vec<StoryId> = found.hits.iter().map(|hit| StoryId(hit.id)).collect();
    let rows = published::by_ids(tx, &ids)?;
    let gone = u64::try_from(ids.len().saturating_sub(rows.len())).unwrap_or(0);
    let shown = u64::try_from(rows.len()).unwrap_or(0);
    let total = Some(found.total.map_or(shown, |total| total.saturating_sub(gone)));
    let mut hits = Vec::with_capacity(rows.len());
    for row in rows {
        hits.push(hit(tx, edition, &found, row, now)?);
    }
    let facets = match found.facets {
        Some(facets) if total > Some(0) => offered(tx, edition, facets)?,
        _ => Vec::new(),
    };
    Ok(SearchView { ask, total, hits, facets, meant, near, more, building: false })
}

fn hit(tx: &mut Tx, edition: &Edition, found: &Found, row: Listed, now: Timestamp) -> Result<Hit, StoreError> {
    let headline = Marked { marks: found.marker.marks(&row.headline), text: row.headline.clone() };
    let deck = row.deck.as_deref().map(|deck| Marked { marks: found.marker.marks(deck), text: deck.to_owned() });
    let snippet = match deck {
        Some(deck) if !deck.marks.is_empty() => Some(deck),
        deck => {
            published::get(tx, row.id)?.map(|live| snippet(found, &live.copy.body.text())).filter(|text| !text.text.is_empty()).or(deck)
        }
    };
    Ok(Hit { headline, snippet, teaser: bare(&edition.sections, row, now) })
}

/// The part of a text that says the most of what was asked for.
fn snippet(found: &Found, text: &str) -> Marked {
    let part = found.marker.snippet(text, SNIPPET);
    let mut shown = String::with_capacity(part.range.len() + 8);
    if part.is_cut_before {
        shown.push_str("… ");
    }
    let shift = shown.len();
    shown.push_str(text.get(part.range.clone()).unwrap_or_default());
    if part.is_cut_after {
        shown.push_str(" …");
    }
    let at = |place: usize| place.saturating_sub(part.range.start).saturating_add(shift);
    Marked { marks: part.marks.iter().map(|mark| at(mark.start)..at(mark.end)).collect(), text: shown }
}

fn offered(tx: &mut Tx, edition: &Edition, facets: Facets) -> Result<Vec<Facet>, StoreError> {
    let option = |value: String, label: String, count: u64| FacetOption { value, label, count };
    let named = |count: Count| option(count.key.clone(), count.key, count.hits);
    let section = |count: Count| {
        let section = edition.section(SectionId(count.key.parse().ok()?));
        (!section.slug.is_empty()).then(|| option(section.slug, section.name, count.hits))
    };
    let ids: Vec<TopicId> = facets.topics.iter().filter_map(|count| count.key.parse().ok()).map(TopicId).collect();
    let topics = if ids.is_empty() { Vec::new() } else { store::topic::by_ids(tx, &ids)? };
    let topic = |count: Count| {
        let topic = topics.iter().find(|topic| topic.id.to_string() == count.key)?;
        Some(option(topic.slug.clone(), topic.name.clone(), count.hits))
    };
    let year = |(year, count): (i16, u64)| option(year.to_string(), year.to_string(), count);
    let all: [(FacetKind, Vec<FacetOption>); 5] = [
        (FacetKind::Section, facets.sections.into_iter().filter_map(section).collect()),
        (FacetKind::Year, facets.years.into_iter().map(year).collect()),
        (FacetKind::Topic, facets.topics.into_iter().filter_map(topic).collect()),
        (FacetKind::Author, facets.authors.into_iter().map(named).collect()),
        (FacetKind::Source, facets.sources.into_iter().map(named).collect()),
    ];
    let facet = |(kind, mut options): (FacetKind, Vec<FacetOption>)| {
        options.truncate(OFFERED);
        (!options.is_empty()).then_some(Facet { kind, options })
    };
    Ok(all.into_iter().filter_map(facet).collect())
}
