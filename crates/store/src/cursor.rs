//! Where a list of stories continues.

use jiff::Timestamp;
use model::StoryId;

/// The last row already shown: lists run newest first, and rows of one instant by their number.
///
/// Its text form in addresses is `{microseconds}-{story}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cursor {
    /// First publication of that row.
    pub at: Timestamp,
    /// Its story.
    pub id: StoryId,
}

impl Cursor {
    /// Reads the text form; anything that [`Cursor`] would not print itself is refused.
    pub fn parse(text: &str) -> Option<Self> {
        let (micros, id) = text.rsplit_once('-')?;
        let at = Timestamp::from_microsecond(micros.parse().ok()?).ok()?;
        let cursor = Self { at, id: StoryId::parse(id)? };
        (cursor.to_string() == text).then_some(cursor)
    }

    /// The pair that a keyset comparison needs; without a cursor every row is older.
    pub(crate) fn edge(before: Option<Self>) -> (i64, i64) {
        before.map_or((i64::MAX, i64::MAX), |cursor| (cursor.at.as_microsecond(), cursor.id.0))
    }
}

impl std::fmt::Display for Cursor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}", self.at.as_microsecond(), self.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_survives_an_address_and_nothing_else_is_one() {
        for text in ["1790000000000000-7", "-5000000-1", "0-12"] {
            assert_eq!(Cursor::parse(text).map(|cursor| cursor.to_string()).as_deref(), Some(text));
        }
        for bad in ["", "-", "7", "1-0", "1-07", "+1-7", "01-7", "1--7", "1-7 ", "٥-7", "99999999999999999999-1", "9223372036854775807-1"]
        {
            assert_eq!(Cursor::parse(bad), None, "{bad:?}");
        }
    }
}
