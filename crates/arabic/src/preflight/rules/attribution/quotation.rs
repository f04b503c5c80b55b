//! A01: a quotation nobody speaks.

use super::speech::is_cue;
use super::{Findings, Reading};
use crate::preflight::document::Field;
use crate::preflight::finding::Finding;
use crate::preflight::reading::{ReadPart, Word};

/// Words in which a speaker is looked for before a quotation, and after it.
const BEFORE: usize = 12;
const AFTER: usize = 8;
/// A quotation of fewer words is a title, a slogan or a word held at arm's
/// length.
const LEAST: usize = 6;

/// A quotation that is a sentence by itself inside a paragraph, with words of
/// the reporter before it and no speech near. What opens a paragraph may go on
/// from the paragraph before, and what stands inside a sentence is part of it.
pub(super) fn unattributed(story: &Reading<'_>, found: &mut Findings) {
    for part in story.parts.iter().filter(|part| part.field == Field::Paragraph) {
        let mut at = 0;
        while let Some(quotation) = next_quotation(part, at) {
            at = quotation.close + 1;
            if is_sentence(part, &quotation) && !has_speaker(part, &quotation) {
                let (Some(open), Some(close)) = (part.word(quotation.open), part.word(quotation.close)) else {
                    continue;
                };
                let range = open.range.start..close.range.end;
                let text = part.text.get(range.clone()).unwrap_or_default();
                found.add(Finding::new("A01").at(part.index, range).with("found", text));
            }
        }
    }
}

/// Tokens of the marks.
struct Quotation {
    open: usize,
    close: usize,
}

/// The first quotation that opens at `from` or later and is closed.
fn next_quotation(part: &ReadPart<'_>, from: usize) -> Option<Quotation> {
    let mut open = None;
    for (at, word) in part.words.iter().enumerate().skip(from) {
        match (word.sign(), open) {
            (Some('«' | '“' | '"' | '”'), None) => open = Some((at, word.sign())),
            (Some('»'), Some((open, Some('«'))))
            | (Some('”' | '“'), Some((open, Some('“' | '”'))))
            | (Some('"'), Some((open, Some('"')))) => {
                return Some(Quotation { open, close: at });
            }
            _ => {}
        }
    }
    None
}

fn is_sentence(part: &ReadPart<'_>, quotation: &Quotation) -> bool {
    let inside = part.words.get(quotation.open + 1..quotation.close).unwrap_or_default();
    let words = inside.iter().filter(|word| word.is_arabic()).count();
    let begins = part.before(quotation.open).and_then(Word::sign).is_some_and(|sign| matches!(sign, '.' | '؟' | '!'));
    let ends = match part.word(quotation.close + 1) {
        None => true,
        Some(next) => next.sign() == Some('.'),
    };
    let exempt = inside.iter().any(|word| word.exempt);
    words >= LEAST && begins && ends && !exempt
}

/// A word of speech in the sentence before or the words after, or an earlier
/// quotation of the paragraph that this one goes on.
fn has_speaker(part: &ReadPart<'_>, quotation: &Quotation) -> bool {
    let before = part.words.get(..quotation.open).unwrap_or_default();
    let after = part.words.get(quotation.close + 1..).unwrap_or_default();
    let goes_on = before.iter().any(|word| matches!(word.sign(), Some('«' | '»' | '“' | '”' | '"' | ':')));
    let is_near = before.iter().rev().filter(|word| word.is_arabic()).take(BEFORE).any(is_cue);
    goes_on || is_near || after.iter().filter(|word| word.is_arabic()).take(AFTER).any(is_cue)
}
