//! What is done to the server with intent: smuggling, flooding, dawdling, posing as another.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

#[path = "serving/house.rs"]
mod house;

use std::time::Duration;

use house::{everything, one_answer, open, statuses};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use web::server::Settings;

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
            format!(
                "POST /echo HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n{}",
                "100\r\n".to_owned() + &"z".repeat(256) + "\r\n"
            ) + &format!("100\r\n{}\r\n", "z".repeat(256)).repeat(10),
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
async fn when_the_house_is_full_the_next_one_is_turned_away() {
    let house = open(Settings { connections: 1, ..Settings::default() }).await;
    let mut first = house.connect().await;
    first.write_all(b"GET /1 HTTP/1.1\r\nHost: a\r\n\r\n").await.unwrap();
    one_answer(&mut first).await;
    let second = house.connect().await;
    assert_eq!(everything(second).await, "");
}

#[tokio::test]
async fn the_host_and_what_proxies_claim_change_no_byte() {
    let house = open(Settings::default()).await;
    let strip = |answer: String| answer.lines().filter(|line| !line.starts_with("date")).collect::<String>();
    let plain = strip(house.tell("GET /1 HTTP/1.1\r\nHost: a\r\n\r\n").await);
    for line in [
        "Host: evil.example",
        "Host: a\r\nX-Forwarded-Host: evil.example",
        "Host: a\r\nX-Original-URL: /2",
        "Host: a\r\nX-Forwarded-Proto: ftp",
        "Host: a\r\nCookie: s=1",
        "Host: a\r\nRange: bytes=0-1",
        "Host: a\r\nAuthorization: x",
    ] {
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
async fn who_takes_nothing_of_an_answer_is_let_go() {
    let house = open(Settings { stall: Duration::from_millis(100), ..Settings::default() }).await;
    let mut stream = house.connect().await;
    stream.write_all(b"GET /huge HTTP/1.1\r\nHost: a\r\n\r\n").await.unwrap();
    let mut first = [0; 8];
    stream.read_exact(&mut first).await.unwrap();
    assert_eq!(house.close().await, 0, "the connection ended by itself");
    assert!(everything(stream).await.len() < 32 * 1024 * 1024);
}
