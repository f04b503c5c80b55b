//! Steps in any order by anybody: whatever happens, what must hold holds. The seed of a failure is in its message.

use crate::clock::tick;
use crate::house::{House, draft_in, entries, line, noon, open, row};
use crate::invariants::{Outcome, Picture};
use desk::freeze::{Freeze, Thaw};
use desk::{
    Actor, Assign, Assurance, CloseTask, DeskError, LiftEmbargo, MakeReady, Preflight, Publish, Republish, RequestRetraction, Restore,
    Retract, Return, SaveCopy, Saving, Schedule, SetBreaking, SetEmbargo, SetExpiry, SetLegal, Spike, Submit, TakeUp, Unschedule, When,
    Withdraw,
};
use jiff::{SignedDuration, Timestamp};
use model::{CorrectionKind, Line, Manuscript, RevisionNo, StoryId};
use store::{Db, Tx};
use testkit::on_every_engine;

const SEEDS: std::ops::Range<u64> = 0..6;
const STEPS: usize = 150;
/// Who acts how often: those who may do little are refused often enough.
const PEOPLE: [usize; 10] = [0, 1, 1, 2, 2, 2, 3, 3, 4, 4];

/// Splitmix64 (Steele, Lea, Flood 2014).
struct Lot(u64);

impl Lot {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % end
    }

    fn minutes(&mut self, most: u64) -> SignedDuration {
        SignedDuration::from_mins(i64::try_from(self.below(most)).unwrap())
    }

    fn one_in(&mut self, times: u64) -> bool {
        self.below(times) == 0
    }
}

type Verb = Box<dyn FnOnce(&mut Tx, Actor, Timestamp) -> Result<(), DeskError> + Send>;

/// A step with its name, by chance; with arguments that are mostly sound.
fn step(lot: &mut Lot, story: StoryId, head: RevisionNo, house: &House, now: Timestamp, number: usize) -> (&'static str, Verb) {
    let later = now + lot.minutes(90) - SignedDuration::from_mins(5);
    let checked = Preflight {
        revision: if lot.one_in(8) { RevisionNo(head.0 + 1) } else { head },
        blockers: if lot.one_in(6) { vec!["no-source".to_owned()] } else { Vec::new() },
        reason: lot.one_in(2).then(|| line("سبب")),
    };
    let breaking = lot.one_in(3).then(|| SignedDuration::from_mins(20));
    let told = (!lot.one_in(5)).then(|| (CorrectionKind::ALL[usize::try_from(lot.below(3)).unwrap()], line("هذا ما تغيّر.")));
    let (urgent, reason, notice) = (lot.one_in(2), line("سبب"), line("لم يثبت."));
    let whom = lot.below(3);
    let to = if whom == 0 { None } else { house.omar.id() };
    match lot.below(34) {
        0 | 1 => ("submit", Box::new(move |tx, actor, at| Submit { story }.run(tx, actor, at))),
        2 => ("take up", Box::new(move |tx, actor, at| TakeUp { story }.run(tx, actor, at))),
        3 => ("assign", Box::new(move |tx, actor, at| Assign { story, to }.run(tx, actor, at))),
        4 => ("return", Box::new(move |tx, actor, at| Return { story, reason }.run(tx, actor, at))),
        5 => ("ready", Box::new(move |tx, actor, at| MakeReady { story }.run(tx, actor, at))),
        6 if lot.one_in(2) => ("spike", Box::new(move |tx, actor, at| Spike { story, reason }.run(tx, actor, at))),
        7 | 8 => ("restore", Box::new(move |tx, actor, at| Restore { story }.run(tx, actor, at))),
        9..=11 => {
            ("publish", Box::new(move |tx, actor, at| Publish { story, when: When::Now, breaking }.run_checked(&checked, tx, actor, at)))
        }
        12 | 13 | 30 | 31 => {
            ("schedule", Box::new(move |tx, actor, at| Schedule { story, publish_at: later, preflight: Some(checked) }.run(tx, actor, at)))
        }
        14 => ("unschedule", Box::new(move |tx, actor, at| Unschedule { story }.run(tx, actor, at))),
        15 => ("embargo", Box::new(move |tx, actor, at| SetEmbargo { story, until: later }.run(tx, actor, at))),
        16 => ("lift", Box::new(move |tx, actor, at| LiftEmbargo { story }.run(tx, actor, at))),
        17 => ("expiry", Box::new(move |tx, actor, at| SetExpiry { story, expires_at: (whom > 0).then_some(later) }.run(tx, actor, at))),
        18 => ("legal", Box::new(move |tx, actor, at| SetLegal { story, hold: whom == 0, reason }.run(tx, actor, at))),
        19 => ("breaking", Box::new(move |tx, actor, at| SetBreaking { story, until: (whom > 0).then_some(later) }.run(tx, actor, at))),
        20 | 21 => {
            ("republish", { Box::new(move |tx, actor, at| Republish { story, told, urgent, preflight: Some(checked) }.run(tx, actor, at)) })
        }
        22 => ("withdraw", Box::new(move |tx, actor, at| Withdraw { story, reason }.run(tx, actor, at))),
        23 if lot.one_in(6) => (
            "retract",
            Box::new(move |tx, actor, at| Retract { story, reason, notice, assurance: Assurance::Confirmed }.run(tx, actor, at)),
        ),
        24 => ("request", Box::new(move |tx, actor, at| RequestRetraction { story, reason, notice }.run(tx, actor, at).map(drop))),
        25 => ("close", {
            let outcome = if lot.one_in(5) { model::Outcome::Approved } else { model::Outcome::Refused };
            Box::new(move |tx, actor, at| match store::task::of_story(tx, story)?.iter().find(|task| task.closed_at.is_none()) {
                Some(task) => CloseTask { task: task.id, outcome }.run(tx, actor, at),
                None => Ok(()),
            })
        }),
        _ => ("save", Box::new(move |tx, actor, at| save(tx, story, head, number, &actor, at))),
    }
}

fn save(tx: &mut Tx, story: StoryId, base: RevisionNo, number: usize, actor: &Actor, at: Timestamp) -> Result<(), DeskError> {
    let before = store::revision::get(tx, story, base)?.unwrap().copy;
    let manuscript = Manuscript { headline: format!("عنوان {number}"), ..Manuscript::from(&before) };
    let saved = SaveCopy { story, base, manuscript, key: number.to_string(), journal: None, note: None }.run(tx, actor, at)?;
    assert!(matches!(saved, Saving::Saved { .. }), "{saved:?}");
    Ok(())
}

fn read<T: Send + 'static>(db: &Db, look: impl FnOnce(&mut Tx) -> T + Send + 'static) -> T {
    db.write_blocking(move |tx| -> Result<T, DeskError> { Ok(look(tx)) }).unwrap()
}

/// One tale by chance; gives how many steps were taken and how many refused.
fn tale(db: &Db, seed: u64) -> (usize, usize) {
    let mut lot = Lot(seed);
    let (house, stories) = read(db, move |tx| {
        let house = open(tx);
        let drafts = [("salma", "mahalliyat"), ("layla", "riyada"), ("omar", "riyada")];
        let people = house.everybody().map(Actor::clone);
        let of = |name: &&str| people.iter().find(|one| one.name() == *name).unwrap();
        let stories: Vec<StoryId> = drafts.iter().map(|(by, section)| draft_in(tx, of(by), "عنوان", section)).collect();
        (house, stories)
    });
    let (mut now, mut taken, mut refused) = (noon(), 0, 0);
    for number in 0..STEPS {
        now += lot.minutes(12);
        let asked = now;
        read(db, move |tx| tick(tx, asked));
        let story = stories[usize::try_from(lot.below(3)).unwrap()];
        let actor = house.everybody()[PEOPLE[usize::try_from(lot.below(10)).unwrap()]].clone();
        let before = read(db, move |tx| Picture::of(tx, story).unwrap());
        let (name, verb) = step(&mut lot, story, before.row.head, &house, now, number);
        let by = actor.clone();
        let done = db.write_blocking(move |tx| verb(tx, by, now));
        let outcome = match done {
            Ok(()) => Outcome::Taken,
            Err(DeskError::Store(error)) => panic!("seed {seed}, step {number}, {name}: {error}"),
            Err(error) => Outcome::Refused(error.to_string()),
        };
        match &outcome {
            Outcome::Taken => taken += 1,
            Outcome::Refused(_) => refused += 1,
        }
        eprintln!(
            "seed {seed}, step {number}: {name} on {story} by {}: {}",
            actor.name(),
            match &outcome {
                Outcome::Taken => "taken",
                Outcome::Refused(why) => why,
            }
        );
        read(db, move |tx| {
            let after = Picture::of(tx, story).unwrap();
            after.agrees(tx);
            after.is_timed(tx);
            after.is_up_to_date(now);
            after.follows(&before, &actor, &outcome, now);
        });
        if lot.one_in(60) {
            let (nabil, reason) = (house.nabil.clone(), Line::parse("شبهة").unwrap());
            read(db, move |tx| Freeze { reason }.run(tx, nabil, now)).unwrap();
        } else if lot.one_in(8) {
            let nabil = house.nabil.clone();
            read(db, move |tx| Thaw.run(tx, nabil, now)).unwrap();
        }
    }
    let over = now + SignedDuration::from_hours(48);
    read(db, move |tx| {
        Thaw.run(tx, Actor::Operator, now).unwrap();
        tick(tx, over);
        let logged = entries(tx);
        assert_eq!(tick(tx, over), 0, "nothing fires twice");
        for story in stories {
            let last = Picture::of(tx, story).unwrap();
            last.agrees(tx);
            last.is_up_to_date(over);
            assert!(row(tx, story).version > 0 && entries(tx) == logged);
        }
    });
    (taken, refused)
}

#[test]
fn whatever_is_done_in_whatever_order_the_axes_agree() {
    for seed in SEEDS {
        on_every_engine(|db| {
            let (taken, refused) = tale(db, seed);
            assert!(taken > STEPS / 5 && refused > STEPS / 10, "{taken} taken, {refused} refused: the tale says little");
        });
    }
}
