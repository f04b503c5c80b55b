//! Lists of the desk: who sees what, which filter leaves what, where a list continues.

use crate::words::{land, minute, noon};
use jiff::Timestamp;
use model::{CopyState, Grants, Handle, Name, Permission, Publication, RevisionNo, Scope, Staff, StoryId, UserId};
use store::desk_list::{Filed, Sight, Timed, Wanted, count_open, open, page};
use store::staff::NewStaff;
use store::story::StoryRow;
use store::{StoreError, Tx, role, story};
use testkit::on_every_engine;

const SECTIONS: [&str; 3] = ["mahalliyat", "riyada", "thaqafa"];
const STORIES: i64 = 240;

fn join(tx: &mut Tx, handle: &str) -> Result<UserId, StoreError> {
    role::insert(tx, "writer", "كاتب", &Grants::everything(), 1)?;
    let new = NewStaff {
        handle: Handle::parse(handle).unwrap(),
        name: Name::parse(handle).unwrap(),
        role: "writer".into(),
        sections: vec![],
        lang: arabic::lang::Lang::Ar,
        password: None,
        at: noon(),
    };
    store::staff::insert(tx, &new)
}

fn person(id: UserId, scope: Scope, sections: &[&str]) -> Staff {
    Staff {
        id,
        handle: Handle::parse("somebody").unwrap(),
        name: Name::parse("سلمى").unwrap(),
        role: "writer".into(),
        grants: Grants::of([(Permission::See, scope)]),
        sections: sections.iter().map(|slug| (*slug).to_owned()).collect(),
        lang: arabic::lang::Lang::Ar,
    }
}

/// A newsroom in which every state meets every section and person; several stories share an instant.
fn paper(tx: &mut Tx) -> Result<[UserId; 3], StoreError> {
    let people = [join(tx, "salma")?, join(tx, "nader")?, join(tx, "huda")?];
    let mut dice: i64 = 20_261_119;
    let mut roll = move |sides: usize| {
        dice = (dice * 1_103_515_245 + 12_345) % 2_147_483_648;
        usize::try_from(dice / 65_536).unwrap() % sides
    };
    for number in 0..STORIES {
        let headline = if roll(4) == 0 { "وفد من إيران في الميناء" } else { "أسعار السمك اليوم" };
        let id = land(tx, headline)?;
        let mut row = story::by_id(tx, id)?.unwrap();
        row.copy_state = CopyState::ALL[roll(6)];
        row.publication = Publication::ALL[roll(4)];
        row.section = SECTIONS[roll(3)].into();
        row.live = (row.publication != Publication::None).then_some(RevisionNo(1));
        row.head = RevisionNo(if roll(3) == 0 { 2 } else { 1 });
        row.first_published_at = row.live.map(|_| noon());
        row.owner = people.get(roll(4)).copied();
        row.assignee = people.get(roll(6)).copied();
        row.publish_at = (roll(5) == 0).then(|| minute(60));
        row.embargo_until = (roll(5) == 0).then(|| minute(if roll(2) == 0 { 60 } else { -60 }));
        row.expires_at = (roll(7) == 0).then(|| minute(90));
        row.changed_at = minute(-(number / 3));
        story::save(tx, &mut row)?;
    }
    Ok(people)
}

fn wanted() -> Vec<Wanted> {
    let every = |step: usize| Some((1..=STORIES).step_by(step).map(StoryId).collect::<Vec<_>>());
    let mut all = vec![Wanted::default()];
    all.extend(SECTIONS.map(|slug| Wanted { section: Some(slug.into()), ..Wanted::default() }));
    all.extend(CopyState::ALL.iter().map(|state| Wanted { copy: Some(*state), ..Wanted::default() }));
    all.extend(Publication::ALL.iter().map(|state| Wanted { publication: Some(*state), ..Wanted::default() }));
    for timed in [Timed::Scheduled, Timed::Embargoed, Timed::Expiring] {
        all.push(Wanted { timed: Some(timed), ..Wanted::default() });
        all.push(Wanted { timed: Some(timed), section: Some("riyada".into()), among: every(2), ..Wanted::default() });
    }
    all.extend([1, 2, 3, 99].map(|id| Wanted { person: Some(UserId(id)), ..Wanted::default() }));
    all.push(Wanted { from: Some(minute(-40)), to: Some(minute(-10)), ..Wanted::default() });
    all.push(Wanted { among: every(3), ..Wanted::default() });
    all.push(Wanted { among: every(2), copy: Some(CopyState::Draft), ..Wanted::default() });
    all.push(Wanted { among: Some(vec![]), ..Wanted::default() });
    all.push(Wanted {
        section: Some("riyada".into()),
        copy: Some(CopyState::Ready),
        publication: Some(Publication::Live),
        person: Some(UserId(1)),
        from: Some(minute(-70)),
        ..Wanted::default()
    });
    all
}

/// What the list should hold, decided in plain Rust.
fn expected(all: &[StoryRow], who: &Staff, wanted: &Wanted) -> Vec<StoryId> {
    let mut rows: Vec<&StoryRow> = all
        .iter()
        .filter(|row| who.may(Permission::See, &row.matter()))
        .filter(|row| wanted.section.as_ref().is_none_or(|slug| row.section == *slug))
        .filter(|row| wanted.copy.is_none_or(|state| row.copy_state == state))
        .filter(|row| wanted.publication.is_none_or(|state| row.publication == state))
        .filter(|row| wanted.person.is_none_or(|id| row.owner == Some(id) || row.assignee == Some(id)))
        .filter(|row| wanted.from.is_none_or(|from| row.changed_at >= from) && wanted.to.is_none_or(|to| row.changed_at < to))
        .filter(|row| match wanted.timed {
            None => true,
            Some(Timed::Scheduled) => row.publish_at.is_some(),
            Some(Timed::Embargoed) => row.embargo_until > Some(noon()),
            Some(Timed::Expiring) => row.expires_at.is_some(),
        })
        .filter(|row| wanted.among.as_ref().is_none_or(|ids| ids.contains(&row.id)))
        .collect();
    rows.sort_by_key(|row| std::cmp::Reverse((row.changed_at, row.id)));
    rows.iter().map(|row| row.id).collect()
}

/// All pages of a list, read with small pages.
fn walked(tx: &mut Tx, sight: &Sight, wanted: &Wanted) -> Vec<StoryId> {
    let mut found: Vec<Filed> = Vec::new();
    loop {
        let next = page(tx, sight, wanted, found.last().map(Filed::cursor), noon(), 7).unwrap();
        if next.is_empty() {
            return found.iter().map(|row| row.id).collect();
        }
        found.extend(next);
    }
}

#[test]
fn every_filter_leaves_what_it_says_and_nobody_sees_more_than_they_may() {
    on_every_engine(|db| {
        db.write_blocking(|tx| {
            let people = paper(tx)?;
            let all = story::list(tx, None, None, None, 1_000)?;
            for (scope, sections) in
                [(Scope::All, &[][..]), (Scope::Desk, &["riyada", "thaqafa"]), (Scope::Desk, &[]), (Scope::Own, &["riyada"])]
            {
                let who = person(people[0], scope, sections);
                let sight = Sight::of(&who).unwrap();
                for wanted in wanted() {
                    assert_eq!(walked(tx, &sight, &wanted), expected(&all, &who, &wanted), "{scope:?} {sections:?} {wanted:?}");
                }
            }
            Ok::<_, StoreError>(())
        })
        .unwrap();
    });
}

#[test]
fn who_reads_no_copy_has_no_list() {
    let mut who = person(UserId(1), Scope::All, &[]);
    who.grants = Grants::of([(Permission::Moderate, Scope::All)]);
    assert_eq!(Sight::of(&who), None);
}

#[test]
fn what_is_open_is_neither_finished_nor_out_of_sight() {
    on_every_engine(|db| {
        db.write_blocking(|tx| {
            let people = paper(tx)?;
            let all = story::list(tx, None, None, None, 1_000)?;
            for (scope, sections) in [(Scope::All, &[][..]), (Scope::Desk, &["riyada"]), (Scope::Own, &[])] {
                let who = person(people[0], scope, sections);
                let sight = Sight::of(&who).unwrap();
                for state in CopyState::ALL {
                    let is_open = |row: &&StoryRow| {
                        let unfinished = row.publication == Publication::None || row.live.is_some_and(|live| live != row.head);
                        unfinished && row.copy_state == *state && who.may(Permission::See, &row.matter())
                    };
                    let expected = all.iter().filter(is_open).count();
                    assert_eq!(open(tx, &sight, *state, None, 1_000)?.len(), expected, "{scope:?} {state:?}");
                    assert_eq!(usize::try_from(count_open(tx, &sight, *state, 1_000)?).unwrap(), expected);
                    let mine = all.iter().filter(is_open).filter(|row| row.owner == Some(people[0]) || row.assignee == Some(people[0]));
                    assert_eq!(open(tx, &sight, *state, Some(people[0]), 1_000)?.len(), mine.count(), "{scope:?} {state:?}");
                }
            }
            assert_eq!(
                count_open(tx, &Sight::of(&person(people[0], Scope::All, &[])).unwrap(), CopyState::Draft, 3)?,
                3,
                "counted no further"
            );
            Ok::<_, StoreError>(())
        })
        .unwrap();
    });
}

#[test]
fn a_row_names_its_people_and_says_where_the_list_goes_on() {
    on_every_engine(|db| {
        db.write_blocking(|tx| {
            let owner = join(tx, "salma")?;
            let id = land(tx, "خبر الميناء")?;
            let mut row = story::by_id(tx, id)?.unwrap();
            (row.owner, row.note) = (Some(owner), Some("ينقصه مصدر".into()));
            story::save(tx, &mut row)?;
            let sight = Sight::of(&person(owner, Scope::Own, &[])).unwrap();
            let found = page(tx, &sight, &Wanted::default(), None, Timestamp::UNIX_EPOCH, 9)?;
            assert_eq!(found.len(), 1);
            assert_eq!((found[0].owner_name.as_ref().map(Name::as_str), &found[0].assignee), (Some("salma"), &None));
            assert_eq!(found[0].note.as_deref(), Some("ينقصه مصدر"));
            assert_eq!(found[0].cursor().id, id);
            Ok::<_, StoreError>(())
        })
        .unwrap();
    });
}
