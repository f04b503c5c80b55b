//! Cutting where a sentence ends.

use super::borders::Borders;
use super::{Cut, Limit, truncate};
use crate::letters::is_transparent;
use unicode_segmentation::UnicodeSegmentation;

/// The sentences at the beginning of `text` that fit into `limit`. When not
/// even the first one does, the text is cut as [`truncate`] does.
///
/// No "…" is added after a whole sentence.
///
/// ```
/// use arabic::cut::{Limit, at_sentence};
/// let cut = at_sentence("قال د. سالم إن العمل بدأ. وماذا بعد؟ لا يُعرف.", Limit::Utf16(40));
/// assert_eq!(cut.text, "قال د. سالم إن العمل بدأ. وماذا بعد؟");
/// ```
///
/// # Source
///
/// UAX #29 sentence boundaries. Ours: "…" before a space and a line end close
/// a sentence too; a full stop after a single letter or figure (د. أ.ف.ب 1.)
/// and one with no space after it do not.
pub fn at_sentence(text: &str, limit: Limit) -> Cut {
    if limit.fits(text) {
        return Cut::whole(text);
    }
    let borders = Borders::within(text, limit);
    let end = ends(text).into_iter().rev().find(|&at| borders.holds(at) && borders.is_outside_isolates(at));
    match end.and_then(|at| text.get(..at)) {
        Some(sentences) => Cut::beginning(sentences.to_owned()),
        None => truncate(text, limit),
    }
}

/// The ends of sentences in `text`, in bytes, without the space after them.
fn ends(text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    for (start, piece) in text.split_sentence_bound_indices() {
        for (at, ellipsis) in piece.match_indices('…') {
            let after = at + ellipsis.len();
            let rest = piece.get(after..).unwrap_or_default();
            let outside = rest.trim_start_matches(closes_round);
            if outside.starts_with(char::is_whitespace) {
                ends.push(start + after + rest.len() - outside.len());
            }
        }
        if ends_sentence(piece) {
            ends.push(start + piece.trim_end().len());
        }
    }
    ends.dedup();
    ends
}

/// True when what UAX #29 takes for a sentence is one in Arabic copy.
fn ends_sentence(piece: &str) -> bool {
    let sentence = piece.trim_end();
    let space = piece.get(sentence.len()..).unwrap_or_default();
    let core = sentence.trim_end_matches(closes_round);
    match core.chars().next_back() {
        None => false,
        Some('.') => !space.is_empty() && !is_abbreviation(core),
        Some(last) => matches!(last, '؟' | '?' | '!' | '۔' | '…' | '‼' | '⁇' | '⁈' | '⁉' | '。') || space.contains(['\n', '\u{2029}']),
    }
}

/// One letter or figure before the full stop: a title, an initial, the number
/// of an item.
fn is_abbreviation(core: &str) -> bool {
    let word = core.trim_end_matches('.');
    let letters = word.chars().rev().filter(|&c| !is_transparent(c)).take_while(|c| c.is_alphanumeric());
    letters.take(2).count() == 1
}

/// Quotation marks and brackets that close after a full stop, and the ends of
/// isolates.
const fn closes_round(c: char) -> bool {
    matches!(c, '»' | '”' | '’' | '›' | '"' | '\'' | ')' | ']' | '}' | '﴾' | '\u{2069}' | '\u{200F}' | '\u{200E}')
}
