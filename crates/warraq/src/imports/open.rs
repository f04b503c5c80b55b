//! From a path to the things of the archive there.

use super::options::Format;
use super::{gzip, pages};
use crate::failure::Failure;
use intake::archive::{ArchiveError, Asked, Item, sniff};
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;

/// An archive after its first pass.
pub struct Opened {
    /// How many things it holds.
    pub items: u64,
    /// Its length, in **bytes**.
    pub bytes: u64,
    next: Next,
}

/// Gives the next thing and the bytes read with it.
type Next = Box<dyn FnMut() -> Option<Result<(Item, u64), ArchiveError>>>;

impl Opened {
    /// An archive of which `next` gives the things.
    pub fn new(items: u64, bytes: u64, next: Next) -> Self {
        Self { items, bytes, next }
    }
}

impl Iterator for Opened {
    type Item = Result<(Item, u64), ArchiveError>;

    fn next(&mut self) -> Option<Self::Item> {
        (self.next)()
    }
}

/// Opens an archive; what is packed is unpacked into `folder`.
///
/// # Errors
/// [`Failure`] saying what cannot be read, and where.
pub fn open(path: &Path, format: Format, folder: &Path, asked: &Asked) -> Result<Opened, Failure> {
    if matches!(format, Format::Html) {
        return pages::open(path, asked);
    }
    let mut file = gzip::open(path, folder)?;
    let format = match format {
        Format::Archive(format) => format,
        Format::Feed | Format::Html => feed(&mut file, path)?,
    };
    let mut reading = intake::archive::read(format, file, asked).map_err(|error| unread(&error))?;
    let (items, bytes) = (reading.totals().items, reading.totals().bytes);
    let next = move || {
        let item = reading.next()?;
        Some(item.map(|item| (item, reading.at())))
    };
    Ok(Opened::new(items, bytes, Box::new(next)))
}

/// Which of the three kinds a feed is.
fn feed(file: &mut File, path: &Path) -> Result<intake::archive::Format, Failure> {
    use intake::archive::Format as Kind;
    let cannot = |error: std::io::Error| Failure::failed("cannot-read", &[("path", &path.display()), ("cause", &error)]);
    let mut head = Vec::new();
    let beginning = u64::try_from(intake::archive::SNIFFED).unwrap_or(u64::MAX);
    file.by_ref().take(beginning).read_to_end(&mut head).map_err(cannot)?;
    file.seek(SeekFrom::Start(0)).map_err(cannot)?;
    match sniff(&head) {
        Some(found @ (Kind::Rss | Kind::Atom | Kind::JsonFeed)) => Ok(found),
        Some(other) => Err(Failure::refused("archive-not-this", &[("expected", &"feed"), ("found", &other.key())])),
        None => Err(Failure::refused("archive-not-this", &[("expected", &"feed"), ("found", &beginning_of(&head))])),
    }
}

fn beginning_of(head: &[u8]) -> String {
    String::from_utf8_lossy(head).trim_start().chars().take(40).filter(|c| !c.is_control()).collect()
}

/// Why an archive cannot be read, for people.
pub fn unread(error: &ArchiveError) -> Failure {
    match error {
        ArchiveError::Io(cause) => Failure::failed("archive-io", &[("cause", cause)]),
        ArchiveError::NotThis { expected, found } => Failure::refused("archive-not-this", &[("expected", expected), ("found", found)]),
        ArchiveError::Broken { at, what } => Failure::refused("archive-broken", &[("at", at), ("what", what)]),
        ArchiveError::TooMuch { at, what, limit } => Failure::refused("archive-too-much", &[("at", at), ("what", what), ("limit", limit)]),
    }
}
