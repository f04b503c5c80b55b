//! Pictures, by the hash of their bytes.

use super::{PageError, Site};
use crate::headers::Kind;
use axum::body::Body;
use axum::response::Response;
use hyper::header::{CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE, ETAG, HeaderValue, IF_NONE_MATCH};
use hyper::{HeaderMap, Method, StatusCode};
use press::Address;
use press::caching::picture_ext;
use press::view::Status;
use std::sync::Arc;

/// The site's icon: 16 × 16, one colour.
pub const ICON: &[u8] = include_bytes!("icon.ico");

impl Site {
    /// A picture that a live story shows. Any other hash answers as if it were not there.
    pub(super) async fn picture(&self, sha256: &str, ext: &str, method: &Method, headers: &HeaderMap) -> Result<Response, PageError> {
        let missing = || PageError::Status(Status::NotFound);
        let name = sha256.to_owned();
        let rendition = self.db.read_quick(move |tx| store::media::public(tx, &name)).await?.ok_or_else(missing)?;
        if picture_ext(&rendition.mime) != ext {
            return Err(missing());
        }
        let edition = self.edition().await?;
        let address = Address::Media { sha256: sha256.to_owned(), ext: ext.to_owned() };
        let etag = format!("\"{sha256}\"");
        let known = headers.get(IF_NONE_MATCH).is_some_and(|given| given.to_str().is_ok_and(|given| given.contains(&etag)));
        let mut response = Response::new(Body::empty());
        *response.headers_mut() = edition.policy(Kind::Media).headers().clone();
        let map = response.headers_mut();
        map.insert(CACHE_CONTROL, HeaderValue::from_static(address.cache_control()));
        map.insert(CONTENT_TYPE, HeaderValue::from_static(address.content_type()));
        map.extend(HeaderValue::from_str(&etag).ok().map(|etag| (ETAG, etag)));
        if known {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            return Ok(response);
        }
        map.insert(CONTENT_LENGTH, HeaderValue::from(rendition.size));
        if *method != Method::HEAD {
            let (objects, name) = (Arc::clone(&self.objects), sha256.to_owned());
            let read = tokio::task::spawn_blocking(move || objects.get(&name)).await;
            let bytes = read.map_err(|_| PageError::Status(Status::Fault))??.ok_or_else(missing)?;
            *response.body_mut() = Body::from(bytes);
        }
        Ok(response)
    }
}
