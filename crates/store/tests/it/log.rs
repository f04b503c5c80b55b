//! The change log, its followers, jobs and the audit log.

use crate::words::{minute, noon};
use jiff::SignedDuration;
use model::change::Touches;
use model::{JobKind, Subject, What};
use serde_json::json;
use store::{StoreError, audit, change, follower, job};
use testkit::{on_every_engine, on_every_engine_async};

#[test]
fn a_follower_reads_the_log_in_order_and_never_goes_back() {
    on_every_engine(|db| {
        db.write_blocking(|tx| {
            assert_eq!((change::newest(tx)?, follower::cursor(tx, "cache")?), (0, 0));
            let touches = Touches { sections: vec![1], topics: vec![2, 3], days: vec!["2026-11-19".into()] };
            let first = change::record(tx, Subject::Story, 7, What::Published, &touches, noon())?;
            let second = change::record(tx, Subject::Site, 0, What::Configured, &Touches::default(), minute(1))?;
            let log = change::after(tx, 0, 9)?;
            assert_eq!(log.iter().map(|entry| entry.id).collect::<Vec<_>>(), [first, second]);
            assert_eq!((log[0].at, log[0].story, log[0].what, &log[0].touches), (noon().as_microsecond(), 7, What::Published, &touches));
            assert_eq!(change::after(tx, first, 9)?.len(), 1);
            follower::advance(tx, "cache", second)?;
            follower::advance(tx, "cache", first)?;
            assert_eq!((follower::cursor(tx, "cache")?, follower::cursor(tx, "search")?), (second, 0));
            assert_eq!(change::newest(tx)?, second);
            Ok::<_, StoreError>(())
        })
        .unwrap();
    });
}

#[test]
fn nobody_overtakes_in_the_log() {
    on_every_engine_async(|db| async move {
        let mut writers = tokio::task::JoinSet::new();
        for number in 0..40 {
            let db = db.clone();
            writers.spawn(async move {
                db.write(move |tx| change::record(tx, Subject::Story, number, What::Filed, &Touches::default(), noon())).await.unwrap();
            });
        }
        // Whoever reads meanwhile never sees a smaller number appear behind a larger one.
        let mut seen: Vec<i64> = Vec::new();
        while seen.len() < 40 {
            let after = seen.last().copied().unwrap_or(0);
            let news = db.read(move |tx| change::after(tx, after, 100)).await.unwrap();
            seen.extend(news.iter().map(|entry| entry.id));
        }
        while let Some(written) = writers.join_next().await {
            written.unwrap();
        }
        let all = db.read(|tx| change::after(tx, 0, 100)).await.unwrap();
        assert_eq!(all.iter().map(|entry| entry.id).collect::<Vec<_>>(), seen);
    });
}

#[test]
fn a_job_runs_when_it_is_due_and_again_when_its_worker_dies() {
    on_every_engine(|db| {
        db.write_blocking(|tx| {
            let lease = SignedDuration::from_mins(5);
            assert_eq!(job::next_due(tx)?, None);
            job::enqueue(tx, JobKind::EndBreaking, &json!({"story": 7}), minute(10), "end-breaking-7")?;
            job::enqueue(tx, JobKind::EndBreaking, &json!({"story": 8}), minute(1), "end-breaking-7")?;
            job::enqueue(tx, JobKind::ForgetWriters, &json!({}), minute(5), "forget-1")?;
            assert_eq!(job::next_due(tx)?, Some(minute(5)), "the second job of a key is not put");
            assert!(job::claim(tx, minute(4), lease, 9)?.is_empty());
            let taken = job::claim(tx, minute(10), lease, 9)?;
            assert_eq!(
                taken.iter().map(|job| (job.key.as_str(), job.attempts)).collect::<Vec<_>>(),
                [("forget-1", 1), ("end-breaking-7", 1)]
            );
            assert_eq!(taken[1].payload, json!({"story": 7}));
            assert!(job::claim(tx, minute(14), lease, 9)?.is_empty(), "somebody has them");
            job::done(tx, taken[0].id)?;
            let again = job::claim(tx, minute(15), lease, 9)?;
            assert_eq!((again.len(), again[0].attempts), (1, 2));
            assert_eq!(job::release(tx)?, 1, "the program that held it is gone");
            let again = job::claim(tx, minute(15), lease, 9)?;
            assert_eq!((again.len(), again[0].attempts), (1, 3));
            job::failed(tx, again[0].id, "the server said no", minute(60))?;
            assert_eq!(job::next_due(tx)?, Some(minute(60)));
            assert_eq!(job::claim(tx, minute(60), lease, 9)?[0].error.as_deref(), Some("the server said no"));
            Ok::<_, StoreError>(())
        })
        .unwrap();
    });
}

#[test]
fn no_two_workers_get_the_same_job() {
    on_every_engine_async(|db| async move {
        db.write(|tx| {
            for number in 0..60 {
                job::enqueue(tx, JobKind::ForgetWriters, &json!({}), noon(), &format!("job-{number}"))?;
            }
            Ok::<_, StoreError>(())
        })
        .await
        .unwrap();
        let mut workers = tokio::task::JoinSet::new();
        for _ in 0..8 {
            let db = db.clone();
            workers.spawn(async move {
                let mut mine = Vec::new();
                loop {
                    let taken = db.write(|tx| job::claim(tx, noon(), SignedDuration::from_hours(1), 4)).await.unwrap();
                    if taken.is_empty() {
                        return mine;
                    }
                    mine.extend(taken.into_iter().map(|job| job.id));
                }
            });
        }
        let mut all: Vec<i64> = workers.join_all().await.into_iter().flatten().collect();
        all.sort_unstable();
        assert_eq!(all, (1..=60).collect::<Vec<_>>());
    });
}

#[test]
fn the_audit_log_is_read_backwards() {
    on_every_engine(|db| {
        db.write_blocking(|tx| {
            for number in 1..=3 {
                audit::add(tx, minute(number), "desk", "publish", &format!("story {number}"), &json!({"revision": number}))?;
            }
            let newest = audit::newest(tx, None, 2)?;
            assert_eq!(newest.iter().map(|row| row.subject.as_str()).collect::<Vec<_>>(), ["story 3", "story 2"]);
            assert_eq!(audit::newest(tx, Some(newest[1].id), 9)?[0].detail, json!({"revision": 1}));
            Ok::<_, StoreError>(())
        })
        .unwrap();
    });
}
