//! The page cache as the newsroom knows it: what changes is dropped, what is withdrawn is gone,
//! and a crowd at the door costs one rendering.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use std::sync::atomic::{AtomicBool, AtomicI64, AtomicUsize, Ordering};
use std::sync::{Arc, Barrier};

use axum::http::StatusCode;
use axum::http::header::HeaderValue;
use jiff::Timestamp;
use tokio::sync::{Notify, Semaphore};
use web::cache::{Effect, Page, PageCache, Tag, Transient};
use web::headers::{Kind, Policy, Styles};

const ROOM: usize = 1024 * 1024;

fn page(body: &str, tags: &[Tag]) -> Page {
    let policy = Arc::new(Policy::new(Kind::Page, &Styles::default(), false));
    Page::new(StatusCode::OK, HeaderValue::from_static("text/html; charset=utf-8"), policy, body.to_owned()).tags(tags.iter().cloned())
}

fn put(cache: &PageCache, key: &str, body: &str, tags: &[Tag]) {
    cache.insert(cache.ticket(), key, page(body, tags));
}

fn body(cache: &PageCache, key: &str) -> Option<String> {
    cache.hit(key).map(|entry| String::from_utf8(entry.body().to_vec()).unwrap())
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Fault {
    DatabaseAway,
    NoSuchStory,
}

impl Transient for Fault {
    fn is_transient(&self) -> bool {
        *self == Self::DatabaseAway
    }

    fn retold(&self) -> Self {
        self.clone()
    }
}

async fn ask(cache: &PageCache, key: &str, outcome: Result<Page, Fault>) -> Result<String, Fault> {
    let entry = cache.get_or_render(key, || std::future::ready(outcome.clone())).await?;
    Ok(String::from_utf8(entry.body().to_vec()).unwrap())
}

#[test]
fn a_change_drops_exactly_the_pages_that_show_it() {
    let cache = PageCache::new(ROOM);
    let pages = [
        ("/", vec![Tag::Home, Tag::Story(1), Tag::Story(2)]),
        ("/1/خبر", vec![Tag::Story(1)]),
        ("/2/خبر", vec![Tag::Story(2)]),
        ("/section/3", vec![Tag::Section(3), Tag::Story(2)]),
        ("/feed.xml", vec![Tag::Feeds]),
        ("/2031/05/01", vec![Tag::Day("2031-05-01".to_owned())]),
    ];
    let kept = |cache: &PageCache| -> Vec<&str> { pages.iter().map(|(key, _)| *key).filter(|key| cache.hit(key).is_some()).collect() };
    for (tags, left) in [
        (vec![Tag::Story(2)], vec!["/1/خبر", "/feed.xml", "/2031/05/01"]),
        (vec![Tag::Story(9)], vec!["/", "/1/خبر", "/2/خبر", "/section/3", "/feed.xml", "/2031/05/01"]),
        (vec![Tag::Feeds, Tag::Home], vec!["/1/خبر", "/2/خبر", "/section/3", "/2031/05/01"]),
        (vec![Tag::Day("2031-05-01".to_owned())], vec!["/", "/1/خبر", "/2/خبر", "/section/3", "/feed.xml"]),
    ] {
        for effect in [Effect::Stale, Effect::Gone] {
            for (key, shown) in &pages {
                put(&cache, key, "نص", shown);
            }
            cache.mark(&tags, effect);
            assert_eq!(kept(&cache), left, "{tags:?} {effect:?}");
        }
    }
}

#[test]
fn the_masthead_makes_every_page_stale_without_touching_any() {
    let cache = PageCache::new(64 * ROOM);
    for story in 0..2000 {
        put(&cache, &format!("/{story}"), "نص", &[Tag::Story(story)]);
    }
    let weight = cache.bytes();
    cache.mark(&[Tag::Everything], Effect::Stale);
    assert!((0..2000).all(|story| cache.hit(&format!("/{story}")).is_none()));
    assert_eq!((cache.len(), cache.bytes()), (2000, weight), "they wait for their next rendering");
    put(&cache, "/7", "جديد", &[Tag::Story(7)]);
    assert_eq!(body(&cache, "/7").as_deref(), Some("جديد"));
}

#[tokio::test]
async fn while_the_database_is_away_the_last_page_is_shown() {
    let time = Arc::new(AtomicI64::new(1_900_000_000));
    let clock = Arc::clone(&time);
    let now = move || Timestamp::from_second(clock.load(Ordering::Relaxed)).unwrap();
    let cache = PageCache::with_clock(ROOM, Arc::new(now));
    put(&cache, "/1", "قديم", &[Tag::Story(1)]);
    cache.mark(&[Tag::Story(1)], Effect::Stale);
    assert_eq!(ask(&cache, "/1", Err(Fault::DatabaseAway)).await, Ok("قديم".to_owned()));
    // For a second nobody knocks at the database again for this page.
    assert_eq!(ask(&cache, "/1", Ok(page("جديد", &[]))).await, Ok("قديم".to_owned()));
    time.fetch_add(1, Ordering::Relaxed);
    assert_eq!(ask(&cache, "/1", Ok(page("جديد", &[]))).await, Ok("جديد".to_owned()));
    // A page that no longer exists is not held up by an old copy.
    cache.mark(&[Tag::Everything], Effect::Stale);
    assert_eq!(ask(&cache, "/1", Err(Fault::NoSuchStory)).await, Err(Fault::NoSuchStory));
    assert_eq!(ask(&cache, "/2", Err(Fault::DatabaseAway)).await, Err(Fault::DatabaseAway));
}

#[tokio::test]
async fn what_is_withdrawn_is_never_shown_again_not_even_when_rendering_fails() {
    for tag in [Tag::Story(1), Tag::Everything] {
        let cache = PageCache::new(ROOM);
        put(&cache, "/1", "سُحب", &[Tag::Story(1)]);
        cache.mark(&[Tag::Story(1)], Effect::Stale);
        cache.mark(std::slice::from_ref(&tag), Effect::Gone);
        assert_eq!(ask(&cache, "/1", Err(Fault::DatabaseAway)).await, Err(Fault::DatabaseAway), "{tag:?}");
    }
}

#[test]
fn a_page_read_before_a_change_is_not_kept_as_fresh() {
    let cache = PageCache::new(ROOM);
    let early = cache.ticket();
    cache.mark(&[Tag::Story(1)], Effect::Stale);
    cache.insert(early, "/1", page("قديم", &[Tag::Story(1)]));
    cache.insert(early, "/2", page("لم يتغيّر", &[Tag::Story(2)]));
    assert_eq!(body(&cache, "/1"), None);
    assert_eq!(body(&cache, "/2").as_deref(), Some("لم يتغيّر"));
    put(&cache, "/1", "جديد", &[Tag::Story(1)]);
    cache.insert(early, "/1", page("متأخر", &[Tag::Story(1)]));
    assert_eq!(body(&cache, "/1").as_deref(), Some("جديد"), "a late rendering does not push out a newer one");
}

#[tokio::test]
async fn a_story_withdrawn_while_its_page_is_rendered_is_rendered_again() {
    let cache = PageCache::new(ROOM);
    let renderings = AtomicUsize::new(0);
    let render = || async {
        match renderings.fetch_add(1, Ordering::Relaxed) {
            0 => {
                cache.mark(&[Tag::Story(1)], Effect::Gone);
                Ok::<_, Fault>(page("فيه الخبر المسحوب", &[Tag::Home, Tag::Story(1)]))
            }
            _ => Ok(page("بلا الخبر", &[Tag::Home])),
        }
    };
    let entry = cache.get_or_render("/", render).await.unwrap();
    assert_eq!(entry.body(), "بلا الخبر".as_bytes());
    assert_eq!(renderings.load(Ordering::Relaxed), 2);
}

#[tokio::test]
async fn whoever_asks_after_a_change_does_not_get_the_reading_before_it() {
    let cache = PageCache::new(ROOM);
    let (begun, go_on) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let slow = {
        let (cache, begun, go_on) = (cache.clone(), Arc::clone(&begun), Arc::clone(&go_on));
        tokio::spawn(async move {
            let render = || async {
                begun.notify_one();
                go_on.notified().await;
                Ok::<_, Fault>(page("قبل", &[Tag::Story(1)]))
            };
            cache.get_or_render("/1", render).await.unwrap().body().clone()
        })
    };
    begun.notified().await;
    cache.mark(&[Tag::Story(1)], Effect::Stale);
    let late = {
        let cache = cache.clone();
        tokio::spawn(async move { ask(&cache, "/1", Ok(page("بعد", &[Tag::Story(1)]))).await })
    };
    tokio::task::yield_now().await;
    go_on.notify_one();
    assert_eq!(slow.await.unwrap(), "قبل".as_bytes(), "who asked before may see it");
    assert_eq!(late.await.unwrap(), Ok("بعد".to_owned()));
    assert_eq!(body(&cache, "/1").as_deref(), Some("بعد"));
}

#[tokio::test]
async fn a_hundred_at_once_cost_one_rendering() {
    for outcome in [Ok(page("صفحة", &[Tag::Home])), Err(Fault::NoSuchStory)] {
        let cache = PageCache::new(ROOM);
        let (renderings, door) = (Arc::new(AtomicUsize::new(0)), Arc::new(Semaphore::new(0)));
        let crowd: Vec<_> = (0..100)
            .map(|_| {
                let (cache, renderings, door, outcome) = (cache.clone(), Arc::clone(&renderings), Arc::clone(&door), outcome.clone());
                tokio::spawn(async move {
                    let render = || async {
                        renderings.fetch_add(1, Ordering::Relaxed);
                        let _open = door.acquire().await.unwrap();
                        outcome.clone()
                    };
                    cache.get_or_render("/", render).await.map(|entry| entry.body().clone())
                })
            })
            .collect();
        tokio::task::yield_now().await;
        door.add_permits(1);
        for reader in crowd {
            assert_eq!(reader.await.unwrap().is_ok(), outcome.is_ok());
        }
        assert_eq!(renderings.load(Ordering::Relaxed), 1, "{outcome:?}");
    }
}

#[tokio::test]
async fn when_the_one_who_renders_leaves_the_next_takes_over() {
    let cache = PageCache::new(ROOM);
    let begun = Arc::new(Notify::new());
    let leaver = {
        let (cache, begun) = (cache.clone(), Arc::clone(&begun));
        tokio::spawn(async move {
            let render = || async {
                begun.notify_one();
                std::future::pending::<Result<Page, Fault>>().await
            };
            cache.get_or_render("/", render).await.map(|_| ())
        })
    };
    begun.notified().await;
    let waiter = {
        let cache = cache.clone();
        tokio::spawn(async move { ask(&cache, "/", Ok(page("صفحة", &[]))).await })
    };
    tokio::task::yield_now().await;
    leaver.abort();
    assert_eq!(waiter.await.unwrap(), Ok("صفحة".to_owned()));
}

#[test]
fn readers_and_the_newsroom_at_once_never_meet_an_old_page() {
    let cache = PageCache::new(ROOM);
    let (stored, acknowledged, done) = (AtomicI64::new(0), AtomicI64::new(0), AtomicBool::new(false));
    let start = Barrier::new(3);
    let read = || {
        body(&cache, "/1").unwrap_or_else(|| {
            let ticket = cache.ticket();
            let now = stored.load(Ordering::SeqCst).to_string();
            cache.insert(ticket, "/1", page(&now, &[Tag::Story(1)]));
            now
        })
    };
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                start.wait();
                while !done.load(Ordering::Relaxed) {
                    let before = acknowledged.load(Ordering::SeqCst);
                    let seen: i64 = read().parse().unwrap();
                    assert!(seen >= before, "saw {seen} after {before} was acknowledged");
                }
            });
        }
        start.wait();
        for version in 1..=20_000 {
            stored.store(version, Ordering::SeqCst);
            let tag = if version % 3 == 0 { Tag::Everything } else { Tag::Story(1) };
            cache.mark(&[tag], if version % 5 == 0 { Effect::Gone } else { Effect::Stale });
            acknowledged.store(version, Ordering::SeqCst);
        }
        done.store(true, Ordering::Relaxed);
    });
}
