//! Who answers what is not ready in the cache.

use super::{Site, comments, pages};
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn_with_state;
use axum::routing::post;
use std::sync::Arc;

/// Bytes of a comment form: 4,000 characters of four bytes, percent-encoded, and the other fields.
const FORM: usize = 64 * 1024;

/// The readers' site as a service.
pub fn router(site: Arc<Site>) -> Router {
    Router::new()
        .route("/{story}/comments", post(comments::create).get(pages::show).head(pages::show))
        .fallback(pages::show)
        .layer(DefaultBodyLimit::max(FORM))
        .layer(from_fn_with_state(Arc::clone(&site), pages::protect))
        .with_state(site)
}
