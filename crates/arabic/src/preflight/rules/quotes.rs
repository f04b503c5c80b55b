//! Q: quotation marks, brackets, and what a headline quotes.

use super::balance::unbalanced;
use super::headline_quotes::not_in_body;
use super::{Block, Entry, Findings, Reading, Warn, rule};
use crate::preflight::finding::{Edit, Finding, Place};
use crate::preflight::pairing::{Pair, Pairing, Shape};
use crate::preflight::profile::QuoteStyle;
use crate::preflight::reading::ReadPart;

pub(super) const RULES: &[Entry] = &[rule("Q01", Warn, mixed_styles), rule("Q02", Warn, unbalanced), rule("Q03", Block, not_in_body)];

/// The style of a quotation; `None` for brackets and for one that is closed
/// by another mark than opened it.
fn style(pair: &Pair) -> Option<QuoteStyle> {
    match (pair.open.shape, pair.close.shape) {
        (Shape::Guillemets, Shape::Guillemets) => Some(QuoteStyle::Guillemets),
        (Shape::Curly, Shape::Curly) => Some(QuoteStyle::Curly),
        (Shape::Straight, Shape::Straight) => Some(QuoteStyle::Straight),
        _ => None,
    }
}

/// The quotations of a part that stand in no other: what is quoted inside a
/// quotation has other marks with good reason.
pub(super) fn outer(pairing: &Pairing) -> impl Iterator<Item = &Pair> {
    let mut end = 0;
    pairing.pairs.iter().filter(|pair| pair.open.shape.quotes()).filter(move |pair| {
        let is_outer = pair.open.range.start >= end;
        end = end.max(pair.close.range.end);
        is_outer
    })
}

/// Q01: «…» with “…”, or against the style.
fn mixed_styles(story: &Reading<'_>, found: &mut Findings) {
    let Some(usual) = story.profile.quotes.or_else(|| usual(story)) else {
        return;
    };
    for (part, pairing) in story.parts.iter().zip(story.pairings()) {
        let continued = pairing.unclosed.iter().find(|mark| mark.shape.quotes()).map(|mark| mark.range.start);
        for pair in outer(pairing).filter(|pair| style(pair) != Some(usual)) {
            // Inside a quotation that goes on in the next paragraph.
            let is_nested = continued.is_some_and(|start| start < pair.open.range.start);
            if !is_nested {
                found.add(restyled(part, pair, usual));
            }
        }
    }
}

/// The style most quotations have. Straight marks are what an old keyboard
/// had: they count as a style only where they are alone or three times as many.
fn usual(story: &Reading<'_>) -> Option<QuoteStyle> {
    let styles: Vec<QuoteStyle> = story.pairings().iter().flat_map(outer).filter_map(style).collect();
    let count = |wanted: QuoteStyle| styles.iter().filter(|style| **style == wanted).count();
    let straight = count(QuoteStyle::Straight);
    let others = styles.len() - straight;
    if straight > 0 && straight >= others * 3 {
        return Some(QuoteStyle::Straight);
    }
    let first = styles.iter().copied().find(|style| *style != QuoteStyle::Straight)?;
    let second = if first == QuoteStyle::Curly { QuoteStyle::Guillemets } else { QuoteStyle::Curly };
    Some(if count(second) > count(first) { second } else { first })
}

/// One finding for both marks.
fn restyled(part: &ReadPart<'_>, pair: &Pair, usual: QuoteStyle) -> Finding {
    let (open, close) = usual.marks();
    let inside = part.slice(pair.inside());
    let edit = |range, c: char| Edit { place: Place { part: part.index, range }, text: c.to_string() };
    let edits = vec![edit(pair.open.range.clone(), open), edit(pair.close.range.clone(), close)];
    let safe = pair.certain && style(pair).is_some() && !inside.contains([open, close]);
    Finding::new("Q01")
        .at(part.index, pair.open.range.clone())
        .at(part.index, pair.close.range.clone())
        .with("found", part.slice(pair.range()))
        .with("wanted", format!("{open}{inside}{close}"))
        .edited(edits, safe)
}
