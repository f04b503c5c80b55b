//! Words of a text as the registry compares them.

use crate::fold;
use crate::letters::{is_arabic_letter, is_bidi_control, is_joiner};
use crate::words::{self, Kind};
use std::ops::Range;

/// A word or number with its key.
#[derive(Debug)]
pub(super) struct Piece {
    /// **Bytes** of the text.
    pub(super) range: Range<usize>,
    /// K2.
    pub(super) key: String,
    /// True when only a space, or nothing, parts it from the piece before.
    pub(super) follows: bool,
}

/// The words and numbers of `text` in order.
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    // News has a word for about eleven bytes.
    let mut pieces: Vec<Piece> = Vec::with_capacity(text.len() / 11);
    for token in words::tokens(text).filter(|token| matches!(token.kind, Kind::Arabic | Kind::Foreign | Kind::Number)) {
        let key = fold::loose(text.get(token.range.clone()).unwrap_or_default());
        if key.is_empty() {
            continue;
        }
        let follows = pieces.last().is_some_and(|before| {
            let gap = text.get(before.range.end..token.range.start).unwrap_or_default();
            joins(gap, is_one_letter(&before.key) && is_one_letter(&key))
        });
        pieces.push(Piece { range: token.range, key, follows });
    }
    pieces
}

/// The K2 words of a form.
pub(super) fn keys(text: &str) -> Vec<String> {
    pieces(text).into_iter().map(|piece| piece.key).collect()
}

/// How a name is spelled, for comparing: the words at K1 with one space
/// between them, and «عبد» written together with what follows.
pub(super) fn spelling(text: &str) -> String {
    let tokens = words::tokens(text).filter(|token| token.is_word());
    let words: Vec<String> = tokens.map(|token| fold::exact(text.get(token.range).unwrap_or_default())).collect();
    together(&words).join(" ")
}

/// `words` with each «عبد» written together with the word after it.
pub(super) fn together(words: &[String]) -> Vec<String> {
    let mut joined: Vec<String> = Vec::with_capacity(words.len());
    let mut after_servant = false;
    for word in words {
        match joined.last_mut() {
            Some(last) if after_servant => last.push_str(word),
            _ => joined.push(word.clone()),
        }
        after_servant = is_servant(word);
    }
    joined
}

/// «عبد», with proclitics or without.
fn is_servant(word: &str) -> bool {
    let mut clitics = word.strip_suffix("عبد").map(str::chars);
    clitics.as_mut().is_some_and(|clitics| clitics.clone().count() <= 2 && clitics.all(|c| matches!(c, 'و' | 'ف' | 'ب' | 'ك' | 'ل')))
}

/// `words` with each «عبدال…» and «عبدربه» written as two words.
pub(super) fn apart(words: &[String]) -> Vec<String> {
    let mut split = Vec::with_capacity(words.len());
    for word in words {
        match word.strip_prefix("عبد").filter(|rest| *rest == "ربه" || crate::clitics::without_article(rest).is_some()) {
            Some(rest) => split.extend(["عبد".to_owned(), rest.to_owned()]),
            None => split.push(word.clone()),
        }
    }
    split
}

/// True for «كوبًا» (a cup) and «درعاً» (a shield): names in alef take no
/// tanwin.
pub(super) fn has_tanwin(surface: &str) -> bool {
    surface.ends_with("\u{64B}ا") || surface.ends_with("ا\u{64B}")
}

/// True for «ألمنيا», which at K2 begins like a word with the article.
pub(super) fn mistakes_article(surface: &str) -> bool {
    surface.starts_with("أل") || surface.starts_with("إل") || surface.starts_with("آل")
}

fn is_one_letter(key: &str) -> bool {
    let mut letters = key.chars();
    letters.next().is_some_and(is_arabic_letter) && letters.next().is_none()
}

/// A name goes over one line end, not over the border of a paragraph;
/// abbreviations («أ.ف.ب») have full stops inside.
fn joins(gap: &str, abbreviation: bool) -> bool {
    let mut line_ends = 0_u8;
    gap.chars().all(|c| match c {
        '\n' => {
            line_ends = line_ends.saturating_add(1);
            line_ends < 2
        }
        '.' => abbreviation,
        c => c.is_whitespace() || c.is_control() || is_bidi_control(c) || is_joiner(c),
    })
}
