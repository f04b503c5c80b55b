//! S04: a reporter's name over an agency's words.

use super::fields::facts;
use super::{Findings, Reading};
use crate::fold;
use crate::preflight::document::Facts;
use crate::preflight::finding::Finding;
use crate::tables::word_list;
use std::collections::HashSet;
use std::sync::LazyLock;

/// Words that are compared together.
const SHINGLE: usize = 5;

/// More than nine in ten of the body's runs of five words stand in the wire
/// item, while a person signs.
pub(super) fn unchanged(story: &Reading<'_>, found: &mut Findings) {
    let Some((facts, wire)) = facts(story).and_then(|facts| Some((facts, facts.wire.as_ref()?))) else {
        return;
    };
    let Some(person) = facts.bylines.iter().find(|byline| is_person(facts, byline)) else {
        return;
    };
    let wire: Vec<String> = fold::words(&fold::loose(wire)).map(str::to_owned).collect();
    let body = story.parts.iter().filter(|part| part.field.is_body()).flat_map(|part| &part.words);
    let body: Vec<String> =
        body.filter(|word| word.sign().is_none()).flat_map(|word| fold::words(&word.loose)).map(str::to_owned).collect();
    let known: HashSet<&[String]> = wire.windows(SHINGLE).collect();
    let taken = body.windows(SHINGLE).filter(|shingle| known.contains(shingle)).count();
    let all = body.windows(SHINGLE).count();
    if all > 0 && taken * 10 > all * 9 {
        found.add(Finding::new("S04").with("found", person.clone()));
    }
}

/// True for a byline that names neither a desk nor the source itself.
fn is_person(facts: &Facts, byline: &str) -> bool {
    static DESKS: LazyLock<HashSet<&str>> = LazyLock::new(|| word_list(include_str!("../../../data/rules/desk-bylines.txt")).collect());
    let loose = fold::loose(byline);
    let Some(first) = fold::words(&loose).next() else {
        return false;
    };
    let bare = first.strip_prefix("ال").unwrap_or(first);
    let is_desk = DESKS.contains(first) || DESKS.contains(bare);
    !is_desk && !facts.sources.iter().any(|source| fold::loose(&source.name) == loose)
}
