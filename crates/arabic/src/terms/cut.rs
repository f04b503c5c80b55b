//! Where words begin and end.

use crate::letters::{is_arabic_letter, is_arabic_mark, is_bidi_control, is_transparent};
use std::ops::Range;
use std::sync::LazyLock;
use unicode_segmentation::{GraphemeCursor, GraphemeIncomplete};

/// The longest word, in **bytes**; longer runs are data, not words.
const LONGEST: usize = 200;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Arabic,
    Other,
    /// Goes with the letter before it.
    Inside,
    Between,
}

fn class(c: char) -> Class {
    match c {
        '\u{621}'..='\u{63A}' | '\u{641}'..='\u{64A}' => Class::Arabic,
        _ if c.is_ascii() => {
            if c.is_ascii_alphanumeric() {
                Class::Other
            } else {
                Class::Between
            }
        }
        _ if is_arabic_letter(c) => Class::Arabic,
        _ if is_arabic_mark(c) || is_transparent(c) || is_bidi_control(c) || matches!(c, '\u{200B}' | '\u{2060}' | '\u{FEFF}') => {
            Class::Inside
        }
        _ if c.is_alphanumeric() => Class::Other,
        _ => Class::Between,
    }
}

/// Classes of the Arabic block (U+0600–06FF), which is most of a text.
static ARABIC_BLOCK: LazyLock<[Class; 256]> = LazyLock::new(|| {
    let mut classes = [Class::Between; 256];
    classes.iter_mut().zip(0x600_u32..).for_each(|(place, code)| *place = char::from_u32(code).map_or(Class::Between, class));
    classes
});

/// Class and **bytes** of the character that begins at `at`.
#[inline]
fn class_at(text: &str, at: usize, block: &[Class; 256]) -> Option<(Class, usize)> {
    let bytes = text.as_bytes();
    let first = *bytes.get(at)?;
    if first < 0x80 {
        return Some((if first.is_ascii_alphanumeric() { Class::Other } else { Class::Between }, 1));
    }
    if (0xD8..=0xDB).contains(&first) {
        let second = *bytes.get(at + 1)?;
        let place = usize::from(first & 0x03) << 6 | usize::from(second & 0x3F);
        return Some((*block.get(place)?, 2));
    }
    let c = text.get(at..)?.chars().next()?;
    Some((class(c), c.len_utf8()))
}

/// Runs of letters of one kind with the marks among and behind them.
pub(super) fn slices(text: &str) -> impl Iterator<Item = Range<usize>> {
    let block: &[Class; 256] = &ARABIC_BLOCK;
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let (kind, length) = class_at(text, at, block)?;
            let start = at;
            at += length;
            if !matches!(kind, Class::Arabic | Class::Other) {
                continue;
            }
            while let Some((_, length)) = class_at(text, at, block).filter(|(next, _)| *next == kind || *next == Class::Inside) {
                at += length;
            }
            if at - start <= LONGEST {
                return Some(start..at);
            }
        }
    })
}

/// «عبدالله» as «عبد» and «الله», also behind a conjunction or preposition.
pub(super) fn split_joined(word: &str) -> impl Iterator<Item = &str> {
    let servant = word.strip_prefix(['و', 'ف', 'ب', 'ل', 'ك']).unwrap_or(word);
    let name = [word, servant].into_iter().find_map(|word| word.strip_prefix("عبد")).filter(|name| is_name_of_god(name));
    let (first, second) = name.and_then(|name| word.split_at_checked(word.len() - name.len())).unwrap_or((word, ""));
    [first, second].into_iter().filter(|part| !part.is_empty())
}

fn is_name_of_god(name: &str) -> bool {
    name.strip_prefix("ال").is_some_and(|rest| rest.chars().nth(1).is_some())
}

/// `range`, **bytes** of `text`, widened to whole graphemes.
///
/// ```
/// let text = "محمدٌ";
/// assert_eq!(arabic::terms::whole_graphemes(text, 0..8), 0..10);
/// ```
pub fn whole_graphemes(text: &str, range: Range<usize>) -> Range<usize> {
    let start = text.floor_char_boundary(range.start);
    let end = text.ceil_char_boundary(range.end.max(range.start));
    let mut borders = GraphemeCursor::new(start, text.len(), true);
    let start = match borders.is_boundary(text, 0) {
        Ok(true) => start,
        _ => found(borders.prev_boundary(text, 0)).unwrap_or(0),
    };
    let mut borders = GraphemeCursor::new(end, text.len(), true);
    let end = match borders.is_boundary(text, 0) {
        Ok(true) => end,
        _ => found(borders.next_boundary(text, 0)).unwrap_or(text.len()),
    };
    start..end
}

fn found(border: Result<Option<usize>, GraphemeIncomplete>) -> Option<usize> {
    border.ok().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_end_where_letters_of_another_kind_begin() {
        let text = "قُتل 14شخصًا، covid19 ٢٠١٥ é ـ محـمد\u{200F}";
        let words: Vec<&str> = slices(text).filter_map(|range| text.get(range)).collect();
        assert_eq!(words, ["قُتل", "14", "شخصًا", "covid19", "٢٠١٥", "é", "محـمد\u{200F}"]);
    }

    proptest! {
        #[test]
        fn the_short_way_classes_as_the_long_one(c in any::<char>()) {
            let text = c.to_string();
            prop_assert!(class_at(&text, 0, &ARABIC_BLOCK) == Some((class(c), c.len_utf8())));
        }
    }
}
