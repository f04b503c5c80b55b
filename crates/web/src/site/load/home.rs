//! The front page, by rule: the weightiest story of the last day and a half leads.

use super::teaser::teasers;
use crate::site::edition::Edition;
use jiff::{SignedDuration, Timestamp};
use press::view::{HomeView, Row, Teaser};
use store::published::{self, Listed};
use store::{StoreError, Tx};

/// A story older than the newest by more than this does not lead.
const FRESH: SignedDuration = SignedDuration::from_hours(36);
const SECOND: usize = 3;
const CLOCK: i64 = 7;
const IN_ROW: usize = 4;

/// Gathers the front page.
///
/// # Errors
/// The store's.
pub fn home(tx: &mut Tx, edition: &Edition, now: Timestamp) -> Result<HomeView, StoreError> {
    let clock = published::newest(tx, None, CLOCK)?;
    let Some(newest) = clock.first() else { return Ok(HomeView::default()) };
    let since = newest.first_published_at.checked_sub(FRESH).unwrap_or(Timestamp::MIN);
    let top = top(published::lead_candidates(tx, since, 12)?, now);
    let shown: Vec<_> = top.iter().map(|row| row.id).collect();
    let mut rows = Vec::new();
    for section in edition.sections.values() {
        let mut stories = published::in_section(tx, section.id, None, 8)?;
        stories.retain(|row| !shown.contains(&row.id));
        stories.sort_by_key(|row| !pictured(row));
        stories.truncate(IN_ROW);
        if !stories.is_empty() {
            let stories = teasers(tx, edition, stories, now)?;
            rows.push((section.position, Row { section: edition.section(section.id), stories }));
        }
    }
    rows.sort_by_key(|(position, _)| *position);
    let breaking = published::breaking(tx, now)?.into_iter().collect();
    let mut top = teasers(tx, edition, top, now)?.into_iter();
    let lead = top.next();
    let mut second: Vec<Teaser> = top.collect();
    // One picture in the second column: three would outgrow the lead.
    second.iter_mut().skip(1).for_each(|teaser| teaser.picture = None);
    Ok(HomeView {
        breaking: teasers(tx, edition, breaking, now)?,
        lead,
        second,
        clock: super::teaser::plain(edition, clock, now),
        rows: rows.into_iter().map(|(_, row)| row).collect(),
        older: None,
    })
}

/// The lead and the second column. A story with a picture leads before one of the same weight without;
/// breaking news has a bar of its own.
fn top(mut candidates: Vec<Listed>, now: Timestamp) -> Vec<Listed> {
    candidates.retain(|row| row.breaking_until.is_none_or(|end| end <= now));
    let best = candidates.first().map(|row| row.urgency);
    if let Some(place) = candidates.iter().position(|row| Some(row.urgency) == best && pictured(row)) {
        let lead = candidates.remove(place);
        candidates.insert(0, lead);
    }
    candidates.truncate(1 + SECOND);
    candidates
}

fn pictured(row: &Listed) -> bool {
    row.lead.as_ref().is_some_and(|lead| lead.media.is_some())
}
