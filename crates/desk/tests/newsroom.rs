//! The newsroom at work, told on every engine.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use desk::{
    Actor, Assurance, DeskError, EndBreaking, ForgetWriters, JudgeComment, Judged, Land, Landed, OpenComments, Publish, PutPage,
    ReceiveComment, Received, Retract, Revise, SaveSite, SetSection, SettleDate, When, Withdraw,
};
use jiff::{SignedDuration, Timestamp};
use model::{
    Body, CommentState, CommentText, CorrectionKind, Finding, Line, Name, NewComment, Publication, Site, SiteAddress, StoryId, What,
};
use store::{Db, Tx};
use testkit::{at, copy, on_every_engine};

fn noon() -> Timestamp {
    at("2026-11-19 12:00", "Asia/Aden")
}

fn paper(db: &Db) {
    db.write_blocking(|tx| -> Result<(), DeskError> {
        let site = Site::new(Name::parse("المرفأ").unwrap(), SiteAddress::parse("https://almarfa.example").unwrap(), "Asia/Aden").unwrap();
        SaveSite(site).run(tx, Actor::Operator, noon())?;
        SetSection { slug: "mahalliyat".into(), name: Name::parse("محليات").unwrap(), position: 1 }.run(tx, Actor::Operator, noon())
    })
    .unwrap();
}

fn land(tx: &mut Tx, headline: &str) -> StoryId {
    Land { origin: None, copy: copy(headline), findings: Vec::new() }.run(tx, Actor::Operator, noon()).unwrap().story()
}

fn publish(tx: &mut Tx, story: StoryId) -> Result<(), DeskError> {
    Publish { story, when: When::Now, breaking: None }.run(tx, Actor::Operator, noon())
}

fn withdraw(story: StoryId) -> Withdraw {
    Withdraw { story, reason: Line::parse("للمراجعة").unwrap() }
}

fn retract(story: StoryId) -> Retract {
    let text = |text| Line::parse(text).unwrap();
    Retract {
        story, reason: text("لا أساس له"), notice: text("سُحب الخبر لأن ما ورد فيه لم يثبت."), assurance: Assurance::Confirmed
    }
}

fn told(db: &Db, tale: impl FnOnce(&mut Tx) + Send + 'static) {
    db.write_blocking(move |tx| -> Result<(), DeskError> {
        tale(tx);
        Ok(())
    })
    .unwrap();
}

#[test]
fn a_story_lands_goes_out_is_corrected_and_is_taken_back() {
    on_every_engine(|db| {
        paper(db);
        told(db, |tx| {
            let story = land(tx, "وصول السفينة الأولى");
            assert!(store::published::get(tx, story).unwrap().is_none(), "a draft is nowhere");
            publish(tx, story).unwrap();
            let live = store::published::get(tx, story).unwrap().unwrap();
            assert_eq!((live.slug.as_str(), live.day.as_str()), ("وصول-السفينة-الأولى", "2026-11-19"));

            let later = noon() + SignedDuration::from_hours(1);
            let text = Line::parse("الأعمال استغرقت أربعة عشر شهرًا.").unwrap();
            let revised = Revise { story, copy: copy("وصول أول سفينة"), kind: CorrectionKind::Correction, text };
            revised.run(tx, Actor::Operator, later).unwrap();
            let live = store::published::get(tx, story).unwrap().unwrap();
            assert_eq!(live.copy.headline.as_str(), "وصول أول سفينة");
            assert_eq!(live.slug, "وصول-السفينة-الأولى", "the address does not change");
            assert_eq!((live.first_published_at, live.updated_at, live.corrections), (noon(), later, 1));

            withdraw(story).run(tx, Actor::Operator, later).unwrap();
            assert!(store::published::get(tx, story).unwrap().is_none());
            publish(tx, story).unwrap();
            assert_eq!(store::published::get(tx, story).unwrap().unwrap().first_published_at, noon(), "the first date is for ever");

            retract(story).run(tx, Actor::Operator, later).unwrap();
            assert!(matches!(publish(tx, story), Err(DeskError::WrongState { state: Publication::Retracted, .. })));
            assert!(store::revision::verify_chain(tx, story).unwrap());
            let log: Vec<What> = store::change::after(tx, 0, 100).unwrap().iter().filter(|c| c.story == story.0).map(|c| c.what).collect();
            assert_eq!(log, [What::Filed, What::Published, What::Revised, What::Withdrawn, What::Published, What::Withdrawn]);
        });
    });
}

#[test]
fn the_same_origin_twice_is_the_same_story() {
    on_every_engine(|db| {
        paper(db);
        told(db, |tx| {
            let land = || Land { origin: Some("page:1".into()), copy: copy("خبر واحد"), findings: Vec::new() };
            let Landed::New(first) = land().run(tx, Actor::Operator, noon()).unwrap() else { panic!("not new") };
            assert_eq!(land().run(tx, Actor::Operator, noon()).unwrap(), Landed::Known(first));
        });
    });
}

#[test]
fn no_date_is_invented() {
    on_every_engine(|db| {
        paper(db);
        told(db, |tx| {
            let undated = Finding::Undated { weekday: Some(4), time: None };
            let story = Land { origin: None, copy: copy("خبر من الأرشيف"), findings: vec![undated.clone()] }
                .run(tx, Actor::Operator, noon())
                .unwrap()
                .story();
            assert!(matches!(publish(tx, story), Err(DeskError::Barred { finding, .. }) if finding == undated));
            let tomorrow = noon() + SignedDuration::from_hours(24);
            assert!(matches!(
                SettleDate { story, first_published_at: tomorrow }.run(tx, Actor::Operator, noon()),
                Err(DeskError::Future(_))
            ));
            let then = at("2016-01-21 14:58", "Asia/Aden");
            SettleDate { story, first_published_at: then }.run(tx, Actor::Operator, noon()).unwrap();
            publish(tx, story).unwrap();
            let live = store::published::get(tx, story).unwrap().unwrap();
            assert_eq!((live.first_published_at, live.day.as_str()), (then, "2016-01-21"));
        });
    });
}

#[test]
fn a_refused_verb_leaves_nothing_behind() {
    on_every_engine(|db| {
        paper(db);
        let refused = db.write_blocking(|tx| -> Result<(), DeskError> {
            let story = land(tx, "خبر");
            publish(tx, story)?;
            publish(tx, story)
        });
        assert!(matches!(refused, Err(DeskError::WrongState { .. })));
        told(db, |tx| {
            assert_eq!(store::published::count(tx).unwrap(), 0);
            assert!(store::story::list(tx, None, None, None, 10).unwrap().is_empty());
        });
    });
}

fn receive(tx: &mut Tx, story: StoryId, form: &str, text: &str, parent: Option<model::CommentId>) -> Result<Received, DeskError> {
    let comment =
        NewComment { story, parent, name: Name::parse("مي").unwrap(), subject: None, text: model::CommentText::parse(text).unwrap() };
    ReceiveComment { comment, form: form.into(), writer: [7; 16], prefix: [8; 16] }.run(tx, Actor::Reader, noon())
}

#[test]
fn a_comment_waits_is_judged_and_is_counted() {
    on_every_engine(|db| {
        paper(db);
        told(db, |tx| {
            let story = land(tx, "خبر");
            assert!(matches!(receive(tx, story, "form", "رأي", None), Err(DeskError::NoStory(_))), "a draft takes no comments");
            publish(tx, story).unwrap();
            let Received::New(id) = receive(tx, story, "form", "رأي", None).unwrap() else { panic!("not new") };
            assert_eq!(receive(tx, story, "form", "رأي", None).unwrap(), Received::Again(id), "a double click is one comment");
            assert!(store::comment::approved(tx, story).unwrap().is_empty());
            assert!(
                matches!(receive(tx, story, "form", "رد", Some(id)), Err(DeskError::NoParent(_))),
                "what is not shown cannot be answered"
            );

            let judge = |tx: &mut Tx, to| JudgeComment { comment: id, to }.run(tx, Actor::Operator, noon()).unwrap();
            assert_eq!(judge(tx, CommentState::Approved), Judged::Changed);
            assert_eq!(judge(tx, CommentState::Approved), Judged::Same);
            assert_eq!(store::published::get(tx, story).unwrap().unwrap().comments, 1);
            assert!(matches!(receive(tx, story, "form", "رد", Some(id)), Ok(Received::New(_))));
            assert_eq!(judge(tx, CommentState::Spam), Judged::Changed);
            assert_eq!(store::published::get(tx, story).unwrap().unwrap().comments, 0);
        });
    });
}

#[test]
fn closing_comments_changes_no_date_and_keeps_what_is_shown() {
    on_every_engine(|db| {
        paper(db);
        told(db, |tx| {
            let story = land(tx, "خبر");
            assert!(OpenComments { story, open: false }.run(tx, Actor::Operator, noon()).is_err(), "a draft has none");
            publish(tx, story).unwrap();
            let before = store::published::last_public_change(tx).unwrap();
            let later = noon() + SignedDuration::from_hours(2);
            OpenComments { story, open: false }.run(tx, Actor::Operator, later).unwrap();
            assert!(matches!(receive(tx, story, "form", "رأي", None), Err(DeskError::CommentsClosed)));
            assert_eq!(store::published::last_public_change(tx).unwrap(), before, "no substance changed");
            OpenComments { story, open: true }.run(tx, Actor::Operator, later).unwrap();
            assert!(receive(tx, story, "form", "رأي", None).is_ok());
        });
    });
}

#[test]
fn doubtful_comments_say_why_they_are_held() {
    on_every_engine(|db| {
        paper(db);
        told(db, |tx| {
            let story = land(tx, "خبر");
            publish(tx, story).unwrap();
            for form in ["1", "2", "3"] {
                receive(tx, story, form, "اشترِ الآن من WWW.example.com", None).unwrap();
            }
            let Received::New(last) = receive(tx, story, "4", "اشـــتر الآن من www.example.com", None).unwrap() else {
                panic!("not new")
            };
            assert_eq!(
                store::comment::by_id(tx, last).unwrap().unwrap().reasons,
                ["link", "repeat"],
                "tatweel and harakat do not hide a repetition"
            );
        });
    });
}

#[test]
fn a_name_that_could_pass_for_another_is_held_for_it() {
    on_every_engine(|db| {
        paper(db);
        told(db, |tx| {
            let story = land(tx, "خبر");
            publish(tx, story).unwrap();
            let own = store::site::load(tx).unwrap().unwrap().0.name;
            let stretched = own.as_str().replace('ا', "ا\u{64E}");
            for (form, name, held) in
                [("1", "سالم الدهري", false), ("2", "محمدali", true), ("3", stretched.as_str(), true), ("4", "هههههههه", true)]
            {
                let comment = NewComment {
                    story,
                    parent: None,
                    name: Name::parse(name).unwrap(),
                    subject: None,
                    text: CommentText::parse("رأي").unwrap(),
                };
                let sent = ReceiveComment { comment, form: form.into(), writer: [7; 16], prefix: [8; 16] };
                let Received::New(id) = sent.run(tx, Actor::Reader, noon()).unwrap() else { panic!("not new") };
                let reasons = store::comment::by_id(tx, id).unwrap().unwrap().reasons;
                assert_eq!(reasons.iter().any(|reason| reason == "name"), held, "{name}: {reasons:?}");
            }
        });
    });
}

#[test]
fn nobody_does_what_is_not_theirs() {
    on_every_engine(|db| {
        paper(db);
        told(db, |tx| {
            let story = land(tx, "خبر");
            let forbidden = |result: Result<(), DeskError>| assert!(matches!(result, Err(DeskError::Forbidden { .. })));
            for actor in [Actor::Reader, Actor::Clock] {
                forbidden(Publish { story, when: When::Now, breaking: None }.run(tx, actor.clone(), noon()));
                forbidden(withdraw(story).run(tx, actor.clone(), noon()));
                forbidden(PutPage { slug: "about".into(), title: Line::parse("من نحن").unwrap(), body: Body::default() }.run(
                    tx,
                    actor,
                    noon(),
                ));
            }
            forbidden(EndBreaking { story }.run(tx, Actor::Reader, noon()));
        });
    });
}

#[test]
fn breaking_news_ends_by_itself_once() {
    on_every_engine(|db| {
        paper(db);
        told(db, |tx| {
            let story = land(tx, "عاجل");
            Publish { story, when: When::Now, breaking: Some(SignedDuration::from_mins(30)) }.run(tx, Actor::Operator, noon()).unwrap();
            let end = noon() + SignedDuration::from_mins(30);
            assert_eq!(store::job::next_due(tx).unwrap(), Some(end));
            EndBreaking { story }.run(tx, Actor::Clock, noon()).unwrap();
            assert!(store::published::breaking(tx, noon()).unwrap().is_some(), "not before its time");
            EndBreaking { story }.run(tx, Actor::Clock, end).unwrap();
            EndBreaking { story }.run(tx, Actor::Clock, end).unwrap();
            assert!(store::published::breaking(tx, noon()).unwrap().is_none());
            let lapsed = store::change::after(tx, 0, 100).unwrap().iter().filter(|change| change.what == What::Lapsed).count();
            assert_eq!(lapsed, 1, "running twice changes once");
        });
    });
}

#[test]
fn abuse_keys_are_forgotten_within_a_week() {
    on_every_engine(|db| {
        paper(db);
        told(db, |tx| {
            let story = land(tx, "خبر");
            publish(tx, story).unwrap();
            receive(tx, story, "form", "رأي", None).unwrap();
            let week = noon() + SignedDuration::from_hours(7 * 24);
            assert_eq!(ForgetWriters.run(tx, Actor::Clock, noon()).unwrap(), 0);
            assert_eq!(ForgetWriters.run(tx, Actor::Clock, week).unwrap(), 1);
            assert_eq!(ForgetWriters.run(tx, Actor::Clock, week).unwrap(), 0);
        });
    });
}
