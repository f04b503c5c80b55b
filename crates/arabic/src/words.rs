//! Words, numbers and signs of a text, with their places.
//!
//! As Unicode's word segmentation (UAX #29), but for Arabic news: letters and
//! numbers part even where nothing stands between them («14قتيلا», «1437هـ»,
//! «الـ19»), a full stop, colon or apostrophe glued between two Arabic words
//! does not join them, and addresses, handles and topics are one piece.

use crate::letters::{TATWEEL, is_arabic_letter, is_joiner};
use std::ops::Range;
use unicode_normalization::char::is_combining_mark;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Letters of the Arabic script with their marks, tatweel and joiners.
    Arabic,
    /// Letters of another script, and the digits written together with them:
    /// «F16», «covid».
    Foreign,
    /// A number with its separators: «2.5», «1,234,567», «٢٫٥», «14:58»,
    /// «2024-09-25» is three numbers.
    Number,
    /// «@name».
    Handle,
    /// «#topic».
    Topic,
    /// A web or mail address.
    Address,
    /// One character that is none of these and no space.
    Sign(char),
}

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// **Bytes** of the text; borders of characters, and of graphemes.
    pub range: Range<usize>,
    /// What it is.
    pub kind: Kind,
}

impl Token {
    /// True for words and numbers, false for signs.
    pub const fn is_word(&self) -> bool {
        !matches!(self.kind, Kind::Sign(_))
    }
}

/// The tokens of `text` in order; spaces and controls are none.
///
/// ```
/// let text = "الـ19 قتيلًا: 2.5%";
/// let pieces: Vec<&str> = arabic::words::tokens(text).map(|token| &text[token.range]).collect();
/// assert_eq!(pieces, ["الـ", "19", "قتيلًا", ":", "2.5", "%"]);
/// ```
pub fn tokens(text: &str) -> impl Iterator<Item = Token> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = text.get(at..)?;
            let first = rest.chars().next()?;
            if is_space(first) {
                at += first.len_utf8();
                continue;
            }
            let (kind, length) = token(rest, first);
            let range = at..at + length;
            at = range.end;
            return Some(Token { range, kind });
        }
    })
}

fn is_space(c: char) -> bool {
    c.is_whitespace() || c.is_control()
}

/// Marks and the like that go with the character before them.
fn is_extending(c: char) -> bool {
    !c.is_ascii()
        && (is_joiner(c)
            || is_combining_mark(c)
            || matches!(c, '\u{200B}' | '\u{2060}' | '\u{FEFF}' | '\u{FE00}'..='\u{FE0F}' | '\u{1F3FB}'..='\u{1F3FF}'))
}

fn is_number_start(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '\u{660}'..='\u{669}' | '\u{6F0}'..='\u{6F9}')
}

/// Kind and **bytes** of the token at the beginning of `rest`.
fn token(rest: &str, first: char) -> (Kind, usize) {
    if is_arabic_letter(first) || first == TATWEEL {
        return (Kind::Arabic, run(rest, |c| is_arabic_letter(c) || c == TATWEEL));
    }
    if first.is_ascii_alphanumeric()
        && let Some(length) = address(rest)
    {
        return (Kind::Address, length);
    }
    if is_number_start(first) {
        return number_or_name(rest);
    }
    if first.is_alphabetic() {
        return (Kind::Foreign, foreign(rest));
    }
    if let Some(name) = rest.strip_prefix(['@', '#', '＠', '＃']) {
        let length = run(name, |c| c == '_' || c.is_alphanumeric() || c == TATWEEL);
        if length > 0 {
            let kind = if matches!(first, '@' | '＠') { Kind::Handle } else { Kind::Topic };
            return (kind, first.len_utf8() + length);
        }
    }
    let length = first.len_utf8();
    (Kind::Sign(first), length + run(rest.get(length..).unwrap_or_default(), |_| false))
}

/// Bytes of the characters for which `belongs` holds, and what extends them.
fn run(text: &str, belongs: impl Fn(char) -> bool) -> usize {
    text.find(|c| !belongs(c) && !is_extending(c)).unwrap_or(text.len())
}

/// Letters of a script that is not Arabic, digits among them, and an
/// apostrophe or full stop between two letters («O'Neil», «U.N»).
fn foreign(rest: &str) -> usize {
    let letters = |text: &str| run(text, |c| (c.is_alphanumeric() && !is_arabic_letter(c)) || c == '_');
    let mut length = letters(rest);
    while let Some(after) = rest.get(length..).and_then(|after| after.strip_prefix(['\'', '’', '.', '-', '&'])) {
        let more = letters(after);
        let joint = rest.len() - after.len();
        if more == 0 || !after.starts_with(|c: char| c.is_alphabetic() && !is_arabic_letter(c)) {
            break;
        }
        length = joint + more;
    }
    length
}

/// A number with separators between its digits; one with Latin letters glued
/// to it is a name («3D», «4G»).
fn number_or_name(rest: &str) -> (Kind, usize) {
    let mut length = run(rest, is_number_start);
    let after = rest.get(length..).unwrap_or_default();
    if after.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return (Kind::Foreign, foreign(rest));
    }
    while let Some(after) = rest.get(length..).and_then(|after| after.strip_prefix(['.', ',', '٫', '٬', ':'])) {
        let more = run(after, is_number_start);
        if more == 0 || !after.starts_with(is_number_start) {
            break;
        }
        length = rest.len() - after.len() + more;
    }
    (Kind::Number, length)
}

/// Schemes that begin an address.
const SCHEMES: [&str; 6] = ["http://", "https://", "ftp://", "mailto:", "tg://", "www."];

/// Longest mail address, RFC 5321 section 4.5.3.1, in **bytes**; a bound on
/// how far one token looks ahead.
const MAIL_BYTES: usize = 320;

/// «https://…», «www.…», «name@host.tld», «host.tld/…» of ASCII letters.
fn address(rest: &str) -> Option<usize> {
    if SCHEMES.iter().any(|scheme| starts_with_ignore_case(rest, scheme)) {
        return trimmed(rest);
    }
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_' | b'+' | b'@');
    let length = rest.bytes().take(MAIL_BYTES).take_while(is_name).count();
    let name = rest.get(..length)?.trim_end_matches(['.', '-', '_', '+']);
    let (user, host) = match name.split_once('@') {
        Some((user, host)) if !user.is_empty() => (Some(user), host),
        _ => (None, name),
    };
    if !is_host(host) {
        return None;
    }
    match (user, rest.get(name.len()..)) {
        (None, Some(path)) if path.starts_with('/') => trimmed(rest),
        _ => Some(name.len()),
    }
}

/// Two or more labels, the last one of letters only: «example.org», not «U.S.»
/// and not «3.5».
fn is_host(host: &str) -> bool {
    let mut labels = host.rsplit('.');
    let last = labels.next().unwrap_or_default();
    let before: Vec<&str> = labels.collect();
    let label = |label: &&str| !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    last.len() >= 2
        && last.bytes().all(|byte| byte.is_ascii_lowercase())
        && !before.is_empty()
        && before.iter().all(label)
        && before.iter().any(|label| label.len() >= 2)
}

fn starts_with_ignore_case(text: &str, prefix: &str) -> bool {
    text.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
}

/// The address at the beginning of `rest`; punctuation at its end belongs to
/// the sentence.
fn trimmed(rest: &str) -> Option<usize> {
    let ends = |c: char| is_space(c) || matches!(c, '<' | '>' | '"' | '«' | '»' | '“' | '”' | '،' | '؛' | '؟');
    let end = rest.find(ends).unwrap_or(rest.len());
    let address = rest.get(..end)?.trim_end_matches(['.', ',', ':', ';', '!', '?', ')', ']', '}', '\'', '…', '’']);
    (!address.is_empty()).then_some(address.len())
}
