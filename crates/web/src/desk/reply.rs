//! What a handler gives back.

use crate::headers::Policy;
use axum::body::Body;
use axum::response::Response;
use bytes::Bytes;
use hyper::StatusCode;
use hyper::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderName, HeaderValue, LOCATION};
use serde::Serialize;
use std::sync::Arc;

/// An answer.
pub struct Reply {
    status: StatusCode,
    headers: Vec<(HeaderName, HeaderValue)>,
    body: Body,
    policy: Option<Arc<Policy>>,
}

impl Reply {
    fn new(status: StatusCode, content_type: &'static str, body: impl Into<Body>) -> Self {
        Self { status, headers: vec![(CONTENT_TYPE, HeaderValue::from_static(content_type))], body: body.into(), policy: None }
    }

    /// A page.
    pub fn html(html: String) -> Self {
        Self::new(StatusCode::OK, "text/html; charset=utf-8", html)
    }

    /// A page as readers get it, under the security headers that it has there.
    pub fn preview(html: String, policy: Arc<Policy>) -> Self {
        Self { policy: Some(policy), ..Self::html(html) }
    }

    /// JSON.
    pub fn json(value: &impl Serialize) -> Self {
        Self::new(StatusCode::OK, "application/json", serde_json::to_vec(value).unwrap_or_default())
    }

    /// "See there" (303): what was sent is done, reload as you like. `said` is a message `said-…` that the next page shows.
    pub fn see(path: &str, said: Option<&str>) -> Self {
        let (path, anchor) = path.split_once('#').map_or((path, String::new()), |(path, anchor)| (path, format!("#{anchor}")));
        let mark = if path.contains('?') { '&' } else { '?' };
        let to = said.map_or_else(|| format!("{path}{anchor}"), |key| format!("{path}{mark}said={key}{anchor}"));
        let mut reply = Self::new(StatusCode::SEE_OTHER, "text/plain; charset=utf-8", Body::empty());
        reply.headers.push((LOCATION, HeaderValue::from_str(&to).unwrap_or(HeaderValue::from_static("/desk"))));
        reply
    }

    /// A file that never changes under its address.
    pub fn file(content_type: &'static str, bytes: impl Into<Bytes>) -> Self {
        let mut reply = Self::new(StatusCode::OK, content_type, Body::from(bytes.into()));
        reply.headers.push((CACHE_CONTROL, HeaderValue::from_static("private, max-age=31536000, immutable")));
        reply
    }

    /// A body that comes piece by piece.
    pub fn stream(content_type: &'static str, body: Body) -> Self {
        Self::new(StatusCode::OK, content_type, body)
    }

    /// With another status.
    #[must_use]
    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// With one more header; a value that no header can have is left out.
    #[must_use]
    pub fn header(mut self, name: &'static str, value: &str) -> Self {
        if let Ok(value) = HeaderValue::from_str(value) {
            self.headers.push((HeaderName::from_static(name), value));
        }
        self
    }

    /// As the server sends it, under the headers of `policy` unless it brought its own: nothing of the newsroom is kept by anybody unless it says so.
    pub fn into_response(self, policy: &Policy) -> Response {
        let mut response = Response::new(self.body);
        *response.status_mut() = self.status;
        for (name, value) in self.headers {
            response.headers_mut().append(name, value);
        }
        for (name, value) in self.policy.as_deref().unwrap_or(policy).headers() {
            response.headers_mut().insert(name, value.clone());
        }
        response.headers_mut().entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
        response
    }
}
