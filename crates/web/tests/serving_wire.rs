//! The server as clients meet it, over real connections: prompt, in order, and patient.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

#[path = "serving/house.rs"]
mod house;

use std::sync::Arc;
use std::time::Duration;

use house::{everything, one_answer, open, statuses};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use web::server::Settings;

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
    let mut expected: Vec<String> = rendered.headers().iter().map(|(name, value)| format!("{name}: {}", value.to_str().unwrap())).collect();
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
async fn a_large_answer_arrives_whole() {
    let house = open(Settings::default()).await;
    let answer = house.tell("GET /big HTTP/1.1\r\nHost: a\r\n\r\n").await;
    assert_eq!(answer.split_once("\r\n\r\n").unwrap().1.len(), 300_000);
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
async fn a_panic_costs_one_answer_and_nothing_else() {
    let house = open(Settings::default()).await;
    let mut stream = house.connect().await;
    for (path, expected) in [("/panic", "page of 500 Internal Server Error"), ("/nowhere", "router saw GET /nowhere")] {
        stream.write_all(format!("GET {path} HTTP/1.1\r\nHost: a\r\n\r\n").as_bytes()).await.unwrap();
        assert_eq!(one_answer(&mut stream).await.1, expected);
    }
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

#[tokio::test]
async fn whoever_leaves_a_stream_of_events_is_let_go_at_once() {
    let house = open(Settings::default()).await;
    let mut client = house.connect().await;
    client.write_all(b"GET /events?x=1 HTTP/1.1\r\nHost: a\r\n\r\n").await.unwrap();
    let mut answer = Vec::new();
    while !String::from_utf8_lossy(&answer).contains("data: 1") {
        assert_ne!(client.read_buf(&mut answer).await.unwrap(), 0);
    }
    let still = tokio::time::timeout(Duration::from_millis(100), house.left.notified()).await;
    assert!(still.is_err(), "it is kept while somebody listens");
    drop(client);
    tokio::time::timeout(Duration::from_secs(1), house.left.notified()).await.unwrap();
}
