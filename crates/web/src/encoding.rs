//! Content codings: which one a request wants, and how bytes are put into it.
//!
//! Source: RFC 9110 section 12.5.3 (`Accept-Encoding`), RFC 8878 (zstd), RFC 7932 (br).

use std::cell::RefCell;
use std::io::{self, Write};

use bytes::Bytes;
use flate2::{Compress, Compression, FlushCompress, Status};

/// A form in which the same page can travel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Coding {
    /// The bytes as rendered.
    Identity,
    /// RFC 1952.
    Gzip,
    /// RFC 7932.
    Brotli,
    /// RFC 8878.
    Zstd,
}

/// How much time may be spent on making a form small.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    /// While a reader waits: gzip 3, brotli 4, zstd 3.
    Fast,
    /// In the background, for a page asked for more than once: gzip 9, brotli 10, zstd 19.
    Best,
}

impl Coding {
    /// Every form, in the order of [`Coding::index`].
    pub const ALL: [Self; 4] = [Self::Identity, Self::Gzip, Self::Brotli, Self::Zstd];

    /// The place of this form in an array of four.
    #[must_use]
    pub const fn index(self) -> usize {
        match self {
            Self::Identity => 0,
            Self::Gzip => 1,
            Self::Brotli => 2,
            Self::Zstd => 3,
        }
    }

    /// The `Content-Encoding` token; none for identity.
    #[must_use]
    pub const fn token(self) -> Option<&'static str> {
        match self {
            Self::Identity => None,
            Self::Gzip => Some("gzip"),
            Self::Brotli => Some("br"),
            Self::Zstd => Some("zstd"),
        }
    }

    /// What an `Accept-Encoding` value asks for, empty when the header is absent.
    ///
    /// The highest weight wins; among equals brotli, then zstd, then gzip. Identity is
    /// chosen only when nothing else is acceptable. `None` when the value forbids
    /// everything we can make, which is answered 406.
    #[must_use]
    pub fn choose(accept: &[u8]) -> Option<Self> {
        match accept {
            b"" => Some(Self::Identity),
            b"gzip" | b"gzip, deflate" => Some(Self::Gzip),
            b"gzip, deflate, br" | b"gzip, deflate, br, zstd" => Some(Self::Brotli),
            other => choose_by_weight(other),
        }
    }
}

/// Weights in thousandths; `None` where the value says nothing.
#[derive(Default)]
struct Weights {
    listed: [Option<u16>; 4],
    any: Option<u16>,
}

impl Weights {
    fn note(&mut self, name: &str, weight: u16) {
        let coding = match name {
            "identity" => Coding::Identity,
            "gzip" | "x-gzip" => Coding::Gzip,
            "br" => Coding::Brotli,
            "zstd" => Coding::Zstd,
            "*" => return self.any = Some(weight),
            _ => return,
        };
        if let Some(slot) = self.listed.get_mut(coding.index()) {
            *slot = Some(weight);
        }
    }

    fn of(&self, coding: Coding) -> u16 {
        let listed = self.listed.get(coding.index()).copied().flatten();
        let unlisted = if coding == Coding::Identity { self.any.or(Some(1)) } else { self.any };
        listed.or(unlisted).unwrap_or(0)
    }
}

fn choose_by_weight(accept: &[u8]) -> Option<Coding> {
    let accept = std::str::from_utf8(accept).unwrap_or("").to_ascii_lowercase();
    let mut weights = Weights::default();
    for item in accept.split(',') {
        let mut parts = item.split(';').map(str::trim);
        let name = parts.next().unwrap_or("");
        let weight = parts.find_map(|part| part.strip_prefix("q=")).map_or(1000, thousandths);
        weights.note(name, weight);
    }
    let (mut best, mut weight) = (None, 0);
    for coding in [Coding::Brotli, Coding::Zstd, Coding::Gzip] {
        if weights.of(coding) > weight {
            (best, weight) = (Some(coding), weights.of(coding));
        }
    }
    let identity = weights.of(Coding::Identity);
    let identity_is_preferred = weights.listed.first().copied().flatten().is_some_and(|w| w > weight);
    match best {
        Some(_) if identity_is_preferred => Some(Coding::Identity),
        Some(coding) => Some(coding),
        None => (identity > 0).then_some(Coding::Identity),
    }
}

/// `0`, `0.5`, `1.000` as thousandths; what is no weight counts as zero (RFC 9110 12.4.2).
fn thousandths(text: &str) -> u16 {
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    if part.len() > 3 || !part.bytes().all(|b| b.is_ascii_digit()) {
        return 0;
    }
    let part: u16 = format!("{part:0<3}").parse().unwrap_or(0);
    match whole {
        "1" => 1000,
        "0" => part,
        _ => 0,
    }
}

/// `body` in `coding`, made with `effort`.
///
/// # Errors
///
/// What the compressor says; with memory as source and sink this does not happen, and
/// callers fall back to identity.
pub fn compress(coding: Coding, effort: Effort, body: &[u8]) -> io::Result<Bytes> {
    match coding {
        Coding::Identity => Ok(Bytes::copy_from_slice(body)),
        Coding::Gzip => gzip(effort, body),
        Coding::Brotli => brotli(effort, body),
        Coding::Zstd => {
            let level = if effort == Effort::Fast { 3 } else { 19 };
            zstd::bulk::compress(body, level).map(shrunk)
        }
    }
}

thread_local! {
    /// A third of a megabyte of tables that need not be mapped and cleared for every page.
    static QUICK: RefCell<Compress> = RefCell::new(Compress::new_gzip(Compression::new(4), WINDOW));
}

/// The largest window of RFC 1951, as a power of two.
const WINDOW: u8 = 15;

fn gzip(effort: Effort, body: &[u8]) -> io::Result<Bytes> {
    match effort {
        Effort::Fast => QUICK.with_borrow_mut(|compressor| squeeze(compressor, body)),
        Effort::Best => squeeze(&mut Compress::new_gzip(Compression::best(), WINDOW), body),
    }
}

fn squeeze(compressor: &mut Compress, body: &[u8]) -> io::Result<Bytes> {
    compressor.reset();
    let mut made = Vec::with_capacity(body.len() / 2 + 64);
    loop {
        let read = usize::try_from(compressor.total_in()).unwrap_or(usize::MAX);
        let rest = body.get(read..).unwrap_or_default();
        match compressor.compress_vec(rest, &mut made, FlushCompress::Finish).map_err(io::Error::other)? {
            Status::StreamEnd => return Ok(shrunk(made)),
            Status::Ok | Status::BufError => made.reserve(made.capacity().max(256)),
        }
    }
}

fn brotli(effort: Effort, body: &[u8]) -> io::Result<Bytes> {
    let quality = if effort == Effort::Fast { 4 } else { 10 };
    // The window is no larger than the page: 2^16 bytes while a reader waits.
    let window = if effort == Effort::Fast { 16 } else { 20 };
    let mut encoder = brotli::CompressorWriter::new(Vec::with_capacity(body.len() / 3), 4096, quality, window);
    encoder.write_all(body)?;
    Ok(shrunk(encoder.into_inner()))
}

/// Exactly as much memory as the bytes need: the cache counts lengths, not capacities.
fn shrunk(made: Vec<u8>) -> Bytes {
    Bytes::from(made.into_boxed_slice())
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn the_request_gets_the_smallest_form_it_accepts() {
        use Coding::{Brotli, Gzip, Identity, Zstd};
        let cases = [
            ("no header", "", Some(Identity)),
            ("old client", "gzip", Some(Gzip)),
            ("today's browser", "gzip, deflate, br, zstd", Some(Brotli)),
            ("other order", "zstd,br , gzip", Some(Brotli)),
            ("weights rule", "br;q=0.5, gzip;q=0.8, zstd;q=0.1", Some(Gzip)),
            ("three digits", "br;q=0.999, zstd;q=1.000", Some(Zstd)),
            ("refused coding", "br;q=0, gzip", Some(Gzip)),
            ("anything", "*", Some(Brotli)),
            ("anything but brotli", "*, br;q=0", Some(Zstd)),
            ("identity is preferred", "identity, gzip;q=0.5", Some(Identity)),
            ("identity without weight ties with gzip", "identity, gzip", Some(Gzip)),
            ("unknown coding", "deflate, sdch", Some(Identity)),
            ("identity forbidden, gzip there", "identity;q=0, gzip", Some(Gzip)),
            ("identity forbidden, nothing there", "identity;q=0", None),
            ("everything forbidden", "*;q=0", None),
            ("everything else forbidden", "identity;q=1, *;q=0", Some(Identity)),
            ("case is free", "GZIP;Q=1", Some(Gzip)),
            ("broken weight is none", "br;q=much, gzip;q=0.1", Some(Gzip)),
        ];
        for (why, accept, coding) in cases {
            assert_eq!(Coding::choose(accept.as_bytes()), coding, "{why}: {accept:?}");
        }
    }

    #[test]
    fn every_form_opens_to_the_same_page() {
        let page = "<p>فتحت بلدية الميناء سوق السمك الجديد أمام الباعة</p>".repeat(200);
        for effort in [Effort::Fast, Effort::Best] {
            for coding in Coding::ALL {
                let made = compress(coding, effort, page.as_bytes()).unwrap();
                let mut opened = Vec::new();
                match coding {
                    Coding::Identity => opened.extend_from_slice(&made),
                    Coding::Gzip => {
                        flate2::read::GzDecoder::new(&made[..]).read_to_end(&mut opened).unwrap();
                    }
                    Coding::Brotli => {
                        brotli::Decompressor::new(&made[..], 4096).read_to_end(&mut opened).unwrap();
                    }
                    Coding::Zstd => opened = zstd::stream::decode_all(&made[..]).unwrap(),
                }
                assert_eq!(opened, page.as_bytes(), "{coding:?} {effort:?}");
                assert!(coding == Coding::Identity || made.len() * 10 < page.len());
            }
        }
    }
}
