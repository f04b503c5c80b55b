//! The limits of the server, with the defaults of a small newsroom.

use std::time::Duration;

use super::body::Rate;
use super::network::Network;

/// How much the server takes from anybody.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Whose `X-Forwarded-For` is believed; their connections are not counted against a prefix.
    pub trusted_proxies: Vec<Network>,
    /// Open connections of one /24 or /64; 32 by default. Loopback is not counted.
    pub connections_each: usize,
    /// Open connections in all; 10,000 by default.
    pub connections: usize,
    /// Time for a whole request head; 10 s by default.
    pub head_time: Duration,
    /// How long a connection may rest between requests; 30 s by default.
    pub idle: Duration,
    /// How long a client may take nothing of an answer; 15 s by default.
    pub stall: Duration,
    /// Bytes of a request's body; 1 MiB by default. Routes may allow less.
    pub body: u64,
    /// Path prefixes under which a larger body may come, with its bytes: uploads of the desk.
    pub large_bodies: Vec<(String, u64)>,
    /// Bytes a second at which a body must come after [`Self::head_time`]; 500 by default.
    pub body_rate: u64,
    /// How long running requests may take to end when the house closes; 10 s by default.
    pub drain: Duration,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            trusted_proxies: Vec::new(),
            connections_each: 32,
            connections: 10_000,
            head_time: Duration::from_secs(10),
            idle: Duration::from_secs(30),
            stall: Duration::from_secs(15),
            body: 1024 * 1024,
            large_bodies: Vec::new(),
            body_rate: 500,
            drain: Duration::from_secs(10),
        }
    }
}

impl Settings {
    pub(super) fn body_limit(&self, path: &str) -> u64 {
        let larger = self.large_bodies.iter().filter(|(prefix, _)| path.starts_with(prefix)).map(|(_, bytes)| *bytes);
        larger.fold(self.body, u64::max)
    }

    pub(super) fn body_rate(&self) -> Rate {
        Rate { bytes_per_second: self.body_rate, grace: self.head_time }
    }
}
