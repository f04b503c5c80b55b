//! Terms, people, pages, comments apart, addresses, and who may.

use crate::words::{SOURCE, body, item, land, name, now, number, old, paper, remark, start, tale, told};
use desk::archive::{LandBatch, Terms};
use desk::{Actor, DeskError, Permission};
use intake::archive::{Item, OldComment, OldPage, OldPerson, OldTerm, TermKind, Thing, Was};
use intake::{Dropped, DroppedKind};
use model::{ArchiveKind, CommentState, Headline, Line, Publication, Tallies};
use store::{import_item, published, redirect, story};
use testkit::on_every_engine;

#[test]
fn terms_people_and_pages_meet_what_is_here() {
    on_every_engine(|db| {
        paper(db);
        tale(db, |tx| {
            let run = start(tx);
            let term = |kind, text: &str, address: &str| Thing::Term(OldTerm { kind, name: name(text), addresses: vec![address.into()] });
            let person = OldPerson { name: name("سلمى باعوضة"), bio: None, addresses: vec!["/author/salma".into()] };
            let page = |was| OldPage {
                headline: Headline::parse("من نحن").unwrap(),
                body: body("صحيفة."),
                pictures: Vec::new(),
                was,
                addresses: vec![format!("/about-{was:?}")],
            };
            let items = vec![
                item("cat:1", term(TermKind::Section, "مَحلّيات", "/category/local/")),
                item("cat:2", term(TermKind::Section, "أسواق", "/category/markets/")),
                item("tag:1", term(TermKind::Topic, "الصيد", "/tag/fish/")),
                item("tag:2", term(TermKind::Topic, "الصَّيد", "/tag/fishing/")),
                item("user:1", Thing::Person(person.clone())),
                item("user:2", Thing::Person(OldPerson { name: name("سلمي باعوضه"), ..person })),
                item("page:1", Thing::Page(Box::new(page(Was::Public)))),
                item("page:2", Thing::Page(Box::new(page(Was::Private)))),
                Item {
                    thing: None,
                    dropped: vec![Dropped { what: DroppedKind::Outside, text: "قائمة".into() }],
                    ..item("menu:1", Thing::Person(OldPerson { name: name("x"), bio: None, addresses: Vec::new() }))
                },
            ];
            let counts = land(tx, run, Tallies::default(), items);
            assert!(counts.add_up());
            let sections = store::section::all(tx).unwrap();
            assert_eq!(sections.iter().map(|row| row.name.as_str()).collect::<Vec<_>>(), ["محليات", "أسواق"]);
            assert_eq!(redirect::leads(tx, "/category/local").unwrap().as_deref(), Some("/section/mahalliyat"));
            assert_eq!(redirect::leads(tx, "/category/markets").unwrap(), Some(format!("/section/{}", sections[1].slug)));
            assert_eq!(redirect::leads(tx, "/tag/fish").unwrap(), redirect::leads(tx, "/tag/fishing").unwrap());
            assert_eq!(store::author::list(tx, "", 9).unwrap().len(), 1, "two spellings are one name");
            assert_eq!(redirect::leads(tx, "/author/salma").unwrap().as_deref(), Some("/search?q=سلمى باعوضة"));
            assert_eq!(redirect::leads(tx, "/about-Public").unwrap().as_deref(), Some("/page/من-نحن"));
            assert_eq!(store::page::all(tx).unwrap().len(), 1);
            let draft = number(tx, "page:2");
            assert_eq!(story::by_id(tx, draft).unwrap().unwrap().publication, Publication::None);
            assert_eq!(counts.kinds[&ArchiveKind::Other].refused, 1);
        });
    });
}

#[test]
fn a_comment_apart_finds_its_story_or_is_refused_with_a_reason() {
    on_every_engine(|db| {
        paper(db);
        tale(db, |tx| {
            let run = start(tx);
            let mut here = remark("c1", None, CommentState::Approved);
            here.story = "post:1".into();
            let answer = OldComment { parent: Some("c1".into()), origin: "c2".into(), ..here.clone() };
            let lost = OldComment { story: "post:9".into(), origin: "c3".into(), ..here.clone() };
            let comments = [here, answer, lost].map(|old| item(&old.origin.clone(), Thing::Comment(Box::new(old))));
            let items = std::iter::once(told("post:1", old("الخبر"))).chain(comments);
            let counts = land(tx, run, Tallies::default(), items.collect());
            let id = number(tx, "post:1");
            assert_eq!(published::get(tx, id).unwrap().unwrap().comments, 2);
            assert_eq!(counts.kinds[&ArchiveKind::Comment].refused, 1);
            let report = import_item::of_run(tx, run, 0, 9).unwrap();
            let lost = report.iter().find(|row| row.origin == "c3").unwrap();
            assert_eq!(lost.losses["notes"][0]["note"], "no-story");
            assert!(counts.add_up());
        });
    });
}

#[test]
fn the_first_thing_to_claim_an_address_keeps_it_and_the_report_says_so() {
    on_every_engine(|db| {
        paper(db);
        tale(db, |tx| {
            let run = start(tx);
            let with = |headline: &str, addresses: &[&str]| {
                let mut story = old(headline);
                story.addresses = addresses.iter().map(ToString::to_string).collect();
                story
            };
            let items = vec![told("post:1", with("أول", &["/x/", "/"])), told("post:2", with("ثان", &["/x"]))];
            let counts = land(tx, run, Tallies::default(), items);
            assert_eq!((counts.addresses, counts.with_losses), (1, 2));
            let first = number(tx, "post:1");
            assert_eq!(redirect::target(tx, "/x").unwrap(), Some(format!("/{first}")));
        });
    });
}

#[test]
fn only_those_who_run_the_machine_may_import_and_not_while_the_desk_is_frozen() {
    on_every_engine(|db| {
        paper(db);
        tale(db, |tx| {
            let verb = || LandBatch {
                terms: Terms { run: 0, source: SOURCE.into(), section: "mahalliyat".into(), pictures: false, quiet: false },
                items: Vec::new(),
                counts: Tallies::default(),
                place: 0,
                size: 0,
                now: now(),
                fault: None,
            };
            let refused = verb().run(tx, &Actor::Reader, now()).unwrap_err();
            assert!(matches!(refused, DeskError::Forbidden { permission: Permission::System, .. }));
            desk::freeze::Freeze { reason: Line::parse("تحقيق").unwrap() }.run(tx, Actor::Operator, now()).unwrap();
            assert!(matches!(verb().run(tx, &Actor::Operator, now()).unwrap_err(), DeskError::Obstacle(desk::Obstacle::Frozen)));
        });
    });
}
