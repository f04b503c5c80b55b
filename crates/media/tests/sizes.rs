//! The sizes that readers are sent, and what is no longer in them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod pictures;

use media::{Drawn, Encoding, Limits, WIDTHS, decode, renditions};

fn made(bytes: &[u8], widths: &[u32]) -> Vec<Drawn> {
    renditions(&decode(bytes, Limits::default()).unwrap(), widths, &Encoding::QUICK).unwrap()
}

fn list(made: &[Drawn]) -> String {
    let line = |one: &Drawn| format!("{}×{} {}", one.width, one.height, one.encoding.mime());
    made.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn four_widths_for_every_reader() {
    insta::assert_snapshot!(list(&made(&pictures::jpeg(2000, 1000), &WIDTHS)), @r"
    360×180 image/webp
    360×180 image/jpeg
    720×360 image/webp
    720×360 image/jpeg
    1280×640 image/webp
    1280×640 image/jpeg
    1920×960 image/webp
    1920×960 image/jpeg
    ");
}

#[test]
fn avif_is_made_when_it_is_asked_for() {
    let picture = decode(&pictures::jpeg(400, 300), Limits::default()).unwrap();
    let made = renditions(&picture, &[120, 360], &Encoding::ALL).unwrap();
    insta::assert_snapshot!(list(&made), @r"
    120×90 image/avif
    120×90 image/webp
    120×90 image/jpeg
    360×270 image/avif
    360×270 image/webp
    360×270 image/jpeg
    ");
    // The box `ispe` says how large the picture is (ISO/IEC 23008-12 section 6.5.3).
    for one in made.iter().filter(|one| one.encoding == Encoding::Avif) {
        let bytes = &one.bytes;
        assert_eq!(&bytes[4..12], b"ftypavif");
        let at = bytes.windows(4).position(|part| part == b"ispe").unwrap() + 8;
        let side = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
        assert_eq!((side(at), side(at + 4)), (one.width, one.height));
    }
}

#[test]
fn a_small_picture_is_never_enlarged() {
    insta::assert_snapshot!(list(&made(&pictures::png(500, 250), &WIDTHS)), @r"
    360×180 image/webp
    360×180 image/jpeg
    500×250 image/webp
    500×250 image/jpeg
    ");
    insta::assert_snapshot!(list(&made(&pictures::png(90, 90), &WIDTHS)), @r"
    90×90 image/webp
    90×90 image/jpeg
    ");
}

#[test]
fn odd_requests_still_give_a_picture() {
    insta::assert_snapshot!(list(&made(&pictures::png(90, 30), &[0])), @r"
    90×30 image/webp
    90×30 image/jpeg
    ");
    insta::assert_snapshot!(list(&made(&pictures::png(2, 16_384), &[1, 2])), @r"
    1×8192 image/webp
    1×8192 image/jpeg
    2×16383 image/webp
    2×16383 image/jpeg
    ");
}

#[test]
fn the_same_picture_gives_the_same_bytes() {
    assert_eq!(made(&pictures::jpeg(400, 300), &WIDTHS), made(&pictures::jpeg(400, 300), &WIDTHS));
}

#[test]
fn what_goes_out_can_come_in_again() {
    for one in made(&pictures::png(800, 600), &WIDTHS) {
        let back = decode(&one.bytes, Limits::default()).unwrap();
        assert_eq!((back.width(), back.height()), (one.width, one.height));
    }
}
