//! Pictures as the store keeps them.

use crate::axes::words;
use crate::{Focus, MediaId, Tones};
use serde::{Deserialize, Serialize};

/// One size of a picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rendition {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Lower-case hex SHA-256 of the bytes; names the stored object.
    pub sha256: String,
    /// `image/jpeg`, `image/webp`, `image/png`, `image/avif` or `image/gif`.
    pub mime: String,
    /// Bytes.
    pub size: u32,
}

/// A picture with its renditions, smallest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Media {
    /// Its number.
    pub id: MediaId,
    /// The sizes, smallest first, never empty.
    pub renditions: Vec<Rendition>,
    /// The point that must stay in sight.
    pub focus: Focus,
    /// Colours that stand in for it.
    pub tones: Option<Tones>,
}

words! {
    /// Where a picture of the library stands.
    MediaState {
        /// Its sizes are all there.
        Ready = "ready",
        /// Some of its sizes are still to be made.
        Processing = "processing",
        /// Its sizes could not be made.
        Failed = "failed",
        /// Nobody is offered it any more.
        Retired = "retired",
    }
}
