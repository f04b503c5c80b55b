//! Isolation of values whose direction is not known, in plain text.
//!
//! HTML uses `<bdi>`; titles, attributes, messages and feeds use these.

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

/// `value` without embeddings and overrides, with line ends as spaces (they
/// would end the isolate), keeping only those isolates that are closed.
fn balanced(value: &str) -> String {
    let chars: Vec<char> = value.chars().filter(|c| !matches!(c, '\u{202A}'..='\u{202E}')).collect();
    let mut open = Vec::new();
    let mut stray = std::collections::BTreeSet::new();
    for (at, &c) in chars.iter().enumerate() {
        match c {
            '\u{2066}'..='\u{2068}' => open.push(at),
            PDI if open.pop().is_none() => {
                stray.insert(at);
            }
            _ => {}
        }
    }
    stray.extend(open);
    let kept = chars.into_iter().enumerate().filter(|(at, _)| !stray.contains(at));
    kept.map(|(_, c)| if ends_paragraph(c) { ' ' } else { c }).collect()
}

/// The characters of bidi class B.
fn ends_paragraph(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{1C}'..='\u{1E}' | '\u{85}' | '\u{2029}')
}
