//! The board on which a page is arranged.

use super::form::word;
use super::{page_of, path_of};
use crate::desk::Newsroom;
use crate::desk::ask::Ask;
use crate::desk::fault::Fault;
use crate::desk::pack::Pack;
use crate::desk::row::Answer;
use crate::site::Standing;
use arabic::numbers::{Digits, digits};
use jiff::{SignedDuration, Timestamp};
use minijinja::{Value, context};
use model::front::Group;
use model::{FrontPage, Matter, Permission, Slot, Staff, StoryId};
use press::printable::{foreign, safe, words};
use search::{Filter, Query, Request, Sort};
use std::sync::Arc;
use store::published::{self, Listed};
use store::section::SectionRow;
use store::{StoreError, Tx};

/// Stories that are offered for placing.
const OFFERED: i64 = 30;

/// How long breaking news usually is, as the form suggests it.
const USUAL: SignedDuration = SignedDuration::from_hours(2);

/// What a board is drawn from.
struct Board<'b> {
    pack: &'b Pack,
    staff: &'b Staff,
    page: &'b FrontPage,
    sections: &'b [SectionRow],
    now: Timestamp,
}

pub(super) async fn show(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let page = page_of(ask.query.get("page"));
    let pack = room.pack(ask.lang).await?;
    let sections = room.read(store::section::all).await?;
    if let FrontPage::Section(slug) = &page
        && !sections.iter().any(|row| row.slug == *slug)
    {
        return Err(Fault::NotFound);
    }
    let standing = room.site.standing(page.clone()).await?;
    let (query, only) = (ask.query.get("q").trim().to_owned(), only(&page, &sections));
    let sought = query.clone();
    let hits = if sought.is_empty() { Vec::new() } else { found(&room, &sought).await? };
    let offered = room.read(move |tx| offered(tx, &sought, &hits, only)).await?;
    let now = room.now();
    let breaking = room.read(move |tx| published::breaking(tx, now)).await?;
    let staff = Arc::clone(&ask.who()?.staff);
    let board = Board { pack: &pack, staff: &staff, page: &page, sections: &sections, now };
    let it = context! {
        base => safe(standing.version.to_string()),
        page => words(match &page { FrontPage::Home => "", FrontPage::Section(slug) => slug }),
        tabs => board.tabs(),
        groups => board.groups(&standing),
        offered => offered.iter().filter(|row| standing.front.slot_of(row.id).is_none()).map(|row| board.candidate(row)).collect::<Value>(),
        query => words(&query),
        may_place => board.group_list().iter().any(|group| board.may(group)),
        breaking => breaking.as_ref().map(|story| board.breaking(story)),
        may_break => page == FrontPage::Home && staff.may_ever(Permission::Publish),
        until => safe(pack.field(now.checked_add(USUAL).ok())),
    };
    room.page(&ask, "front.html", "nav-front", &pack.text("front-title"), it).await
}

/// A section page takes stories of its section alone.
fn only(page: &FrontPage, sections: &[SectionRow]) -> Option<model::SectionId> {
    match page {
        FrontPage::Home => None,
        FrontPage::Section(slug) => sections.iter().find(|row| row.slug == *slug).map(|row| row.id),
    }
}

/// What the index of readers finds for a question, the most fitting first.
async fn found(room: &Arc<Newsroom>, asked: &str) -> Result<Vec<StoryId>, Fault> {
    let (finder, query) = (Arc::clone(room.finder()), Query::parse(asked));
    let asked = tokio::task::spawn_blocking(move || {
        let filter = Filter::default();
        let limit = usize::try_from(OFFERED).unwrap_or(usize::MAX);
        let request = Request { query: &query, filter: &filter, sort: Sort::Relevance, offset: 0, limit, counted: false };
        finder.readers().search(&request)
    });
    let found = asked.await.map_err(|error| Fault::Broken(error.to_string()))?.map_err(|error| Fault::Broken(error.to_string()))?;
    Ok(found.hits.iter().map(|hit| StoryId(hit.id)).collect())
}

/// Live stories by number or words; the newest without a question.
fn offered(tx: &mut Tx, query: &str, hits: &[StoryId], only: Option<model::SectionId>) -> Result<Vec<Listed>, StoreError> {
    let mut found = match (StoryId::parse(&digits(query, Digits::Latin)), query, only) {
        (Some(story), _, _) => published::by_ids(tx, &[story])?,
        (None, "", Some(section)) => published::in_section(tx, section, None, OFFERED)?,
        (None, "", None) => published::newest(tx, None, OFFERED)?,
        (None, _, _) => published::by_ids(tx, hits)?,
    };
    found.retain(|row| only.is_none_or(|section| row.section == section));
    Ok(found)
}

impl Board<'_> {
    /// Whether this person may change a group.
    fn may(&self, group: &Group) -> bool {
        let slot = Slot { group: group.clone(), place: 1 };
        self.staff.may(Permission::Curate, &Matter { section: self.page.section_of(&slot), ..Matter::default() })
    }

    /// The groups of the page, in order.
    fn group_list(&self) -> Vec<Group> {
        let rows = self.sections.iter().map(|row| Group::Row(row.slug.clone()));
        std::iter::once(Group::Top).chain(rows).filter(|group| self.page.places(group) > 0).collect()
    }

    fn section(&self, slug: &str) -> String {
        self.sections.iter().find(|row| row.slug == slug).map_or_else(|| slug.to_owned(), |row| row.name.clone())
    }

    /// The front page and the sections whose pages this person may arrange.
    fn tabs(&self) -> Value {
        let tab = |page: FrontPage, name: Value| {
            let current = page == *self.page;
            context! { url => safe(path_of(&page)), name, current }
        };
        let home = tab(FrontPage::Home, words(&self.pack.text("front-home")));
        let mine = self
            .sections
            .iter()
            .filter(|row| self.staff.may(Permission::Curate, &Matter { section: Some(&row.slug), ..Matter::default() }))
            .map(|row| tab(FrontPage::Section(row.slug.clone()), words(&row.name)));
        std::iter::once(home).chain(mine).collect()
    }

    fn groups(&self, standing: &Standing) -> Value {
        self.group_list().iter().map(|group| self.group(group, standing)).collect()
    }

    fn group(&self, group: &Group, standing: &Standing) -> Value {
        let name = match (group, self.page) {
            (Group::Top, FrontPage::Home) => words(&self.pack.text("front-top")),
            (Group::Top, FrontPage::Section(slug)) => words(&self.section(slug)),
            (Group::Row(slug), _) => words(&self.section(slug)),
        };
        let slots: Value = (1..=self.page.places(group)).map(|place| self.slot(&Slot { group: group.clone(), place }, standing)).collect();
        context! { name, word => words(&word(group)), may => self.may(group), slots }
    }

    fn slot(&self, slot: &Slot, standing: &Standing) -> Value {
        let story = standing.slots.iter().find(|(known, _)| known == slot).map(|(_, story)| story);
        let by_hand = story.is_some_and(|story| standing.front.story(slot) == Some(story.id));
        let field = match story.filter(|_| by_hand) {
            Some(story) => format!("place.{}.{}", word(&slot.group), story.id),
            None => format!("place.{}.auto-{}", word(&slot.group), slot.place),
        };
        context! {
            field => words(&field),
            key => words(&slot.to_string()),
            number => i64::from(slot.place),
            place => safe(slot.place.to_string()),
            label => words(&self.label(slot)),
            by_hand,
            story => story.map(|story| self.story(story)),
        }
    }

    /// What a slot is called.
    fn label(&self, slot: &Slot) -> String {
        let number = |key: &str, place: u8| self.pack.words.format(key, &[("n", arabic::catalogue::Arg::Number(i64::from(place)))]);
        match (&slot.group, self.page, slot.place) {
            (Group::Top, _, 1) => self.pack.text("front-lead"),
            (Group::Top, FrontPage::Home, place) => number("front-second", place.saturating_sub(1)),
            (Group::Top, FrontPage::Section(_), place) => number("front-pinned", place.saturating_sub(1)),
            (Group::Row(_), _, place) => number("front-in-row", place),
        }
    }

    fn story(&self, story: &Listed) -> Value {
        let section = self.sections.iter().find(|row| row.id == story.section).map_or("", |row| row.name.as_str());
        context! {
            id => safe(story.id.to_string()),
            url => safe(press::Address::Story { number: story.id.0, slug: story.slug.clone() }.path()),
            headline => foreign(&story.headline),
            section => words(section),
            time => self.pack.ago(story.first_published_at, self.now),
        }
    }

    fn breaking(&self, story: &Listed) -> Value {
        let until = story.breaking_until.map(|until| self.pack.moment(until));
        context! { story => self.story(story), until }
    }

    /// A story that is not placed, with the slots that it may be put into.
    fn candidate(&self, story: &Listed) -> Value {
        let section = self.sections.iter().find(|row| row.id == story.section).map(|row| row.slug.as_str());
        let slots: Value = self
            .group_list()
            .into_iter()
            .filter(|group| self.may(group))
            .flat_map(|group| (1..=self.page.places(&group)).map(move |place| Slot { group: group.clone(), place }))
            .filter(|slot| self.page.section_of(slot).is_none_or(|slug| section == Some(slug)))
            .map(|slot| context! { value => words(&slot.to_string()), label => words(&self.label(&slot)) })
            .collect();
        context! { field => safe(format!("to.{}", story.id)), number => story.id.0, slots, story => self.story(story) }
    }
}
