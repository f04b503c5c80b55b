//! The copy that the house keeps, and the colours that stand in for it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod pictures;

use image::{ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use media::{Decoded, Encoding, Limits, MASTER_SIDE, WIDTHS, decode, master, renditions, take, tones};

fn taken(bytes: &[u8]) -> Decoded {
    decode(bytes, Limits::default()).unwrap()
}

#[test]
fn a_master_is_as_large_as_a_page_needs_and_no_larger() {
    let cases = [
        // (sent, kept)
        ((3000, 1500), (2560, 1280)),
        ((1500, 3000), (1280, 2560)),
        ((800, 600), (800, 600)),
        ((16_384, 4), (2560, 1)),
        ((4, 16_384), (1, 2560)),
    ];
    for ((width, height), kept) in cases {
        let one = master(&taken(&pictures::png(width, height))).unwrap();
        assert_eq!((one.width, one.height), kept, "{width}×{height}");
        assert!(one.width.max(one.height) <= MASTER_SIDE);
        let back = taken(&one.bytes);
        assert_eq!((back.width(), back.height()), kept, "it can be read again");
    }
}

#[test]
fn photographs_stay_jpeg_drawings_lose_nothing() {
    let photograph = master(&taken(&pictures::jpeg(400, 300))).unwrap();
    assert_eq!(photograph.encoding, Encoding::Jpeg);
    let drawing = pictures::two_halves(400, 300);
    let kept = master(&taken(&pictures::encoded(drawing.clone(), ImageFormat::Png))).unwrap();
    assert_eq!(kept.encoding, Encoding::WebP);
    assert_eq!(image::load_from_memory(&kept.bytes).unwrap().into_rgb8(), drawing);
    let glass = RgbaImage::from_fn(40, 30, |x, _| Rgba([10, 200, 30, if x < 20 { 128 } else { 255 }]));
    let kept = master(&taken(&pictures::encoded(glass.clone(), ImageFormat::Png))).unwrap();
    assert_eq!(kept.encoding, Encoding::WebP);
    assert_eq!(image::load_from_memory(&kept.bytes).unwrap().into_rgba8(), glass);
}

#[test]
fn a_photograph_saved_as_png_is_not_kept_at_its_weight() {
    // Noise cannot be packed: 1600 × 1200 of it is 5 MB without loss.
    let mut seed = 7_u32;
    let noise = RgbImage::from_fn(1600, 1200, |_, _| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        Rgb(seed.to_be_bytes()[..3].try_into().unwrap())
    });
    let kept = master(&taken(&pictures::encoded(noise, ImageFormat::Png))).unwrap();
    assert_eq!(kept.encoding, Encoding::Jpeg);
}

#[test]
fn tones_are_the_colours_from_top_to_bottom() {
    let flag = RgbImage::from_fn(30, 30, |_, y| match y {
        0..10 => Rgb([200, 0, 0]),
        10..20 => Rgb([250, 250, 250]),
        _ => Rgb([0, 0, 0]),
    });
    let [top, middle, bottom] = tones(&taken(&pictures::encoded(flag, ImageFormat::Png))).unwrap().unwrap();
    assert!(top[0] > 150 && top[1] < 60, "{top:?}");
    assert!(middle.iter().all(|ink| *ink > 180), "{middle:?}");
    assert!(bottom.iter().all(|ink| *ink < 60), "{bottom:?}");
    let glass = RgbaImage::from_pixel(3, 9, Rgba([0, 0, 0, 0]));
    assert_eq!(tones(&taken(&pictures::encoded(glass, ImageFormat::Png))).unwrap(), None, "glass has no colours of its own");
}

#[test]
fn sizes_made_later_are_those_made_at_once() {
    for bytes in [pictures::jpeg(3000, 1500), pictures::png(900, 700)] {
        let taken = take(&taken(&bytes), &[360, 720], &[Encoding::WebP]).unwrap();
        let later = renditions(&self::taken(&taken.master.bytes), &WIDTHS, &Encoding::QUICK).unwrap();
        assert!(taken.renditions.iter().all(|one| later.contains(one)));
    }
}
