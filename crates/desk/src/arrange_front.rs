//! A page is arranged: stories are put into slots.

use crate::{Actor, DeskError, Obstacle, freeze};
use jiff::Timestamp;
use model::change::Touches;
use model::{Front, FrontPage, Matter, Permission, StoryId, Subject, What};
use std::collections::HashMap;
use store::published::Listed;
use store::section::SectionRow;
use store::{StoreError, Tx, audit, change, front, published, section};

/// A new arrangement of a page.
#[derive(Debug, Clone)]
pub struct ArrangeFront {
    /// Which page.
    pub page: FrontPage,
    /// The version that was changed; 0 when nobody had arranged the page.
    pub base: i64,
    /// What stands where from now on.
    pub front: Front,
}

/// An older arrangement, as far as its stories are still live.
#[derive(Debug, Clone)]
pub struct RestoreFront {
    /// Which page.
    pub page: FrontPage,
    /// The version that was in force when it was asked for.
    pub base: i64,
    /// The version to go back to.
    pub version: i64,
}

impl ArrangeFront {
    /// Arranges; gives the new version, or the old one when nothing changed.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when somebody arranged meanwhile; [`DeskError::Forbidden`] for a slot that is not
    /// the actor's; [`Obstacle::NotLive`], [`Obstacle::OtherSection`], [`Obstacle::Twice`], [`Obstacle::NoSlot`].
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<i64, DeskError> {
        freeze::require_open(tx)?;
        self.arrange(tx, &actor, at)
    }

    fn arrange(self, tx: &mut Tx, actor: &Actor, at: Timestamp) -> Result<i64, DeskError> {
        let sections = section::all(tx)?;
        if let FrontPage::Section(slug) = &self.page
            && !sections.iter().any(|row| row.slug == *slug)
        {
            return Err(DeskError::NoSection(slug.clone()));
        }
        let newest = front::newest(tx, &self.page)?;
        let version = newest.as_ref().map_or(0, |row| row.version);
        if version != self.base {
            return Err(StoreError::Conflict { what: self.page.key() }.into());
        }
        let before = placed(tx, &self.page, newest.map(|row| row.slots).unwrap_or_default(), &sections)?;
        self.check(tx, &sections)?;
        let changes = before.changes(&self.front);
        if changes.is_empty() {
            return Ok(version);
        }
        for slot in &changes {
            let matter = Matter { section: self.page.section_of(slot), ..Matter::default() };
            actor.require_on(Permission::Curate, &matter)?;
        }
        let next = version.saturating_add(1);
        front::add(tx, &self.page, next, &self.front, at, actor.name())?;
        let slots: Vec<String> = changes.iter().map(ToString::to_string).collect();
        let detail = serde_json::json!({ "version": next, "slots": slots });
        audit::add(tx, at, actor.name(), "arrange-front", &format!("front {}", self.page.key()), &detail)?;
        change::record(tx, Subject::Front, 0, What::Configured, &touches(&self.page, &sections), at)?;
        Ok(next)
    }

    /// Every slot is one of the page and holds a live story that may stand there, once.
    fn check(&self, tx: &mut Tx, sections: &[SectionRow]) -> Result<(), DeskError> {
        if let Some(story) = self.front.twice() {
            return Err(Obstacle::Twice(story).into());
        }
        let live = live(tx, &self.front)?;
        for (slot, story) in self.front.iter() {
            if !self.page.holds(slot) {
                return Err(Obstacle::NoSlot(slot.to_string()).into());
            }
            let listed = live.get(&story).ok_or(Obstacle::NotLive(story))?;
            if let Some(slug) = self.page.section_of(slot)
                && !is_of(sections, listed, slug)
            {
                return Err(Obstacle::OtherSection(story).into());
            }
        }
        Ok(())
    }
}

impl RestoreFront {
    /// Arranges the page as it was; also while nothing new may go out.
    ///
    /// # Errors
    /// [`Obstacle::Missing`] for a version that never was; as [`ArrangeFront::run`].
    pub fn run(self, tx: &mut Tx, actor: Actor, at: Timestamp) -> Result<i64, DeskError> {
        let older = front::version(tx, &self.page, self.version)?.ok_or_else(|| Obstacle::Missing(self.version.to_string()))?;
        let sections = section::all(tx)?;
        let front = placed(tx, &self.page, older.slots, &sections)?;
        ArrangeFront { page: self.page, base: self.base, front }.arrange(tx, &actor, at)
    }
}

/// An arrangement without what readers may not see there (any longer).
fn placed(tx: &mut Tx, page: &FrontPage, front: Front, sections: &[SectionRow]) -> Result<Front, StoreError> {
    let live = live(tx, &front)?;
    Ok(front.keeping(|slot, story| {
        page.holds(slot) && live.get(&story).is_some_and(|listed| page.section_of(slot).is_none_or(|slug| is_of(sections, listed, slug)))
    }))
}

fn live(tx: &mut Tx, front: &Front) -> Result<HashMap<StoryId, Listed>, StoreError> {
    Ok(published::by_ids(tx, &front.stories())?.into_iter().map(|listed| (listed.id, listed)).collect())
}

fn is_of(sections: &[SectionRow], listed: &Listed, slug: &str) -> bool {
    sections.iter().any(|row| row.id == listed.section && row.slug == slug)
}

/// The page of a section, or the front page.
fn touches(page: &FrontPage, sections: &[SectionRow]) -> Touches {
    let of_page = |row: &&SectionRow| matches!(page, FrontPage::Section(slug) if *slug == row.slug);
    Touches { sections: sections.iter().filter(of_page).map(|row| row.id.0).collect(), ..Touches::default() }
}
