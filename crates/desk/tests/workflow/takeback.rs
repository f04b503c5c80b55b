//! A story is withdrawn, returns, and is retracted by two people or by one who is sure.

use crate::house::{after, clear, draft, entries, last, line, live, logged, noon, publish, row, save, seen, told};
use desk::{Assurance, CloseTask, RequestRetraction, Retract, Schedule, SetBreaking, SetExpiry, Withdraw};
use model::{Outcome, Publication};

#[test]
fn a_withdrawn_story_keeps_its_first_date_and_nothing_that_was_set_for_later() {
    told(|tx, house| {
        let story = live(tx, house, "خبر للمراجعة");
        SetBreaking { story, until: Some(after(30)) }.run(tx, house.layla.clone(), noon()).unwrap();
        SetExpiry { story, expires_at: Some(after(60)) }.run(tx, house.layla.clone(), noon()).unwrap();
        let before = entries(tx);
        Withdraw { story, reason: line("للتثبت") }.run(tx, house.layla.clone(), after(1)).unwrap();
        logged(tx, story, &house.layla, "withdraw", before);
        let back = row(tx, story);
        assert_eq!((back.publication, back.note.as_deref()), (Publication::Withdrawn, Some("للتثبت")));
        assert_eq!((back.breaking_until, back.expires_at, back.publish_at, back.embargo_until), (None, None, None, None));
        assert_eq!(seen(tx, story), None);

        save(tx, story, &house.layla, "خبر بعد المراجعة", after(2));
        publish(tx, story, &house.layla, after(3)).unwrap();
        let again = store::published::get(tx, story).unwrap().unwrap();
        assert_eq!((again.first_published_at, again.updated_at), (noon(), after(3)), "its substance changed meanwhile");
    });
}

#[test]
fn two_people_retract_and_a_notice_stands_there() {
    told(|tx, house| {
        let story = live(tx, house, "خبر لا أساس له");
        let before = entries(tx);
        let ask = RequestRetraction { story, reason: line("لا أساس له"), notice: line("لم يثبت ما ورد فيه.") };
        let task = ask.clone().run(tx, house.layla.clone(), noon()).unwrap();
        logged(tx, story, &house.layla, "request-retraction", before);
        assert_eq!(ask.run(tx, house.layla.clone(), noon()).unwrap(), task, "asked twice, it is one");
        assert_eq!(row(tx, story).publication, Publication::Live);
        CloseTask { task, outcome: Outcome::Approved }.run(tx, house.huda.clone(), after(1)).unwrap();
        assert_eq!((row(tx, story).publication, seen(tx, story)), (Publication::Retracted, None));
        let entry = last(tx, story);
        assert_eq!((entry.action.as_str(), entry.actor.as_str(), entry.detail["asked_by"].as_str()), ("retract", "huda", Some("layla")));
        assert_eq!(store::retraction::of_story(tx, story).unwrap().unwrap().text, "لم يثبت ما ورد فيه.");
    });
}

#[test]
fn a_request_is_refused_and_the_story_stays() {
    told(|tx, house| {
        let story = live(tx, house, "خبر صحيح");
        let ask = RequestRetraction { story, reason: line("ظننته خطأ"), notice: line("لم يثبت.") };
        let task = ask.run(tx, house.layla.clone(), noon()).unwrap();
        let before = entries(tx);
        CloseTask { task, outcome: Outcome::Refused }.run(tx, house.huda.clone(), noon()).unwrap();
        logged(tx, story, &house.huda, "close-task", before);
        assert_eq!((row(tx, story).publication, store::task::count_waiting(tx).unwrap()), (Publication::Live, 0));
    });
}

#[test]
fn one_person_who_is_sure_retracts_and_there_is_no_way_back() {
    told(|tx, house| {
        let story = live(tx, house, "خبر لا أساس له");
        let before = entries(tx);
        let (reason, notice) = (line("لا أساس له"), line("لم يثبت ما ورد فيه."));
        Retract { story, reason, notice, assurance: Assurance::Confirmed }.run(tx, house.layla.clone(), noon()).unwrap();
        logged(tx, story, &house.layla, "retract", before);
        assert!(publish(tx, story, &house.layla, noon()).is_err());
        let preflight = Some(clear(tx, story));
        assert!(Schedule { story, publish_at: after(9), preflight }.run(tx, house.layla.clone(), noon()).is_err());
    });
}

#[test]
fn what_never_went_out_is_not_taken_back() {
    told(|tx, house| {
        let story = draft(tx, &house.salma, "مسودة");
        let before = entries(tx);
        assert!(Withdraw { story, reason: line("خطأ") }.run(tx, house.layla.clone(), noon()).is_err());
        assert!(RequestRetraction { story, reason: line("خطأ"), notice: line("خطأ") }.run(tx, house.layla.clone(), noon()).is_err());
        assert_eq!(entries(tx), before);
    });
}
