//! A tokenizer for words that are taken apart already.
//!
//! The analyser runs once a story and not once a field; what it finds reaches
//! the engine as words between single spaces.

use tantivy::tokenizer::{Token, TokenStream, Tokenizer};

/// Begins a mark that moves the position: U+0001 and a number.
const JUMP: char = '\u{1}';

/// Words between single spaces.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spaced;

/// Words on their way to the engine.
#[derive(Debug, Default)]
pub(super) struct Line(String);

impl Line {
    pub fn push(&mut self, word: &str) {
        if !self.0.is_empty() {
            self.0.push(' ');
        }
        self.0.push_str(word);
    }

    /// The next word stands at `position`, or later when that has passed.
    pub fn jump(&mut self, position: u32) {
        self.push(&format!("{JUMP}{position}"));
    }

    pub fn into_text(self) -> String {
        self.0
    }
}

impl Tokenizer for Spaced {
    type TokenStream<'a> = SpacedStream<'a>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> SpacedStream<'a> {
        SpacedStream { rest: text, next: 0, token: Token::default() }
    }
}

/// The words of one field.
#[derive(Debug)]
pub(super) struct SpacedStream<'a> {
    rest: &'a str,
    next: usize,
    token: Token,
}

impl TokenStream for SpacedStream<'_> {
    fn advance(&mut self) -> bool {
        while !self.rest.is_empty() {
            let (word, rest) = self.rest.split_once(' ').unwrap_or((self.rest, ""));
            self.rest = rest;
            if let Some(position) = word.strip_prefix(JUMP) {
                self.next = self.next.max(position.parse().unwrap_or_default());
                continue;
            }
            self.token.text.clear();
            self.token.text.push_str(word);
            self.token.position = self.next;
            self.next += 1;
            return true;
        }
        false
    }

    fn token(&self) -> &Token {
        &self.token
    }

    fn token_mut(&mut self) -> &mut Token {
        &mut self.token
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_keep_their_places_and_a_jump_never_goes_back() {
        let mut line = Line::default();
        line.push("رييس");
        line.jump(64);
        line.push("قال");
        line.jump(3);
        line.push("امس");
        let text = line.into_text();
        let mut spaced = Spaced;
        let mut stream = spaced.token_stream(&text);
        let mut seen = Vec::new();
        while stream.advance() {
            seen.push((stream.token().text.clone(), stream.token().position));
        }
        assert_eq!(seen, [("رييس".to_owned(), 0), ("قال".to_owned(), 64), ("امس".to_owned(), 65)]);
    }
}
