//! One way into every archive: a first pass that finds what could stop the second, then things, one by one.

use super::source::{self, Source};
use super::xml::{Record, Records};
use super::{ArchiveError, Asked, Format, Item};
use crate::{Dropped, DroppedKind, Unknown};

/// What the first pass found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Totals {
    /// How many items the second pass gives.
    pub items: u64,
    /// **Bytes** of the archive.
    pub bytes: u64,
    /// What belongs to no item and was left out: words before the beginning, for example.
    pub dropped: Vec<Dropped>,
    /// What is wrong with the archive as a whole.
    pub unknown: Vec<Unknown>,
}

impl Totals {
    pub(super) fn note(&mut self, unknown: Unknown) {
        if !self.unknown.contains(&unknown) {
            self.unknown.push(unknown);
        }
    }

    /// What is wrong with a file of XML as a whole.
    pub(super) fn tell(&mut self, records: &mut Records<'_>) {
        for text in std::mem::take(&mut records.dirt) {
            self.note(Unknown::Mended);
            self.dropped.push(Dropped { what: DroppedKind::Outside, text });
        }
        if records.lies {
            self.note(Unknown::WrongCharset);
        }
    }
}

/// A reader of one format, after its first pass.
pub(super) trait Reader {
    /// The next item; `None` at the end.
    fn next(&mut self) -> Result<Option<Item>, ArchiveError>;
    /// **Bytes** read so far.
    fn at(&self) -> u64;
}

/// An item with what was found wrong with its record.
pub(super) fn noted(mut item: Item, record: &Record, mended: bool) -> Item {
    item.unknown.extend(record.unknown.iter().copied());
    if mended && !item.unknown.contains(&Unknown::Mended) {
        item.unknown.push(Unknown::Mended);
    }
    item
}

/// The things of an archive, in an order in which people, sections and topics stand before the stories that name them, and
/// comments that stand apart behind the stories. After an error nothing more comes.
pub struct Reading<'a> {
    totals: Totals,
    reader: Option<Box<dyn Reader + 'a>>,
    at: u64,
}

impl Reading<'_> {
    /// What there is to read.
    pub fn totals(&self) -> &Totals {
        &self.totals
    }

    /// **Bytes** read so far, of [`Totals::bytes`].
    pub fn at(&self) -> u64 {
        self.at
    }
}

impl Iterator for Reading<'_> {
    type Item = Result<Item, ArchiveError>;

    fn next(&mut self) -> Option<Self::Item> {
        let reader = self.reader.as_mut()?;
        let next = reader.next().transpose().map(|item| item.map(told));
        self.at = reader.at().min(self.totals.bytes);
        if !matches!(next, Some(Ok(_))) {
            self.reader = None;
        }
        next
    }
}

/// Everything has a title, and what was lost as a whole is told.
fn told(mut item: Item) -> Item {
    if item.title.is_empty() {
        item.title.clone_from(&item.origin);
    }
    if item.thing.is_none() && item.dropped.is_empty() {
        item.dropped.push(Dropped { what: DroppedKind::OtherThing, text: item.title.clone() });
    }
    item
}

/// Opens an archive: reads it once from beginning to end, so that what cannot be read to its end gives nothing at all, and
/// stands before its first thing. Memory stays below a bound whatever its size.
///
/// # Errors
/// [`ArchiveError`]; then nothing was given.
pub fn read<'a>(format: Format, source: impl Source + 'a, asked: &Asked) -> Result<Reading<'a>, ArchiveError> {
    let mut source: Box<dyn Source + 'a> = Box::new(source);
    let bytes = source::length(&mut *source)?;
    let (mut totals, reader): (Totals, Box<dyn Reader + 'a>) = match format {
        Format::WordPress => super::wordpress::open(source, asked)?,
        Format::Ghost => super::ghost::open(source, asked)?,
        Format::Ninjs => super::json::open_ninjs(source, asked)?,
        Format::JsonFeed => super::json::open_feed(source, asked)?,
        Format::NewsMl | Format::Nitf => super::wire::open(format, source, asked)?,
        Format::Blogger => super::feed::open_blogger(source, asked)?,
        Format::Rss | Format::Atom => super::feed::open(format, source, asked)?,
    };
    totals.bytes = bytes;
    Ok(Reading { totals, reader: Some(reader), at: 0 })
}
