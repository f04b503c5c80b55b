//! What runs beside the site: following the log, due jobs, nudges from the command line.

use super::{follow, jobs};
use crate::paper::Paper;
use crate::wake;
use jiff::Timestamp;
use std::sync::Arc;
use std::time::Duration;
use store::Db;
use tokio::net::UnixListener;
use tokio::sync::{mpsc, oneshot, watch};
use tokio::task::JoinSet;
use web::Site;

/// The log is looked at this often when nobody nudges.
const AGAIN: Duration = Duration::from_secs(5);
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
pub fn start(paper: &Paper, site: &Arc<Site>, stopping: watch::Receiver<bool>) -> Workers {
    let (nudges, nudged) = mpsc::channel(64);
    let mut set = JoinSet::new();
    set.spawn(until_stopped(stopping.clone(), follow_log(paper.db.clone(), Arc::clone(site), nudged)));
    set.spawn(until_stopped(stopping.clone(), work(paper.db.clone())));
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

/// Page cache first, so that readers see a change at once; then the search index.
async fn follow_log(db: Db, site: Arc<Site>, mut nudged: mpsc::Receiver<oneshot::Sender<()>>) {
    let mut lost = false;
    loop {
        let waiting = tokio::time::timeout(POLL, nudged.recv()).await.ok().flatten();
        let followed = async {
            site.follow().await?;
            follow::index(&db).await
        };
        match followed.await {
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

async fn work(db: Db) {
    while jobs::plan(&db, Timestamp::now()).await.is_err() {
        tokio::time::sleep(AGAIN).await;
    }
    loop {
        let nap = jobs::run_due(&db, Timestamp::now()).await.ok().and_then(|nap| Duration::try_from(nap).ok()).unwrap_or(AGAIN);
        tokio::time::sleep(nap).await;
    }
}
