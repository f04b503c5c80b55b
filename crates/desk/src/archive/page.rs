//! Pages that belong to no day become pages of the site; what was not public becomes a draft.

use super::losses::Losses;
use super::{Landed, Landing};
use crate::DeskError;
use arabic::lang::Lang;
use intake::archive::{OldPage, OldStory, Was};
use model::{ArchiveKind, ArchiveNote, Fate};
use store::{Tx, page};

/// Longest title of a page, in characters.
const TITLE: usize = 120;

impl Landing {
    pub(super) fn page(&mut self, tx: &mut Tx, origin: &str, old: OldPage, losses: &mut Losses) -> Result<Landed, DeskError> {
        if old.was != Was::Public {
            losses.add(ArchiveNote::PageDraft, old.headline.as_str());
            let landed = self.story(tx, origin, as_story(old), losses)?;
            return Ok(Landed { kind: ArchiveKind::Page, ..landed });
        }
        let mut title = old.headline.to_string();
        if title.chars().count() > TITLE {
            title = arabic::excerpt::excerpt(&title, TITLE);
            losses.add(ArchiveNote::PageTitle, old.headline.as_str());
        }
        for address in old.pictures.iter().flatten() {
            losses.add(ArchiveNote::PagePicture, address);
        }
        let slug = free_slug(tx, &arabic::slug::slug(&title))?;
        page::put(tx, &slug, &title, &old.body, self.at)?;
        self.furniture = true;
        self.lead(tx, &old.addresses, &format!("/page/{slug}"), None, losses)?;
        Ok(Landed { kind: ArchiveKind::Page, fate: Fate::Kept, number: None })
    }
}

/// `wanted`, or the first of `wanted-2`, `wanted-3` … that no page has.
fn free_slug(tx: &mut Tx, wanted: &str) -> Result<String, DeskError> {
    let mut slug = wanted.to_owned();
    let mut next = 2;
    while page::get(tx, &slug)?.is_some() {
        slug = format!("{wanted}-{next}");
        next += 1;
    }
    Ok(slug)
}

fn as_story(page: OldPage) -> OldStory {
    OldStory {
        lang: Lang::Ar,
        kicker: None,
        headline: page.headline,
        deck: None,
        bylines: Vec::new(),
        sources: Vec::new(),
        dateline: None,
        lead: None,
        body: page.body,
        pictures: page.pictures,
        section: None,
        topics: Vec::new(),
        was: page.was,
        published: None,
        updated: None,
        sticky: false,
        comments_open: false,
        addresses: page.addresses,
        comments: Vec::new(),
    }
}
