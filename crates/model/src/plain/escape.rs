//! Backslashes: how any text stands in a line without meaning anything.

use super::PlainFault;

/// Characters that are not seen, or that a page does not carry: they are written by their number.
pub(super) fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
}

/// Appends `text` so that only `special` signs and hidden characters change.
pub(super) fn push(out: &mut String, text: &str, special: &[char]) {
    for c in text.chars() {
        if is_hidden(c) {
            out.push_str(&format!("\\u{{{:X}}}", u32::from(c)));
        } else {
            if c == '\\' || special.contains(&c) {
                out.push('\\');
            }
            out.push(c);
        }
    }
}

/// A value behind `name:`; `\&` keeps the space at its ends, and an empty value.
pub(super) fn value(text: &str) -> String {
    let mut out = String::new();
    guarded(&mut out, text, |out| push(out, text, &[]));
    out
}

/// Puts `\&` where a trimmed line would lose space of `text`, or where nothing stands.
pub(super) fn guarded(out: &mut String, text: &str, write: impl FnOnce(&mut String)) {
    if text.is_empty() || text.starts_with(char::is_whitespace) {
        out.push_str("\\&");
    }
    write(out);
    if text.ends_with(char::is_whitespace) {
        out.push_str("\\&");
    }
}

/// A piece of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece {
    /// A character that may mean something.
    Bare(char),
    /// A character that stands for itself.
    Plain(char),
    /// Nothing.
    Nothing,
    /// The seam of two runs.
    Seam,
}

/// The pieces of a line.
///
/// # Errors
/// [`PlainFault::Escape`].
pub(super) fn pieces(line: &str) -> Result<Vec<Piece>, PlainFault> {
    let mut out = Vec::with_capacity(line.len());
    let mut rest = line.chars();
    while let Some(c) = rest.next() {
        out.push(if c == '\\' { escaped(&mut rest)? } else { Piece::Bare(c) });
    }
    Ok(out)
}

fn escaped(rest: &mut std::str::Chars) -> Result<Piece, PlainFault> {
    match rest.next() {
        Some('&') => Ok(Piece::Nothing),
        Some('+') => Ok(Piece::Seam),
        Some('u') if rest.as_str().starts_with('{') => {
            let number = rest.as_str().get(1..).and_then(|tail| tail.split_once('}')).map(|(number, _)| number.to_owned());
            let bad = || PlainFault::Escape(format!("u{}", rest.as_str().chars().take(10).collect::<String>()));
            let number = number.filter(|number| number.len() <= 6).ok_or_else(bad)?;
            let c = u32::from_str_radix(&number, 16).ok().and_then(char::from_u32).ok_or_else(bad)?;
            let _ = rest.nth(number.len() + 1);
            Ok(Piece::Plain(c))
        }
        Some(c) if !c.is_alphanumeric() || c.is_numeric() => Ok(Piece::Plain(c)),
        Some(c) => Err(PlainFault::Escape(c.to_string())),
        None => Ok(Piece::Plain('\\')),
    }
}

/// A text in which only backslashes mean something.
///
/// # Errors
/// [`PlainFault::Escape`].
pub(super) fn text(line: &str) -> Result<String, PlainFault> {
    let pieces = pieces(line)?;
    Ok(pieces
        .into_iter()
        .filter_map(|piece| match piece {
            Piece::Bare(c) | Piece::Plain(c) => Some(c),
            Piece::Nothing | Piece::Seam => None,
        })
        .collect())
}
