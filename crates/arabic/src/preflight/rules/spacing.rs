//! T02 and T03: spaces, and the signs they stand beside.

use super::letter_names::is_letter_name;
use super::typography::latin_mark;
use super::{Findings, Reading};
use crate::preflight::finding::Finding;
use crate::preflight::pairing::Pairing;
use crate::preflight::reading::{ReadPart, Word};
use crate::words::Kind;
use std::ops::Range;

/// T02: two spaces, a tab, a no-break space that holds nothing together.
///
/// The space beside a sign belongs to T03, T01 or Q02.
pub(super) fn loose_gaps(story: &Reading<'_>, found: &mut Findings) {
    for (part, pairing) in story.parts.iter().zip(story.pairings()) {
        let inside = inner_gaps(part, pairing);
        for at in 1..part.words.len() {
            let gap = part.gap_before(at);
            let Some(wanted) = tidy(part, at).filter(|_| !story.is_exempt(part.index, &gap)) else {
                continue;
            };
            let is_told = stray_gap(part, at).is_some() || latin_mark(part, at).is_some() || inside.binary_search(&gap.start).is_ok();
            if !is_told {
                let finding = Finding::new("T02").at(part.index, gap);
                found.add(finding.with("found", around(part, at)).with("wanted", joined(part, at, wanted)).safely(wanted));
            }
        }
    }
}

/// Where the gaps just inside quotation marks and brackets begin, sorted.
fn inner_gaps(part: &ReadPart<'_>, pairing: &Pairing) -> Vec<usize> {
    let pairs = pairing.pairs.iter().flat_map(|pair| [pair.open.range.end, part.gap_before(pair.close.at).start]);
    let mut starts: Vec<usize> = pairs.collect();
    starts.sort_unstable();
    starts
}

/// What should stand before the token at `at` instead of its gap, if anything.
fn tidy(part: &ReadPart<'_>, at: usize) -> Option<&'static str> {
    let gap = part.slice(part.gap_before(at));
    let is_plain = |c: char| c.is_whitespace() && !matches!(c, '\n' | '\r' | '\u{2028}' | '\u{2029}' | '\u{85}');
    if matches!(gap, "" | " ") || !gap.chars().all(is_plain) || holds_unit(part, at, gap) {
        return None;
    }
    Some(" ")
}

/// «40 كم», «5 %»: what [`crate::save`] leaves together.
fn holds_unit(part: &ReadPart<'_>, at: usize, gap: &str) -> bool {
    let is_unit = part
        .word(at)
        .is_some_and(|word| word.kind != Kind::Number && word.sign().is_none_or(|c| matches!(c, '%' | '٪' | '°' | '$' | '€' | '£' | '﷼')));
    gap == "\u{A0}" && part.before(at).is_some_and(|before| before.kind == Kind::Number) && is_unit
}

/// T03: «الجبهات .», «قال،إن».
pub(super) fn misplaced_spaces(story: &Reading<'_>, found: &mut Findings) {
    for part in &story.parts {
        for (at, word) in part.words.iter().enumerate().filter(|(_, word)| word.sign().is_some_and(is_stop)) {
            let gap = stray_gap(part, at);
            let lacks = lacks_gap(part, at);
            let Some(start) = gap.clone().map(|gap| gap.start).or(lacks.then_some(word.range.start)) else {
                continue;
            };
            let before = part.before(at).map_or("", |before| before.text);
            let after = if lacks { part.word(at + 1).map_or("", |after| after.text) } else { "" };
            let right = format!("{}{}", word.text, if lacks { " " } else { "" });
            let finding = Finding::new("T03")
                .at(part.index, start..word.range.end)
                .with("found", format!("{before}{}{}{after}", part.slice(gap.unwrap_or_default()), word.text))
                .with("wanted", format!("{before}{right}{after}"));
            found.add(finding.safely(right));
        }
    }
}

/// Signs that stand close to the word before them and apart from the next.
const fn is_stop(c: char) -> bool {
    matches!(c, '،' | '؛' | '.' | ':' | '؟' | '!')
}

/// The gap before the sign at `at`, when none should be there.
pub(super) fn stray_gap(part: &ReadPart<'_>, at: usize) -> Option<Range<usize>> {
    let word = part.word(at).filter(|word| !word.exempt && word.spaced)?;
    let sign = word.sign().filter(|c| is_stop(*c))?;
    let before = part.before(at)?;
    let gap = part.gap_before(at);
    let is_line = part.slice(gap.clone()).contains('\n');
    (!is_line && can_end(before) && !stands_apart(part, at, sign, before)).then_some(gap)
}

/// True for what a stop can follow.
fn can_end(before: &Word<'_>) -> bool {
    match before.kind {
        Kind::Arabic | Kind::Number | Kind::Foreign => true,
        Kind::Sign(c) => closes(c) || matches!(c, '%' | '٪' | '°'),
        _ => false,
    }
}

const fn closes(c: char) -> bool {
    matches!(c, '»' | '”' | '"' | ')' | ']')
}

/// Signs that are no stops of the sentence: «...», «.com», «:)», «2 : 1», the
/// number of an item, initials.
fn stands_apart(part: &ReadPart<'_>, at: usize, sign: char, before: &Word<'_>) -> bool {
    let glued = part.word(at + 1).filter(|next| !next.spaced);
    let is_word = |next: &Word<'_>| matches!(next.kind, Kind::Foreign | Kind::Number | Kind::Address);
    let is_run = glued.is_some_and(|next| matches!(next.sign(), Some('.' | '…' | '/')));
    let is_short = before.kind == Kind::Arabic && before.loose.chars().count() < 2;
    let apart = match sign {
        '.' => is_run || glued.is_some_and(is_word) || is_short || (at == 1 && before.kind == Kind::Number),
        ':' => {
            let is_face =
                glued.is_some_and(|next| matches!(next.sign(), Some('(' | ')' | '-' | '/' | ':' | '*')) || next.kind == Kind::Foreign);
            is_face || before.kind == Kind::Number
        }
        '!' => glued.is_some_and(|next| next.sign() == Some('=')),
        _ => false,
    };
    let is_latin = before.kind == Kind::Foreign
        && !part.word(at + 1).is_some_and(|next| next.kind == Kind::Arabic)
        && !part.before(at - 1).is_some_and(|word| word.kind == Kind::Arabic);
    apart || is_latin
}

/// True when a space is missing after the sign at `at`.
fn lacks_gap(part: &ReadPart<'_>, at: usize) -> bool {
    let Some((before, word, next)) =
        part.before(at).zip(part.word(at)).zip(part.word(at + 1)).map(|((before, word), next)| (before, word, next))
    else {
        return false;
    };
    if next.spaced || next.exempt || word.exempt || part.slice(part.gap_before(at)).contains('\n') {
        return false;
    }
    let letters = |word: &Word<'_>| if word.kind == Kind::Arabic { word.loose.chars().count() } else { 0 };
    let opens = matches!(next.sign(), Some('«' | '“'));
    let ends = letters(before) >= 2 || before.sign().is_some_and(|c| closes(c) && c != '"');
    match word.sign() {
        Some('،' | '؛') => match next.kind {
            Kind::Arabic => letters(next).max(letters(before)) >= 2 && !is_chain(part, at),
            Kind::Foreign => true,
            Kind::Number => before.kind == Kind::Arabic,
            _ => opens && ends,
        },
        Some('.') => ends && letters(next) >= 2 && !is_chain(part, at),
        Some(':') => ends && (letters(next) >= 2 || opens),
        Some('؟' | '!') => ends && letters(next) >= 2,
        _ => false,
    }
}

/// «بي.بي.سي», «سوق.كوم», «وزارة.الصحة.السعودية»: signs inside names.
fn is_chain(part: &ReadPart<'_>, at: usize) -> bool {
    const ENDINGS: [&str; 5] = ["كوم", "نت", "اورغ", "اورج", "دوت"];
    let loose = |at: Option<usize>| at.and_then(|at| part.word(at)).map_or("", |word| word.loose.as_str());
    let (before, after) = (loose(at.checked_sub(1)), loose(Some(at + 1)));
    if is_letter_name(before) && is_letter_name(after) {
        return true;
    }
    let is_dot = |at: Option<usize>| at.and_then(|at| part.word(at)).is_some_and(|word| word.sign() == Some('.') && !word.spaced);
    let goes_on = is_dot(Some(at + 2)) && part.word(at + 3).is_some_and(|word| !word.spaced && word.sign().is_none());
    let went_on = is_dot(at.checked_sub(2)) && part.before(at).is_some_and(|word| !word.spaced);
    is_dot(Some(at)) && (goes_on || went_on || ENDINGS.contains(&after) || ENDINGS.contains(&before))
}

/// The words beside a gap, for a message.
fn around(part: &ReadPart<'_>, at: usize) -> String {
    joined(part, at, part.slice(part.gap_before(at)))
}

fn joined(part: &ReadPart<'_>, at: usize, gap: &str) -> String {
    let before = part.before(at).map_or("", |word| word.text);
    format!("{before}{gap}{}", part.word(at).map_or("", |word| word.text))
}
