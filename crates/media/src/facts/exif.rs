//! EXIF: a TIFF folder of numbered entries (CIPA DC-008, TIFF 6.0 section 2). Its description is left
//! aside: cameras fill it with their own name.

use super::{Facts, suggest};

const ARTIST: u16 = 0x013B;
const COPYRIGHT: u16 = 0x8298;
/// Where the folder of the position stands.
const GPS: u16 = 0x8825;
const TEXT: u16 = 2;
/// Folders with more entries are not believed.
const MOST: u16 = 512;

pub(super) fn read(bytes: &[u8], facts: &mut Facts) {
    let block = Block::open(bytes.strip_prefix(b"Exif\0\0").unwrap_or(bytes));
    let Some((block, first)) = block else { return };
    for entry in block.folder(first) {
        match entry.tag {
            ARTIST => suggest(&mut facts.credit, &block.text(&entry)),
            COPYRIGHT => suggest(&mut facts.rights, &block.text(&entry)),
            // Entry 0 is only the version of the folder.
            GPS => facts.location |= block.folder(entry.value).iter().any(|inner| inner.tag != 0),
            _ => {}
        }
    }
}

/// The bytes with the order in which they are read.
struct Block<'a> {
    bytes: &'a [u8],
    little: bool,
}

struct Entry {
    tag: u16,
    kind: u16,
    count: u32,
    /// The value itself or where it stands.
    value: u32,
    /// Where [`Self::value`] stands.
    at: usize,
}

impl<'a> Block<'a> {
    fn open(bytes: &'a [u8]) -> Option<(Self, u32)> {
        let little = match bytes.get(..4)? {
            b"II*\0" => true,
            b"MM\0*" => false,
            _ => return None,
        };
        let block = Self { bytes, little };
        let first = block.long(4)?;
        Some((block, first))
    }

    fn short(&self, at: usize) -> Option<u16> {
        let two: [u8; 2] = self.bytes.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if self.little { u16::from_le_bytes(two) } else { u16::from_be_bytes(two) })
    }

    fn long(&self, at: usize) -> Option<u32> {
        let four: [u8; 4] = self.bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
        Some(if self.little { u32::from_le_bytes(four) } else { u32::from_be_bytes(four) })
    }

    fn folder(&self, at: u32) -> Vec<Entry> {
        let Ok(at) = usize::try_from(at) else { return Vec::new() };
        let count = self.short(at).filter(|count| *count <= MOST).unwrap_or(0);
        (0..usize::from(count)).map_while(|number| self.entry(at.checked_add(2 + number * 12)?)).collect()
    }

    fn entry(&self, at: usize) -> Option<Entry> {
        let value = at.checked_add(8)?;
        Some(Entry { tag: self.short(at)?, kind: self.short(at + 2)?, count: self.long(at + 4)?, value: self.long(value)?, at: value })
    }

    /// A text in UTF-8; other encodings are nobody's guess.
    fn text(&self, entry: &Entry) -> String {
        let text = || {
            let count = usize::try_from(entry.count).ok().filter(|_| entry.kind == TEXT)?;
            let from = if count <= 4 { entry.at } else { usize::try_from(entry.value).ok()? };
            let bytes = self.bytes.get(from..from.checked_add(count)?)?;
            std::str::from_utf8(bytes).ok().map(|text| text.trim_end_matches('\0').to_owned())
        };
        text().unwrap_or_default()
    }
}
