//! The second door, for the machines that look after the house: is it alive, is it ready,
//! what does it count. Bind it to loopback or to the management network only.

use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use hyper::StatusCode;
use metrics_exporter_prometheus::{BuildError, Matcher, PrometheusBuilder, PrometheusHandle};
use tokio::net::TcpListener;

pub use crate::server::figures::{comment, database_queue};

/// What `/readyz` reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Readiness {
    /// The database answers.
    pub database: bool,
    /// Its tables are those of this program.
    pub migrations: bool,
}

/// Asks the house whether it is ready.
pub type AskReady = Arc<dyn Fn() -> Pin<Box<dyn Future<Output = Readiness> + Send>> + Send + Sync>;

#[derive(Clone)]
struct Watch {
    ready: AskReady,
    metrics: PrometheusHandle,
}

/// Upper bounds of the render-time buckets, in **seconds**.
const RENDER_BUCKETS: [f64; 9] = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.1, 0.5, 2.5];

/// The recorder behind `/metrics`. Install it before the cache and the server are made.
///
/// # Errors
///
/// When another recorder is installed already.
pub fn install_recorder() -> Result<PrometheusHandle, BuildError> {
    recorder()?.install_recorder()
}

/// The same, not installed, with our buckets.
///
/// # Errors
///
/// When the buckets are refused, which they are not.
pub fn recorder() -> Result<PrometheusBuilder, BuildError> {
    PrometheusBuilder::new().set_buckets_for_metric(Matcher::Full("warraq_render_seconds".to_owned()), &RENDER_BUCKETS)
}

/// `/healthz`, `/readyz` and `/metrics`.
pub fn router(ready: AskReady, metrics: PrometheusHandle) -> Router {
    Router::new()
        .route("/healthz", get(|| async { ([(CACHE_CONTROL, "no-store")], "ok\n") }))
        .route("/readyz", get(readyz))
        .route("/metrics", get(figures))
        .with_state(Watch { ready, metrics })
}

/// Serves [`router`] until `shutdown`, and keeps the figures small meanwhile.
///
/// # Errors
///
/// When the listener fails for good.
pub async fn serve(
    listener: TcpListener,
    ready: AskReady,
    metrics: PrometheusHandle,
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let upkeep = {
        let metrics = metrics.clone();
        tokio::spawn(async move {
            let mut tick = tokio::time::interval(Duration::from_secs(5));
            loop {
                tick.tick().await;
                metrics.run_upkeep();
            }
        })
    };
    let served = axum::serve(listener, router(ready, metrics)).with_graceful_shutdown(shutdown).await;
    upkeep.abort();
    served
}

async fn readyz(State(watch): State<Watch>) -> Response {
    let Readiness { database, migrations } = (watch.ready)().await;
    let status = if database && migrations { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    let report = serde_json::json!({ "ready": status.is_success(), "database": database, "migrations": migrations });
    let headers = [(CONTENT_TYPE, "application/json"), (CACHE_CONTROL, "no-store")];
    (status, headers, report.to_string()).into_response()
}

async fn figures(State(watch): State<Watch>) -> Response {
    let headers = [(CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8"), (CACHE_CONTROL, "no-store")];
    (headers, watch.metrics.render()).into_response()
}
