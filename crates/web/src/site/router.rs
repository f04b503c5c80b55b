//! Who answers what is not ready in the cache.

use super::{Site, comments, pages};
use crate::desk::{Newsroom, gate};
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn_with_state;
use axum::routing::{any, post};
use std::sync::Arc;

/// Bytes of a comment form: 4,000 characters of four bytes, percent-encoded, and the other fields.
const FORM: usize = 64 * 1024;

/// The readers' site, and the newsroom under `/desk`, as one service.
pub fn with_desk(site: Arc<Site>, room: Arc<Newsroom>) -> Router {
    router(site).merge(desk_router(room))
}

/// The newsroom as a service of its own, for a listener that only it has.
pub fn desk_router(room: Arc<Newsroom>) -> Router {
    let gate = any(gate::pass);
    Router::new().route("/desk", gate.clone()).route("/desk/{*rest}", gate).layer(DefaultBodyLimit::disable()).with_state(room)
}

/// The readers' site as a service.
pub fn router(site: Arc<Site>) -> Router {
    Router::new()
        .route("/{story}/comments", post(comments::create).get(pages::show).head(pages::show))
        .fallback(pages::show)
        .layer(DefaultBodyLimit::max(FORM))
        .layer(from_fn_with_state(Arc::clone(&site), pages::protect))
        .with_state(site)
}
