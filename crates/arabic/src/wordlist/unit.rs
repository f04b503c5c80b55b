//! Words of a text, and words that were pulled apart.

use super::letter::{is_sign_for_letter, is_transparent, shown};
use std::ops::Range;

/// A letter or digit.
#[derive(Debug, Clone, Copy)]
pub(super) struct Letter {
    /// What it shows.
    pub(super) c: char,
    /// As it stands in the key.
    pub(super) folded: char,
    /// Bytes of the key.
    start: usize,
    end: usize,
}

/// What stands between two pieces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Gap {
    /// A sign or three that end no sentence: «فا*سد».
    Glue,
    /// A sign or two of sentences: «ف.ا.س.د».
    Point,
    /// A space, perhaps with signs: «ف ا س د».
    Space,
    /// More.
    Wide,
}

/// Letters of a text, all in a row, and where words part them.
#[derive(Debug, Default)]
pub(super) struct Letters {
    all: Vec<Letter>,
    /// Pieces, as places in `all`, each with what stands before it.
    pieces: Vec<(Range<usize>, Gap)>,
}

/// A piece, or several that may be one word.
#[derive(Debug)]
pub(super) struct Unit<'l> {
    pub(super) letters: &'l [Letter],
    /// Where its pieces begin, as places in `letters`, and the end.
    borders: Vec<usize>,
    /// Spaces stand between its pieces.
    spaced: bool,
}

impl Letters {
    /// The letters of a key K2.
    pub(super) fn of(key: &str) -> Self {
        let mut letters = Self::default();
        let (mut open, mut gap) = (None, String::new());
        let mut rest = key.char_indices().peekable();
        let mut before = ' ';
        while let Some((start, folded)) = rest.next() {
            if is_transparent(folded) {
                continue;
            }
            let inner = before.is_alphanumeric() && rest.peek().is_some_and(|(_, next)| next.is_alphanumeric());
            before = folded;
            if !(folded.is_alphanumeric() || inner && is_sign_for_letter(folded)) {
                letters.close(&mut open, &mut gap);
                gap.push(folded);
                continue;
            }
            open.get_or_insert(letters.all.len());
            letters.all.push(Letter { c: shown(folded), folded, start, end: start + folded.len_utf8() });
        }
        letters.close(&mut open, &mut gap);
        letters
    }

    fn close(&mut self, open: &mut Option<usize>, gap: &mut String) {
        if let Some(start) = open.take() {
            self.pieces.push((start..self.all.len(), kind(gap)));
            gap.clear();
        }
    }

    /// Every piece by itself, in order.
    pub(super) fn pieces(&self) -> impl Iterator<Item = Unit<'_>> {
        self.pieces.iter().filter_map(|(piece, _)| self.unit(std::slice::from_ref(&(piece.clone(), Gap::Wide))))
    }

    /// Pieces that may be one word together.
    pub(super) fn joined(&self) -> impl Iterator<Item = Unit<'_>> {
        let runs = self.pieces.chunk_by(|(before, _), (piece, gap)| may_join(before.len(), *gap, piece.len()));
        runs.filter(|run| run.len() > 1).filter_map(|run| self.unit(run))
    }

    fn unit(&self, run: &[(Range<usize>, Gap)]) -> Option<Unit<'_>> {
        let (first, last) = (run.first()?.0.start, run.last()?.0.end);
        let borders = run.iter().map(|(piece, _)| piece.start - first).chain([last - first]).collect();
        let spaced = run.iter().skip(1).any(|(_, gap)| *gap == Gap::Space);
        Some(Unit { letters: self.all.get(first..last)?, borders, spaced })
    }
}

fn kind(gap: &str) -> Gap {
    let count = gap.chars().count();
    let is_of_sentences = |c: char| {
        matches!(c, '.' | ',' | ':' | ';' | '!' | '?' | '/' | '\\' | '(' | ')' | '[' | ']' | '{' | '}' | '"')
            || matches!(c, '،' | '؛' | '؟' | '…' | '«' | '»' | '“' | '”' | '۔')
    };
    if count > 3 {
        Gap::Wide
    } else if gap.contains(' ') {
        Gap::Space
    } else if !gap.contains(is_of_sentences) {
        Gap::Glue
    } else if count <= 2 {
        Gap::Point
    } else {
        Gap::Wide
    }
}

/// Two short words may stand side by side; two single letters hardly.
fn may_join(before: usize, gap: Gap, after: usize) -> bool {
    match gap {
        Gap::Glue => true,
        Gap::Point => before <= 2 && after <= 2,
        Gap::Space => before <= 2 && after <= 2 && before + after <= 3,
        Gap::Wide => false,
    }
}

impl Unit<'_> {
    /// True when a piece begins or ends at `at`.
    pub(super) fn is_border(&self, at: usize) -> bool {
        self.borders.binary_search(&at).is_ok()
    }

    /// Whether `found` can be a word that was pulled apart: not within a piece, and of single letters where spaces
    /// part it.
    pub(super) fn holds(&self, found: &Range<usize>) -> bool {
        let inside = self.borders.iter().filter(|border| found.start < **border && **border < found.end).count();
        let singles = self.borders.windows(2).filter(|pair| matches!(pair, [a, b] if b - a == 1 && found.contains(a))).count();
        self.borders.len() == 2 || (inside > 0 && (!self.spaced || singles >= 2))
    }

    /// Bytes of the key behind some letters.
    pub(super) fn bytes(&self, found: Range<usize>) -> Option<Range<usize>> {
        let letters = self.letters.get(found)?;
        Some(letters.first()?.start..letters.last()?.end)
    }
}
