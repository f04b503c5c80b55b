//! What the house counts. Handles are taken once; counting is one atomic addition.
//!
//! The recorder (see `admin`) must be installed before the cache and the server are made,
//! otherwise the handles count nothing.

use hyper::StatusCode;
use metrics::{Counter, Gauge, Histogram, counter, gauge, histogram};

/// The cache's part.
pub(crate) struct CacheFigures {
    pub(crate) hit: Counter,
    pub(crate) miss: Counter,
    pub(crate) stale: Counter,
    pub(crate) coalesced: Counter,
    pub(crate) render: Histogram,
    bytes: Gauge,
}

impl CacheFigures {
    pub(crate) fn register() -> Self {
        Self {
            hit: counter!("warraq_cache_requests_total", "outcome" => "hit"),
            miss: counter!("warraq_cache_requests_total", "outcome" => "miss"),
            stale: counter!("warraq_cache_requests_total", "outcome" => "stale"),
            coalesced: counter!("warraq_cache_requests_total", "outcome" => "coalesced"),
            render: histogram!("warraq_render_seconds"),
            bytes: gauge!("warraq_cache_bytes"),
        }
    }

    /// Bytes kept; shown up to 4 GiB.
    pub(crate) fn weigh(&self, bytes: usize) {
        self.bytes.set(u32::try_from(bytes).unwrap_or(u32::MAX));
    }
}

/// The server's part.
pub(crate) struct ServerFigures {
    informational: Counter,
    success: Counter,
    redirection: Counter,
    client_error: Counter,
    server_error: Counter,
    pub(crate) ready: Counter,
    pub(crate) ready_bytes: Counter,
    pub(crate) connections: Gauge,
    pub(crate) turned_away: Counter,
    pub(crate) panics: Counter,
}

impl ServerFigures {
    pub(crate) fn register() -> Self {
        Self {
            informational: counter!("warraq_requests_total", "class" => "1xx"),
            success: counter!("warraq_requests_total", "class" => "2xx"),
            redirection: counter!("warraq_requests_total", "class" => "3xx"),
            client_error: counter!("warraq_requests_total", "class" => "4xx"),
            server_error: counter!("warraq_requests_total", "class" => "5xx"),
            ready: counter!("warraq_cache_requests_total", "outcome" => "ready"),
            ready_bytes: counter!("warraq_ready_body_bytes_total"),
            connections: gauge!("warraq_connections"),
            turned_away: counter!("warraq_connections_turned_away_total"),
            panics: counter!("warraq_panics_total"),
        }
    }

    /// One request was answered with `status`.
    pub(crate) fn answered(&self, status: StatusCode) {
        let class = match status.as_u16() / 100 {
            1 => &self.informational,
            2 => &self.success,
            3 => &self.redirection,
            4 => &self.client_error,
            _ => &self.server_error,
        };
        class.increment(1);
    }
}

/// A comment came in; `outcome` is a short word of the newsroom's (`waiting`, `approved`,
/// `refused`, `limited`, `forged` …), never anything a reader wrote.
pub fn comment(outcome: &'static str) {
    counter!("warraq_comments_total", "outcome" => outcome).increment(1);
}

/// How many units of work wait for the database now.
pub fn database_queue(waiting: u32) {
    gauge!("warraq_database_queue").set(waiting);
}
