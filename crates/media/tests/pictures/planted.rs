//! What cameras, telephones and archives write beside the pixels, in every place that a format has.

use super::{SECRET, chunk, encoded, jpeg, png, segment, two_halves};
use image::codecs::png::PngEncoder;
use image::{ExtendedColorType, ImageEncoder, ImageFormat};

/// A file with a name for what hides in it.
pub type Planted = (&'static str, Vec<u8>);

/// Everything at once and each by itself; [`SECRET`] stands in every one.
pub fn all() -> Vec<Planted> {
    vec![
        ("EXIF in JPEG", with_segments(&[(0xE1, exif_segment())])),
        ("XMP in JPEG", with_segments(&[(0xE1, xmp_segment())])),
        ("IPTC in JPEG", with_segments(&[(0xED, iptc_segment())])),
        ("comment in JPEG", with_segments(&[(0xFE, SECRET.to_vec())])),
        ("profile in JPEG", with_segments(&[(0xE2, [b"ICC_PROFILE\0\x01\x01".as_slice(), SECRET].concat())])),
        ("a second picture behind JPEG", [jpeg(80, 60), jpeg(8, 6), SECRET.to_vec()].concat()),
        ("maker's own segment in JPEG", with_segments(&[(0xE5, SECRET.to_vec()), (0xEF, SECRET.to_vec())])),
        ("all in JPEG", with_segments(&[(0xE1, exif_segment()), (0xE1, xmp_segment()), (0xED, iptc_segment()), (0xFE, SECRET.to_vec())])),
        ("EXIF in PNG", with_chunks(&[(b"eXIf", exif())])),
        ("XMP in PNG", with_chunks(&[(b"iTXt", [b"XML:com.adobe.xmp\0\0\0\0\0".as_slice(), xmp().as_bytes()].concat())])),
        ("texts in PNG", with_chunks(&[(b"tEXt", [b"Comment\0".as_slice(), SECRET].concat()), (b"prVt", SECRET.to_vec())])),
        ("behind PNG", [png(80, 60), SECRET.to_vec()].concat()),
        ("EXIF in WebP", webp_with(&[(b"EXIF", exif())])),
        ("XMP in WebP", webp_with(&[(b"XMP ", xmp().into_bytes())])),
        ("an unknown chunk in WebP", webp_with(&[(b"prVt", SECRET.to_vec())])),
    ]
}

/// EXIF, big-endian: the turn 6, an author, a folder with a position, and [`SECRET`] where a thumbnail stands.
pub fn exif() -> Vec<u8> {
    let author = "ليان الشامي\0".as_bytes();
    let entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| {
        [tag.to_be_bytes().as_slice(), &kind.to_be_bytes(), &count.to_be_bytes(), &value].concat()
    };
    let mut block = b"MM\0*\0\0\0\x08\0\x03".to_vec();
    block.extend(entry(0x0112, 3, 1, [0, 6, 0, 0]));
    block.extend(entry(0x013B, 2, u32::try_from(author.len()).unwrap(), 80_u32.to_be_bytes()));
    block.extend(entry(0x8825, 4, 1, 50_u32.to_be_bytes()));
    block.extend([0; 4]);
    block.extend(2_u16.to_be_bytes());
    block.extend(entry(0, 1, 4, [2, 3, 0, 0]));
    block.extend(entry(1, 2, 2, *b"N\0\0\0"));
    block.extend([0; 4]);
    assert_eq!(block.len(), 80);
    block.extend(author);
    block.extend(SECRET);
    block
}

pub fn exif_segment() -> Vec<u8> {
    [b"Exif\0\0".as_slice(), &exif()].concat()
}

pub fn xmp() -> String {
    let secret = String::from_utf8_lossy(SECRET);
    format!(
        "<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?><x:xmpmeta xmlns:x='adobe:ns:meta/'>\
         <rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description \
         xmlns:exif='http://ns.adobe.com/exif/1.0/' xmlns:dc='http://purl.org/dc/elements/1.1/' exif:GPSLatitude='12,47N' \
         xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/' note='{secret}'>\
         <dc:description><rdf:Alt><rdf:li xml:lang='x-default'>سفينة &#x62A;دخل الميناء &amp; ترسو</rdf:li></rdf:Alt></dc:description>\
         <photoshop:Credit>وكالة الساحل</photoshop:Credit>\
         <dc:rights><rdf:Alt><rdf:li>© وكالة الساحل</rdf:li></rdf:Alt></dc:rights>\
         </rdf:Description></rdf:RDF></x:xmpmeta>"
    )
}

pub fn xmp_segment() -> Vec<u8> {
    [b"http://ns.adobe.com/xap/1.0/\0".as_slice(), xmp().as_bytes()].concat()
}

/// Photoshop's resources: one that means nothing here, then the datasets of an archive.
pub fn iptc_segment() -> Vec<u8> {
    let dataset =
        |number: u8, text: &[u8]| [&[0x1C, 2, number], u16::try_from(text.len()).unwrap().to_be_bytes().as_slice(), text].concat();
    let resource = |id: u16, bytes: &[u8]| {
        let mut out = [b"8BIM".as_slice(), &id.to_be_bytes(), &[0, 0], &u32::try_from(bytes.len()).unwrap().to_be_bytes(), bytes].concat();
        out.extend(vec![0; bytes.len() % 2]);
        out
    };
    let words = [dataset(120, "قوارب عند الفجر".as_bytes()), dataset(110, "أرشيف المرفأ".as_bytes()), dataset(103, SECRET)].concat();
    [b"Photoshop 3.0\0".as_slice(), &resource(0x03ED, b"odd"), &resource(0x0404, &words)].concat()
}

pub fn with_segments(segments: &[(u8, Vec<u8>)]) -> Vec<u8> {
    let mut bytes = jpeg(80, 60);
    let planted: Vec<u8> = segments.iter().flat_map(|(marker, content)| segment(*marker, content)).collect();
    bytes.splice(2..2, planted);
    bytes
}

pub fn with_chunks(chunks: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
    let mut bytes = png(80, 60);
    let planted: Vec<u8> = chunks.iter().flat_map(|(name, content)| chunk(name, content)).collect();
    bytes.splice(33..33, planted);
    bytes
}

/// An extended WebP (RFC 9649 section 2.7) round a simple one.
pub fn webp_with(chunks: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
    let part = |name: &[u8], content: &[u8]| {
        let mut out = [name, &u32::try_from(content.len()).unwrap().to_le_bytes(), content].concat();
        out.extend(vec![0; content.len() % 2]);
        out
    };
    let simple = encoded(two_halves(80, 60), ImageFormat::WebP);
    let flags = chunks
        .iter()
        .map(|(name, _)| {
            if *name == b"EXIF" {
                8
            } else if *name == b"XMP " {
                4
            } else {
                0
            }
        })
        .sum();
    let mut body = b"WEBP".to_vec();
    body.extend(part(b"VP8X", &[flags, 0, 0, 0, 79, 0, 0, 59, 0, 0]));
    body.extend(&simple[12..]);
    body.extend(chunks.iter().flat_map(|(name, content)| part(*name, content)));
    part(b"RIFF", &body)
}

/// A PNG of one colour, given in the colours of a telephone's screen (Display P3).
pub fn png_in_display_p3(ink: [u8; 3]) -> Vec<u8> {
    let profile = moxcms::ColorProfile::new_display_p3().encode().unwrap();
    let mut bytes = Vec::new();
    let mut encoder = PngEncoder::new(&mut bytes);
    encoder.set_icc_profile(profile).unwrap();
    encoder.write_image(&ink.repeat(64), 8, 8, ExtendedColorType::Rgb8).unwrap();
    bytes
}

/// A JPEG of 16 × 16 pixels in four inks, half of each, as presses take it: written by hand, for no
/// encoder of ours makes such.
pub fn jpeg_in_inks() -> Vec<u8> {
    let mut bytes = vec![0xFF, 0xD8];
    bytes.extend(segment(0xEE, b"Adobe\0\x64\0\0\0\0\0"));
    bytes.extend(segment(0xDB, &[&[0_u8], [1_u8; 64].as_slice()].concat()));
    let parts: Vec<u8> = (1..=4).flat_map(|part| [part, 0x11, 0]).collect();
    bytes.extend(segment(0xC0, &[&[8, 0, 16, 0, 16, 4], parts.as_slice()].concat()));
    // One code each: "no difference" for DC, "end of block" for AC.
    for class in [0x00, 0x10] {
        let mut lengths = [0_u8; 16];
        lengths[0] = 1;
        bytes.extend(segment(0xC4, &[&[class], lengths.as_slice(), &[0]].concat()));
    }
    let parts: Vec<u8> = (1..=4).flat_map(|part| [part, 0]).collect();
    bytes.extend(segment(0xDA, &[&[4], parts.as_slice(), &[0, 63, 0]].concat()));
    bytes.extend([0; 4]);
    bytes.extend([0xFF, 0xD9]);
    bytes
}
