//! A nudge between a command and the running server: "something changed, follow the log".
//!
//! Only a hint: the server polls the change log anyway. A command waits for the answer, so that
//! pages are fresh when it returns.

use crate::home::Home;
use std::io::{Read, Write};
use std::os::unix::net::UnixStream;
use std::time::Duration;
use tokio::io::AsyncWriteExt;
use tokio::net::UnixListener;
use tokio::sync::{mpsc, oneshot};

const PATIENCE: Duration = Duration::from_secs(2);

/// Tells a running server, if there is one, and waits until it has followed.
pub fn nudge(home: &Home) {
    let Ok(mut stream) = UnixStream::connect(home.socket()) else { return };
    let _ = stream.set_read_timeout(Some(PATIENCE));
    let _ = stream.set_write_timeout(Some(PATIENCE));
    if stream.write_all(b"\n").is_ok() {
        let _ = stream.read(&mut [0_u8; 1]);
    }
}

/// Opens the socket, in place of one that a killed server left behind. Must be called inside the
/// runtime, and before the site says that it listens: from then on commands are heard.
pub fn open(home: &Home) -> Option<UnixListener> {
    let path = home.socket();
    let _ = std::fs::remove_file(&path);
    UnixListener::bind(&path).inspect_err(|error| tracing::warn!(%error, "no wake socket; the change log is polled instead")).ok()
}

/// Answers nudges: each is passed on, and answered when the receiver has followed.
pub async fn answer(listener: UnixListener, followed: mpsc::Sender<oneshot::Sender<()>>) {
    while let Ok((mut stream, _)) = listener.accept().await {
        let followed = followed.clone();
        tokio::spawn(async move {
            let (tell, told) = oneshot::channel();
            if followed.send(tell).await.is_ok() && told.await.is_ok() {
                let _ = stream.write_all(b"\n").await;
            }
        });
    }
}
