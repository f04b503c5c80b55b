//! Where a CDATA section ends, also in exports that did not write the inner `]]>` apart.

use memchr::memmem;

/// What opens a section.
pub(super) const OPEN: &[u8] = b"<![CDATA[";
const CLOSE: &[u8] = b"]]>";

/// The end of a section.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct End {
    /// Where its text ends.
    pub text: usize,
    /// Where the markup goes on.
    pub after: usize,
    /// It was not written as XML wants it.
    pub mended: bool,
}

/// The end of the section whose text begins at `from`, inside the element `name`; `None` when it does not end.
///
/// A `]]>` ends it, unless the element goes on to another `]]>` with no section opened between: then it belongs to the text. A
/// section that was never closed ends with its element, when the element is followed by one of an export's own.
pub(super) fn end(bytes: &[u8], from: usize, name: &[u8]) -> Option<End> {
    let rest = bytes.get(from..)?;
    let closing = closing_tag(name);
    let mut at = memmem::find(rest, CLOSE);
    if let Some(end) = unclosed(rest.get(..at.unwrap_or(rest.len()))?, rest, &closing, name) {
        return Some(End { text: from + end, after: from + end, mended: true });
    }
    let element_end = if name.is_empty() { None } else { memmem::find(rest, &closing) };
    let mut mended = false;
    loop {
        let text = at?;
        let after = text + CLOSE.len();
        let behind = rest.get(after..)?;
        let trimmed = behind.trim_ascii_start();
        let closes = name.is_empty() || trimmed.starts_with(&closing) || trimmed.starts_with(OPEN);
        let next = memmem::find(behind, CLOSE).map(|next| after + next);
        let inner = !closes
            && next.is_some_and(|next| {
                let element_ends_first = element_end.is_some_and(|end| end >= after && end < next);
                !element_ends_first && memmem::find(rest.get(after..next).unwrap_or_default(), OPEN).is_none()
            });
        if !inner {
            return Some(End { text: from + text, after: from + after, mended });
        }
        mended = true;
        at = next;
    }
}

fn closing_tag(name: &[u8]) -> Vec<u8> {
    [b"</", name, b">"].concat()
}

/// The end of the element inside what should be one section, when an element of an export follows it.
fn unclosed(text: &[u8], all: &[u8], closing: &[u8], name: &[u8]) -> Option<usize> {
    const NEXT: [&[u8]; 12] = [
        b"<wp:",
        b"<excerpt:",
        b"<content:",
        b"<dc:",
        b"<category ",
        b"<guid ",
        b"<link>",
        b"<title>",
        b"<description>",
        b"<pubDate>",
        b"</item>",
        b"</wp:",
    ];
    if name.is_empty() {
        return None;
    }
    memmem::find_iter(text, closing).find(|at| {
        let behind = all.get(at + closing.len()..).unwrap_or_default().trim_ascii_start();
        NEXT.iter().any(|next| behind.starts_with(next))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text_of(markup: &str) -> Option<(String, bool)> {
        let start = markup.find("<![CDATA[").unwrap() + OPEN.len();
        let end = end(markup.as_bytes(), start, b"a")?;
        Some((markup.get(start..end.text)?.to_owned(), end.mended))
    }

    #[test]
    fn sections_end_where_their_writer_meant() {
        for (why, markup, text, mended) in [
            ("plain", "<a><![CDATA[نص]]></a>", "نص", false),
            ("text behind", "<a><![CDATA[نص]]> آخر</a><b><![CDATA[x]]></b>", "نص", false),
            ("written apart", "<a><![CDATA[x]]]]><![CDATA[>y]]></a>", "x]]", false),
            ("inner end", "<a><![CDATA[x]]>y]]></a>", "x]]>y", true),
            ("never closed", "<a><![CDATA[x</a>\n<wp:b><![CDATA[y]]></wp:b>", "x", true),
            ("its own closing tag as text", "<a><![CDATA[x</a> y]]></a>", "x</a> y", false),
        ] {
            assert_eq!(text_of(markup), Some((text.to_owned(), mended)), "{why}");
        }
        assert_eq!(text_of("<a><![CDATA[cut"), None);
    }
}
