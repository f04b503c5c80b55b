//! Telling open desks what changes: server-sent events (HTML Living Standard, 9.2).
//!
//! Only a hint that something changed and where; what it became is asked for again, so that nobody is told what
//! they may not see.

use super::Newsroom;
use super::ask::Ask;
use super::reply::Reply;
use super::row::{Answer, Row, routes};
use super::who::IDLE;
use axum::body::Body;
use bytes::Bytes;
use jiff::Timestamp;
use model::{Change, SessionId, Subject};
use std::collections::BTreeSet;
use std::convert::Infallible;
use std::sync::{Arc, PoisonError};
use std::time::Duration;
use store::{Db, StoreError};
use tokio::sync::{Mutex, broadcast, mpsc, oneshot, watch};
use tokio_stream::wrappers::ReceiverStream;

/// Where one is told.
pub const ROUTES: &[Row] = routes! {
    GET "/desk/events" Staff => events;
};

/// Changes that a slow listener may be behind before it is only told to look anew.
const BEHIND: usize = 256;
/// A line that keeps the connection open, and shows a listener that is gone.
const PULSE: Duration = Duration::from_secs(15);

/// One thing that listeners are told.
#[derive(Debug, Clone)]
pub struct Event {
    /// Its name; empty for a pulse.
    pub name: &'static str,
    /// JSON.
    pub data: String,
}

impl Event {
    /// As it goes over the line.
    pub fn bytes(&self) -> Bytes {
        if self.name.is_empty() {
            return Bytes::from_static(b":\n\n");
        }
        Bytes::from(format!("event: {}\ndata: {}\n\n", self.name, self.data))
    }
}

/// Whoever listens.
pub struct Hub {
    changes: broadcast::Sender<Change>,
    cursor: Mutex<Option<i64>>,
    closing: watch::Sender<bool>,
    streams: std::sync::Mutex<Vec<Stream>>,
}

/// An open stream: it ends when the sender is dropped.
struct Stream {
    session: SessionId,
    open: oneshot::Sender<Infallible>,
}

impl Default for Hub {
    fn default() -> Self {
        Self {
            changes: broadcast::channel(BEHIND).0,
            cursor: Mutex::new(None),
            closing: watch::channel(false).0,
            streams: std::sync::Mutex::default(),
        }
    }
}

impl Hub {
    /// Passes on what is new in the change log.
    ///
    /// # Errors
    /// The store's.
    pub async fn follow(&self, db: &Db) -> Result<(), StoreError> {
        let mut cursor = self.cursor.lock().await;
        let Some(from) = *cursor else {
            *cursor = Some(db.read_quick(store::change::newest).await?);
            return Ok(());
        };
        let changes = db.read_quick(move |tx| store::change::after(tx, from, 500)).await?;
        for change in changes {
            *cursor = Some(change.id);
            let _ = self.changes.send(change);
        }
        Ok(())
    }

    /// Ends the streams of sessions that are over.
    ///
    /// # Errors
    /// The store's.
    pub async fn end_streams(&self, db: &Db, now: Timestamp) -> Result<(), StoreError> {
        // Which streams are open is asked first: a session that begins meanwhile is not taken for one that is over.
        let asked: BTreeSet<SessionId> = {
            let mut streams = self.streams.lock().unwrap_or_else(PoisonError::into_inner);
            streams.retain(|stream| !stream.open.is_closed());
            streams.iter().map(|stream| stream.session).collect()
        };
        if asked.is_empty() {
            return Ok(());
        }
        let live = db.read_quick(move |tx| store::session::live(tx, now, now - IDLE)).await?;
        let over = |id: &SessionId| asked.contains(id) && !live.contains(id);
        self.streams.lock().unwrap_or_else(PoisonError::into_inner).retain(|stream| !over(&stream.session));
        Ok(())
    }

    /// What resolves when the session is over.
    fn until_over(&self, session: SessionId) -> oneshot::Receiver<Infallible> {
        let (open, over) = oneshot::channel();
        self.streams.lock().unwrap_or_else(PoisonError::into_inner).push(Stream { session, open });
        over
    }

    /// A listener for changes.
    pub fn listen(&self) -> broadcast::Receiver<Change> {
        self.changes.subscribe()
    }

    /// Ends every open stream: the house closes.
    pub fn close(&self) {
        let _ = self.closing.send(true);
    }
}
/// A stream of events: what `next` gives, a pulse while it gives nothing, until it ends, the session is over or the
/// house closes.
pub fn stream<F, N>(hub: &Hub, session: SessionId, mut next: N) -> Reply
where
    N: FnMut() -> F + Send + 'static,
    F: Future<Output = Option<Event>> + Send,
{
    let (tell, told) = mpsc::channel::<Result<Bytes, Infallible>>(16);
    let (mut closing, mut over) = (hub.closing.subscribe(), hub.until_over(session));
    tokio::spawn(async move {
        let _ = tell.send(Ok(Bytes::from_static(b"retry: 2000\n\n"))).await;
        loop {
            let event = tokio::select! {
                event = next() => event,
                () = tokio::time::sleep(PULSE) => Some(Event { name: "", data: String::new() }),
                () = closed(&mut closing) => return,
                _ = &mut over => return,
                () = tell.closed() => return,
            };
            let Some(event) = event else { return };
            if tell.send(Ok(event.bytes())).await.is_err() {
                return;
            }
        }
    });
    Reply::stream("text/event-stream", Body::from_stream(ReceiverStream::new(told)))
}

async fn closed(closing: &mut watch::Receiver<bool>) {
    let _ = closing.wait_for(|closing| *closing).await;
}

fn subject(change: &Change) -> &'static str {
    match change.subject {
        Subject::Story => "story",
        Subject::Comment => "comment",
        Subject::Site => "site",
        Subject::Front => "front",
        Subject::Media => "media",
    }
}

/// `GET /desk/events`: what changed, for lists and counters.
async fn events(room: Arc<Newsroom>, ask: Ask) -> Answer {
    let changes = Arc::new(Mutex::new(room.hub.listen()));
    Ok(stream(&room.hub, ask.who()?.session.id, move || {
        let changes = Arc::clone(&changes);
        async move {
            match changes.lock().await.recv().await {
                Ok(change) => {
                    let data = serde_json::json!({ "subject": subject(&change), "id": change.story }).to_string();
                    Some(Event { name: "changed", data })
                }
                Err(broadcast::error::RecvError::Lagged(_)) => {
                    Some(Event { name: "changed", data: serde_json::json!({ "subject": "story", "id": 0 }).to_string() })
                }
                Err(broadcast::error::RecvError::Closed) => None,
            }
        }
    }))
}
