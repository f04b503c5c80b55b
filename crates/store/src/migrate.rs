//! Migrations: forward only, part of the program, and never changed once applied.

use crate::db::{Arg, Sql, row, statements};
use crate::objects::hex;
use crate::{Db, Engine, StoreError, Target, Tx};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};

/// One step of the schema, in the words of each engine.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// Its number; numbers run from 1 without gaps.
    pub version: i64,
    /// What it is about.
    pub name: &'static str,
    /// For SQLite.
    pub sqlite: &'static str,
    /// For PostgreSQL.
    pub postgres: &'static str,
}

/// The migrations of this program.
pub static ALL: &[Migration] = &[
    Migration {
        version: 1,
        name: "first",
        sqlite: include_str!("../migrations/sqlite/0001_first.sql"),
        postgres: include_str!("../migrations/postgres/0001_first.sql"),
    },
    Migration {
        version: 2,
        name: "desk",
        sqlite: include_str!("../migrations/sqlite/0002_desk.sql"),
        postgres: include_str!("../migrations/postgres/0002_desk.sql"),
    },
    Migration {
        version: 3,
        name: "archive",
        sqlite: include_str!("../migrations/sqlite/0003_archive.sql"),
        postgres: include_str!("../migrations/postgres/0003_archive.sql"),
    },
    Migration {
        version: 4,
        name: "search",
        sqlite: include_str!("../migrations/sqlite/0004_search.sql"),
        postgres: include_str!("../migrations/postgres/0004_search.sql"),
    },
];

/// What a migration did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MigrationReport {
    /// Schema before, 0 for an empty database.
    pub from: i64,
    /// Schema now.
    pub to: i64,
    /// Names of what was applied now.
    pub applied: Vec<&'static str>,
    /// The copy that was made before.
    pub snapshot: Option<PathBuf>,
}

row! {
    struct Applied { version: i64, name: String, checksum: String }
}

statements! {
    CREATE = Sql::each(
        "CREATE TABLE IF NOT EXISTS migration (
             version INTEGER PRIMARY KEY, name TEXT NOT NULL, checksum TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT",
        "CREATE TABLE IF NOT EXISTS migration (
             version bigint PRIMARY KEY, name text NOT NULL, checksum text NOT NULL, applied_at bigint NOT NULL)");
    // Two programs that start together migrate one after the other.
    LOCK = Sql::each("SELECT 0", "SELECT CAST(0 AS bigint) FROM pg_advisory_xact_lock(7234017283807667301)");
    EXISTS = Sql::each(
        "SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'migration'",
        "SELECT count(*) FROM pg_catalog.pg_tables WHERE schemaname = current_schema() AND tablename = 'migration'");
    APPLIED = Sql::both("SELECT version, name, checksum FROM migration ORDER BY version");
    QUICK_CHECK = Sql::each("PRAGMA quick_check(1)", "SELECT 'ok'");
    RECORD = Sql::both("INSERT INTO migration (version, name, checksum, applied_at) VALUES (?1, ?2, ?3, ?4)");
}

impl Migration {
    fn text(&self, engine: Engine) -> &'static str {
        match engine {
            Engine::Sqlite => self.sqlite,
            Engine::Postgres => self.postgres,
        }
    }

    fn checksum(&self, engine: Engine) -> String {
        hex(&Sha256::digest(self.text(engine)))
    }
}

impl Db {
    /// Brings the schema up to this program, each migration in a transaction of its own. Before it
    /// changes an SQLite database that holds a schema already, it keeps a copy in `snapshot_dir`
    /// as `before-NNNN-<time>.db`. Waits on the calling thread.
    ///
    /// # Errors
    /// [`StoreError::Schema`] for a database of a newer program, [`StoreError::MigrationChanged`]
    /// when an applied migration differs from this program's.
    pub fn migrate(&self, now: Timestamp, snapshot_dir: Option<&Path>) -> Result<MigrationReport, StoreError> {
        apply(self, ALL, now, snapshot_dir)
    }

    /// The schema of the database, 0 when it is empty. Waits on the calling thread.
    ///
    /// # Errors
    /// As every read: see [`StoreError`].
    pub fn schema_version(&self) -> Result<i64, StoreError> {
        self.read_blocking(|tx| Ok(applied(tx)?.last().map_or(0, |last| last.version)))
    }

    /// Asks the database whether its pages and indexes are sound. Reads all of it; waits on the calling thread.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] with the first fault found.
    pub fn check(&self) -> Result<(), StoreError> {
        let faults = self.read_blocking(|tx| match tx.engine() {
            Engine::Sqlite => tx.all::<(String,)>(&QUICK_CHECK, &[]),
            Engine::Postgres => applied(tx).map(|_| Vec::new()),
        })?;
        match faults.into_iter().map(|(line,)| line).find(|line| line != "ok") {
            Some(fault) => Err(StoreError::corrupt(fault)),
            None => Ok(()),
        }
    }

    /// Writes a consistent copy of an SQLite database to a new file while others read and write.
    /// Waits on the calling thread.
    ///
    /// # Errors
    /// [`StoreError::Unsupported`] on PostgreSQL; [`StoreError::Conflict`] when the file exists.
    pub fn snapshot_to(&self, path: &Path) -> Result<(), StoreError> {
        let Target::Sqlite(source) = self.target() else {
            return Err(StoreError::Unsupported("a PostgreSQL database is copied with pg_dump"));
        };
        if path.exists() {
            return Err(StoreError::conflict(format!("{} exists", path.display())));
        }
        let source = rusqlite::Connection::open_with_flags(source, rusqlite::OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        let mut copy = rusqlite::Connection::open(path)?;
        // All pages in one step: one snapshot, and writers go on in the WAL.
        rusqlite::backup::Backup::new(&source, &mut copy)?.run_to_completion(i32::MAX, std::time::Duration::ZERO, None)?;
        drop(copy);
        std::fs::File::open(path)?.sync_all()?;
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            std::fs::File::open(folder)?.sync_all()?;
        }
        Ok(())
    }
}

/// True when the schema is exactly this program's.
///
/// # Errors
/// As every read: see [`StoreError`].
pub fn is_current(tx: &mut Tx) -> Result<bool, StoreError> {
    Ok(applied(tx)?.last().map(|last| last.version) == ALL.last().map(|last| last.version))
}

/// Applies what is missing of `migrations`; [`Db::migrate`] does so with [`ALL`].
///
/// # Errors
/// As [`Db::migrate`].
pub fn apply(
    db: &Db,
    migrations: &'static [Migration],
    now: Timestamp,
    snapshot_dir: Option<&Path>,
) -> Result<MigrationReport, StoreError> {
    let from = db.write_blocking(move |tx| {
        tx.count(&LOCK, &[])?;
        tx.run(&CREATE, &[])?;
        check(tx, migrations)
    })?;
    let mut report = MigrationReport { from, to: from, applied: Vec::new(), snapshot: None };
    for migration in migrations.iter().filter(|migration| migration.version > from) {
        if let (Some(folder), None, true) = (snapshot_dir, &report.snapshot, from > 0 && db.engine() == Engine::Sqlite) {
            report.snapshot = Some(keep_copy(db, folder, migration.version, now)?);
        }
        if db.write_blocking(move |tx| step(tx, migrations, migration, now))? {
            report.applied.push(migration.name);
        }
        report.to = migration.version;
    }
    Ok(report)
}

/// Applies one migration unless another program was faster.
fn step(tx: &mut Tx, migrations: &'static [Migration], migration: &'static Migration, now: Timestamp) -> Result<bool, StoreError> {
    tx.count(&LOCK, &[])?;
    if check(tx, migrations)? >= migration.version {
        return Ok(false);
    }
    let engine = tx.engine();
    if engine == Engine::Postgres {
        tx.script("SET LOCAL statement_timeout = 0")?;
    }
    tx.script(migration.text(engine))?;
    let args: [&dyn Arg; 4] = [&migration.version, &migration.name, &migration.checksum(engine), &now];
    tx.run(&RECORD, &args)?;
    Ok(true)
}

fn applied(tx: &mut Tx) -> Result<Vec<Applied>, StoreError> {
    if tx.count(&EXISTS, &[])? == 0 { Ok(Vec::new()) } else { tx.all(&APPLIED, &[]) }
}

/// The schema of the database, if this program can go on from there.
fn check(tx: &mut Tx, migrations: &[Migration]) -> Result<i64, StoreError> {
    let engine = tx.engine();
    let known = migrations.last().map_or(0, |last| last.version);
    let applied = applied(tx)?;
    let found = applied.last().map_or(0, |last| last.version);
    if found > known {
        return Err(StoreError::Schema { found, known });
    }
    for old in applied {
        let ours = migrations.iter().find(|migration| migration.version == old.version);
        if ours.is_none_or(|ours| ours.checksum(engine) != old.checksum) {
            return Err(StoreError::MigrationChanged { version: old.version, name: old.name });
        }
    }
    Ok(found)
}

fn keep_copy(db: &Db, folder: &Path, version: i64, now: Timestamp) -> Result<PathBuf, StoreError> {
    std::fs::create_dir_all(folder)?;
    let time = now.to_zoned_datetime(TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ");
    let path = folder.join(format!("before-{version:04}-{time}.db"));
    db.snapshot_to(&path)?;
    Ok(path)
}
