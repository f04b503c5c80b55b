//! What the language core costs, each figure beside a peer or a promise.
//!
//! Prints one line a row, `name \t figure \t unit \t detail`, for
//! `cargo xtask bench`. The texts are those of the proofreader's corpus.

#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a measurement may stop where it cannot go on")]

use arabic::fold::loose;
use arabic::names::Registry;
use arabic::preflight::{Checker, Document, Field, Part, Profile};
use icu::casemap::CaseMapper;
use icu::normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
use icu::properties::CodePointMapData;
use icu::properties::props::GeneralCategory;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

/// Each figure is the best of so many runs: the machine is not always idle.
const RUNS: u32 = 9;

fn main() {
    let news = news();
    folding(&news);
    preflight(&news);
    registry(&news);
}

/// All corpus texts as running copy, marks read as right.
fn news() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut files: Vec<_> = std::fs::read_dir(folder).expect("the corpus").map(|entry| entry.expect("a file").path()).collect();
    files.sort();
    let mut news = String::new();
    for path in files.iter().filter(|path| path.extension().is_some_and(|extension| extension == "txt")) {
        for line in std::fs::read_to_string(path).expect("text").lines() {
            let is_field = line.split_once(':').is_some_and(|(key, _)| key.bytes().all(|byte| byte.is_ascii_lowercase()));
            if !is_field && !line.starts_with("==") && !line.trim().is_empty() {
                news.push_str(&read_right(line));
                news.push('\n');
            }
        }
    }
    news
}

fn read_right(line: &str) -> String {
    let mut right = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("{{") {
        let (mark, after) = after.split_once("}}").unwrap_or((after, ""));
        right.push_str(before);
        right.push_str(mark.rsplit('|').next().unwrap_or_default());
        rest = after;
    }
    right + rest
}

/// K2 beside what ICU offers for the same purpose: NFKC, marks taken off and
/// case folded, as Lucene's ICUFoldingFilter does. ICU does not bring hamzas,
/// ة/ه and ى/ي together, so it has less to do.
fn folding(news: &str) {
    let text = repeated(news, 4_000_000);
    let ours = best(|| drop(black_box(loose(black_box(&text)))));
    let theirs = best(|| drop(black_box(icu_folding(black_box(&text)))));
    let nfkc = ComposingNormalizerBorrowed::new_nfkc();
    let alone = best(|| drop(black_box(nfkc.normalize(black_box(&text)))));
    let [fast, peer, alone] = [ours, theirs, alone].map(|time| megabytes(&text) / time.as_secs_f64());
    row("K2 folding", fast, "MB/s", &format!("{:.1} MB of news", megabytes(&text)));
    row("K2 folding beside ICU folding", fast / peer, "× ICU", &format!("{fast:.0} MB/s against {peer:.0} MB/s"));
    row("K2 folding beside NFKC alone", fast / alone, "× ICU", &format!("{alone:.0} MB/s; it finds news in NFKC already and copies it"));
}

fn icu_folding(text: &str) -> String {
    let categories = CodePointMapData::<GeneralCategory>::new();
    let nfkc = ComposingNormalizerBorrowed::new_nfkc().normalize(text);
    let decomposed = DecomposingNormalizerBorrowed::new_nfkd().normalize(&nfkc);
    let bare: String = decomposed.chars().filter(|&c| categories.get(c) != GeneralCategory::NonspacingMark).collect();
    CaseMapper::new().fold_string(&bare).into_owned()
}

fn preflight(news: &str) {
    let checker = Checker::new(Profile::default());
    let [short, long] = [1_000, 100_000].map(|words| story(news, words));
    let once = best(|| drop(black_box(checker.check(black_box(&short)))));
    let many = best_of(3, || drop(black_box(checker.check(black_box(&long)))));
    row("preflight of 1,000 words", millis(once), "ms", "all rules, no dictionary");
    let growth = many.as_secs_f64() / once.as_secs_f64() / 100.0;
    row("preflight of 100,000 words beside 100 times 1,000", growth, "×", &format!("{:.0} ms", millis(many)));
}

fn registry(news: &str) {
    let file = fifty_thousand_names();
    let load = best_of(3, || drop(black_box(Registry::parse(black_box(&file)))));
    let registry = Registry::parse(&file).expect("names");
    let text = repeated(news, 1_000_000);
    let find = best(|| drop(black_box(registry.mentions(black_box(&text)))));
    row("registry of 50,000 names loads", millis(load), "ms", &format!("{:.1} MB", megabytes(&file)));
    row("names found in a text", megabytes(&text) / find.as_secs_f64(), "MB/s", "50,000 names");
}

/// Invented names of two words; no two alike.
fn fifty_thousand_names() -> String {
    const ONSETS: [&str; 25] = [
        "با", "تو", "ثا", "جا", "حو", "خي", "دا", "ذو", "را", "زي", "سا", "شو", "صا", "ضي", "طا", "ظو", "عا", "غي", "فا", "قو", "كا", "لي",
        "ما", "نو", "ها",
    ];
    const ENDS: [&str; 20] = [
        "بان", "تور", "ثيل", "جاز", "حوط", "خال", "دير", "ران", "زوم", "سيف", "شاط", "صوب", "طيق", "عاد", "غور", "فيل", "قام", "كوت",
        "ليس", "مار",
    ];
    let mut file = String::new();
    for first in 0..250_usize {
        for second in 0..200_usize {
            let name = |number: usize| [ONSETS[number % 25], ENDS[number / 25 % 20]].concat();
            file.push_str(&format!("شخص | {} {}\n", name(first), name(second + 250)));
        }
    }
    file
}

fn story(news: &str, words: usize) -> Document {
    let mut parts = vec![Part::new(Field::Headline, "البلدية تفتح الطريق الساحلي بعد أسبوع من الإغلاق")];
    let mut count = 0;
    for line in news.lines().cycle() {
        if count >= words {
            break;
        }
        count += line.split(' ').count();
        parts.push(Part::new(Field::Paragraph, line));
    }
    Document { parts, ..Document::default() }
}

fn repeated(text: &str, bytes: usize) -> String {
    text.repeat(bytes / text.len() + 1)
}

fn best(work: impl FnMut()) -> Duration {
    best_of(RUNS, work)
}

fn best_of(runs: u32, mut work: impl FnMut()) -> Duration {
    work();
    let times = (0..runs).map(|_| {
        let started = Instant::now();
        work();
        started.elapsed()
    });
    times.min().unwrap_or_default()
}

fn megabytes(text: &str) -> f64 {
    f64::from(u32::try_from(text.len()).unwrap_or(u32::MAX)) / 1e6
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

fn row(name: &str, figure: f64, unit: &str, detail: &str) {
    println!("{name}\t{figure}\t{unit}\t{detail}");
}
