//! The paper as it stands now: settings, theme and masthead, set once and kept until they change.

use super::error::PageError;
use crate::headers::{Kind, Policy, Styles};
use jiff::{Timestamp, civil::Date};
use press::desk::PageLink;
use press::view::{Section, Teaser};
use press::{Desk, Masthead, Press, Theme};
use std::collections::BTreeMap;
use std::sync::Arc;
use store::published::Listed;
use store::section::SectionRow;
use store::{StoreError, Tx};

/// Stories beside a story, and one for the story itself.
const BESIDE: i64 = 7;

/// Settings, theme and masthead of one moment.
#[derive(Debug)]
pub struct Edition {
    /// The cache's generation that it was loaded under.
    pub generation: u64,
    /// Version of the settings.
    pub version: i64,
    /// The theme, set up for the settings.
    pub press: Arc<Press>,
    /// What stands around every page.
    pub desk: Desk,
    /// Sections by number.
    pub sections: BTreeMap<i64, SectionRow>,
    /// The newest stories, for the side of story pages.
    pub latest: Vec<Teaser>,
    policies: [(Kind, Arc<Policy>); 5],
    /// Midnight after today in the paper's zone: masthead and pages are stale from then on.
    pub midnight: Timestamp,
}

/// What an edition is made of.
pub struct Loaded {
    site: model::Site,
    version: i64,
    sections: Vec<SectionRow>,
    pages: Vec<PageLink>,
    last_change: Option<Timestamp>,
    latest: Vec<Listed>,
}

/// Reads what an edition is made of; `None` when the paper has no settings.
///
/// # Errors
/// The store's.
pub fn load(tx: &mut Tx) -> Result<Option<Loaded>, StoreError> {
    let Some((site, version)) = store::site::load(tx)? else { return Ok(None) };
    let latest = store::published::newest(tx, None, BESIDE)?;
    let pages = store::page::all(tx)?.into_iter().map(|page| PageLink { slug: page.slug, title: page.title }).collect();
    Ok(Some(Loaded {
        site,
        version,
        sections: store::section::all(tx)?,
        pages,
        last_change: store::published::last_public_change(tx)?,
        latest,
    }))
}

impl Edition {
    /// Sets an edition; the theme of `before` is kept when the settings are the same.
    ///
    /// # Errors
    /// [`PageError`] when theme or settings cannot be used.
    pub fn set(theme: &Theme, loaded: Loaded, before: Option<&Self>, generation: u64, now: Timestamp) -> Result<Self, PageError> {
        let press = match before {
            Some(before) if before.version == loaded.version => Arc::clone(&before.press),
            _ => Arc::new(Press::new(theme, loaded.site.clone())?),
        };
        let zone = loaded.site.check().map_err(press::PressError::from)?;
        let today: Date = now.to_zoned_datetime(zone.clone()).date();
        let midnight = today.tomorrow().and_then(|next| next.to_zoned_datetime(zone)).map_or(Timestamp::MAX, |next| next.timestamp());
        let sections = loaded.sections.iter().map(|row| Section { slug: row.slug.clone(), name: row.name.to_string() }).collect();
        let desk = press.desk(Masthead { sections, pages: loaded.pages, today, last_change: loaded.last_change })?;
        let sections: BTreeMap<i64, SectionRow> = loaded.sections.into_iter().map(|row| (row.id.0, row)).collect();
        let latest = loaded.latest.into_iter().map(|row| super::load::bare(&sections, row, now)).collect();
        let policies = policies(&press, &loaded.site);
        Ok(Self { generation, version: loaded.version, press, desk, sections, latest, policies, midnight })
    }

    /// A section as a link; a number that is gone gives an empty one.
    pub fn section(&self, id: model::SectionId) -> Section {
        link(&self.sections, id)
    }

    /// The security headers of `kind`.
    pub fn policy(&self, kind: Kind) -> Arc<Policy> {
        let [(_, page), ..] = &self.policies;
        Arc::clone(self.policies.iter().find(|(known, _)| *known == kind).map_or(page, |(_, policy)| policy))
    }

    /// Settings of the paper.
    pub fn site(&self) -> &model::Site {
        self.desk.site()
    }
}

/// The site's pages hold one style sheet, known by its hash, and nothing else that could be run.
fn policies(press: &Press, site: &model::Site) -> [(Kind, Arc<Policy>); 5] {
    let hash = press.style_hash();
    let styles = Styles { hashes: vec![hash.strip_prefix("sha256-").unwrap_or(hash).to_owned()], own: false };
    [Kind::Page, Kind::Search, Kind::Feed, Kind::Media, Kind::Asset]
        .map(|kind| (kind, Arc::new(Policy::new(kind, &styles, site.address.is_secure()))))
}

/// A section as a link.
pub fn link(sections: &BTreeMap<i64, SectionRow>, id: model::SectionId) -> Section {
    sections.get(&id.0).map_or_else(
        || Section { slug: String::new(), name: String::new() },
        |row| Section { slug: row.slug.clone(), name: row.name.to_string() },
    )
}
