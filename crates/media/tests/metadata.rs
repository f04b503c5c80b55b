//! What a file says of the person who took it stays with that person.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod pictures;

use media::{Decoded, Drawn, Encoding, Limits, decode, master, renditions};
use pictures::{SECRET, planted};

fn taken(bytes: &[u8]) -> Decoded {
    decode(bytes, Limits::default()).unwrap()
}

fn everything_made(picture: &Decoded) -> Vec<Drawn> {
    let mut made = renditions(picture, &[40, 80], &Encoding::ALL).unwrap();
    made.push(master(picture).unwrap());
    made
}

/// Marks of metadata in the formats that go out. `Exif` stands for both spellings of EXIF.
const MARKS: [&[u8]; 12] =
    [b"Exif", b"EXIF", b"XMP ", b"xmpmeta", b"ICCP", b"ICC_PROFILE", b"8BIM", b"GIF8", b"MM\0*", b"II*\0", b"mime", b"rICC"];

fn holds(bytes: &[u8], word: &[u8]) -> bool {
    bytes.windows(word.len()).any(|part| part == word)
}

#[test]
fn nothing_of_the_file_that_came_in_goes_out() {
    let mut all = planted::all();
    all.push(("a GIF that is a script", [pictures::gif_and_script(), SECRET.to_vec()].concat()));
    for (why, bytes) in all {
        assert!(holds(&bytes, SECRET), "{why}: it is there when it comes in");
        let picture = decode(&bytes, Limits::default()).unwrap_or_else(|err| panic!("{why}: {err}"));
        for Drawn { encoding, bytes: out, .. } in everything_made(&picture) {
            assert!(!holds(&out, SECRET), "{why}: {encoding} still holds it");
            assert!(!holds(&out, b"fetch("), "{why}: {encoding} still holds the script");
            for mark in MARKS {
                assert!(!holds(&out, mark), "{why}: {encoding} holds {:?}", String::from_utf8_lossy(mark));
            }
        }
    }
}

/// The marker segments of a JPEG before its scan; no others than those that draw.
#[test]
fn a_jpeg_that_goes_out_has_no_segment_that_does_not_draw() {
    let picture = taken(&planted::with_segments(&[(0xE1, planted::exif_segment())]));
    for one in everything_made(&picture).into_iter().filter(|one| one.encoding == Encoding::Jpeg) {
        let (size, out) = ((one.width, one.height), one.bytes);
        let (mut at, mut seen) = (2, Vec::new());
        while out[at + 1] != 0xDA {
            seen.push(out[at + 1]);
            at += 2 + usize::from(u16::from_be_bytes([out[at + 2], out[at + 3]]));
        }
        assert!(seen.iter().all(|marker| matches!(marker, 0xE0 | 0xDB | 0xC0 | 0xC4)), "{size:?}: {seen:02X?}");
        assert!(out.ends_with(&[0xFF, 0xD9]), "{size:?}: nothing stands behind the end");
    }
}

#[test]
fn the_sender_is_told_of_a_position() {
    for (why, bytes) in planted::all() {
        let expected = ["EXIF", "XMP", "all in"].iter().any(|kind| why.starts_with(kind));
        assert_eq!(taken(&bytes).facts().location, expected, "{why}");
    }
    let turned = pictures::jpeg_with_exif(80, 60, 6);
    assert!(!taken(&turned).facts().location, "EXIF without a position");
}

#[test]
fn words_of_an_archive_are_offered_and_an_agencys_come_first() {
    let cases = [
        ("IPTC", planted::with_segments(&[(0xED, planted::iptc_segment())]), "قوارب عند الفجر", "أرشيف المرفأ"),
        ("XMP", planted::with_segments(&[(0xE1, planted::xmp_segment())]), "سفينة تدخل الميناء & ترسو", "وكالة الساحل"),
        (
            "all",
            planted::with_segments(&[(0xE1, planted::exif_segment()), (0xED, planted::iptc_segment()), (0xE1, planted::xmp_segment())]),
            "سفينة تدخل الميناء & ترسو",
            "وكالة الساحل",
        ),
    ];
    for (why, bytes, caption, credit) in cases {
        let picture = taken(&bytes);
        assert_eq!(picture.facts().caption.as_deref(), Some(caption), "{why}");
        assert_eq!(picture.facts().credit.as_deref(), Some(credit), "{why}");
    }
    let camera = taken(&planted::with_chunks(&[(b"eXIf", planted::exif())]));
    assert_eq!(camera.facts().credit.as_deref(), Some("ليان الشامي"));
    assert_eq!(camera.facts().caption, None);
    assert_eq!((camera.width(), camera.height()), (60, 80), "the turn is applied");
}

#[test]
fn damaged_metadata_spoils_no_picture() {
    let exif = planted::exif();
    for cut in 0..exif.len() {
        let segment = [b"Exif\0\0".as_slice(), &exif[..cut]].concat();
        let picture = taken(&planted::with_segments(&[(0xE1, segment)]));
        assert_eq!(picture.width().max(picture.height()), 80, "cut at {cut}");
    }
    for cut in 15..planted::iptc_segment().len() {
        let picture = taken(&planted::with_segments(&[(0xED, planted::iptc_segment()[..cut].to_vec())]));
        assert_eq!(picture.width(), 80, "cut at {cut}");
    }
    let deep = format!("<x>{}", "<dc:description>".repeat(4000));
    let picture = taken(&planted::with_segments(&[(0xE1, [b"http://ns.adobe.com/xap/1.0/\0".as_slice(), deep.as_bytes()].concat())]));
    assert_eq!(picture.facts().caption, None);
}

#[test]
fn a_folder_that_points_at_itself_ends() {
    // Entry GPS of the folder at 8 leads to 8 again.
    let block = b"MM\0*\0\0\0\x08\0\x01\x88\x25\0\x04\0\0\0\x01\0\0\0\x08\0\0\0\0".to_vec();
    let picture = taken(&planted::with_chunks(&[(b"eXIf", block)]));
    assert!(picture.facts().location, "a folder with an entry that is not its version");
}
