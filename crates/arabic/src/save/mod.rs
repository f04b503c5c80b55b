//! The save-normaliser: what every text goes through before it is stored.
//!
//! Only what nobody typed on purpose is changed: decomposed letters, legacy
//! presentation forms, Persian keyboard letters, invisible characters,
//! decorative tatweel, doubled spaces. Hamza, commas, quotation marks, Arabic
//! digits and ة/ه are left to the writer. Cleaning is idempotent, and
//! [`cleaned`] says what it changed.
//!
//! Web and mail addresses, and scripture between ﴿ and ﴾, keep their letters.
//! Verse, quoted documents, code and runs in another language are for the
//! caller to name ([`cleaned_except`]); they stay byte for byte.

mod compose;
mod exempt;
mod log;
mod numbers;
mod spaces;
mod tatweel;

pub use log::{Change, ChangeKind};

use crate::letters::is_bidi_control;
use crate::traced::{self, Traced, traced};
use std::ops::Range;

/// How many lines a text may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shape {
    /// One line: headlines, names, subjects, captions. Line ends become spaces.
    Line,
    /// Several lines, at most two LF together: comments, imports, block text.
    Text,
}

impl Shape {
    const fn line_end(self) -> char {
        match self {
            Self::Line => ' ',
            Self::Text => '\n',
        }
    }
}

/// A cleaned text and the record of what cleaning did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cleaned {
    /// The text to store.
    pub text: String,
    /// The changes, in the order of the original; empty when nothing changed.
    pub changes: Vec<Change>,
}

/// Cleans text of several lines: comments, imports, block text.
///
/// Lines end in LF, carry no spaces at their ends, and at most two LF stand
/// together. Other control characters become spaces. All bidi controls are
/// deleted: direction is markup, not characters.
pub fn clean_text(text: &str) -> String {
    clean(text, Shape::Text)
}

/// Cleans text of one line: headlines, names, subjects, captions.
///
/// As [`clean_text`], and line ends too become a space.
pub fn clean_line(text: &str) -> String {
    clean(text, Shape::Line)
}

/// Cleans `text` and says what was changed.
///
/// ```
/// use arabic::save::{ChangeKind, Shape, cleaned};
///
/// let cleaned = cleaned("الرمـــادي", Shape::Line);
/// assert_eq!(cleaned.text, "الرمادي");
/// assert_eq!(cleaned.changes[0].kind, ChangeKind::Tatweel);
/// assert_eq!(cleaned.changes[0].range, 8..14);
/// ```
pub fn cleaned(text: &str, shape: Shape) -> Cleaned {
    cleaned_except(text, shape, &[])
}

/// As [`cleaned`], leaving the bytes of `exempt` as they are: verse, quoted
/// documents, code, runs whose language is not Arabic.
///
/// The ranges are **bytes** of `text`; one that does not lie between two
/// characters is widened to the characters it touches. NUL, other control
/// characters and bidi controls do not pass even there.
pub fn cleaned_except(text: &str, shape: Shape, exempt: &[Range<usize>]) -> Cleaned {
    if exempt.is_empty() && is_clean(text, shape) {
        return Cleaned { text: text.to_owned(), changes: Vec::new() };
    }
    let letters = spaces::tidy(&settle(text, shape.line_end(), &exempt::Kept::of(text, exempt)));
    Cleaned { text: traced::text_of(&letters), changes: log::changes(text, &letters) }
}

fn clean(text: &str, shape: Shape) -> String {
    if is_clean(text, shape) {
        return text.to_owned();
    }
    traced::text_of(&spaces::tidy(&settle(text, shape.line_end(), &exempt::Kept::of(text, &[]))))
}

fn is_clean(text: &str, shape: Shape) -> bool {
    is_settled(text, shape.line_end()) && spaces::is_tidy(text)
}

/// All steps before the spaces are put in order, for search keys: line ends
/// become spaces and nothing is exempt.
pub(crate) fn prepared(text: &str) -> Vec<Traced> {
    settle(text, ' ', &exempt::Kept::default())
}

/// True when no step can change the text: ASCII, Arabic letters and digits, the punctuation of news,
/// and single vowel signs on letters. Nearly all copy is like that, and this is ten times as fast.
fn is_settled(text: &str, line_end: char) -> bool {
    let mut on_letter = false;
    text.chars().all(|c| {
        let carried = std::mem::replace(&mut on_letter, matches!(c, '\u{621}'..='\u{63A}' | '\u{641}'..='\u{64A}'));
        match c {
            '\n' => line_end == '\n',
            '\u{64B}'..='\u{652}' => carried,
            ' '..='~' | '\u{660}'..='\u{669}' | '،' | '؛' | '؟' | '٪' | '«' | '»' | '“' | '”' | '‘' | '’' | '–' | '—' | '…' => {
                true
            }
            _ => on_letter,
        }
    })
}

fn settle(text: &str, line_end: char, kept: &exempt::Kept) -> Vec<Traced> {
    let mut letters = Vec::with_capacity(text.len());
    let mut source = traced(text).peekable();
    while let Some(mut letter) = source.next() {
        match letter.c {
            '\r' if source.peek().is_some_and(|next| next.c == '\n') => {}
            '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => letters.push(letter.with(line_end)),
            c if c.is_control() => letters.push(letter.with(' ')),
            '\u{200F}' | '\u{61C}' => numbers::turn(&mut letters, &mut source),
            c if is_bidi_control(c) => {}
            _ if kept.holds(letter.start) => {
                letter.kept = true;
                letters.push(letter);
            }
            c if is_dropped(c) => {}
            _ => compose::unpack(letter, &mut letters),
        }
    }
    let apart = traced::take_apart(&letters);
    compose::put_together(&tatweel::clear(&apart))
}

/// Invisible characters and noncharacters: never stored.
fn is_dropped(c: char) -> bool {
    matches!(c, '\u{200B}' | '\u{FEFF}' | '\u{AD}' | '\u{2060}' | '\u{180E}')
        || matches!(c, '\u{FDD0}'..='\u{FDEF}')
        || u32::from(c) & 0xFFFE == 0xFFFE
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_short_way_and_the_long_way_agree(text in "[ -~\nا-يًٌٍَُِّْ٠-٩،؛؟«»“”–…ـ\u{200F}ی]{0,40}") {
            for shape in [Shape::Line, Shape::Text] {
                if is_clean(&text, shape) {
                    let letters = settle(&text, shape.line_end(), &exempt::Kept::default());
                    prop_assert_eq!(traced::text_of(&spaces::tidy(&letters)), text.clone());
                }
            }
        }
    }
}
