//! Which way a text runs.

use crate::lang::Dir;
use icu::properties::CodePointMapData;
use icu::properties::props::BidiClass;

/// Right-to-left mark: invisible, and a strong character.
pub const RLM: char = '\u{200F}';

/// The direction of the first strong character of `text`, or `None` when it
/// has none (digits, punctuation, nothing).
///
/// Characters inside isolates do not count, as in UAX #9 rule P2.
pub fn direction(text: &str) -> Option<Dir> {
    let mut depth = 0_usize;
    for c in text.chars() {
        match c {
            '\u{2066}'..='\u{2068}' => depth += 1,
            '\u{2069}' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            _ => {
                if let Some(dir) = strong(c) {
                    return Some(dir);
                }
            }
        }
    }
    None
}

/// The direction of most words of a paragraph, or `None` when no word has one.
///
/// A word is what stands between spaces, so that an address counts once
/// however long it is; it runs as its first strong character does. As many
/// words of both kinds make an Arabic paragraph: agencies and handles are
/// quoted in Arabic copy more often than the other way round. This rule is
/// ours; [`direction`] is what browsers and messengers do.
pub fn majority(text: &str) -> Option<Dir> {
    let (mut rtl, mut ltr) = (0_usize, 0_usize);
    for word in text.split_whitespace() {
        match word.chars().find_map(strong) {
            Some(Dir::Rtl) => rtl += 1,
            Some(Dir::Ltr) => ltr += 1,
            None => {}
        }
    }
    match (rtl, ltr) {
        (0, 0) => None,
        _ if rtl >= ltr => Some(Dir::Rtl),
        _ => Some(Dir::Ltr),
    }
}

/// What to put before an Arabic line in a place that takes the direction from
/// the first strong character (Telegram, feed readers, subjects of mails): an
/// [`RLM`] when that character is not Arabic, nothing when it is, when it is
/// none, or when the line is not Arabic by [`majority`].
///
/// ```
/// use arabic::bidi::leading_mark;
/// assert_eq!(leading_mark("CNN: قصف على الميناء"), "\u{200F}");
/// assert_eq!(leading_mark("قصف على الميناء"), "");
/// ```
pub fn leading_mark(line: &str) -> &'static str {
    match (direction(line), majority(line)) {
        (Some(Dir::Ltr), Some(Dir::Rtl)) => "\u{200F}",
        _ => "",
    }
}

/// The direction of a strong character (bidi classes L, R and AL).
pub(crate) fn strong(c: char) -> Option<Dir> {
    match CodePointMapData::<BidiClass>::new().get(c) {
        BidiClass::LeftToRight => Some(Dir::Ltr),
        BidiClass::RightToLeft | BidiClass::ArabicLetter => Some(Dir::Rtl),
        _ => None,
    }
}
