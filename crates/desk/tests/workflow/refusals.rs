//! Why steps are refused: each reason once, and nothing is written then.

use crate::house::{House, after, clear, draft, draft_in, entries, line, live, noon, publish, row, save, seen, told};
use desk::freeze::{Freeze, Thaw};
use desk::{
    Actor, Assign, Assurance, CloseTask, DeskError, GoOut, LiftEmbargo, MakeReady, Obstacle, Preflight, Publish, Refusal, Republish,
    RequestRetraction, Restore, Retract, Return, Schedule, SetBreaking, SetEmbargo, SetExpiry, SetLegal, Spike, Submit, TakeUp, Unschedule,
    When, Withdraw,
};
use jiff::SignedDuration;
use model::{CopyState, CorrectionKind, Line, Outcome, Publication, RevisionNo, StoryId, TaskId, UserId};
use store::Tx;

/// The reason, and that the story and the log stayed as they were.
fn refused(tx: &mut Tx, story: StoryId, step: impl FnOnce(&mut Tx) -> Result<(), DeskError>) -> Refusal {
    let before = (entries(tx), row(tx, story), seen(tx, story));
    let error = step(tx).expect_err("refused");
    assert_eq!((entries(tx), row(tx, story), seen(tx, story)), before, "nothing is written by {error}");
    match error {
        DeskError::Refused(refusal) => refusal,
        other => panic!("{other:?}"),
    }
}

fn urgent(reason: Option<&str>) -> Preflight {
    Preflight { reason: reason.map(line), ..Preflight::clear(RevisionNo(1)) }
}

#[test]
fn a_step_begins_where_it_can() {
    told(|tx, house| {
        let story = draft(tx, &house.salma, "وصول السفينة");
        let (salma, omar, layla) = (&house.salma, &house.omar, &house.layla);
        assert_eq!(refused(tx, story, |tx| Restore { story }.run(tx, omar.clone(), noon())), Refusal::CopyState(CopyState::Draft));
        let back = Return { story, reason: line("لماذا؟") };
        assert_eq!(refused(tx, story, |tx| back.run(tx, omar.clone(), noon())), Refusal::CopyState(CopyState::Draft));
        MakeReady { story }.run(tx, omar.clone(), noon()).unwrap();
        assert_eq!(refused(tx, story, |tx| Submit { story }.run(tx, salma.clone(), noon())), Refusal::CopyState(CopyState::Ready));
        Spike { story, reason: line("قديم") }.run(tx, omar.clone(), noon()).unwrap();
        let spiked = Refusal::CopyState(CopyState::Spiked);
        assert_eq!(refused(tx, story, |tx| Submit { story }.run(tx, salma.clone(), noon())), spiked);
        assert_eq!(refused(tx, story, |tx| TakeUp { story }.run(tx, omar.clone(), noon())), spiked);
        assert_eq!(refused(tx, story, |tx| MakeReady { story }.run(tx, omar.clone(), noon())), spiked);
        assert_eq!(refused(tx, story, |tx| publish(tx, story, layla, noon())), spiked);
        let preflight = Some(clear(tx, story));
        assert_eq!(refused(tx, story, |tx| Schedule { story, publish_at: after(5), preflight }.run(tx, layla.clone(), noon())), spiked);
    });
}

#[test]
fn what_bars_it_is_said() {
    told(|tx, house| {
        let (story, layla) = (draft(tx, &house.salma, "وصول السفينة"), &house.layla);
        let out = |checked: Preflight| {
            move |tx: &mut Tx| Publish { story, when: When::Now, breaking: None }.run_checked(&checked, tx, layla.clone(), noon())
        };
        let stale = Preflight::clear(RevisionNo(7));
        assert_eq!(refused(tx, story, out(stale)), Refusal::Unchecked(RevisionNo(1)));
        let barred = Preflight { blockers: vec!["no-source".into()], ..Preflight::clear(RevisionNo(1)) };
        assert_eq!(refused(tx, story, out(barred)), Refusal::Blocked(vec!["no-source".into()]));
        SetEmbargo { story, until: after(60) }.run(tx, layla.clone(), noon()).unwrap();
        assert_eq!(refused(tx, story, out(Preflight::clear(RevisionNo(1)))), Refusal::Embargoed(after(60)));
        LiftEmbargo { story }.run(tx, layla.clone(), noon()).unwrap();
        SetLegal { story, hold: true, reason: line("دعوى") }.run(tx, layla.clone(), noon()).unwrap();
        assert_eq!(refused(tx, story, out(Preflight::clear(RevisionNo(1)))), Refusal::Legal);
        let unchecked = refused(tx, story, |tx| Publish { story, when: When::Now, breaking: None }.run(tx, layla.clone(), noon()));
        assert_eq!(unchecked, Refusal::Legal, "the hold is said first");
    });
}

#[test]
fn nobody_of_the_newsroom_goes_round_the_proofreader() {
    told(|tx, house| {
        let (story, layla) = (draft(tx, &house.salma, "وصول السفينة"), &house.layla);
        let unchecked = Refusal::Unchecked(RevisionNo(1));
        assert_eq!(refused(tx, story, |tx| Publish { story, when: When::Now, breaking: None }.run(tx, layla.clone(), noon())), unchecked);
        assert_eq!(
            refused(tx, story, |tx| Schedule { story, publish_at: after(5), preflight: None }.run(tx, layla.clone(), noon())),
            unchecked
        );
        publish(tx, story, layla, noon()).unwrap();
        save(tx, story, layla, "وصول سفينة أخرى", noon());
        let told = Some((CorrectionKind::Update, line("سفينة أخرى.")));
        let again = Republish { story, told, urgent: false, preflight: None };
        assert_eq!(refused(tx, story, |tx| again.run(tx, layla.clone(), noon())), Refusal::Unchecked(RevisionNo(2)));
        let copy = store::revision::get(tx, story, RevisionNo(1)).unwrap().unwrap().copy;
        let revise = desk::Revise { story, copy, kind: CorrectionKind::Update, text: line("سفينة أخرى.") };
        assert_eq!(refused(tx, story, |tx| revise.run(tx, layla.clone(), noon())), Refusal::Unchecked(RevisionNo(2)));
    });
}

#[test]
fn a_second_person_is_needed_where_the_section_asks_for_one() {
    told(|tx, house| {
        let (story, layla) = (draft_in(tx, &house.layla, "فوز الميناء", "riyada"), &house.layla);
        let breaking = Some(SignedDuration::from_mins(5));
        let alone = |breaking, checked: Preflight| {
            move |tx: &mut Tx| Publish { story, when: When::Now, breaking }.run_checked(&checked, tx, layla.clone(), noon())
        };
        assert_eq!(refused(tx, story, alone(None, urgent(Some("لا أحد غيري")))), Refusal::SecondPerson, "only breaking news");
        assert_eq!(refused(tx, story, alone(breaking, urgent(None))), Refusal::SecondPerson, "only with a reason");
        let plan = Schedule { story, publish_at: after(5), preflight: Some(urgent(Some("سأنام"))) };
        assert_eq!(refused(tx, story, |tx| plan.run(tx, layla.clone(), noon())), Refusal::SecondPerson);
        assert_eq!(store::task::of_story(tx, story).unwrap(), [], "no review of what did not go out");
        publish(tx, story, &house.huda, noon()).unwrap();
        save(tx, story, layla, "فوز الميناء بهدفين", noon());
        let told = Some((CorrectionKind::Update, line("هدف ثانٍ.")));
        let preflight = Some(clear(tx, story));
        let again = Republish { story, told, urgent: false, preflight };
        assert_eq!(refused(tx, story, |tx| again.run(tx, layla.clone(), noon())), Refusal::SecondPerson);
    });
}

#[test]
fn whoever_asked_does_not_decide() {
    told(|tx, house| {
        let (story, layla) = (live(tx, house, "خبر"), &house.layla);
        let task = RequestRetraction { story, reason: line("خطأ"), notice: line("لم يثبت.") }.run(tx, layla.clone(), noon()).unwrap();
        let approve = CloseTask { task, outcome: Outcome::Approved };
        assert_eq!(refused(tx, story, |tx| approve.run(tx, layla.clone(), noon())), Refusal::SecondPerson);
        let (reason, notice, assurance) = (line("خطأ"), line("لم يثبت."), Assurance::SecondPerson(task));
        let around = Retract { story, reason, notice, assurance };
        assert_eq!(refused(tx, story, |tx| around.run(tx, layla.clone(), noon())), Refusal::SecondPerson);
        approve.run(tx, house.huda.clone(), noon()).unwrap();
        assert_eq!(refused(tx, story, |tx| approve.run(tx, house.huda.clone(), noon())), Refusal::NoTask(task), "once");
        let none = CloseTask { task: TaskId(99), outcome: Outcome::Approved };
        assert_eq!(refused(tx, story, |tx| none.run(tx, house.huda.clone(), noon())), Refusal::NoTask(TaskId(99)));
    });
}

#[test]
fn readers_are_told_what_changed_when_substance_did() {
    told(|tx, house| {
        let (story, layla) = (live(tx, house, "وصول السفينة"), &house.layla);
        let silent = Republish { story, told: None, urgent: false, preflight: Some(Preflight::clear(RevisionNo(1))) };
        assert_eq!(refused(tx, story, |tx| silent.run(tx, layla.clone(), noon())), Refusal::NothingNew);
        save(tx, story, layla, "وصول سفينة أخرى", noon());
        let silent = Republish { story, told: None, urgent: false, preflight: Some(clear(tx, story)) };
        assert_eq!(refused(tx, story, |tx| silent.run(tx, layla.clone(), noon())), Refusal::KindNeeded);
    });
}

#[test]
fn times_lie_ahead_and_in_order() {
    told(|tx, house| {
        let (story, layla) = (draft(tx, &house.salma, "وصول السفينة"), &house.layla);
        let plan = |minutes| {
            move |tx: &mut Tx| {
                Schedule { story, publish_at: after(minutes), preflight: Some(clear(tx, story)) }.run(tx, layla.clone(), noon())
            }
        };
        let end = |minutes| move |tx: &mut Tx| SetExpiry { story, expires_at: Some(after(minutes)) }.run(tx, layla.clone(), noon());
        let embargo = |minutes| move |tx: &mut Tx| SetEmbargo { story, until: after(minutes) }.run(tx, layla.clone(), noon());
        assert_eq!(refused(tx, story, plan(0)), Refusal::Past(noon()));
        assert_eq!(refused(tx, story, end(-1)), Refusal::Past(after(-1)));
        assert_eq!(refused(tx, story, embargo(0)), Refusal::Past(noon()));
        end(30)(tx).unwrap();
        assert_eq!(refused(tx, story, plan(30)), Refusal::Order);
        assert_eq!(refused(tx, story, embargo(40)), Refusal::Order);
        plan(20)(tx).unwrap();
        assert_eq!(refused(tx, story, end(20)), Refusal::Order);
        Unschedule { story }.run(tx, layla.clone(), noon()).unwrap();
        assert_eq!(refused(tx, story, |tx| Unschedule { story }.run(tx, layla.clone(), noon())), Refusal::NotScheduled);
        publish(tx, story, layla, noon()).unwrap();
        let mark = SetBreaking { story, until: Some(noon()) };
        assert_eq!(refused(tx, story, |tx| mark.run(tx, layla.clone(), noon())), Refusal::Past(noon()));
    });
}

#[test]
fn only_who_works_here_is_given_work() {
    told(|tx, house| {
        let story = draft(tx, &house.salma, "وصول السفينة");
        let nobody = Assign { story, to: Some(UserId(99)) };
        assert_eq!(refused(tx, story, |tx| nobody.run(tx, house.omar.clone(), noon())), Refusal::NoPerson(UserId(99)));
    });
}

#[test]
fn the_publication_axis_decides_too() {
    told(|tx, house| {
        let story = live(tx, house, "وصول السفينة");
        let layla = &house.layla;
        let preflight = Some(clear(tx, story));
        let stands = |result: Result<(), DeskError>| {
            assert!(matches!(result, Err(DeskError::WrongState { state: Publication::Live, .. })), "{result:?}")
        };
        stands(Schedule { story, publish_at: after(5), preflight }.run(tx, layla.clone(), noon()));
        stands(SetEmbargo { story, until: after(5) }.run(tx, layla.clone(), noon()));
        stands(Spike { story, reason: line("قديم") }.run(tx, layla.clone(), noon()));
        Withdraw { story, reason: line("للتثبت") }.run(tx, layla.clone(), noon()).unwrap();
        let gone = |result: Result<(), DeskError>| {
            assert!(matches!(result, Err(DeskError::WrongState { state: Publication::Withdrawn, .. })), "{result:?}")
        };
        gone(SetBreaking { story, until: Some(after(5)) }.run(tx, layla.clone(), noon()));
        let preflight = Some(clear(tx, story));
        gone(Republish { story, told: None, urgent: false, preflight }.run(tx, layla.clone(), noon()));
        gone(Withdraw { story, reason: line("سبب آخر") }.run(tx, layla.clone(), noon()));
    });
}

#[test]
fn while_frozen_nothing_new_goes_out_and_everything_can_be_taken_back() {
    told(|tx, house| {
        let (waiting, out, layla) = (draft(tx, &house.salma, "خبر ينتظر"), live(tx, house, "خبر خرج"), &house.layla);
        save(tx, out, layla, "خبر خرج وتغيّر", noon());
        let plan = |tx: &mut Tx, minutes| {
            Schedule { story: waiting, publish_at: after(minutes), preflight: Some(clear(tx, waiting)) }.run(tx, layla.clone(), noon())
        };
        plan(tx, 5).unwrap();
        let reason = Line::parse("شبهة اختراق").unwrap();
        assert!(Freeze { reason: reason.clone() }.run(tx, layla.clone(), noon()).is_err(), "a publisher does not freeze");
        Freeze { reason }.run(tx, house.nabil.clone(), noon()).unwrap();
        let frozen = |result: Result<(), DeskError>| assert!(matches!(result, Err(DeskError::Obstacle(Obstacle::Frozen))), "{result:?}");
        frozen(publish(tx, waiting, layla, noon()));
        frozen(plan(tx, 7));
        frozen(SetBreaking { story: out, until: Some(after(5)) }.run(tx, layla.clone(), noon()));
        let preflight = Some(clear(tx, out));
        frozen(Republish { story: out, told: Some((CorrectionKind::Update, line("تغيّر."))), urgent: false, preflight }.run(
            tx,
            layla.clone(),
            noon(),
        ));
        frozen(GoOut { story: waiting }.run(tx, Actor::Clock, after(6)));
        Withdraw { story: out, reason: line("للتثبت") }.run(tx, layla.clone(), noon()).unwrap();
        Unschedule { story: waiting }.run(tx, layla.clone(), noon()).unwrap();
        Thaw.run(tx, house.nabil.clone(), noon()).unwrap();
        publish(tx, waiting, layla, noon()).unwrap();
    });
}

#[test]
fn every_step_asks_for_its_permission() {
    told(|tx, house| {
        let (story, out) = (draft(tx, &house.omar, "وصول السفينة"), live(tx, house, "خبر خرج"));
        let before = entries(tx);
        let (at, told) = (noon(), || line("سبب"));
        for actor in [house.salma.clone(), Actor::Reader, Actor::Clock] {
            let checked = Preflight::clear(RevisionNo(1));
            let results: Vec<Result<(), DeskError>> = vec![
                Submit { story }.run(tx, actor.clone(), at),
                TakeUp { story }.run(tx, actor.clone(), at),
                Assign { story, to: None }.run(tx, actor.clone(), at),
                Return { story, reason: told() }.run(tx, actor.clone(), at),
                MakeReady { story }.run(tx, actor.clone(), at),
                Spike { story, reason: told() }.run(tx, actor.clone(), at),
                Restore { story }.run(tx, actor.clone(), at),
                Publish { story, when: When::Now, breaking: None }.run_checked(&checked, tx, actor.clone(), at),
                Schedule { story, publish_at: after(5), preflight: Some(checked.clone()) }.run(tx, actor.clone(), at),
                Unschedule { story }.run(tx, actor.clone(), at),
                SetEmbargo { story, until: after(5) }.run(tx, actor.clone(), at),
                LiftEmbargo { story }.run(tx, actor.clone(), at),
                SetExpiry { story, expires_at: None }.run(tx, actor.clone(), at),
                SetLegal { story, hold: true, reason: told() }.run(tx, actor.clone(), at),
                SetBreaking { story: out, until: None }.run(tx, actor.clone(), at),
                Republish { story: out, told: None, urgent: false, preflight: Some(checked) }.run(tx, actor.clone(), at),
                Withdraw { story: out, reason: told() }.run(tx, actor.clone(), at),
                Retract { story: out, reason: told(), notice: told(), assurance: Assurance::Confirmed }.run(tx, actor.clone(), at),
                RequestRetraction { story: out, reason: told(), notice: told() }.run(tx, actor.clone(), at).map(drop),
            ];
            for (step, result) in results.iter().enumerate() {
                assert!(matches!(result, Err(DeskError::Forbidden { .. })), "step {step} by {}: {result:?}", actor.name());
            }
        }
        assert_eq!(entries(tx), before);
        nothing_there(tx, house);
    });
}

fn nothing_there(tx: &mut Tx, house: &House) {
    let story = StoryId(999);
    assert!(matches!(Submit { story }.run(tx, house.nabil.clone(), noon()), Err(DeskError::NoStory(_))));
    GoOut { story }.run(tx, Actor::Clock, noon()).unwrap();
}
