//! Arabic words in addresses.

mod latin;
mod same;

pub use latin::latin;
pub use same::{decode, same};

use crate::fold;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

/// Longest slug, in Unicode scalar values.
pub const MAX_CHARS: usize = 70;

/// What stands in the address when a headline holds no word at all.
const NAMELESS: &str = "خبر";

/// The slug of a headline: its words joined by "-", never empty.
///
/// Hamza is kept; harakat, tatweel, quotation marks and punctuation are not;
/// digits are ASCII and Latin letters lower-case. At most [`MAX_CHARS`], cut
/// between words; a first word longer than that is cut between graphemes. A
/// headline without any word gives "خبر".
///
/// ```
/// assert_eq!(arabic::slug::slug("هل تعود الحرب؟ «قراءة» في ٣ مشاهد"), "هل-تعود-الحرب-قراءة-في-3-مشاهد");
/// ```
pub fn slug(headline: &str) -> String {
    let letters = fold::exact(headline).chars().filter(|&c| !is_apostrophe(c)).flat_map(char::to_lowercase).collect::<String>();
    // Composed once more: a dropped apostrophe may have stood between two marks.
    let key: String = letters.nfc().collect();
    let words = key.split(|c| !is_word_char(c)).filter(|word| word.chars().any(char::is_alphanumeric));
    joined(words).unwrap_or_else(|| NAMELESS.to_owned())
}

/// As many of `words` with "-" between them as fit into [`MAX_CHARS`]; `None`
/// when there is none.
fn joined<W: AsRef<str>>(words: impl Iterator<Item = W>) -> Option<String> {
    let mut slug = String::new();
    let mut length = 0_usize;
    for word in words {
        let word = word.as_ref();
        let chars = word.chars().count();
        if length == 0 && chars > MAX_CHARS {
            return Some(first_graphemes(word, MAX_CHARS));
        }
        let joined = if length == 0 { chars } else { length + 1 + chars };
        if joined > MAX_CHARS {
            break;
        }
        if length > 0 {
            slug.push('-');
        }
        slug.push_str(word);
        length = joined;
    }
    Some(slug).filter(|slug| !slug.is_empty())
}

/// Percent-encodes one path segment: UTF-8, upper-case hex; only the
/// unreserved characters stay.
///
/// # Source
///
/// RFC 3986 sections 2.1 and 2.3.
pub fn encode(segment: &str) -> String {
    use std::fmt::Write as _;
    let mut encoded = String::with_capacity(segment.len() * 3);
    for byte in segment.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => {
                encoded.push(char::from(byte));
            }
            // Writing to a String cannot fail.
            _ => drop(write!(encoded, "%{byte:02X}")),
        }
    }
    encoded
}

fn is_word_char(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ')
}

/// As many whole graphemes of `word` as fit into `max_chars`.
fn first_graphemes(word: &str, max_chars: usize) -> String {
    let mut left = max_chars;
    let mut start = String::new();
    for grapheme in word.graphemes(true) {
        let chars = grapheme.chars().count();
        if chars > left {
            break;
        }
        left -= chars;
        start.push_str(grapheme);
    }
    start
}
