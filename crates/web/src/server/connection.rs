//! One connection from its first byte to its last: read a head, answer, read the next.

use std::future::poll_fn;
use std::io;
use std::net::IpAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::{Buf, BytesMut};
use hyper::StatusCode;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::{Instant, Sleep, sleep, timeout};

use super::House;
use super::crowd::Seat;
use super::head::{Framing, Head, Reading, read};
use super::message::Message;
use super::onward::onward;
use super::ready::{Pieces, pieces, refusal};

/// How much is read of a connection at once, and kept while it waits.
pub(crate) const READ_AT_ONCE: usize = 4096;

/// How much hyper may hold of one request and its answer.
pub(crate) const HYPER_BUFFER: usize = 64 * 1024;

/// What a wait for bytes came to.
enum Wait {
    Bytes,
    /// The client left, was idle too long, or the house is closing.
    End,
    /// The head did not come in time.
    Late,
}

/// A client and what was read from it.
pub(crate) struct Connection {
    house: Arc<House>,
    peer: IpAddr,
    stream: TcpStream,
    buffer: BytesMut,
    /// Since when we wait: the end of the last answer, or the first byte of a head.
    since: Instant,
    /// How long the wait for a first byte may last: for the first request as long as for a
    /// head, later the idle time.
    rest: Duration,
    /// How much of an incomplete head was looked at.
    seen: usize,
    timer: Pin<Box<Sleep>>,
    _seat: Seat,
}

impl Connection {
    pub(crate) fn new(house: Arc<House>, peer: IpAddr, stream: TcpStream, seat: Seat) -> Self {
        let rest = house.settings.head_time;
        let timer = Box::pin(sleep(rest));
        let (buffer, since) = (BytesMut::new(), Instant::now());
        Self { house, peer, stream, buffer, since, rest, seen: 0, timer, _seat: seat }
    }

    /// Answers until either side has had enough.
    pub(crate) async fn converse(mut self) {
        if let Err(error) = self.answer_all().await {
            tracing::debug!(%error, "connection broke");
        }
    }

    async fn answer_all(&mut self) -> io::Result<()> {
        loop {
            match self.fill().await? {
                Wait::Bytes => {}
                Wait::End => return Ok(()),
                Wait::Late => return self.refuse(StatusCode::REQUEST_TIMEOUT).await,
            }
            let (length, framing, listens, close, ready) = match read(&self.buffer) {
                Reading::Partial => {
                    self.seen = self.buffer.len();
                    continue;
                }
                Reading::Refused(status) => return self.refuse(status).await,
                Reading::Whole(head) => {
                    let close = head.close || self.house.is_closing();
                    (head.length, head.framing, head.listens, close, ready_answer(&self.house, &head, close))
                }
            };
            let stays = match ready {
                Some(pieces) => {
                    self.buffer.advance(length);
                    pieces.send(&mut self.stream, self.house.settings.stall).await?;
                    !close
                }
                None => self.pass_on(length, framing, listens, close).await,
            };
            if !stays {
                return self.part().await;
            }
            (self.seen, self.rest, self.since) = (0, self.house.settings.idle, Instant::now());
        }
    }

    /// Waits for bytes unless what is there may be a whole head.
    async fn fill(&mut self) -> io::Result<Wait> {
        while self.buffer.len() == self.seen || !may_be_whole(&self.buffer, self.seen) {
            let was_empty = self.buffer.is_empty();
            let limit = if was_empty { self.rest } else { self.house.settings.head_time };
            match self.wait(limit).await? {
                Wait::Bytes if was_empty => self.since = Instant::now(),
                Wait::Bytes => {}
                end => return Ok(end),
            }
        }
        Ok(Wait::Bytes)
    }

    async fn pass_on(&mut self, head: usize, framing: Framing, listens: bool, close: bool) -> bool {
        let stall = self.house.settings.stall;
        let message = Message::new(&mut self.stream, &mut self.buffer, head, framing, stall).listening(listens);
        // On the heap, so that the thousands who only read pages carry no room for it.
        Box::pin(onward(&self.house, self.peer, message, framing, close)).await
    }

    /// Waits for more bytes, at most until `limit` after [`Self::since`].
    async fn wait(&mut self, limit: Duration) -> io::Result<Wait> {
        if self.buffer.is_empty() && self.house.is_closing() {
            return Ok(Wait::End);
        }
        self.buffer.reserve(READ_AT_ONCE);
        let late = if self.buffer.is_empty() { Wait::End } else { Wait::Late };
        let Self { house, stream, buffer, since, timer, .. } = self;
        let deadline = *since + limit;
        let reading = stream.read_buf(buffer);
        tokio::pin!(reading);
        let read = poll_fn(|context| {
            if let Poll::Ready(read) = reading.as_mut().poll(context) {
                return Poll::Ready(read.map(Some));
            }
            if matches!(late, Wait::End) && house.is_closing() {
                return Poll::Ready(Ok(None));
            }
            is_past(timer, deadline, context).map(|()| Ok(None))
        });
        Ok(match read.await? {
            Some(0) => Wait::End,
            Some(_) => Wait::Bytes,
            None => late,
        })
    }

    async fn refuse(&mut self, status: StatusCode) -> io::Result<()> {
        self.house.figures.answered(status);
        refusal(status, self.house.policy.block()).send(&mut self.stream, self.house.settings.stall).await?;
        self.part().await
    }

    /// Says good-bye and takes in for a moment what the client still sends, as closing on
    /// unread bytes would take the answer away from it (RFC 9112 section 9.6).
    async fn part(&mut self) -> io::Result<()> {
        const MOST: usize = 64 * 1024;
        self.stream.shutdown().await?;
        let _ = timeout(Duration::from_secs(1), async {
            let (mut taken, mut sink) = (0, [0; 4096]);
            while let Ok(part) = self.stream.read(&mut sink).await {
                taken += part;
                if part == 0 || taken >= MOST {
                    break;
                }
            }
        })
        .await;
        Ok(())
    }
}

/// The timer is set again only when it runs out, so that a busy connection never touches it.
fn is_past(timer: &mut Pin<Box<Sleep>>, deadline: Instant, context: &mut Context<'_>) -> Poll<()> {
    if timer.deadline() > deadline {
        timer.as_mut().reset(deadline);
    }
    while timer.as_mut().poll(context).is_ready() {
        if Instant::now() >= deadline {
            return Poll::Ready(());
        }
        timer.as_mut().reset(deadline);
    }
    Poll::Pending
}

fn ready_answer(house: &House, head: &Head<'_>, close: bool) -> Option<Pieces> {
    let asked = head.asked.as_ref()?;
    let entry = house.cache.hit(asked.target)?;
    Some(pieces(&entry, asked, close, &house.figures))
}

/// Whether bytes that came after the first `seen` can have completed a head; a client that
/// sends byte by byte does not make us read the whole head again each time.
fn may_be_whole(buffer: &[u8], seen: usize) -> bool {
    let tail = buffer.get(seen.saturating_sub(3)..).unwrap_or_default();
    buffer.len() >= super::head::LONGEST_HEAD || seen == 0 || tail.windows(4).any(|end| end == b"\r\n\r\n")
}
