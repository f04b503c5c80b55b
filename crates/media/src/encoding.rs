//! What goes out.

/// A format in which pictures go out, from the smallest files to the most widely read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// AVIF: the smallest, and by far the slowest to make.
    Avif,
    /// WebP with loss.
    WebP,
    /// JPEG: for every reader, feeds and link previews.
    Jpeg,
}

impl Encoding {
    /// Every one.
    pub const ALL: [Self; 3] = [Self::Avif, Self::WebP, Self::Jpeg];
    /// Those that are made while somebody waits.
    pub const QUICK: [Self; 2] = [Self::WebP, Self::Jpeg];

    /// The media type, for instance `image/webp`.
    #[must_use]
    pub fn mime(self) -> &'static str {
        match self {
            Self::Avif => "image/avif",
            Self::WebP => "image/webp",
            Self::Jpeg => "image/jpeg",
        }
    }
}

impl std::fmt::Display for Encoding {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(match self {
            Self::Avif => "AVIF",
            Self::WebP => "WebP",
            Self::Jpeg => "JPEG",
        })
    }
}
