//! S and P: what a story says about itself, and about its pictures.
//!
//! Only where the facts of a story are known: a bare text lacks nothing.

use super::pictures::{no_credit, no_text, old_picture, useless_alt};
use super::wire::unchanged;
use super::{Block, Entry, Findings, Hint, Reading, Warn, rule};
use crate::preflight::document::{Facts, SourceKind};
use crate::preflight::finding::Finding;

pub(super) const RULES: &[Entry] = &[
    rule("S01", Warn, no_source),
    rule("S02", Block, no_byline),
    rule("S03", Warn, no_dateline),
    rule("S04", Warn, unchanged),
    rule("P01", Block, no_credit),
    rule("P02", Block, no_text),
    rule("P03", Warn, old_picture),
    rule("P04", Hint, useless_alt),
];

pub(super) const fn facts<'a>(story: &'a Reading<'_>) -> Option<&'a Facts> {
    story.document.facts.as_ref()
}

/// S01: no source, or «وكالات» and nothing else.
fn no_source(story: &Reading<'_>, found: &mut Findings) {
    let Some(facts) = facts(story) else {
        return;
    };
    let mut named = facts.sources.iter().filter(|source| !source.name.trim().is_empty());
    match named.next() {
        None => found.add(Finding::new("S01").with("kind", "none")),
        Some(first) if facts.sources.iter().all(|source| source.kind == SourceKind::Unnamed) => {
            found.add(Finding::new("S01").with("kind", "unnamed").with("found", first.name.clone()));
        }
        Some(_) => {}
    }
}

/// S02: nobody answers for the story: no writer, no desk of ours, no agency by
/// its name.
fn no_byline(story: &Reading<'_>, found: &mut Findings) {
    let signed = |facts: &Facts| facts.bylines.iter().any(|byline| !byline.trim().is_empty());
    let answered = |facts: &Facts| facts.sources.iter().any(|source| source.kind != SourceKind::Unnamed && !source.name.trim().is_empty());
    if facts(story).is_some_and(|facts| !signed(facts) && !answered(facts)) {
        found.add(Finding::new("S02"));
    }
}

/// S03: it was filed from nowhere.
fn no_dateline(story: &Reading<'_>, found: &mut Findings) {
    if facts(story).is_some_and(|facts| facts.dateline.as_ref().is_none_or(|place| place.trim().is_empty())) {
        found.add(Finding::new("S03"));
    }
}
