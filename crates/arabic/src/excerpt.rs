//! The beginning of a text, for cards, feeds and descriptions.

use unicode_segmentation::UnicodeSegmentation;

/// The beginning of `text` in one line, at most `max_chars` Unicode scalar
/// values long, the "…" included that says it was cut.
///
/// It is cut between words, and a comma, dash or opening bracket before the
/// cut goes too. Only a first word that does not fit alone is cut inside, and
/// then between graphemes.
pub fn excerpt(text: &str, max_chars: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= max_chars {
        return line;
    }
    let Some(room) = max_chars.checked_sub(1) else {
        return String::new();
    };
    let mut short = whole_words(&line, room);
    if short.is_empty() {
        short = whole_graphemes(&line, room);
    }
    let end = short.trim_end_matches(is_left_hanging).len();
    short.truncate(end);
    short.push('…');
    short
}

fn whole_words(line: &str, room: usize) -> String {
    let mut short = String::new();
    let mut length = 0_usize;
    for word in line.split(' ') {
        let with = length + word.chars().count() + usize::from(length > 0);
        if with > room {
            break;
        }
        if length > 0 {
            short.push(' ');
        }
        short.push_str(word);
        length = with;
    }
    short
}

fn whole_graphemes(line: &str, room: usize) -> String {
    let mut short = String::new();
    let mut length = 0_usize;
    for grapheme in line.graphemes(true) {
        length += grapheme.chars().count();
        if length > room {
            break;
        }
        short.push_str(grapheme);
    }
    short
}

/// Signs that promise a continuation.
fn is_left_hanging(c: char) -> bool {
    c.is_whitespace() || matches!(c, '،' | ',' | '؛' | ';' | ':' | '-' | '–' | '—' | '.' | '…' | '(' | '[' | '«' | '“' | '‹')
}
