//! Moderators at work, told on every engine.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice, clippy::cast_possible_truncation)]

mod flood;

use desk::{
    Actor, AllowWord, BanTerm, BanWord, BanWriter, ClearComment, DeskError, ForgetWriters, JudgeComment, JudgeMany, Judged, Land, LiftBan,
    Publish, ReceiveComment, Received, ReplyAsStaff, SaveSite, SeedRoles, SetSection, When,
};
use jiff::{SignedDuration, Timestamp};
use model::{CommentId, CommentState, CommentText, Handle, Line, Name, NewComment, SeedRole, Site, SiteAddress, Staff, StoryId, What};
use std::sync::Arc;
use store::banned_word::WordAction;
use store::comment::copies::Which;
use store::comment::queue::{self, Reach};
use store::staff::NewStaff;
use store::{Db, Tx, comment, published};
use testkit::{at, copy, on_every_engine};

fn noon() -> Timestamp {
    at("2026-11-19 12:00", "Asia/Aden")
}

fn minutes(minutes: i64) -> Timestamp {
    noon() + SignedDuration::from_mins(minutes)
}

fn told(db: &Db, tale: impl FnOnce(&mut Tx) + Send + 'static) {
    db.write_blocking(|tx| -> Result<(), DeskError> {
        SeedRoles.run(tx, Actor::Operator, noon())?;
        let site = Site::new(Name::parse("المرفأ").unwrap(), SiteAddress::parse("https://almarfa.example").unwrap(), "Asia/Aden").unwrap();
        SaveSite(site).run(tx, Actor::Operator, noon())?;
        SetSection { slug: "mahalliyat".into(), name: Name::parse("محليات").unwrap(), position: 1 }.run(tx, Actor::Operator, noon())
    })
    .unwrap();
    db.write_blocking(move |tx| -> Result<(), DeskError> {
        tale(tx);
        Ok(())
    })
    .unwrap();
}

fn person(tx: &mut Tx, handle: &str, name: &str, role: SeedRole) -> Actor {
    let new = NewStaff {
        handle: Handle::parse(handle).unwrap(),
        name: Name::parse(name).unwrap(),
        role: role.word().into(),
        sections: Vec::new(),
        lang: arabic::lang::Lang::Ar,
        password: None,
        at: noon(),
    };
    let id = store::staff::insert(tx, &new).unwrap();
    Actor::Staff(Arc::new(Staff {
        id,
        handle: new.handle,
        name: new.name,
        role: new.role,
        grants: role.grants(),
        sections: Vec::new(),
        lang: new.lang,
    }))
}

fn live(tx: &mut Tx, headline: &str, actor: &Actor) -> StoryId {
    let story = Land { origin: None, copy: copy(headline), findings: Vec::new() }.run(tx, Actor::Operator, noon()).unwrap().story();
    let mut row = store::story::by_id(tx, story).unwrap().unwrap();
    row.owner = actor.id();
    store::story::save(tx, &mut row).unwrap();
    Publish { story, when: When::Now, breaking: None }.run(tx, Actor::Operator, noon()).unwrap();
    story
}

/// A comment of a writer; each has a form of its own.
fn send(tx: &mut Tx, story: StoryId, name: &str, text: &str, writer: u8, at: Timestamp) -> Result<CommentId, DeskError> {
    let form = format!("{name} {text} {writer} {at}");
    let comment =
        NewComment { story, parent: None, name: Name::parse(name).unwrap(), subject: None, text: CommentText::parse(text).unwrap() };
    match (ReceiveComment { comment, form, writer: [writer; 16], prefix: [writer + 100; 16] }).run(tx, Actor::Reader, at)? {
        Received::New(id) | Received::Again(id) => Ok(id),
    }
}

fn reasons(tx: &mut Tx, id: CommentId) -> Vec<String> {
    comment::by_id(tx, id).unwrap().unwrap().reasons
}

fn state(tx: &mut Tx, id: CommentId) -> CommentState {
    comment::by_id(tx, id).unwrap().unwrap().state
}

fn shown(tx: &mut Tx, story: StoryId) -> i64 {
    published::get(tx, story).unwrap().unwrap().comments
}

#[test]
fn words_of_the_lists_hold_or_refuse_however_they_are_written() {
    on_every_engine(|db| {
        told(db, |tx| {
            let moderator = person(tx, "nader", "نادر سالم", SeedRole::Moderator);
            let story = live(tx, "خبر", &moderator);
            let ban = |tx: &mut Tx, word: &str, action| {
                BanWord { word: Line::parse(word).unwrap(), action }.run(tx, moderator.clone(), noon()).unwrap();
            };
            ban(tx, "فاسد", WordAction::Hold);
            ban(tx, "قرض فوري", WordAction::Reject);
            let id = send(tx, story, "سعاد", "يا فـاسـدين", 1, noon()).unwrap();
            assert_eq!((reasons(tx, id), state(tx, id)), (vec!["word".to_owned()], CommentState::Pending));
            let id = send(tx, story, "ف ا س د", "كلام لا بأس به", 2, noon()).unwrap();
            assert_eq!(reasons(tx, id), ["word"], "the name counts too");
            let id = send(tx, story, "ليث", "احصل على قَـرْضٍ فـوري الآن", 3, noon()).unwrap();
            assert_eq!(state(tx, id), CommentState::Rejected, "refused as it comes");
            assert_eq!(comment::by_id(tx, id).unwrap().unwrap().decided_by.as_deref(), Some("clock"));
            let id = send(tx, story, "ليث", "المفاسد كثيرة", 3, noon()).unwrap();
            assert!(reasons(tx, id).is_empty(), "not inside another word");
            ban(tx, "فَاسِد", WordAction::Reject);
            assert_eq!(store::banned_word::all(tx).unwrap().len(), 2, "one word in two spellings is one word");
            let id = send(tx, story, "مها", "فاسد", 4, noon()).unwrap();
            assert_eq!(state(tx, id), CommentState::Rejected, "the lists changed at once");
            AllowWord { folded: arabic::wordlist::key("فاسد").unwrap() }.run(tx, moderator.clone(), noon()).unwrap();
            let id = send(tx, story, "مها", "فاسد مرة أخرى", 4, noon()).unwrap();
            assert_eq!(state(tx, id), CommentState::Pending);
            let empty = BanWord { word: Line::parse("؟!").unwrap(), action: WordAction::Hold };
            assert!(matches!(empty.run(tx, moderator.clone(), noon()), Err(DeskError::NoWord)));
            let writer = person(tx, "salma", "سلمى", SeedRole::Writer);
            let word = BanWord { word: Line::parse("كلمة").unwrap(), action: WordAction::Hold };
            assert!(matches!(word.run(tx, writer, noon()), Err(DeskError::Forbidden { .. })));
        });
    });
}

#[test]
fn a_name_like_that_of_the_newsroom_is_held_for_it() {
    on_every_engine(|db| {
        told(db, |tx| {
            let karim = person(tx, "karim", "كريم الهادي", SeedRole::Moderator);
            person(tx, "omar", "Omar Khalil", SeedRole::Writer);
            let story = live(tx, "خبر", &karim);
            for (writer, name, held) in [
                (1, "کریم الهادي", true),
                (2, "كـريم  الهادى", true),
                (3, "Omar KhaIiI", true),
                (4, "Оmar Khalil", true),
                (5, "كريم الهاشمي", false),
                (6, "عمر خليل", false),
            ] {
                let id = send(tx, story, name, "رأي", writer, noon()).unwrap();
                assert_eq!(reasons(tx, id).iter().any(|reason| reason == "staff"), held, "{name}");
            }
        });
    });
}

#[test]
fn whoever_judges_under_their_own_stories_sees_and_judges_nothing_else() {
    on_every_engine(|db| {
        told(db, |tx| {
            let salma = person(tx, "salma", "سلمى الحداد", SeedRole::DeskEditor);
            let other = person(tx, "nader", "نادر سالم", SeedRole::Moderator);
            let (hers, others) = (live(tx, "خبرها", &salma), live(tx, "خبر غيرها", &other));
            let mine = send(tx, hers, "مها", "نص واحد", 1, noon()).unwrap();
            let foreign = send(tx, others, "ليث", "نص واحد", 2, noon()).unwrap();
            let alone = send(tx, others, "ليث", "نص آخر", 2, noon()).unwrap();
            let reach = Reach::Mine { staff: salma.id().unwrap(), sections: Vec::new() };
            let page = |tx: &mut Tx, reach: &Reach| {
                let rows = queue::page(tx, reach, CommentState::Pending, true, None, 10).unwrap();
                rows.iter().map(|row| row.id).collect::<Vec<_>>()
            };
            assert_eq!(page(tx, &reach), [mine], "though a copy elsewhere is newer");
            assert_eq!(page(tx, &Reach::All), [alone, foreign]);
            assert_eq!(queue::count(tx, &reach, CommentState::Pending).unwrap(), 1);
            let section = Reach::Mine { staff: salma.id().unwrap(), sections: vec!["mahalliyat".into()] };
            assert_eq!(queue::count(tx, &section, CommentState::Pending).unwrap(), 3);

            let judge = |tx: &mut Tx, which| {
                JudgeMany { which, from: CommentState::Pending, to: CommentState::Spam }.run(tx, salma.clone(), minutes(1))
            };
            assert_eq!(judge(tx, Which::CopiesOf(mine)).unwrap(), 1);
            assert_eq!((state(tx, mine), state(tx, foreign)), (CommentState::Spam, CommentState::Pending));
            assert!(matches!(judge(tx, Which::These(vec![alone])), Err(DeskError::Forbidden { .. })));
            let ban = BanWriter { comment: mine, term: BanTerm::Day, reason: None };
            assert!(matches!(ban.run(tx, salma.clone(), noon()), Err(DeskError::Forbidden { .. })), "a ban is for the whole paper");
            let reply = ReplyAsStaff { to: alone, text: CommentText::parse("رد").unwrap(), form: "f".into() };
            assert!(matches!(reply.run(tx, salma.clone(), noon()), Err(DeskError::Forbidden { .. })));
        });
    });
}

#[test]
fn a_staff_reply_is_shown_at_once_with_its_comment_and_once() {
    on_every_engine(|db| {
        told(db, |tx| {
            let nader = person(tx, "nader", "نادر سالم", SeedRole::Moderator);
            let story = live(tx, "خبر", &nader);
            let question = send(tx, story, "أبو ليث", "متى يفتح الميناء؟", 1, noon()).unwrap();
            let reply = ReplyAsStaff { to: question, text: CommentText::parse("غدًا صباحًا.").unwrap(), form: "staff 1".into() };
            let Received::New(answer) = reply.clone().run(tx, nader.clone(), minutes(1)).unwrap() else { panic!("not new") };
            assert_eq!(reply.run(tx, nader.clone(), minutes(2)).unwrap(), Received::Again(answer));
            let rows = comment::approved(tx, story).unwrap();
            assert_eq!(
                rows.iter().map(|row| (row.id, row.staff, row.name.as_str())).collect::<Vec<_>>(),
                [(question, None, "أبو ليث"), (answer, nader.id(), "نادر سالم")]
            );
            assert_eq!((rows[1].parent, shown(tx, story)), (Some(question), 2));
            let refused = send(tx, story, "زائر", "إعلان", 2, noon()).unwrap();
            JudgeComment { comment: refused, to: CommentState::Spam }.run(tx, nader.clone(), noon()).unwrap();
            let reply = |form: &str| ReplyAsStaff { to: refused, text: CommentText::parse("رد").unwrap(), form: form.into() };
            assert!(matches!(reply("a").run(tx, nader.clone(), noon()), Err(DeskError::NoParent(_))));
            assert!(
                matches!(reply("b").run(tx, Actor::Operator, noon()), Err(DeskError::Forbidden { .. })),
                "nobody signs for the machine"
            );
        });
    });
}

#[test]
fn a_banned_writer_is_refused_until_the_ban_ends_and_nothing_of_it_stays() {
    on_every_engine(|db| {
        told(db, |tx| {
            let nader = person(tx, "nader", "نادر سالم", SeedRole::Moderator);
            let story = live(tx, "خبر", &nader);
            let insult = send(tx, story, "غاضب", "شتيمة", 1, noon()).unwrap();
            let ban = |comment, term| BanWriter { comment, term, reason: None };
            let end = ban(insult, BanTerm::Hour).run(tx, nader.clone(), noon()).unwrap();
            assert_eq!(end, minutes(60));
            assert!(matches!(send(tx, story, "اسم آخر", "من جديد", 1, minutes(59)), Err(DeskError::Banned(until)) if until == end));
            assert!(send(tx, story, "قارئ", "رأي", 2, minutes(59)).is_ok(), "nobody else is touched");
            let around = queue::around(tx, &[insult], minutes(59)).unwrap();
            assert!(around[0].banned && around[0].bannable);
            assert_eq!(ban(insult, BanTerm::Month).run(tx, nader.clone(), minutes(1)).unwrap(), minutes(1 + 30 * 24 * 60));
            LiftBan { prefix: [101; 16] }.run(tx, nader.clone(), minutes(2)).unwrap();
            LiftBan { prefix: [101; 16] }.run(tx, nader.clone(), minutes(2)).unwrap();
            assert!(send(tx, story, "غاضب", "عدت", 1, minutes(3)).is_ok());

            ban(insult, BanTerm::Hour).run(tx, nader.clone(), minutes(3)).unwrap();
            assert!(send(tx, story, "غاضب", "عدت مرة أخرى", 1, minutes(63)).is_ok(), "the ban is over");
            ForgetWriters.run(tx, Actor::Clock, minutes(63)).unwrap();
            assert!(store::ban::all(tx, noon()).unwrap().is_empty(), "an ended ban is erased");
            let week = noon() + SignedDuration::from_hours(7 * 24);
            ForgetWriters.run(tx, Actor::Clock, week).unwrap();
            assert!(matches!(ban(insult, BanTerm::Day).run(tx, nader.clone(), week), Err(DeskError::WriterForgotten(_))));
            assert!(!queue::around(tx, &[insult], week).unwrap()[0].bannable);
        });
    });
}

#[test]
fn the_queue_tells_the_writers_history_of_the_day_and_the_copies_of_a_text() {
    on_every_engine(|db| {
        told(db, |tx| {
            let nader = person(tx, "nader", "نادر سالم", SeedRole::Moderator);
            let story = live(tx, "ميناء المرفأ يستقبل أول سفينة", &nader);
            for n in 0..3 {
                let id = send(tx, story, "أبو ليث", &format!("تعليق {n}"), 1, minutes(n)).unwrap();
                JudgeComment { comment: id, to: CommentState::Approved }.run(tx, nader.clone(), minutes(n)).unwrap();
            }
            let fourth = send(tx, story, "أبو ليث", "خبر مفرح", 1, minutes(4)).unwrap();
            let copies: Vec<CommentId> = (0..5)
                .map(|n| send(tx, story, "زائر", &format!("قـرض فوري{}", "!".repeat(n)), 50 + n as u8, minutes(5)).unwrap())
                .collect();
            let rows = queue::page(tx, &Reach::All, CommentState::Pending, true, None, 10).unwrap();
            assert_eq!(rows.iter().map(|row| row.id).collect::<Vec<_>>(), [copies[4], fourth], "each text once, the newest");
            let around = queue::around(tx, &[copies[4], fourth], noon()).unwrap();
            assert_eq!((around[0].copies, around[0].nth, around[0].accepted), (5, 1, 0));
            assert_eq!((around[1].copies, around[1].nth, around[1].accepted), (1, 4, 3));
            assert_eq!(around[1].headline, "ميناء المرفأ يستقبل أول سفينة");
            assert_eq!(ClearComment { comment: copies[0] }.run(tx, nader.clone(), minutes(6)).unwrap(), 5);
            assert!(reasons(tx, copies[4]).is_empty() && state(tx, copies[4]) == CommentState::Pending);
            let judge = |tx: &mut Tx, to| JudgeComment { comment: fourth, to }.run(tx, nader.clone(), minutes(7)).unwrap();
            assert_eq!(judge(tx, CommentState::Rejected), Judged::Changed);
            assert_eq!(judge(tx, CommentState::Pending), Judged::Changed, "a decision can be taken back");
            assert_eq!(comment::by_id(tx, fourth).unwrap().unwrap().decided_at, None);
        });
    });
}
