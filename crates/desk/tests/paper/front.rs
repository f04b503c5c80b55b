//! Pages are arranged.

use crate::{in_a_paper, land, live, noon, person};
use desk::freeze::{Freeze, Thaw};
use desk::{Actor, ArrangeFront, DeskError, Obstacle, RestoreFront, Withdraw};
use model::{Front, FrontPage, Line, SeedRole, Slot, StoryId, Subject};
use store::{StoreError, Tx};

fn arrange(tx: &mut Tx, actor: Actor, base: i64, pairs: &[(Slot, StoryId)]) -> Result<i64, DeskError> {
    ArrangeFront { page: FrontPage::Home, base, front: Front::of(pairs.iter().cloned()) }.run(tx, actor, noon())
}

fn standing(tx: &mut Tx) -> Vec<StoryId> {
    store::front::newest(tx, &FrontPage::Home).unwrap().map(|row| row.slots.stories()).unwrap_or_default()
}

#[test]
fn every_arrangement_is_a_version_and_whoever_comes_too_late_is_told() {
    in_a_paper(|tx| {
        let (first, second) = (live(tx, "افتتاح الرصيف", "mahalliyat"), live(tx, "فوز فريق الميناء", "riyada"));
        let editor = person(SeedRole::Publisher, &[]);
        assert_eq!(arrange(tx, editor.clone(), 0, &[(Slot::LEAD, first)]).unwrap(), 1);
        assert_eq!(arrange(tx, editor.clone(), 1, &[(Slot::LEAD, first)]).unwrap(), 1, "nothing changed, nothing is written");
        assert_eq!(arrange(tx, editor.clone(), 1, &[(Slot::LEAD, second), (Slot::top(2), first)]).unwrap(), 2);
        let late = arrange(tx, editor.clone(), 1, &[]);
        assert!(matches!(late, Err(DeskError::Store(StoreError::Conflict { .. }))), "{late:?}");
        assert_eq!(RestoreFront { page: FrontPage::Home, base: 2, version: 1 }.run(tx, editor, noon()).unwrap(), 3);
        assert_eq!(standing(tx), [first]);
        let versions: Vec<i64> = store::front::history(tx, &FrontPage::Home, None, 9).unwrap().iter().map(|row| row.version).collect();
        assert_eq!(versions, [3, 2, 1]);
        let log = store::change::after(tx, 0, 100).unwrap();
        assert_eq!(log.iter().filter(|change| change.subject == Subject::Front).count(), 3);
        let audit = store::audit::newest(tx, None, 1).unwrap().remove(0);
        assert_eq!((audit.action.as_str(), audit.actor.as_str(), audit.subject.as_str()), ("arrange-front", "salma", "front home"));
    });
}

#[test]
fn only_what_readers_see_can_be_placed_and_once() {
    in_a_paper(|tx| {
        let (story, draft) = (live(tx, "افتتاح الرصيف", "mahalliyat"), land(tx, "مسوّدة", "mahalliyat"));
        let editor = || person(SeedRole::Publisher, &[]);
        let refused = |result: Result<i64, DeskError>| match result {
            Err(DeskError::Obstacle(why)) => why,
            other => panic!("{other:?}"),
        };
        assert_eq!(refused(arrange(tx, editor(), 0, &[(Slot::LEAD, draft)])), Obstacle::NotLive(draft));
        assert_eq!(refused(arrange(tx, editor(), 0, &[(Slot::LEAD, StoryId(999))])), Obstacle::NotLive(StoryId(999)));
        assert_eq!(refused(arrange(tx, editor(), 0, &[(Slot::LEAD, story), (Slot::top(2), story)])), Obstacle::Twice(story));
        assert_eq!(refused(arrange(tx, editor(), 0, &[(Slot::top(6), story)])), Obstacle::NoSlot("top-6".into()));
        assert_eq!(refused(arrange(tx, editor(), 0, &[(Slot::row("riyada", 1), story)])), Obstacle::OtherSection(story));
        assert!(standing(tx).is_empty());

        arrange(tx, editor(), 0, &[(Slot::LEAD, story)]).unwrap();
        Withdraw { story, reason: model::Line::parse("للمراجعة").unwrap() }.run(tx, Actor::Operator, noon()).unwrap();
        let restored = RestoreFront { page: FrontPage::Home, base: 1, version: 1 }.run(tx, editor(), noon()).unwrap();
        assert_eq!(restored, 1, "what is left of that version is what stands: nothing");
        let other = live(tx, "خبر آخر", "mahalliyat");
        assert_eq!(arrange(tx, editor(), 1, &[(Slot::top(2), other)]).unwrap(), 2);
    });
}

#[test]
fn a_desk_editor_arranges_the_rows_and_the_page_of_her_own_section() {
    in_a_paper(|tx| {
        let (hers, other) = (live(tx, "افتتاح الرصيف", "mahalliyat"), live(tx, "فوز فريق الميناء", "riyada"));
        let editor = || person(SeedRole::DeskEditor, &["mahalliyat"]);
        let chief = || person(SeedRole::ManagingEditor, &[]);
        arrange(tx, chief(), 0, &[(Slot::LEAD, other)]).unwrap();
        let forbidden = |result: Result<i64, DeskError>| assert!(matches!(result, Err(DeskError::Forbidden { .. })), "{result:?}");
        assert_eq!(arrange(tx, editor(), 1, &[(Slot::LEAD, other), (Slot::row("mahalliyat", 1), hers)]).unwrap(), 2);
        forbidden(arrange(tx, editor(), 2, &[(Slot::LEAD, hers)]));
        forbidden(arrange(tx, editor(), 2, &[(Slot::row("mahalliyat", 1), hers)]));
        forbidden(arrange(tx, editor(), 2, &[(Slot::row("mahalliyat", 1), hers), (Slot::row("riyada", 1), other)]));
        forbidden(arrange(tx, person(SeedRole::Writer, &["mahalliyat"]), 2, &[]));

        let page = |slug: &str| FrontPage::Section(slug.into());
        let pin = |page, story| ArrangeFront { page, base: 0, front: Front::of([(Slot::LEAD, story)]) };
        assert_eq!(pin(page("mahalliyat"), hers).run(tx, editor(), noon()).unwrap(), 1);
        forbidden(pin(page("riyada"), other).run(tx, editor(), noon()));
        let change = store::change::after(tx, 0, 100).unwrap().pop().unwrap();
        let section = store::section::by_slug(tx, "mahalliyat").unwrap().unwrap().id.0;
        assert_eq!((change.subject, change.touches.sections), (Subject::Front, vec![section]));
        assert!(matches!(pin(page("tarfih"), other).run(tx, chief(), noon()), Err(DeskError::NoSection(_))));
    });
}

#[test]
fn a_withdrawn_lead_does_not_stand_in_the_way_of_a_desk_editor() {
    in_a_paper(|tx| {
        let (lead, hers) = (live(tx, "افتتاح الرصيف", "riyada"), live(tx, "أمطار على المدينة", "mahalliyat"));
        arrange(tx, person(SeedRole::Publisher, &[]), 0, &[(Slot::LEAD, lead)]).unwrap();
        Withdraw { story: lead, reason: model::Line::parse("للمراجعة").unwrap() }.run(tx, Actor::Operator, noon()).unwrap();
        let editor = person(SeedRole::DeskEditor, &["mahalliyat"]);
        assert_eq!(arrange(tx, editor, 1, &[(Slot::row("mahalliyat", 2), hers)]).unwrap(), 2);
    });
}

#[test]
fn a_frozen_desk_arranges_nothing_new_but_goes_back() {
    in_a_paper(|tx| {
        let (first, second) = (live(tx, "افتتاح الرصيف", "mahalliyat"), live(tx, "خبر دخيل", "mahalliyat"));
        let chief = || person(SeedRole::Owner, &[]);
        arrange(tx, chief(), 0, &[(Slot::LEAD, first)]).unwrap();
        arrange(tx, chief(), 1, &[(Slot::LEAD, second)]).unwrap();
        let reason = Line::parse("خبر دخيل").unwrap();
        let not_hers = Freeze { reason: reason.clone() }.run(tx, person(SeedRole::Publisher, &[]), noon());
        assert!(matches!(not_hers, Err(DeskError::Forbidden { .. })));
        Freeze { reason: reason.clone() }.run(tx, chief(), noon()).unwrap();
        Freeze { reason }.run(tx, chief(), noon()).unwrap();
        assert!(matches!(arrange(tx, chief(), 2, &[]), Err(DeskError::Obstacle(Obstacle::Frozen))));
        RestoreFront { page: FrontPage::Home, base: 2, version: 1 }.run(tx, chief(), noon()).unwrap();
        assert_eq!(standing(tx), [first]);
        Thaw.run(tx, chief(), noon()).unwrap();
        Thaw.run(tx, chief(), noon()).unwrap();
        arrange(tx, chief(), 3, &[]).unwrap();
        let actions: Vec<String> = store::audit::newest(tx, None, 20).unwrap().into_iter().map(|row| row.action).collect();
        assert_eq!(actions.iter().filter(|action| *action == "freeze" || *action == "thaw").count(), 2);
    });
}
