//! What is asked for of an import.

pub use model::ImportOptions as Options;

/// A kind of archive that the command knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// An export that a reader of `intake` reads.
    Archive(intake::archive::Format),
    /// A feed, of whichever of the three kinds it is.
    Feed,
    /// A folder of saved HTML pages.
    Html,
}

impl Format {
    /// The word under which it is stored.
    pub fn key(self) -> &'static str {
        match self {
            Self::Archive(format) => format.key(),
            Self::Feed => "feed",
            Self::Html => "html",
        }
    }

    /// The format of a stored word.
    pub fn parse(key: &str) -> Option<Self> {
        match key {
            "feed" => Some(Self::Feed),
            "html" => Some(Self::Html),
            other => intake::archive::Format::parse(other).map(Self::Archive),
        }
    }
}
