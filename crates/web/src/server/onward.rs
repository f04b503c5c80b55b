//! Everything that is not ready: one request through hyper to the router and back.

use std::convert::Infallible;
use std::net::IpAddr;
use std::panic::AssertUnwindSafe;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll};

use axum::body::Body;
use axum::response::Response;
use http_body_util::Limited;
use hyper::body::Incoming;
use hyper::header::{CONNECTION, HeaderValue};
use hyper::service::service_fn;
use hyper::{Request, StatusCode};
use hyper_util::rt::TokioIo;
use tower::ServiceExt;

use super::body::Paced;
use super::head::Framing;
use super::message::Message;
use super::network::{ClientAddr, client};
use super::{House, connection};

/// Serves the request in `message`; true when another may follow on the connection.
pub(crate) async fn onward(house: &House, peer: IpAddr, message: Message<'_>, framing: Framing, close: bool) -> bool {
    let may_stay = AtomicBool::new(!close);
    let service = service_fn(|request: Request<Incoming>| async {
        let mut response = respond(house, peer, request, framing).await;
        house.figures.answered(response.status());
        if house.is_closing() {
            response.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
        }
        if response.headers().get(CONNECTION).is_some_and(|value| value.as_bytes().eq_ignore_ascii_case(b"close")) {
            may_stay.store(false, Ordering::Relaxed);
        }
        Ok::<_, Infallible>(response)
    });
    let listens = message.listens();
    let served = hyper::server::conn::http1::Builder::new()
        // The end of the message is not the end of the client, but for whoever listens.
        .half_close(!listens)
        // Only hyper knows where chunks end, so what follows them is not read; a stream is the last answer.
        .keep_alive(framing != Framing::Chunked && !listens)
        .max_buf_size(connection::HYPER_BUFFER)
        .serve_connection(TokioIo::new(message), service)
        .without_shutdown()
        .await;
    match served {
        Ok(parts) => parts.io.inner().is_over() && may_stay.load(Ordering::Relaxed),
        Err(error) => {
            tracing::debug!(%error, "connection ended within a request");
            false
        }
    }
}

async fn respond(house: &House, peer: IpAddr, request: Request<Incoming>, framing: Framing) -> Response {
    let most = house.settings.body_limit(request.uri().path());
    if matches!(framing, Framing::Length(length) if length > most) {
        let mut response = (house.error_page)(StatusCode::PAYLOAD_TOO_LARGE);
        response.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
        return response;
    }
    let rate = house.settings.body_rate();
    let mut request = request.map(|incoming| match framing {
        Framing::None => Body::empty(),
        _ => Body::new(Limited::new(Paced::new(incoming, rate), usize::try_from(most).unwrap_or(usize::MAX))),
    });
    let forwarded = request.headers().get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
    let address = client(peer, &house.settings.trusted_proxies, forwarded);
    request.extensions_mut().insert(ClientAddr(address));
    match Guarded(Box::pin(house.router.clone().oneshot(request))).await {
        Some(Ok(response)) => response,
        Some(Err(impossible)) => match impossible {},
        None => {
            house.figures.panics.increment(1);
            tracing::error!("a handler panicked; the reader got an error page");
            (house.error_page)(StatusCode::INTERNAL_SERVER_ERROR)
        }
    }
}

/// A future whose panic is an outcome: nothing.
struct Guarded<F>(Pin<Box<F>>);

impl<F: Future> Future for Guarded<F> {
    type Output = Option<F::Output>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        // After a panic the future is dropped and never polled again.
        match std::panic::catch_unwind(AssertUnwindSafe(|| self.0.as_mut().poll(context))) {
            Ok(poll) => poll.map(Some),
            Err(_) => Poll::Ready(None),
        }
    }
}

/// How the application shows an error that no handler answered: 413 and 500.
pub type ErrorPage = Arc<dyn Fn(StatusCode) -> Response + Send + Sync>;
