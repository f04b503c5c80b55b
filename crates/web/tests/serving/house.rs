//! A house with one ready page and a few routes, and a client that speaks raw HTTP.
#![allow(dead_code, missing_docs)]

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::http::header::HeaderValue;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Extension, Router};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::{Notify, oneshot};
use tokio::task::JoinHandle;
use tokio_stream::StreamExt;
use web::cache::{Page, PageCache, Tag};
use web::headers::{Kind, Policy, Styles};
use web::server::{App, ClientAddr, Settings, bind, serve};

pub struct House {
    pub address: SocketAddr,
    pub close: oneshot::Sender<()>,
    pub served: JoinHandle<usize>,
    pub cache: PageCache,
    /// Opens `/slow`.
    pub gate: Arc<Notify>,
    /// Rings when `/slow` is entered.
    pub entered: Arc<Notify>,
    /// Rings when a listener of `/events` is let go.
    pub left: Arc<Notify>,
}

/// Rings when it is dropped.
struct Bell(Arc<Notify>);

impl Drop for Bell {
    fn drop(&mut self) {
        self.0.notify_one();
    }
}

/// One event, and then silence for as long as somebody listens.
fn events(left: &Arc<Notify>) -> Body {
    let bell = Bell(Arc::clone(left));
    let first = tokio_stream::once(Ok::<_, std::convert::Infallible>("data: 1\n\n"));
    let stream = first.chain(tokio_stream::pending()).map(move |event| {
        let _held = &bell;
        event
    });
    Body::from_stream(stream)
}

fn page(policy: &Arc<Policy>, body: &str) -> Page {
    Page::new(StatusCode::OK, HeaderValue::from_static("text/html; charset=utf-8"), Arc::clone(policy), body.to_owned())
        .cache_control(HeaderValue::from_static("public, max-age=60"), None)
        .tags([Tag::Home])
}

fn router(gate: &Arc<Notify>, entered: &Arc<Notify>, left: &Arc<Notify>) -> Router {
    let (gate, entered, left) = (Arc::clone(gate), Arc::clone(entered), Arc::clone(left));
    let slow = move || async move {
        entered.notify_one();
        gate.notified().await;
        "slow but sure"
    };
    Router::new()
        .route("/echo", post(|body: String| async move { body }))
        .route("/unread", post(|| async { "not read" }))
        .route("/who", get(|Extension(ClientAddr(address)): Extension<ClientAddr>| async move { address.to_string() }))
        .route("/panic", get(|| async { if true { panic!("told by the test") } else { "no" } }))
        .route("/huge", get(|| async { vec![b'x'; 32 * 1024 * 1024] }))
        .route("/big", get(|| async { vec![b'x'; 300_000] }))
        .route("/slow", get(slow))
        .route("/events", get(move || async move { events(&left) }))
        .fallback(|request: Request| async move { format!("router saw {} {}", request.method(), request.uri().path()) })
}

pub async fn open(settings: Settings) -> House {
    let policy = Arc::new(Policy::new(Kind::Page, &Styles::default(), true));
    let cache = PageCache::new(1024 * 1024);
    cache.insert(cache.ticket(), "/1", page(&policy, &"<p>خبر</p>".repeat(50)));
    let (gate, entered, left) = (Arc::new(Notify::new()), Arc::new(Notify::new()), Arc::new(Notify::new()));
    let app = App {
        cache: cache.clone(),
        router: router(&gate, &entered, &left),
        policy,
        error_page: Arc::new(|status| -> Response { (status, Body::from(format!("page of {status}"))).into_response() }),
        settings,
    };
    let listener = bind("127.0.0.1:0".parse().unwrap()).unwrap();
    let address = listener.local_addr().unwrap();
    let (close, closed) = oneshot::channel::<()>();
    let served = tokio::spawn(serve(listener, app, async {
        let _ = closed.await;
    }));
    House { address, close, served, cache, gate, entered, left }
}

impl House {
    pub async fn connect(&self) -> TcpStream {
        TcpStream::connect(self.address).await.unwrap()
    }

    /// Sends `text`, says it is finished, and gives everything that comes back.
    pub async fn tell(&self, text: &str) -> String {
        let mut stream = self.connect().await;
        stream.write_all(text.as_bytes()).await.unwrap();
        stream.shutdown().await.unwrap();
        everything(stream).await
    }

    pub async fn close(self) -> usize {
        self.close.send(()).unwrap();
        self.served.await.unwrap()
    }
}

pub async fn everything(mut stream: TcpStream) -> String {
    let mut bytes = Vec::new();
    let read = stream.read_to_end(&mut bytes);
    let _ = tokio::time::timeout(Duration::from_secs(30), read).await.expect("the server ends the connection");
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Reads one answer whose length is given, leaving the connection open.
pub async fn one_answer(stream: &mut TcpStream) -> (String, String) {
    let mut bytes = Vec::new();
    while !bytes.ends_with(b"\r\n\r\n") {
        bytes.push(stream.read_u8().await.unwrap());
    }
    let head = String::from_utf8(bytes).unwrap();
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")).unwrap().parse().unwrap();
    let mut body = vec![0; length];
    stream.read_exact(&mut body).await.unwrap();
    (head, String::from_utf8(body).unwrap())
}

pub fn statuses(answers: &str) -> Vec<&str> {
    answers.split("HTTP/1.1 ").skip(1).filter_map(|answer| answer.split(' ').next()).collect()
}
