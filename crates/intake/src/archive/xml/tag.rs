//! One tag, its attributes, and the characters written as references.

use std::borrow::Cow;

/// The longest tag that is looked for, in bytes.
const LONGEST: usize = 256 * 1024;

/// True for what may follow `<` in a tag.
pub(super) fn starts_name(byte: u8) -> bool {
    byte.is_ascii_alphabetic() || byte == b'_' || byte == b':' || byte >= 0x80
}

/// The name at the beginning of what follows `<` or `</`.
pub(super) fn name(bytes: &[u8]) -> &[u8] {
    let end = bytes
        .iter()
        .position(|b| b.is_ascii_whitespace() || matches!(b, b'>' | b'/' | b'<' | b'=' | b'"' | b'\'' | b'&'))
        .unwrap_or(bytes.len());
    bytes.get(..end).unwrap_or_default()
}

/// Where the `>` of a tag stands, from the byte behind its `<`; quotation marks hold it back. `None` when it does not come.
pub(super) fn end(bytes: &[u8]) -> Option<usize> {
    let near = bytes.get(..LONGEST).unwrap_or(bytes);
    let mut quote = None;
    let mut value = false;
    for (at, &byte) in near.iter().enumerate() {
        match (quote, byte) {
            (Some(open), byte) if open == byte => quote = None,
            (Some(_), _) => {}
            (None, b'>') => return Some(at),
            (None, b'"' | b'\'') if value => quote = Some(byte),
            _ => {}
        }
        value = byte == b'=' || (value && byte.is_ascii_whitespace());
    }
    // A quotation mark that never closes.
    memchr::memchr(b'>', near)
}

/// Attributes with their values, references resolved; a value without quotation marks ends at a space.
pub(super) fn attributes(inside: &str) -> Vec<(Cow<'_, str>, Cow<'_, str>)> {
    const MOST: usize = 200;
    let mut found = Vec::new();
    let mut rest = inside;
    while found.len() < MOST {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        let end = rest.find(|c: char| c.is_whitespace() || c == '=').unwrap_or(rest.len());
        let Some((key, after)) = rest.split_at_checked(end).filter(|(key, _)| !key.is_empty()) else { break };
        let Some(value) = after.trim_start().strip_prefix('=') else {
            rest = after;
            found.push((Cow::Borrowed(key), Cow::Borrowed("")));
            continue;
        };
        let value = value.trim_start();
        let (value, after) = match value.chars().next() {
            Some(quote @ ('"' | '\'')) => {
                let inside = value.get(1..).unwrap_or_default();
                inside.split_once(quote).unwrap_or((inside, ""))
            }
            _ => value.split_once(char::is_whitespace).unwrap_or((value, "")),
        };
        found.push((Cow::Borrowed(key), resolved(value).0));
        rest = after;
    }
    found
}

/// Text with its references resolved, and whether some were none. Only the five of XML, numbers, and the few of HTML that
/// exports write by mistake are known; nothing can be declared.
pub(super) fn resolved(text: &str) -> (Cow<'_, str>, bool) {
    if !text.contains('&') {
        return (Cow::Borrowed(text), false);
    }
    let mut out = String::with_capacity(text.len());
    let mut broken = false;
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        out.push_str(before);
        let near = after.get(..after.floor_char_boundary(12)).unwrap_or(after);
        match near.split_once(';').and_then(|(name, _)| Some((name, character(name)?))) {
            Some((name, c)) => {
                out.push(c);
                rest = after.get(name.len() + 1..).unwrap_or_default();
            }
            None => {
                broken = true;
                out.push('&');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    (Cow::Owned(out), broken)
}

fn character(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code).map(|c| if c == '\0' { '\u{FFFD}' } else { c });
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => '\u{A0}',
        "laquo" => '«',
        "raquo" => '»',
        "ndash" => '–',
        "mdash" => '—',
        "hellip" => '…',
        "lsquo" => '‘',
        "rsquo" => '’',
        "ldquo" => '“',
        "rdquo" => '”',
        "copy" => '©',
        "bull" => '•',
        "middot" => '·',
        "zwnj" => '\u{200C}',
        "zwj" => '\u{200D}',
        "rlm" => '\u{200F}',
        "lrm" => '\u{200E}',
        _ => return None,
    })
}
