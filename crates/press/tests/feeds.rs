//! Feeds, sitemaps and robots.txt as a whole.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod sample;

use arabic::lang::Lang;
use press::feed::{atom, feed, json, rss};
use press::{Address, FeedFormat, FeedScope, sitemap};

#[test]
fn the_paper_as_rss() {
    let (_, desk) = sample::paper();
    insta::assert_snapshot!(rss(&desk, &FeedScope::Site, &sample::feed_items()).unwrap());
}

#[test]
fn a_section_as_atom() {
    let (_, desk) = sample::paper();
    insta::assert_snapshot!(atom(&desk, &FeedScope::Section("local".into()), &sample::feed_items()).unwrap());
}

#[test]
fn the_paper_as_json_feed() {
    let (_, desk) = sample::paper();
    insta::assert_snapshot!(json(&desk, &FeedScope::Site, &sample::feed_items()).unwrap());
}

#[test]
fn an_empty_feed_takes_its_date_from_the_papers_last_change() {
    let (_, desk) = sample::paper();
    let empty = feed(&desk, &FeedScope::Site, FeedFormat::Atom, &[]).unwrap();
    assert!(empty.contains("<updated>2026-11-22T16:20:00+03:00</updated>"), "{empty}");
}

#[test]
fn only_a_headline_that_misleads_a_reader_gets_a_mark() {
    let (_, desk) = sample::paper();
    let feed = rss(&desk, &FeedScope::Site, &sample::feed_items()).unwrap();
    assert!(feed.contains("<title>\u{200F}CNN تنقل"), "a Latin letter comes first in an Arabic headline");
    assert!(feed.contains("<title>ميناء المرفأ"), "an Arabic letter comes first");
    let mut english = sample::feed_items();
    english[1].lang = Lang::En;
    assert!(rss(&desk, &FeedScope::Site, &english).unwrap().contains("<title>CNN"), "an English headline is left alone");
}

#[test]
fn sitemaps_and_robots() {
    let (_, desk) = sample::paper();
    let changed = Some(sample::at("2026-11-22T13:20:00Z"));
    let story = Address::Story { number: 104, slug: "ميناء".into() };
    let entries =
        [sitemap::Entry { address: story, changed }, sitemap::Entry { address: Address::Page { slug: "about".into() }, changed: None }];
    let news = [sitemap::NewsEntry {
        number: 104,
        slug: "ميناء".into(),
        lang: Lang::Ar,
        headline: "CNN \u{202E}& ميناء <المرفأ>".into(),
        first_published_at: sample::at("2026-11-22T13:20:00Z"),
    }];
    let parts = [sitemap::Part { n: 1, changed }, sitemap::Part { n: 2, changed: None }];
    insta::assert_snapshot!("sitemap_index", sitemap::index(&desk, &parts).unwrap());
    insta::assert_snapshot!("sitemap_part", sitemap::part(&desk, &entries).unwrap());
    insta::assert_snapshot!("sitemap_news", sitemap::news(&desk, &news).unwrap());
    insta::assert_snapshot!("robots", sitemap::robots(&desk));
}
