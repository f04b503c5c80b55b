//! Why a page was refused.

/// A page that cannot become a story; each says what was expected and found.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IntakeError {
    /// No bytes, or only spaces.
    #[error("expected a saved page, found an empty file")]
    Empty,
    /// More **bytes** than a page may have.
    #[error("expected at most {limit} bytes, found {found}")]
    TooLarge {
        /// Bytes found.
        found: usize,
        /// Bytes allowed.
        limit: usize,
    },
    /// The bytes are not text.
    #[error("expected text or HTML, found {}", .found.key())]
    Binary {
        /// What they look like.
        found: BinaryKind,
    },
    /// Nested or filled beyond what pages have.
    #[error("expected a page with {} at most {limit}, found more", .what.key())]
    TooComplex {
        /// Which bound was passed.
        what: Bound,
        /// The bound.
        limit: usize,
    },
    /// No line can be the headline. Lengths are in Unicode scalar values.
    #[error("expected a headline of 1 to {limit} characters, found {found:?}")]
    NoHeadline {
        /// Start of the best candidate, when there was one.
        found: Option<String>,
        /// Characters allowed.
        limit: usize,
    },
    /// No paragraphs below the headline.
    #[error("expected paragraphs below the headline {headline:?}, found none")]
    NoBody {
        /// The headline that was found.
        headline: String,
    },
}

impl IntakeError {
    /// Stable key for the message catalogue.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLarge { .. } => "too-large",
            Self::Binary { .. } => "binary",
            Self::TooComplex { .. } => "too-complex",
            Self::NoHeadline { .. } => "no-headline",
            Self::NoBody { .. } => "no-body",
        }
    }
}

/// What bytes that are not text look like, by their signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BinaryKind {
    /// `%PDF`.
    Pdf,
    /// A ZIP, also DOCX, ODT and EPUB.
    Zip,
    /// JPEG, PNG, GIF or WebP.
    Picture,
    /// gzip.
    Gzip,
    /// NUL bytes without a UTF-16 byte order mark.
    Nul,
}

impl BinaryKind {
    /// Stable key for the message catalogue.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Zip => "zip",
            Self::Picture => "picture",
            Self::Gzip => "gzip",
            Self::Nul => "nul",
        }
    }

    /// Looks at the first bytes, then for NUL anywhere.
    pub(crate) fn of(bytes: &[u8]) -> Option<Self> {
        const SIGNATURES: &[(&[u8], BinaryKind)] = &[
            (b"%PDF", BinaryKind::Pdf),
            (b"PK\x03\x04", BinaryKind::Zip),
            (b"\xFF\xD8\xFF", BinaryKind::Picture),
            (b"\x89PNG", BinaryKind::Picture),
            (b"GIF8", BinaryKind::Picture),
            (b"RIFF", BinaryKind::Picture),
            (b"\x1F\x8B", BinaryKind::Gzip),
        ];
        let signed = SIGNATURES.iter().find(|(start, _)| bytes.starts_with(start));
        let wide = bytes.starts_with(b"\xFF\xFE") || bytes.starts_with(b"\xFE\xFF");
        match signed {
            Some((_, kind)) => Some(*kind),
            None if !wide && bytes.contains(&0) => Some(Self::Nul),
            None => None,
        }
    }
}

/// What is bounded in a page, besides its size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// Elements inside one another.
    Depth,
    /// Nodes in the page.
    Nodes,
    /// Attributes of one element.
    Attributes,
    /// Lines of a text page that are not empty.
    Lines,
}

impl Bound {
    /// Stable key for the message catalogue.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Depth => "depth",
            Self::Nodes => "nodes",
            Self::Attributes => "attributes",
            Self::Lines => "lines",
        }
    }
}
