//! What a limit counts.

/// The longest a text may be, in the unit of the place it goes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Limit {
    /// Unicode scalar values: our own fields.
    Chars(usize),
    /// Bytes of UTF-8: columns, web push.
    Bytes(usize),
    /// UTF-16 code units: Telegram (4,096 for a message, 1,024 for a caption).
    Utf16(usize),
}

impl Limit {
    /// The length of `text` in this unit.
    pub fn measure(self, text: &str) -> usize {
        match self {
            Self::Chars(_) => text.chars().count(),
            Self::Bytes(_) => text.len(),
            Self::Utf16(_) => text.chars().map(char::len_utf16).sum(),
        }
    }

    /// True when `text` is not longer than this.
    pub fn fits(self, text: &str) -> bool {
        self.measure(text) <= self.size()
    }

    /// How many units there are.
    pub const fn size(self) -> usize {
        match self {
            Self::Chars(size) | Self::Bytes(size) | Self::Utf16(size) => size,
        }
    }

    /// What remains of this limit beside `text`; `None` when `text` does not
    /// fit.
    pub(super) fn less(self, text: &str) -> Option<Self> {
        let size = self.size().checked_sub(self.measure(text))?;
        Some(match self {
            Self::Chars(_) => Self::Chars(size),
            Self::Bytes(_) => Self::Bytes(size),
            Self::Utf16(_) => Self::Utf16(size),
        })
    }
}
