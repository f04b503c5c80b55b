//! What the picture desk does not take, and what it says then.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod pictures;

use media::{Foreign, Limits, MediaError, decode};

fn refusal(bytes: &[u8]) -> String {
    decode(bytes, Limits::default()).expect_err("refused").to_string()
}

#[test]
fn a_file_that_is_no_picture_is_named() {
    let cases: [(&str, &[u8], Foreign); 12] = [
        ("nothing", b"", Foreign::Empty),
        ("a drawing", b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", Foreign::Svg),
        ("a drawing with a prolog", b"\xEF\xBB\xBF<?xml version='1.0'?>\n<SVG/>", Foreign::Svg),
        ("a page", b"\n <!DOCTYPE html><title>x</title>", Foreign::Html),
        ("a page called .jpg", b"<html><body>", Foreign::Html),
        ("a document", b"%PDF-1.7\n", Foreign::Pdf),
        ("a photograph from a telephone", b"\0\0\0\x18ftypheic\0\0\0\0", Foreign::Heic),
        ("an AVIF picture", b"\0\0\0\x1Cftypavif\0\0\0\0", Foreign::Avif),
        ("a film", b"\0\0\0\x18ftypmp42\0\0\0\0", Foreign::Film),
        ("a scan", b"II*\0\x08\0\0\0", Foreign::Tiff),
        ("a bitmap", b"BM\x36\0\0\0", Foreign::Bmp),
        ("Arabic text", "صورة".as_bytes(), Foreign::Unknown),
    ];
    for (why, bytes, kind) in cases {
        match decode(bytes, Limits::default()) {
            Err(MediaError::Foreign(found)) => assert_eq!(found, kind, "{why}"),
            other => panic!("{why}: {other:?}"),
        }
    }
}

#[test]
fn a_bomb_is_refused_by_its_header() {
    let bomb = pictures::png_claiming(50_000);
    assert!(bomb.len() < 100, "the file itself is tiny");
    insta::assert_snapshot!(refusal(&bomb),
        @"the picture is 50000×50000, the limit is 50000000 pixels and 16384 on a side");
}

#[test]
fn a_side_within_the_limit_does_not_help_when_the_area_is_not() {
    insta::assert_snapshot!(refusal(&pictures::png_claiming(10_000)),
        @"the picture is 10000×10000, the limit is 50000000 pixels and 16384 on a side");
}

#[test]
fn a_picture_must_fit_in_memory() {
    let tight = Limits { memory: 1000, ..Limits::default() };
    let error = decode(&pictures::png(40, 30), tight).expect_err("3,600 bytes do not fit");
    assert!(error.is_the_senders());
    insta::assert_snapshot!(error, @"decoding needs 3600 bytes of memory, the limit is 1000");
}

#[test]
fn a_long_file_is_refused_unread() {
    let long = vec![0xFF; (25 << 20) + 1];
    insta::assert_snapshot!(refusal(&long), @"the file has 26214401 bytes, the limit is 26214400");
}

#[test]
fn a_cut_file_is_not_half_shown() {
    let whole = [
        pictures::jpeg(64, 64),
        pictures::jpeg_with_exif(64, 64, 6),
        pictures::png(64, 64),
        pictures::webp(64, 64),
        pictures::moving_gif(64, 64),
    ];
    for bytes in whole {
        decode(&bytes, Limits::default()).expect("the whole file is good");
        let cut = &bytes[..bytes.len() / 3];
        let error = decode(cut, Limits::default()).expect_err("a third of it is not");
        assert!(matches!(error, MediaError::Damaged { .. }), "{error}");
    }
}
