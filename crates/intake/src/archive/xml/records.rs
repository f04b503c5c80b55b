//! A file as a stream of records: everything inside its containers, one element at a time.

use super::measure::{Measured, measured};
use super::names::Prefixes;
use super::record::{Record, Shape, declared, decoded};
use super::tree::{self, Element};
use super::{MAX_RECORD, cdata, tag};
use crate::Unknown;
use crate::archive::ArchiveError;
use crate::archive::source::{Blocks, Source};
use memchr::memmem;

/// Where the root must have come.
const MAX_HEAD: usize = 1024 * 1024;
/// Ends of a record that may stand inside its own text.
const MAX_TRIES: usize = 256;

pub(in crate::archive) struct Records<'a> {
    blocks: Blocks<'a>,
    shape: Shape,
    buffer: Vec<u8>,
    at: usize,
    /// **Bytes** before the buffer.
    base: u64,
    declared: Option<&'static encoding_rs::Encoding>,
    prefixes: Prefixes,
    root: Option<String>,
    open: Vec<String>,
    /// Words that stand where none belong, shortened.
    pub dirt: Vec<String>,
    /// The file holds UTF-8 and says that it does not.
    pub lies: bool,
}

impl<'a> Records<'a> {
    /// From the beginning of `source`.
    ///
    /// # Errors
    /// [`ArchiveError::Io`]; [`ArchiveError::NotThis`] when its beginning is something else.
    pub fn new(source: Box<dyn Source + 'a>, shape: Shape) -> Result<Self, ArchiveError> {
        let mut blocks = Blocks::new(source)?;
        let mut buffer = Vec::new();
        blocks.more(&mut buffer)?;
        let declared = declared(&buffer).filter(|_| blocks.is_seekable());
        let mut records = Self {
            blocks,
            shape,
            buffer,
            at: 0,
            base: 0,
            declared,
            prefixes: Prefixes::default(),
            root: None,
            open: Vec::new(),
            dirt: Vec::new(),
            lies: false,
        };
        if records.buffer.starts_with(b"\xEF\xBB\xBF") {
            records.at = 3;
        }
        Ok(records)
    }

    /// **Bytes** of the source read so far.
    pub fn position(&self) -> u64 {
        self.blocks.read
    }

    /// Records can be read again at their place.
    pub fn is_seekable(&self) -> bool {
        self.blocks.is_seekable()
    }

    /// The tree of a record, and whether it was mended.
    pub fn tree<'t>(&self, record: &'t Record) -> Result<(Element<'t>, bool), ArchiveError> {
        tree::parse(&record.text, &self.prefixes).map_err(|deep| ArchiveError::TooMuch {
            at: record.at,
            what: "elements inside one another",
            limit: deep.0,
        })
    }

    /// A record once more, by its place.
    pub fn again(&mut self, at: u64, length: usize) -> Result<Record, ArchiveError> {
        let bytes = self.blocks.piece(at, length)?;
        let (text, unknown) = decoded(&bytes, self.declared);
        Ok(Record { at, length, name: String::new(), text: text.into_owned(), unknown })
    }

    /// The same file from its beginning.
    pub fn restarted(self) -> Result<Self, ArchiveError> {
        Self::new(self.blocks.into_source(), self.shape)
    }

    /// The next record; `None` at the end.
    pub fn next(&mut self) -> Result<Option<Record>, ArchiveError> {
        loop {
            self.forget();
            let Some(sign) = self.find(b"<", self.at, MAX_RECORD, "text between records")? else { return self.end() };
            self.note_dirt(sign);
            self.at = sign;
            self.ahead(16)?;
            let rest = self.rest();
            if rest.starts_with(cdata::OPEN) {
                self.skip_to(b"]]>")?;
            } else if rest.starts_with(b"<!--") {
                self.skip_to(b"-->")?;
            } else if rest.starts_with(b"<?") {
                self.skip_to(b"?>")?;
            } else if rest.starts_with(b"<!") {
                self.declaration()?;
            } else if rest.starts_with(b"</") {
                self.end_tag()?;
            } else if rest.get(1).copied().is_some_and(tag::starts_name) {
                if let Some(record) = self.start_tag()? {
                    return Ok(Some(record));
                }
            } else {
                self.at += 1;
            }
            if self.root.is_none() && self.place() > MAX_HEAD as u64 {
                return Err(self.not_this());
            }
        }
    }

    fn place(&self) -> u64 {
        self.base + self.at as u64
    }

    fn rest(&self) -> &[u8] {
        self.buffer.get(self.at..).unwrap_or_default()
    }

    /// Lets go of what was read.
    fn forget(&mut self) {
        const ENOUGH: usize = 1024 * 1024;
        if self.at > ENOUGH {
            self.buffer.drain(..self.at);
            self.base += self.at as u64;
            self.at = 0;
        }
    }

    /// Makes sure that `count` bytes are there, if the file has them.
    fn ahead(&mut self, count: usize) -> Result<(), ArchiveError> {
        while self.rest().len() < count && self.blocks.more(&mut self.buffer)? {}
        Ok(())
    }

    /// Where `needle` stands, from `from` on; reads on as far as `limit` bytes behind the current place.
    fn find(&mut self, needle: &[u8], from: usize, limit: usize, what: &'static str) -> Result<Option<usize>, ArchiveError> {
        let mut from = from;
        loop {
            if let Some(found) = memmem::find(self.buffer.get(from..).unwrap_or_default(), needle) {
                return Ok(Some(from + found));
            }
            from = from.max((self.buffer.len() + 1).saturating_sub(needle.len()));
            if self.buffer.len() - self.at > limit {
                return Err(ArchiveError::TooMuch { at: self.place(), what, limit: limit as u64 });
            }
            if !self.blocks.more(&mut self.buffer)? {
                return Ok(None);
            }
        }
    }

    /// Passes a comment, a section or an instruction between records.
    fn skip_to(&mut self, end: &[u8]) -> Result<(), ArchiveError> {
        match self.find(end, self.at, MAX_RECORD, "markup between records")? {
            Some(found) => {
                self.at = found + end.len();
                Ok(())
            }
            None => Err(self.broken(String::from_utf8_lossy(end).into_owned())),
        }
    }

    /// A document type is passed over; one that declares entities is an attack.
    fn declaration(&mut self) -> Result<(), ArchiveError> {
        let Some(end) = self.find(b">", self.at, MAX_HEAD, "a declaration")? else { return Err(self.broken(">".to_owned())) };
        let inside = self.buffer.get(self.at..end).unwrap_or_default();
        if memmem::find(inside, b"<!ENTITY").is_some() || inside.starts_with(b"<!ENTITY") {
            return Err(ArchiveError::TooMuch { at: self.place(), what: "entities that a file declares", limit: 0 });
        }
        self.at = end + 1;
        Ok(())
    }

    fn end_tag(&mut self) -> Result<(), ArchiveError> {
        let Some(end) = self.find(b">", self.at, MAX_HEAD, "a tag")? else { return Err(self.broken(">".to_owned())) };
        let name = String::from_utf8_lossy(self.buffer.get(self.at + 2..end).unwrap_or_default()).trim().to_owned();
        self.at = end + 1;
        if let Some(at) = self.open.iter().rposition(|open| *open == name) {
            self.open.truncate(at);
        }
        Ok(())
    }

    /// Enters a container, or takes a record.
    fn start_tag(&mut self) -> Result<Option<Record>, ArchiveError> {
        let Some(end) = self.tag_end()? else { return Err(self.broken(">".to_owned())) };
        let inside = self.buffer.get(self.at + 1..end).unwrap_or_default();
        let raw = String::from_utf8_lossy(tag::name(inside)).into_owned();
        let alone = inside.ends_with(b"/");
        if self.root.is_none() {
            let local = raw.rsplit(':').next().unwrap_or_default();
            if !self.shape.roots.contains(&raw.as_str()) && !self.shape.roots.contains(&local) {
                if matches!(local, "html" | "rss" | "feed" | "nitf" | "newsItem" | "newsMessage" | "RDF") {
                    return Err(self.not_this());
                }
                self.at = end + 1;
                return Ok(None);
            }
            let text = String::from_utf8_lossy(inside.get(raw.len()..).unwrap_or_default()).into_owned();
            self.prefixes = Prefixes::of_root(&raw, &tag::attributes(&text));
            self.root = Some(raw.clone());
        }
        let name = self.prefixes.known(&raw).into_owned();
        if self.shape.containers.contains(&name.as_str()) {
            self.at = end + 1;
            if !alone {
                self.open.push(raw);
            }
            return Ok(None);
        }
        self.record(name, &raw, if alone { Some(end + 1) } else { None }).map(Some)
    }

    fn tag_end(&mut self) -> Result<Option<usize>, ArchiveError> {
        loop {
            if let Some(end) = tag::end(self.rest().get(1..).unwrap_or_default()) {
                return Ok(Some(self.at + 1 + end));
            }
            if self.rest().len() > MAX_HEAD {
                return Err(ArchiveError::TooMuch { at: self.place(), what: "a tag", limit: MAX_HEAD as u64 });
            }
            if !self.blocks.more(&mut self.buffer)? {
                return Ok(None);
            }
        }
    }

    /// Takes the record that begins here.
    fn record(&mut self, name: String, raw: &str, end: Option<usize>) -> Result<Record, ArchiveError> {
        let at = self.place();
        let (end, mended) = match end {
            Some(end) => (end, false),
            None => self.record_end(raw)?,
        };
        let bytes = self.buffer.get(self.at..end).unwrap_or_default();
        let (text, mut unknown) = decoded(bytes, self.declared);
        let (text, length) = (text.into_owned(), bytes.len());
        if unknown.is_empty() && self.declared.is_some_and(|label| label != encoding_rs::UTF_8) && !text.is_ascii() {
            self.lies = true;
        }
        if mended {
            unknown.push(Unknown::Mended);
        }
        self.at = end;
        Ok(Record { at, length, name, text, unknown })
    }

    /// Where the record ends that begins here: the first end tag that does not stand inside a section.
    fn record_end(&mut self, raw: &str) -> Result<(usize, bool), ArchiveError> {
        let closing = format!("</{raw}");
        let mut from = self.at;
        for _ in 0..MAX_TRIES {
            let found = self.find(closing.as_bytes(), from, MAX_RECORD, "one record")?;
            let Some(tag) = found else { return Err(self.broken(format!("{closing}>"))) };
            from = tag + closing.len();
            let Some(close) = self.find(b">", from, MAX_RECORD, "one record")? else { return Err(self.broken(format!("{closing}>"))) };
            if !self.buffer.get(from..close).is_some_and(|between| between.trim_ascii().is_empty()) {
                continue;
            }
            match measured(self.buffer.get(self.at..tag).unwrap_or_default(), raw.as_bytes()) {
                Measured::Whole => return Ok((close + 1, false)),
                Measured::Restarts(at) => return Ok((self.at + at, true)),
                Measured::InSection => {}
            }
        }
        Err(ArchiveError::TooMuch { at: self.place(), what: "ends inside one record", limit: MAX_TRIES as u64 })
    }

    /// Keeps words that stand before `sign` and belong nowhere.
    fn note_dirt(&mut self, sign: usize) {
        const MOST: usize = 20;
        let between = self.buffer.get(self.at..sign).unwrap_or_default().trim_ascii();
        if !between.is_empty() && self.dirt.len() < MOST {
            let text = String::from_utf8_lossy(between.get(..600).unwrap_or(between)).into_owned();
            self.dirt.push(arabic::excerpt::excerpt(&text, 200));
        }
    }

    fn end(&mut self) -> Result<Option<Record>, ArchiveError> {
        if self.root.is_none() {
            return Err(self.not_this());
        }
        let behind = self.buffer.len();
        self.note_dirt(behind);
        self.at = behind;
        match self.open.first() {
            Some(open) => Err(self.broken(format!("</{open}>"))),
            None => Ok(None),
        }
    }

    fn broken(&self, what: String) -> ArchiveError {
        ArchiveError::Broken { at: self.place(), what }
    }

    fn not_this(&self) -> ArchiveError {
        let head = self.buffer.get(..200).unwrap_or(&self.buffer);
        ArchiveError::NotThis { expected: self.shape.expected, found: crate::archive::beginning(head) }
    }
}
