//! U02: «١٩» and «20» in one story.

use super::super::{Findings, Reading};
use crate::numbers::{Digits, figures};
use crate::preflight::finding::Finding;
use crate::preflight::reading::{ReadPart, Word};
use crate::words::Kind;
use std::ops::Range;

/// The digits of the paper, or those most of the story is written with; of
/// equally many those that come first. Persian digits are neither.
pub(super) fn mixed(story: &Reading<'_>, found: &mut Findings) {
    let numbers = || {
        story.parts.iter().flat_map(|part| {
            part.words.iter().enumerate().filter(|(at, word)| is_number(part, *at, word)).map(move |(_, word)| (part, word))
        })
    };
    let Some(wanted) = story.profile.digits.or_else(|| majority(numbers().map(|(_, word)| word.text))) else {
        return;
    };
    let mut last: Option<(usize, Range<usize>)> = None;
    for (part, word) in numbers().filter(|(_, word)| word.text.chars().any(|c| row(c).is_some_and(|row| row != Row::Of(wanted)))) {
        // «٢٠١٥/٩/٢» is one figure.
        let joins = |end: usize| part.text.get(end..word.range.start).is_some_and(|between| matches!(between, "/" | "-" | "." | "–"));
        match &mut last {
            Some((index, range)) if *index == part.index && joins(range.end) => range.end = word.range.end,
            _ => {
                last.take().into_iter().for_each(|(index, range)| report(story, found, index, range, wanted));
                last = Some((part.index, word.range.clone()));
            }
        }
    }
    last.into_iter().for_each(|(index, range)| report(story, found, index, range, wanted));
}

fn report(story: &Reading<'_>, found: &mut Findings, part: usize, range: Range<usize>, wanted: Digits) {
    let text = story.parts.get(part).and_then(|part| part.text.get(range.clone())).unwrap_or_default();
    found.add(Finding::new("U02").at(part, range).with("found", text).safely(figures(text, wanted)));
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Row {
    Of(Digits),
    Persian,
}

const fn row(c: char) -> Option<Row> {
    match c {
        '0'..='9' => Some(Row::Of(Digits::Latin)),
        '\u{660}'..='\u{669}' => Some(Row::Of(Digits::Arab)),
        '\u{6F0}'..='\u{6F9}' => Some(Row::Persian),
        _ => None,
    }
}

/// Numbers of Arabic text; those of a Latin name («iPhone 6», «F-16») keep its
/// digits.
fn is_number(part: &ReadPart<'_>, at: usize, word: &Word<'_>) -> bool {
    let is_foreign =
        |word: Option<&Word<'_>>| word.is_some_and(|word| matches!(word.kind, Kind::Foreign | Kind::Handle | Kind::Topic | Kind::Address));
    let joined = part.before(at).is_some_and(|before| !word.spaced && matches!(before.sign(), Some('-' | '_' | '/' | '.' | '+')))
        && is_foreign(at.checked_sub(2).and_then(|place| part.word(place)));
    let is_latin = word.text.chars().any(|c| row(c) == Some(Row::Of(Digits::Latin)));
    word.kind == Kind::Number && !word.exempt && !(is_latin && (is_foreign(part.before(at)) || is_foreign(part.word(at + 1)) || joined))
}

fn majority<'t>(numbers: impl Iterator<Item = &'t str>) -> Option<Digits> {
    let (mut latin, mut arab, mut first) = (0_usize, 0_usize, None);
    for number in numbers {
        match number.chars().find_map(row) {
            Some(Row::Of(Digits::Latin)) => latin += 1,
            Some(Row::Of(Digits::Arab) | Row::Persian) => arab += 1,
            None => continue,
        }
        first = first.or(Some(if latin > 0 { Digits::Latin } else { Digits::Arab }));
    }
    match latin.cmp(&arab) {
        std::cmp::Ordering::Less => Some(Digits::Arab),
        std::cmp::Ordering::Equal => first,
        std::cmp::Ordering::Greater => Some(Digits::Latin),
    }
}
