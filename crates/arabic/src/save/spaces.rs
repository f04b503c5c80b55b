//! Spaces and line ends.

/// The no-break space.
const NBSP: char = '\u{A0}';

/// Collapses runs of spaces, trims every line and the whole, and leaves at
/// most two LF together. A single no-break space stays between a number and
/// its unit.
pub(super) fn tidy(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    let mut empty_lines = 0_usize;
    for line in text.split('\n') {
        let line = tidy_line(line);
        if line.is_empty() {
            empty_lines += 1;
            continue;
        }
        if !tidy.is_empty() {
            tidy.push_str(if empty_lines > 0 { "\n\n" } else { "\n" });
        }
        empty_lines = 0;
        tidy.push_str(&line);
    }
    tidy
}

fn tidy_line(line: &str) -> String {
    let mut tidy = String::with_capacity(line.len());
    let mut gap: Option<Gap> = None;
    for c in line.chars() {
        if c.is_whitespace() {
            gap = Some(if gap.is_none() && matches!(c, NBSP | '\u{202F}') { Gap::NoBreak } else { Gap::Break });
            continue;
        }
        if let Some(gap) = gap.take()
            && let Some(before) = tidy.chars().next_back()
        {
            let keeps = gap == Gap::NoBreak && before.is_numeric() && is_unit(c);
            tidy.push(if keeps { NBSP } else { ' ' });
        }
        tidy.push(c);
    }
    tidy
}

#[derive(PartialEq, Eq)]
enum Gap {
    Break,
    NoBreak,
}

/// A letter or a sign that can name what is counted.
fn is_unit(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '%' | '٪' | '°' | '$' | '€' | '£' | '﷼')
}
