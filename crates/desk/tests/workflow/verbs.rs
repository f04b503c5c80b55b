//! What each step does to the three axes, and that it is written down once.

use crate::house::{after, draft, draft_in, entries, last, line, live, logged, noon, publish, row, save, seen, told};
use desk::{
    Assign, LiftEmbargo, MakeReady, Publish, Republish, Restore, Return, Schedule, SetBreaking, SetEmbargo, SetExpiry, SetLegal, Spike,
    Submit, TakeUp, Unschedule, When,
};
use jiff::SignedDuration;
use model::{CopyState, CorrectionKind, Publication, RevisionNo, TaskKind};

#[test]
fn copy_walks_from_the_writer_over_the_desk_and_back() {
    told(|tx, house| {
        let story = draft(tx, &house.salma, "وصول السفينة");
        let before = entries(tx);
        Submit { story }.run(tx, house.salma.clone(), noon()).unwrap();
        assert_eq!(row(tx, story).copy_state, CopyState::Submitted);
        logged(tx, story, &house.salma, "submit", before);

        TakeUp { story }.run(tx, house.omar.clone(), noon()).unwrap();
        let taken = row(tx, story);
        assert_eq!((taken.copy_state, taken.assignee), (CopyState::Editing, house.omar.id()));
        logged(tx, story, &house.omar, "take-up", before + 1);

        Return { story, reason: line("أين المصدر؟") }.run(tx, house.omar.clone(), noon()).unwrap();
        let back = row(tx, story);
        assert_eq!((back.copy_state, back.assignee, back.note.as_deref()), (CopyState::Returned, None, Some("أين المصدر؟")));
        logged(tx, story, &house.omar, "return", before + 2);

        Submit { story }.run(tx, house.salma.clone(), noon()).unwrap();
        MakeReady { story }.run(tx, house.omar.clone(), noon()).unwrap();
        assert_eq!(row(tx, story).copy_state, CopyState::Ready);
        logged(tx, story, &house.omar, "make-ready", before + 4);
        assert_eq!(seen(tx, story), None, "readers saw nothing of it");
    });
}

#[test]
fn copy_is_assigned_and_taken_from_its_assignee() {
    told(|tx, house| {
        let story = draft(tx, &house.salma, "وصول السفينة");
        let before = entries(tx);
        Assign { story, to: house.huda.id() }.run(tx, house.omar.clone(), noon()).unwrap();
        assert_eq!(row(tx, story).assignee, house.huda.id());
        logged(tx, story, &house.omar, "assign", before);
        Assign { story, to: None }.run(tx, house.omar.clone(), noon()).unwrap();
        assert_eq!(row(tx, story).assignee, None);
    });
}

#[test]
fn copy_is_spiked_and_restored_as_a_draft() {
    told(|tx, house| {
        let story = draft(tx, &house.salma, "وصول السفينة");
        let before = entries(tx);
        Spike { story, reason: line("خبر قديم") }.run(tx, house.omar.clone(), noon()).unwrap();
        let spiked = row(tx, story);
        assert_eq!((spiked.copy_state, spiked.note.as_deref()), (CopyState::Spiked, Some("خبر قديم")));
        logged(tx, story, &house.omar, "spike", before);
        Restore { story }.run(tx, house.omar.clone(), noon()).unwrap();
        let restored = row(tx, story);
        assert_eq!((restored.copy_state, restored.note), (CopyState::Draft, None));
        logged(tx, story, &house.omar, "restore", before + 1);
    });
}

#[test]
fn a_story_goes_out_and_its_reason_over_blockers_is_kept() {
    told(|tx, house| {
        let story = draft(tx, &house.salma, "وصول السفينة");
        let before = entries(tx);
        let checked =
            desk::Preflight { revision: RevisionNo(1), blockers: vec!["no-source".into()], reason: Some(line("شاهدته بنفسي")) };
        Publish { story, when: When::Now, breaking: None }.run_checked(&checked, tx, house.layla.clone(), noon()).unwrap();
        let out = row(tx, story);
        assert_eq!((out.publication, out.live, out.first_published_at), (Publication::Live, Some(RevisionNo(1)), Some(noon())));
        logged(tx, story, &house.layla, "publish", before);
        let detail = last(tx, story).detail;
        assert_eq!((detail["overridden"][0].as_str(), detail["reason"].as_str()), (Some("no-source"), Some("شاهدته بنفسي")));
    });
}

#[test]
fn an_editor_publishes_in_a_section_that_lets_them() {
    told(|tx, house| {
        let story = draft_in(tx, &house.salma, "فوز الميناء", "riyada");
        publish(tx, story, &house.omar, noon()).unwrap();
        assert_eq!(row(tx, story).publication, Publication::Live);
    });
}

#[test]
fn breaking_news_goes_out_alone_with_a_reason_and_is_reviewed_afterwards() {
    told(|tx, house| {
        let story = draft_in(tx, &house.layla, "عاجل من الملعب", "riyada");
        let checked = desk::Preflight { reason: Some(line("لا أحد غيري هنا")), ..desk::Preflight::clear(RevisionNo(1)) };
        let breaking = Some(SignedDuration::from_mins(30));
        Publish { story, when: When::Now, breaking }.run_checked(&checked, tx, house.layla.clone(), noon()).unwrap();
        assert_eq!(row(tx, story).breaking_until, Some(after(30)));
        let tasks = store::task::of_story(tx, story).unwrap();
        assert_eq!(tasks.iter().map(|task| (task.kind, task.opened_by.as_str())).collect::<Vec<_>>(), [(TaskKind::Review, "layla")]);
    });
}

#[test]
fn a_schedule_keeps_the_revision_that_was_checked() {
    told(|tx, house| {
        let story = draft(tx, &house.salma, "وصول السفينة");
        let before = entries(tx);
        let preflight = Some(desk::Preflight::clear(RevisionNo(1)));
        Schedule { story, publish_at: after(30), preflight }.run(tx, house.layla.clone(), noon()).unwrap();
        let set = row(tx, story);
        assert_eq!((set.publish_at, set.scheduled, set.copy_state), (Some(after(30)), Some(RevisionNo(1)), CopyState::Ready));
        logged(tx, story, &house.layla, "schedule", before);
        save(tx, story, &house.salma, "وصول السفينة الثانية", noon());
        assert_eq!(row(tx, story).scheduled, Some(RevisionNo(1)));
        Unschedule { story }.run(tx, house.layla.clone(), noon()).unwrap();
        let free = row(tx, story);
        assert_eq!((free.publish_at, free.scheduled), (None, None));
        logged(tx, story, &house.layla, "unschedule", before + 2);
    });
}

#[test]
fn an_embargo_is_set_moved_and_lifted() {
    told(|tx, house| {
        let story = draft(tx, &house.salma, "وصول السفينة");
        let before = entries(tx);
        SetEmbargo { story, until: after(60) }.run(tx, house.layla.clone(), noon()).unwrap();
        SetEmbargo { story, until: after(90) }.run(tx, house.layla.clone(), noon()).unwrap();
        assert_eq!(row(tx, story).embargo_until, Some(after(90)));
        logged(tx, story, &house.layla, "set-embargo", before + 1);
        LiftEmbargo { story }.run(tx, house.layla.clone(), after(1)).unwrap();
        assert_eq!(row(tx, story).embargo_until, None);
        logged(tx, story, &house.layla, "lift-embargo", before + 2);
        publish(tx, story, &house.layla, after(2)).unwrap();
    });
}

#[test]
fn an_end_is_set_moved_and_taken_away() {
    told(|tx, house| {
        let story = live(tx, house, "عرض ينتهي");
        let before = entries(tx);
        for expires_at in [Some(after(60)), Some(after(90)), None] {
            SetExpiry { story, expires_at }.run(tx, house.layla.clone(), noon()).unwrap();
            assert_eq!(row(tx, story).expires_at, expires_at);
        }
        logged(tx, story, &house.layla, "set-expiry", before + 2);
    });
}

#[test]
fn a_legal_hold_keeps_it_in_until_it_ends() {
    told(|tx, house| {
        let story = draft(tx, &house.salma, "دعوى على الشركة");
        let before = entries(tx);
        SetLegal { story, hold: true, reason: line("بانتظار المحامي") }.run(tx, house.layla.clone(), noon()).unwrap();
        assert!(row(tx, story).legal && publish(tx, story, &house.layla, noon()).is_err());
        logged(tx, story, &house.layla, "hold", before);
        SetLegal { story, hold: false, reason: line("وافق المحامي") }.run(tx, house.layla.clone(), noon()).unwrap();
        logged(tx, story, &house.layla, "end-hold", before + 1);
        publish(tx, story, &house.layla, noon()).unwrap();
    });
}

#[test]
fn a_mark_of_breaking_news_is_set_prolonged_and_taken_away() {
    told(|tx, house| {
        let story = live(tx, house, "عاجل");
        let before = entries(tx);
        for until in [Some(after(10)), Some(after(20)), None] {
            SetBreaking { story, until }.run(tx, house.layla.clone(), noon()).unwrap();
            assert_eq!(row(tx, story).breaking_until, until);
            assert_eq!(store::published::get(tx, story).unwrap().unwrap().breaking_until, until, "readers see it at once");
        }
        logged(tx, story, &house.layla, "set-breaking", before + 2);
    });
}

#[test]
fn updates_corrections_and_clarifications_are_told_to_readers() {
    told(|tx, house| {
        let story = live(tx, house, "وصول السفينة");
        for (minute, kind) in (1..).zip(CorrectionKind::ALL) {
            let headline = format!("وصول السفينة، صيغة {minute}");
            save(tx, story, &house.layla, &headline, after(minute));
            assert_ne!(seen(tx, story).as_deref(), Some(headline.as_str()), "what is saved is not out");
            let before = entries(tx);
            let preflight = Some(crate::house::clear(tx, story));
            let told = Some((*kind, line("هذا ما تغيّر.")));
            Republish { story, told, urgent: false, preflight }.run(tx, house.layla.clone(), after(minute)).unwrap();
            assert_eq!(seen(tx, story).as_deref(), Some(headline.as_str()));
            logged(tx, story, &house.layla, "republish", before);
            let live = store::published::get(tx, story).unwrap().unwrap();
            assert_eq!((live.slug.as_str(), live.first_published_at, live.updated_at), ("وصول-السفينة", noon(), after(minute)));
            assert_eq!(live.corrections, minute, "counted on the page");
        }
        let kinds: Vec<CorrectionKind> = store::correction::of_story(tx, story).unwrap().iter().map(|one| one.kind).collect();
        assert_eq!(kinds, CorrectionKind::ALL);
        assert!(store::revision::verify_chain(tx, story).unwrap());
    });
}
