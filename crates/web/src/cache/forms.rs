//! One page in one coding, with its head as it stands on the wire.

use std::sync::atomic::{AtomicU8, Ordering};

use bytes::{BufMut, Bytes, BytesMut};
use hyper::StatusCode;
use hyper::header::{CONTENT_TYPE, HeaderMap};

use crate::encoding::{Coding, Effort, compress};
use crate::headers::header_lines;

/// Below this many bytes a compressed form is not worth its header.
const SMALLEST: usize = 256;

/// A form that can be sent as it is.
#[derive(Debug)]
pub(crate) struct Ready {
    /// The coding in which `body` really is: a page that does not get smaller stays as it is.
    pub(crate) coding: Coding,
    /// Status line and headers without the security block, the date and the empty line.
    pub(crate) head: Bytes,
    pub(crate) body: Bytes,
    best: bool,
    asked: AtomicU8,
}

impl Ready {
    pub(crate) fn make(coding: Coding, effort: Effort, status: StatusCode, headers: &HeaderMap, body: &Bytes) -> Self {
        let made = compressible(headers, body).then(|| compress(coding, effort, body).ok()).flatten();
        let smaller = made.filter(|made| coding != Coding::Identity && made.len() < body.len());
        let best = effort == Effort::Best || coding == Coding::Identity || smaller.is_none();
        let (coding, body) = match smaller {
            Some(made) => (coding, made),
            None => (Coding::Identity, body.clone()),
        };
        let head = head(coding, status, headers, body.len());
        Self { coding, head, body, best, asked: AtomicU8::new(0) }
    }

    /// Counts a request for this form; true once, at the second, if a better one can be made.
    pub(crate) fn deserves_better(&self) -> bool {
        !self.best && self.asked.load(Ordering::Relaxed) < 2 && self.asked.fetch_add(1, Ordering::Relaxed) == 1
    }

    /// Bytes this form adds to the cache; identity shares its body with the page.
    pub(crate) fn weight(&self) -> usize {
        let body = if self.coding == Coding::Identity { 0 } else { self.body.len() };
        self.head.len() + body + size_of::<Self>()
    }
}

/// Text gets smaller; pictures and fonts are compressed already.
fn compressible(headers: &HeaderMap, body: &Bytes) -> bool {
    let kind = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or("");
    let text = ["text/", "application/json", "application/xml", "application/ld+json", "application/manifest+json"]
        .iter()
        .any(|start| kind.starts_with(start));
    body.len() >= SMALLEST && (text || kind.contains("+xml") || kind.contains("+json"))
}

fn head(coding: Coding, status: StatusCode, headers: &HeaderMap, length: usize) -> Bytes {
    let mut head = BytesMut::with_capacity(512);
    head.put_slice(b"HTTP/1.1 ");
    head.put_slice(status.as_str().as_bytes());
    head.put_slice(b" ");
    head.put_slice(status.canonical_reason().unwrap_or("").as_bytes());
    head.put_slice(b"\r\n");
    head.put_slice(&header_lines(headers));
    if let Some(token) = coding.token() {
        head.put_slice(b"content-encoding: ");
        head.put_slice(token.as_bytes());
        head.put_slice(b"\r\n");
    }
    head.put_slice(format!("content-length: {length}\r\n").as_bytes());
    Bytes::from(head.to_vec().into_boxed_slice())
}
