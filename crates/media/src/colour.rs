//! Colours that a file's profile explains, as sRGB: the profile itself goes no further.

use image::DynamicImage;
use moxcms::{ColorProfile, DataColorSpace, Layout, TransformOptions};

/// A profile that is longer is not read, in **bytes**.
const LONGEST: usize = 1 << 20;

/// Turns the numbers of `image` from the colours of `profile` into sRGB.
///
/// Telephones write Display P3 and cameras Adobe RGB; read as sRGB both come out pale. A profile that
/// is none, or is for ink or grey, leaves the numbers as they are.
pub(crate) fn to_srgb(image: DynamicImage, profile: Option<&[u8]>) -> DynamicImage {
    let profile = profile.filter(|bytes| bytes.len() <= LONGEST).and_then(|bytes| ColorProfile::new_from_slice(bytes).ok());
    let Some(profile) = profile.filter(|profile| profile.color_space == DataColorSpace::Rgb) else { return image };
    let (layout, channels) = if image.color().has_alpha() { (Layout::Rgba, 4) } else { (Layout::Rgb, 3) };
    let srgb = ColorProfile::new_srgb();
    let Ok(transform) = profile.create_transform_8bit(layout, &srgb, layout, TransformOptions::default()) else { return image };
    // A row at a time: two whole pictures would not fit in the memory that one may have.
    let (mut row, turn) = (Vec::new(), |line: &mut [u8], row: &mut Vec<u8>| {
        row.clear();
        row.extend_from_slice(line);
        // Lengths agree, which is the only thing it refuses.
        let _ = transform.transform(row, line);
    });
    let wide = usize::try_from(image.width()).unwrap_or(usize::MAX).saturating_mul(channels);
    match layout {
        Layout::Rgba => {
            let mut image = image.into_rgba8();
            image.chunks_exact_mut(wide).for_each(|line| turn(line, &mut row));
            DynamicImage::ImageRgba8(image)
        }
        _ => {
            let mut image = image.into_rgb8();
            image.chunks_exact_mut(wide).for_each(|line| turn(line, &mut row));
            DynamicImage::ImageRgb8(image)
        }
    }
}
