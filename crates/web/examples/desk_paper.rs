//! Fills a paper's desk with stories in one process, for measuring: most of them published long ago, one in twelve
//! still being worked on, by twenty people.
//!
//! `cargo run -p web --example desk_paper -- HOME/warraq.db < STORIES` reads a story a line (headline, TAB,
//! paragraphs parted by TABs), and prints the token of a session of the owner's.

use desk::{Actor, DeskError, Land, Publish, When};
use jiff::{SignedDuration, Timestamp};
use model::{Block, Body, Copy, CopyState, Handle, Headline, Name, RevisionNo, SeedRole, StoryId, UserId};
use std::io::BufRead;
use store::staff::NewStaff;
use store::{Db, Target, Tx, section, story};
use web::desk::who;

type Failure = Box<dyn std::error::Error>;

/// Stories a transaction.
const STEP: usize = 500;
/// People beside the owner.
const PEOPLE: i64 = 20;
/// One story in so many is still being worked on.
const OPEN: i64 = 12;

fn join(tx: &mut Tx, handle: &str, role: SeedRole, at: Timestamp) -> Result<UserId, Failure> {
    let new = NewStaff {
        handle: Handle::parse(handle)?,
        name: Name::parse(handle)?,
        role: role.word().to_owned(),
        sections: Vec::new(),
        lang: arabic::lang::Lang::Ar,
        password: None,
        at,
    };
    Ok(store::staff::insert(tx, &new)?)
}

fn copy(line: &str, section: &str) -> Option<Copy> {
    let mut parts = line.split('\t');
    let headline = Headline::parse(parts.next()?).ok()?;
    Some(Copy {
        lang: arabic::lang::Lang::Ar,
        kicker: None,
        headline,
        short_headline: None,
        deck: None,
        slugline: None,
        section: section.to_owned(),
        topics: Vec::new(),
        bylines: Vec::new(),
        sources: Vec::new(),
        dateline: None,
        lead: None,
        body: Body { content: parts.filter_map(Block::paragraph).collect() },
        urgency: model::Urgency::default(),
        comments: true,
        ednote: None,
        channels: model::Channels::default(),
    })
}

/// What is still being worked on stands in every state, is somebody's, and now and then waits for a time.
fn begin(tx: &mut Tx, id: StoryId, number: i64, people: &[UserId], now: Timestamp) -> Result<(), DeskError> {
    let Some(mut row) = story::by_id(tx, id)? else { return Ok(()) };
    let pick = |of: i64| usize::try_from((number / OPEN).rem_euclid(of)).unwrap_or_default();
    row.copy_state = CopyState::ALL.get(pick(6)).copied().unwrap_or(CopyState::Draft);
    row.owner = people.get(pick(PEOPLE)).copied();
    row.assignee = people.get(pick(7)).copied();
    if pick(9) == 0 {
        row.publish_at = now.checked_add(SignedDuration::from_hours(24)).ok();
    }
    if pick(11) == 0 {
        row.embargo_until = now.checked_add(SignedDuration::from_hours(48)).ok();
    }
    if row.copy_state == CopyState::Returned {
        row.note = Some("ينقصها مصدر ثانٍ".to_owned());
    }
    Ok(story::save(tx, &mut row)?)
}

fn file(tx: &mut Tx, line: &str, number: i64, total: i64, people: &[UserId], now: Timestamp) -> Result<(), DeskError> {
    let sections = section::all(tx)?;
    let place = usize::try_from(number).unwrap_or_default().checked_rem(sections.len()).unwrap_or_default();
    let Some(copy) = sections.get(place).and_then(|section| copy(line, &section.slug)) else { return Ok(()) };
    let at = now.checked_sub(SignedDuration::from_mins(total.saturating_sub(number).saturating_add(1))).unwrap_or(now);
    let id = Land { origin: None, copy, findings: Vec::new() }.run(tx, Actor::Operator, at)?.story();
    if number.rem_euclid(OPEN) == 0 {
        begin(tx, id, number, people, now)?;
    } else {
        Publish { story: id, when: When::Now, breaking: None }.run(tx, Actor::Operator, at)?;
    }
    debug_assert!(story::by_id(tx, id)?.is_some_and(|row| row.head == RevisionNo(1)));
    Ok(())
}

fn main() -> Result<(), Failure> {
    let place = std::env::args().nth(1).ok_or("the database of a home is missing")?;
    let target = if place.starts_with("postgres") { Target::Postgres(place) } else { Target::Sqlite(place.into()) };
    let (db, now) = (Db::open(&target, 1)?, Timestamp::now());
    let lines: Vec<String> = std::io::stdin().lock().lines().collect::<Result<_, _>>()?;
    let token = who::new_token()?;
    let hash = who::hash(&token);
    let people = db.write_blocking(move |tx| -> Result<Vec<UserId>, store::StoreError> {
        let failed = |error: Failure| store::StoreError::Corrupt { what: error.to_string() };
        let owner = join(tx, "bench.owner", SeedRole::Owner, now).map_err(failed)?;
        let end = now.checked_add(SignedDuration::from_hours(24)).unwrap_or(now);
        store::session::open(tx, &hash, owner, "bench", now, end)?;
        (0..PEOPLE).map(|number| join(tx, &format!("bench.{number}"), SeedRole::Writer, now).map_err(failed)).collect()
    })?;
    let total = i64::try_from(lines.len())?;
    for (step, lines) in (0_i64..).zip(lines.chunks(STEP)) {
        let (lines, people) = (lines.to_vec(), people.clone());
        let first = step.saturating_mul(i64::try_from(STEP)?);
        db.write_blocking(move |tx| -> Result<(), DeskError> {
            for (number, line) in (first..).zip(&lines) {
                file(tx, line, number, total, &people, now)?;
            }
            Ok(())
        })?;
    }
    println!("{token}");
    Ok(())
}
