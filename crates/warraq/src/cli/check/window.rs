//! As much of a paragraph as a terminal shows well, around one span.

use super::carets::{columns, width};
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// Columns that are shown of a long line.
const ROOM: usize = 70;
/// A line this much longer is shown whole: «…» would save nothing.
const SLACK: usize = 8;
/// What says that the line goes on.
const ELLIPSIS: char = '…';
/// Columns of that and of a space.
const MORE: usize = 2;

/// A part of a line with a span in it, ready to be printed.
#[derive(Debug, PartialEq, Eq)]
pub struct Window {
    /// What stands before the span.
    pub before: String,
    /// The span.
    pub marked: String,
    /// What stands after it.
    pub after: String,
}

/// The line of `text` around the **bytes** `range`, cut at words.
///
/// A span inside a grapheme (a vowel sign) or without width (a hidden mark, a
/// place where something is missing) grows until it can be seen. Characters
/// that would steer the terminal are shown as �, hidden ones in the span too.
pub fn around(text: &str, range: &Range<usize>) -> Window {
    let (text, range) = near(text, range);
    let (line, range) = line_of(text, &range);
    let range = visible(line, &range);
    let piece = |range: Range<usize>| line.get(range).unwrap_or_default();
    let before: String = piece(0..range.start).chars().map(|c| shown(c, false)).collect();
    let marked: String = piece(range.clone()).chars().map(|c| shown(c, true)).collect();
    let after: String = piece(range.end..line.len()).chars().map(|c| shown(c, false)).collect();
    cut(before.trim_start(), &marked, after.trim_end())
}

fn cut(before: &str, marked: &str, after: &str) -> Window {
    if width(before) + width(marked) + width(after) <= ROOM + SLACK {
        return Window { before: before.to_owned(), marked: marked.to_owned(), after: after.to_owned() };
    }
    if width(marked) > ROOM {
        return Window { before: last(before, ROOM / 5), marked: first(marked, ROOM), after: String::new() };
    }
    let room = ROOM - width(marked);
    let before = last(before, (room / 2).max(room.saturating_sub(width(after))));
    let after = first(after, room.saturating_sub(width(&before)));
    Window { before, marked: marked.to_owned(), after }
}

/// The first words of `text` that fit.
fn first(text: &str, room: usize) -> String {
    if width(text) <= room {
        return text.to_owned();
    }
    let room = room.saturating_sub(MORE);
    let fitting = text.char_indices().scan(0, |used, (at, c)| {
        *used += columns(c);
        (*used <= room).then_some(at + c.len_utf8())
    });
    let end = fitting.last().unwrap_or(0);
    let kept = text.get(..end).unwrap_or_default();
    let is_border = text.get(end..).is_some_and(|rest| rest.starts_with(char::is_whitespace));
    let kept = if is_border { kept } else { kept.rfind(char::is_whitespace).and_then(|space| kept.get(..space)).unwrap_or(kept) };
    let gap = if kept.trim_end().is_empty() && !text.starts_with(char::is_whitespace) { "" } else { " " };
    format!("{}{gap}{ELLIPSIS}", kept.trim_end())
}

/// The last words of `text` that fit.
fn last(text: &str, room: usize) -> String {
    if width(text) <= room {
        return text.to_owned();
    }
    let room = room.saturating_sub(MORE);
    let fitting = text.char_indices().rev().scan(0, |used, (at, c)| {
        *used += columns(c);
        (*used <= room).then_some(at)
    });
    let start = fitting.last().unwrap_or(text.len());
    let kept = text.get(start..).unwrap_or_default();
    let is_border = text.get(..start).is_some_and(|rest| rest.ends_with(char::is_whitespace));
    let kept = if is_border { kept } else { kept.find(char::is_whitespace).and_then(|space| kept.get(space..)).unwrap_or(kept) };
    format!("{ELLIPSIS} {}", kept.trim_start())
}

/// **Bytes** on either side that are looked at: more than a terminal shows, and
/// little enough that ten thousand findings in one endless line are shown soon.
const NEAR: usize = 1000;

fn near<'t>(text: &'t str, range: &Range<usize>) -> (&'t str, Range<usize>) {
    let start = text.floor_char_boundary(range.start.saturating_sub(NEAR));
    let end = text.ceil_char_boundary(range.end.min(range.start.saturating_add(NEAR)).saturating_add(NEAR));
    let near = text.get(start..end).unwrap_or_default();
    (near, range.start - start..range.end.min(end) - start)
}

/// The line in which `range` begins, and the range in it.
fn line_of<'t>(text: &'t str, range: &Range<usize>) -> (&'t str, Range<usize>) {
    let start = text.get(..range.start).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
    let line = text.get(start..).and_then(|rest| rest.split('\n').next()).unwrap_or_default();
    let inside = |at: usize| at.saturating_sub(start).min(line.len());
    (line, inside(range.start)..inside(range.end))
}

/// `range` on borders of graphemes and with something to be seen in it.
fn visible(line: &str, range: &Range<usize>) -> Range<usize> {
    let mut grown = range.clone();
    for (at, grapheme) in line.grapheme_indices(true) {
        let end = at + grapheme.len();
        if at < range.end && range.start < end {
            grown = grown.start.min(at)..grown.end.max(end);
        }
    }
    let is_seen = line.get(grown.clone()).is_some_and(|text| text.chars().any(|c| columns(shown(c, true)) > 0));
    if is_seen {
        return grown;
    }
    let next = line.get(grown.end..).and_then(|rest| rest.graphemes(true).next()).filter(|next| !next.trim().is_empty());
    let before = line.get(..grown.start).and_then(|rest| rest.graphemes(true).next_back());
    match (next, before) {
        (Some(next), _) => grown.start..grown.end + next.len(),
        (None, Some(before)) => grown.start - before.len()..grown.end,
        (None, None) => grown,
    }
}

/// A value as one line that cannot steer the terminal.
pub fn printable(text: &str) -> String {
    text.chars().map(|c| if matches!(c, '\n' | '\r') { ' ' } else { shown(c, true) }).collect()
}

/// What is printed for a character.
fn shown(c: char, is_marked: bool) -> char {
    const UNSEEN: char = '\u{FFFD}';
    match c {
        '\t' | '\u{A0}' => ' ',
        c if c.is_control() => UNSEEN,
        // Embeddings, overrides and isolates would reorder the row and not the carets.
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}' => UNSEEN,
        '\u{200B}'..='\u{200F}' | '\u{61C}' | '\u{AD}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}' if is_marked => UNSEEN,
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str, words: &str) -> String {
        let start = text.find(words).unwrap();
        let window = around(text, &(start..start + words.len()));
        format!("{}⟦{}⟧{}", window.before, window.marked, window.after)
    }

    #[test]
    fn a_short_line_is_shown_whole() {
        assert_eq!(marked("افتتح الميناء الرئيسى أمس\nسطر ثان", "الرئيسى"), "افتتح الميناء ⟦الرئيسى⟧ أمس");
        assert_eq!(marked("سطر أول\nسطر ثان", "ثان"), "سطر ⟦ثان⟧");
    }

    #[test]
    fn a_long_line_is_cut_at_words_around_the_span() {
        let words: Vec<String> = (10..60).map(|n| format!("كلمة{n}")).collect();
        let text = words.join(" ");
        let cases = [
            ("in the middle", "كلمة35", "… كلمة31 كلمة32 كلمة33 كلمة34 ⟦كلمة35⟧ كلمة36 كلمة37 كلمة38 كلمة39 …"),
            ("at the beginning", "كلمة11", "كلمة10 ⟦كلمة11⟧ كلمة12 كلمة13 كلمة14 كلمة15 كلمة16 كلمة17 كلمة18 …"),
            ("at the end", "كلمة58", "… كلمة51 كلمة52 كلمة53 كلمة54 كلمة55 كلمة56 كلمة57 ⟦كلمة58⟧ كلمة59"),
        ];
        for (why, words, shown) in cases {
            assert_eq!(marked(&text, words), shown, "{why}");
            assert!(width(shown) <= ROOM + SLACK, "{why}");
        }
        let long = marked(&text, &words[5..40].join(" "));
        assert!(long.ends_with(" …⟧") && width(&long) < 100, "{long}");
        let glued = "ن".repeat(500);
        assert!(width(&marked(&format!("{glued} الى {glued}"), "الى")) <= 80, "one endless word");
    }

    #[test]
    fn what_cannot_be_seen_is_made_visible() {
        let cases = [
            ("a vowel sign takes its letter along", "كتابًا", "\u{64B}", "كتا⟦بً⟧ا"),
            ("a hidden mark", "قال\u{200B} أمس", "\u{200B}", "قال⟦\u{FFFD}⟧ أمس"),
            ("an override", "قال \u{202E}أمس", "أمس", "قال \u{FFFD}⟦أمس⟧"),
            ("an escape", "قال \u{1B}[31m أمس", "أمس", "قال \u{FFFD}[31m ⟦أمس⟧"),
            ("two spaces", "قال  أمس", "  ", "قال⟦  ⟧أمس"),
            ("a tab", "قال\tأمس", "\t", "قال⟦ ⟧أمس"),
            ("a joiner that belongs there", "می\u{200C}خواهم الآن", "الآن", "می\u{200C}خواهم ⟦الآن⟧"),
        ];
        for (why, text, words, shown) in cases {
            assert_eq!(marked(text, words), shown, "{why}");
        }
        let text = "قال «نعم";
        for (at, shown) in [(text.len(), "قال «نع⟦م⟧"), (0, "⟦ق⟧ال «نعم")] {
            let window = around(text, &(at..at));
            assert_eq!(format!("{}⟦{}⟧{}", window.before, window.marked, window.after), shown);
        }
        assert_eq!(around("", &(0..0)).marked, "");
    }
}
