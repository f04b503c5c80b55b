//! From bytes that nobody trusts to pixels.

use crate::sniff::{self, PictureFormat};
use crate::{Facts, Limits, MediaError, colour, moving};
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, RgbImage, RgbaImage};
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Pixels of a picture, upright, eight bits a channel, in sRGB; beside them what the file said.
#[derive(Clone, PartialEq, Eq)]
pub struct Decoded {
    pub(crate) pixels: Pixels,
    format: PictureFormat,
    facts: Facts,
}

/// The two layouts that the encoders take.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Pixels {
    /// Red, green, blue.
    Opaque(RgbImage),
    /// Red, green, blue and a straight (not premultiplied) alpha; some pixel is not opaque.
    Clear(RgbaImage),
}

impl Decoded {
    /// Takes pixels that our own code has drawn: straight RGBA, four bytes a pixel, rows from the
    /// top. `None` when `rgba` is not `width × height × 4` bytes long or a side is zero.
    #[must_use]
    pub fn from_rgba(width: u32, height: u32, rgba: Vec<u8>) -> Option<Self> {
        if width == 0 || height == 0 {
            return None;
        }
        let image = RgbaImage::from_raw(width, height, rgba)?;
        let pixels = Pixels::from(DynamicImage::ImageRgba8(image));
        Some(Self { pixels, format: PictureFormat::Png, facts: Facts::default() })
    }

    /// Pixels across, after the turn that EXIF asks for.
    #[must_use]
    pub fn width(&self) -> u32 {
        match &self.pixels {
            Pixels::Opaque(image) => image.width(),
            Pixels::Clear(image) => image.width(),
        }
    }

    /// Pixels down, after the turn that EXIF asks for.
    #[must_use]
    pub fn height(&self) -> u32 {
        match &self.pixels {
            Pixels::Opaque(image) => image.height(),
            Pixels::Clear(image) => image.height(),
        }
    }

    /// What the file was.
    #[must_use]
    pub fn format(&self) -> PictureFormat {
        self.format
    }

    /// What stood beside the pixels. None of it goes into any output.
    #[must_use]
    pub fn facts(&self) -> &Facts {
        &self.facts
    }
}

impl std::fmt::Debug for Decoded {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Decoded({} {}×{})", self.format, self.width(), self.height())
    }
}

impl From<DynamicImage> for Pixels {
    fn from(image: DynamicImage) -> Self {
        if !image.color().has_alpha() {
            return Self::Opaque(image.into_rgb8());
        }
        let image = image.into_rgba8();
        match image.pixels().all(|pixel| pixel.0.last() == Some(&u8::MAX)) {
            true => Self::Opaque(DynamicImage::ImageRgba8(image).into_rgb8()),
            false => Self::Clear(image),
        }
    }
}

/// Decodes a JPEG, PNG, GIF or WebP picture, told by its content.
///
/// The header is read and measured against `limits` before memory for pixels is reserved. The turn
/// that EXIF asks for is applied; of a moving picture the first frame is kept. Colours become sRGB: by
/// the file's profile when it has one for light, else the numbers are read as sRGB; ink (CMYK) is mixed
/// without a profile.
///
/// # Errors
///
/// [`MediaError`] says what the sender can change. Damaged bytes are refused, never repaired; a
/// fault of a decoder counts as damage and does not unwind into the caller.
pub fn decode(bytes: &[u8], limits: Limits) -> Result<Decoded, MediaError> {
    limits.allow_bytes(bytes.len())?;
    let format = sniff::sniff(bytes).map_err(MediaError::Foreign)?;
    if format == PictureFormat::Jpeg && !has_end_of_image(bytes) {
        return Err(damaged(format, "the end is missing"));
    }
    let read = catch_unwind(AssertUnwindSafe(|| read(bytes, format, limits)));
    let (image, facts) = read.unwrap_or_else(|_| Err(damaged(format, "the decoder gave up")))?;
    Ok(Decoded { pixels: Pixels::from(image), format, facts })
}

fn read(bytes: &[u8], format: PictureFormat, limits: Limits) -> Result<(DynamicImage, Facts), MediaError> {
    let broken = |err: image::ImageError| damaged(format, &err.to_string());
    let mut reader = ImageReader::with_format(Cursor::new(bytes), codec(format));
    let mut bound = image::Limits::no_limits();
    bound.max_alloc = Some(limits.memory);
    reader.limits(bound);

    let mut decoder = reader.into_decoder().map_err(broken)?;
    let (width, height) = decoder.dimensions();
    limits.allow_size(width, height, decoder.total_bytes())?;
    if width == 0 || height == 0 {
        return Err(damaged(format, "it has no pixels"));
    }
    let turn = decoder.orientation().map_err(broken)?;
    let profile = decoder.icc_profile().ok().flatten();
    let facts = Facts::read(&mut decoder, moving::moves(bytes, format));
    let mut image = colour::to_srgb(DynamicImage::from_decoder(decoder).map_err(broken)?, profile.as_deref());
    image.apply_orientation(turn);
    Ok((image, facts))
}

fn codec(format: PictureFormat) -> ImageFormat {
    match format {
        PictureFormat::Jpeg => ImageFormat::Jpeg,
        PictureFormat::Png => ImageFormat::Png,
        PictureFormat::Gif => ImageFormat::Gif,
        PictureFormat::WebP => ImageFormat::WebP,
    }
}

fn damaged(format: PictureFormat, reason: &str) -> MediaError {
    MediaError::Damaged { format, reason: reason.to_owned() }
}

/// Whether an end-of-image marker follows the last start-of-scan marker.
///
/// The JPEG decoder paints the missing rest of a cut file grey; we would rather hear of it. Inside
/// scan data `FF` is always followed by a zero (ISO/IEC 10918-1 section B.1.1.5), so the pair
/// `FF D9` cannot be a picture's own bytes.
fn has_end_of_image(bytes: &[u8]) -> bool {
    let is = |pair: &[u8], marker: u8| pair == [0xFF, marker];
    let scan = bytes.windows(2).rposition(|pair| is(pair, 0xDA)).unwrap_or(0);
    bytes.windows(2).skip(scan).any(|pair| is(pair, 0xD9))
}
