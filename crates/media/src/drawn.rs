//! A picture that was drawn anew.

use crate::Encoding;
use crate::decode::Pixels;

/// Bytes that carry pixels alone: no EXIF, no profile, no comment. Equal pixels give equal bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawn {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// The format of `bytes`.
    pub encoding: Encoding,
    /// The file.
    pub bytes: Vec<u8>,
}

impl Drawn {
    pub(crate) fn new(pixels: &Pixels, encoding: Encoding, bytes: Vec<u8>) -> Self {
        let (width, height) = pixels.size();
        Self { width, height, encoding, bytes }
    }
}
