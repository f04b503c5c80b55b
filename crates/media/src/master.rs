//! The copy that the house keeps in place of the file that came in.

use crate::encode::{jpeg, lossless_webp, not_encoded};
use crate::{Decoded, Drawn, Encoding, MediaError, PictureFormat};

/// The longer side of a master at most, in **pixels**: twice the widest place on a page.
pub const MASTER_SIDE: u32 = 2560;
/// JPEG quality of a master: encoding it once more at a rendition's quality shows nothing.
const QUALITY: u8 = 93;
/// An opaque master without loss is kept up to this length, in **bytes**; photographs are longer.
const DRAWING: usize = 2 << 20;

/// The master of `picture`: upright, at most [`MASTER_SIDE`] on a side, nothing but pixels.
///
/// Renditions are made from it whenever they are wanted, so the file that was sent need not be kept,
/// and with it none of what it says about the sender. What came as JPEG stays JPEG at high quality;
/// drawings and pictures with alpha are kept without loss, as WebP.
///
/// # Errors
///
/// [`MediaError::NotEncoded`] when an encoder fails; the picture that was sent is not at fault.
pub fn master(picture: &Decoded) -> Result<Drawn, MediaError> {
    let pixels = picture.pixels.within(MASTER_SIDE).map_err(not_encoded(Encoding::Jpeg))?;
    if pixels.has_alpha() || picture.format() != PictureFormat::Jpeg {
        let bytes = lossless_webp(&pixels)?;
        if pixels.has_alpha() || bytes.len() <= DRAWING {
            return Ok(Drawn::new(&pixels, Encoding::WebP, bytes));
        }
    }
    Ok(Drawn::new(&pixels, Encoding::Jpeg, jpeg(&pixels, QUALITY)?))
}
