//! Where the house listens: an address of its own, or a socket that systemd holds open.

use std::net::SocketAddr;

use socket2::{Domain, Protocol, Socket, Type};
use tokio::net::TcpListener;

use super::ServeError;

const BACKLOG: i32 = 1024;

/// Listens at `address`; port 0 takes any that is free. Call within a Tokio runtime.
///
/// # Errors
///
/// [`ServeError::Bind`] when the address is taken or not ours.
pub fn bind(address: SocketAddr) -> Result<TcpListener, ServeError> {
    let wrap = |source| ServeError::Bind { address, source };
    let socket = Socket::new(Domain::for_address(address), Type::STREAM, Some(Protocol::TCP)).map_err(wrap)?;
    socket.set_reuse_address(true).map_err(wrap)?;
    socket.bind(&address.into()).map_err(wrap)?;
    socket.listen(BACKLOG).map_err(wrap)?;
    socket.set_nonblocking(true).map_err(wrap)?;
    TcpListener::from_std(socket.into()).map_err(wrap)
}

/// The sockets systemd passes in `LISTEN_FDS`, in their order: readers first, then the admin
/// socket if there is one. Empty when the program was started otherwise.
///
/// With socket activation a restart refuses nobody: connections wait in the socket.
///
/// # Errors
///
/// [`ServeError::Inherited`] when a passed descriptor is not a TCP socket.
pub fn inherited() -> Result<Vec<TcpListener>, ServeError> {
    let mut passed = listenfd::ListenFd::from_env();
    let mut listeners = Vec::new();
    for index in 0..passed.len() {
        if let Some(listener) = passed.take_tcp_listener(index).map_err(ServeError::Inherited)? {
            listener.set_nonblocking(true).map_err(ServeError::Inherited)?;
            listeners.push(TcpListener::from_std(listener).map_err(ServeError::Inherited)?);
        }
    }
    Ok(listeners)
}
