//! One request on its way to hyper: exactly its own bytes, and then the end.
//!
//! hyper never sees the next request on the connection, so a disagreement about where a
//! body ends cannot turn one request into two.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::{Buf, BytesMut};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::time::{Instant, Sleep, sleep};

use super::head::Framing;

/// The connection as hyper sees it for the time of one request.
pub(crate) struct Message<'c> {
    stream: &'c mut TcpStream,
    /// What was read of the connection and not yet passed on.
    buffer: &'c mut BytesMut,
    /// Bytes of this request still to come; none when only its chunks tell.
    left: Option<u64>,
    /// Whether the answer lasts until the client leaves, which then is looked for.
    listens: bool,
    stall: Duration,
    /// Runs while the peer takes nothing.
    stalled: Option<Pin<Box<Sleep>>>,
}

impl<'c> Message<'c> {
    pub(crate) fn new(stream: &'c mut TcpStream, buffer: &'c mut BytesMut, head: usize, framing: Framing, stall: Duration) -> Self {
        let head = u64::try_from(head).unwrap_or(u64::MAX);
        let left = match framing {
            Framing::None => Some(head),
            Framing::Length(body) => Some(head.saturating_add(body)),
            Framing::Chunked => None,
        };
        Self { stream, buffer, left, listens: false, stall, stalled: None }
    }

    /// The answer is a stream that ends when the client leaves.
    pub(crate) fn listening(mut self, listens: bool) -> Self {
        self.listens = listens;
        self
    }

    /// Whether the answer is such a stream.
    pub(crate) fn listens(&self) -> bool {
        self.listens
    }

    /// Ready once the client has left; what it says meanwhile is left for later.
    fn poll_left(&self, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        let mut byte = [0];
        match ready!(self.stream.poll_peek(context, &mut ReadBuf::new(&mut byte)))? {
            0 => Poll::Ready(Ok(())),
            _ => Poll::Pending,
        }
    }

    /// Whether the whole request was passed on, so that the next one can follow it.
    pub(crate) fn is_over(&self) -> bool {
        self.left == Some(0)
    }

    fn room(&self, target: &ReadBuf<'_>) -> usize {
        let left = self.left.map_or(usize::MAX, |left| usize::try_from(left).unwrap_or(usize::MAX));
        left.min(target.remaining())
    }

    fn passed(&mut self, bytes: usize) {
        if let Some(left) = &mut self.left {
            *left = left.saturating_sub(u64::try_from(bytes).unwrap_or(u64::MAX));
        }
    }

    /// A write that is pending ends in an error when it stays so for too long.
    fn watch<T>(&mut self, written: Poll<io::Result<T>>, context: &mut Context<'_>) -> Poll<io::Result<T>> {
        if written.is_ready() {
            self.stalled = None;
            return written;
        }
        let stall = self.stall;
        let timer = self.stalled.get_or_insert_with(|| Box::pin(sleep(stall)));
        ready!(timer.as_mut().poll(context));
        timer.as_mut().reset(Instant::now() + stall);
        Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
    }
}

impl AsyncRead for Message<'_> {
    fn poll_read(self: Pin<&mut Self>, context: &mut Context<'_>, target: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        let room = this.room(target);
        if room == 0 {
            let waits = this.listens && this.left == Some(0);
            return if waits { this.poll_left(context) } else { Poll::Ready(Ok(())) };
        }
        if !this.buffer.is_empty() {
            let part = room.min(this.buffer.len());
            target.put_slice(&this.buffer.split_to(part));
            this.passed(part);
            return Poll::Ready(Ok(()));
        }
        let mut space = [0_u8; 8192];
        let space = space.get_mut(..room.min(8192)).unwrap_or_default();
        let mut piece = ReadBuf::new(space);
        ready!(Pin::new(&mut *this.stream).poll_read(context, &mut piece))?;
        target.put_slice(piece.filled());
        let part = piece.filled().len();
        this.passed(part);
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Message<'_> {
    fn poll_write(self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        let written = Pin::new(&mut *this.stream).poll_write(context, bytes);
        this.watch(written, context)
    }

    fn poll_write_vectored(self: Pin<&mut Self>, context: &mut Context<'_>, slices: &[io::IoSlice<'_>]) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        let written = Pin::new(&mut *this.stream).poll_write_vectored(context, slices);
        this.watch(written, context)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut *self.get_mut().stream).poll_flush(context)
    }

    /// The connection outlives the request.
    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }
}

impl Drop for Message<'_> {
    fn drop(&mut self) {
        // A buffer that a large body has grown is not kept for the idle time that follows.
        if self.buffer.is_empty() && self.buffer.capacity() > super::connection::READ_AT_ONCE {
            *self.buffer = BytesMut::new();
        } else if !self.buffer.has_remaining() {
            self.buffer.clear();
        }
    }
}
