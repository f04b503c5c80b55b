//! Reading one saved page.

use crate::draft::Draft;
use crate::{BinaryKind, Incoming, IntakeError, Kind, charset, html, text};

/// What the caller knows of a page besides its bytes.
#[derive(Debug, Clone, Copy, Default)]
pub struct Hint<'a> {
    /// Name of the file; its extension helps to tell text from HTML.
    pub file_name: &'a str,
    /// The name of the paper's own desk, for example the site's name; may be empty.
    pub own_name: &'a str,
}

/// Most **bytes** a page may have: 8 MiB. Ours.
pub const MAX_BYTES: usize = 8 * 1024 * 1024;

/// Reads a saved page.
///
/// # Errors
/// [`IntakeError`]: empty, too large, no text, too complex, without headline or without body.
///
/// ```
/// let page = "افتتاح ميناء المرسى\nالساعة 10:30 (المرفأ برس - وكالات)\n\nافتتح أهالي المرسى ميناءهم اليوم الخميس.";
/// let hint = intake::Hint { file_name: "1.txt", own_name: "المرفأ برس" };
/// let incoming = intake::page::read(page.as_bytes(), hint).unwrap();
/// assert_eq!(incoming.headline.as_str(), "افتتاح ميناء المرسى");
/// assert_eq!(incoming.sources.len(), 2);
/// ```
pub fn read(bytes: &[u8], hint: Hint<'_>) -> Result<Incoming, IntakeError> {
    if bytes.len() > MAX_BYTES {
        return Err(IntakeError::TooLarge { found: bytes.len(), limit: MAX_BYTES });
    }
    if let Some(found) = BinaryKind::of(bytes) {
        return Err(IntakeError::Binary { found });
    }
    let decoded = charset::decode(bytes);
    if decoded.text.trim_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}').is_empty() {
        return Err(IntakeError::Empty);
    }
    let kind = sniff(&decoded.text, hint.file_name);
    let mut draft = Draft { kind: Some(kind), encoding: decoded.encoding, unknown: decoded.unknown, ..Draft::default() };
    let own = match kind {
        Kind::Text => text::read(&mut draft, &decoded.text, hint.own_name)?,
        Kind::Html => html::read(&mut draft, &decoded.text, hint.own_name)?,
    };
    draft.finish(&own)
}

/// HTML begins with a tag, or has tags and a file name that says so.
fn sniff(text: &str, file_name: &str) -> Kind {
    const TAGS: [&str; 7] = ["<!doctype", "<html", "<head", "<body", "<article", "<?xml", "<meta"];
    let start: String = text.trim_start().chars().take(1024).collect::<String>().to_ascii_lowercase();
    let name = file_name.to_ascii_lowercase();
    let named = [".html", ".htm", ".xhtml", ".shtml", ".php", ".aspx"].iter().any(|end| name.ends_with(end));
    let tagged = TAGS.iter().any(|tag| start.contains(tag));
    if tagged || (start.starts_with('<') && !name.ends_with(".txt")) || (named && text.contains('<')) { Kind::Html } else { Kind::Text }
}
