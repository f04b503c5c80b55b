//! The bytes of an archive: whatever they are written in, markup is ASCII.

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};
use std::borrow::Cow;
use std::io::{Read, Result, Seek, SeekFrom};

/// What an archive is read from.
pub trait Source: Read + Seek {}

impl<T: Read + Seek> Source for T {}

/// The two-byte encoding of a beginning: by its mark, or by the zeros beside its first signs.
fn wide(head: &[u8]) -> Option<&'static Encoding> {
    match head {
        [0xFF, 0xFE, ..] | [b'<' | b'{' | b'[', 0, _, 0, ..] => Some(UTF_16LE),
        [0xFE, 0xFF, ..] | [0, b'<' | b'{' | b'[', 0, _, ..] => Some(UTF_16BE),
        _ => None,
    }
}

/// The beginning of an archive with one byte for each sign of markup.
pub(crate) fn as_utf8(head: &[u8]) -> Cow<'_, [u8]> {
    match wide(head) {
        Some(encoding) => Cow::Owned(encoding.decode_with_bom_removal(head).0.into_owned().into_bytes()),
        None => Cow::Borrowed(head),
    }
}

/// A source read from its beginning, in blocks; UTF-16 becomes UTF-8 on the way.
pub(crate) struct Blocks<'a> {
    source: Box<dyn Source + 'a>,
    decoder: Option<encoding_rs::Decoder>,
    ended: bool,
    /// **Bytes** of the source read so far.
    pub read: u64,
}

/// How much is read at once, in bytes.
const BLOCK: usize = 256 * 1024;

impl<'a> Blocks<'a> {
    /// From the beginning of `source`.
    pub fn new(mut source: Box<dyn Source + 'a>) -> Result<Self> {
        source.seek(SeekFrom::Start(0))?;
        let mut head = [0; 4];
        let mut found = 0;
        while let Some(rest) = head.get_mut(found..).filter(|rest| !rest.is_empty()) {
            match source.read(rest)? {
                0 => break,
                count => found += count,
            }
        }
        source.seek(SeekFrom::Start(0))?;
        let decoder = wide(head.get(..found).unwrap_or_default()).map(Encoding::new_decoder_with_bom_removal);
        Ok(Self { source, decoder, ended: false, read: 0 })
    }

    /// Gives the source back.
    pub fn into_source(self) -> Box<dyn Source + 'a> {
        self.source
    }

    /// Places in what is given are places in the source.
    pub fn is_seekable(&self) -> bool {
        self.decoder.is_none()
    }

    /// Adds the next block to `to`; false at the end.
    pub fn more(&mut self, to: &mut Vec<u8>) -> Result<bool> {
        if self.ended {
            return Ok(false);
        }
        let start = to.len();
        let Some(decoder) = &mut self.decoder else {
            let count = (&mut self.source).take(BLOCK as u64).read_to_end(to)?;
            self.read += count as u64;
            self.ended = count == 0;
            return Ok(count > 0);
        };
        let mut block = Vec::with_capacity(BLOCK);
        let count = (&mut self.source).take(BLOCK as u64).read_to_end(&mut block)?;
        self.read += count as u64;
        self.ended = count == 0;
        let mut text = String::with_capacity(decoder.max_utf8_buffer_length(count).unwrap_or(BLOCK * 3));
        let _ = decoder.decode_to_string(&block, &mut text, count == 0);
        to.extend_from_slice(text.as_bytes());
        Ok(count > 0 || to.len() > start)
    }

    /// A piece of the source; reading goes on where it was.
    pub fn piece(&mut self, at: u64, length: usize) -> Result<Vec<u8>> {
        let here = self.source.stream_position()?;
        self.source.seek(SeekFrom::Start(at))?;
        let mut piece = Vec::with_capacity(length);
        let read = (&mut self.source).take(length as u64).read_to_end(&mut piece);
        self.source.seek(SeekFrom::Start(here))?;
        read.map(|_| piece)
    }
}

/// How many bytes a source has.
pub(crate) fn length(source: &mut dyn Source) -> Result<u64> {
    source.seek(SeekFrom::End(0))
}
