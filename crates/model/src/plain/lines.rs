//! How a line begins, and what that makes of it.

/// What a line is by its beginning.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Start<'l> {
    /// Nothing stands there.
    Empty,
    /// `::: kind`, with what stands behind the colons.
    Fence(&'l str),
    /// `## heading`.
    Heading(&'l str),
    /// `> quotation`.
    Quote(&'l str),
    /// `- item` or `1. item`.
    Item {
        /// Numbered.
        ordered: bool,
        /// The item.
        text: &'l str,
    },
    /// Anything else.
    Text(&'l str),
}

/// Looks at a line.
pub(super) fn start(line: &str) -> Start<'_> {
    let line = line.trim();
    if line.is_empty() {
        return Start::Empty;
    }
    if let Some(kind) = line.strip_prefix(":::") {
        return Start::Fence(kind.trim());
    }
    if let Some(text) = line.strip_prefix('>') {
        return Start::Quote(text.trim());
    }
    if let Some(text) = heading(line) {
        return Start::Heading(text);
    }
    if let Some(text) = line.strip_prefix("- ") {
        return Start::Item { ordered: false, text: text.trim() };
    }
    match numbered(line) {
        Some(text) => Start::Item { ordered: true, text },
        None => Start::Text(line),
    }
}

fn heading(line: &str) -> Option<&str> {
    let text = line.trim_start_matches('#');
    (line.len() > text.len() && text.starts_with(' ')).then(|| text.trim())
}

/// «1. », «٢) »: up to four digits.
fn numbered(line: &str) -> Option<&str> {
    let text = line.trim_start_matches(char::is_numeric);
    let digits = line.chars().count() - text.chars().count();
    let text = text.strip_prefix(['.', ')'])?;
    ((1..=4).contains(&digits) && text.starts_with(' ')).then(|| text.trim())
}

/// Lets a written line stand for itself, however it begins.
pub(super) fn plain(line: String) -> String {
    match start(&line) {
        Start::Empty | Start::Text(_) => line,
        _ => format!("\\{line}"),
    }
}
