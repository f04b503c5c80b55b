//! The sizes that readers are sent.

use crate::encode::{encode, not_encoded};
use crate::{Decoded, Drawn, Encoding, MediaError};

/// Widths of the renditions, in pixels: a card on a telephone, a telephone, a desk, a fine desk.
pub const WIDTHS: [u32; 4] = [360, 720, 1280, 1920];

/// Encodes `picture` anew in each of `encodings` at each of `widths`, narrowest first.
///
/// A picture is never enlarged: a width above its own stands for its own, and twins are dropped. With
/// no widths given the picture keeps its own.
///
/// WebP and JPEG of a photograph take some tens of milliseconds a width, AVIF some seconds: leave it to
/// a job.
///
/// # Errors
///
/// [`MediaError::NotEncoded`] when an encoder fails; the picture that was sent is not at fault.
pub fn renditions(picture: &Decoded, widths: &[u32], encodings: &[Encoding]) -> Result<Vec<Drawn>, MediaError> {
    let mut made = Vec::new();
    for width in widths_for(picture.width(), widths) {
        let pixels = picture.pixels.at_width(width).map_err(not_encoded(Encoding::WebP))?;
        for encoding in encodings {
            made.push(Drawn::new(&pixels, *encoding, encode(&pixels, *encoding)?));
        }
    }
    Ok(made)
}

fn widths_for(own: u32, asked: &[u32]) -> Vec<u32> {
    let mut widths: Vec<u32> = asked.iter().filter(|&&width| width > 0).map(|&width| width.min(own)).collect();
    widths.sort_unstable();
    widths.dedup();
    if widths.is_empty() {
        widths.push(own);
    }
    widths
}
