//! The fakes themselves.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use store::{StoreError, section};
use testkit::postgres::{Server, VARIABLE};
use testkit::{TcpProxy, on_every_engine, on_every_engine_async};

/// Answers every connection with what it says.
fn echo() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    std::thread::spawn(move || {
        for client in listener.incoming().flatten() {
            let mut back = client.try_clone().unwrap();
            std::thread::spawn(move || std::io::copy(&mut { client }, &mut back));
        }
    });
    address
}

fn says(line: &mut TcpStream, word: &[u8]) -> std::io::Result<bool> {
    line.write_all(word)?;
    let mut heard = vec![0; word.len()];
    line.read_exact(&mut heard)?;
    Ok(heard == word)
}

#[test]
fn a_proxy_passes_everything_on_until_it_is_cut() {
    let proxy = TcpProxy::before(echo()).unwrap();
    let mut line = TcpStream::connect(proxy.address()).unwrap();
    assert!(says(&mut line, "سلام".as_bytes()).unwrap());
    proxy.cut();
    assert!(says(&mut line, b"?").is_err(), "an open line breaks");
    let refused = TcpStream::connect(proxy.address()).and_then(|mut line| says(&mut line, b"?"));
    assert!(refused.is_err(), "a new line breaks too");
    proxy.restore();
    let mut line = TcpStream::connect(proxy.address()).unwrap();
    assert!(says(&mut line, "عاد".as_bytes()).unwrap());
    proxy.interrupt();
    assert!(says(&mut line, b"?").is_err());
    assert!(says(&mut TcpStream::connect(proxy.address()).unwrap(), b"!").unwrap());
}

#[test]
fn each_story_gets_a_database_of_its_own() {
    for _ in 0..2 {
        on_every_engine(|db| {
            let before = db.read_blocking(section::all).unwrap();
            assert_eq!(before, []);
            db.write_blocking(|tx| section::ensure(tx, "local", "محليات", 1)).unwrap();
        });
    }
    on_every_engine_async(|db| async move {
        let found = db.read(|tx| Ok::<_, StoreError>(section::all(tx)?.len())).await.unwrap();
        assert_eq!(found, 0);
    });
}

#[test]
fn a_server_is_gone_when_it_is_dropped() {
    if std::env::var(VARIABLE).is_ok() {
        return;
    }
    let server = Server::start().unwrap();
    let address = ("127.0.0.1", server.port());
    assert!(TcpStream::connect(address).is_ok());
    drop(server);
    assert!(TcpStream::connect(address).is_err());
}
