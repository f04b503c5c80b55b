//! The sizes that readers are sent.

use crate::decode::Pixels;
use crate::{Decoded, MediaError, PictureFormat};
use image::codecs::jpeg::JpegEncoder;
use model::Rendition;
use sha2::{Digest, Sha256};

/// Widths of the renditions, in pixels: a card on a telephone, a telephone, a desk.
pub const WIDTHS: [u32; 3] = [360, 720, 1280];

/// WebP quality, 0 to 100: drawings stay clean, photographs stay below a tenth of their JPEG.
const WEBP_QUALITY: f32 = 78.0;
/// JPEG quality, 1 to 100; only link previews and feeds fetch this one.
const JPEG_QUALITY: u8 = 82;

/// Encodes `picture` anew at each of `widths`, smallest first, with the bytes of each.
///
/// Every width becomes a lossy WebP, and the largest but one also a JPEG (after its WebP), for
/// `og:image` and feeds, whose readers may not know WebP. A picture is never enlarged: a width
/// above its own stands for its own, and twins are dropped. With no widths given the picture keeps
/// its own. The bytes carry pixels alone: no EXIF, no profile, no comment. Equal pixels give
/// equal bytes, so equal pictures share one `sha256`.
///
/// # Errors
///
/// [`MediaError::NotEncoded`] when an encoder fails; the picture that was sent is not at fault.
pub fn renditions(picture: &Decoded, widths: &[u32]) -> Result<Vec<(Rendition, Vec<u8>)>, MediaError> {
    let widths = widths_for(picture.width(), widths);
    let preview = widths.iter().rev().nth(1).or(widths.last()).copied();
    let mut made = Vec::new();
    for width in widths {
        let pixels = picture.pixels.at_width(width).map_err(not_encoded(PictureFormat::WebP))?;
        made.push(label(&pixels, PictureFormat::WebP, webp(&pixels)?)?);
        if preview == Some(width) {
            made.push(label(&pixels, PictureFormat::Jpeg, jpeg(&pixels)?)?);
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

fn webp(pixels: &Pixels) -> Result<Vec<u8>, MediaError> {
    let (width, height) = pixels.size();
    let encoder = match pixels {
        Pixels::Opaque(image) => webp::Encoder::from_rgb(image, width, height),
        Pixels::Clear(image) => webp::Encoder::from_rgba(image, width, height),
    };
    let bytes = encoder.encode_simple(false, WEBP_QUALITY).map_err(|err| not_encoded(PictureFormat::WebP)(format!("{err:?}")))?;
    Ok(bytes.to_vec())
}

fn jpeg(pixels: &Pixels) -> Result<Vec<u8>, MediaError> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY)
        .encode_image(&pixels.on_paper())
        .map_err(|err| not_encoded(PictureFormat::Jpeg)(err.to_string()))?;
    Ok(bytes)
}

fn label(pixels: &Pixels, format: PictureFormat, bytes: Vec<u8>) -> Result<(Rendition, Vec<u8>), MediaError> {
    let (width, height) = pixels.size();
    let size = u32::try_from(bytes.len()).map_err(|_| not_encoded(format)("it takes more than 4 GiB".to_owned()))?;
    let sha256 = format!("{:x}", Sha256::digest(&bytes));
    Ok((Rendition { width, height, sha256, mime: format.mime().to_owned(), size }, bytes))
}

fn not_encoded(format: PictureFormat) -> impl Fn(String) -> MediaError {
    move |reason| MediaError::NotEncoded { format, reason }
}
