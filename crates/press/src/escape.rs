//! Text made harmless for HTML, attributes and XML.

use arabic::lang::Dir;

/// Embeddings, overrides and isolates (UAX #9): they can make a line lie about its order.
fn reorders(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Every character of the Unicode property `Bidi_Control` (12 code points).
pub(crate) fn bidi_control(c: char) -> bool {
    reorders(c) || matches!(c, '\u{200E}' | '\u{200F}' | '\u{061C}')
}

/// Controls and noncharacters that neither HTML nor XML may hold.
fn forbidden(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t')) || matches!(c, '\u{FFFE}' | '\u{FFFF}')
}

fn entity(c: char) -> Option<&'static str> {
    match c {
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '&' => Some("&amp;"),
        '"' => Some("&quot;"),
        '\'' => Some("&#39;"),
        _ => None,
    }
}

/// True for the first byte of every character that may be escaped or dropped: markup, controls, and
/// the leads of U+0080..=U+00BF, U+2000..=U+2FFF and U+F000..=U+FFFF. No Arabic letter of the basic
/// block starts with one, so running text is copied in long pieces.
const fn suspicious(byte: u8) -> bool {
    matches!(byte, b'<' | b'>' | b'&' | b'"' | b'\'' | 0..=0x1F | 0x7F | 0xC2 | 0xE2 | 0xEF)
}

/// [`suspicious`] for every byte: one look a byte.
static SUSPICIOUS: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte: u8 = 0;
    loop {
        #[expect(clippy::indexing_slicing, reason = "evaluated while compiling; u8 cannot leave the table")]
        {
            table[byte as usize] = suspicious(byte);
        }
        match byte.checked_add(1) {
            Some(next) => byte = next,
            None => break table,
        }
    }
};

fn first_suspicious(text: &str) -> Option<usize> {
    text.bytes().position(|byte| SUSPICIOUS.get(usize::from(byte)).copied().unwrap_or(true))
}

/// Appends `text`; characters of `drops` are left out, markup becomes entities when `escapes`.
fn append(out: &mut String, text: &str, escapes: bool, drops: impl Fn(char) -> bool) {
    let mut rest = text;
    while let Some((clean, tail)) = first_suspicious(rest).and_then(|at| rest.split_at_checked(at)) {
        out.push_str(clean);
        let mut chars = tail.chars();
        let Some(c) = chars.next() else { break };
        match entity(c).filter(|_| escapes) {
            Some(entity) => out.push_str(entity),
            None if drops(c) => {}
            None => out.push(c),
        }
        rest = chars.as_str();
    }
    out.push_str(rest);
}

/// Appends `text` for HTML content or a double-quoted attribute; controls that reorder are dropped.
pub(crate) fn html(out: &mut String, text: &str) {
    append(out, text, true, |c| reorders(c) || forbidden(c));
}

/// As [`html`], but keeps isolates: for messages, whose isolates are our own.
pub(crate) fn message(out: &mut String, text: &str) {
    append(out, text, true, forbidden);
}

/// [`html`] as a new string.
pub(crate) fn to_html(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    html(&mut out, text);
    out
}

/// Text for XML 1.0, not yet escaped: without controls that reorder and without what XML cannot
/// hold even as references (section 2.2).
pub(crate) fn sound(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    append(&mut out, text, false, |c| reorders(c) || forbidden(c));
    out
}

/// Appends `text` without any bidi control; U+061C starts with the byte of common letters and is
/// looked for apart.
fn append_bare(out: &mut String, text: &str, escapes: bool) {
    for piece in text.split('\u{061C}') {
        append(out, piece, escapes, |c| bidi_control(c) || forbidden(c));
    }
}

/// Text for machines (JSON-LD, Open Graph, sitemaps): no bidi controls at all, no other controls.
pub(crate) fn bare(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    append_bare(&mut out, text, false);
    out
}

/// [`bare`], escaped and appended for an attribute.
pub(crate) fn bare_html(out: &mut String, text: &str) {
    append_bare(out, text, true);
}

/// True when `text` has letters and all of them run against `dir`.
pub(crate) fn all_against(text: &str, dir: Dir) -> bool {
    let mut seen = false;
    for c in text.chars() {
        let common = matches!(c, '\u{0620}'..='\u{064A}');
        if !common && !c.is_alphabetic() {
            continue;
        }
        let right = common || matches!(c, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}');
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
            ("curly and angle quotes stay", "“أ” «ب» … ﷺ", "“أ” «ب» … ﷺ"),
            ("noncharacters", "أ\u{FFFE}ب\u{85}", "أب"),
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
        let mut attribute = String::new();
        bare_html(&mut attribute, &format!("أ{all}<"));
        assert_eq!(attribute, "أ&lt;");
    }

    #[test]
    fn a_text_is_foreign_only_when_no_letter_is_ours() {
        assert!(all_against("CNN 24", Dir::Rtl));
        assert!(!all_against("CNN قالت", Dir::Rtl));
        assert!(!all_against("2024 - 5", Dir::Rtl));
    }
}
