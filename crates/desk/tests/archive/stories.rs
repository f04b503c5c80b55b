//! Stories with what hangs on them.

use crate::words::{SOURCE, land, now, number, old, old_day, paper, remark, start, tale, told};
use desk::Actor;
use desk::archive::EndImport;
use intake::archive::{Remark, Was};
use jiff::{SignedDuration, Timestamp};
use model::{ArchiveKind, CommentState, CopyState, Fate, Finding, Publication, RunState, StoryId, Tallies, What};
use store::{comment, import, import_item, published, redirect, story};
use testkit::on_every_engine;

#[test]
fn an_old_story_keeps_its_date_its_addresses_and_its_comments_and_rings_nowhere() {
    on_every_engine(|db| {
        paper(db);
        tale(db, |tx| {
            let run = start(tx);
            let seen = store::change::newest(tx).unwrap();
            let mut story = old("عودة القوارب");
            story.sticky = true;
            story.updated = Some(old_day() + SignedDuration::from_hours(30));
            story.addresses = vec!["https://old.example/2014/05/%D8%B9%D9%88%D8%AF%D8%A9/".into(), "/?p=12".into(), "/?p=12".into()];
            let mut trackback = remark("c3", Some("elsewhere"), CommentState::Approved);
            trackback.remark = Remark::Trackback;
            story.comments = vec![
                remark("c1", None, CommentState::Approved),
                remark("c2", Some("c1"), CommentState::Pending),
                trackback,
                remark("c4", Some("c2"), CommentState::Spam),
            ];
            let counts = land(tx, run, Tallies::default(), vec![told("post:12", story)]);

            let id = number(tx, "post:12");
            let live = published::get(tx, id).unwrap().unwrap();
            assert_eq!((live.first_published_at, live.day.as_str(), live.comments), (old_day(), "2014-05-03", 2));
            assert_eq!(live.updated_at, old_day() + SignedDuration::from_hours(30));
            assert_eq!(u8::from(live.copy.urgency), 3, "what stood on top weighs more");
            let row = story::by_id(tx, id).unwrap().unwrap();
            assert_eq!((row.publication, row.copy_state), (Publication::Live, CopyState::Ready));
            assert!(row.breaking_until.is_none() && row.publish_at.is_none());
            assert!(row.changed_at < now(), "lists of the desk begin with today's work");
            assert!(store::revision::verify_chain(tx, id).unwrap());

            let target = Some(format!("/{id}/عودة-القوارب"));
            assert_eq!(redirect::leads(tx, "/2014/05/عودة").unwrap(), target);
            assert_eq!(redirect::leads(tx, "/?p=12").unwrap(), target);
            assert_eq!((counts.addresses, counts.live, counts.with_losses), (2, 1, 2));

            let mut thread = comment::queue(tx, None, None, 9).unwrap();
            thread.reverse();
            assert_eq!(
                thread.iter().map(|row| row.state).collect::<Vec<_>>(),
                [CommentState::Approved, CommentState::Pending, CommentState::Approved, CommentState::Spam]
            );
            assert_eq!(thread[1].parent, Some(thread[0].id));
            assert_eq!((thread[2].parent, thread[2].reasons.as_slice()), (None, ["trackback".to_owned()].as_slice()));
            assert_eq!(thread[3].parent, Some(thread[1].id));
            assert_eq!(thread[0].received_at, old_day() + SignedDuration::from_hours(1));

            assert!(store::job::waiting(tx, 9).unwrap().is_empty(), "no timers, no channels");
            assert!(store::alarm::open(tx, None, 9).unwrap().is_empty());
            let said: Vec<What> = store::change::after(tx, seen, 9).unwrap().into_iter().map(|change| change.what).collect();
            assert_eq!(said, [What::Published]);
            assert!(counts.add_up());
            assert_eq!((counts.sum().found, counts.sum().landed), (5, 5));
        });
    });
}

#[test]
fn what_was_not_public_is_not_public_here() {
    on_every_engine(|db| {
        paper(db);
        tale(db, |tx| {
            let run = start(tx);
            let later = now() + SignedDuration::from_hours(24);
            let cases: [(&str, Was, Option<Timestamp>, CopyState, Fate); 9] = [
                ("draft", Was::Draft, None, CopyState::Draft, Fate::Draft),
                ("submitted", Was::Submitted, None, CopyState::Submitted, Fate::Submitted),
                ("scheduled", Was::Scheduled(later), Some(later), CopyState::Draft, Fate::Draft),
                ("was due long ago", Was::Scheduled(old_day()), Some(old_day()), CopyState::Draft, Fate::Draft),
                ("private", Was::Private, Some(old_day()), CopyState::Draft, Fate::Draft),
                ("password", Was::Password, Some(old_day()), CopyState::Draft, Fate::Draft),
                ("trash", Was::Trash, Some(old_day()), CopyState::Spiked, Fate::Spiked),
                ("undated", Was::Public, None, CopyState::Draft, Fate::Draft),
                ("future", Was::Public, Some(later), CopyState::Draft, Fate::Draft),
            ];
            let items = cases.iter().map(|(origin, was, published, ..)| {
                let mut story = old(origin);
                (story.was, story.published, story.addresses) = (*was, *published, vec![format!("/{origin}")]);
                told(origin, story)
            });
            let counts = land(tx, run, Tallies::default(), items.collect());
            for (origin, _, _, state, fate) in cases {
                let known = import_item::known(tx, SOURCE, origin).unwrap().unwrap();
                let row = story::by_id(tx, StoryId(known.number.unwrap())).unwrap().unwrap();
                assert_eq!((row.copy_state, known.fate, row.publication), (state, fate, Publication::None), "{origin}");
                assert!(row.publish_at.is_none() && row.first_published_at.is_none(), "{origin}: nothing goes out by itself");
                assert_eq!(redirect::leads(tx, &format!("/{origin}")).unwrap(), None, "{origin}: no address tells of it");
            }
            assert_eq!(published::count(tx).unwrap(), 0);
            assert_eq!((counts.unpublished, counts.undated, counts.live), (9, 1, 0));
            let undated = number(tx, "undated");
            let row = story::by_id(tx, undated).unwrap().unwrap();
            assert_eq!(row.findings, [Finding::Undated { weekday: None, time: None }]);
            // Once somebody gives it a date, its old address leads to it.
            desk::SettleDate { story: undated, first_published_at: old_day() }.run(tx, Actor::Operator, now()).unwrap();
            desk::Publish { story: undated, when: desk::When::Now, breaking: None }.run(tx, Actor::Operator, now()).unwrap();
            assert_eq!(redirect::leads(tx, "/undated").unwrap(), Some(format!("/{undated}/undated")));
        });
    });
}

#[test]
fn a_second_run_changes_nothing_and_brings_only_what_is_new() {
    on_every_engine(|db| {
        paper(db);
        tale(db, |tx| {
            let first = start(tx);
            let mut story = old("الخبر");
            story.comments = vec![remark("c1", None, CommentState::Approved)];
            let items = || vec![told("post:1", story.clone()), told("post:1", story.clone())];
            let counts = land(tx, first, Tallies::default(), items());
            assert_eq!((counts.kinds[&ArchiveKind::Story].landed, counts.kinds[&ArchiveKind::Story].known, counts.items), (1, 1, 2));
            EndImport { run: first, problem: None }.run(tx, &Actor::Operator, now()).unwrap();
            assert_eq!(import::by_id(tx, first).unwrap().unwrap().state, RunState::Done);

            let second = start(tx);
            assert_ne!(first, second);
            let seen = store::change::newest(tx).unwrap();
            let counts = land(tx, second, Tallies::default(), items());
            assert_eq!((counts.sum().landed, counts.sum().known), (0, 4));
            assert_eq!(store::change::newest(tx).unwrap(), seen);

            // A later export has one more answer.
            let mut grown = story.clone();
            grown.comments.push(remark("c2", Some("c1"), CommentState::Approved));
            let counts = land(tx, second, Tallies::default(), vec![told("post:1", grown)]);
            assert_eq!(counts.kinds[&ArchiveKind::Comment].landed, 1);
            let id = number(tx, "post:1");
            assert_eq!(published::get(tx, id).unwrap().unwrap().comments, 2);
            assert!(counts.add_up());
        });
    });
}

#[test]
fn a_story_that_came_another_way_is_known() {
    on_every_engine(|db| {
        paper(db);
        tale(db, |tx| {
            let landed = desk::Land { origin: Some("page:1".into()), copy: testkit::copy("عودة القوارب"), findings: Vec::new() };
            let id = landed.run(tx, Actor::Operator, now()).unwrap().story();
            let run = start(tx);
            let mut story = old("عودة القوارب");
            story.comments = vec![remark("c1", None, CommentState::Approved)];
            let counts = land(tx, run, Tallies::default(), vec![told("page:1", story)]);
            assert_eq!((counts.kinds[&ArchiveKind::Story].known, counts.kinds[&ArchiveKind::Comment].landed), (1, 1));
            assert_eq!(comment::queue(tx, None, None, 9).unwrap()[0].story, id);
        });
    });
}
