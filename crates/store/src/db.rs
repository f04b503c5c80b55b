//! The thin layer over SQLite and PostgreSQL.
//!
//! A unit of work is one synchronous closure over an open [`Tx`], run on a lane (a thread with a
//! connection of its own): committed when it gives `Ok`, rolled back when it gives `Err`. Nothing
//! awaits while a lock is held, and a dropped request cannot leave half a transaction behind.
//!
//! Rules of portability that the statements of this crate keep:
//! - parameters are `?1`; every number is `bigint`/`INTEGER`, every time UTC microseconds;
//! - JSON is stored as text and read by the program, byte for byte as it was written;
//! - a bare `?1 IS NULL` needs a `CAST` on PostgreSQL, a computed `1` is an `int4` there;
//! - list queries name their columns and leave the body out;
//! - no deferred constraint: with group commit one faulty write would fail its neighbours.

mod lanes;
mod lite;
mod pg;
mod queue;
mod row;
mod sql;
mod tx;
mod value;

use crate::StoreError;
use lanes::{Lanes, call, call_blocking};
use queue::{Job, Queue};
use std::path::PathBuf;
use std::sync::Arc;

pub(crate) use row::{Column, FromRow, Row, next, row};
pub(crate) use sql::{Sql, Statements, statements};
pub use tx::{Engine, Tx};
pub(crate) use value::{Arg, Value};

/// Where the database is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Target {
    /// A file; its folder must exist.
    Sqlite(PathBuf),
    /// A connection URL such as `postgres://warraq@localhost/warraq`.
    Postgres(String),
}

/// How much waits and how much was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Load {
    /// Reads that wait for a lane.
    pub reads_waiting: usize,
    /// Writes that wait for a lane.
    pub writes_waiting: usize,
    /// Commits since the store was opened; with group commit fewer than writes.
    pub commits: u64,
}

/// The database; clones share its lanes.
#[derive(Clone)]
pub struct Db(Arc<Lanes>);

impl Db {
    /// Opens the database and checks that it answers.
    ///
    /// `readers` is the number of reader lanes, at least 1.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when it does not answer; see [`StoreError`] for the rest.
    pub fn open(target: &Target, readers: usize) -> Result<Self, StoreError> {
        let db = Self::open_lazy(target, readers)?;
        db.write_blocking(|_| Ok::<_, StoreError>(()))?;
        Ok(db)
    }

    /// Opens the lanes without asking the database for anything: a server may start while its
    /// database is gone, answer [`StoreError::Unavailable`], and recover by itself.
    ///
    /// # Errors
    /// [`StoreError::Driver`] for a URL that cannot be read or when no thread can be started.
    pub fn open_lazy(target: &Target, readers: usize) -> Result<Self, StoreError> {
        Lanes::start(target, readers.max(1)).map(|lanes| Self(Arc::new(lanes)))
    }

    /// The engine behind it.
    pub fn engine(&self) -> Engine {
        match self.0.target {
            Target::Sqlite(_) => Engine::Sqlite,
            Target::Postgres(_) => Engine::Postgres,
        }
    }

    /// Where it is.
    pub fn target(&self) -> &Target {
        &self.0.target
    }

    /// How much waits and how much was done.
    pub fn load(&self) -> Load {
        Load { reads_waiting: self.0.reads.len(), writes_waiting: self.0.writes.len(), commits: self.0.commits() }
    }

    /// Runs a reading unit on a reader lane, in one snapshot; what it writes is refused.
    ///
    /// # Errors
    /// The unit's own, or a [`StoreError`] turned into it.
    pub async fn read<T, E, F>(&self, unit: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
        F: FnOnce(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    {
        call(&self.0.reads, unit).await
    }

    /// A read of a few rows. On SQLite it runs at once on the caller's thread (no thread hop) while
    /// a spare connection is free; otherwise, and on PostgreSQL always, it is a [`Db::read`].
    ///
    /// # Errors
    /// As [`Db::read`].
    pub async fn read_quick<T, E, F>(&self, unit: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
        F: FnOnce(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    {
        match self.0.spare() {
            Some(connection) => self.0.read_here(connection, unit),
            None => call(&self.0.reads, unit).await,
        }
    }

    /// Runs a writing unit on a writer lane: committed and on disk when this gives `Ok`, undone
    /// when the unit gives `Err` or panics.
    ///
    /// # Errors
    /// The unit's own, or a [`StoreError`] turned into it; [`StoreError::Busy`] when more than
    /// 4096 units wait or another program holds the file for over 5 seconds.
    pub async fn write<T, E, F>(&self, unit: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
        F: FnOnce(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    {
        call(&self.0.writes, unit).await
    }

    /// [`Db::read`] for the command line; waits on the calling thread. Never call it from inside a
    /// unit of work: the lane would wait for itself.
    ///
    /// # Errors
    /// As [`Db::read`].
    pub fn read_blocking<T, E, F>(&self, unit: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
        F: FnOnce(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    {
        call_blocking(&self.0.reads, unit)
    }

    /// [`Db::write`] for the command line; waits on the calling thread. Never call it from inside a
    /// unit of work: the lane would wait for itself.
    ///
    /// # Errors
    /// As [`Db::write`].
    pub fn write_blocking<T, E, F>(&self, unit: F) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
        F: FnOnce(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    {
        call_blocking(&self.0.writes, unit)
    }
}
