//! Spaces and line ends.

use crate::traced::Traced;

/// The no-break space.
const NBSP: char = '\u{A0}';

/// Collapses runs of spaces, trims every line and the whole, and leaves at
/// most two LF together. A single no-break space stays between a number and
/// its unit.
pub(super) fn tidy(letters: &[Traced]) -> Vec<Traced> {
    let mut tidy: Vec<Traced> = Vec::with_capacity(letters.len());
    let mut line_ends: Vec<Traced> = Vec::new();
    for line in letters.split_inclusive(|letter| letter.c == '\n' && !letter.kept) {
        let (content, end) = match line.split_last() {
            Some((end, content)) if end.c == '\n' && !end.kept => (content, Some(*end)),
            _ => (line, None),
        };
        let content = tidy_line(content);
        if !content.is_empty() {
            if !tidy.is_empty() {
                tidy.extend(line_ends.iter().take(2));
            }
            line_ends.clear();
            tidy.extend(content);
        }
        line_ends.extend(end);
    }
    tidy
}

/// True when [`tidy`] would change nothing of a text whose spaces are ASCII.
pub(super) fn is_tidy(text: &str) -> bool {
    let outer = |c: Option<char>| c.is_none_or(|c| c != ' ' && c != '\n');
    let inner = |pair: &[u8]| !matches!(pair, [b' ', b' ' | b'\n'] | [b'\n', b' ']);
    outer(text.chars().next()) && outer(text.chars().next_back()) && text.as_bytes().windows(2).all(inner) && !text.contains("\n\n\n")
}

fn tidy_line(line: &[Traced]) -> Vec<Traced> {
    let mut tidy: Vec<Traced> = Vec::with_capacity(line.len());
    let mut gap: Option<Traced> = None;
    for &letter in line {
        if letter.c.is_whitespace() && !letter.kept {
            let first = gap.is_none() && matches!(letter.c, NBSP | '\u{202F}');
            gap = Some(match gap {
                _ if first => letter.with(NBSP),
                None => letter.with(' '),
                Some(before) => Traced { end: letter.end, ..before.with(' ') },
            });
            continue;
        }
        if let Some(gap) = gap.take()
            && let Some(before) = tidy.last()
        {
            let holds = gap.c == NBSP && before.c.is_numeric() && is_unit(letter.c);
            tidy.push(gap.with(if holds { NBSP } else { ' ' }));
        }
        tidy.push(letter);
    }
    tidy
}

/// A letter or a sign that can name what is counted.
fn is_unit(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '%' | '٪' | '°' | '$' | '€' | '£' | '﷼')
}
