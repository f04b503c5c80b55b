//! Classes of characters that several rules ask about.

use crate::traced::Traced;
use unicode_normalization::char::is_combining_mark;

/// True for a letter of the Arabic script; marks, tatweel, digits and the
/// joiners are not letters.
pub(crate) const fn is_arabic_letter(c: char) -> bool {
    matches!(c,
        '\u{0620}'..='\u{063F}' | '\u{0641}'..='\u{064A}' | '\u{066E}' | '\u{066F}'
        | '\u{0671}'..='\u{06D3}' | '\u{06D5}' | '\u{06EE}' | '\u{06EF}'
        | '\u{06FA}'..='\u{06FC}' | '\u{06FF}' | '\u{0750}'..='\u{077F}'
        | '\u{0870}'..='\u{0887}' | '\u{08A0}'..='\u{08C9}')
}

/// True for the marks that search keys drop: harakat, dagger alif, Qur'anic
/// signs (U+0610–061A, 064B–065F, 0670, 06D6–06ED).
pub(crate) const fn is_arabic_mark(c: char) -> bool {
    matches!(c,
        '\u{0610}'..='\u{061A}' | '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{06D6}'..='\u{06ED}')
}

/// The twelve characters with the property Bidi_Control (UAX #9).
pub(crate) const fn is_bidi_control(c: char) -> bool {
    matches!(c,
        '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Zero-width non-joiner and joiner.
pub(crate) const fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200C}' | '\u{200D}')
}

/// The Arabic baseline stretcher.
pub(crate) const TATWEEL: char = '\u{0640}';

/// True for characters that stand inside a word without being one of its
/// letters: marks, joiners and tatweel.
pub(crate) fn is_transparent(c: char) -> bool {
    c == TATWEEL || is_joiner(c) || is_combining_mark(c)
}

/// The last character that is not [transparent](is_transparent).
pub(crate) fn last_solid(before: &[Traced]) -> Option<char> {
    before.iter().rev().map(|letter| letter.c).find(|&c| !is_transparent(c))
}

/// The first character that is not [transparent](is_transparent).
pub(crate) fn first_solid(after: &[Traced]) -> Option<char> {
    after.iter().map(|letter| letter.c).find(|&c| !is_transparent(c))
}

/// An Arabic-Indic or Persian digit as its ASCII digit; any other character
/// as itself.
pub(crate) const fn ascii_digit(c: char) -> char {
    let value = match c {
        '\u{660}'..='\u{669}' => c as u32 - 0x660,
        '\u{6F0}'..='\u{6F9}' => c as u32 - 0x6F0,
        _ => return c,
    };
    match char::from_digit(value, 10) {
        Some(digit) => digit,
        None => c,
    }
}
