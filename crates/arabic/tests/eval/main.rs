//! How well the proofreader does on texts with planted errors.
//!
//! `make eval` prints the table; as a test it holds the marks: of what is
//! reported as `warn` or `block` 97 % is right, and 95 % of what was planted
//! is found.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice)]

mod corpus;
mod score;

use arabic::preflight::Checker;
use corpus::texts;
use score::Score;

#[test]
fn the_proofreader_keeps_its_marks() {
    let mut score = Score::default();
    for text in texts() {
        let checker = Checker::new(text.profile.clone());
        score.count(&text, &checker.check(&text.planted));
    }
    println!("{score}");
    assert!(score.texts >= 150, "{} texts", score.texts);
    assert!(score.precision() >= 0.97, "precision {:.3}", score.precision());
    assert!(score.recall() >= 0.95, "recall {:.3}", score.recall());
}

#[test]
fn corrected_texts_are_clean() {
    let mut reported = String::new();
    for text in texts() {
        let checker = Checker::new(text.profile.clone());
        for finding in checker.check(&text.corrected).iter().filter(|finding| score::weighs(finding)) {
            reported.push_str(&format!("{} {}\n", text.id, score::told(&text.corrected, finding)));
        }
    }
    assert!(reported.lines().count() <= 6, "reported in texts without errors:\n{reported}");
}

#[test]
fn every_rule_of_weight_is_planted() {
    let planted: std::collections::BTreeSet<String> = texts().into_iter().flat_map(|text| text.marks).map(|mark| mark.rule).collect();
    for rule in ["H01", "H04", "H07", "H08", "H09", "G01", "U01", "T01", "T03", "Q01", "D01", "D03", "N01", "N02", "N04", "L01"] {
        assert!(planted.contains(rule), "{rule} is planted nowhere");
    }
}
