//! What can go wrong in the store, by what a person can do about it.

use std::error::Error;
use std::sync::Arc;

/// Why the store did not do what was asked.
#[derive(Debug, Clone, thiserror::Error)]
pub enum StoreError {
    /// Too much waits, or another program holds the lock: answer 503 and let the reader try again.
    #[error("the database is busy; try again in a moment")]
    Busy,
    /// The database is gone for now; the lanes reconnect by themselves.
    #[error("the database cannot be reached: {0}")]
    Unavailable(String),
    /// The disk is full: make room.
    #[error("the disk of the database is full")]
    Full,
    /// The file or server accepts no writes: check permissions or the role of the server.
    #[error("the database is read-only")]
    ReadOnly,
    /// Somebody else was first: load again and repeat the change.
    #[error("somebody else changed it meanwhile: {what}")]
    Conflict {
        /// What was changed.
        what: String,
    },
    /// Stored data cannot be read: restore it from a backup.
    #[error("stored data is damaged: {what}")]
    Corrupt {
        /// Where, and what was found.
        what: String,
    },
    /// The database was written by a newer program: start that one.
    #[error("the database has schema {found}, this program knows {known}; start the newer program")]
    Schema {
        /// Version of the database.
        found: i64,
        /// Newest version that this program knows.
        known: i64,
    },
    /// An applied migration no longer has the text it had: start the program it came with.
    #[error("migration {version:04} ({name}) was changed after it was applied")]
    MigrationChanged {
        /// Number of the migration.
        version: i64,
        /// Its name.
        name: String,
    },
    /// This engine cannot do it; the text says what can.
    #[error("{0}")]
    Unsupported(&'static str),
    /// The store was closed.
    #[error("the store is closed")]
    Closed,
    /// The work given to a lane panicked: a fault of the program. Nothing was written.
    #[error("the program failed inside the store: {message}")]
    Panicked {
        /// What the panic said.
        message: String,
    },
    /// Anything else that a driver or the operating system reported.
    #[error("the database failed: {0}")]
    Driver(#[source] Arc<dyn Error + Send + Sync>),
}

impl StoreError {
    /// True when trying again later can help without anybody doing anything.
    pub fn is_transient(&self) -> bool {
        matches!(self, Self::Busy | Self::Unavailable(_) | Self::Conflict { .. })
    }

    pub(crate) fn driver(error: impl Error + Send + Sync + 'static) -> Self {
        Self::Driver(Arc::new(error))
    }

    pub(crate) fn corrupt(what: impl Into<String>) -> Self {
        Self::Corrupt { what: what.into() }
    }

    pub(crate) fn conflict(what: impl Into<String>) -> Self {
        Self::Conflict { what: what.into() }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        let rusqlite::Error::SqliteFailure(failure, text) = &error else {
            return Self::driver(error);
        };
        let said = || text.clone().unwrap_or_else(|| failure.to_string());
        match failure.code {
            Code::DatabaseBusy | Code::DatabaseLocked => Self::Busy,
            Code::DiskFull => Self::Full,
            Code::ReadOnly | Code::PermissionDenied => Self::ReadOnly,
            Code::CannotOpen => Self::Unavailable(said()),
            Code::DatabaseCorrupt | Code::NotADatabase => Self::corrupt(said()),
            Code::ConstraintViolation if is_unique(failure.extended_code) => Self::conflict(said()),
            _ => Self::driver(error),
        }
    }
}

fn is_unique(extended: i32) -> bool {
    matches!(extended, rusqlite::ffi::SQLITE_CONSTRAINT_UNIQUE | rusqlite::ffi::SQLITE_CONSTRAINT_PRIMARYKEY)
}

impl From<postgres::Error> for StoreError {
    fn from(error: postgres::Error) -> Self {
        let Some(said) = error.as_db_error() else {
            let lost = error.is_closed() || error.source().is_some_and(|cause| cause.is::<std::io::Error>());
            return if lost { Self::unreachable(&error) } else { Self::driver(error) };
        };
        // The first two characters of an SQLSTATE are its class (PostgreSQL manual, appendix A).
        match said.code().code() {
            "40001" | "40P01" | "55P03" | "57014" => Self::Busy,
            "53100" => Self::Full,
            "25006" => Self::ReadOnly,
            "23505" => Self::conflict(said.message()),
            "XX001" | "XX002" => Self::corrupt(said.message()),
            state if ["08", "57", "53"].iter().any(|class| state.starts_with(class)) => Self::unreachable(&error),
            _ => Self::driver(error),
        }
    }
}

impl StoreError {
    /// The server cannot be reached; keeps what every layer said about it.
    pub(crate) fn unreachable(error: &postgres::Error) -> Self {
        let mut text = error.to_string();
        let mut cause = error.source();
        while let Some(inner) = cause {
            text = format!("{text}: {inner}");
            cause = inner.source();
        }
        Self::Unavailable(text)
    }
}

impl From<std::io::Error> for StoreError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Self::Full,
            std::io::ErrorKind::ReadOnlyFilesystem | std::io::ErrorKind::PermissionDenied => Self::ReadOnly,
            _ => Self::driver(error),
        }
    }
}
