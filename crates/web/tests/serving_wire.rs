//! The server as clients meet it, over real connections: patient, strict and hard to fool.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::extract::Request;
use axum::http::header::HeaderValue;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Extension, Router};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::{Notify, oneshot};
use tokio::task::JoinHandle;
use web::cache::{Page, PageCache, Tag};
use web::headers::{Kind, Policy, Styles};
use web::server::{App, ClientAddr, Settings, bind, serve};

struct House {
    address: SocketAddr,
    close: oneshot::Sender<()>,
    served: JoinHandle<usize>,
    cache: PageCache,
    /// Opens `/slow`.
    gate: Arc<Notify>,
    /// Rings when `/slow` is entered.
    entered: Arc<Notify>,
}

fn page(policy: &Arc<Policy>, body: &str) -> Page {
    Page::new(StatusCode::OK, HeaderValue::from_static("text/html; charset=utf-8"), Arc::clone(policy), body.to_owned())
        .cache_control(HeaderValue::from_static("public, max-age=60"), None)
        .tags([Tag::Home])
}

fn router(gate: &Arc<Notify>, entered: &Arc<Notify>) -> Router {
    let (gate, entered) = (Arc::clone(gate), Arc::clone(entered));
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
        .route("/big", get(|| async { vec![b'x'; 300_000] }))
        .route("/slow", get(slow))
        .fallback(|request: Request| async move { format!("router saw {} {}", request.method(), request.uri().path()) })
}

async fn open(settings: Settings) -> House {
    let policy = Arc::new(Policy::new(Kind::Page, &Styles::default(), true));
    let cache = PageCache::new(1024 * 1024);
    cache.insert(cache.ticket(), "/1", page(&policy, &"<p>خبر</p>".repeat(50)));
    let (gate, entered) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let app = App {
        cache: cache.clone(),
        router: router(&gate, &entered),
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
    House { address, close, served, cache, gate, entered }
}

impl House {
    async fn connect(&self) -> TcpStream {
        TcpStream::connect(self.address).await.unwrap()
    }

    /// Sends `text`, says it is finished, and gives everything that comes back.
    async fn tell(&self, text: &str) -> String {
        let mut stream = self.connect().await;
        stream.write_all(text.as_bytes()).await.unwrap();
        stream.shutdown().await.unwrap();
        everything(stream).await
    }

    async fn close(self) -> usize {
        self.close.send(()).unwrap();
        self.served.await.unwrap()
    }
}

async fn everything(mut stream: TcpStream) -> String {
    let mut bytes = Vec::new();
    let read = stream.read_to_end(&mut bytes);
    let _ = tokio::time::timeout(Duration::from_secs(30), read).await.expect("the server ends the connection");
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Reads one answer whose length is given, leaving the connection open.
async fn one_answer(stream: &mut TcpStream) -> (String, String) {
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

fn statuses(answers: &str) -> Vec<&str> {
    answers.split("HTTP/1.1 ").skip(1).map(|answer| &answer[..3]).collect()
}

#[tokio::test]
async fn a_ready_page_is_what_the_router_would_have_sent() {
    let house = open(Settings::default()).await;
    let answer = house.tell("GET /1 HTTP/1.1\r\nHost: paper.example\r\n\r\n").await;
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    assert_eq!(body, "<p>خبر</p>".repeat(50));
    let mut lines: Vec<&str> = head.lines().filter(|line| !line.starts_with("date: ")).collect();
    lines[1..].sort_unstable();
    let entry = house.cache.hit("/1").unwrap();
    let rendered = web::answer::answer(&entry, &axum::http::Method::GET, &axum::http::HeaderMap::new());
    let mut expected: Vec<String> =
        rendered.headers().iter().map(|(name, value)| format!("{name}: {}", value.to_str().unwrap())).collect();
    expected.sort_unstable();
    assert_eq!(lines[0], "HTTP/1.1 200 OK");
    assert_eq!(lines[1..], expected);
    assert!(head.contains("\r\ndate: "));
}

#[tokio::test]
async fn requests_on_one_connection_are_answered_in_their_order() {
    let house = open(Settings::default()).await;
    let answers = house
        .tell(
            "GET /1 HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip\r\n\r\n\
             POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nsecond ok\
             HEAD /1 HTTP/1.1\r\nHost: a\r\n\r\n\
             GET /1 HTTP/1.1\r\nHost: a\r\nIf-None-Match: *\r\n\r\n\
             GET /nowhere HTTP/1.1\r\nHost: a\r\n\r\n\
             GET /1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n\
             GET /never HTTP/1.1\r\nHost: a\r\n\r\n",
        )
        .await;
    assert_eq!(statuses(&answers), ["200", "200", "200", "304", "200", "200"]);
    assert!(answers.contains("second ok"));
    assert!(answers.contains("router saw GET /nowhere"));
    assert!(!answers.contains("never"));
}

#[tokio::test]
async fn chunks_are_read_and_end_the_connection() {
    let house = open(Settings::default()).await;
    let answer = house
        .tell(
            "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n\
             GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n",
        )
        .await;
    assert_eq!(statuses(&answer), ["200"]);
    assert!(answer.ends_with("hello"));
}

#[tokio::test]
async fn no_second_request_can_be_smuggled() {
    let house = open(Settings::default()).await;
    let inner = "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n";
    let cases = [
        ("CL.TE", format!("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 50\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n{inner}")),
        ("TE.CL", format!("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n{inner}")),
        ("TE.TE", format!("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: x\r\n\r\n0\r\n\r\n{inner}")),
        ("TE with tab", format!("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding:\tchunked, identity\r\n\r\n0\r\n\r\n{inner}")),
        ("two lengths", format!("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nContent-Length: 40\r\n\r\n{inner}")),
        ("bare LF", format!("POST /echo HTTP/1.1\r\nHost: a\r\nX: y\nContent-Length: 40\r\n\r\n{inner}")),
        ("folded", format!("POST /echo HTTP/1.1\r\nHost: a\r\nX: y\r\n Content-Length: 40\r\n\r\n{inner}")),
        ("space before colon", format!("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length : 40\r\n\r\n{inner}")),
        ("two hosts", format!("GET /1 HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n{inner}")),
        ("no host", format!("GET /1 HTTP/1.1\r\n\r\n{inner}")),
        ("tunnel", format!("CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n{inner}")),
    ];
    for (why, text) in cases {
        let answer = house.tell(&text).await;
        assert_eq!(statuses(&answer), ["400"], "{why}: {answer}");
        assert!(answer.contains("connection: close") && answer.contains("content-security-policy"), "{why}");
    }
}

#[tokio::test]
async fn a_body_nobody_read_is_not_taken_for_a_request() {
    let house = open(Settings::default()).await;
    let inner = "GET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n";
    let text = format!("POST /unread HTTP/1.1\r\nHost: a\r\nContent-Length: {}\r\n\r\n{inner}", inner.len());
    let answer = house.tell(&format!("{text}GET /1 HTTP/1.1\r\nHost: a\r\n\r\n")).await;
    assert!(!answer.contains("smuggled"), "{answer}");
    assert!(answer.contains("not read"));
}

#[tokio::test]
async fn too_much_is_refused_at_once() {
    let house = open(Settings { body: 1000, ..Settings::default() }).await;
    let cases = [
        ("a head beyond 16 KiB", format!("GET /1 HTTP/1.1\r\nHost: a\r\nX: {}\r\n\r\n", "y".repeat(20_000)), "431"),
        ("a hundred and one headers", format!("GET /1 HTTP/1.1\r\nHost: a\r\n{}\r\n", "X: y\r\n".repeat(101)), "431"),
        ("ten GiB announced", "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 10737418240\r\n\r\n".to_owned(), "413"),
        (
            "chunks beyond the limit",
            format!("POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n{}", "100\r\n".to_owned() + &"z".repeat(256) + "\r\n")
                + &format!("100\r\n{}\r\n", "z".repeat(256)).repeat(10),
            "413",
        ),
    ];
    for (why, text, status) in cases {
        // The client is still sending, and has to be able to read the answer all the same.
        let mut stream = house.connect().await;
        let _ = stream.write_all(text.as_bytes()).await;
        let answer = everything(stream).await;
        assert_eq!(statuses(&answer), [status], "{why}: {answer}");
    }
}

#[tokio::test]
async fn a_larger_body_may_come_where_it_is_expected() {
    let large_bodies = vec![("/echo".to_owned(), 100_000)];
    let house = open(Settings { body: 1000, large_bodies, ..Settings::default() }).await;
    let text = "x".repeat(50_000);
    let answer = house.tell(&format!("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 50000\r\n\r\n{text}")).await;
    assert!(answer.ends_with(&text));
}

#[tokio::test]
async fn a_large_answer_arrives_whole() {
    let house = open(Settings::default()).await;
    let answer = house.tell("GET /big HTTP/1.1\r\nHost: a\r\n\r\n").await;
    assert_eq!(answer.split_once("\r\n\r\n").unwrap().1.len(), 300_000);
}

#[tokio::test]
async fn slow_clients_are_let_go() {
    let soon = Duration::from_millis(150);
    let settings = Settings { head_time: soon, idle: soon, body_rate: 1_000_000, ..Settings::default() };
    let house = open(settings).await;
    let cases = [
        ("says nothing", "", vec![]),
        ("half a head", "GET /1 HTTP/1.1\r\nHost:", vec!["408"]),
        ("idle after an answer", "GET /1 HTTP/1.1\r\nHost: a\r\n\r\n", vec!["200"]),
        ("half a body", "POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\nabc", vec!["400"]),
    ];
    for (why, text, expected) in cases {
        let mut stream = house.connect().await;
        stream.write_all(text.as_bytes()).await.unwrap();
        let answer = everything(stream).await;
        assert_eq!(statuses(&answer), expected, "{why}: {answer}");
    }
}

#[tokio::test]
async fn a_head_may_come_in_pieces() {
    let house = open(Settings::default()).await;
    let mut stream = house.connect().await;
    for byte in b"GET /1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n" {
        stream.write_all(&[*byte]).await.unwrap();
        stream.flush().await.unwrap();
        tokio::task::yield_now().await;
    }
    assert_eq!(statuses(&everything(stream).await), ["200"]);
}

#[tokio::test]
async fn when_the_house_is_full_the_next_one_is_turned_away() {
    let house = open(Settings { connections: 1, ..Settings::default() }).await;
    let mut first = house.connect().await;
    first.write_all(b"GET /1 HTTP/1.1\r\nHost: a\r\n\r\n").await.unwrap();
    one_answer(&mut first).await;
    let second = house.connect().await;
    assert_eq!(everything(second).await, "");
}

#[tokio::test]
async fn a_panic_costs_one_answer_and_nothing_else() {
    let house = open(Settings::default()).await;
    let mut stream = house.connect().await;
    for (path, expected) in [("/panic", "page of 500 Internal Server Error"), ("/nowhere", "router saw GET /nowhere")] {
        stream.write_all(format!("GET {path} HTTP/1.1\r\nHost: a\r\n\r\n").as_bytes()).await.unwrap();
        assert_eq!(one_answer(&mut stream).await.1, expected);
    }
}

#[tokio::test]
async fn the_host_and_what_proxies_claim_change_no_byte() {
    let house = open(Settings::default()).await;
    let strip = |answer: String| answer.lines().filter(|line| !line.starts_with("date")).collect::<String>();
    let plain = strip(house.tell("GET /1 HTTP/1.1\r\nHost: a\r\n\r\n").await);
    for line in ["Host: evil.example", "Host: a\r\nX-Forwarded-Host: evil.example", "Host: a\r\nX-Original-URL: /2",
        "Host: a\r\nX-Forwarded-Proto: ftp", "Host: a\r\nCookie: s=1", "Host: a\r\nRange: bytes=0-1", "Host: a\r\nAuthorization: x"]
    {
        assert_eq!(strip(house.tell(&format!("GET /1 HTTP/1.1\r\n{line}\r\n\r\n")).await), plain, "{line}");
    }
}

#[tokio::test]
async fn a_trusted_proxy_is_believed_and_a_stranger_is_not() {
    let request = "GET /who HTTP/1.1\r\nHost: a\r\nX-Forwarded-For: 203.0.113.9\r\n\r\n";
    let stranger = open(Settings::default()).await.tell(request).await;
    assert!(stranger.ends_with("127.0.0.1"), "{stranger}");
    let trusted_proxies = vec!["127.0.0.0/8".parse().unwrap()];
    let trusted = open(Settings { trusted_proxies, ..Settings::default() }).await.tell(request).await;
    assert!(trusted.ends_with("203.0.113.9"), "{trusted}");
}

#[tokio::test]
async fn closing_lets_running_requests_end() {
    let house = open(Settings::default()).await;
    let (mut busy, mut idle) = (house.connect().await, house.connect().await);
    idle.write_all(b"GET /1 HTTP/1.1\r\nHost: a\r\n\r\n").await.unwrap();
    one_answer(&mut idle).await;
    busy.write_all(b"GET /slow HTTP/1.1\r\nHost: a\r\n\r\n").await.unwrap();
    house.entered.notified().await;
    let (gate, closing) = (Arc::clone(&house.gate), house.close());
    let closing = tokio::spawn(closing);
    assert_eq!(everything(idle).await, "", "who rests is let go at once");
    gate.notify_one();
    let answer = everything(busy).await;
    assert!(answer.contains("connection: close") && answer.ends_with("slow but sure"), "{answer}");
    assert_eq!(closing.await.unwrap(), 0, "nobody was cut off");
}

#[tokio::test]
async fn who_does_not_end_in_time_is_cut_off() {
    let house = open(Settings { drain: Duration::from_millis(50), ..Settings::default() }).await;
    let mut busy = house.connect().await;
    busy.write_all(b"GET /slow HTTP/1.1\r\nHost: a\r\n\r\n").await.unwrap();
    house.entered.notified().await;
    assert_eq!(house.close().await, 1);
}

#[tokio::test]
async fn an_expectation_is_met_before_the_body_comes() {
    let house = open(Settings::default()).await;
    let mut stream = house.connect().await;
    let head = "POST /echo HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 4\r\nConnection: close\r\n\r\n";
    stream.write_all(head.as_bytes()).await.unwrap();
    let mut go_on = [0; 25];
    stream.read_exact(&mut go_on).await.unwrap();
    assert_eq!(&go_on, b"HTTP/1.1 100 Continue\r\n\r\n");
    stream.write_all(b"body").await.unwrap();
    assert!(everything(stream).await.ends_with("body"));
}

#[tokio::test]
async fn old_clients_are_served_and_closed() {
    let house = open(Settings::default()).await;
    let mut stream = house.connect().await;
    stream.write_all(b"GET /1 HTTP/1.0\r\n\r\n").await.unwrap();
    let answer = everything(stream).await;
    assert!(answer.starts_with("HTTP/1.1 200") && answer.contains("connection: close"));
}
