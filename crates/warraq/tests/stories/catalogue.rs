//! Every sentence that the program can say is in both catalogues.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

const AR: &str = include_str!("../../messages/ar.ftl");
const EN: &str = include_str!("../../messages/en.ftl");

/// What stands before a literal key in the sources.
const CALLS: [&str; 5] = ["refused(\"", "failed(\"", "cannot(\"", ".text(\"", ".format(\""];

/// Kebab-case literals that are no keys: slugs, names of formats, jobs and folders.
const OTHER: [&str; 7] = ["arabi-dawli", "desk-text", "forget-writers", "json-feed", "person-name", "sweep-pictures", "warraq-home"];

fn keys(catalogue: &str) -> BTreeSet<&str> {
    catalogue
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter_map(|line| line.split_once(" ="))
        .map(|(key, _)| key)
        .collect()
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] }).collect()
}

/// String literals of a source up to its tests, each with what stands before it on the line.
fn literals(source: &str) -> Vec<(String, String)> {
    let told = source.split("#[cfg(test)]").next().unwrap();
    let lines = told.lines().filter(|line| !line.trim_start().starts_with("//"));
    lines
        .flat_map(|line| {
            let parts: Vec<&str> = line.split('"').collect();
            (1..parts.len()).step_by(2).map(|at| (format!("{}\"", parts[..at].join("\"")), parts[at].to_owned())).collect::<Vec<_>>()
        })
        .collect()
}

fn is_kebab(word: &str) -> bool {
    word.contains('-') && word.split('-').all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase()))
}

#[test]
fn every_key_in_the_sources_is_in_both_catalogues() {
    let (ar, en) = (keys(AR), keys(EN));
    let mut missing = BTreeSet::new();
    let mut found = 0;
    for path in sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let source = std::fs::read_to_string(&path).unwrap();
        for (before, word) in literals(&source) {
            let called = CALLS.iter().any(|call| before.ends_with(call)) && !word.contains(' ');
            if !called && (!is_kebab(&word) || OTHER.contains(&word.as_str())) {
                continue;
            }
            found += 1;
            // What became of a picture is a finding; what was done to a story is said of a story.
            let said = [word.clone(), format!("finding-{word}"), format!("story-{word}")];
            let known = |catalogue: &BTreeSet<&str>| said.iter().any(|key| catalogue.contains(key.as_str()));
            if !known(&ar) || !known(&en) {
                missing.insert(format!("{}: {word}", path.display()));
            }
        }
    }
    assert_eq!(missing, BTreeSet::new());
    assert!(found > 60, "the scan finds the keys: {found}");
}

#[test]
fn every_key_made_from_a_value_is_in_both_catalogues() {
    let publications = ["none", "live", "withdrawn", "retracted"].map(|word| format!("publication-{word}"));
    let comments = ["pending", "approved", "rejected", "spam"].map(|word| format!("comment-{word}"));
    let judged = ["approved", "rejected", "spam"].map(|word| format!("judged-{word}"));
    let unknown = intake::Unknown::ALL.iter().map(|unknown| format!("unknown-{}", unknown.key()));
    let dropped = intake::DroppedKind::ALL.iter().map(|dropped| format!("dropped-{}", dropped.key()));
    let checks = ["home", "private", "disk", "clock", "database", "site", "key", "future", "search"];
    let doctor = checks.iter().flat_map(|check| [format!("doctor-{check}"), format!("doctor-{check}-advice")]);
    let fields = ["kicker", "headline", "deck", "caption", "alt", "credit", "paragraph", "heading", "quotation", "item", "label"];
    let fields = fields.into_iter().chain(["telegram", "telegram-caption"]).map(|field| format!("check-{field}"));
    let said = publications.into_iter().chain(comments).chain(judged).chain(unknown).chain(dropped).chain(doctor).chain(fields);
    let (ar, en) = (keys(AR), keys(EN));
    let missing: Vec<String> = said.filter(|key| !ar.contains(key.as_str()) || !en.contains(key.as_str())).collect();
    assert_eq!(missing, Vec::<String>::new());
}
