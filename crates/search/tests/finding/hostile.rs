//! Whatever is typed, the answer comes, and is an answer.

use crate::paper::{index, story};
use proptest::prelude::*;
use search::{Filter, Index, Query, Request, Sort};
use std::sync::LazyLock;

static INDEX: LazyLock<Index> = LazyLock::new(|| index([story(1, "ميناء الصنوبر", "نص عن ميناء الصنوبر و«البحر»")]).0);

fn ask_everything(typed: &str) {
    let query = Query::parse(typed);
    for sort in [Sort::Relevance, Sort::Newest, Sort::Oldest] {
        let request = Request { query: &query, filter: &Filter::default(), sort, offset: 0, limit: 10, counted: true };
        let found = INDEX.search(&request).unwrap();
        let text = "نص عن ميناءِ الصنـوبر و«البحر» é \u{202E}ا\u{301}";
        for mark in found.marker.marks(text) {
            assert!(text.get(mark).is_some());
        }
        let snippet = found.marker.snippet(text, 12);
        assert!(text.get(snippet.range).is_some());
    }
    INDEX.correction(&query, ["الصنوبري", typed]).unwrap();
    INDEX.suggest(typed, ["الصنوبري", typed], 5).unwrap();
}

#[test]
fn hostile_queries_are_harmless() {
    let many = "ميناء ".repeat(10_000);
    let minus = "-ميناء ".repeat(10_000);
    let quotes = "«".repeat(5_000);
    let long = "ميناء".repeat(5_000);
    let cases = [
        many.as_str(),
        &minus,
        &quotes,
        &long,
        "",
        "-",
        "--",
        "«»",
        "\"\"",
        "\"",
        "«ميناء",
        "ميناء»",
        "-«",
        "-\"ميناء",
        "«-ميناء»",
        ".*",
        "[a-z]+(",
        "ميناء*",
        "title:ميناء",
        "ميناء^1000",
        "AND OR NOT",
        "ميناء~2",
        "\u{202E}\u{2066}ميناء\u{2069}",
        "\u{0}\u{1}64",
        "\u{1}64 ميناء",
        "'; DROP TABLE stories; --",
        "ﷺ ﷺ",
        "ـــ",
        "ء",
        "ا\u{301}\u{302}",
        "😀 ميناء 👨‍👩‍👧",
    ];
    for typed in cases {
        ask_everything(typed);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_text_is_a_query(typed in prop_oneof![".{0,80}", "[-«»\"“” اليمنبوةأإءـ\u{64E}\u{202E}\u{200C}0-9٠-٩a-c]{0,60}"]) {
        ask_everything(&typed);
    }
}
