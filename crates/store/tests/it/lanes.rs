//! Units of work: what is committed, what is rolled back, who is answered when.

use crate::words::{land, noon};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, mpsc};
use std::task::{Context, Waker};
use store::{Db, Engine, StoreError, Target, follower, story};
use testkit::{TestDb, on_every_engine, on_every_engine_async};

#[derive(Debug)]
enum DeskError {
    Refused,
    #[expect(dead_code, reason = "shown by Debug when a test fails")]
    Store(StoreError),
}

impl From<StoreError> for DeskError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

fn stories(db: &Db) -> usize {
    db.read_blocking(|tx| story::list(tx, None, None, None, 1_000)).unwrap().len()
}

#[test]
fn every_statement_is_understood_by_every_engine() {
    on_every_engine(|db| {
        let prepared = db.read_blocking(store::statements::prepare_all).unwrap();
        assert!(prepared > 80, "{prepared}");
    });
}

#[test]
fn no_statement_reads_a_table_from_end_to_end_by_accident() {
    let plans = TestDb::sqlite().db.read_blocking(store::statements::plans).unwrap();
    let slow = |steps: &[String]| steps.iter().any(|step| step.starts_with("SCAN") || step.contains("TEMP B-TREE"));
    let lines = plans.iter().filter(|(_, steps)| slow(steps)).map(|(name, steps)| format!("{name}: {}", steps.join("; ")));
    insta::assert_snapshot!("scans", lines.collect::<Vec<_>>().join("\n"));
}

#[test]
fn a_verb_that_refuses_leaves_nothing_behind() {
    on_every_engine(|db| {
        let refused = db.write_blocking(|tx| {
            land(tx, "لن يبقى")?;
            Err::<(), _>(DeskError::Refused)
        });
        assert!(matches!(refused, Err(DeskError::Refused)));
        assert_eq!(stories(db), 0);
    });
}

#[test]
fn a_panic_rolls_back_and_the_lane_lives_on() {
    on_every_engine(|db| {
        for _ in 0..6 {
            let failed = db.write_blocking(|tx| {
                land(tx, "لن يبقى")?;
                let story = story::by_id(tx, model::StoryId(99))?;
                story.expect("a fault of the program");
                Ok::<_, StoreError>(())
            });
            assert!(matches!(failed, Err(StoreError::Panicked { message }) if message == "a fault of the program"));
        }
        db.write_blocking(|tx| land(tx, "يبقى")).unwrap();
        assert_eq!(stories(db), 1);
    });
}

#[test]
fn a_swallowed_failure_is_not_committed() {
    on_every_engine(|db| {
        let result = db.write_blocking(|tx| {
            land(tx, "نصف عمل")?;
            // No such story: a rule of the database refuses it.
            let _ = store::revision::add(tx, model::StoryId(99), "file", &crate::words::copy("خبر"), noon(), "desk", None);
            Ok::<_, StoreError>(())
        });
        assert!(matches!(result, Err(StoreError::Driver(_))), "{result:?}");
        assert_eq!(stories(db), 0);
    });
}

#[test]
fn readers_cannot_write() {
    on_every_engine_async(|db| async move {
        let refused = db.read(|tx| land(tx, "من قارئ")).await;
        assert!(matches!(refused, Err(StoreError::ReadOnly)), "{refused:?}");
        let refused = db.read_quick(|tx| land(tx, "من قارئ")).await;
        assert!(matches!(refused, Err(StoreError::ReadOnly)), "{refused:?}");
    });
}

#[test]
fn a_reader_sees_one_moment_from_beginning_to_end() {
    on_every_engine(|db| {
        let (looked, go_on) = (mpsc::channel::<usize>(), mpsc::channel::<()>());
        let reader = {
            let db = db.clone();
            std::thread::spawn(move || {
                db.read_blocking(move |tx| {
                    looked.0.send(story::list(tx, None, None, None, 9)?.len()).unwrap();
                    go_on.1.recv().unwrap();
                    Ok::<_, StoreError>(story::list(tx, None, None, None, 9)?.len())
                })
            })
        };
        assert_eq!(looked.1.recv().unwrap(), 0);
        db.write_blocking(|tx| land(tx, "خبر جديد")).unwrap();
        go_on.0.send(()).unwrap();
        assert_eq!(reader.join().unwrap().unwrap(), 0, "still the moment at which it began");
        assert_eq!(stories(db), 1);
    });
}

#[test]
fn quick_reads_see_what_was_committed_and_never_run_out() {
    on_every_engine_async(|db| async move {
        db.write(|tx| land(tx, "خبر")).await.unwrap();
        // More readers inside one another than there are connections: the rest take a lane.
        let mut readers = tokio::task::JoinSet::new();
        for _ in 0..50 {
            let db = db.clone();
            readers.spawn(async move { db.read_quick(|tx| story::list(tx, None, None, None, 9)).await.unwrap().len() });
        }
        assert_eq!(readers.join_all().await, [1; 50]);
        let panicked = db.read_quick(|_| -> Result<(), StoreError> { panic!("in a reader") }).await;
        assert!(matches!(panicked, Err(StoreError::Panicked { .. })));
        assert_eq!(db.read_quick(|tx| story::list(tx, None, None, None, 9)).await.unwrap().len(), 1);
    });
}

#[test]
fn the_blocking_forms_work_inside_a_runtime() {
    on_every_engine_async(|db| async move {
        db.write_blocking(|tx| land(tx, "خبر")).unwrap();
        assert_eq!(stories(&db), 1);
    });
}

#[test]
fn two_hundred_writes_share_few_commits_and_one_failure_is_alone() {
    let place = TestDb::sqlite();
    let db = &place.db;
    let before = db.load().commits;
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let results = runtime.block_on(async {
        let mut writers = tokio::task::JoinSet::new();
        for number in 0..200_i64 {
            let db = db.clone();
            writers.spawn(async move {
                db.write(move |tx| {
                    follower::advance(tx, &format!("follower-{number}"), number + 1)?;
                    if number == 77 { Err(DeskError::Refused) } else { Ok(number) }
                })
                .await
            });
        }
        writers.join_all().await
    });
    assert_eq!(results.iter().filter(|result| result.is_ok()).count(), 199);
    assert!(matches!(results.iter().find(|result| result.is_err()), Some(Err(DeskError::Refused))));
    let commits = db.load().commits - before;
    assert!(commits < 100, "{commits} commits");
    for number in 0..200_i64 {
        let expected = if number == 77 { 0 } else { number + 1 };
        let found = db.read_blocking(move |tx| follower::cursor(tx, &format!("follower-{number}"))).unwrap();
        assert_eq!(found, expected, "follower {number}");
    }
}

#[test]
fn a_queue_that_grows_too_long_answers_busy() {
    let place = TestDb::sqlite();
    let db = &place.db;
    let (started, go_on) = (mpsc::channel::<()>(), mpsc::channel::<()>());
    let slow = {
        let db = db.clone();
        std::thread::spawn(move || {
            db.write_blocking(move |_| {
                started.0.send(()).unwrap();
                go_on.1.recv().unwrap();
                Ok::<_, StoreError>(())
            })
        })
    };
    started.1.recv().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let (done, busy) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    runtime.block_on(async {
        let mut writers = tokio::task::JoinSet::new();
        for _ in 0..4_100 {
            let (db, done, busy) = (db.clone(), done.clone(), busy.clone());
            writers.spawn(async move {
                let counter = match db.write(|_| Ok::<_, StoreError>(())).await {
                    Ok(()) => done,
                    Err(StoreError::Busy) => busy,
                    Err(other) => panic!("{other}"),
                };
                counter.fetch_add(1, Ordering::Relaxed);
            });
        }
        while busy.load(Ordering::Relaxed) < 4 {
            tokio::task::yield_now().await;
        }
        assert_eq!(db.load().writes_waiting, 4_096);
        go_on.0.send(()).unwrap();
        writers.join_all().await;
    });
    slow.join().unwrap().unwrap();
    assert_eq!((done.load(Ordering::Relaxed), busy.load(Ordering::Relaxed)), (4_096, 4));
}

#[test]
fn a_lock_held_by_another_program_is_waited_for_and_then_busy() {
    let place = TestDb::sqlite();
    let Target::Sqlite(path) = &place.target else { unreachable!() };
    let other = rusqlite::Connection::open(path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let began = std::time::Instant::now();
    let refused = place.db.write_blocking(|tx| land(tx, "ينتظر"));
    assert!(matches!(refused, Err(StoreError::Busy)), "{refused:?}");
    assert!(began.elapsed().as_secs() >= 4, "{:?}", began.elapsed());
    other.execute_batch("ROLLBACK").unwrap();
    place.db.write_blocking(|tx| land(tx, "يمر")).unwrap();
}

#[test]
fn a_failed_commit_answers_every_writer_and_the_writer_recovers() {
    let place = TestDb::sqlite();
    let Target::Sqlite(path) = &place.target else { unreachable!() };
    // A rule that is only checked at the commit stands for a disk that fails there.
    let other = rusqlite::Connection::open(path).unwrap();
    other
        .execute_batch(
            "CREATE TABLE trap (id INTEGER REFERENCES follower (place) DEFERRABLE INITIALLY DEFERRED);
             CREATE UNIQUE INDEX follower_place ON follower (place);
             CREATE TRIGGER spring AFTER INSERT ON follower WHEN new.name = 'trap' BEGIN INSERT INTO trap VALUES (-1); END;",
        )
        .unwrap();
    let failed = place.db.write_blocking(|tx| follower::advance(tx, "trap", 5));
    assert!(matches!(failed, Err(StoreError::Driver(_))), "{failed:?}");
    place.db.write_blocking(|tx| follower::advance(tx, "search", 6)).unwrap();
    assert_eq!(place.db.read_blocking(|tx| follower::cursor(tx, "trap")).unwrap(), 0);
}

#[test]
fn what_waits_is_done_although_the_request_is_gone_and_the_store_closes() {
    let place = TestDb::sqlite();
    let again = Db::open(&place.target, 1).unwrap();
    let mut moment = Context::from_waker(Waker::noop());
    for number in 1..=20 {
        let mut request = Box::pin(again.write(move |tx| follower::advance(tx, "last", number)));
        // Asked once, then dropped, as a server does when a reader hangs up.
        let _ = request.as_mut().poll(&mut moment);
    }
    drop(again);
    assert_eq!(place.db.read_blocking(|tx| follower::cursor(tx, "last")).unwrap(), 20);
}

#[test]
fn a_folder_that_is_not_there_is_said_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let target = Target::Sqlite(folder.path().join("not/there.db"));
    assert!(matches!(Db::open(&target, 1), Err(StoreError::Unavailable(_))));
    let junk = folder.path().join("junk.db");
    std::fs::write(&junk, "هذه ليست قاعدة بيانات ".repeat(100)).unwrap();
    assert!(matches!(Db::open(&Target::Sqlite(junk), 1), Err(StoreError::Corrupt { .. })));
    assert!(matches!(Db::open(&Target::Postgres("postgres://[".into()), 1), Err(StoreError::Driver(_))));
    assert_eq!(TestDb::sqlite().db.engine(), Engine::Sqlite);
}

#[test]
fn acknowledged_means_on_disk() {
    let place = TestDb::sqlite();
    let Target::Sqlite(path) = &place.target else { unreachable!() };
    let journal: String = rusqlite::Connection::open(path).unwrap().query_row("PRAGMA journal_mode", [], |row| row.get(0)).unwrap();
    assert_eq!(journal, "wal");
}
