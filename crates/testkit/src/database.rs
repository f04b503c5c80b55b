//! Fresh databases that are gone after the test.

use crate::{at, postgres};
use store::{Db, Target};
use tempfile::TempDir;

/// A database of its own for one test.
pub struct TestDb {
    /// The open database.
    pub db: Db,
    /// Where it is, to open it once more.
    pub target: Target,
    /// What disappears with it.
    _leftover: Leftover,
}

/// Dropped after the database is closed.
enum Leftover {
    Folder { _folder: TempDir },
    Database { _database: postgres::Database },
}

/// Reader lanes of a test database.
const READERS: usize = 2;

impl TestDb {
    /// A migrated SQLite database in a folder of its own.
    ///
    /// # Panics
    /// When it cannot be made.
    pub fn sqlite() -> Self {
        let empty = Self::sqlite_empty();
        empty.db.migrate(at("2026-01-01 00:00", "UTC"), None).expect("the migrations apply");
        empty
    }

    /// An SQLite database without a schema.
    ///
    /// # Panics
    /// When it cannot be made.
    pub fn sqlite_empty() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let target = Target::Sqlite(folder.path().join("warraq.db"));
        let db = Db::open(&target, READERS).expect("an SQLite database");
        Self { db, target, _leftover: Leftover::Folder { _folder: folder } }
    }

    /// A migrated PostgreSQL database; `None` only when the tests were told to do without.
    ///
    /// # Panics
    /// When there is no server and nobody said to do without one.
    pub fn postgres() -> Option<Self> {
        postgres::Database::migrated().map(Self::on_server)
    }

    /// A PostgreSQL database without a schema.
    ///
    /// # Panics
    /// As [`TestDb::postgres`].
    pub fn postgres_empty() -> Option<Self> {
        postgres::Database::empty().map(Self::on_server)
    }

    fn on_server(database: postgres::Database) -> Self {
        let target = Target::Postgres(database.url().to_owned());
        let db = Db::open(&target, READERS).expect("a PostgreSQL database");
        Self { db, target, _leftover: Leftover::Database { _database: database } }
    }
}
