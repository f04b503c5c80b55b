//! Which quotation marks and brackets of a part belong together.
//!
//! Straight marks have no direction, and curly ones are typed both ways in
//! Arabic copy, so that the spaces round a mark say whether it opens or
//! closes. Each shape is paired by itself; a quotation that is closed by
//! another shape than opened it is one pair all the same. Single marks are
//! apostrophes too often to be paired.

use super::reading::{ReadPart, Word};
use crate::letters::{TATWEEL, is_bidi_control};
use crate::words::Kind;
use std::ops::Range;

/// What a mark looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// «»
    Guillemets,
    /// “”
    Curly,
    /// ""
    Straight,
    /// ()
    Round,
    /// []
    Square,
    /// {}
    Brace,
}

impl Shape {
    /// The shape of a mark, and whether it opens by itself.
    const fn of(c: char) -> Option<(Self, Option<bool>)> {
        Some(match c {
            '«' => (Self::Guillemets, Some(true)),
            '»' => (Self::Guillemets, Some(false)),
            '“' | '„' | '‟' => (Self::Curly, Some(true)),
            '”' => (Self::Curly, Some(false)),
            '"' | '＂' => (Self::Straight, None),
            '(' => (Self::Round, Some(true)),
            ')' => (Self::Round, Some(false)),
            '[' => (Self::Square, Some(true)),
            ']' => (Self::Square, Some(false)),
            '{' => (Self::Brace, Some(true)),
            '}' => (Self::Brace, Some(false)),
            _ => return None,
        })
    }

    /// True for marks of quotation.
    pub(super) const fn quotes(self) -> bool {
        matches!(self, Self::Guillemets | Self::Curly | Self::Straight)
    }
}

/// One mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) shape: Shape,
    /// Which token of the part; of a doubled mark the first.
    pub(super) at: usize,
    /// **Bytes** of the part; of a doubled mark both.
    pub(super) range: Range<usize>,
}

/// Two marks that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pair {
    pub(super) open: Mark,
    pub(super) close: Mark,
    /// False when only their number says that they belong together.
    pub(super) certain: bool,
}

impl Pair {
    /// **Bytes** of the part from mark to mark.
    pub(super) const fn range(&self) -> Range<usize> {
        self.open.range.start..self.close.range.end
    }

    /// **Bytes** of the part between the marks.
    pub(super) const fn inside(&self) -> Range<usize> {
        self.open.range.end..self.close.range.start
    }
}

/// The marks of a part.
#[derive(Debug, Default)]
pub(super) struct Pairing {
    /// In the order in which they open.
    pub(super) pairs: Vec<Pair>,
    /// Marks that open and are never closed, in order.
    pub(super) unclosed: Vec<Mark>,
    /// Marks that close what was never opened, in order.
    pub(super) unopened: Vec<Mark>,
}

/// Pairs the marks of `part`.
pub(super) fn of(part: &ReadPart<'_>) -> Pairing {
    let mut pairing = Pairing::default();
    let mut open: Vec<Mark> = Vec::new();
    let mut past = 0;
    for (at, word) in part.words.iter().enumerate() {
        let Some((shape, own)) = word.sign().and_then(Shape::of).filter(|_| at >= past && !word.exempt) else {
            continue;
        };
        let doubled = part.word(at + 1).filter(|next| shape == Shape::Straight && !next.spaced && next.sign() == word.sign());
        past = at + 1 + usize::from(doubled.is_some());
        let mark = Mark { shape, at, range: word.range.start..doubled.map_or(word.range.end, |next| next.range.end) };
        if is_no_mark(part, &mark, &open) {
            continue;
        }
        if opens(part, &mark, own, &open) {
            open.push(mark);
            continue;
        }
        match partner(&open, shape) {
            Some(place) => {
                let first = open.remove(place);
                // «"قال "كذا""»: two marks that close two.
                if doubled.is_some()
                    && first.range.len() == 1
                    && let Some(second) = partner(&open, shape).map(|place| open.remove(place))
                {
                    pairing.pairs.push(Pair { open: second, close: mark.clone(), certain: true });
                }
                pairing.pairs.push(Pair { open: first, close: mark, certain: true });
            }
            None => pairing.unopened.push(mark),
        }
    }
    pairing.unclosed = open;
    pair_by_number(&mut pairing, Shape::Straight);
    pair_by_number(&mut pairing, Shape::Curly);
    pairing.pairs.sort_by_key(|pair| pair.open.range.start);
    pairing
}

/// «قال" نعم"»: both marks look like closing ones, but there are two of them.
/// Of an odd number one is too many, and nobody knows which: the first stays.
fn pair_by_number(pairing: &mut Pairing, shape: Shape) {
    let unclosed = pairing.unclosed.extract_if(.., |mark| mark.shape == shape).map(|mark| (mark, true));
    let unopened = pairing.unopened.extract_if(.., |mark| mark.shape == shape).map(|mark| (mark, false));
    let mut left: Vec<(Mark, bool)> = unclosed.chain(unopened).collect();
    left.sort_by_key(|(mark, _)| mark.at);
    let mut left = left.into_iter();
    if left.len() % 2 == 1 {
        match left.next() {
            Some((mark, true)) => pairing.unclosed.push(mark),
            Some((mark, false)) => pairing.unopened.push(mark),
            None => {}
        }
    }
    while let Some(((open, _), (close, _))) = left.next().zip(left.next()) {
        pairing.pairs.push(Pair { open, close, certain: false });
    }
    pairing.unclosed.sort_by_key(|mark| mark.at);
    pairing.unopened.sort_by_key(|mark| mark.at);
}

/// Where the mark that `shape` closes stands among those that are open.
///
/// Few are open at a time: a mark deeper than that is forgotten, so that a
/// text of nothing but opening marks takes no longer than another.
fn partner(open: &[Mark], shape: Shape) -> Option<usize> {
    const DEPTH: usize = 16;
    let recent = || open.iter().enumerate().rev().take(DEPTH);
    let same = recent().find(|(_, mark)| mark.shape == shape);
    let other = || recent().find(|(_, mark)| shape.quotes() && mark.shape.quotes());
    same.or_else(other).map(|(place, _)| place)
}

/// True when the mark opens something.
fn opens(part: &ReadPart<'_>, mark: &Mark, own: Option<bool>, open: &[Mark]) -> bool {
    let is_open = open.iter().rev().take(16).any(|other| other.shape == mark.shape);
    match (own, by_spaces(part, mark)) {
        (None, Some(opens)) => opens,
        (None, None) => !is_open,
        // ”كلمة“ is typed as often as “كلمة”.
        (Some(_), Some(opens)) if mark.shape == Shape::Curly => opens,
        // »كلمة«: only where nothing else can be meant.
        (Some(own), Some(opens)) if opens != own && opens != is_open => opens,
        (Some(own), _) => own,
    }
}

/// What the characters beside a mark say: it opens (`true`), it closes, or
/// nothing.
fn by_spaces(part: &ReadPart<'_>, mark: &Mark) -> Option<bool> {
    let seen = |c: &char| !is_bidi_control(*c);
    let before = part.slice(0..mark.range.start).chars().rev().take(8).find(seen);
    let rest = part.slice(mark.range.end..part.text.len());
    let after = rest.chars().take(8).find(seen);
    let gap_before = before.is_none_or(char::is_whitespace);
    let gap_after = after.is_none_or(char::is_whitespace);
    let stop_after = after.is_some_and(is_stop) && !rest.starts_with("..");
    let may_open = gap_before || before.is_some_and(|c| is_opener(c) || c == TATWEEL) || follows_proclitic(part, mark);
    if may_open && !gap_after && !stop_after {
        Some(true)
    } else if before.is_none() || before.is_some_and(is_opener) {
        (!stop_after).then_some(true)
    } else if stop_after || after.is_none() || (!gap_before && gap_after) {
        Some(false)
    } else {
        None
    }
}

/// Signs after which nothing begins.
const fn is_stop(c: char) -> bool {
    matches!(c, '.' | '،' | '؛' | ':' | '؟' | '!' | ',' | ';' | '?' | ')' | ']' | '}' | '»' | '”')
}

const fn is_opener(c: char) -> bool {
    matches!(c, '(' | '[' | '{' | '«' | '“' | '-' | '–' | '—' | '/' | '\'' | '‘')
}

/// «و"الحياة"», «ال"أنا"»: letters that are written together with what follows.
fn follows_proclitic(part: &ReadPart<'_>, mark: &Mark) -> bool {
    let is_glued = |word: &&Word<'_>| word.range.end == mark.range.start && word.kind == Kind::Arabic;
    part.before(mark.at).filter(is_glued).is_some_and(|word| {
        let letters = word.exact.chars();
        letters.clone().all(|c| matches!(c, 'و' | 'ف' | 'ب' | 'ك' | 'ل' | 'ا' | 'س')) && letters.count() <= 4
    })
}

/// Inches, the numbers of a list, and faces.
fn is_no_mark(part: &ReadPart<'_>, mark: &Mark, open: &[Mark]) -> bool {
    let glued = part.before(mark.at).filter(|before| before.range.end == mark.range.start);
    let is_open = open.iter().rev().take(16).any(|other| other.shape == mark.shape || (mark.shape.quotes() && other.shape.quotes()));
    let next_glued = part.word(mark.at + 1).is_some_and(|next| !next.spaced);
    let text = part.slice(mark.range.clone());
    match (mark.shape, text) {
        (Shape::Straight, _) => !is_open && glued.is_some_and(|before| before.kind == Kind::Number),
        (Shape::Round, ")") => !is_open && glued.is_some_and(|before| is_list_number(before) || is_eyes(before)),
        (Shape::Round, "(") => !next_glued && glued.is_some_and(is_eyes),
        _ => false,
    }
}

fn is_list_number(word: &Word<'_>) -> bool {
    word.kind == Kind::Number
        || (word.kind == Kind::Foreign && word.text.len() <= 3)
        || (word.kind == Kind::Arabic && word.loose.chars().count() == 1)
}

fn is_eyes(word: &Word<'_>) -> bool {
    matches!(word.sign(), Some(':' | ';' | '=' | '-' | '^' | '؛'))
}
