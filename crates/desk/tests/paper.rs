//! The paper as an institution: its pages and what stands on them, told on every engine.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

#[path = "paper/front.rs"]
mod front;

use desk::{Actor, DeskError, Land, Publish, SaveSite, SeedRoles, SetSection, When};
use jiff::Timestamp;
use model::{Name, SeedRole, Site, SiteAddress, Staff, StoryId, UserId};
use std::sync::Arc;
use store::{Db, Tx};
use testkit::{at, copy, on_every_engine};

fn noon() -> Timestamp {
    at("2026-11-19 12:00", "Asia/Aden")
}

/// A paper of two sections on each engine.
fn in_a_paper(tale: impl Fn(&mut Tx) + Send + Sync + Clone + 'static) {
    on_every_engine(|db: &Db| {
        let tale = tale.clone();
        db.write_blocking(move |tx| -> Result<(), DeskError> {
            let address = SiteAddress::parse("https://almarfa.example").unwrap();
            SeedRoles.run(tx, Actor::Operator, noon())?;
            SaveSite(Site::new(Name::parse("المرفأ").unwrap(), address, "Asia/Aden").unwrap()).run(tx, Actor::Operator, noon())?;
            for (position, (slug, name)) in (1..).zip([("mahalliyat", "محليات"), ("riyada", "رياضة")]) {
                SetSection { slug: slug.into(), name: Name::parse(name).unwrap(), position }.run(tx, Actor::Operator, noon())?;
            }
            tale(tx);
            Ok(())
        })
        .unwrap();
    });
}

/// Somebody with a seed role.
fn person(role: SeedRole, sections: &[&str]) -> Actor {
    Actor::Staff(Arc::new(Staff {
        id: UserId(7),
        handle: model::Handle::parse("salma").unwrap(),
        name: Name::parse("سلمى الحداد").unwrap(),
        role: role.word().into(),
        grants: role.grants(),
        sections: sections.iter().map(|slug| (*slug).to_owned()).collect(),
        lang: arabic::lang::Lang::Ar,
    }))
}

fn land(tx: &mut Tx, headline: &str, section: &str) -> StoryId {
    let mut copy = copy(headline);
    section.clone_into(&mut copy.section);
    Land { origin: None, copy, findings: Vec::new() }.run(tx, Actor::Operator, noon()).unwrap().story()
}

fn live(tx: &mut Tx, headline: &str, section: &str) -> StoryId {
    let story = land(tx, headline, section);
    Publish { story, when: When::Now, breaking: None }.run(tx, Actor::Operator, noon()).unwrap();
    story
}
