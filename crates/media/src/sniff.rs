//! What a file is, by its first bytes. Names and content types are never believed.

use std::fmt;

/// A picture format that is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureFormat {
    /// JPEG, ISO/IEC 10918-1.
    Jpeg,
    /// PNG, ISO/IEC 15948.
    Png,
    /// GIF 87a or 89a.
    Gif,
    /// WebP, RFC 9649.
    WebP,
}

impl PictureFormat {
    /// The media type, for instance `image/webp`.
    #[must_use]
    pub fn mime(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Gif => "image/gif",
            Self::WebP => "image/webp",
        }
    }
}

impl fmt::Display for PictureFormat {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Jpeg => "JPEG",
            Self::Png => "PNG",
            Self::Gif => "GIF",
            Self::WebP => "WebP",
        })
    }
}

/// What a refused file looks like; said to the sender, never relied on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foreign {
    /// Nothing at all.
    Empty,
    /// A vector drawing, which may carry a script.
    Svg,
    /// A web page.
    Html,
    /// A PDF document.
    Pdf,
    /// A HEIC or HEIF photograph, as telephones save it.
    Heic,
    /// An AVIF picture.
    Avif,
    /// A TIFF scan.
    Tiff,
    /// A Windows bitmap.
    Bmp,
    /// A film or a recording.
    Film,
    /// Anything else.
    Unknown,
}

impl fmt::Display for Foreign {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Empty => "an empty file",
            Self::Svg => "an SVG drawing",
            Self::Html => "a web page",
            Self::Pdf => "a PDF document",
            Self::Heic => "a HEIC photograph",
            Self::Avif => "an AVIF picture",
            Self::Tiff => "a TIFF scan",
            Self::Bmp => "a bitmap",
            Self::Film => "a film",
            Self::Unknown => "an unknown kind of file",
        })
    }
}

/// Tells what `bytes` are.
///
/// # Source
///
/// WHATWG MIME Sniffing section 6.1 for the four formats; the names of the others are a courtesy.
pub(crate) fn sniff(bytes: &[u8]) -> Result<PictureFormat, Foreign> {
    if bytes.starts_with(b"\xFF\xD8\xFF") {
        Ok(PictureFormat::Jpeg)
    } else if bytes.starts_with(b"\x89PNG\r\n\x1A\n") {
        Ok(PictureFormat::Png)
    } else if bytes.starts_with(b"GIF87a") || bytes.starts_with(b"GIF89a") {
        Ok(PictureFormat::Gif)
    } else if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        Ok(PictureFormat::WebP)
    } else {
        Err(foreign(bytes))
    }
}

fn foreign(bytes: &[u8]) -> Foreign {
    if bytes.is_empty() {
        return Foreign::Empty;
    }
    if bytes.starts_with(b"%PDF-") {
        return Foreign::Pdf;
    }
    if bytes.starts_with(b"II*\0") || bytes.starts_with(b"MM\0*") {
        return Foreign::Tiff;
    }
    if bytes.starts_with(b"BM") {
        return Foreign::Bmp;
    }
    if bytes.get(4..8) == Some(b"ftyp") {
        return boxed(bytes.get(8..12).unwrap_or_default());
    }
    markup(bytes)
}

/// The brand of an ISO base media file (ISO/IEC 14496-12).
fn boxed(brand: &[u8]) -> Foreign {
    match brand {
        b"avif" | b"avis" => Foreign::Avif,
        b"heic" | b"heix" | b"hevc" | b"heim" | b"heis" | b"mif1" | b"msf1" => Foreign::Heic,
        _ => Foreign::Film,
    }
}

fn markup(bytes: &[u8]) -> Foreign {
    let head: Vec<u8> = bytes.iter().take(1024).map(u8::to_ascii_lowercase).collect();
    let holds = |word: &[u8]| head.windows(word.len()).any(|part| part == word);
    if !head.contains(&b'<') {
        return Foreign::Unknown;
    }
    if holds(b"<svg") {
        Foreign::Svg
    } else if holds(b"<!doctype html") || holds(b"<html") || holds(b"<script") || holds(b"<body") {
        Foreign::Html
    } else {
        Foreign::Unknown
    }
}
