//! SQLite: one writer that commits queued writes together, and readers that see one snapshot each.

use super::{Job, Queue, Tx};
use crate::StoreError;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// At most so many writes share a commit.
const GROUP: usize = 256;
/// A group takes no more members after this time, so that the first of it does not wait long.
const GATHER: Duration = Duration::from_millis(5);
/// How long a lock held by another program is waited for.
const LOCK_WAIT: Duration = Duration::from_secs(5);

/// Opens the writing connection; creates the file and switches it to WAL.
///
/// `synchronous=FULL`: in WAL mode NORMAL loses acknowledged commits when the power goes.
pub(crate) fn open_writer(path: &Path) -> Result<Connection, StoreError> {
    let connection = open(path, OpenFlags::SQLITE_OPEN_CREATE)?;
    connection.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get::<_, String>(0))?;
    connection.execute_batch("PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 67108864;")?;
    Ok(connection)
}

/// Opens a connection that refuses writes.
pub(crate) fn open_reader(path: &Path) -> Result<Connection, StoreError> {
    let connection = open(path, OpenFlags::empty())?;
    connection.execute_batch("PRAGMA query_only = ON;")?;
    Ok(connection)
}

fn open(path: &Path, extra: OpenFlags) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | extra;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(LOCK_WAIT)?;
    connection.set_prepared_statement_cache_capacity(256);
    // A negative cache size is in KiB.
    connection
        .execute_batch("PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -1024; PRAGMA trusted_schema = OFF;")?;
    Ok(connection)
}

fn step(connection: &Connection, sql: &str) -> Result<(), StoreError> {
    connection.prepare_cached(sql)?.execute([])?;
    Ok(())
}

/// Runs one unit in one snapshot. An error means that the connection should be thrown away.
pub(crate) fn read_once(connection: &Connection, job: &mut dyn Job) -> Result<(), StoreError> {
    step(connection, "BEGIN")?;
    job.run(&mut Tx::lite(connection));
    step(connection, "ROLLBACK")
}

/// A reader lane.
pub(crate) fn serve_reads(path: &Path, queue: &Queue) {
    let mut open: Option<Connection> = None;
    while let Some(mut job) = queue.take() {
        let connection = match open.take().map_or_else(|| open_reader(path), Ok) {
            Ok(connection) => connection,
            Err(error) => {
                job.finish(Err(error));
                continue;
            }
        };
        let fate = read_once(&connection, job.as_mut());
        if fate.is_ok() {
            open = Some(connection);
        }
        job.finish(fate);
    }
}

/// The writer lane.
pub(crate) fn serve_writes(path: &Path, queue: &Queue, commits: &AtomicU64) {
    let mut open: Option<Connection> = None;
    while let Some(job) = queue.take() {
        match open.take().map_or_else(|| open_writer(path), Ok) {
            Ok(connection) => open = write_group(connection, job, queue, commits),
            Err(error) => job.finish(Err(error)),
        }
    }
}

/// One transaction for `first` and whatever waits behind it, those in a savepoint each; they are
/// answered after the commit. Gives the connection back unless it must not be used again:
/// after a failed commit or fsync its state is unknown, and nothing is retried on it.
///
/// `first` needs no savepoint, since nothing stands before it: where it fails, the transaction is
/// over. A savepoint is dear for a large unit: SQLite keeps what each page was before, and walks
/// over all of that after each statement.
fn write_group(connection: Connection, mut first: Box<dyn Job>, queue: &Queue, commits: &AtomicU64) -> Option<Connection> {
    if let Err(error) = step(&connection, "BEGIN IMMEDIATE") {
        let locked = matches!(error, StoreError::Busy);
        let behind = if locked { queue.drain() } else { Vec::new() };
        answer(std::iter::once(first).chain(behind), &Err(error));
        return locked.then_some(connection);
    }
    let began = Instant::now();
    if !first.run(&mut Tx::lite(&connection)) {
        let undone = if connection.is_autocommit() { Ok(()) } else { step(&connection, "ROLLBACK") };
        first.finish(Ok(()));
        return undone.is_ok().then_some(connection);
    }
    let mut group = vec![first];
    let fate = gather(&connection, began, queue, &mut group).and_then(|()| step(&connection, "COMMIT"));
    match &fate {
        Ok(()) => {
            commits.fetch_add(1, Ordering::Relaxed);
        }
        Err(error) => tracing::error!(error = error as &dyn std::error::Error, writes = group.len(), "commit failed"),
    }
    let sound = fate.is_ok();
    answer(group, &fate);
    sound.then_some(connection)
}

fn answer(jobs: impl IntoIterator<Item = Box<dyn Job>>, fate: &Result<(), StoreError>) {
    for job in jobs {
        job.finish(fate.clone());
    }
}

/// Runs units until none waits, the group is full or its time is over.
fn gather(connection: &Connection, began: Instant, queue: &Queue, group: &mut Vec<Box<dyn Job>>) -> Result<(), StoreError> {
    while group.len() < GROUP
        && began.elapsed() < GATHER
        && let Some(mut job) = queue.try_take()
    {
        let kept = in_savepoint(connection, job.as_mut());
        group.push(job);
        kept?;
    }
    Ok(())
}

/// Some failures (a full disk among them) end the whole transaction, and with it all of the group.
fn in_savepoint(connection: &Connection, job: &mut dyn Job) -> Result<(), StoreError> {
    step(connection, "SAVEPOINT unit")?;
    let mut tx = Tx::lite(connection);
    let good = job.run(&mut tx);
    if connection.is_autocommit() {
        return Err(tx.fault().unwrap_or(StoreError::Busy));
    }
    if !good {
        step(connection, "ROLLBACK TO unit")?;
    }
    step(connection, "RELEASE unit")
}
