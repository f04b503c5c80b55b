//! `warraq.toml`: how the program runs on this machine. What readers see is in the database.

use crate::failure::Failure;
use crate::home::Home;
use serde::Deserialize;
use std::net::SocketAddr;
use store::Target;
use web::server::Network;

/// The whole file; every part has a sensible default.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// `postgres://…`; absent means SQLite in the home.
    pub database: Option<String>,
    /// Where it listens.
    pub serve: Serve,
    /// The newsroom.
    pub desk: Desk,
    /// Limits against abuse.
    pub limits: Limits,
    /// The page cache.
    pub cache: Cache,
}

/// Where it listens.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Serve {
    /// Readers' listener.
    pub listen: Option<SocketAddr>,
    /// Health and metrics; absent means off.
    pub admin: Option<SocketAddr>,
    /// Proxies whose `X-Forwarded-For` is believed; this machine itself unless the file says otherwise,
    /// since otherwise all readers behind a proxy here would share one limit.
    #[serde(deserialize_with = "networks")]
    pub trusted_proxies: Vec<Network>,
}

impl Default for Serve {
    fn default() -> Self {
        let loopback = ["127.0.0.0/8", "::1"];
        Self { listen: None, admin: None, trusted_proxies: loopback.iter().filter_map(|network| network.parse().ok()).collect() }
    }
}

/// The newsroom.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Desk {
    /// A listener of its own; absent means under `/desk` beside the readers' pages.
    pub listen: Option<SocketAddr>,
}

/// Limits a prefix (/24 or /64); 0 switches one off.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Limits {
    /// Comments an hour.
    pub comments_per_hour: u32,
    /// Comments at once.
    pub comment_burst: u32,
    /// Seconds until one more comment is allowed.
    pub comment_seconds: u32,
    /// Comments of everybody that may wait to be read.
    pub comments_waiting: u32,
    /// Open connections.
    pub connections_per_prefix: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self { comments_per_hour: 20, comment_burst: 3, comment_seconds: 15, comments_waiting: 50_000, connections_per_prefix: 32 }
    }
}

/// The page cache.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Cache {
    /// Its bound in MiB.
    pub megabytes: u32,
}

impl Default for Cache {
    fn default() -> Self {
        Self { megabytes: 12 }
    }
}

/// Addresses or networks such as `10.0.0.0/8`.
fn networks<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Vec<Network>, D::Error> {
    let texts = Vec::<String>::deserialize(from)?;
    texts.iter().map(|text| text.parse().map_err(serde::de::Error::custom)).collect()
}

impl Settings {
    /// Reads `warraq.toml` if it is there.
    ///
    /// # Errors
    /// [`Failure`] with line and column of what is wrong.
    pub fn read(home: &Home) -> Result<Self, Failure> {
        let path = home.settings();
        match std::fs::read_to_string(&path) {
            Ok(text) => {
                toml::from_str(&text).map_err(|error| Failure::refused("bad-settings", &[("path", &path.display()), ("cause", &error)]))
            }
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Self::default()),
            Err(error) => Err(Failure::failed("cannot-read", &[("path", &path.display()), ("cause", &error)])),
        }
    }

    /// Which database: the one named on the command line, else in the file, else SQLite in the home.
    ///
    /// # Errors
    /// [`Failure`] for an address that is neither.
    pub fn target(&self, home: &Home, asked: Option<&str>) -> Result<Target, Failure> {
        match asked.or(self.database.as_deref()) {
            None => Ok(Target::Sqlite(home.database())),
            Some(url) if url.starts_with("postgres://") || url.starts_with("postgresql://") => Ok(Target::Postgres(url.to_owned())),
            Some(other) => Err(Failure::refused("bad-database", &[("found", &other)])),
        }
    }
}
