//! Sending a ready page: its head and body as they lie in memory, in one system call.

use std::cell::RefCell;
use std::io::{self, IoSlice};
use std::sync::Arc;
use std::time::Duration;

use bytes::{Buf, BufMut, Bytes, BytesMut};
use hyper::StatusCode;
use jiff::Timestamp;
use jiff::fmt::rfc2822::DateTimePrinter;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use tokio::time::timeout;

use super::figures::ServerFigures;
use super::head::Asked;
use crate::answer::{REPEATED, Verdict, judge};
use crate::cache::Entry;

/// The pieces of an answer in the order in which they are sent.
pub(crate) struct Pieces {
    head: Bytes,
    policy: Bytes,
    tail: Bytes,
    body: Bytes,
}

/// Builds the answer of `entry` to `asked`, and counts it.
pub(crate) fn pieces(entry: &Arc<Entry>, asked: &Asked<'_>, close: bool, figures: &ServerFigures) -> Pieces {
    let tail = tail(close);
    figures.ready.increment(1);
    match judge(entry, asked.accept, asked.if_none_match) {
        Verdict::Full(ready) => {
            figures.answered(entry.status());
            let body = if asked.head_only { Bytes::new() } else { ready.body.clone() };
            figures.ready_bytes.increment(u64::try_from(body.len()).unwrap_or(0));
            Pieces { head: ready.head.clone(), policy: entry.policy().block().clone(), tail, body }
        }
        Verdict::Unchanged => {
            figures.answered(StatusCode::NOT_MODIFIED);
            Pieces { head: unchanged(entry), policy: Bytes::new(), tail, body: Bytes::new() }
        }
        Verdict::Unacceptable => {
            figures.answered(StatusCode::NOT_ACCEPTABLE);
            let head = Bytes::from_static(b"HTTP/1.1 406 Not Acceptable\r\ncontent-length: 0\r\n");
            Pieces { head, policy: entry.policy().block().clone(), tail, body: Bytes::new() }
        }
    }
}

/// An answer without a body that no page was asked for, such as 400; it ends the connection.
pub(crate) fn refusal(status: StatusCode, policy: &Bytes) -> Pieces {
    let reason = status.canonical_reason().unwrap_or("");
    let head = format!("HTTP/1.1 {} {reason}\r\ncontent-length: 0\r\ncache-control: no-store\r\n", status.as_str());
    Pieces { head: Bytes::from(head), policy: policy.clone(), tail: tail(true), body: Bytes::new() }
}

impl Pieces {
    /// Sends everything; an error when the peer takes nothing for as long as `stall`.
    pub(crate) async fn send(mut self, stream: &mut TcpStream, stall: Duration) -> io::Result<()> {
        loop {
            let slices = [IoSlice::new(&self.head), IoSlice::new(&self.policy), IoSlice::new(&self.tail), IoSlice::new(&self.body)];
            // Nearly always the socket takes all at once; only then no timer is needed.
            let sent = match stream.try_write_vectored(&slices) {
                Ok(sent) => sent,
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => timeout(stall, stream.write_vectored(&slices)).await??,
                Err(error) => return Err(error),
            };
            if sent == 0 {
                return Err(io::ErrorKind::WriteZero.into());
            }
            if self.take(sent) {
                return Ok(());
            }
        }
    }

    /// Takes off the first `sent` bytes; true when nothing is left.
    fn take(&mut self, mut sent: usize) -> bool {
        for piece in [&mut self.head, &mut self.policy, &mut self.tail, &mut self.body] {
            let part = sent.min(piece.len());
            piece.advance(part);
            sent -= part;
        }
        self.body.is_empty() && self.tail.is_empty() && self.policy.is_empty() && self.head.is_empty()
    }
}

fn unchanged(entry: &Entry) -> Bytes {
    let mut head = BytesMut::with_capacity(256);
    head.put_slice(b"HTTP/1.1 304 Not Modified\r\n");
    for name in &REPEATED {
        if let Some(value) = entry.headers().get(name) {
            head.put_slice(name.as_str().as_bytes());
            head.put_slice(b": ");
            head.put_slice(value.as_bytes());
            head.put_slice(b"\r\n");
        }
    }
    head.freeze()
}

thread_local! {
    /// The second, and the two tails made for it.
    static TAILS: RefCell<(i64, Bytes, Bytes)> = const { RefCell::new((i64::MIN, Bytes::new(), Bytes::new())) };
}

/// `Date`, `Connection: close` if asked for, and the empty line. Made once a second.
fn tail(close: bool) -> Bytes {
    TAILS.with_borrow_mut(|(second, keep, end)| {
        let now = Timestamp::now();
        if now.as_second() != *second {
            let date = DateTimePrinter::new().timestamp_to_rfc9110_string(&now).unwrap_or_default();
            *keep = Bytes::from(format!("date: {date}\r\n\r\n"));
            *end = Bytes::from(format!("date: {date}\r\nconnection: close\r\n\r\n"));
            *second = now.as_second();
        }
        if close { end.clone() } else { keep.clone() }
    })
}
