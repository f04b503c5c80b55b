//! The save-normaliser: what every text goes through before it is stored.
//!
//! Only what nobody typed on purpose is changed: decomposed letters, legacy
//! presentation forms, Persian keyboard letters, invisible characters,
//! decorative tatweel, doubled spaces. Hamza, commas, quotation marks, Arabic
//! digits and ة/ه are left to the writer. Both functions are idempotent.
//!
//! Scripture, verse, quoted documents, code, addresses and runs in another
//! language must not be passed through here; the caller leaves them out.

mod compose;
mod spaces;
mod tatweel;

use crate::letters::is_bidi_control;

/// Cleans text of several lines: comments, imports, block text.
///
/// Lines end in LF, carry no spaces at their ends, and at most two LF stand
/// together. Other control characters become spaces. All bidi controls are
/// deleted: direction is markup, not characters.
pub fn clean_text(text: &str) -> String {
    spaces::tidy(&prepare(text, '\n'))
}

/// Cleans text of one line: headlines, names, subjects, captions.
///
/// As [`clean_text`], and line ends too become a space.
pub fn clean_line(text: &str) -> String {
    spaces::tidy(&prepare(text, ' '))
}

/// All steps before the spaces are put in order; line ends become `line_end`.
pub(crate) fn prepare(text: &str, line_end: char) -> String {
    if is_settled(text, line_end) { text.to_owned() } else { settle(text, line_end) }
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

fn settle(text: &str, line_end: char) -> String {
    let mut letters = Vec::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' if chars.peek() == Some(&'\n') => {}
            '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                letters.push(line_end);
            }
            c if c.is_control() => letters.push(' '),
            c if is_dropped(c) => {}
            c => compose::take_apart(c, &mut letters),
        }
    }
    compose::put_together(&tatweel::clear(&letters))
}

/// Invisible characters, bidi controls and noncharacters: never stored.
fn is_dropped(c: char) -> bool {
    is_bidi_control(c)
        || matches!(c, '\u{200B}' | '\u{FEFF}' | '\u{AD}' | '\u{2060}' | '\u{180E}')
        || matches!(c, '\u{FDD0}'..='\u{FDEF}')
        || u32::from(c) & 0xFFFE == 0xFFFE
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_short_way_and_the_long_way_agree(text in "[ -~\nا-يًٌٍَُِّْ٠-٩،؛؟«»“”–…ـ\u{200F}ی]{0,40}") {
            for line_end in ['\n', ' '] {
                if super::is_settled(&text, line_end) {
                    prop_assert_eq!(super::settle(&text, line_end), text.clone());
                }
            }
        }
    }
}
