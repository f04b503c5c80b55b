//! From bytes to text.
//!
//! Order: byte order mark; bytes that are valid UTF-8 are UTF-8 whatever the
//! page declares; the declared encoding, when the text then looks right; the
//! guess of chardetng. (WHATWG HTML 13.2.3 trusts the declaration first; old
//! Arabic sites declare wrongly too often.)

use crate::Unknown;
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252, WINDOWS_1256};

/// The text of a page.
#[derive(Debug)]
pub(crate) struct Decoded {
    pub text: String,
    /// WHATWG name.
    pub encoding: &'static str,
    pub unknown: Vec<Unknown>,
}

/// How far into the page a declaration is looked for, in bytes (WHATWG says 1024; old pages put
/// scripts first).
const PRESCAN: usize = 4096;

pub(crate) fn decode(bytes: &[u8]) -> Decoded {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return finish(bytes.get(mark..).unwrap_or_default(), encoding, false);
    }
    let declared = declared(bytes);
    let used = choose(bytes, declared);
    let differs = declared.is_some_and(|label| label != used) && !bytes.is_ascii();
    finish(bytes, used, differs)
}

fn finish(bytes: &[u8], encoding: &'static Encoding, differs: bool) -> Decoded {
    let (text, broken) = encoding.decode_without_bom_handling(bytes);
    let mut unknown = Vec::new();
    if differs {
        unknown.push(Unknown::WrongCharset);
    }
    if broken {
        unknown.push(Unknown::BrokenBytes);
    }
    if is_mojibake(&text) {
        unknown.push(Unknown::Mojibake);
    }
    Decoded { text: text.into_owned(), encoding: encoding.name(), unknown }
}

/// A piece of an archive that is no UTF-8, and what is wrong with it. `declared` is what the archive says of itself.
pub(crate) fn decode_piece(bytes: &[u8], declared: Option<&'static Encoding>) -> (String, Vec<Unknown>) {
    let used = choose(bytes, declared);
    let (text, broken) = used.decode_without_bom_handling(bytes);
    let differs = declared.unwrap_or(UTF_8) != used;
    let notes = [(differs, Unknown::WrongCharset), (broken, Unknown::BrokenBytes)];
    (text.into_owned(), notes.into_iter().filter_map(|(is, what)| is.then_some(what)).collect())
}

/// Text that was encoded twice, put right; `None` for any other, and where bytes are lost.
pub(crate) fn encoded_once(text: &str) -> Option<String> {
    [WINDOWS_1252, WINDOWS_1256].into_iter().find_map(|wrong| {
        let (bytes, _, lost) = wrong.encode(text);
        let once = (!lost).then(|| String::from_utf8(bytes.into_owned()).ok()).flatten()?;
        once.chars().any(|c| ('\u{0621}'..='\u{064A}').contains(&c)).then_some(once)
    })
}

fn choose(bytes: &[u8], declared: Option<&'static Encoding>) -> &'static Encoding {
    if std::str::from_utf8(bytes).is_ok() || is_nearly_utf8(bytes) {
        return UTF_8;
    }
    let believable = |encoding: &'static Encoding| encoding != UTF_8 && encoding != WINDOWS_1252;
    if let Some(encoding) = declared
        && believable(encoding)
    {
        return encoding;
    }
    let mut detector = chardetng::EncodingDetector::new();
    detector.feed(bytes, true);
    let guess = detector.guess(None, false);
    if guess == WINDOWS_1252 && reads_as_arabic(bytes) { WINDOWS_1256 } else { guess }
}

/// A page cut in the middle of a letter, or with a few bad bytes, is still UTF-8.
fn is_nearly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > 50 * bad
}

fn reads_as_arabic(bytes: &[u8]) -> bool {
    let (text, broken) = WINDOWS_1256.decode_without_bom_handling(bytes);
    let (arabic, other) = text
        .chars()
        .filter(|c| c.is_alphabetic() && !c.is_ascii())
        .fold((0, 0), |(a, o), c| if ('\u{0621}'..='\u{064A}').contains(&c) { (a + 1, o) } else { (a, o + 1) });
    !broken && arabic > 4 * other
}

/// The label in `<meta charset>` or `<meta http-equiv … content="…; charset=…">` or `<?xml encoding`.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..PRESCAN).unwrap_or(bytes);
    let head: String = head.iter().map(|&b| char::from(b).to_ascii_lowercase()).collect();
    let (_, after) = head.split_once("charset").or_else(|| head.split_once("encoding"))?;
    let value = after.trim_start().strip_prefix('=')?.trim_start().trim_start_matches(['"', '\'']);
    let label = value.split(|c: char| !(c.is_ascii_alphanumeric() || "-_:.".contains(c))).next()?;
    Encoding::for_label(label.as_bytes())
}

/// UTF-8 read as windows-1252 is full of Ø and Ù; read as windows-1256, of ط and ظ.
pub(crate) fn is_mojibake(text: &str) -> bool {
    let (mut letters, mut latin, mut arabic) = (0_usize, 0_usize, 0_usize);
    for c in text.chars().filter(|c| !c.is_ascii()) {
        // Nearly all letters are Arabic; asking Unicode of each takes longer than all else.
        letters += usize::from(('\u{0621}'..='\u{064A}').contains(&c) || c.is_alphabetic());
        latin += usize::from(matches!(c, 'Ø' | 'Ù'));
        arabic += usize::from(matches!(c, 'ط' | 'ظ'));
    }
    letters > 20 && (latin * 10 > letters * 3 || arabic * 10 > letters * 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bytes_outrank_the_declaration() {
        let page = r#"<meta charset="utf-8"><p>افتتح الميناء الجديد صباح اليوم بحضور جمهور كبير من أهالي المدينة</p>"#;
        let (legacy, _, _) = WINDOWS_1256.encode(page);
        let lied_utf8 = decode(&legacy);
        assert_eq!((lied_utf8.encoding, lied_utf8.text.as_str()), ("windows-1256", page));
        assert_eq!(lied_utf8.unknown, [Unknown::WrongCharset]);

        let other = page.replace("utf-8", "windows-1256");
        let lied_legacy = decode(other.as_bytes());
        assert_eq!((lied_legacy.encoding, lied_legacy.text.as_str()), ("UTF-8", other.as_str()));
        assert_eq!(lied_legacy.unknown, [Unknown::WrongCharset]);
    }

    #[test]
    fn text_that_was_encoded_twice_is_flagged() {
        let text = "افتتح الميناء الجديد صباح اليوم بحضور جمهور كبير";
        for wrong in [WINDOWS_1252, WINDOWS_1256] {
            let (twice, _) = wrong.decode_without_bom_handling(text.as_bytes());
            assert_eq!(decode(twice.as_bytes()).unknown, [Unknown::Mojibake], "{twice}");
        }
        assert_eq!(decode(text.as_bytes()).unknown, []);
    }

    #[test]
    fn a_page_cut_inside_a_letter_is_still_utf8() {
        let mut bytes = "افتتح الميناء الجديد صباح اليوم بحضور جمهور كبير من أهالي المدينة وضواحيها".as_bytes().to_vec();
        bytes.pop();
        let cut = decode(&bytes);
        assert_eq!((cut.encoding, cut.unknown), ("UTF-8", vec![Unknown::BrokenBytes]));
    }
}
