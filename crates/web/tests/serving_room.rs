//! The room in the cache: what a page costs, who leaves, and what becomes of a page people read.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use axum::http::header::{ACCEPT_ENCODING, HeaderValue};
use axum::http::{HeaderMap, Method, StatusCode};
use jiff::Timestamp;
use web::answer::answer;
use web::cache::{Effect, Page, PageCache, Tag};
use web::headers::{Kind, Policy, Styles};

const ROOM: usize = 1024 * 1024;

fn page(body: &str, tags: &[Tag]) -> Page {
    let policy = Arc::new(Policy::new(Kind::Page, &Styles::default(), false));
    Page::new(StatusCode::OK, HeaderValue::from_static("text/html; charset=utf-8"), policy, body.to_owned()).tags(tags.iter().cloned())
}

fn put(cache: &PageCache, key: &str, body: &str, tags: &[Tag]) {
    cache.insert(cache.ticket(), key, page(body, tags));
}

/// Words in a fixed disorder: about 40 KB that compress as a story does.
fn long_story() -> String {
    let words = ["البحر", "سوق", "المدينة", "الصيادون", "فجر", "قال", "القوارب", "إلى", "جسر", "مدرسة", "كلّهم", "عاد"];
    let mut state = 7_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        words[usize::try_from(state >> 16).unwrap() % words.len()]
    };
    (0..4000).map(|_| next()).collect::<Vec<_>>().join(" ")
}

#[test]
fn made_up_addresses_fill_no_memory_and_push_out_no_page_that_is_read() {
    let cache = PageCache::new(ROOM);
    put(&cache, "/", &"الصفحة الأولى ".repeat(500), &[Tag::Home]);
    for number in 0..20_000 {
        assert!(cache.hit("/").is_some(), "after {number} made-up addresses");
        put(&cache, &format!("/search?q={number}"), "لا نتائج", &[Tag::Topic(number)]);
        assert!(cache.bytes() <= ROOM);
    }
    let long = format!("/search?q={}", "x".repeat(3000));
    put(&cache, &long, "لا نتائج", &[]);
    assert!(cache.hit(&long).is_none());
    put(&cache, "/huge", &"ن".repeat(ROOM), &[]);
    assert!(cache.hit("/huge").is_none(), "one page may not take all the room");
    assert!(cache.bytes() <= ROOM);
}

#[test]
fn every_form_of_a_page_is_weighed() {
    let cache = PageCache::new(ROOM);
    put(&cache, "/", &long_story(), &[]);
    let mut weight = cache.bytes();
    for coding in ["gzip", "br", "zstd"] {
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT_ENCODING, HeaderValue::from_static(coding));
        let _ = answer(&cache.hit("/").unwrap(), &Method::GET, &headers);
        assert!(cache.bytes() > weight + 1000, "{coding}");
        weight = cache.bytes();
    }
    cache.mark(&[Tag::Everything], Effect::Stale);
    put(&cache, "/", "قصير", &[]);
    assert!(cache.bytes() < 4000, "the old forms left with the old page");
}

#[test]
fn at_midnight_the_page_with_the_date_is_rendered_again() {
    let time = Arc::new(AtomicI64::new(1_900_000_000));
    let clock = Arc::clone(&time);
    let now = move || Timestamp::from_second(clock.load(Ordering::Relaxed)).unwrap();
    let cache = PageCache::with_clock(ROOM, Arc::new(now));
    let midnight = Timestamp::from_second(1_900_000_060).unwrap();
    cache.insert(cache.ticket(), "/", page("اليوم", &[]).fresh_until(midnight));
    time.fetch_add(59, Ordering::Relaxed);
    assert!(cache.hit("/").is_some());
    time.fetch_add(1, Ordering::Relaxed);
    assert!(cache.hit("/").is_none());
}

#[tokio::test]
async fn a_page_asked_for_twice_gets_its_best_form_in_the_background() {
    let cache = PageCache::new(ROOM);
    put(&cache, "/", &long_story(), &[Tag::Home]);
    let mut headers = HeaderMap::new();
    headers.insert(ACCEPT_ENCODING, HeaderValue::from_static("br"));
    let length = |cache: &PageCache| -> u64 {
        let response = answer(&cache.hit("/").unwrap(), &Method::HEAD, &headers);
        response.headers()["content-length"].to_str().unwrap().parse().unwrap()
    };
    let (first, etag) = (length(&cache), cache.hit("/").unwrap().etag().to_vec());
    let better = async {
        while length(&cache) >= first {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(Duration::from_secs(60), better).await.expect("the better form comes");
    assert_eq!(cache.hit("/").unwrap().etag(), etag, "it is the same page");
    cache.mark(&[Tag::Home], Effect::Stale);
    assert!(cache.hit("/").is_none(), "and it is still dropped with what it shows");
}
