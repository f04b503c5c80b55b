//! What editors placed by hand, as far as readers may see it.

use crate::site::edition::Edition;
use model::{Front, FrontPage, Slot, StoryId};
use std::collections::HashMap;
use store::published::{self, Listed};
use store::{StoreError, Tx};

/// An arrangement with its live stories.
#[derive(Debug, Default)]
pub struct Placed {
    front: Front,
    live: HashMap<StoryId, Listed>,
}

impl Placed {
    /// The arrangement in force on `page`.
    ///
    /// # Errors
    /// The store's.
    pub fn in_force(tx: &mut Tx, edition: &Edition, page: &FrontPage) -> Result<Self, StoreError> {
        let front = store::front::newest(tx, page)?.map(|row| row.slots).unwrap_or_default();
        Self::of(tx, edition, page, front)
    }

    /// Any arrangement. A story that is not live has no row in `published` and falls out; so does one that went to
    /// another section than the one its slot is for.
    ///
    /// # Errors
    /// The store's.
    pub fn of(tx: &mut Tx, edition: &Edition, page: &FrontPage, front: Front) -> Result<Self, StoreError> {
        let mut live: HashMap<StoryId, Listed> = published::by_ids(tx, &front.stories())?.into_iter().map(|row| (row.id, row)).collect();
        let front = front.keeping(|slot, story| {
            let of_section = |row: &Listed, slug: &str| edition.sections.get(&row.section.0).is_some_and(|section| section.slug == slug);
            let fits = |row: &Listed| page.section_of(slot).is_none_or(|slug| of_section(row, slug));
            page.holds(slot) && live.get(&story).is_some_and(fits)
        });
        live.retain(|story, _| front.slot_of(*story).is_some());
        Ok(Self { front, live })
    }

    /// What stands where.
    pub fn front(&self) -> &Front {
        &self.front
    }

    /// The story of a slot.
    pub fn story(&self, slot: &Slot) -> Option<&Listed> {
        self.live.get(&self.front.story(slot)?)
    }

    /// Whether a story stands in some slot.
    pub fn holds(&self, story: StoryId) -> bool {
        self.live.contains_key(&story)
    }

    /// How many stories are placed.
    pub fn number(&self) -> i64 {
        i64::try_from(self.live.len()).unwrap_or(i64::MAX)
    }
}
