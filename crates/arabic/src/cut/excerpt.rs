//! The beginning of a text, for cards, feeds and descriptions.

use super::{Limit, truncate};

/// The beginning of `text` in one line, at most `max_chars` Unicode scalar
/// values long, cut as [`truncate`] cuts.
pub fn excerpt(text: &str, max_chars: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    truncate(&line, Limit::Chars(max_chars)).text
}
