//! The parts of a query: runs outside quotation marks, and what is quoted.

/// A part of what was typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Piece<'t> {
    /// Where `text` begins, in **bytes** of the query.
    pub start: usize,
    pub text: &'t str,
    pub kind: Kind,
    /// A minus stands before it.
    pub is_excluded: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// One word or several that stand together without space.
    Loose,
    /// `"…"` or `“…”`.
    Quoted,
    /// `«…»`.
    Exact,
}

/// The mark that ends a quotation begun with `opening`.
const fn closing(opening: char) -> Option<(char, Kind)> {
    match opening {
        '"' => Some(('"', Kind::Quoted)),
        '“' | '”' => Some(('”', Kind::Quoted)),
        '«' => Some(('»', Kind::Exact)),
        _ => None,
    }
}

const fn is_minus(c: char) -> bool {
    matches!(c, '-' | '−' | '–')
}

/// Invisible marks of direction, which keyboards and web pages leave behind.
const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{61C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// The parts of `typed` in order. A quotation mark without its partner is none.
pub(super) fn pieces(typed: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let mut start = 0;
    while let Some(rest) = typed.get(start..).filter(|rest| !rest.is_empty()) {
        let Some(first) = rest.chars().next() else { break };
        if first.is_whitespace() || is_invisible(first) {
            start += first.len_utf8();
            continue;
        }
        let minus = rest.strip_prefix(is_minus);
        let is_excluded = minus.is_some_and(|after| after.starts_with(|c: char| c.is_alphanumeric() || closing(c).is_some()));
        let rest = minus.filter(|_| is_excluded).unwrap_or(rest);
        start = typed.len() - rest.len();
        let (text, kind, length) = piece(rest);
        let inside = if kind == Kind::Loose { 0 } else { rest.chars().next().map_or(0, char::len_utf8) };
        found.push(Piece { start: start + inside, text, kind, is_excluded });
        start += length;
    }
    found
}

/// The part at the beginning of `rest`, and its **bytes** with its marks.
fn piece(rest: &str) -> (&str, Kind, usize) {
    let mut chars = rest.chars();
    if let Some((close, kind)) = chars.next().and_then(closing)
        && let Some((quoted, after)) = chars.as_str().split_once(close)
    {
        return (quoted, kind, rest.len() - after.len());
    }
    let ends = |(at, c): (usize, char)| c.is_whitespace() || (at > 0 && closing(c).is_some());
    let end = rest.char_indices().find(|place| ends(*place)).map_or(rest.len(), |(at, _)| at);
    (rest.get(..end).unwrap_or(rest), Kind::Loose, end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotations_and_minus_are_told_from_their_letters() {
        let texts = |typed| pieces(typed).into_iter().map(|piece| (piece.text, piece.kind, piece.is_excluded)).collect::<Vec<_>>();
        use Kind::{Exact, Loose, Quoted};
        let cases = [
            ("a word", "وزير", vec![("وزير", Loose, false)]),
            ("guillemets", "«رئيس الوزراء» زار", vec![("رئيس الوزراء", Exact, false), ("زار", Loose, false)]),
            ("plain quotes", "\"رئيس الوزراء\"", vec![("رئيس الوزراء", Quoted, false)]),
            ("curly quotes", "“رئيس الوزراء”", vec![("رئيس الوزراء", Quoted, false)]),
            ("excluded", "-مصر -«بن علي» −\"x\"", vec![("مصر", Loose, true), ("بن علي", Exact, true), ("x", Quoted, true)]),
            ("a minus inside is none", "2015-2016", vec![("2015-2016", Loose, false)]),
            ("a minus alone is none", "- مصر", vec![("-", Loose, false), ("مصر", Loose, false)]),
            ("unbalanced", "\"رئيس", vec![("\"رئيس", Loose, false)]),
            ("a quotation glued to a word", "قال«نعم»", vec![("قال", Loose, false), ("نعم", Exact, false)]),
        ];
        for (why, typed, expected) in cases {
            assert_eq!(texts(typed), expected, "{why}");
        }
        let typed = "قال «نعم»";
        let [_, quoted] = pieces(typed)[..] else { panic!() };
        assert_eq!(typed.get(quoted.start..quoted.start + quoted.text.len()), Some("نعم"));
    }
}
