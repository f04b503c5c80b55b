//! Texts of an archive into fields: cleaned, cut at a word where they are too long, and never silently.

use crate::{Dropped, DroppedKind, charset};
use arabic::cut::{Limit, truncate};
use model::{Headline, Line, LineError, Text};
use std::borrow::Cow;

/// A line for a field; when it is too long, its beginning, and the whole in `dropped`.
pub(super) fn fitting<const MAX: usize>(text: &str, dropped: &mut Vec<Dropped>) -> Option<Line<MAX>> {
    match Line::optional(text) {
        Ok(line) => line,
        Err(LineError::Empty) => None,
        Err(LineError::TooLong { .. }) => {
            let whole = arabic::save::clean_line(text);
            let cut = truncate(&whole, Limit::Chars(MAX));
            dropped.push(Dropped { what: DroppedKind::Cut, text: whole });
            Line::optional(&cut.text).ok().flatten()
        }
    }
}

/// As [`fitting`], of several lines.
pub(super) fn fitting_text<const MAX: usize>(text: &str, dropped: &mut Vec<Dropped>) -> Option<Text<MAX>> {
    match Text::optional(text) {
        Ok(text) => text,
        Err(LineError::Empty) => None,
        Err(LineError::TooLong { .. }) => {
            let whole = arabic::save::clean_text(text);
            let cut = truncate(&whole, Limit::Chars(MAX));
            dropped.push(Dropped { what: DroppedKind::Cut, text: whole });
            Text::optional(&cut.text).ok().flatten()
        }
    }
}

/// A headline; without one, the first words of the body. `None` when there are no words at all.
pub(super) fn headline(title: &str, body: &model::Body, dropped: &mut Vec<Dropped>, unknown: &mut Vec<crate::Unknown>) -> Option<Headline> {
    if let Some(headline) = fitting(title, dropped) {
        return Some(headline);
    }
    let first = body.content.iter().map(model::Block::text).find(|text| !text.trim().is_empty())?;
    unknown.push(crate::Unknown::NoHeadline);
    Headline::parse(&arabic::excerpt::excerpt(&first, 100)).ok()
}

/// Text that was encoded twice, put right where it can be; true when it looked so.
pub(super) fn encoded_once(text: &str) -> (Cow<'_, str>, bool) {
    if text.is_ascii() || !charset::is_mojibake(text) {
        return (Cow::Borrowed(text), false);
    }
    (charset::encoded_once(text).map_or(Cow::Borrowed(text), Cow::Owned), true)
}

/// What a beginning looks like, for a refusal.
pub(super) fn beginning(head: &[u8]) -> String {
    if head.starts_with(b"\x1F\x8B") {
        return "gzip".to_owned();
    }
    match crate::BinaryKind::of(head) {
        Some(kind) => kind.key().to_owned(),
        None => arabic::excerpt::excerpt(&String::from_utf8_lossy(head), 60),
    }
}
