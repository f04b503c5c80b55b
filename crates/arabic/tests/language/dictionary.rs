//! No rule may match a word that a dictionary knows, unless it is listed.
//!
//! The dictionary is Debian's `hunspell-ar`, which `scripts/setup-debian`
//! installs; `WARRAQ_TEST_HUNSPELL=skip` does without.

use arabic::preflight::{Checker, Document, Finding, Hunspell, Profile};
use std::collections::BTreeSet;
use std::sync::Arc;

const FOLDER: &str = "/usr/share/hunspell";

/// The dictionary's texts (affixes, words); `None` when it is not to be used.
fn dictionary() -> Option<(String, String)> {
    if std::env::var_os("WARRAQ_TEST_HUNSPELL").is_some_and(|word| word == "skip") {
        return None;
    }
    let [aff, dic] = ["ar.aff", "ar.dic"].map(|name| {
        let path = format!("{FOLDER}/{name}");
        std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}; install the package hunspell-ar (scripts/setup-debian)"))
    });
    Some((String::from_utf8_lossy(&aff).into_owned(), String::from_utf8_lossy(&dic).into_owned()))
}

/// The stems, without flags and marks.
fn stems(dic: &str) -> BTreeSet<String> {
    let words = dic.lines().skip(1).filter_map(|line| line.split(['/', '\t']).next());
    let bare = words
        .map(arabic::fold::exact)
        .filter(|word| word.chars().count() > 1 && word.chars().all(|c| ('\u{621}'..='\u{64A}').contains(&c)));
    bare.collect()
}

#[test]
fn no_rule_matches_a_word_of_the_dictionary_without_a_listed_exception() {
    let Some((_, dic)) = dictionary() else { return };
    let listed: BTreeSet<&str> =
        include_str!("../lexicon-exceptions.txt").lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace).collect();
    let checker = Checker::new(Profile::default());
    let stems = stems(&dic);
    assert!(stems.len() > 100_000, "{} stems", stems.len());
    // One document of all stems, a word a paragraph, is read in one go; rules
    // that compare words with each other are asked about each alone.
    let reported = |word: &&String| checker.check(&Document::plain(word)).iter().any(is_about_words);
    let unlisted: Vec<&String> = stems.iter().filter(|word| !listed.contains(word.as_str())).filter(reported).collect();
    assert!(unlisted.is_empty(), "{} words: {unlisted:?}", unlisted.len());
}

#[test]
fn every_exception_is_still_one() {
    let checker = Checker::new(Profile::default());
    let listed = include_str!("../lexicon-exceptions.txt").lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace);
    let idle: Vec<&str> = listed.filter(|word| !checker.check(&Document::plain(word)).iter().any(is_about_words)).collect();
    assert!(idle.is_empty(), "no rule matches these any more: {idle:?}");
}

/// Rules about a word, not about what is missing round it.
fn is_about_words(finding: &Finding) -> bool {
    !matches!(finding.rule, "D02" | "N05" | "L01" | "C04")
}

#[test]
fn with_a_dictionary_unknown_words_are_told_once() {
    let Some((aff, dic)) = dictionary() else { return };
    let checker = Checker::new(Profile::default()).with_dictionary(Arc::new(Hunspell::new(&aff, &dic).unwrap()));
    let found = checker.check(&Document::plain("وصلت القافلة إلى المزرشوق صباحا، وفي المزرشوق سوق كبيرة في إيران."));
    let told: Vec<(&str, &str)> =
        found.iter().map(|finding| (finding.rule, finding.value("found"))).filter(|(rule, _)| *rule == "X01").collect();
    assert_eq!(told, [("X01", "المزرشوق")]);
}

#[test]
fn a_broken_dictionary_says_so() {
    assert!(Hunspell::new("SFX A Y many\n", "x").is_err());
}
