//! The server: a strict reading of each request, ready pages at once, the rest to the router.
//!
//! A request is read by [`head`] before anything else. If its page is ready in the cache it
//! is written from memory by [`ready`]; otherwise exactly this request is given to hyper
//! ([`message`], [`onward`]) and through it to the axum router. The `Host` of a request is
//! checked for its form and then forgotten: it is no part of a key and never printed.

mod body;
mod connection;
mod crowd;
pub mod figures;
mod head;
mod listen;
mod message;
mod network;
mod onward;
mod ready;
mod settings;

use std::future::poll_fn;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::Router;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Notify;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

pub use listen::{bind, inherited};
pub use network::{ClientAddr, Network, NetworkError};
pub use onward::ErrorPage;
pub use settings::Settings;

use crate::cache::PageCache;
use crate::headers::Policy;
use connection::Connection;
use crowd::Crowd;
use figures::ServerFigures;

/// Why the server cannot open its door.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// Another program has the address, or this machine does not.
    #[error("cannot listen at {address}: {source}")]
    Bind {
        /// As configured.
        address: SocketAddr,
        /// What the system says.
        source: std::io::Error,
    },
    /// The socket from systemd is not what we need: a TCP stream socket.
    #[error("the socket passed by systemd cannot be used: {0}")]
    Inherited(#[source] std::io::Error),
    /// The runtime could not be made.
    #[error("cannot start the runtime: {0}")]
    Runtime(#[source] std::io::Error),
}

/// What is served, and how.
#[derive(Clone)]
pub struct App {
    /// The ready pages.
    pub cache: PageCache,
    /// Everything else.
    pub router: Router,
    /// Security headers of answers that neither a page nor a handler gives (400, 408, 431).
    pub policy: Arc<Policy>,
    /// The page for an error that no handler answered.
    pub error_page: ErrorPage,
    /// The limits.
    pub settings: Settings,
}

/// The app at work.
pub(crate) struct House {
    cache: PageCache,
    router: Router,
    policy: Arc<Policy>,
    error_page: ErrorPage,
    settings: Settings,
    figures: ServerFigures,
    closing: AtomicBool,
}

impl House {
    pub(crate) fn is_closing(&self) -> bool {
        self.closing.load(Ordering::Relaxed)
    }
}

/// Serves `app` at `listener` until `shutdown` resolves, then lets running requests end.
///
/// Gives the number of connections that were cut because they did not end within
/// [`Settings::drain`]; 0 is a clean close. Every connection runs as a task of its own.
pub async fn serve(listener: TcpListener, app: App, shutdown: impl Future<Output = ()>) -> usize {
    let App { cache, router, policy, error_page, settings } = app;
    let crowd = Crowd::new(settings.connections_each, settings.connections);
    let figures = ServerFigures::register();
    let house = Arc::new(House { cache, router, policy, error_page, settings, figures, closing: AtomicBool::new(false) });
    let bell = Arc::new(Notify::new());
    let mut connections = JoinSet::new();
    tokio::pin!(shutdown);
    loop {
        tokio::select! {
            biased;
            () = &mut shutdown => break,
            Some(_) = connections.join_next(), if !connections.is_empty() => {
                count_open(&house, &crowd);
            }
            accepted = listener.accept() => match accepted {
                Ok((stream, peer)) => admit(&house, &crowd, &bell, &mut connections, stream, peer.ip()),
                Err(error) => {
                    tracing::warn!(%error, "cannot take a connection");
                    // Out of descriptors, as a rule: wait for some to close.
                    sleep(Duration::from_millis(50)).await;
                }
            },
        }
    }
    drop(listener);
    drain(&house, &bell, connections).await
}

fn admit(house: &Arc<House>, crowd: &Arc<Crowd>, bell: &Arc<Notify>, connections: &mut JoinSet<()>, stream: TcpStream, peer: IpAddr) {
    let exempt = house.settings.trusted_proxies.iter().any(|network| network.contains(peer));
    let Some(seat) = crowd.seat(peer, exempt) else {
        house.figures.turned_away.increment(1);
        return;
    };
    count_open(house, crowd);
    let _ = stream.set_nodelay(true);
    let connection = Connection::new(Arc::clone(house), peer, stream, seat);
    connections.spawn(until_closed(connection, Arc::clone(bell)));
}

/// Lets `connection` talk, and wakes it when the `bell` rings so that it sees the house closing.
async fn until_closed(connection: Connection, bell: Arc<Notify>) {
    let ring = bell.notified();
    tokio::pin!(ring);
    // Listening begins before the connection first looks whether the house is closing.
    ring.as_mut().enable();
    let talk = connection.converse();
    tokio::pin!(talk);
    let mut is_listening = false;
    poll_fn(|context| {
        // Once is enough: the waker of a task stays the same.
        if !std::mem::replace(&mut is_listening, true) {
            let _ = ring.as_mut().poll(context);
        }
        talk.as_mut().poll(context)
    })
    .await;
}

fn count_open(house: &House, crowd: &Crowd) {
    house.figures.connections.set(u32::try_from(crowd.len()).unwrap_or(u32::MAX));
}

async fn drain(house: &House, bell: &Notify, mut connections: JoinSet<()>) -> usize {
    house.closing.store(true, Ordering::SeqCst);
    bell.notify_waiters();
    let all = async { while connections.join_next().await.is_some() {} };
    let _ = timeout(house.settings.drain, all).await;
    let cut = connections.len();
    connections.shutdown().await;
    cut
}

/// A runtime for the machine: one thread where one core is ours, else one for each core.
///
/// # Errors
///
/// [`ServeError::Runtime`] when the system gives no threads or no event queue.
pub fn runtime() -> Result<tokio::runtime::Runtime, ServeError> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let mut builder = match cores {
        1 => tokio::runtime::Builder::new_current_thread(),
        _ => tokio::runtime::Builder::new_multi_thread(),
    };
    builder.enable_all().build().map_err(ServeError::Runtime)
}
