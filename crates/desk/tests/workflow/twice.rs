//! Somebody clicks twice: the second is answered as the first, and nothing happens again.

use crate::house::{after, clear, draft, entries, line, live, noon, publish, row, save, told};
use desk::{DeskError, Publish, Refusal, Republish, Schedule, SetExpiry, Submit, When, Withdraw};
use jiff::SignedDuration;
use model::CorrectionKind;

#[test]
fn publishing_correcting_and_withdrawing_twice_is_once() {
    told(|tx, house| {
        let story = live(tx, house, "وصول السفينة");
        let (before, version) = (entries(tx), row(tx, story).version);
        publish(tx, story, &house.layla, after(1)).unwrap();
        publish(tx, story, &house.huda, after(1)).unwrap();
        assert_eq!((entries(tx), row(tx, story).version), (before, version));

        save(tx, story, &house.layla, "وصول سفينة أخرى", after(2));
        let before = entries(tx);
        for second in [2, 3] {
            let preflight = Some(clear(tx, story));
            let told = Some((CorrectionKind::Correction, line("السفينة أخرى.")));
            Republish { story, told, urgent: false, preflight }.run(tx, house.layla.clone(), after(second)).unwrap();
        }
        assert_eq!((entries(tx), store::correction::of_story(tx, story).unwrap().len()), (before + 1, 1));
        for second in [4, 5] {
            Withdraw { story, reason: line("للتثبت") }.run(tx, house.layla.clone(), after(second)).unwrap();
        }
        assert_eq!(entries(tx), before + 2);
    });
}

#[test]
fn a_second_click_asks_for_nothing_else() {
    told(|tx, house| {
        let story = live(tx, house, "وصول السفينة");
        let breaking = Publish { story, when: When::Now, breaking: Some(SignedDuration::from_mins(5)) };
        let checked = clear(tx, story);
        let refused = breaking.run_checked(&checked, tx, house.layla.clone(), after(1));
        assert!(matches!(refused, Err(DeskError::WrongState { .. })), "the mark would not be there: {refused:?}");
        let preflight = Some(clear(tx, story));
        let told = Some((CorrectionKind::Correction, line("لا شيء")));
        let refused = Republish { story, told, urgent: false, preflight }.run(tx, house.layla.clone(), after(1));
        assert!(matches!(refused, Err(DeskError::Refused(Refusal::NothingNew))), "readers were told nothing of the kind: {refused:?}");
    });
}

#[test]
fn what_is_so_already_stays_so() {
    told(|tx, house| {
        let story = draft(tx, &house.salma, "وصول السفينة");
        for _ in 0..2 {
            Submit { story }.run(tx, house.salma.clone(), noon()).unwrap();
            SetExpiry { story, expires_at: Some(after(90)) }.run(tx, house.layla.clone(), noon()).unwrap();
            let preflight = Some(clear(tx, story));
            Schedule { story, publish_at: after(60), preflight }.run(tx, house.layla.clone(), noon()).unwrap();
            if row(tx, story).copy_state == model::CopyState::Ready {
                break;
            }
        }
        let (before, version) = (entries(tx), row(tx, story).version);
        SetExpiry { story, expires_at: Some(after(90)) }.run(tx, house.layla.clone(), after(1)).unwrap();
        let preflight = Some(clear(tx, story));
        Schedule { story, publish_at: after(60), preflight }.run(tx, house.layla.clone(), after(1)).unwrap();
        assert_eq!((entries(tx), row(tx, story).version), (before, version));
    });
}
