//! Things of archives, and small acts that the stories share.

use desk::archive::{LandBatch, StartImport, Terms};
use desk::{Actor, DeskError, SaveSite, SetSection};
use intake::archive::{Item, OldComment, OldStory, Remark, Thing, Was};
use jiff::{SignedDuration, Timestamp};
use model::{Block, Body, CommentState, Headline, Name, RunBy, Site, SiteAddress, StoryId, Tallies, Text};
use store::{Db, Tx, import_item};
use testkit::at;

pub const SOURCE: &str = "wordpress";

pub fn now() -> Timestamp {
    at("2026-11-27 12:00", "Asia/Aden")
}

pub fn old_day() -> Timestamp {
    at("2014-05-03 23:30", "Asia/Aden")
}

pub fn name(text: &str) -> Name {
    Name::parse(text).unwrap()
}

pub fn body(text: &str) -> Body {
    Body { content: Block::paragraph(text).into_iter().collect() }
}

pub fn old(headline: &str) -> OldStory {
    OldStory {
        lang: arabic::lang::Lang::Ar,
        kicker: None,
        headline: Headline::parse(headline).unwrap(),
        deck: None,
        bylines: Vec::new(),
        sources: Vec::new(),
        dateline: None,
        lead: None,
        body: body("عادت القوارب إلى المرسى قبل المغيب."),
        pictures: Vec::new(),
        section: Some(name("محليات")),
        topics: vec![name("الصيد")],
        was: Was::Public,
        published: Some(old_day()),
        updated: None,
        sticky: false,
        comments_open: true,
        addresses: Vec::new(),
        comments: Vec::new(),
    }
}

pub fn item(origin: &str, thing: Thing) -> Item {
    Item { origin: origin.into(), title: origin.into(), thing: Some(thing), dropped: Vec::new(), unknown: Vec::new() }
}

pub fn told(origin: &str, story: OldStory) -> Item {
    item(origin, Thing::Story(Box::new(story)))
}

pub fn remark(origin: &str, parent: Option<&str>, state: CommentState) -> OldComment {
    OldComment {
        origin: origin.into(),
        story: String::new(),
        parent: parent.map(str::to_owned),
        remark: Remark::Comment,
        name: name("أبو سالم"),
        subject: None,
        text: Text::parse(&format!("تعليق {origin}")).unwrap(),
        at: old_day() + SignedDuration::from_hours(1),
        state,
    }
}

pub fn paper(db: &Db) {
    db.write_blocking(|tx| -> Result<(), DeskError> {
        let site = Site::new(name("المرفأ"), SiteAddress::parse("https://almarfa.example").unwrap(), "Asia/Aden").unwrap();
        SaveSite(site).run(tx, Actor::Operator, now())?;
        SetSection { slug: "mahalliyat".into(), name: name("محليات"), position: 1 }.run(tx, Actor::Operator, now())
    })
    .unwrap();
}

pub fn start(tx: &mut Tx) -> i64 {
    let verb = StartImport {
        source: SOURCE.into(),
        format: "wordpress".into(),
        file: "export.xml".into(),
        options: serde_json::json!({}),
        carrier: RunBy::Command,
    };
    verb.run(tx, &Actor::Operator, now()).unwrap()
}

pub fn land(tx: &mut Tx, run: i64, counts: Tallies, items: Vec<Item>) -> Tallies {
    let terms = Terms { run, source: SOURCE.into(), section: "mahalliyat".into(), pictures: true, quiet: false };
    LandBatch { terms, items, counts, place: 10, size: 100, now: now(), fault: None }.run(tx, &Actor::Operator, now()).unwrap()
}

pub fn number(tx: &mut Tx, origin: &str) -> StoryId {
    StoryId(import_item::known(tx, SOURCE, origin).unwrap().unwrap().number.unwrap())
}

pub fn tale(db: &Db, tale: impl FnOnce(&mut Tx) + Send + 'static) {
    db.write_blocking(move |tx| -> Result<(), DeskError> {
        tale(tx);
        Ok(())
    })
    .unwrap();
}
