//! How a page is arranged by hand: which story stands in which slot. What nobody placed is filled by rule.

use crate::StoryId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A page that can be arranged.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum FrontPage {
    /// The front page of the paper.
    Home,
    /// The page of a section, by slug.
    Section(String),
}

/// Slots that follow one another on a page.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// The lead, then the stories beside it (front page) or below it (section page).
    Top,
    /// The row of a section on the front page, by slug.
    Row(String),
}

/// A place for one story; written `top-1`, `row-2-riyada`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Slot {
    /// Among which.
    pub group: Group,
    /// Which of them, from 1.
    pub place: u8,
}

/// The text is no slot.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no slot; for example top-1 or row-2-riyada")]
pub struct SlotError(pub String);

/// An arrangement.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Front(BTreeMap<Slot, StoryId>);

impl FrontPage {
    /// The word under which it is stored.
    pub fn key(&self) -> String {
        match self {
            Self::Home => "home".to_owned(),
            Self::Section(slug) => format!("section {slug}"),
        }
    }

    /// How many places a group has here; 0 when there is no such group.
    pub fn places(&self, group: &Group) -> u8 {
        match (self, group) {
            (Self::Home, Group::Top) => 5,
            (Self::Section(_), Group::Top) | (Self::Home, Group::Row(_)) => 4,
            (Self::Section(_), Group::Row(_)) => 0,
        }
    }

    /// Whether there is such a slot.
    pub fn holds(&self, slot: &Slot) -> bool {
        (1..=self.places(&slot.group)).contains(&slot.place)
    }

    /// The section whose stories alone may stand in `slot`; `None` where every story may.
    pub fn section_of<'p>(&'p self, slot: &'p Slot) -> Option<&'p str> {
        match (self, &slot.group) {
            (Self::Section(slug), _) | (Self::Home, Group::Row(slug)) => Some(slug),
            (Self::Home, Group::Top) => None,
        }
    }
}

impl Slot {
    /// The first slot of the top.
    pub const LEAD: Self = Self { group: Group::Top, place: 1 };

    /// A slot of the top.
    pub fn top(place: u8) -> Self {
        Self { group: Group::Top, place }
    }

    /// A slot of a section's row.
    pub fn row(section: &str, place: u8) -> Self {
        Self { group: Group::Row(section.to_owned()), place }
    }

    /// Reads the written form, and no other spelling of it.
    ///
    /// # Errors
    /// [`SlotError`] with what was found.
    pub fn parse(text: &str) -> Result<Self, SlotError> {
        let mut parts = text.splitn(3, '-');
        let slot = match (parts.next(), parts.next().and_then(|place| place.parse().ok()), parts.next()) {
            (Some("top"), Some(place), None) => Self::top(place),
            (Some("row"), Some(place), Some(section)) if !section.is_empty() => Self::row(section, place),
            _ => return Err(SlotError(text.to_owned())),
        };
        if slot.to_string() == text { Ok(slot) } else { Err(SlotError(text.to_owned())) }
    }
}

impl std::fmt::Display for Slot {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.group {
            Group::Top => write!(f, "top-{}", self.place),
            Group::Row(section) => write!(f, "row-{}-{section}", self.place),
        }
    }
}

impl TryFrom<String> for Slot {
    type Error = SlotError;
    fn try_from(text: String) -> Result<Self, SlotError> {
        Self::parse(&text)
    }
}

impl From<Slot> for String {
    fn from(slot: Slot) -> Self {
        slot.to_string()
    }
}

impl Front {
    /// An arrangement of pairs; of two for one slot the last.
    pub fn of(pairs: impl IntoIterator<Item = (Slot, StoryId)>) -> Self {
        Self(pairs.into_iter().collect())
    }

    /// What was wished for, made possible: a story stands once, where it was moved to; where two meet, the one
    /// that was moved stays and the other goes one place on, the last one out.
    pub fn settled(page: &FrontPage, before: &Self, wished: &[(StoryId, Slot)]) -> Self {
        let moved = |story: StoryId, slot: &Slot| before.slot_of(story) != Some(slot);
        let mut of_story: BTreeMap<StoryId, &Slot> = BTreeMap::new();
        for (story, slot) in wished {
            if moved(*story, slot) || !of_story.contains_key(story) {
                of_story.insert(*story, slot);
            }
        }
        let mut wished: Vec<(StoryId, &Slot)> = of_story.into_iter().collect();
        wished.sort_by_key(|(story, slot)| ((*slot).clone(), !moved(*story, slot), *story));
        let mut settled = Self::default();
        for (story, slot) in wished {
            let mut slot = slot.clone();
            while settled.0.contains_key(&slot) {
                slot.place = slot.place.saturating_add(1);
            }
            if page.holds(&slot) {
                settled.0.insert(slot, story);
            }
        }
        settled
    }

    /// The story of a slot.
    pub fn story(&self, slot: &Slot) -> Option<StoryId> {
        self.0.get(slot).copied()
    }

    /// Where a story stands.
    pub fn slot_of(&self, story: StoryId) -> Option<&Slot> {
        self.0.iter().find(|(_, placed)| **placed == story).map(|(slot, _)| slot)
    }

    /// Everything that is placed, slot by slot.
    pub fn iter(&self) -> impl Iterator<Item = (&Slot, StoryId)> {
        self.0.iter().map(|(slot, story)| (slot, *story))
    }

    /// The stories, slot by slot.
    pub fn stories(&self) -> Vec<StoryId> {
        self.0.values().copied().collect()
    }

    /// The same without the stories that `keep` says no to.
    #[must_use]
    pub fn keeping(mut self, keep: impl Fn(&Slot, StoryId) -> bool) -> Self {
        self.0.retain(|slot, story| keep(slot, *story));
        self
    }

    /// A story that stands in two slots.
    pub fn twice(&self) -> Option<StoryId> {
        let mut seen = std::collections::BTreeSet::new();
        self.0.values().copied().find(|story| !seen.insert(*story))
    }

    /// The slots in which the two differ.
    pub fn changes<'f>(&'f self, other: &'f Self) -> Vec<&'f Slot> {
        let mut slots: Vec<&Slot> = self.0.keys().chain(other.0.keys()).filter(|slot| self.0.get(slot) != other.0.get(slot)).collect();
        slots.sort_unstable();
        slots.dedup();
        slots
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn front(pairs: &[(&str, i64)]) -> Front {
        Front::of(pairs.iter().map(|(slot, story)| (Slot::parse(slot).unwrap(), StoryId(*story))))
    }

    fn wished(pairs: &[(i64, &str)]) -> Vec<(StoryId, Slot)> {
        pairs.iter().map(|(story, slot)| (StoryId(*story), Slot::parse(slot).unwrap())).collect()
    }

    #[test]
    fn slots_are_words_in_json_and_have_one_spelling() {
        let arranged = front(&[("top-1", 7), ("row-2-رياضة-محلية", 9)]);
        let json = serde_json::to_string(&arranged).unwrap();
        assert_eq!(json, r#"{"top-1":7,"row-2-رياضة-محلية":9}"#);
        assert_eq!(serde_json::from_str::<Front>(&json).unwrap(), arranged);
        for bad in ["", "top", "top-", "top-01", "top-1-x", "top--1", "top-٣", "row-1", "row-1-", "row-x-y", "lead", "top-256"] {
            assert!(Slot::parse(bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn a_page_has_only_its_own_slots() {
        let (home, section) = (FrontPage::Home, FrontPage::Section("riyada".into()));
        for (slot, on_home, on_section) in
            [("top-1", true, true), ("top-5", true, false), ("top-6", false, false), ("row-4-riyada", true, false), ("top-0", false, false)]
        {
            let slot = Slot::parse(slot).unwrap();
            assert_eq!((home.holds(&slot), section.holds(&slot)), (on_home, on_section), "{slot}");
        }
    }

    #[test]
    fn where_two_meet_the_one_that_was_moved_stays() {
        let before = front(&[("top-1", 1), ("top-2", 2), ("top-4", 4)]);
        let cases = [
            ("nothing moved", wished(&[(1, "top-1"), (2, "top-2"), (4, "top-4")]), front(&[("top-1", 1), ("top-2", 2), ("top-4", 4)])),
            (
                "a new lead pushes",
                wished(&[(1, "top-1"), (2, "top-2"), (4, "top-4"), (9, "top-1")]),
                front(&[("top-1", 9), ("top-2", 1), ("top-3", 2), ("top-4", 4)]),
            ),
            ("up by one", wished(&[(1, "top-1"), (2, "top-1"), (4, "top-4")]), front(&[("top-1", 2), ("top-2", 1), ("top-4", 4)])),
            ("two change places", wished(&[(1, "top-2"), (2, "top-1"), (4, "top-4")]), front(&[("top-1", 2), ("top-2", 1), ("top-4", 4)])),
            ("placed once, where it was moved to", wished(&[(1, "top-1"), (1, "row-1-riyada")]), front(&[("row-1-riyada", 1)])),
            ("no such slot", wished(&[(1, "top-9")]), front(&[])),
        ];
        for (why, wished, settled) in cases {
            assert_eq!(Front::settled(&FrontPage::Home, &before, &wished), settled, "{why}");
        }
        let full = front(&[("top-1", 1), ("top-2", 2), ("top-3", 3), ("top-4", 4), ("top-5", 5)]);
        let mut all: Vec<_> = full.iter().map(|(slot, story)| (story, slot.clone())).collect();
        all.push((StoryId(9), Slot::LEAD));
        assert_eq!(Front::settled(&FrontPage::Home, &full, &all).slot_of(StoryId(5)), None, "the last one is out");
    }
}
