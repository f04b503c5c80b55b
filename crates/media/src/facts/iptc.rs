//! IPTC: the datasets that agencies and archives write (IIM 4.2), inside Photoshop's resources.

use super::{Facts, suggest};

/// The resource that holds the datasets.
const DATASETS: u16 = 0x0404;
const CAPTION: u8 = 120;
const BYLINE: u8 = 80;
const CREDIT: u8 = 110;
const COPYRIGHT: u8 = 116;

pub(super) fn read(bytes: &[u8], facts: &mut Facts) {
    // Some writers leave the wrapping out.
    let datasets = if bytes.first() == Some(&0x1C) { Some(bytes) } else { resource(bytes) };
    let mut rest = datasets.unwrap_or_default();
    while let Some((record, number, value, after)) = dataset(rest) {
        rest = after;
        let Ok(text) = std::str::from_utf8(value) else { continue };
        match (record, number) {
            (2, CAPTION) => suggest(&mut facts.caption, text),
            (2, BYLINE | CREDIT) => suggest(&mut facts.credit, text),
            (2, COPYRIGHT) => suggest(&mut facts.rights, text),
            _ => {}
        }
    }
}

/// Record, number, value and what follows; lengths above 32,767 are an extension that no text needs.
fn dataset(bytes: &[u8]) -> Option<(u8, u8, &[u8], &[u8])> {
    let ([0x1C, record, number, high, low], rest) = bytes.split_first_chunk::<5>()? else { return None };
    let length = u16::from_be_bytes([*high, *low]);
    let (value, rest) = rest.split_at_checked(usize::from(length))?;
    Some((*record, *number, value, rest))
}

/// Walks Photoshop's resources to the one with datasets.
fn resource(mut bytes: &[u8]) -> Option<&[u8]> {
    bytes = bytes.strip_prefix(b"Photoshop 3.0\0").unwrap_or(bytes);
    loop {
        let rest = bytes.strip_prefix(b"8BIM")?;
        let (id, rest) = rest.split_first_chunk::<2>()?;
        // A name: its length, its letters, padded to an even number of bytes with the length.
        let name = usize::from(*rest.first()?) + 1;
        let rest = rest.get(name + name % 2..)?;
        let (length, rest) = rest.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
        let value = rest.get(..length)?;
        if u16::from_be_bytes(*id) == DATASETS {
            return Some(value);
        }
        bytes = rest.get(length.checked_add(length % 2)?..)?;
    }
}
