//! The pieces a date is read from.

use crate::fold;

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

impl Token {
    pub(super) fn is_word(&self, words: &[&str]) -> bool {
        matches!(self, Self::Word(word) if words.contains(&word.as_str()))
    }

    pub(super) fn is_sign(&self, signs: &[char]) -> bool {
        matches!(self, Self::Sign(sign) if signs.contains(sign))
    }
}

/// Folds `text` (K2, lower case) and takes it apart; spaces vanish, digits
/// and letters part even where nothing stands between them (1437هـ).
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let folded = fold::loose(text).to_lowercase();
    let mut tokens = Vec::new();
    let mut rest = folded.as_str();
    while let Some(c) = rest.chars().next() {
        let kind = Kind::of(c);
        let end = match kind {
            Kind::Space | Kind::Sign => c.len_utf8(),
            _ => rest.find(|next| Kind::of(next) != kind).unwrap_or(rest.len()),
        };
        let (piece, after) = rest.split_at(end);
        rest = after;
        match kind {
            Kind::Space => {}
            Kind::Sign => tokens.push(Token::Sign(c)),
            Kind::Letter => tokens.push(Token::Word(piece.to_owned())),
            Kind::Digit => tokens.push(number(piece)),
        }
    }
    tokens
}

/// A number; one that is too long for any date is a word.
fn number(piece: &str) -> Token {
    match piece.parse() {
        Ok(value) => Token::Number { value, digits: piece.len() },
        Err(_) => Token::Word(piece.to_owned()),
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Space,
    Letter,
    Digit,
    Sign,
}

impl Kind {
    fn of(c: char) -> Self {
        if c.is_whitespace() {
            Self::Space
        } else if c.is_ascii_digit() {
            Self::Digit
        } else if c.is_alphabetic() || unicode_normalization::char::is_combining_mark(c) {
            Self::Letter
        } else {
            Self::Sign
        }
    }
}
