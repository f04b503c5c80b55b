//! Whether a record ends where it seems to.

use super::{cdata, tag};
use memchr::memmem;

/// What stands before an end tag of a record.
pub(super) enum Measured {
    /// The record.
    Whole,
    /// The end tag stands inside a section.
    InSection,
    /// Another record begins before this one ends.
    Restarts(usize),
}

/// What the bytes from a record's beginning to an end tag are.
pub(super) fn measured(bytes: &[u8], raw: &[u8]) -> Measured {
    let mut at = 0;
    let mut current: &[u8] = raw;
    while let Some(ahead) = memchr::memchr(b'<', bytes.get(at..).unwrap_or_default()) {
        at += ahead;
        let rest = bytes.get(at..).unwrap_or_default();
        if rest.starts_with(cdata::OPEN) {
            match cdata::end(bytes, at + cdata::OPEN.len(), current) {
                Some(end) => at = end.after,
                None => return Measured::InSection,
            }
            continue;
        }
        if rest.starts_with(b"<!--") {
            at += memmem::find(rest, b"-->").unwrap_or(0) + 1;
            continue;
        }
        let name = tag::name(rest.get(1..).unwrap_or_default());
        if name == raw && at > 0 {
            return Measured::Restarts(at);
        }
        current = name;
        at += 1;
    }
    Measured::Whole
}
