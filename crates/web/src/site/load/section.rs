//! The page of a section: what its editors put on top, then everything else, newest first. No story stands twice.

use super::PAGE_AND_ONE;
use super::list::{cut, start};
use super::placed::Placed;
use super::teaser::teasers;
use crate::site::edition::Edition;
use jiff::Timestamp;
use model::{FrontPage, Slot};
use press::view::{ListKind, ListView, Section};
use store::published::{self, Listed};
use store::section::SectionRow;
use store::{Cursor, StoreError, Tx};

/// A section and its number; `None` when there is no such section or page.
///
/// # Errors
/// The store's.
pub fn section(
    tx: &mut Tx,
    edition: &Edition,
    slug: &str,
    before: Option<&str>,
    now: Timestamp,
) -> Result<Option<(i64, ListView)>, StoreError> {
    let Some(section) = edition.sections.values().find(|row| row.slug == slug) else { return Ok(None) };
    let Some(cursor) = start(before) else { return Ok(None) };
    let placed = Placed::in_force(tx, edition, &FrontPage::Section(slug.to_owned()))?;
    let view = part(tx, edition, section, &placed, (before, cursor), now)?;
    Ok(Some((section.id.0, view)))
}

/// The first part of a section under any arrangement; `None` when there is no such section.
///
/// # Errors
/// The store's.
pub fn arranged(tx: &mut Tx, edition: &Edition, slug: &str, placed: &Placed, now: Timestamp) -> Result<Option<ListView>, StoreError> {
    let Some(section) = edition.sections.values().find(|row| row.slug == slug) else { return Ok(None) };
    part(tx, edition, section, placed, (None, None), now).map(Some)
}

fn part(
    tx: &mut Tx,
    edition: &Edition,
    section: &SectionRow,
    placed: &Placed,
    (before, cursor): (Option<&str>, Option<Cursor>),
    now: Timestamp,
) -> Result<ListView, StoreError> {
    let mut rows = published::in_section(tx, section.id, cursor, PAGE_AND_ONE.saturating_add(placed.number()))?;
    rows.retain(|row| !placed.holds(row.id));
    let older = cut(&mut rows);
    let page = FrontPage::Section(section.slug.clone());
    let by_hand = |place| before.is_none().then(|| placed.story(&Slot::top(place)).cloned()).flatten();
    let lead = by_hand(1);
    let pinned: Vec<Listed> = (2..=page.places(&Slot::LEAD.group)).filter_map(by_hand).collect();
    let lead = teasers(tx, edition, lead.into_iter().collect(), now)?.pop();
    let stories = teasers(tx, edition, pinned.into_iter().chain(rows).collect(), now)?;
    let kind = ListKind::Section(Section { slug: section.slug.clone(), name: section.name.clone() });
    Ok(ListView { kind, lead, stories, before: before.map(str::to_owned), older })
}
