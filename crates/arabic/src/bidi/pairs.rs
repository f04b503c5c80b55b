//! Which isolates of a text are closed.

use std::ops::Range;

/// The isolates of a text, in **bytes** of it.
pub(crate) struct Isolates {
    /// From an initiator to the end of its PDI, outermost only, in order.
    pub(crate) closed: Vec<Range<usize>>,
    /// Initiators that are not closed and PDIs that close nothing, in order.
    pub(crate) stray: Vec<usize>,
}

/// Pairs initiators with PDIs, as UAX #9 BD9 does: within a paragraph.
pub(crate) fn isolates(text: &str) -> Isolates {
    let (mut closed, mut stray, mut open) = (Vec::new(), Vec::new(), Vec::new());
    for (at, c) in text.char_indices() {
        match c {
            '\u{2066}'..='\u{2068}' => open.push(at),
            '\u{2069}' => match open.pop() {
                Some(start) => closed.push(start..at + c.len_utf8()),
                None => stray.push(at),
            },
            c if ends_paragraph(c) => stray.append(&mut open),
            _ => {}
        }
    }
    stray.append(&mut open);
    stray.sort_unstable();
    closed.sort_unstable_by_key(|range| range.start);
    let mut end = 0;
    closed.retain(|range| {
        let outer = range.start >= end;
        end = end.max(range.end);
        outer
    });
    Isolates { closed, stray }
}

/// The characters of bidi class B.
pub(crate) const fn ends_paragraph(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{1C}'..='\u{1E}' | '\u{85}' | '\u{2029}')
}
