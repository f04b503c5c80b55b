//! What runs beside the site: following the log, due jobs, nudges from the command line.

use super::pictures::{self, Darkroom};
use super::{archives, jobs};
use crate::imports::Ground;
use crate::paper::Paper;
use crate::wake;
use jiff::Timestamp;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::UnixListener;
use tokio::sync::{mpsc, oneshot, watch};
use tokio::task::JoinSet;
use web::desk::Newsroom;

/// After a failure of the database, the jobs are looked at again so soon.
const AGAIN: Duration = Duration::from_secs(1);
const POLL: Duration = Duration::from_millis(200);

/// The running workers.
pub struct Workers(JoinSet<()>);

impl Workers {
    /// Waits for them to end; they were told through the `stopping` channel.
    pub async fn stop(mut self) {
        while self.0.join_next().await.is_some() {}
    }
}

/// Starts them all.
pub fn start(paper: &Paper, room: &Arc<Newsroom>, stopping: watch::Receiver<bool>) -> Workers {
    let (nudges, nudged) = mpsc::channel(64);
    let mut set = JoinSet::new();
    set.spawn(until_stopped(stopping.clone(), follow_log(Arc::clone(room), nudged)));
    set.spawn(until_stopped(stopping.clone(), index(Arc::clone(room))));
    set.spawn(until_stopped(stopping.clone(), work(Arc::clone(room))));
    set.spawn(until_stopped(
        stopping.clone(),
        develop(Darkroom { db: paper.db.clone(), objects: Arc::clone(room.objects()), uploads: paper.home.uploads() }),
    ));
    let ground = Ground { db: paper.db.clone(), home: paper.home.clone() };
    set.spawn(until_stopped(stopping.clone(), archives::work(ground)));
    set.spawn(until_stopped(stopping, answer_nudges(wake::open(&paper.home), nudges)));
    Workers(set)
}

async fn until_stopped(mut stopping: watch::Receiver<bool>, work: impl Future<Output = ()>) {
    tokio::select! { () = work => {}, _ = stopping.wait_for(|stop| *stop) => {} }
}

async fn answer_nudges(socket: Option<UnixListener>, nudges: mpsc::Sender<oneshot::Sender<()>>) {
    if let Some(socket) = socket {
        wake::answer(socket, nudges).await;
    }
    std::future::pending::<()>().await;
}

/// The page cache and open desks, so that readers and newsroom see a change at once.
async fn follow_log(room: Arc<Newsroom>, mut nudged: mpsc::Receiver<oneshot::Sender<()>>) {
    let mut lost = false;
    loop {
        let waiting = tokio::time::timeout(POLL, nudged.recv()).await.ok().flatten();
        let followed = room.try_follow().await;
        if waiting.is_some() && !room.finder().is_building() {
            // A command that waits for its work to be seen waits for it to be found as well; what fails here, the worker below tells.
            let _ = room.finder().follow(room.db()).await;
        }
        match followed {
            Ok(()) => lost = false,
            Err(error) if !lost => {
                lost = true;
                tracing::warn!(%error, "the change log cannot be read; pages are served from memory");
            }
            Err(_) => {}
        }
        if let Some(tell) = waiting {
            let _ = tell.send(());
        }
    }
}

/// The search indexes follow by themselves: building one takes as long as it takes, and the site serves.
async fn index(room: Arc<Newsroom>) {
    let mut lost = false;
    loop {
        match room.finder().follow(room.db()).await {
            Ok(()) => lost = false,
            Err(error) if !lost => {
                lost = true;
                tracing::warn!(%error, "the search index does not follow; what is new is not found");
            }
            Err(_) => {}
        }
        tokio::time::sleep(if lost { AGAIN } else { POLL }).await;
    }
}

async fn work(room: Arc<Newsroom>) {
    while jobs::begin(room.db(), Timestamp::now()).await.is_err() {
        tokio::time::sleep(AGAIN).await;
    }
    loop {
        let nap = jobs::run_due(&room, Timestamp::now).await.ok().and_then(|nap| Duration::try_from(nap).ok()).unwrap_or(AGAIN);
        tokio::time::sleep(nap).await;
    }
}

/// What takes seconds has a worker of its own: no timer waits for a picture.
async fn develop(room: Darkroom) {
    while pictures::plan(&room.db, Timestamp::now()).await.is_err() {
        tokio::time::sleep(AGAIN).await;
    }
    loop {
        let nap = pictures::run_one(&room, Timestamp::now()).await.ok().and_then(|nap| Duration::try_from(nap).ok()).unwrap_or(AGAIN);
        tokio::time::sleep(nap).await;
    }
}
