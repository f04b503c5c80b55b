//! What was set for later happens when its moment has come, once, also late, and by a clock that jumps.

use crate::house::{House, after, clear, draft, entries, last, line, live, logged, noon, publish, row, save, seen, told};
use desk::freeze::{Freeze, Thaw};
use desk::{Actor, DeskError, EndBreaking, Expire, GoOut, Obstacle, ReportFailure, Schedule, SetBreaking, SetEmbargo, SetExpiry, Withdraw};
use jiff::{SignedDuration, Timestamp};
use model::{JobKind, Line, Publication, RevisionNo, StoryId};
use store::{Tx, job};

const LEASE: SignedDuration = SignedDuration::from_secs(60);

/// A scheduled story.
fn waiting(tx: &mut Tx, house: &House, minutes: i64) -> StoryId {
    let story = draft(tx, &house.salma, "وصول السفينة");
    plan(tx, house, story, minutes);
    story
}

fn plan(tx: &mut Tx, house: &House, story: StoryId, minutes: i64) {
    let preflight = Some(clear(tx, story));
    Schedule { story, publish_at: after(minutes), preflight }.run(tx, house.layla.clone(), noon()).unwrap();
}

/// Runs what is due, as the worker does; gives how many jobs. Only a freeze can keep one from its end.
pub fn tick(tx: &mut Tx, now: Timestamp) -> usize {
    let due = job::claim(tx, now, LEASE, 100).unwrap();
    let number = due.len();
    for work in due {
        let story = StoryId(work.payload["story"].as_i64().unwrap());
        match work.kind {
            JobKind::GoOut => match (GoOut { story }).run(tx, Actor::Clock, now) {
                Err(error @ DeskError::Obstacle(Obstacle::Frozen)) => {
                    ReportFailure { job: work, error: error.to_string() }.run(tx, Actor::Clock, now).unwrap();
                    continue;
                }
                done => done.unwrap(),
            },
            JobKind::Expire => Expire { story }.run(tx, Actor::Clock, now).unwrap(),
            JobKind::EndBreaking => EndBreaking { story }.run(tx, Actor::Clock, now).unwrap(),
            other => panic!("{other:?}"),
        }
        job::done(tx, work.id).unwrap();
    }
    number
}

#[test]
fn a_story_goes_out_at_its_moment_and_not_before() {
    told(|tx, house| {
        let story = waiting(tx, house, 30);
        save(tx, story, &house.salma, "وصول سفينة أخرى", noon());
        let just_before = after(30) - SignedDuration::from_micros(1);
        assert_eq!((tick(tx, just_before), seen(tx, story)), (0, None));
        let before = entries(tx);
        assert_eq!(tick(tx, after(30)), 1);
        assert_eq!(seen(tx, story).as_deref(), Some("وصول السفينة"), "the revision that was checked");
        logged(tx, story, &Actor::Clock, "go-out", before);
        GoOut { story }.run(tx, Actor::Clock, after(30)).unwrap();
        assert_eq!((tick(tx, after(31)), entries(tx), store::alarm::count_open(tx).unwrap()), (0, before + 1, 0), "once");
    });
}

#[test]
fn a_schedule_waits_for_the_end_of_the_embargo() {
    told(|tx, house| {
        let story = waiting(tx, house, 10);
        SetEmbargo { story, until: after(20) }.run(tx, house.layla.clone(), noon()).unwrap();
        tick(tx, after(10));
        assert_eq!(seen(tx, story), None, "readers see nothing under embargo");
        tick(tx, after(20));
        assert!(seen(tx, story).is_some());
        assert_eq!(row(tx, story).embargo_until, None, "it is over");
    });
}

#[test]
fn a_moment_that_was_moved_fires_once_at_the_new_one() {
    told(|tx, house| {
        let story = waiting(tx, house, 10);
        plan(tx, house, story, 20);
        assert_eq!((tick(tx, after(10)), seen(tx, story)), (1, None));
        tick(tx, after(20));
        assert_eq!(last(tx, story).action, "go-out");
        let other = waiting(tx, house, 30);
        plan(tx, house, other, 25);
        tick(tx, after(25));
        let before = entries(tx);
        tick(tx, after(30));
        assert_eq!((row(tx, other).publication, entries(tx)), (Publication::Live, before));
    });
}

#[test]
fn an_end_takes_it_back_and_a_moved_end_waits() {
    told(|tx, house| {
        let story = live(tx, house, "عرض ينتهي");
        SetExpiry { story, expires_at: Some(after(10)) }.run(tx, house.layla.clone(), noon()).unwrap();
        SetExpiry { story, expires_at: Some(after(20)) }.run(tx, house.layla.clone(), noon()).unwrap();
        tick(tx, after(10));
        assert!(seen(tx, story).is_some());
        let before = entries(tx);
        tick(tx, after(20));
        logged(tx, story, &Actor::Clock, "expire", before);
        assert_eq!((row(tx, story).publication, seen(tx, story)), (Publication::Withdrawn, None));
        publish(tx, story, &house.layla, after(21)).unwrap();
        assert_eq!(tick(tx, after(60)), 0, "it stays out now");
    });
}

#[test]
fn breaking_news_ends_to_the_moment() {
    told(|tx, house| {
        let story = live(tx, house, "عاجل");
        SetBreaking { story, until: Some(after(10)) }.run(tx, house.layla.clone(), noon()).unwrap();
        tick(tx, after(10) - SignedDuration::from_micros(1));
        assert!(row(tx, story).breaking_until.is_some());
        tick(tx, after(10));
        assert_eq!(store::published::get(tx, story).unwrap().unwrap().breaking_until, None);
    });
}

#[test]
fn what_fell_due_while_nothing_ran_fires_at_the_start_with_an_alarm() {
    told(|tx, house| {
        let (late, ends, marked) = (waiting(tx, house, 10), live(tx, house, "ينتهي"), live(tx, house, "عاجل"));
        SetExpiry { story: ends, expires_at: Some(after(11)) }.run(tx, house.layla.clone(), noon()).unwrap();
        SetBreaking { story: marked, until: Some(after(12)) }.run(tx, house.layla.clone(), noon()).unwrap();
        // A server that died with the jobs in its hands: the next one has them again.
        job::claim(tx, after(12), LEASE, 100).unwrap();
        job::release(tx).unwrap();
        assert_eq!(tick(tx, after(60)), 3);
        assert!(seen(tx, late).is_some() && seen(tx, ends).is_none() && row(tx, marked).breaking_until.is_none());
        let alarms = store::alarm::open(tx, None, 10).unwrap();
        let told: Vec<_> = alarms.iter().rev().map(|alarm| (alarm.kind.as_str(), alarm.detail["seconds"].as_i64().unwrap())).collect();
        assert_eq!(told, [("late", 50 * 60), ("late", 49 * 60), ("late", 48 * 60)]);
        assert_eq!(tick(tx, after(61)), 0, "once");
    });
}

#[test]
fn a_clock_that_jumps_forward_fires_everything_once_and_one_that_jumps_back_nothing_twice() {
    told(|tx, house| {
        let (first, second) = (waiting(tx, house, 10), waiting(tx, house, 300));
        tick(tx, after(60));
        assert!(seen(tx, first).is_some() && seen(tx, second).is_none(), "an hour was skipped");
        let before = entries(tx);
        assert_eq!((tick(tx, after(5)), entries(tx)), (0, before), "put back before the moment: it happened already");
        // A verb that gets a time before the moment waits for it.
        GoOut { story: second }.run(tx, Actor::Clock, after(5)).unwrap();
        assert_eq!(seen(tx, second), None);
        tick(tx, after(300));
        assert!(seen(tx, second).is_some());
        // What was taken too early, by the wrong clock, is due at its time again.
        let third = waiting(tx, house, 400);
        let taken = job::claim(tx, after(500), LEASE, 10).unwrap();
        job::put_back(tx, taken[0].id).unwrap();
        assert_eq!((tick(tx, after(399)), seen(tx, third)), (0, None));
        assert_eq!((tick(tx, after(400)), seen(tx, third).is_some()), (1, true));
    });
}

#[test]
fn what_may_not_go_out_at_its_moment_stays_in_with_an_alarm() {
    told(|tx, house| {
        let story = waiting(tx, house, 10);
        desk::SetLegal { story, hold: true, reason: line("دعوى") }.run(tx, house.layla.clone(), noon()).unwrap();
        tick(tx, after(10));
        let held = row(tx, story);
        assert_eq!((held.publication, held.publish_at, held.scheduled), (Publication::None, None, None));
        assert_eq!((last(tx, story).action.as_str(), store::alarm::open(tx, None, 9).unwrap()[0].kind.as_str()), ("stay-in", "not-out"));
    });
}

#[test]
fn a_story_that_was_withdrawn_is_left_alone() {
    told(|tx, house| {
        let story = live(tx, house, "خبر");
        SetExpiry { story, expires_at: Some(after(10)) }.run(tx, house.layla.clone(), noon()).unwrap();
        SetBreaking { story, until: Some(after(10)) }.run(tx, house.layla.clone(), noon()).unwrap();
        Withdraw { story, reason: line("للتثبت") }.run(tx, house.layla.clone(), after(1)).unwrap();
        let (before, version) = (entries(tx), row(tx, story).version);
        tick(tx, after(10));
        assert_eq!((entries(tx), row(tx, story).version), (before, version));
    });
}

#[test]
fn what_fell_due_in_a_freeze_is_due_at_its_end() {
    told(|tx, house| {
        let story = waiting(tx, house, 10);
        Freeze { reason: Line::parse("شبهة اختراق").unwrap() }.run(tx, house.nabil.clone(), noon()).unwrap();
        let work = job::claim(tx, after(10), LEASE, 1).unwrap().remove(0);
        let error = GoOut { story }.run(tx, Actor::Clock, after(10)).unwrap_err().to_string();
        let failed = store::job::JobRow { attempts: 40, ..work };
        ReportFailure { job: failed, error }.run(tx, Actor::Clock, after(10)).unwrap();
        assert_eq!(tick(tx, after(20)), 0, "it waits longer and longer");
        Thaw.run(tx, house.nabil.clone(), after(20)).unwrap();
        assert_eq!((tick(tx, after(20)), row(tx, story).live), (1, Some(RevisionNo(1))));
    });
}
