//! What a renderer hands to the cache.

use std::sync::Arc;

use bytes::Bytes;
use hyper::StatusCode;
use hyper::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};
use jiff::Timestamp;

use super::Tag;
use crate::headers::Policy;

const CDN_CACHE_CONTROL: HeaderName = HeaderName::from_static("cdn-cache-control");

/// A rendered answer with everything that goes with it.
#[derive(Debug, Clone)]
pub struct Page {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) policy: Arc<Policy>,
    pub(crate) body: Bytes,
    pub(crate) tags: Vec<Tag>,
    pub(crate) fresh_until: Option<Timestamp>,
}

impl Page {
    /// `body` of `content_type` (such as `text/html; charset=utf-8`), under the security
    /// headers of `policy`, answered with `status`.
    #[must_use]
    pub fn new(status: StatusCode, content_type: HeaderValue, policy: Arc<Policy>, body: impl Into<Bytes>) -> Self {
        let mut headers = HeaderMap::with_capacity(6);
        headers.insert(CONTENT_TYPE, content_type);
        Self { status, headers, policy, body: body.into(), tags: Vec::new(), fresh_until: None }
    }

    /// What browsers may do with it, and what a cache in front of the house may do.
    #[must_use]
    pub fn cache_control(mut self, browsers: HeaderValue, front: Option<HeaderValue>) -> Self {
        self.headers.insert(CACHE_CONTROL, browsers);
        if let Some(front) = front {
            self.headers.insert(CDN_CACHE_CONTROL, front);
        }
        self
    }

    /// One more header, such as `Link` or `Last-Modified`.
    ///
    /// `Vary`, `ETag`, `Content-Length`, `Content-Encoding` and `Date` are the cache's own.
    #[must_use]
    pub fn header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.headers.append(name, value);
        self
    }

    /// What it shows.
    #[must_use]
    pub fn tags(mut self, tags: impl IntoIterator<Item = Tag>) -> Self {
        self.tags.extend(tags);
        self
    }

    /// The instant from which it must be rendered again even if nothing changes, such as the
    /// paper's midnight when today's date stands on it.
    #[must_use]
    pub fn fresh_until(mut self, instant: Timestamp) -> Self {
        self.fresh_until = Some(instant);
        self
    }
}
