//! A newsroom with people in it, and a story or two.

use desk::{Actor, DeskError, Land, Preflight, Publish, SaveCopy, SaveSite, Saving, SeedRoles, SetSection, When};
use jiff::{SignedDuration, Timestamp};
use model::{Copy, Handle, Line, Manuscript, Name, RevisionNo, SeedRole, Site, SiteAddress, Staff, StoryId};
use std::sync::Arc;
use store::audit::{AuditRow, Only};
use store::story::StoryRow;
use store::{Db, Tx};
use testkit::{at, copy, on_every_engine};

pub fn noon() -> Timestamp {
    at("2026-11-19 12:00", "Asia/Aden")
}

/// So many minutes after noon.
pub fn after(minutes: i64) -> Timestamp {
    noon() + SignedDuration::from_mins(minutes)
}

pub fn line(text: &str) -> Line<600> {
    Line::parse(text).unwrap()
}

/// The people of the house.
#[derive(Debug, Clone)]
pub struct House {
    /// Writes; her own stories are hers alone.
    pub salma: Actor,
    /// Runs the section `mahalliyat`.
    pub omar: Actor,
    /// Publishes.
    pub layla: Actor,
    /// Runs the newsroom.
    pub huda: Actor,
    /// Owns it.
    pub nabil: Actor,
}

impl House {
    pub fn everybody(&self) -> [&Actor; 5] {
        [&self.salma, &self.omar, &self.layla, &self.huda, &self.nabil]
    }
}

/// A paper where one section asks for two people, and the other lets its editors publish.
pub fn open(tx: &mut Tx) -> House {
    SeedRoles.run(tx, Actor::Operator, noon()).unwrap();
    let site = Site::new(Name::parse("المرفأ").unwrap(), SiteAddress::parse("https://almarfa.example").unwrap(), "Asia/Aden").unwrap();
    SaveSite(site).run(tx, Actor::Operator, noon()).unwrap();
    for (slug, position) in [("mahalliyat", 1), ("riyada", 2)] {
        SetSection { slug: slug.into(), name: Name::parse(slug).unwrap(), position }.run(tx, Actor::Operator, noon()).unwrap();
    }
    let mut sport = store::section::by_slug(tx, "riyada").unwrap().unwrap();
    (sport.two_person, sport.editors_publish) = (true, true);
    store::section::save(tx, &sport).unwrap();
    House {
        salma: person(tx, "salma", SeedRole::Writer, &[]),
        omar: person(tx, "omar", SeedRole::DeskEditor, &["mahalliyat", "riyada"]),
        layla: person(tx, "layla", SeedRole::Publisher, &[]),
        huda: person(tx, "huda", SeedRole::ManagingEditor, &[]),
        nabil: person(tx, "nabil", SeedRole::Owner, &[]),
    }
}

fn person(tx: &mut Tx, handle: &str, role: SeedRole, sections: &[&str]) -> Actor {
    let sections: Vec<String> = sections.iter().map(|slug| (*slug).to_owned()).collect();
    let new = store::staff::NewStaff {
        handle: Handle::parse(handle).unwrap(),
        name: Name::parse(handle).unwrap(),
        role: role.word().into(),
        sections: sections.clone(),
        lang: arabic::Lang::Ar,
        password: None,
        at: noon(),
    };
    let id = store::staff::insert(tx, &new).unwrap();
    let (handle, name) = (new.handle, new.name);
    Actor::Staff(Arc::new(Staff { id, handle, name, role: new.role, grants: role.grants(), sections, lang: arabic::Lang::Ar }))
}

/// A tale told in one unit of work to each engine.
pub fn told(tale: impl Fn(&mut Tx, &House) + Send + Sync + Clone + 'static) {
    on_every_engine(|db| in_house(db, tale.clone()));
}

fn in_house(db: &Db, tale: impl Fn(&mut Tx, &House) + Send + 'static) {
    db.write_blocking(move |tx| -> Result<(), DeskError> {
        let house = open(tx);
        tale(tx, &house);
        Ok(())
    })
    .unwrap();
}

/// Copy of a section.
pub fn words(headline: &str, section: &str) -> Copy {
    Copy { section: section.into(), ..copy(headline) }
}

/// A draft that somebody begins in `mahalliyat`.
pub fn draft(tx: &mut Tx, by: &Actor, headline: &str) -> StoryId {
    draft_in(tx, by, headline, "mahalliyat")
}

pub fn draft_in(tx: &mut Tx, by: &Actor, headline: &str, section: &str) -> StoryId {
    Land { origin: None, copy: words(headline, section), findings: Vec::new() }.run(tx, by.clone(), noon()).unwrap().story()
}

/// A live story, out since noon.
pub fn live(tx: &mut Tx, house: &House, headline: &str) -> StoryId {
    let story = draft(tx, &house.salma, headline);
    publish(tx, story, &house.layla, noon()).unwrap();
    story
}

/// Publishes what stands there, with a preflight that found nothing.
pub fn publish(tx: &mut Tx, story: StoryId, by: &Actor, at: Timestamp) -> Result<(), DeskError> {
    let checked = clear(tx, story);
    Publish { story, when: When::Now, breaking: None }.run_checked(&checked, tx, by.clone(), at)
}

/// A preflight of the head that found nothing.
pub fn clear(tx: &mut Tx, story: StoryId) -> Preflight {
    Preflight::clear(row(tx, story).head)
}

/// Saves another headline on top of what stands there.
pub fn save(tx: &mut Tx, story: StoryId, by: &Actor, headline: &str, at: Timestamp) -> RevisionNo {
    let head = row(tx, story).head;
    let before = store::revision::get(tx, story, head).unwrap().unwrap().copy;
    let manuscript = Manuscript { headline: headline.into(), ..Manuscript::from(&before) };
    let save = SaveCopy { story, base: head, manuscript, key: format!("{story} {headline} {at}"), journal: None, note: None };
    match save.run(tx, by, at).unwrap() {
        Saving::Saved { revision, .. } => revision,
        other => panic!("not saved: {other:?}"),
    }
}

pub fn row(tx: &mut Tx, story: StoryId) -> StoryRow {
    store::story::by_id(tx, story).unwrap().unwrap()
}

/// What readers read as its headline.
pub fn seen(tx: &mut Tx, story: StoryId) -> Option<String> {
    store::published::get(tx, story).unwrap().map(|live| live.copy.headline.to_string())
}

/// The newest entry of the story in the audit log: who did what.
pub fn last(tx: &mut Tx, story: StoryId) -> AuditRow {
    store::audit::find(tx, &Only::Subject(format!("story {story}")), None, 1).unwrap().remove(0)
}

/// How many entries the audit log has.
pub fn entries(tx: &mut Tx) -> usize {
    store::audit::newest(tx, None, 100_000).unwrap().len()
}

/// A step succeeded and is written down once, with who took it.
pub fn logged(tx: &mut Tx, story: StoryId, by: &Actor, action: &str, before: usize) {
    let entry = last(tx, story);
    assert_eq!((entry.actor.as_str(), entry.action.as_str()), (by.name(), action));
    assert_eq!(entries(tx), before + 1, "{action} is one entry");
}
