//! Picture files made here, sound and otherwise.

use flate2::{Compression, Crc, write::ZlibEncoder};
use media::{Encoding, Limits};
use std::io::Write;

/// What nobody outside may read of a file: it stands in every place where a file says something of itself.
pub const SECRET: &str = "zq7-secret-of-the-camera";
/// Marks of metadata and of other files within a file.
pub const MARKS: [&str; 10] = [SECRET, "Exif", "EXIF", "xmpmeta", "tEXt", "ICC_PROFILE", "<script", "PK\u{3}\u{4}", "<svg", "GPS"];

fn zlib(bytes: &[u8]) -> Vec<u8> {
    let mut out = ZlibEncoder::new(Vec::new(), Compression::default());
    out.write_all(bytes).unwrap();
    out.finish().unwrap()
}

fn chunk(kind: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let mut crc = Crc::new();
    crc.update(kind);
    crc.update(data);
    let length = u32::try_from(data.len()).unwrap();
    [&length.to_be_bytes(), &kind[..], data, &crc.sum().to_be_bytes()].concat()
}

fn head(width: u32, height: u32) -> Vec<u8> {
    let head = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
    [b"\x89PNG\r\n\x1A\n".to_vec(), chunk(b"IHDR", &head)].concat()
}

/// A PNG of three channels with pixels of a gradient, chunks before them and bytes behind its end.
fn png_with(width: u32, height: u32, more: &[u8], behind: &[u8]) -> Vec<u8> {
    let row = |y: u32| std::iter::once(0).chain((0..width).flat_map(move |x| [(x % 256) as u8, (y % 256) as u8, ((x * y) % 256) as u8]));
    let pixels: Vec<u8> = (0..height).flat_map(row).collect();
    [head(width, height), more.to_vec(), chunk(b"IDAT", &zlib(&pixels)), chunk(b"IEND", &[]), behind.to_vec()].concat()
}

pub fn png(width: u32, height: u32) -> Vec<u8> {
    png_with(width, height, &[], &[])
}

/// A PNG that compresses badly, so that it comes in several pieces.
pub fn long_png() -> Vec<u8> {
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let noise: Vec<u8> = (0..400_usize * (1 + 3 * 400))
        .map(|at| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            if at % 1201 == 0 { 0 } else { state.to_le_bytes()[0] }
        })
        .collect();
    [head(400, 400), chunk(b"IDAT", &zlib(&noise)), chunk(b"IEND", &[])].concat()
}

pub fn jpeg() -> Vec<u8> {
    let picture = media::decode(&png(320, 200), Limits::default()).unwrap();
    let made = media::renditions(&picture, &[320], &[Encoding::Jpeg]).unwrap();
    made.into_iter().next().unwrap().bytes
}

fn segment(marker: u8, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len() + 2).unwrap();
    [&[0xFF, marker][..], &length.to_be_bytes(), data].concat()
}

/// A JPEG that says where and by whom it was taken, in every way.
pub fn located_jpeg() -> Vec<u8> {
    // TIFF, little-endian: one entry, GPS IFD (0x8825) at 26; there GPSLatitudeRef "N".
    let exif = [
        &b"Exif\0\0II*\0\x08\0\0\0\x01\0\x25\x88\x04\0\x01\0\0\0\x1A\0\0\0\0\0\0\0"[..],
        b"\x01\0\x01\0\x02\0\x02\0\0\0N\0\0\0\0\0\0\0",
        SECRET.as_bytes(),
    ]
    .concat();
    let xmp = format!("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><a>{SECRET}</a></x:xmpmeta>");
    let more = [segment(0xE1, &exif), segment(0xE1, xmp.as_bytes()), segment(0xFE, SECRET.as_bytes())].concat();
    let plain = jpeg();
    [&plain[..2], &more, &plain[2..]].concat()
}

/// Files that are a picture and something else too.
pub fn polyglots() -> Vec<(&'static str, &'static str, Vec<u8>)> {
    let script = format!("*/=1;fetch('/desk/{SECRET}')//<script>alert('{SECRET}')</script>");
    let plain = jpeg();
    let in_comment = [&plain[..2], &segment(0xFE, script.as_bytes()), &plain[2..]].concat();
    let archive = [b"PK\x03\x04\x14\0\0\0\0\0", SECRET.as_bytes()].concat();
    let svg = format!("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert('{SECRET}')</script></svg>");
    let text = chunk(b"tEXt", format!("Comment\0<html>{script}</html>").as_bytes());
    vec![
        ("a script in the comment of a JPEG", "x.js", in_comment),
        ("a page behind the end of a JPEG", "x.html", [plain.clone(), format!("<html>{script}</html>").into_bytes()].concat()),
        ("a drawing behind the end of a JPEG", "x.svg", [plain, svg.clone().into_bytes()].concat()),
        ("an archive behind the end of a PNG", "x.zip", png_with(300, 200, &[], &archive)),
        ("a page in the text of a PNG", "x.htm", png_with(300, 200, &text, &[])),
        ("a drawing behind the end of a PNG", "x.png", png_with(300, 200, &[], svg.as_bytes())),
    ]
}

/// Files that look like a picture at first, or like nothing.
pub fn impostors() -> Vec<(&'static str, Vec<u8>)> {
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".to_vec();
    vec![
        ("a drawing", svg.clone()),
        ("a page", b"<!doctype html><script>alert(1)</script>".to_vec()),
        ("a script", b"alert(1)//".to_vec()),
        ("an archive", b"PK\x03\x04\x14\0\0\0".to_vec()),
        ("a drawing behind the first bytes of a JPEG", [&b"\xFF\xD8\xFF\xE0"[..], &svg].concat()),
        ("a page behind the first bytes of a PNG", [&b"\x89PNG\r\n\x1A\n"[..], b"<html><script>alert(1)</script>"].concat()),
        ("an archive behind the first bytes of a GIF", b"GIF89aPK\x03\x04".to_vec()),
        ("half a PNG", png(300, 200)[..400].to_vec()),
    ]
}

/// Files that are small and would become large.
pub fn bombs() -> Vec<(&'static str, Vec<u8>)> {
    let zeros = zlib(&vec![0; 64 << 20]);
    let said = |width, height| [head(width, height), chunk(b"IDAT", &zeros), chunk(b"IEND", &[])].concat();
    let frame = segment(0xC0, &[8, 0xFF, 0xFF, 0xFF, 0xFF, 1, 1, 0x11, 0]);
    let text = [b"Comment\0\0".to_vec(), zeros.clone()].concat();
    vec![
        ("a PNG of 900 million pixels", said(30_000, 30_000)),
        ("a PNG of 4 billion lines", said(1, u32::MAX)),
        ("a PNG of 64 MiB of text", png_with(300, 200, &chunk(b"zTXt", &text), &[])),
        ("a PNG whose pixels go on for 64 MiB", said(100, 100)),
        ("a JPEG of 4 billion pixels", [&b"\xFF\xD8"[..], &frame, b"\xFF\xD9"].concat()),
        ("a GIF of 4 billion pixels", b"GIF89a\xFF\xFF\xFF\xFF\0\0\0,\0\0\0\0\xFF\xFF\xFF\xFF\0\x02\x02\x44\x01\0;".to_vec()),
    ]
}
