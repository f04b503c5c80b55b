//! A proxy between the program and its database, which can be cut and restored.

use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

/// A TCP proxy on a free port of the loopback address.
pub struct TcpProxy {
    address: SocketAddr,
    line: Arc<Line>,
    listener: Option<JoinHandle<()>>,
}

/// What all its connections share.
struct Line {
    upstream: SocketAddr,
    cut: AtomicBool,
    closed: AtomicBool,
    open: Mutex<Vec<TcpStream>>,
}

impl TcpProxy {
    /// Stands before `upstream`.
    ///
    /// # Errors
    /// When no port can be opened.
    pub fn before(upstream: SocketAddr) -> io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let address = listener.local_addr()?;
        let line = Arc::new(Line { upstream, cut: AtomicBool::new(false), closed: AtomicBool::new(false), open: Mutex::default() });
        let shared = line.clone();
        let listener = std::thread::spawn(move || shared.serve(&listener));
        Ok(Self { address, line, listener: Some(listener) })
    }

    /// Where to connect instead of the upstream.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Breaks every open connection and every new one.
    pub fn cut(&self) {
        self.line.cut.store(true, Ordering::SeqCst);
        self.line.hang_up();
    }

    /// Lets new connections through again.
    pub fn restore(&self) {
        self.line.cut.store(false, Ordering::SeqCst);
    }

    /// Breaks every open connection and lets new ones through, as a restarted server does.
    pub fn interrupt(&self) {
        self.line.hang_up();
    }
}

impl Drop for TcpProxy {
    fn drop(&mut self) {
        self.line.closed.store(true, Ordering::SeqCst);
        self.line.hang_up();
        // Wakes the listener; if that fails it is gone already.
        TcpStream::connect(self.address).ok();
        if let Some(listener) = self.listener.take() {
            listener.join().ok();
        }
    }
}

impl Line {
    fn serve(&self, listener: &TcpListener) {
        for client in listener.incoming().flatten() {
            if self.closed.load(Ordering::SeqCst) {
                return;
            }
            // A connection that cannot be passed on is closed by dropping it.
            if !self.cut.load(Ordering::SeqCst) {
                self.join(client).ok();
            }
        }
    }

    fn join(&self, client: TcpStream) -> io::Result<()> {
        let server = TcpStream::connect(self.upstream)?;
        client.set_nodelay(true)?;
        server.set_nodelay(true)?;
        let ways = [(client.try_clone()?, server.try_clone()?), (server.try_clone()?, client.try_clone()?)];
        self.open.lock().unwrap_or_else(PoisonError::into_inner).extend([client, server]);
        if self.cut.load(Ordering::SeqCst) {
            self.hang_up();
        }
        for (from, to) in ways {
            std::thread::spawn(move || pump(from, to));
        }
        Ok(())
    }

    fn hang_up(&self) {
        for stream in self.open.lock().unwrap_or_else(PoisonError::into_inner).drain(..) {
            // One that is closed already needs no closing.
            stream.shutdown(Shutdown::Both).ok();
        }
    }
}

fn pump(mut from: TcpStream, mut to: TcpStream) {
    let mut buffer = vec![0; 16 * 1024];
    while let Ok(read) = from.read(&mut buffer)
        && read > 0
        && buffer.get(..read).is_some_and(|bytes| to.write_all(bytes).is_ok())
    {}
    to.shutdown(Shutdown::Both).ok();
    from.shutdown(Shutdown::Both).ok();
}
