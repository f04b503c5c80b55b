//! From the command line to a manuscript.

use super::manuscript::{Kind, MARK, Manuscript};
use super::{story, text};
use crate::failure::Failure;
use arabic::preflight::Document;
use intake::page::MAX_BYTES;
use std::io::{ErrorKind, Read};

/// The bytes of a file, or of standard input for `-`.
///
/// # Errors
/// [`Failure`] when it is not there, not a file, or larger than a page may be.
pub fn bytes(name: &str) -> Result<Vec<u8>, Failure> {
    let limit = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    let read = match name {
        "-" => std::io::stdin().lock().take(limit).read_to_end(&mut bytes),
        path => std::fs::File::open(path).and_then(|file| file.take(limit).read_to_end(&mut bytes)),
    };
    read.map_err(|error| match error.kind() {
        ErrorKind::NotFound => Failure::refused("no-file", &[("path", &name)]),
        ErrorKind::IsADirectory | ErrorKind::PermissionDenied => Failure::refused("cannot-read", &[("path", &name), ("cause", &error)]),
        _ => Failure::failed("cannot-read", &[("path", &name), ("cause", &error)]),
    })?;
    if bytes.len() > MAX_BYTES {
        return Err(Failure::refused("check-too-large", &[("path", &name), ("limit", &MAX_BYTES)]));
    }
    Ok(bytes)
}

/// Takes a file apart, by what is in it.
///
/// # Errors
/// [`Failure`] when it is no text, or its head or its JSON cannot be used.
pub fn manuscript(name: &str, bytes: &[u8]) -> Result<Manuscript, Failure> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let line = bytes.get(..error.valid_up_to()).unwrap_or_default().split(|&b| b == b'\n').count();
        Failure::refused("check-not-utf8", &[("path", &name), ("line", &line)])
    })?;
    if text.contains('\0') {
        return Err(Failure::refused("check-not-text", &[("path", &name)]));
    }
    let source = text.strip_prefix(MARK).unwrap_or(text);
    let kind = kind(name, source);
    take_apart(name, kind, source.to_owned(), source.len() < text.len())
}

/// Takes a source of a known kind apart.
///
/// # Errors
/// [`Failure`] as [`manuscript`].
pub fn take_apart(name: &str, kind: Kind, source: String, marked: bool) -> Result<Manuscript, Failure> {
    let (document, origins, style) = match kind {
        Kind::Text => text::read(name, &source)?,
        Kind::Html => {
            let passages =
                intake::texts::read(&source).map_err(|error| Failure::refused("check-bad-html", &[("path", &name), ("cause", &error)]))?;
            let (parts, origins) = passages.into_iter().map(|passage| (passage.part, Some(passage.origin))).unzip();
            (Document { parts, ..Document::default() }, origins, Vec::new())
        }
        Kind::Story => {
            let document = story::read(name, &source)?;
            let origins = document.parts.iter().map(|_| None).collect();
            (document, origins, Vec::new())
        }
    };
    Ok(Manuscript { kind, source, marked, document, origins, style })
}

fn kind(name: &str, source: &str) -> Kind {
    let name = name.to_ascii_lowercase();
    let ends = |ends: &[&str]| ends.iter().any(|end| name.ends_with(end));
    let start = source.trim_start();
    let is_tag = start.strip_prefix('<').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!' || c == '?'));
    let is_object = || start.starts_with('{') && serde_json::from_str::<serde::de::IgnoredAny>(source).is_ok();
    if ends(&[".html", ".htm", ".xhtml"]) || is_tag {
        Kind::Html
    } else if ends(&[".json"]) || is_object() {
        Kind::Story
    } else {
        Kind::Text
    }
}
