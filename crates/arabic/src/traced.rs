//! Characters that remember where they came from.
//!
//! Cleaning and folding both take text apart and put it together again. Here
//! every character carries the bytes of the original that made it, so that a
//! log of changes and a highlighted match can point at what was typed.

use std::ops::Range;
use unicode_normalization::char::{canonical_combining_class, compose, decompose_canonical, decompose_compatible};

/// One character on its way through the steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Traced {
    pub(crate) c: char,
    /// Bytes of the original, first and past the last.
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Scripture, addresses and the like: no step may change it.
    pub(crate) kept: bool,
}

impl Traced {
    /// The same place with another character.
    pub(crate) const fn with(self, c: char) -> Self {
        Self { c, ..self }
    }

    pub(crate) const fn range(self) -> Range<usize> {
        self.start..self.end
    }

    fn class(self) -> u8 {
        if self.kept { 0 } else { canonical_combining_class(self.c) }
    }
}

/// The characters of `text`, each with its own bytes.
pub(crate) fn traced(text: &str) -> impl Iterator<Item = Traced> {
    text.char_indices().map(|(start, c)| Traced { c, start, end: start + c.len_utf8(), kept: false })
}

/// The characters as a text.
pub(crate) fn text_of(letters: &[Traced]) -> String {
    letters.iter().map(|letter| letter.c).collect()
}

/// Canonical decomposition and order (NFD) of what may be changed.
pub(crate) fn take_apart(letters: &[Traced]) -> Vec<Traced> {
    decomposed(letters, |c, emit| decompose_canonical(c, emit))
}

/// Compatibility decomposition and canonical order (NFKD).
pub(crate) fn take_apart_compatible(letters: &[Traced]) -> Vec<Traced> {
    decomposed(letters, |c, emit| decompose_compatible(c, emit))
}

fn decomposed(letters: &[Traced], parts: impl Fn(char, &mut dyn FnMut(char))) -> Vec<Traced> {
    let mut apart = Vec::with_capacity(letters.len());
    for &letter in letters {
        if letter.kept || letter.c.is_ascii() {
            apart.push(letter);
        } else {
            parts(letter.c, &mut |part| apart.push(letter.with(part)));
        }
    }
    order(&mut apart);
    apart
}

/// Puts the marks after each letter into canonical order (UAX #15, D109).
fn order(letters: &mut [Traced]) {
    for marks in letters.chunk_by_mut(|before, after| before.class() != 0 && after.class() != 0) {
        if marks.len() > 1 {
            marks.sort_by_key(|mark| mark.class());
        }
    }
}

/// Canonical composition (UAX #15, D117) of decomposed characters; a composed
/// character covers the bytes of all its parts.
pub(crate) fn put_together(apart: &[Traced]) -> Vec<Traced> {
    let mut together: Vec<Traced> = Vec::with_capacity(apart.len());
    let mut starter: Option<usize> = None;
    let mut last_class: Option<u8> = None;
    for &letter in apart {
        let class = letter.class();
        let base = starter.and_then(|at| together.get_mut(at));
        if let Some(base) = base
            && !(letter.kept || base.kept)
            && last_class.is_none_or(|last| last != 0 && last < class)
            && let Some(composed) = compose(base.c, letter.c)
        {
            *base = Traced { c: composed, start: base.start.min(letter.start), end: base.end.max(letter.end), kept: false };
            continue;
        }
        if class == 0 {
            starter = Some(together.len());
            last_class = None;
        } else {
            last_class = Some(class);
        }
        together.push(letter);
    }
    together
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    fn composed(text: &str) -> String {
        text_of(&put_together(&take_apart(&traced(text).collect::<Vec<_>>())))
    }

    proptest! {
        #[test]
        fn it_is_nfc(text in prop_oneof![any::<String>(), "[اويىإآء\u{653}-\u{655}\u{64B}-\u{652}a-e\u{301}\u{308}\u{327}\u{1100}-\u{1103}\u{1161}-\u{1163}\u{11A8}]{0,24}"]) {
            prop_assert_eq!(composed(&text), text.nfc().collect::<String>());
            let compatible = put_together(&take_apart_compatible(&traced(&text).collect::<Vec<_>>()));
            prop_assert_eq!(text_of(&compatible), text.nfkc().collect::<String>());
        }
    }

    #[test]
    fn a_composed_letter_covers_its_parts() {
        let letters = put_together(&take_apart(&traced("كا\u{64E}\u{654}س").collect::<Vec<_>>()));
        let ranges: Vec<(char, Range<usize>)> = letters.iter().map(|letter| (letter.c, letter.range())).collect();
        assert_eq!(ranges, [('ك', 0..2), ('أ', 2..8), ('\u{64E}', 4..6), ('س', 8..10)]);
    }
}
