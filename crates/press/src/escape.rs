//! Text made harmless for HTML, attributes and XML.

use arabic::lang::Dir;

/// Embeddings, overrides and isolates (UAX #9): they can make a line lie about its order.
pub(crate) fn reorders(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Every character of the Unicode property `Bidi_Control` (12 code points).
pub(crate) fn bidi_control(c: char) -> bool {
    reorders(c) || matches!(c, '\u{200E}' | '\u{200F}' | '\u{061C}')
}

/// Controls and noncharacters that neither HTML nor XML may hold.
pub(crate) fn forbidden(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t')) || matches!(c, '\u{FFFE}' | '\u{FFFF}')
}

fn entity(c: char) -> &'static str {
    match c {
        '<' => "&lt;",
        '>' => "&gt;",
        '&' => "&amp;",
        '"' => "&quot;",
        '\'' => "&#39;",
        _ => "",
    }
}

fn replace(out: &mut String, text: &str, special: impl Fn(char) -> bool) {
    let mut rest = text;
    while let Some((clean, tail)) = rest.find(&special).and_then(|at| rest.split_at_checked(at)) {
        out.push_str(clean);
        let mut chars = tail.chars();
        if let Some(c) = chars.next() {
            out.push_str(entity(c));
        }
        rest = chars.as_str();
    }
    out.push_str(rest);
}

fn markup(c: char) -> bool {
    matches!(c, '<' | '>' | '&' | '"' | '\'')
}

/// Appends `text` for HTML content or a double-quoted attribute; controls that reorder are dropped.
pub(crate) fn html(out: &mut String, text: &str) {
    replace(out, text, |c| markup(c) || reorders(c) || forbidden(c));
}

/// As [`html`], but keeps isolates: for messages, whose isolates are our own.
pub(crate) fn message(out: &mut String, text: &str) {
    replace(out, text, |c| markup(c) || forbidden(c));
}

/// [`html`] as a new string.
pub(crate) fn to_html(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    html(&mut out, text);
    out
}

/// Text for machines (JSON-LD, Open Graph, sitemaps): no bidi controls at all, no other controls.
pub(crate) fn bare(text: &str) -> String {
    text.chars().filter(|&c| !bidi_control(c) && !forbidden(c)).collect()
}

/// [`bare`], escaped for an attribute.
pub(crate) fn bare_html(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    replace(&mut out, text, |c| markup(c) || bidi_control(c) || forbidden(c));
    out
}

/// True when `text` has letters and all of them run against `dir`.
pub(crate) fn all_against(text: &str, dir: Dir) -> bool {
    let mut seen = false;
    for c in text.chars().filter(|c| c.is_alphabetic()) {
        let right = matches!(c, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}');
        if right == (dir == Dir::Rtl) {
            return false;
        }
        seen = true;
    }
    seen
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_escaped_and_overrides_are_dropped() {
        let cases = [
            ("markup", "<b a=\"x\">'&'</b>", "&lt;b a=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/b&gt;"),
            ("override", "أ\u{202E}ب\u{2067}ج", "أبج"),
            ("controls", "أ\u{0}\u{1b}ب\nج", "أب\nج"),
            ("joiners stay", "می\u{200C}روم", "می\u{200C}روم"),
        ];
        for (why, raw, safe) in cases {
            assert_eq!(to_html(raw), safe, "{why}");
        }
    }

    #[test]
    fn machines_get_no_bidi_control_of_any_kind() {
        let all = "\u{061C}\u{200E}\u{200F}\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{2066}\u{2067}\u{2068}\u{2069}";
        assert_eq!(bare(all), "");
        assert_eq!(bare_html(&format!("أ{all}<")), "أ&lt;");
    }

    #[test]
    fn a_text_is_foreign_only_when_no_letter_is_ours() {
        assert!(all_against("CNN 24", Dir::Rtl));
        assert!(!all_against("CNN قالت", Dir::Rtl));
        assert!(!all_against("2024 - 5", Dir::Rtl));
    }
}
