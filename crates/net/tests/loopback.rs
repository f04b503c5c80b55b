//! Asked of a server on this machine.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use net::{Client, Limits, NetError, Reach};
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

/// Answers every path with what `answer` says; `None` keeps the line open and says nothing.
struct Server {
    address: String,
    asked: Arc<AtomicUsize>,
}

impl Server {
    fn start(answer: impl Fn(&str) -> Option<Vec<u8>> + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let asked = Arc::new(AtomicUsize::new(0));
        let (count, answer) = (Arc::clone(&asked), Arc::new(answer));
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                count.fetch_add(1, Ordering::SeqCst);
                let answer = Arc::clone(&answer);
                std::thread::spawn(move || serve(stream, &*answer));
            }
        });
        Self { address, asked }
    }
}

fn serve(mut stream: TcpStream, answer: &dyn Fn(&str) -> Option<Vec<u8>>) {
    let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
    let Some(Ok(first)) = lines.next() else { return };
    while lines.next().is_some_and(|line| line.is_ok_and(|line| !line.is_empty())) {}
    match answer(first.split(' ').nth(1).unwrap()) {
        Some(bytes) => {
            // Whoever has enough hangs up.
            let _ = stream.write_all(&bytes);
        }
        None => {
            let _ = lines.next();
        }
    }
}

fn page(head: &str, body: &[u8]) -> Option<Vec<u8>> {
    let mut all = format!("HTTP/1.1 {head}\r\nconnection: close\r\ncontent-length: {}\r\n\r\n", body.len()).into_bytes();
    all.extend_from_slice(body);
    Some(all)
}

fn local(limits: Limits) -> Client {
    Client::new("warraq-test", Reach::Local, limits)
}

#[test]
fn what_stands_at_an_address_comes_back_with_its_kind() {
    let server = Server::start(|_| page("200 OK\r\ncontent-type: image/png", b"bytes"));
    let answer = local(Limits::default()).get(&format!("{}/a.png", server.address)).unwrap();
    assert_eq!((answer.bytes.as_slice(), answer.content_type.as_deref()), (&b"bytes"[..], Some("image/png")));
}

#[test]
fn this_machine_is_not_asked_unless_that_was_allowed() {
    let server = Server::start(|_| page("200 OK", b"secret"));
    let port = server.address.rsplit(':').next().unwrap().to_owned();
    let client = Client::new("warraq-test", Reach::Public, Limits::default());
    assert_eq!(client.get(&server.address).unwrap_err(), NetError::Port(port.parse().unwrap()));
    for host in ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0", "169.254.169.254", "10.0.0.1", "2130706433", "0x7f.1"]
    {
        let refused = client.get(&format!("http://{host}/")).unwrap_err();
        assert!(matches!(refused, NetError::Private { .. } | NetError::NoHost(_)), "{host}: {refused:?}");
        assert!(host.starts_with('0') || host.starts_with('2') || matches!(refused, NetError::Private { .. }), "{host}: {refused:?}");
    }
    assert_eq!(server.asked.load(Ordering::SeqCst), 0);
}

#[test]
fn other_kinds_of_addresses_are_refused() {
    let client = Client::new("warraq-test", Reach::Public, Limits::default());
    for address in ["file:///etc/passwd", "ftp://old.example/a", "gopher://old.example", "not an address", "", "/a.jpg", "//old.example/a"]
    {
        assert!(matches!(client.get(address).unwrap_err(), NetError::BadAddress(_)), "{address}");
    }
}

#[test]
fn a_redirect_is_followed_so_often_and_no_further() {
    let server = Server::start(|path| match path {
        "/end" => page("200 OK", b"here"),
        "/one" => page("302 Found\r\nlocation: /end", b""),
        "/file" => page("302 Found\r\nlocation: file:///etc/passwd", b""),
        _ => page("302 Found\r\nlocation: /round", b""),
    });
    let client = local(Limits::default());
    let answer = client.get(&format!("{}/one", server.address)).unwrap();
    assert_eq!((answer.bytes.as_slice(), answer.address), (&b"here"[..], format!("{}/end", server.address)));
    assert_eq!(client.get(&format!("{}/round", server.address)).unwrap_err(), NetError::TooManyRedirects(5));
    assert!(!client.get(&format!("{}/file", server.address)).unwrap_err().is_transient());
}

#[test]
fn too_much_is_refused_whether_it_says_so_or_not() {
    let limits = Limits { bytes: 100, ..Limits::default() };
    let server = Server::start(|path| match path {
        "/fits" => page("200 OK", &[7; 100]),
        "/said" => page("200 OK", &[7; 101]),
        _ => Some([b"HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n".to_vec(), vec![7; 5_000_000]].concat()),
    });
    assert_eq!(local(limits).get(&format!("{}/fits", server.address)).unwrap().bytes.len(), 100);
    for path in ["/said", "/unsaid"] {
        assert_eq!(local(limits).get(&format!("{}{path}", server.address)).unwrap_err(), NetError::TooLarge(100), "{path}");
    }
}

#[test]
fn a_server_that_says_nothing_is_left_in_time() {
    let server = Server::start(|_| None);
    let limits = Limits { total: Duration::from_millis(300), ..Limits::default() };
    let late = local(limits).get(&server.address).unwrap_err();
    assert_eq!(late, NetError::Slow);
    assert!(late.is_transient());
}

#[test]
fn a_status_says_whether_to_come_again_and_when() {
    let server = Server::start(|path| match path {
        "/busy" => page("503 Busy\r\nretry-after: 120", b""),
        "/gone" => page("404 Not Found", b""),
        _ => page("204 No Content", b""),
    });
    let client = local(Limits::default());
    let busy = client.get(&format!("{}/busy", server.address)).unwrap_err();
    assert_eq!(busy, NetError::Status { status: 503, wait: Some(Duration::from_secs(120)) });
    assert!(busy.is_transient());
    assert!(!client.get(&format!("{}/gone", server.address)).unwrap_err().is_transient());
    assert_eq!(client.get(&format!("{}/empty", server.address)).unwrap_err(), NetError::Status { status: 204, wait: None });
}

#[test]
fn an_answer_that_breaks_off_is_no_answer() {
    let server = Server::start(|_| Some(b"HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\nhalf".to_vec()));
    assert!(matches!(local(Limits::default()).get(&server.address).unwrap_err(), NetError::Broken(_)));
    let nonsense = Server::start(|_| Some(b"SSH-2.0-x\r\n".to_vec()));
    assert!(matches!(local(Limits::default()).get(&nonsense.address).unwrap_err(), NetError::Broken(_)));
}
