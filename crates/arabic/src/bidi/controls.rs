//! A text without the characters nobody sees.

use crate::letters::{is_bidi_control, is_joiner};
use icu::properties::CodePointSetData;
use icu::properties::props::{Emoji, Ideographic};

/// The three flags that Unicode recommends and that are written with tags:
/// England, Scotland, Wales.
const FLAGS: [&str; 3] = [
    "\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}",
    "\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}",
    "\u{1F3F4}\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}",
];

/// `text` without stray controls: for names and comments, where nobody means
/// them.
///
/// Gone are all twelve characters with the property Bidi_Control, tags (but
/// the flags of England, Scotland and Wales stay), variation selectors without
/// a base that takes them, all joiners of a run but the first and those that
/// begin a word, and what has no width and no meaning: U+200B, 2060–2064,
/// 206A–206F, FEFF, 00AD, 180E, the fillers of Hangul. Doing it twice changes
/// nothing. What is visible stays as it is.
///
/// # Source
///
/// UAX #9 section 2 (Bidi_Control), UTS #51 (emoji, flags). The choice is ours.
pub fn strip_controls(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if let Some((flag, after)) = flag_length(rest).and_then(|length| rest.split_at_checked(length)) {
            kept.push_str(flag);
            rest = after;
            continue;
        }
        if stays(kept.chars().next_back(), c) {
            kept.push(c);
        }
        rest = rest.get(c.len_utf8()..).unwrap_or_default();
    }
    kept
}

fn stays(before: Option<char>, c: char) -> bool {
    if is_bidi_control(c) || is_tag(c) || is_blank(c) {
        false
    } else if is_joiner(c) {
        before.is_some_and(|before| !is_joiner(before) && !before.is_whitespace())
    } else if is_selector(c) {
        before.is_some_and(|before| takes_selector(before, c))
    } else {
        true
    }
}

/// The invisible copies of ASCII in the block Tags.
pub(super) const fn is_tag(c: char) -> bool {
    matches!(c, '\u{E0000}'..='\u{E007F}')
}

/// The length, in bytes, of the [flag](FLAGS) that begins `text`.
pub(super) fn flag_length(text: &str) -> Option<usize> {
    FLAGS.iter().find(|flag| text.starts_with(**flag)).map(|flag| flag.len())
}

/// Characters without width that are neither joiners nor marks of direction.
pub(super) const fn is_blank(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{180E}' | '\u{200B}' | '\u{2060}'..='\u{2064}' | '\u{206A}'..='\u{206F}' | '\u{FEFF}'
        | '\u{115F}' | '\u{1160}' | '\u{3164}' | '\u{FFA0}')
}

/// Blank characters and tags.
pub(crate) const fn is_invisible(c: char) -> bool {
    is_blank(c) || is_tag(c)
}

const fn is_selector(c: char) -> bool {
    matches!(c, '\u{180B}'..='\u{180D}' | '\u{180F}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

/// Text and emoji style belong to emoji, the other selectors to ideographs,
/// those of Mongolian to Mongolian letters.
fn takes_selector(base: char, selector: char) -> bool {
    match selector {
        '\u{FE0E}' | '\u{FE0F}' => CodePointSetData::new::<Emoji>().contains(base),
        '\u{180B}'..='\u{180F}' => matches!(base, '\u{1820}'..='\u{18AA}'),
        _ => CodePointSetData::new::<Ideographic>().contains(base),
    }
}
