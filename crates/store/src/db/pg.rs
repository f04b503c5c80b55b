//! PostgreSQL: lanes that each hold a session, open it when first needed and again when it is lost.

use super::tx::Prepared;
use super::{Job, Queue, Tx};
use crate::StoreError;
use postgres::{Client, Config, NoTls};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// How long a connection may take to open.
const CONNECT_WAIT: Duration = Duration::from_secs(3);
/// After a failed connection the lanes refuse work for so long instead of each waiting in turn.
const PAUSE: Duration = Duration::from_millis(200);

/// What a lane does with its transactions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    Read,
    Write,
}

impl Mode {
    fn begin(self) -> &'static str {
        match self {
            Self::Read => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
            Self::Write => "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE",
        }
    }
}

/// How to reach the server; shared by all lanes.
pub(crate) struct Server {
    config: Config,
    refused: Mutex<Option<(Instant, StoreError)>>,
}

impl Server {
    /// Reads a connection URL (`postgres://user@host/database`) or libpq keyword text.
    pub(crate) fn parse(url: &str) -> Result<Self, StoreError> {
        let mut config: Config = url.parse().map_err(StoreError::driver)?;
        config.application_name("warraq").keepalives_idle(Duration::from_secs(30));
        config.tcp_user_timeout(Duration::from_secs(10));
        if config.get_connect_timeout().is_none() {
            config.connect_timeout(CONNECT_WAIT);
        }
        Ok(Self { config, refused: Mutex::new(None) })
    }

    fn connect(&self) -> Result<Session, StoreError> {
        let mut refused = self.refused.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((at, error)) = &*refused
            && at.elapsed() < PAUSE
        {
            return Err(error.clone());
        }
        drop(refused.take());
        drop(refused);
        self.open().inspect_err(|error| {
            *self.refused.lock().unwrap_or_else(PoisonError::into_inner) = Some((Instant::now(), error.clone()));
        })
    }

    fn open(&self) -> Result<Session, StoreError> {
        let mut client = self.config.connect(NoTls).map_err(|error| StoreError::unreachable(&error))?;
        client.batch_execute("SET statement_timeout = '10s'; SET lock_timeout = '5s'; SET idle_in_transaction_session_timeout = '30s'")?;
        Ok(Session { client, prepared: Prepared::new() })
    }
}

struct Session {
    client: Client,
    prepared: Prepared,
}

/// A lane.
pub(crate) fn serve(server: &Server, mode: Mode, queue: &Queue, commits: &AtomicU64) {
    let mut open = None;
    while let Some(mut job) = queue.take() {
        let fate = match begun(server, mode, open.take()) {
            Err(error) => Err(error),
            Ok(mut session) => {
                let fate = run(&mut session, mode, job.as_mut(), commits);
                if fate.is_ok() && !session.client.is_closed() {
                    open = Some(session);
                }
                fate
            }
        };
        job.finish(fate);
    }
}

/// A session with an open transaction. A session that was lost while it lay idle is replaced
/// once: nothing of the unit has run yet.
fn begun(server: &Server, mode: Mode, idle: Option<Session>) -> Result<Session, StoreError> {
    if let Some(mut session) = idle
        && session.client.batch_execute(mode.begin()).is_ok()
    {
        return Ok(session);
    }
    let mut session = server.connect()?;
    session.client.batch_execute(mode.begin())?;
    Ok(session)
}

/// Runs one unit in the open transaction. An error means that its fate was not a commit, and that
/// the session is thrown away.
fn run(session: &mut Session, mode: Mode, job: &mut dyn Job, commits: &AtomicU64) -> Result<(), StoreError> {
    let good = job.run(&mut Tx::pg(&mut session.client, &mut session.prepared));
    if good && mode == Mode::Write {
        session.client.batch_execute("COMMIT")?;
        commits.fetch_add(1, Ordering::Relaxed);
        return Ok(());
    }
    // The unit keeps its own answer; a session that cannot even roll back is found closed later.
    if session.client.batch_execute("ROLLBACK").is_err() {
        tracing::warn!("a session was lost before its rollback");
    }
    Ok(())
}
