//! Copy being written: kept, saved, merged, restored, on every engine.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use desk::merge::{Choice, merge};
use desk::{Actor, DeskError, KeepJournal, Land, Publish, RestoreRevision, SaveCopy, SaveSite, Saving, SeedRoles, SetSection, Tab, When};
use jiff::Timestamp;
use model::{
    Block, Body, Copy, Grants, Handle, Line, Manuscript, Name, Permission, RevisionNo, Scope, Site, SiteAddress, Staff, StoryId, UserId,
};
use std::sync::Arc;
use store::{Db, Tx};
use testkit::{at, copy, on_every_engine};

fn noon() -> Timestamp {
    at("2026-11-19 12:00", "Asia/Aden")
}

/// A paper with one person in it.
fn paper(db: &Db) -> Actor {
    db.write_blocking(|tx| -> Result<Actor, DeskError> {
        SeedRoles.run(tx, Actor::Operator, noon())?;
        let site = Site::new(Name::parse("المرفأ").unwrap(), SiteAddress::parse("https://almarfa.example").unwrap(), "Asia/Aden").unwrap();
        SaveSite(site).run(tx, Actor::Operator, noon())?;
        for slug in ["mahalliyat", "riyada"] {
            SetSection { slug: slug.into(), name: Name::parse(slug).unwrap(), position: 1 }.run(tx, Actor::Operator, noon())?;
        }
        let handle = Handle::parse("salma").unwrap();
        let new = store::staff::NewStaff {
            handle: handle.clone(),
            name: Name::parse("سلمى").unwrap(),
            role: "writer".into(),
            sections: vec![],
            lang: arabic::Lang::Ar,
            password: None,
            at: noon(),
        };
        let id = store::staff::insert(tx, &new)?;
        Ok(staff(id, Grants::of([(Permission::See, Scope::All), (Permission::Write, Scope::All)])))
    })
    .unwrap()
}

fn staff(id: UserId, grants: Grants) -> Actor {
    let (handle, name) = (Handle::parse("salma").unwrap(), Name::parse("سلمى").unwrap());
    Actor::Staff(Arc::new(Staff { id, handle, name, role: "writer".into(), grants, sections: vec![], lang: arabic::Lang::Ar }))
}

fn land(tx: &mut Tx) -> StoryId {
    Land { origin: None, copy: body(&["أ", "ب", "ج"]), findings: Vec::new() }.run(tx, Actor::Operator, noon()).unwrap().story()
}

fn body(paragraphs: &[&str]) -> Copy {
    let blocks = paragraphs.iter().filter_map(|text| Block::paragraph(text));
    Copy { body: Body { content: blocks.collect() }, ..copy("وصول السفينة") }
}

fn save(story: StoryId, base: i64, key: &str, copy: &Copy) -> SaveCopy {
    SaveCopy { story, base: RevisionNo(base), manuscript: Manuscript::from(copy), key: key.into(), journal: None, note: None }
}

fn number(saving: &Saving) -> i64 {
    match saving {
        Saving::Saved { revision, .. } => revision.0,
        other => panic!("not saved: {other:?}"),
    }
}

fn told<T: Send + 'static>(db: &Db, tale: impl FnOnce(&mut Tx) -> T + Send + 'static) -> T {
    db.write_blocking(move |tx| -> Result<T, DeskError> { Ok(tale(tx)) }).unwrap()
}

fn texts(copy: &Copy) -> Vec<String> {
    copy.body.content.iter().map(Block::text).collect()
}

#[test]
fn blocks_merge_by_paragraph_and_clash_only_where_both_changed_the_same() {
    let base = ["أول ما جاء في الخبر", "ثاني ما جاء في الخبر", "ثالث ما جاء في الخبر"];
    let [a, b, c] = base;
    let a2 = "أول ما جاء في الخبر بعد التعديل";
    let a3 = "أول ما جاء في الخبر ثم غيره";
    // (why, mine, theirs, merged, clashes as (mine, theirs))
    type Case<'c> = (&'c str, &'c [&'c str], &'c [&'c str], &'c [&'c str], &'c [(Option<&'c str>, Option<&'c str>)]);
    let cases: &[Case] = &[
        ("nobody changed anything", &base, &base, &base, &[]),
        ("only I", &[a2, b, c], &base, &[a2, b, c], &[]),
        ("only they", &base, &[a, b, "ثالث آخر"], &[a, b, "ثالث آخر"], &[]),
        ("apart", &[a2, b, c], &[a, b, "ثالث ما جاء"], &[a2, b, "ثالث ما جاء"], &[]),
        ("neighbours", &[a2, b, c], &[a, "ثاني ما جاء", c], &[a2, "ثاني ما جاء", c], &[]),
        ("both the same", &[a2, b, c], &[a2, b, c], &[a2, b, c], &[]),
        ("the same paragraph", &[a2, b, c], &[a3, b, c], &[a2, b, c], &[(Some(a2), Some(a3))]),
        ("I took away what they changed", &[b, c], &[a3, b, c], &[b, c], &[(None, Some(a3))]),
        ("they took away what I changed", &[a2, b, c], &[b, c], &[a2, b, c], &[(Some(a2), None)]),
        ("both took it away", &[b, c], &[b, c], &[b, c], &[]),
        ("I took one away, they another", &[b, c], &[a, b], &[b], &[]),
        ("both added, at different places", &["جديد", a, b, c], &[a, b, c, "آخر"], &["جديد", a, b, c, "آخر"], &[]),
        ("both added at the same place", &[a, b, c, "لي"], &[a, b, c, "لهم"], &[a, b, c, "لهم", "لي"], &[]),
        ("both added the same", &[a, b, c, "جديد"], &[a, b, c, "جديد"], &[a, b, c, "جديد"], &[]),
        ("I added where they changed", &[a, "جديد", b, c], &[a3, b, c], &[a3, "جديد", b, c], &[]),
        ("they emptied it, I added", &[a, b, c, "جديد"], &[], &["جديد"], &[]),
        (
            "two clashes",
            &[a2, b, "ثالث لي أنا"],
            &[a3, b, "ثالث لهم هم"],
            &[a2, b, "ثالث لي أنا"],
            &[(Some(a2), Some(a3)), (Some("ثالث لي أنا"), Some("ثالث لهم هم"))],
        ),
    ];
    for (why, mine, theirs, merged, clashes) in cases {
        let result = merge(&body(&base), &body(mine), &body(theirs));
        assert_eq!(texts(&result.copy), *merged, "{why}");
        let rows: Vec<_> = result.rows.iter().map(|row| (row.mine.as_deref(), row.theirs.as_deref())).collect();
        assert_eq!(rows, *clashes, "{why}");
        for row in &result.rows {
            let at = row.merged_index.unwrap();
            assert_eq!(row.mine.is_some().then(|| result.copy.body.content[at].text()), row.mine.clone(), "{why}");
        }
        // Whatever both wrote is somewhere: nothing is dropped silently.
        let everything = texts(&result.chosen(&vec![Choice::Both; result.rows.len()]));
        for text in mine.iter().chain(*theirs).filter(|text| !base.contains(text)) {
            assert!(everything.iter().any(|known| known == text), "{why}: {text}");
        }
    }
}

#[test]
fn fields_merge_one_by_one() {
    let base = copy("وصول السفينة");
    let (mut mine, mut theirs) = (base.clone(), base.clone());
    mine.kicker = Line::optional("ميناء").unwrap();
    mine.headline = Line::parse("وصول أول سفينة").unwrap();
    mine.channels.push = Line::optional("وصلت").unwrap();
    theirs.deck = Line::optional("بعد عام").unwrap();
    theirs.headline = Line::parse("سفينة تصل").unwrap();
    theirs.comments = false;
    let merged = merge(&base, &mine, &theirs);
    let places: Vec<_> = merged.rows.iter().map(|row| row.place).collect();
    assert_eq!(places, ["headline"]);
    assert_eq!((merged.copy.headline.as_str(), merged.copy.comments), ("وصول أول سفينة", false));
    assert!(merged.copy.kicker.is_some() && merged.copy.deck.is_some() && merged.copy.channels.push.is_some());
    assert_eq!(merged.chosen(&[Choice::Theirs]).headline.as_str(), "سفينة تصل");
}

#[test]
fn a_save_is_made_once_keeps_the_lists_true_and_leaves_readers_alone() {
    on_every_engine(|db| {
        let salma = paper(db);
        told(db, move |tx| {
            let story = land(tx);
            Publish { story, when: When::Now, breaking: None }.run(tx, Actor::Operator, noon()).unwrap();
            let live = store::published::get(tx, story).unwrap().unwrap();
            let changed = Copy { headline: Line::parse("عنوان آخر").unwrap(), section: "riyada".into(), ..body(&["أ", "د"]) };
            let verb = save(story, 1, "k", &changed);
            let first = verb.clone().run(tx, &salma, noon()).unwrap();
            assert_eq!(number(&first), 2);
            assert_eq!(verb.run(tx, &salma, noon()).unwrap(), first, "sent twice, answered the same");
            let row = store::story::by_id(tx, story).unwrap().unwrap();
            assert_eq!(
                (row.headline.as_str(), row.section.as_str(), row.head, row.live),
                ("عنوان آخر", "riyada", RevisionNo(2), Some(RevisionNo(1)))
            );
            assert_eq!(store::published::get(tx, story).unwrap().unwrap(), live, "readers see the live revision");
            assert_eq!(number(&save(story, 2, "l", &changed).run(tx, &salma, noon()).unwrap()), 2, "nothing changed, no revision");
            let missing = save(story, 9, "m", &changed).run(tx, &salma, noon());
            assert!(matches!(missing, Err(DeskError::NoRevision { .. })), "{missing:?}");
            assert!(store::revision::verify_chain(tx, story).unwrap());
        });
    });
}

#[test]
fn what_both_changed_is_never_overwritten() {
    on_every_engine(|db| {
        let salma = paper(db);
        told(db, move |tx| {
            let story = land(tx);
            save(story, 1, "theirs", &body(&["أ لرامي", "ب", "ج"])).run(tx, &Actor::Operator, noon()).unwrap();
            let mine = body(&["أ لسلمى", "ب", "ج", "د"]);
            let clash = save(story, 1, "mine", &mine).run(tx, &salma, noon()).unwrap();
            let Saving::Clash { head, merged } = clash else { panic!("{clash:?}") };
            assert_eq!((head.no, merged.rows.len()), (RevisionNo(2), 1));
            assert_eq!(store::story::by_id(tx, story).unwrap().unwrap().head, RevisionNo(2), "nothing was written");
            let both = merged.chosen(&[Choice::Both]);
            let saved = save(story, 2, "mine", &both).run(tx, &salma, noon()).unwrap();
            assert_eq!(number(&saved), 3, "a save that clashed used up no key");
            let now = store::revision::get(tx, story, RevisionNo(3)).unwrap().unwrap();
            assert_eq!(texts(&now.copy), ["أ لسلمى", "أ لرامي", "ب", "ج", "د"]);
            let apart = save(story, 1, "apart", &body(&["أ", "ب", "ج آخر"])).run(tx, &salma, noon()).unwrap();
            assert!(matches!(apart, Saving::Saved { merged: true, .. }), "{apart:?}");
        });
    });
}

#[test]
fn what_no_revision_can_have_is_said_field_by_field() {
    on_every_engine(|db| {
        let salma = paper(db);
        told(db, move |tx| {
            let story = land(tx);
            let mut typed = Manuscript { section: "fann".into(), ..Manuscript::from(&body(&["أ"])) };
            typed.body["content"][0] = serde_json::json!({"type": "image", "picture": {"media": 77}});
            let verb = SaveCopy { story, base: RevisionNo(1), manuscript: typed, key: "k".into(), journal: None, note: None };
            let Saving::Wrong(problems) = verb.run(tx, &salma, noon()).unwrap() else { panic!("saved") };
            assert_eq!(problems.iter().map(|problem| problem.field).collect::<Vec<_>>(), ["section", "body"]);
            assert_eq!(store::story::by_id(tx, story).unwrap().unwrap().head, RevisionNo(1));
        });
    });
}

#[test]
fn the_journal_keeps_what_is_typed_until_it_is_saved() {
    on_every_engine(|db| {
        let salma = paper(db);
        told(db, move |tx| {
            let story = land(tx);
            let id = salma.id().unwrap();
            let keep = |tab: &str, seq: i64, headline: &str| KeepJournal {
                story,
                tab: Tab::read(tab),
                base: RevisionNo(1),
                seq,
                manuscript: Manuscript { headline: headline.into(), urgency: 200, ..Manuscript::default() },
            };
            let newest = |tx: &mut Tx| store::journal::newest(tx, story, id).unwrap();
            keep("old", 4, "كُتب قبل انقطاع").run(tx, &salma, noon()).unwrap();
            keep("old", 3, "جاء متأخرًا").run(tx, &salma, noon()).unwrap();
            assert_eq!(newest(tx).unwrap().manuscript.headline, "كُتب قبل انقطاع");
            keep("new.old", 1, "أُخذ ثم عُدّل").run(tx, &salma, noon()).unwrap();
            assert_eq!(newest(tx).unwrap().tab, "new", "what a tab took over stands in that tab only");
            keep("new.old", 2, "كُتب في أثناء الحفظ").run(tx, &salma, noon()).unwrap();
            let mut verb = save(story, 1, "a", &body(&["أ", "ب"]));
            verb.journal = Some((Tab::read("new.old"), 1));
            verb.clone().run(tx, &salma, noon()).unwrap();
            assert!(newest(tx).is_some(), "what was typed after the save was sent stays");
            verb.journal = Some((Tab::read("new"), 2));
            SaveCopy { key: "b".into(), base: RevisionNo(2), ..verb }.run(tx, &salma, noon()).unwrap();
            assert_eq!(newest(tx), None);
            for tab in 0..20 {
                keep(&format!("t{tab}"), 1, "كثير").run(tx, &salma, noon()).unwrap();
            }
            let stranger = staff(id, Grants::of([(Permission::See, Scope::All)]));
            assert!(matches!(keep("x", 1, "").run(tx, &stranger, noon()), Err(DeskError::Forbidden { .. })));
        });
    });
}

#[test]
fn an_earlier_revision_comes_back_on_top_and_puts_nothing_away_unseen() {
    on_every_engine(|db| {
        let salma = paper(db);
        told(db, move |tx| {
            let story = land(tx);
            save(story, 1, "a", &body(&["آخر"])).run(tx, &salma, noon()).unwrap();
            let restore = |head| RestoreRevision { story, revision: RevisionNo(1), head: RevisionNo(head) };
            assert!(matches!(restore(1).run(tx, &salma, noon()), Err(DeskError::Stale(_))));
            assert_eq!(restore(2).run(tx, &salma, noon()).unwrap(), RevisionNo(3));
            assert_eq!(restore(2).run(tx, &salma, noon()).unwrap(), RevisionNo(3), "sent twice");
            assert_eq!(texts(&store::revision::get(tx, story, RevisionNo(3)).unwrap().unwrap().copy), ["أ", "ب", "ج"]);
            assert!(store::revision::verify_chain(tx, story).unwrap());
        });
    });
}

#[test]
fn an_older_save_that_arrives_late_changes_nothing() {
    on_every_engine(|db| {
        let salma = paper(db);
        told(db, move |tx| {
            let story = land(tx);
            let tab = || Tab::read("one");
            let counted = |base, key: &str, seq, copy: &Copy| SaveCopy { journal: Some((tab(), seq)), ..save(story, base, key, copy) };
            let newer = body(&["أ", "ب", "ج", "د"]);
            assert_eq!(number(&counted(1, "b", 9, &newer).run(tx, &salma, noon()).unwrap()), 2);

            let older = body(&["أ", "ب", "مؤقت", "ج"]);
            assert_eq!(counted(1, "a", 5, &older).run(tx, &salma, noon()).unwrap(), Saving::Late);
            let head = |tx: &mut Tx| {
                let row = store::story::by_id(tx, story).unwrap().unwrap();
                texts(&store::revision::get(tx, story, row.head).unwrap().unwrap().copy)
            };
            assert_eq!(head(tx), ["أ", "ب", "ج", "د"], "merged, what was taken away would be back");
            assert_eq!(number(&counted(1, "b", 9, &newer).run(tx, &salma, noon()).unwrap()), 2, "sent again it is answered the same");

            let keep = |seq, copy: &Copy| KeepJournal { story, tab: tab(), base: RevisionNo(1), seq, manuscript: Manuscript::from(copy) };
            keep(5, &older).run(tx, &salma, noon()).unwrap();
            assert!(store::journal::newest(tx, story, salma.id().unwrap()).unwrap().is_none(), "it is not offered as unsaved");
            keep(10, &older).run(tx, &salma, noon()).unwrap();
            assert_eq!(store::journal::newest(tx, story, salma.id().unwrap()).unwrap().unwrap().seq, 10);

            let other = SaveCopy { journal: Some((Tab::read("two"), 1)), ..save(story, 2, "c", &body(&["أ", "ب", "ج", "هـ"])) };
            assert_eq!(number(&other.run(tx, &salma, noon()).unwrap()), 3, "each tab counts for itself");
            for (key, seq) in [("d", i64::MAX), ("e", i64::MAX)] {
                let form = SaveCopy { journal: Some((Tab::read("form"), seq)), ..save(story, 3, key, &body(&["أ", "ب", key])) };
                assert!(
                    matches!(form.run(tx, &salma, noon()).unwrap(), Saving::Saved { .. } | Saving::Clash { .. }),
                    "a form does not count"
                );
            }
        });
    });
}
