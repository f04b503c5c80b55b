//! The ways out: pixels alone become bytes, no EXIF, no profile, no comment.

use crate::decode::Pixels;
use crate::{Encoding, MediaError};
use image::ExtendedColorType;
use image::codecs::jpeg::JpegEncoder;
use image::codecs::webp::WebPEncoder;
use ravif::{Img, RGB8, RGBA8};

/// AVIF quality, 1 to 100: beside the WebP below by eye, at about half of its bytes.
const AVIF_QUALITY: f32 = 62.0;
/// AVIF effort, 1 (slow) to 10 (quick): 7 and 8 take twice the time for the same bytes, 10 saves a
/// third of it for a tenth more (`cargo run --release -p media --example cost`).
const AVIF_SPEED: u8 = 9;
/// WebP quality, 0 to 100: drawings stay clean, photographs stay below a tenth of their JPEG.
const WEBP_QUALITY: f32 = 78.0;
/// JPEG quality, 1 to 100.
const JPEG_QUALITY: u8 = 82;

pub(crate) fn encode(pixels: &Pixels, encoding: Encoding) -> Result<Vec<u8>, MediaError> {
    match encoding {
        Encoding::Avif => avif(pixels),
        Encoding::WebP => webp(pixels),
        Encoding::Jpeg => jpeg(pixels, JPEG_QUALITY),
    }
}

/// One thread: it runs beside a server that has readers to answer.
fn avif(pixels: &Pixels) -> Result<Vec<u8>, MediaError> {
    let (width, height) = size(pixels);
    let encoder =
        ravif::Encoder::new().with_quality(AVIF_QUALITY).with_alpha_quality(AVIF_QUALITY).with_speed(AVIF_SPEED).with_num_threads(Some(1));
    let made = match pixels {
        Pixels::Opaque(image) => {
            let pixels: Vec<RGB8> = image.pixels().map(|pixel| RGB8::from(pixel.0)).collect();
            encoder.encode_rgb(Img::new(pixels.as_slice(), width, height))
        }
        Pixels::Clear(image) => {
            let pixels: Vec<RGBA8> = image.pixels().map(|pixel| RGBA8::from(pixel.0)).collect();
            encoder.encode_rgba(Img::new(pixels.as_slice(), width, height))
        }
    };
    made.map(|made| made.avif_file).map_err(|err| not_encoded(Encoding::Avif)(err.to_string()))
}

fn size(pixels: &Pixels) -> (usize, usize) {
    let (width, height) = pixels.size();
    (usize::try_from(width).unwrap_or(usize::MAX), usize::try_from(height).unwrap_or(usize::MAX))
}

fn webp(pixels: &Pixels) -> Result<Vec<u8>, MediaError> {
    let (width, height) = pixels.size();
    let encoder = match pixels {
        Pixels::Opaque(image) => webp::Encoder::from_rgb(image, width, height),
        Pixels::Clear(image) => webp::Encoder::from_rgba(image, width, height),
    };
    let bytes = encoder.encode_simple(false, WEBP_QUALITY).map_err(|err| not_encoded(Encoding::WebP)(format!("{err:?}")))?;
    Ok(bytes.to_vec())
}

pub(crate) fn jpeg(pixels: &Pixels, quality: u8) -> Result<Vec<u8>, MediaError> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, quality)
        .encode_image(&pixels.on_paper())
        .map_err(|err| not_encoded(Encoding::Jpeg)(err.to_string()))?;
    Ok(bytes)
}

pub(crate) fn lossless_webp(pixels: &Pixels) -> Result<Vec<u8>, MediaError> {
    let mut bytes = Vec::new();
    let (width, height) = pixels.size();
    let (raw, colour) = match pixels {
        Pixels::Opaque(image) => (image.as_raw(), ExtendedColorType::Rgb8),
        Pixels::Clear(image) => (image.as_raw(), ExtendedColorType::Rgba8),
    };
    let encoder = WebPEncoder::new_lossless(&mut bytes);
    encoder.encode(raw, width, height, colour).map_err(|err| not_encoded(Encoding::WebP)(err.to_string()))?;
    Ok(bytes)
}

pub(crate) fn not_encoded(encoding: Encoding) -> impl Fn(String) -> MediaError {
    move |reason| MediaError::NotEncoded { encoding, reason }
}
