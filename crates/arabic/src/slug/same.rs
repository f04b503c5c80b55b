//! Reading addresses back, however they were passed on.

use crate::letters::is_bidi_control;
use unicode_normalization::UnicodeNormalization;

/// The words in one path segment: percent-decoded (hex in any case), composed
/// (NFC), without invisible characters and without the punctuation that
/// messengers take for a part of the address.
///
/// A segment that was encoded twice on its way is decoded twice, never more.
/// What is not UTF-8 when decoded stays as it stands.
///
/// ```
/// use arabic::slug::decode;
/// assert_eq!(decode("%D8%AE%D8%A8%D8%B1"), "خبر");
/// assert_eq!(decode("%25d8%25ae%25d8%25a8%25d8%25b1،"), "خبر");
/// ```
///
/// # Source
///
/// RFC 3986 section 2.1. The second decoding and the trimming are ours.
pub fn decode(segment: &str) -> String {
    let mut text = segment.to_owned();
    for _ in 0..2 {
        match decode_once(&text) {
            Some(decoded) => text = decoded,
            None => break,
        }
    }
    // Composed last: a control may have stood between letter and mark.
    let words = text.chars().filter(|&c| !is_unseen(c)).nfc().collect::<String>();
    words.trim_end_matches(is_appended).to_owned()
}

/// True when two path segments are the same words, so that no reader needs to
/// be sent from one to the other.
pub fn same(a: &str, b: &str) -> bool {
    decode(a) == decode(b)
}

/// `None` when there is nothing to decode, or it is not UTF-8.
fn decode_once(text: &str) -> Option<String> {
    let mut decoded = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    let mut found = false;
    while let Some((&byte, after)) = rest.split_first() {
        let hex = if byte == b'%' { after.first_chunk::<2>().and_then(hex_byte) } else { None };
        decoded.push(hex.unwrap_or(byte));
        found |= hex.is_some();
        rest = if hex.is_some() { after.get(2..).unwrap_or_default() } else { after };
    }
    if found { String::from_utf8(decoded).ok() } else { None }
}

fn hex_byte(digits: &[u8; 2]) -> Option<u8> {
    let value = |digit: u8| char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok());
    let [high, low] = *digits;
    Some(value(high)? * 16 + value(low)?)
}

/// Marks of direction and spaces without width, which come along when a text
/// is copied.
const fn is_unseen(c: char) -> bool {
    is_bidi_control(c) || matches!(c, '\u{200B}' | '\u{2060}' | '\u{FEFF}')
}

/// What stands behind an address in running text.
fn is_appended(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '،' | ',' | '.' | '…' | '؛' | ';' | ':' | '؟' | '?' | '!' | ')' | ']' | '}' | '»' | '”' | '’' | '"' | '\'' | '>')
}
