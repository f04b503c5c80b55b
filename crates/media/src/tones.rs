//! What stands in a picture's place until it has come.

use crate::{Decoded, Encoding, MediaError, encode::not_encoded};

/// The colours of the upper, middle and lower third of `picture`, red, green, blue in sRGB; `None` when one can see through it,
/// for then they would shine through it afterwards.
///
/// # Errors
///
/// [`MediaError::NotEncoded`] when the picture cannot be resized, which only a mistake of ours brings about.
pub fn tones(picture: &Decoded) -> Result<Option<[[u8; 3]; 3]>, MediaError> {
    if picture.pixels.has_alpha() {
        return Ok(None);
    }
    let thirds = picture.pixels.squeezed(1, 3).map_err(not_encoded(Encoding::Jpeg))?.on_paper();
    let mut rows = thirds.pixels().map(|pixel| pixel.0);
    let mut next = || rows.next().unwrap_or([u8::MAX; 3]);
    Ok(Some([next(), next(), next()]))
}
