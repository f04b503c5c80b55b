//! The style sheet: smaller, in the paper's colour, and known by its hash.

use sha2::{Digest, Sha256};

/// White and the night paper of site.css; the accent must be readable on them (WCAG 2.2, 1.4.3: 4.5 to 1).
const DAY: Colour = Colour([255, 255, 255]);
const NIGHT: Colour = Colour([0x14, 0x17, 0x1b]);
const READABLE: f64 = 4.6;

/// The style sheet as it is inlined into every page.
#[derive(Debug, Clone)]
pub struct Style {
    css: String,
    hash: String,
}

impl Style {
    /// Makes `source` small and puts the accent (`#rrggbb`) in; an accent too pale to read on paper
    /// is darkened until it can be read, and lightened for the dark scheme.
    pub fn new(source: &str, accent: Option<&str>) -> Self {
        let mut css = minify(source);
        if let Some(colour) = accent.and_then(Colour::parse) {
            let (day, night) = (colour.readable_on(DAY), colour.readable_on(NIGHT));
            css.push_str(&format!(":root{{--accent-day:{};--accent-night:{}}}", day.hex(), night.hex()));
        }
        // A style element ends at "</", whatever stands in a string.
        let css = css.replace("</", "<\\/");
        let hash = hash_of(&css);
        Self { css, hash }
    }

    /// The style sheet.
    pub fn css(&self) -> &str {
        &self.css
    }

    /// `sha256-…` of the style sheet, in base64 (CSP Level 3).
    pub fn hash(&self) -> &str {
        &self.hash
    }
}

/// `sha256-…` of the text of a style element, in base64 (CSP Level 3).
pub fn hash_of(css: &str) -> String {
    format!("sha256-{}", base64(&Sha256::digest(css.as_bytes())))
}

/// Takes comments and needless whitespace out of CSS; strings stay as they are.
pub fn minify(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut chars = source.chars().peekable();
    let mut gap = false;
    while let Some(c) = chars.next() {
        match c {
            '/' if chars.peek() == Some(&'*') => {
                skip_comment(&mut chars);
                gap = true;
            }
            '"' | '\'' => {
                push(&mut out, c, &mut gap);
                copy_string(&mut chars, c, &mut out);
            }
            c if c.is_whitespace() => gap = true,
            c => push(&mut out, c, &mut gap),
        }
    }
    out
}

type Chars<'a> = std::iter::Peekable<std::str::Chars<'a>>;

fn skip_comment(chars: &mut Chars) {
    let mut before = ' ';
    chars.next();
    for c in chars.by_ref() {
        if before == '*' && c == '/' {
            return;
        }
        before = c;
    }
}

fn copy_string(chars: &mut Chars, quote: char, out: &mut String) {
    let mut escaped = false;
    for c in chars.by_ref() {
        out.push(c);
        if c == quote && !escaped {
            return;
        }
        escaped = c == '\\' && !escaped;
    }
}

/// Appends `c`, with one space before it when there was a gap that means something.
fn push(out: &mut String, c: char, gap: &mut bool) {
    let tight = |c: char| matches!(c, '{' | '}' | ';' | ',' | '>');
    let last = out.chars().next_back();
    if c == '}' && last == Some(';') {
        out.pop();
    }
    if *gap && !tight(c) && last.is_some_and(|last| !tight(last) && last != ':') {
        out.push(' ');
    }
    out.push(c);
    *gap = false;
}

/// An sRGB colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Colour([u8; 3]);

impl Colour {
    fn parse(text: &str) -> Option<Self> {
        let value = u32::from_str_radix(text.strip_prefix('#').filter(|hex| hex.len() == 6)?, 16).ok()?;
        let [_, red, green, blue] = value.to_be_bytes();
        Some(Self([red, green, blue]))
    }

    fn hex(self) -> String {
        let [red, green, blue] = self.0;
        format!("#{red:02x}{green:02x}{blue:02x}")
    }

    /// Relative luminance, 0..=1 (WCAG 2.2).
    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        let [red, green, blue] = self.0.map(linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    fn contrast(self, other: Self) -> f64 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// The colour moved `step` twentieths of the way to black or white.
    fn towards(self, end: u8, step: u16) -> Self {
        Self(self.0.map(|part| {
            let mixed = (u16::from(part) * (20 - step) + u16::from(end) * step) / 20;
            u8::try_from(mixed).unwrap_or(end)
        }))
    }

    fn readable_on(self, paper: Self) -> Self {
        let end = if paper == DAY { 0 } else { 255 };
        let steps = (0..=20).map(|step| self.towards(end, step));
        steps.into_iter().find(|colour| colour.contrast(paper) >= READABLE).unwrap_or(Self([end; 3]))
    }
}

/// Base64 with padding (RFC 4648 section 4).
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let group = (0..3).fold(0_usize, |group, at| (group << 8) | usize::from(chunk.get(at).copied().unwrap_or(0)));
        for at in 0..4 {
            let letter = LETTERS.get((group >> (18 - 6 * at)) & 63).copied().unwrap_or(b'=');
            out.push(if at > chunk.len() { '=' } else { char::from(letter) });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn css_loses_what_browsers_do_not_need() {
        let source = "/* note */ a > b , c:hover {\n  color : red;\n  margin: 0 calc(1px + 2px);\n  content: \"a  /* b */\";\n}\n";
        assert_eq!(minify(source), "a>b,c:hover{color :red;margin:0 calc(1px + 2px);content:\"a  /* b */\"}");
        assert_eq!(minify(&minify(source)), minify(source), "twice changes nothing");
    }

    #[test]
    fn the_hash_is_the_one_a_browser_computes() {
        // printf 'a{color:red}' | openssl dgst -sha256 -binary | base64
        assert_eq!(Style::new("a { color:red; }", None).hash(), "sha256-6hWWMOcF+mJesSJGYhmK2lkIIEw9Xc5XKGLPVzh8yxs=");
        assert_eq!(base64(b"M"), "TQ==");
        assert_eq!(base64(b"Ma"), "TWE=");
        assert_eq!(base64(b"Man"), "TWFu");
    }

    #[test]
    fn any_accent_can_be_read_by_day_and_by_night() {
        for accent in ["#ffffff", "#000000", "#ffee00", "#0b5c5a", "#888888", "#b3261e"] {
            let colour = Colour::parse(accent).unwrap();
            assert!(colour.readable_on(DAY).contrast(DAY) >= 4.5, "{accent} by day");
            assert!(colour.readable_on(NIGHT).contrast(NIGHT) >= 4.5, "{accent} by night");
        }
        assert_eq!(Colour::parse("#0b5c5a").unwrap().readable_on(DAY).hex(), "#0b5c5a", "a good one stays");
    }

    #[test]
    fn a_style_sheet_cannot_end_its_element() {
        assert!(!Style::new("a{content:\"</style>\"}", None).css().contains("</"));
    }
}
