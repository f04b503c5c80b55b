//! What is set for later happens by itself in a running site: to the second, once, and late when nothing ran.

use crate::newsroom::Newsroom;
use crate::site::Running;
use desk::{Actor, DeskError, Land, Publish, Schedule, SetBreaking, SetEmbargo, SetExpiry, When};
use jiff::{SignedDuration, Timestamp};
use model::{Publication, StoryId};
use std::time::{Duration, Instant};
use store::audit::Only;
use store::{Db, Target, Tx};
use testkit::copy;

/// A moment is met when it happened within a second.
const SECOND: SignedDuration = SignedDuration::from_secs(1);

fn paper() -> (Newsroom, Db) {
    let newsroom = Newsroom::founded();
    let db = Db::open(&Target::Sqlite(newsroom.home().join("warraq.db")), 1).unwrap();
    (newsroom, db)
}

fn told<T: Send + 'static>(db: &Db, tale: impl FnOnce(&mut Tx) -> Result<T, DeskError> + Send + 'static) -> T {
    db.write_blocking(tale).unwrap()
}

fn land(tx: &mut Tx, headline: &str, at: Timestamp) -> Result<StoryId, DeskError> {
    Ok(Land { origin: None, copy: copy(headline), findings: Vec::new() }.run(tx, Actor::Operator, at)?.story())
}

fn live(tx: &mut Tx, headline: &str, at: Timestamp) -> Result<StoryId, DeskError> {
    let story = land(tx, headline, at)?;
    Publish { story, when: When::Now, breaking: None }.run(tx, Actor::Operator, at)?;
    Ok(story)
}

fn after(start: Timestamp, seconds: i64) -> Timestamp {
    start + SignedDuration::from_secs(seconds)
}

/// How often the clock did this to the story.
fn times(db: &Db, story: StoryId, action: &'static str) -> usize {
    let entries = told(db, move |tx| Ok(store::audit::find(tx, &Only::Subject(format!("story {story}")), None, 100)?));
    entries.iter().filter(|entry| entry.action == action && entry.actor == "clock").count()
}

/// The moment at which a condition was seen to hold first.
fn moment(limit: Duration, mut holds: impl FnMut() -> bool) -> Timestamp {
    let began = Instant::now();
    while !holds() {
        assert!(began.elapsed() < limit, "it did not happen within {limit:?}");
        std::thread::sleep(Duration::from_millis(15));
    }
    Timestamp::now()
}

fn met(what: &str, seen: Timestamp, due: Timestamp) {
    let late = seen.duration_since(due);
    assert!(late >= SignedDuration::ZERO && late < SECOND, "{what}: {late:?} after its moment");
}

#[test]
fn timers_are_met_to_the_second_once_and_not_again_after_a_restart() {
    let (newsroom, db) = paper();
    let site = Running::start(&newsroom, &[]);
    let start = Timestamp::now();
    let [scheduled, embargoed, ends, breaks] = told(&db, move |tx| {
        let operator = || Actor::Operator;
        let scheduled = land(tx, "خبر موعده قريب", start)?;
        Schedule { story: scheduled, publish_at: after(start, 2), preflight: None }.run(tx, operator(), start)?;
        let embargoed = land(tx, "خبر تحت الحظر", start)?;
        Schedule { story: embargoed, publish_at: after(start, 1), preflight: None }.run(tx, operator(), start)?;
        SetEmbargo { story: embargoed, until: after(start, 3) }.run(tx, operator(), start)?;
        let ends = live(tx, "عرض ينتهي", start)?;
        SetExpiry { story: ends, expires_at: Some(after(start, 4)) }.run(tx, operator(), start)?;
        let breaks = live(tx, "عاجل من الميناء", start)?;
        SetBreaking { story: breaks, until: Some(after(start, 5)) }.run(tx, operator(), start)?;
        Ok([scheduled, embargoed, ends, breaks])
    });
    let status = |story: StoryId| site.get(&format!("/{story}")).status;
    let limit = Duration::from_secs(8);
    moment(limit, || status(ends) == 301 && status(breaks) == 301);
    assert_eq!((status(scheduled), status(embargoed)), (404, 404), "nothing before its moment");
    met("schedule", moment(limit, || status(scheduled) == 301), after(start, 2));
    met("embargo", moment(limit, || status(embargoed) == 301), after(start, 3));
    met("expiry", moment(limit, || status(ends) == 410), after(start, 4));
    let marked = move |tx: &mut Tx| Ok(store::published::get(tx, breaks)?.unwrap().breaking_until.is_some());
    met("breaking", moment(limit, || !told(&db, marked)), after(start, 5));
    assert!(site.page("/feed.xml").contains("خبر تحت الحظر") && !site.page("/feed.xml").contains("عرض ينتهي"));

    drop(site);
    let again = Running::start(&newsroom, &[]);
    std::thread::sleep(Duration::from_secs(1));
    assert_eq!(again.get(&format!("/{scheduled}")).status, 301);
    let once = [(scheduled, "go-out"), (embargoed, "go-out"), (ends, "expire"), (breaks, "end-breaking")];
    assert_eq!(once.map(|(story, action)| times(&db, story, action)), [1; 4], "once, also after a restart");
    assert_eq!(told(&db, |tx| Ok(store::alarm::count_open(tx)?)), 0, "nothing was late");
}

#[test]
fn what_fell_due_while_the_site_was_down_happens_at_its_start_and_is_an_alarm() {
    let (newsroom, db) = paper();
    drop(Running::start(&newsroom, &[]));
    let now = Timestamp::now();
    let (begun, due) = (after(now, -600), after(now, -300));
    let [scheduled, ends] = told(&db, move |tx| {
        let scheduled = land(tx, "خبر فات موعده", begun)?;
        Schedule { story: scheduled, publish_at: due, preflight: None }.run(tx, Actor::Operator, begun)?;
        let ends = live(tx, "عرض انتهى", begun)?;
        SetExpiry { story: ends, expires_at: Some(due) }.run(tx, Actor::Operator, begun)?;
        Ok([scheduled, ends])
    });
    for _ in 0..2 {
        let site = Running::start(&newsroom, &[]);
        let status = |story: StoryId| site.get(&format!("/{story}")).status;
        moment(Duration::from_secs(2), || (status(scheduled), status(ends)) == (301, 410));
    }
    assert_eq!((times(&db, scheduled, "go-out"), times(&db, ends, "expire")), (1, 1));
    let alarms = told(&db, |tx| Ok(store::alarm::open(tx, None, 10)?));
    assert_eq!(alarms.len(), 2, "{alarms:?}");
    for alarm in &alarms {
        assert!(alarm.kind == "late" && alarm.detail["seconds"].as_i64().unwrap() >= 300, "{alarm:?}");
    }
    let row = told(&db, move |tx| Ok(store::story::by_id(tx, scheduled)?.unwrap()));
    assert_eq!((row.publication, row.publish_at, row.scheduled), (Publication::Live, None, None));
}
