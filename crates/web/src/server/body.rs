//! A request's body on its way to a handler: bounded in size, and not slower than a walk.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use hyper::body::{Body, Frame, Incoming, SizeHint};
use tokio::time::{Instant, Sleep, sleep_until};

/// Why a body did not arrive.
#[derive(Debug, thiserror::Error)]
pub(crate) enum BodyError {
    #[error("the body came slower than the least rate")]
    TooSlow,
    #[error("the connection broke off within the body: {0}")]
    Broken(#[from] hyper::Error),
}

/// The least rate at which a body must arrive, after a time of grace.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rate {
    pub(crate) bytes_per_second: u64,
    pub(crate) grace: Duration,
}

/// A body that fails when it arrives too slowly.
pub(crate) struct Paced {
    inner: Incoming,
    rate: Rate,
    began: Instant,
    arrived: u64,
    timer: Option<Pin<Box<Sleep>>>,
}

impl Paced {
    pub(crate) fn new(inner: Incoming, rate: Rate) -> Self {
        Self { inner, rate, began: Instant::now(), arrived: 0, timer: None }
    }

    /// When the next byte must be there.
    fn deadline(&self) -> Instant {
        let earned = self.arrived / self.rate.bytes_per_second.max(1);
        self.began + self.rate.grace + Duration::from_secs(earned)
    }
}

impl Body for Paced {
    type Data = Bytes;
    type Error = BodyError;

    fn poll_frame(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BodyError>>> {
        let this = self.get_mut();
        if let Poll::Ready(frame) = Pin::new(&mut this.inner).poll_frame(context) {
            let data = frame.as_ref().and_then(|frame| frame.as_ref().ok()?.data_ref());
            this.arrived += data.map_or(0, |data| u64::try_from(data.len()).unwrap_or(0));
            return Poll::Ready(frame.map(|frame| frame.map_err(BodyError::from)));
        }
        let deadline = this.deadline();
        let timer = this.timer.get_or_insert_with(|| Box::pin(sleep_until(deadline)));
        if timer.deadline() != deadline {
            timer.as_mut().reset(deadline);
        }
        timer.as_mut().poll(context).map(|()| Some(Err(BodyError::TooSlow)))
    }

    fn is_end_stream(&self) -> bool {
        self.inner.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.inner.size_hint()
    }
}
