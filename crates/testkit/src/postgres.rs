//! PostgreSQL for tests.
//!
//! `WARRAQ_TEST_POSTGRES` decides: a URL (`postgres://user@host:port/postgres`, a role that may create
//! databases) names a running server; `skip` does without, visibly; when it is not set, a server is
//! started once a process from the Debian binaries and dies with the process.

mod server;

pub use server::{Server, ServerError};

use crate::at;
use ::postgres::{Client, NoTls};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use store::{Db, Target};

/// The variable that names a server.
pub const VARIABLE: &str = "WARRAQ_TEST_POSTGRES";

/// Where the databases of this process are made; `None` when the tests do without.
fn base_url() -> Option<&'static str> {
    static BASE: OnceLock<Option<(String, Option<Server>)>> = OnceLock::new();
    let base = BASE.get_or_init(|| match std::env::var(VARIABLE).ok().filter(|value| !value.is_empty()) {
        Some(skip) if skip == "skip" => {
            eprintln!("NOTICE: {VARIABLE}=skip, nothing is tested on PostgreSQL");
            None
        }
        Some(url) => Some((url, None)),
        None => match Server::start() {
            Ok(server) => Some((server.url(), Some(server))),
            Err(error) => panic!("{error}; install postgresql, or set {VARIABLE} to a URL or to \"skip\""),
        },
    });
    base.as_ref().map(|(url, _)| url.as_str())
}

/// A database on the server; dropped there when this is.
#[derive(Debug)]
pub struct Database {
    url: String,
    name: String,
}

impl Database {
    /// A migrated database, copied from a template that is migrated once a server.
    ///
    /// # Panics
    /// When the server does not do it.
    pub fn migrated() -> Option<Self> {
        static TEMPLATE: OnceLock<String> = OnceLock::new();
        let base = base_url()?;
        Some(Self::create(base, TEMPLATE.get_or_init(|| template(base))))
    }

    /// A database without a schema.
    ///
    /// # Panics
    /// When the server does not do it.
    pub fn empty() -> Option<Self> {
        base_url().map(|base| Self::create(base, "template0"))
    }

    fn create(base: &str, template: &str) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("warraq_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        admin(base, &format!("CREATE DATABASE {name} TEMPLATE {template}"));
        Self { url: with_database(base, &name), name }
    }

    /// Its connection URL.
    pub fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        if let Some(base) = base_url() {
            admin(base, &format!("DROP DATABASE IF EXISTS {} WITH (FORCE)", self.name));
        }
    }
}

fn admin(base: &str, sql: &str) {
    let mut client = Client::connect(base, NoTls).expect("the test server answers");
    client.batch_execute(sql).expect("the test server makes and drops databases");
}

/// The migrated template of this schema; processes that share a server make it one after the other.
fn template(base: &str) -> String {
    let texts = store::migrate::ALL.iter().map(|migration| migration.postgres);
    let name = format!("warraq_template_{:016x}", texts.flat_map(str::bytes).fold(0xcbf2_9ce4_8422_2325_u64, fnv));
    let mut client = Client::connect(base, NoTls).expect("the test server answers");
    client.execute("SELECT pg_advisory_lock(20261119)", &[]).expect("the lock of the template");
    let known = client.query_opt("SELECT 1 FROM pg_database WHERE datname = $1", &[&name]).expect("a list of databases");
    if known.is_none() {
        let draft = format!("{name}_draft");
        client.batch_execute(&format!("DROP DATABASE IF EXISTS {draft} WITH (FORCE)")).expect("no old draft");
        client.batch_execute(&format!("CREATE DATABASE {draft} TEMPLATE template0")).expect("a draft of the template");
        let db = Db::open(&Target::Postgres(with_database(base, &draft)), 1).expect("the draft opens");
        db.migrate(at("2026-01-01 00:00", "UTC"), None).expect("the migrations apply");
        drop(db);
        client.batch_execute(&format!("ALTER DATABASE {draft} RENAME TO {name}")).expect("the draft becomes the template");
    }
    name
}

/// FNV-1a, one byte on.
fn fnv(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
}

/// The same server, another database.
fn with_database(url: &str, name: &str) -> String {
    let (scheme, rest) = url.split_once("://").expect("a URL such as postgres://user@host:5432/postgres");
    let (place, query) = rest.split_once('?').unwrap_or((rest, ""));
    let host = place.split_once('/').map_or(place, |(host, _)| host);
    let query = if query.is_empty() { String::new() } else { format!("?{query}") };
    format!("{scheme}://{host}/{name}{query}")
}

#[cfg(test)]
mod tests {
    use super::with_database;

    #[test]
    fn only_the_database_of_a_url_changes() {
        for (url, expected) in [
            ("postgres://w@127.0.0.1:5432/postgres", "postgres://w@127.0.0.1:5432/x"),
            ("postgres://w@127.0.0.1:5432", "postgres://w@127.0.0.1:5432/x"),
            ("postgres://w@h/a?connect_timeout=3", "postgres://w@h/x?connect_timeout=3"),
        ] {
            assert_eq!(with_database(url, "x"), expected);
        }
    }
}
