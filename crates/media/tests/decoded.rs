//! What the picture desk takes, whatever the file is called.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod pictures;

use image::{ImageFormat, Rgba, RgbaImage};
use media::{Decoded, Encoding, Limits, PictureFormat, decode, renditions};

fn taken(bytes: &[u8]) -> Decoded {
    decode(bytes, Limits::default()).expect("a good picture")
}

/// The single WebP of a picture at its own size, as a reader's browser sees it.
fn shown(picture: &Decoded) -> image::RgbaImage {
    let made = renditions(picture, &[u32::MAX], &Encoding::QUICK).unwrap();
    image::load_from_memory(&made[0].bytes).unwrap().into_rgba8()
}

#[test]
fn four_formats_are_told_by_their_content() {
    let cases = [
        (pictures::jpeg(40, 30), PictureFormat::Jpeg),
        (pictures::png(40, 30), PictureFormat::Png),
        (pictures::moving_gif(40, 30), PictureFormat::Gif),
        (pictures::webp(40, 30), PictureFormat::WebP),
    ];
    for (bytes, format) in cases {
        let picture = taken(&bytes);
        assert_eq!((picture.width(), picture.height(), picture.format()), (40, 30, format));
    }
}

#[test]
fn a_photograph_held_sideways_stands_upright() {
    // EXIF turn 6: the camera lay on its side; left (red) belongs at the top.
    let picture = taken(&pictures::jpeg_with_exif(60, 40, 6));
    assert_eq!((picture.width(), picture.height()), (40, 60));
    let seen = shown(&picture);
    let [top, bottom] = [seen.get_pixel(20, 5), seen.get_pixel(20, 55)];
    assert!(top[0] > 150 && top[2] < 90, "red at the top: {top:?}");
    assert!(bottom[2] > 150 && bottom[0] < 90, "blue at the bottom: {bottom:?}");
}

#[test]
fn a_moving_picture_stands_still_on_its_first_frame() {
    let seen = shown(&taken(&pictures::moving_gif(20, 20)));
    let ink = seen.get_pixel(10, 10);
    assert!(ink[1] > 150, "green, not black: {ink:?}");
    assert!(taken(&pictures::moving_gif(20, 20)).facts().moving);
    assert!(!taken(&pictures::png(20, 20)).facts().moving);
}

#[test]
fn colours_of_a_telephones_screen_become_those_of_every_screen() {
    let seen = shown(&taken(&pictures::planted::png_in_display_p3([200, 100, 100])));
    let ink = seen.get_pixel(4, 4);
    assert!(ink[0] > 205 && ink[1] < 100, "deeper than the numbers say: {ink:?}");
    let seen = shown(&taken(&pictures::planted::png_in_display_p3([128, 128, 128])));
    let grey = seen.get_pixel(4, 4);
    assert!(grey.0[..3].iter().all(|ink| ink.abs_diff(128) < 4), "grey stays grey: {grey:?}");
}

#[test]
fn inks_of_a_press_become_light() {
    let picture = taken(&pictures::planted::jpeg_in_inks());
    assert_eq!((picture.width(), picture.height()), (16, 16));
    let seen = shown(&picture);
    let ink = seen.get_pixel(8, 8);
    assert!(ink.0[..3].iter().all(|ink| (40..110).contains(ink)), "half of every ink is a dark grey: {ink:?}");
}

#[test]
fn grey_stays_grey() {
    let grey = image::GrayImage::from_pixel(20, 20, image::Luma([90]));
    for format in [ImageFormat::Jpeg, ImageFormat::Png] {
        let seen = shown(&taken(&pictures::encoded(grey.clone(), format)));
        let ink = seen.get_pixel(10, 10);
        assert!(ink.0[..3].iter().all(|ink| ink.abs_diff(90) < 6), "{format:?} {ink:?}");
    }
}

#[test]
fn glass_stays_glass_in_webp_and_lies_on_paper_in_jpeg() {
    let glass = RgbaImage::from_pixel(30, 30, Rgba([0, 0, 0, 0]));
    let picture = taken(&pictures::encoded(glass, ImageFormat::Png));
    assert_eq!(shown(&picture).get_pixel(15, 15)[3], 0);
    let made = renditions(&picture, &[30], &Encoding::QUICK).unwrap();
    let jpeg = image::load_from_memory(&made[1].bytes).unwrap().into_rgb8();
    assert!(jpeg.get_pixel(15, 15)[0] > 250, "white paper: {:?}", jpeg.get_pixel(15, 15));
}

#[test]
fn our_own_drawings_come_in_as_pixels() {
    assert!(Decoded::from_rgba(2, 2, vec![9; 16]).is_some());
    assert!(Decoded::from_rgba(2, 2, vec![9; 15]).is_none(), "a byte is missing");
    assert!(Decoded::from_rgba(0, 2, Vec::new()).is_none(), "no pixels");
}
