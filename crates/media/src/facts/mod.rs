//! What a file says beside its pixels: read once for the sender, never passed on.

mod exif;
mod iptc;
mod xmp;

use image::ImageDecoder;

/// A suggestion keeps this many characters.
const LONGEST: usize = 600;
/// A block of metadata that is longer is not read, in **bytes**.
const BLOCK: usize = 1 << 20;

/// What stood in the file's metadata. Nothing of it is in any output; the words are suggestions
/// for a person to take or leave, and the rest is for a warning.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    /// The file said where on earth it was taken.
    pub location: bool,
    /// The file moves; only its first frame is kept.
    pub moving: bool,
    /// What it shows, in the photographer's words.
    pub caption: Option<String>,
    /// Who took it, or whose it is to be credited.
    pub credit: Option<String>,
    /// Whose it is.
    pub rights: Option<String>,
}

impl Facts {
    /// Reads what a decoder offers; damaged metadata says nothing and spoils nothing.
    pub(crate) fn read(decoder: &mut impl ImageDecoder, moving: bool) -> Self {
        let mut facts = Self { moving, ..Self::default() };
        let block = |found: image::ImageResult<Option<Vec<u8>>>| found.ok().flatten().filter(|bytes| bytes.len() <= BLOCK);
        // What an agency's archivist wrote beats what the camera was set to.
        if let Some(bytes) = block(decoder.xmp_metadata()) {
            xmp::read(&bytes, &mut facts);
        }
        if let Some(bytes) = block(decoder.iptc_metadata()) {
            iptc::read(&bytes, &mut facts);
        }
        if let Some(bytes) = block(decoder.exif_metadata()) {
            exif::read(&bytes, &mut facts);
        }
        facts
    }
}

/// Keeps the first words said about something: one line, no controls, at most [`LONGEST`] characters.
fn suggest(place: &mut Option<String>, said: &str) {
    let clean: String = said.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let line = clean.split_whitespace().collect::<Vec<_>>().join(" ");
    if place.is_none() && !line.is_empty() {
        *place = Some(line.chars().take(LONGEST).collect());
    }
}
