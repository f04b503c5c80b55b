//! Isolation of values whose direction is not known, in plain text.
//!
//! HTML uses `<bdi>`; titles, attributes, messages and feeds use these.

use super::pairs::{ends_paragraph, isolates};

/// First strong isolate.
pub const FSI: char = '\u{2068}';
/// Left-to-right isolate.
pub const LRI: char = '\u{2066}';
/// Pop directional isolate.
pub const PDI: char = '\u{2069}';

/// Puts `value` between FSI and PDI, so that it finds its own direction and
/// cannot reorder what stands round it. Nothing stays nothing.
///
/// # Source
///
/// UAX #9 sections 2.4 and 2.7.
pub fn isolate(value: &str) -> String {
    wrap(FSI, value)
}

/// Puts `value` between LRI and PDI: telephone numbers, ISO dates, addresses,
/// handles, codes.
pub fn isolate_ltr(value: &str) -> String {
    wrap(LRI, value)
}

fn wrap(open: char, value: &str) -> String {
    let inner = balanced(value);
    if inner.is_empty() {
        return inner;
    }
    let mut isolated = String::with_capacity(inner.len() + 6);
    isolated.push(open);
    isolated.push_str(&inner);
    isolated.push(PDI);
    isolated
}

/// `value` without embeddings and overrides, with line ends and tabs as spaces
/// (they would end the isolate, or split the line it stands in), keeping only
/// those isolates that are closed.
pub(super) fn balanced(value: &str) -> String {
    let line: String = value.chars().filter(|c| !matches!(c, '\u{202A}'..='\u{202E}')).map(flat).collect();
    let stray = isolates(&line).stray;
    if stray.is_empty() {
        return line;
    }
    line.char_indices().filter(|(at, _)| stray.binary_search(at).is_err()).map(|(_, c)| c).collect()
}

/// Paragraph and segment separators (bidi classes B and S) as a space.
const fn flat(c: char) -> char {
    if ends_paragraph(c) || matches!(c, '\t' | '\u{B}' | '\u{1F}') { ' ' } else { c }
}
