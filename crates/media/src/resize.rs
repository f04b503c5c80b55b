//! Fewer pixels, never more.

use crate::decode::Pixels;
use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{PixelType, ResizeOptions, Resizer};
use image::{RgbImage, Rgba, RgbaImage};

/// The tallest picture that WebP can hold, in pixels (RFC 9649 section 2.6).
const TALLEST: u32 = 16_383;

impl Pixels {
    /// Pixels across and down.
    pub(crate) fn size(&self) -> (u32, u32) {
        match self {
            Self::Opaque(image) => image.dimensions(),
            Self::Clear(image) => image.dimensions(),
        }
    }

    /// Whether some pixel is not opaque.
    pub(crate) fn has_alpha(&self) -> bool {
        matches!(self, Self::Clear(_))
    }

    /// The same picture `width` pixels across.
    pub(crate) fn at_width(&self, width: u32) -> Result<Self, String> {
        self.squeezed(width, height_at(self.size(), width))
    }

    /// The same picture with no side longer than `side` pixels.
    pub(crate) fn within(&self, side: u32) -> Result<Self, String> {
        let (width, height) = self.size();
        if width.max(height) <= side {
            return Ok(self.clone());
        }
        match width >= height {
            true => self.at_width(side),
            false => self.squeezed(height_at((height, width), side), side),
        }
    }

    /// The same picture at just this size; alpha is weighed in, so no dark fringe appears.
    ///
    /// The error is the resizer's own words, which only a mistake of ours could bring about.
    pub(crate) fn squeezed(&self, width: u32, height: u32) -> Result<Self, String> {
        if self.size() == (width, height) {
            return Ok(self.clone());
        }
        let (bytes, kind) = match self {
            Self::Opaque(image) => (image.as_raw(), PixelType::U8x3),
            Self::Clear(image) => (image.as_raw(), PixelType::U8x4),
        };
        let bytes = shrink(bytes, self.size(), (width, height), kind)?;
        let whole = match self {
            Self::Opaque(_) => RgbImage::from_raw(width, height, bytes).map(Self::Opaque),
            Self::Clear(_) => RgbaImage::from_raw(width, height, bytes).map(Self::Clear),
        };
        whole.ok_or_else(|| "the buffer has the wrong length".to_owned())
    }

    /// The picture on white paper, for formats without alpha.
    pub(crate) fn on_paper(&self) -> RgbImage {
        let clear = match self {
            Self::Opaque(image) => return image.clone(),
            Self::Clear(image) => image,
        };
        let mut paper = RgbImage::new(clear.width(), clear.height());
        for (under, over) in paper.pixels_mut().zip(clear.pixels()) {
            let Rgba([red, green, blue, alpha]) = *over;
            under.0 = [red, green, blue].map(|ink| blend(ink, alpha));
        }
        paper
    }
}

/// Height that keeps the proportions at `width`, rounded, at least one pixel.
fn height_at((full_width, full_height): (u32, u32), width: u32) -> u32 {
    let wide = u64::from(full_width.max(1));
    let tall = (u64::from(full_height) * u64::from(width) + wide / 2) / wide;
    u32::try_from(tall).unwrap_or(TALLEST).clamp(1, TALLEST)
}

fn shrink(bytes: &[u8], from: (u32, u32), to: (u32, u32), kind: PixelType) -> Result<Vec<u8>, String> {
    let source = ImageRef::new(from.0, from.1, bytes, kind).map_err(|err| err.to_string())?;
    let mut target = Image::new(to.0, to.1, kind);
    Resizer::new().resize(&source, &mut target, &ResizeOptions::new()).map_err(|err| err.to_string())?;
    Ok(target.into_vec())
}

/// `ink` at `alpha` over white, eight bits each, rounded.
fn blend(ink: u8, alpha: u8) -> u8 {
    let (ink, alpha) = (u32::from(ink), u32::from(alpha));
    u8::try_from((ink * alpha + 255 * (255 - alpha) + 127) / 255).unwrap_or(u8::MAX)
}
