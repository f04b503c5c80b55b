//! The sizes that readers are sent, and what is no longer in them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod pictures;

use media::{Limits, WIDTHS, decode, renditions};
use model::Rendition;

fn made(bytes: &[u8], widths: &[u32]) -> Vec<(Rendition, Vec<u8>)> {
    renditions(&decode(bytes, Limits::default()).unwrap(), widths).unwrap()
}

fn list(made: &[(Rendition, Vec<u8>)]) -> String {
    let line = |(one, _): &(Rendition, Vec<u8>)| format!("{}×{} {}", one.width, one.height, one.mime);
    made.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn three_widths_and_a_jpeg_for_link_previews() {
    insta::assert_snapshot!(list(&made(&pictures::jpeg(1600, 900), &WIDTHS)), @r"
    360×203 image/webp
    720×405 image/webp
    720×405 image/jpeg
    1280×720 image/webp
    ");
}

#[test]
fn a_small_picture_is_never_enlarged() {
    insta::assert_snapshot!(list(&made(&pictures::png(500, 250), &WIDTHS)), @r"
    360×180 image/webp
    360×180 image/jpeg
    500×250 image/webp
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
    let tower = list(&made(&pictures::png(2, 16_384), &[1, 2]));
    insta::assert_snapshot!(tower, @r"
    1×8192 image/webp
    1×8192 image/jpeg
    2×16383 image/webp
    ");
}

#[test]
fn the_name_is_the_hash_of_the_bytes() {
    use sha2::{Digest, Sha256};
    let first = made(&pictures::jpeg(400, 300), &WIDTHS);
    for (rendition, bytes) in &first {
        assert_eq!(rendition.sha256, format!("{:x}", Sha256::digest(bytes)));
        assert_eq!(rendition.sha256.len(), 64);
        assert_eq!(rendition.size as usize, bytes.len());
    }
    let again = made(&pictures::jpeg(400, 300), &WIDTHS);
    assert_eq!(first, again, "same picture, same bytes, same names");
}

#[test]
fn nothing_of_the_file_that_came_in_goes_out() {
    let script = b"fetch('//evil.example/".as_slice();
    let cases = [
        ("EXIF position", pictures::jpeg_with_exif(80, 60, 6), pictures::SECRET),
        ("comment and XMP", pictures::jpeg_with_comment(80, 60), pictures::SECRET),
        ("PNG text", pictures::png_with_text(80, 60), pictures::SECRET),
        ("a GIF that is a script", pictures::gif_and_script(), script),
    ];
    for (why, bytes, hidden) in cases {
        let holds = |bytes: &[u8], word: &[u8]| bytes.windows(word.len()).any(|part| part == word);
        assert!(holds(&bytes, hidden), "{why}: it is there when it comes in");
        for (rendition, out) in made(&bytes, &WIDTHS) {
            let mime = rendition.mime;
            assert!(!holds(&out, hidden), "{why}: {mime} still holds it");
            for mark in [b"Exif".as_slice(), b"EXIF", b"XMP ", b"ICCP", b"GIF8"] {
                assert!(!holds(&out, mark), "{why}: {mime} holds metadata");
            }
        }
    }
}

#[test]
fn what_goes_out_can_come_in_again() {
    for (rendition, bytes) in made(&pictures::png(800, 600), &WIDTHS) {
        let back = decode(&bytes, Limits::default()).unwrap();
        assert_eq!((back.width(), back.height()), (rendition.width, rendition.height));
    }
}
