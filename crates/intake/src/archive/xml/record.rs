//! What a file of records is made of.

use super::tag;
use crate::{Unknown, charset};
use memchr::memmem;
use std::borrow::Cow;

/// What a file is made of.
#[derive(Debug, Clone, Copy)]
pub(in crate::archive) struct Shape {
    /// Names of elements that may begin the file.
    pub roots: &'static [&'static str],
    /// Names of elements whose children are records; a root that is none is a record itself.
    pub containers: &'static [&'static str],
    /// For the refusal.
    pub expected: &'static str,
}

/// One element of a container.
#[derive(Debug)]
pub(in crate::archive) struct Record {
    /// **Byte** at which it begins.
    pub at: u64,
    /// **Bytes** it takes there.
    pub length: usize,
    /// Its name, with our prefix.
    pub name: String,
    /// Its text.
    pub text: String,
    /// What was wrong with it.
    pub unknown: Vec<Unknown>,
}

/// The encoding that the file's XML declaration names.
pub(super) fn declared(head: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let start = memmem::find(head, b"<?xml ")?;
    let rest = head.get(start + 6..)?;
    let inside = std::str::from_utf8(rest.get(..memmem::find(rest, b"?>")?)?).ok()?;
    let (_, label) = tag::attributes(inside).into_iter().find(|(key, _)| key == "encoding")?;
    encoding_rs::Encoding::for_label(label.as_bytes())
}

/// The text of a record, and what was wrong with its bytes.
pub(super) fn decoded<'b>(bytes: &'b [u8], declared: Option<&'static encoding_rs::Encoding>) -> (Cow<'b, str>, Vec<Unknown>) {
    match std::str::from_utf8(bytes) {
        Ok(text) => (Cow::Borrowed(text), Vec::new()),
        Err(_) => {
            let (text, unknown) = charset::decode_piece(bytes, declared);
            (Cow::Owned(text), unknown)
        }
    }
}
