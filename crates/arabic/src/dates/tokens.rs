//! The pieces a date is read from.

use crate::fold;
use crate::letters::{TATWEEL, is_arabic_mark, is_bidi_control};
use crate::numbers::to_ascii;
use std::ops::Range;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

/// A number, a folded word or a sign of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    Number {
        value: u16,
        /// How many digits were written: 08 has two.
        digits: usize,
    },
    Word(String),
    Sign(char),
}

/// The sign that stands for an empty line.
pub(super) const BREAK: Token = Token::Sign('\n');

impl Token {
    pub(super) fn is_word(&self, words: &[&str]) -> bool {
        matches!(self, Self::Word(word) if words.contains(&word.as_str()))
    }

    pub(super) fn is_sign(&self, signs: &[char]) -> bool {
        matches!(self, Self::Sign(sign) if signs.contains(sign))
    }

    pub(super) fn word(&self) -> Option<&str> {
        match self {
            Self::Word(word) => Some(word),
            _ => None,
        }
    }
}

/// A text taken apart: each token with the bytes of the text it stands on.
#[derive(Debug, Default)]
pub(super) struct Cut {
    pub(super) tokens: Vec<Token>,
    pub(super) ranges: Vec<Range<usize>>,
}

impl Cut {
    /// Takes `text` apart at its grapheme borders; spaces vanish, digits and
    /// letters part even where nothing stands between them (1437هـ), and an
    /// empty line is a [`BREAK`].
    ///
    /// Each piece is folded by itself (K2, lower case), so that the ranges
    /// are those of the text as it was given.
    pub(super) fn of(text: &str) -> Self {
        let mut cut = Self::default();
        let mut piece: Option<(Kind, Range<usize>)> = None;
        let mut line_ends = 0_u8;
        for (at, cluster) in text.grapheme_indices(true) {
            let kind = Kind::of(cluster);
            let end = at + cluster.len();
            match &mut piece {
                _ if kind == Kind::Invisible => continue,
                Some((open, range)) if *open == kind && kind.is_long() => {
                    range.end = end;
                    continue;
                }
                _ => cut.close(piece.take(), text),
            }
            match kind {
                Kind::Space if ends_line(cluster) => line_ends = line_ends.saturating_add(1),
                Kind::Space => {}
                _ => {
                    if line_ends > 1 {
                        cut.push(BREAK, at..at);
                    }
                    line_ends = 0;
                    piece = Some((kind, at..end));
                }
            }
        }
        cut.close(piece, text);
        cut
    }

    fn close(&mut self, piece: Option<(Kind, Range<usize>)>, text: &str) {
        let Some((kind, range)) = piece else { return };
        let Some(written) = text.get(range.clone()) else { return };
        match kind {
            Kind::Digit => self.push(number(written), range),
            Kind::Letter => match folded(written) {
                // A lone tatweel or mark.
                word if word.is_empty() => {}
                word => self.push(Token::Word(word), range),
            },
            Kind::Sign => written.chars().next().into_iter().for_each(|sign| self.push(Token::Sign(sign), range.clone())),
            Kind::Space | Kind::Invisible => {}
        }
    }

    fn push(&mut self, token: Token, range: Range<usize>) {
        self.tokens.push(token);
        self.ranges.push(range);
    }

    /// True when nothing stands between the token at `at` and the next.
    pub(super) fn is_tight(&self, at: usize) -> bool {
        matches!(self.ranges.get(at..at + 2), Some([first, second]) if first.end == second.start)
    }
}

/// The tokens of a short text, whose lines do not matter.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Cut::of(text).tokens;
    tokens.retain(|token| *token != BREAK);
    tokens
}

/// A number; one that is too long for any date is a word.
fn number(written: &str) -> Token {
    let digits: String = written.chars().map(to_ascii).filter(char::is_ascii_digit).collect();
    match digits.parse() {
        Ok(value) => Token::Number { value, digits: digits.len() },
        Err(_) => Token::Word(digits),
    }
}

/// K2 in lower case. Nearly every word is made of plain letters and vowel
/// signs; those take the short way, which gives the same.
fn folded(word: &str) -> String {
    let is_plain = |c| matches!(c, '\u{621}'..='\u{63A}' | '\u{641}'..='\u{64A}' | '\u{64B}'..='\u{652}' | TATWEEL);
    if word.chars().all(is_plain) { shortly(word) } else { fold::loose(word).to_lowercase() }
}

fn shortly(word: &str) -> String {
    let letters = word.chars().filter(|&c| c != TATWEEL && !is_arabic_mark(c));
    let mut folded: String = letters.map(fold::merged).collect();
    let end = folded.trim_end_matches('ء').len();
    folded.truncate(if end == 0 { folded.len() } else { end });
    folded
}

fn ends_line(cluster: &str) -> bool {
    matches!(cluster, "\n" | "\r\n" | "\r" | "\u{85}" | "\u{2028}" | "\u{2029}")
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Space,
    Letter,
    Digit,
    Sign,
    /// Controls that no reader sees: they part nothing and belong to nothing.
    Invisible,
}

impl Kind {
    fn of(cluster: &str) -> Self {
        let Some(c) = cluster.chars().next() else { return Self::Invisible };
        if c.is_whitespace() {
            Self::Space
        } else if to_ascii(c).is_ascii_digit() {
            Self::Digit
        } else if c.is_alphabetic() || is_combining_mark(c) {
            Self::Letter
        } else if is_bidi_control(c) || matches!(c, '\u{200B}'..='\u{200D}' | '\u{FEFF}' | '\u{AD}' | '\u{2060}' | '\u{180E}') {
            Self::Invisible
        } else {
            Self::Sign
        }
    }

    const fn is_long(self) -> bool {
        matches!(self, Self::Letter | Self::Digit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_short_way_and_the_long_way_agree(word in "[ء-غف-يًٌٍَُِّْـ]{1,12}") {
            prop_assert_eq!(shortly(&word), fold::loose(&word).to_lowercase());
        }
    }
}
