//! The threads of an open store: each takes units of work from a queue.

use super::queue::Unit;
use super::{Job, Queue, Target, Tx, lite, pg};
use crate::StoreError;
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, mpsc};
use std::thread::JoinHandle;

/// The threads of an open store and the queues that feed them.
pub(super) struct Lanes {
    pub(super) target: Target,
    pub(super) reads: Arc<Queue>,
    pub(super) writes: Arc<Queue>,
    commits: Arc<AtomicU64>,
    quick: Mutex<Quick>,
    threads: Mutex<Vec<JoinHandle<()>>>,
}

/// Reader connections of SQLite that are used on the caller's own thread.
#[derive(Default)]
struct Quick {
    idle: Vec<rusqlite::Connection>,
    may_open: usize,
}

/// Lanes that write to PostgreSQL; SQLite has one writer.
const PG_WRITERS: usize = 4;

/// Puts a unit in a queue and awaits its answer.
pub(super) async fn call<T, E, F>(queue: &Queue, unit: F) -> Result<T, E>
where
    T: Send + 'static,
    E: From<StoreError> + Send + 'static,
    F: FnOnce(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
{
    let (answer, wait) = tokio::sync::oneshot::channel();
    // Whoever asked may be gone by now; the work stands all the same.
    let unit = Unit::new(unit, move |result| drop(answer.send(result)));
    queue.push(Box::new(unit))?;
    wait.await.unwrap_or_else(|_| Err(StoreError::Closed.into()))
}

/// Puts a unit in a queue and waits for its answer on this thread.
pub(super) fn call_blocking<T, E, F>(queue: &Queue, unit: F) -> Result<T, E>
where
    T: Send + 'static,
    E: From<StoreError> + Send + 'static,
    F: FnOnce(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
{
    let (answer, wait) = mpsc::sync_channel(1);
    let unit = Unit::new(unit, move |result| drop(answer.send(result)));
    queue.push(Box::new(unit))?;
    wait.recv().unwrap_or_else(|_| Err(StoreError::Closed.into()))
}

impl Lanes {
    pub(super) fn start(target: &Target, readers: usize) -> Result<Self, StoreError> {
        let lanes = Self {
            target: target.clone(),
            reads: Arc::new(Queue::new()),
            writes: Arc::new(Queue::new()),
            commits: Arc::default(),
            quick: Mutex::new(Quick { idle: Vec::new(), may_open: readers }),
            threads: Mutex::default(),
        };
        match target {
            Target::Sqlite(path) => lanes.start_lite(path, readers)?,
            Target::Postgres(url) => lanes.start_pg(pg::Server::parse(url)?, readers)?,
        }
        Ok(lanes)
    }

    fn start_lite(&self, path: &Path, readers: usize) -> Result<(), StoreError> {
        let (file, queue, commits) = (path.to_owned(), self.writes.clone(), self.commits.clone());
        self.spawn("store-writer", move || lite::serve_writes(&file, &queue, &commits))?;
        for _ in 0..readers {
            let (file, queue) = (path.to_owned(), self.reads.clone());
            self.spawn("store-reader", move || lite::serve_reads(&file, &queue))?;
        }
        Ok(())
    }

    fn start_pg(&self, server: pg::Server, readers: usize) -> Result<(), StoreError> {
        let server = Arc::new(server);
        let writing = std::iter::repeat_n(pg::Mode::Write, PG_WRITERS);
        for mode in writing.chain(std::iter::repeat_n(pg::Mode::Read, readers)) {
            let (name, queue) = match mode {
                pg::Mode::Write => ("store-writer", self.writes.clone()),
                pg::Mode::Read => ("store-reader", self.reads.clone()),
            };
            let (server, commits) = (server.clone(), self.commits.clone());
            self.spawn(name, move || pg::serve(&server, mode, &queue, &commits))?;
        }
        Ok(())
    }

    pub(super) fn commits(&self) -> u64 {
        self.commits.load(Ordering::Relaxed)
    }

    fn spawn(&self, name: &str, lane: impl FnOnce() + Send + 'static) -> Result<(), StoreError> {
        let thread = std::thread::Builder::new().name(name.into()).spawn(lane)?;
        self.threads.lock().unwrap_or_else(PoisonError::into_inner).push(thread);
        Ok(())
    }

    fn quick(&self) -> MutexGuard<'_, Quick> {
        self.quick.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A spare connection, opened now if fewer than allowed are open.
    pub(super) fn spare(&self) -> Option<rusqlite::Connection> {
        let Target::Sqlite(path) = &self.target else { return None };
        let mut quick = self.quick();
        if let Some(connection) = quick.idle.pop() {
            return Some(connection);
        }
        quick.may_open = quick.may_open.checked_sub(1)?;
        drop(quick);
        lite::open_reader(path).inspect_err(|_| self.quick().may_open += 1).ok()
    }

    /// Runs a reading unit on this thread and puts the connection back.
    pub(super) fn read_here<T, E, F>(&self, connection: rusqlite::Connection, unit: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
        F: FnOnce(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    {
        let (answer, wait) = mpsc::sync_channel(1);
        let mut unit = Box::new(Unit::new(unit, move |result| drop(answer.send(result))));
        let fate = lite::read_once(&connection, unit.as_mut());
        match &fate {
            Ok(()) => self.quick().idle.push(connection),
            Err(_) => self.quick().may_open += 1,
        }
        unit.finish(fate);
        wait.recv().unwrap_or_else(|_| Err(StoreError::Closed.into()))
    }
}

impl Drop for Lanes {
    /// What waits is still done; then the lanes stop.
    fn drop(&mut self) {
        self.reads.close();
        self.writes.close();
        let threads = std::mem::take(&mut *self.threads.lock().unwrap_or_else(PoisonError::into_inner));
        for thread in threads {
            // The last handle may have been held by a unit of work, on one of these very threads.
            if thread.thread().id() != std::thread::current().id() && thread.join().is_err() {
                tracing::error!("a lane of the store died");
            }
        }
    }
}
