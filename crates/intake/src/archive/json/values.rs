//! Values of a file, each by its path.

use super::scan::{self, Scan, Seen};
use crate::archive::source::{Blocks, Source};
use crate::archive::{ArchiveError, beginning};
use crate::{Unknown, charset};
use serde_json::Value;

/// Most **bytes** of one value: 16 MiB. Ours.
const MAX_VALUE: usize = 16 * 1024 * 1024;
/// The longest name of a field that is read, in bytes.
const MAX_NAME: usize = 64 * 1024;

/// What to do with the value at a path that begins with a byte.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::archive) enum Choice {
    /// Look at what is in it.
    Enter,
    /// Give it.
    Take,
    /// Pass over it.
    Pass,
}

/// A value that was taken.
#[derive(Debug)]
pub(in crate::archive) struct Taken {
    /// Names from the root; `*` for an element of an array.
    pub path: String,
    pub value: Value,
    /// What was wrong with it.
    pub unknown: Vec<Unknown>,
}

enum Open {
    Array,
    Object,
}

pub(in crate::archive) struct Values<'a> {
    blocks: Blocks<'a>,
    choose: fn(&str, u8) -> Choice,
    expected: &'static str,
    buffer: Vec<u8>,
    at: usize,
    base: u64,
    open: Vec<(Open, usize)>,
    path: String,
    seen: bool,
}

impl<'a> Values<'a> {
    /// From the beginning of `source`; several values may stand one behind the other.
    pub fn new(source: Box<dyn Source + 'a>, expected: &'static str, choose: fn(&str, u8) -> Choice) -> Result<Self, ArchiveError> {
        let blocks = Blocks::new(source)?;
        Ok(Self { blocks, choose, expected, buffer: Vec::new(), at: 0, base: 0, open: Vec::new(), path: String::new(), seen: false })
    }

    /// The same file from its beginning.
    pub fn restarted(self) -> Result<Self, ArchiveError> {
        Self::new(self.blocks.into_source(), self.expected, self.choose)
    }

    /// The same file from its beginning, with another choice.
    pub fn restarted_as(self, choose: fn(&str, u8) -> Choice) -> Result<Self, ArchiveError> {
        Self::new(self.blocks.into_source(), self.expected, choose)
    }

    /// **Bytes** read so far.
    pub fn position(&self) -> u64 {
        self.blocks.read
    }

    /// The next value to be given; `None` at the end.
    pub fn next(&mut self) -> Result<Option<Taken>, ArchiveError> {
        loop {
            let Some(byte) = self.sign()? else {
                return if self.open.is_empty() && self.seen { Ok(None) } else { Err(self.ended()) };
            };
            match (byte, self.open.last()) {
                (b',', _) => self.at += 1,
                (b']', Some((Open::Array, _))) | (b'}', Some((Open::Object, _))) => self.leave(),
                (b'"', Some((Open::Object, length))) => {
                    let length = *length;
                    self.name(length)?;
                    if let Some(taken) = self.value()? {
                        return Ok(Some(taken));
                    }
                }
                (b']' | b'}', _) | (_, Some((Open::Object, _))) => return Err(self.broken("a name")),
                (byte, None) if !self.seen && !matches!(byte, b'{' | b'[') => {
                    return Err(ArchiveError::NotThis { expected: self.expected, found: beginning(self.rest()) });
                }
                (_, open) => {
                    if let Some((Open::Array, length)) = open {
                        self.path.truncate(*length);
                        self.step("*");
                    }
                    if let Some(taken) = self.value()? {
                        return Ok(Some(taken));
                    }
                }
            }
        }
    }

    fn rest(&self) -> &[u8] {
        self.buffer.get(self.at..).unwrap_or_default()
    }

    fn more(&mut self) -> Result<bool, ArchiveError> {
        const ENOUGH: usize = 1024 * 1024;
        if self.at > ENOUGH {
            self.buffer.drain(..self.at);
            self.base += self.at as u64;
            self.at = 0;
        }
        Ok(self.blocks.more(&mut self.buffer)?)
    }

    /// The next byte that is no space; separators of JSON text sequences and a byte order mark are spaces too.
    fn sign(&mut self) -> Result<Option<u8>, ArchiveError> {
        loop {
            let space = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, 0x1E | 0xEF | 0xBB | 0xBF);
            match self.rest().iter().position(|byte| !space(byte)) {
                Some(ahead) => {
                    self.at += ahead;
                    return Ok(self.rest().first().copied());
                }
                None => {
                    self.at = self.buffer.len();
                    if !self.more()? {
                        return Ok(None);
                    }
                }
            }
        }
    }

    fn step(&mut self, name: &str) {
        if !self.path.is_empty() {
            self.path.push('/');
        }
        self.path.push_str(name);
    }

    fn leave(&mut self) {
        self.at += 1;
        if let Some((_, length)) = self.open.pop() {
            self.path.truncate(length);
        }
    }

    /// Reads the name of a field and its colon.
    fn name(&mut self, length: usize) -> Result<(), ArchiveError> {
        let end = self.length(MAX_NAME, "a name")?;
        let name: String = serde_json::from_slice(self.rest().get(..end).unwrap_or_default()).map_err(|_| self.broken("a name"))?;
        self.at += end;
        self.path.truncate(length);
        self.step(&name.replace('/', "_"));
        if self.sign()? != Some(b':') {
            return Err(self.broken(":"));
        }
        self.at += 1;
        Ok(())
    }

    /// Enters, passes or takes the value that begins here.
    fn value(&mut self) -> Result<Option<Taken>, ArchiveError> {
        self.seen = true;
        let Some(byte) = self.sign()? else { return Err(self.ended()) };
        match ((self.choose)(&self.path, byte), byte) {
            (Choice::Enter, b'{' | b'[') => {
                if self.open.len() >= scan::MAX_DEPTH {
                    return Err(self.too_deep());
                }
                self.at += 1;
                self.open.push((if byte == b'{' { Open::Object } else { Open::Array }, self.path.len()));
                Ok(None)
            }
            (Choice::Take, _) => {
                let end = self.length(MAX_VALUE, "one value")?;
                let taken = self.taken(end)?;
                self.at += end;
                Ok(Some(taken))
            }
            _ => self.pass().map(|()| None),
        }
    }

    /// How long the value is that begins here.
    fn length(&mut self, limit: usize, what: &'static str) -> Result<usize, ArchiveError> {
        let mut scan = Scan::default();
        let mut from = 0;
        loop {
            match scan.follow(self.rest().get(from..).unwrap_or_default()) {
                Seen::End(end) => return Ok(from + end),
                Seen::TooDeep => return Err(self.too_deep()),
                Seen::More => from = self.rest().len(),
            }
            if from > limit {
                return Err(ArchiveError::TooMuch { at: self.place(), what, limit: limit as u64 });
            }
            if !self.more()? {
                return if scan.may_end_here() { Ok(from) } else { Err(self.ended()) };
            }
        }
    }

    /// Passes a value of any length.
    fn pass(&mut self) -> Result<(), ArchiveError> {
        let mut scan = Scan::default();
        loop {
            match scan.follow(self.rest()) {
                Seen::End(end) => {
                    self.at += end;
                    return Ok(());
                }
                Seen::TooDeep => return Err(self.too_deep()),
                Seen::More => self.at = self.buffer.len(),
            }
            if !self.more()? {
                return if scan.may_end_here() { Ok(()) } else { Err(self.ended()) };
            }
        }
    }

    fn taken(&self, end: usize) -> Result<Taken, ArchiveError> {
        let bytes = self.rest().get(..end).unwrap_or_default();
        let mut unknown = Vec::new();
        let text = match std::str::from_utf8(bytes) {
            Ok(text) => std::borrow::Cow::Borrowed(text),
            Err(_) => {
                let (text, notes) = charset::decode_piece(bytes, None);
                unknown = notes;
                std::borrow::Cow::Owned(text)
            }
        };
        let value = serde_json::from_str(&text).or_else(|_| {
            unknown.push(Unknown::Mended);
            serde_json::from_str(&scan::mended(&text))
        });
        let value = value.map_err(|error: serde_json::Error| ArchiveError::Broken { at: self.place(), what: error.to_string() })?;
        Ok(Taken { path: self.path.clone(), value, unknown })
    }

    fn place(&self) -> u64 {
        self.base + self.at as u64
    }

    fn broken(&self, what: &str) -> ArchiveError {
        ArchiveError::Broken { at: self.place(), what: what.to_owned() }
    }

    fn too_deep(&self) -> ArchiveError {
        ArchiveError::TooMuch { at: self.place(), what: "values inside one another", limit: scan::MAX_DEPTH as u64 }
    }

    fn ended(&self) -> ArchiveError {
        if self.seen {
            return self.broken("the end of a value");
        }
        ArchiveError::NotThis { expected: self.expected, found: beginning(self.rest()) }
    }
}
