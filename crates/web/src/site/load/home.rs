//! The front page: what editors placed stands where they placed it, the rest by rule: the weightiest story of the
//! last day and a half leads. No story stands twice.

use super::placed::Placed;
use super::teaser::teasers;
use crate::site::edition::Edition;
use jiff::{SignedDuration, Timestamp};
use model::{FrontPage, SectionId, Slot, StoryId};
use press::view::{HomeView, Row, Teaser};
use store::published::{self, Listed};
use store::section::SectionRow;
use store::{StoreError, Tx};

/// A story older than the newest by more than this does not lead.
const FRESH: SignedDuration = SignedDuration::from_hours(36);
/// Stories beside the lead that are filled by rule; one more can be placed.
const SECOND: u8 = 3;
const CLOCK: i64 = 7;
const IN_ROW: u8 = 4;

/// Gathers the front page under the arrangement in force.
///
/// # Errors
/// The store's.
pub fn home(tx: &mut Tx, edition: &Edition, now: Timestamp) -> Result<HomeView, StoreError> {
    let placed = Placed::in_force(tx, edition, &FrontPage::Home)?;
    arranged(tx, edition, &placed, now)
}

/// Gathers the front page under any arrangement.
///
/// # Errors
/// The store's.
pub fn arranged(tx: &mut Tx, edition: &Edition, placed: &Placed, now: Timestamp) -> Result<HomeView, StoreError> {
    let clock = published::newest(tx, None, CLOCK)?;
    let (top, sections) = filled(tx, edition, placed, now)?;
    let mut rows = Vec::new();
    for (section, stories) in sections {
        let stories = stories.into_iter().map(|(_, story)| story).collect();
        rows.push(Row { section: edition.section(section), stories: teasers(tx, edition, stories, now)? });
    }
    let breaking = published::breaking(tx, now)?.into_iter().collect();
    let mut top = teasers(tx, edition, top.into_iter().map(|(_, story)| story).collect(), now)?.into_iter();
    let lead = top.next();
    let mut second: Vec<Teaser> = top.collect();
    // One picture in the second column: three would outgrow the lead.
    second.iter_mut().skip(1).for_each(|teaser| teaser.picture = None);
    Ok(HomeView {
        breaking: teasers(tx, edition, breaking, now)?,
        lead,
        second,
        clock: super::teaser::plain(edition, clock, now),
        rows,
        older: None,
    })
}

/// Stories in their slots.
pub type Filled = Vec<(Slot, Listed)>;

/// Every slot of the front page that holds a story: the top, then the rows that are not empty, by section.
///
/// # Errors
/// The store's.
pub fn filled(tx: &mut Tx, edition: &Edition, placed: &Placed, now: Timestamp) -> Result<(Filled, Vec<(SectionId, Filled)>), StoreError> {
    let Some(newest) = published::newest(tx, None, 1)?.pop() else { return Ok((Vec::new(), Vec::new())) };
    let since = newest.first_published_at.checked_sub(FRESH).unwrap_or(Timestamp::MIN);
    let candidates = published::lead_candidates(tx, since, placed.number().saturating_add(12))?;
    let top = top(placed, candidates, now);
    let shown: Vec<_> = top.iter().map(|(_, row)| row.id).collect();
    let mut sections: Vec<&SectionRow> = edition.sections.values().collect();
    sections.sort_by_key(|section| (section.position, section.id));
    let mut rows = Vec::new();
    for section in sections {
        let stories = row(tx, section, placed, &shown)?;
        if !stories.is_empty() {
            rows.push((section.id, stories));
        }
    }
    Ok((top, rows))
}

/// The lead and the second column. Where the rule fills, a story with a picture leads before one of the same weight
/// without; breaking news has a bar of its own.
fn top(placed: &Placed, mut candidates: Vec<Listed>, now: Timestamp) -> Filled {
    candidates.retain(|row| row.breaking_until.is_none_or(|end| end <= now) && !placed.holds(row.id));
    let best = candidates.first().map(|row| row.urgency);
    if let Some(place) = candidates.iter().position(|row| Some(row.urgency) == best && pictured(row)) {
        let lead = candidates.remove(place);
        candidates.insert(0, lead);
    }
    let mut rest = candidates.into_iter();
    (1..=FrontPage::Home.places(&Slot::LEAD.group))
        .filter_map(|place| {
            let slot = Slot::top(place);
            let story = placed.story(&slot).cloned().or_else(|| if place <= 1 + SECOND { rest.next() } else { None });
            Some((slot, story?))
        })
        .collect()
}

/// A section's row: its newest stories that stand nowhere else, those with a picture first.
fn row(tx: &mut Tx, section: &SectionRow, placed: &Placed, shown: &[StoryId]) -> Result<Filled, StoreError> {
    let mut newest = published::in_section(tx, section.id, None, placed.number().saturating_add(8))?;
    newest.retain(|row| !shown.contains(&row.id) && !placed.holds(row.id));
    newest.truncate(8);
    newest.sort_by_key(|row| !pictured(row));
    let mut rest = newest.into_iter();
    let slots = (1..=IN_ROW).map(|place| Slot::row(&section.slug, place));
    Ok(slots
        .filter_map(|slot| {
            let story = placed.story(&slot).cloned().or_else(|| rest.next())?;
            Some((slot, story))
        })
        .collect())
}

fn pictured(row: &Listed) -> bool {
    row.lead.as_ref().is_some_and(|lead| lead.media.is_some())
}
