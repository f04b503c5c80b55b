//! The record of what cleaning changed.

use crate::letters::{TATWEEL, is_bidi_control, is_joiner};
use crate::traced::Traced;
use std::ops::Range;
use unicode_normalization::char::is_combining_mark;

/// One change, as a system change is logged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What was done.
    pub kind: ChangeKind,
    /// The **bytes** of the original it was done to.
    pub range: Range<usize>,
    /// What stood there.
    pub before: String,
    /// What stands there now; empty when it was deleted.
    pub after: String,
}

/// What was done to a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ChangeKind {
    /// Letters typed in parts were composed, or marks put into order (NFC, and
    /// ى or ی with a hamza above).
    Composed,
    /// A presentation form became the letters it stands for.
    PresentationForm,
    /// A letter or digit of a Persian keyboard became the Arabic or ASCII one.
    PersianLetter,
    /// A character nobody can see was deleted.
    Invisible,
    /// A bidi control was deleted.
    BidiControl,
    /// A control character became a space, or a line end a LF.
    Control,
    /// Tatweel that only stretched a word was deleted.
    Tatweel,
    /// A joiner that shaped nothing was deleted.
    Joiner,
    /// Spaces were collapsed, trimmed or made plain.
    Space,
}

impl ChangeKind {
    fn of(before: &str) -> Self {
        let has = |is: fn(char) -> bool| before.chars().any(is);
        let all = |is: fn(char) -> bool| before.chars().all(is);
        if all(|c| c.is_whitespace() && (c == ' ' || !c.is_control())) {
            Self::Space
        } else if has(is_bidi_control) {
            Self::BidiControl
        } else if has(|c| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}')) {
            Self::Control
        } else if has(|c| c == TATWEEL) {
            Self::Tatweel
        } else if has(is_joiner) {
            Self::Joiner
        } else if has(|c| matches!(c, '\u{FB50}'..='\u{FDCF}' | '\u{FE70}'..='\u{FEFC}')) {
            Self::PresentationForm
        } else if has(is_combining_mark) {
            Self::Composed
        } else if has(|c| matches!(c, '\u{6CC}' | '\u{6A9}' | '\u{6F0}'..='\u{6F9}')) {
            Self::PersianLetter
        } else if has(|c| c.is_alphabetic()) {
            Self::Composed
        } else {
            Self::Invisible
        }
    }
}

/// Compares the original with the letters that were kept of it.
pub(super) fn changes(original: &str, letters: &[Traced]) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut at = 0;
    let mut note = |range: Range<usize>, after: String| {
        let before = original.get(range.clone()).unwrap_or_default();
        if before != after {
            changes.push(Change { kind: ChangeKind::of(before), range, before: before.to_owned(), after });
        }
    };
    for (place, after) in places(letters) {
        if at < place.start {
            note(at..place.start, String::new());
        }
        at = place.end.max(at);
        note(place, after);
    }
    if at < original.len() {
        note(at..original.len(), String::new());
    }
    changes
}

/// The letters by the bytes they came from: those that share bytes together.
fn places(letters: &[Traced]) -> Vec<(Range<usize>, String)> {
    let mut places: Vec<(Range<usize>, String)> = Vec::with_capacity(letters.len());
    for letter in letters {
        match places.last_mut() {
            // Marks that changed places belong to one change.
            Some((place, text)) if letter.start < place.end => {
                place.start = place.start.min(letter.start);
                place.end = place.end.max(letter.end);
                text.push(letter.c);
            }
            _ => places.push((letter.range(), letter.c.to_string())),
        }
    }
    merge_reordered(places)
}

/// A mark that moved before an earlier one pulls the place before it along.
fn merge_reordered(places: Vec<(Range<usize>, String)>) -> Vec<(Range<usize>, String)> {
    let mut merged: Vec<(Range<usize>, String)> = Vec::with_capacity(places.len());
    for (mut place, mut text) in places {
        while let Some((before, _)) = merged.last()
            && before.end > place.start
        {
            if let Some((before, earlier)) = merged.pop() {
                place.start = place.start.min(before.start);
                place.end = place.end.max(before.end);
                text.insert_str(0, &earlier);
            }
        }
        merged.push((place, text));
    }
    merged
}
