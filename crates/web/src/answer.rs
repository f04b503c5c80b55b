//! From a ready page to an answer: which coding, whether it changed, whether a body is wanted.
//!
//! Source: RFC 9110 sections 12.5.3 (`Accept-Encoding`), 13.1.2 (`If-None-Match`), 15.4.5
//! (304), 9.3.2 (HEAD). `Range` is ignored, as section 14.2 allows: pages are small.

use std::sync::Arc;

use axum::body::Body;
use axum::response::Response;
use hyper::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_LENGTH, ETAG, HeaderMap, HeaderName, HeaderValue, IF_NONE_MATCH, VARY,
};
use hyper::{Method, StatusCode};

use crate::cache::{Entry, Ready};
use crate::encoding::Coding;

/// What a request gets of a page.
pub(crate) enum Verdict<'e> {
    /// All of it, in this form.
    Full(&'e Arc<Ready>),
    /// It has it already: 304.
    Unchanged,
    /// It forbids every form: 406.
    Unacceptable,
}

/// What a 304 repeats of the page's headers (RFC 9110 section 15.4.5).
pub(crate) const REPEATED: [HeaderName; 4] = [ETAG, VARY, CACHE_CONTROL, HeaderName::from_static("cdn-cache-control")];

/// Decides by the values of `Accept-Encoding` (empty when absent) and `If-None-Match`.
pub(crate) fn judge<'e>(entry: &'e Arc<Entry>, accept: &[u8], if_none_match: Option<&[u8]>) -> Verdict<'e> {
    if entry.status().is_success() && if_none_match.is_some_and(|list| names(list, entry.etag())) {
        return Verdict::Unchanged;
    }
    match Coding::choose(accept) {
        Some(coding) => Verdict::Full(entry.form(coding)),
        None => Verdict::Unacceptable,
    }
}

/// The answer to a GET or HEAD request with `headers`.
///
/// For pages that were rendered just now; a page that was ready is sent by the server
/// before any router sees the request, by the same rules.
#[must_use]
pub fn answer(entry: &Arc<Entry>, method: &Method, headers: &HeaderMap) -> Response {
    let accept = joined(headers, &ACCEPT_ENCODING);
    let if_none_match = headers.contains_key(IF_NONE_MATCH).then(|| joined(headers, &IF_NONE_MATCH));
    match judge(entry, &accept, if_none_match.as_deref()) {
        Verdict::Full(ready) => full(entry, ready, *method == Method::HEAD),
        Verdict::Unchanged => unchanged(entry),
        Verdict::Unacceptable => with_headers(StatusCode::NOT_ACCEPTABLE, Body::empty(), entry.policy().headers().clone()),
    }
}

fn full(entry: &Entry, ready: &Ready, head_only: bool) -> Response {
    let mut headers = entry.policy().headers().clone();
    for (name, value) in entry.headers() {
        headers.append(name, value.clone());
    }
    if let Some(token) = ready.coding.token() {
        headers.insert(CONTENT_ENCODING, HeaderValue::from_static(token));
    }
    headers.insert(CONTENT_LENGTH, HeaderValue::from(ready.body.len()));
    let body = if head_only { Body::empty() } else { Body::from(ready.body.clone()) };
    with_headers(entry.status(), body, headers)
}

fn unchanged(entry: &Entry) -> Response {
    let mut headers = HeaderMap::with_capacity(4);
    for name in REPEATED {
        if let Some(value) = entry.headers().get(&name) {
            headers.insert(name, value.clone());
        }
    }
    with_headers(StatusCode::NOT_MODIFIED, Body::empty(), headers)
}

fn with_headers(status: StatusCode, body: Body, headers: HeaderMap) -> Response {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    response
}

/// All values of a list header as one (RFC 9110 section 5.3).
fn joined(headers: &HeaderMap, name: &HeaderName) -> Vec<u8> {
    let values: Vec<&[u8]> = headers.get_all(name).iter().map(HeaderValue::as_bytes).collect();
    values.join(&b","[..])
}

/// Whether an `If-None-Match` list names `etag`, compared weakly; `*` names everything.
fn names(list: &[u8], etag: &[u8]) -> bool {
    let opaque = etag.strip_prefix(b"W/").unwrap_or(etag);
    let list = list.trim_ascii();
    // A tag of ours has no comma or space inside, so cutting at commas cannot make it match.
    list == b"*"
        || list.split(|byte| *byte == b',').any(|item| {
            let item = item.trim_ascii();
            item.strip_prefix(b"W/").unwrap_or(item) == opaque
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_of_tags_is_compared_weakly() {
        let ours = b"W/\"abc\"";
        let cases: [(&str, &[u8], bool); 8] = [
            ("the same", b"W/\"abc\"", true),
            ("strong", b"\"abc\"", true),
            ("second in a list", b"\"x,y\" ,\t W/\"abc\"", true),
            ("star", b" * ", true),
            ("another", b"\"abd\"", false),
            ("without quotes", b"abc", false),
            ("star in a list is no star", b"\"x\", *", false),
            ("nothing", b"", false),
        ];
        for (why, list, same) in cases {
            assert_eq!(names(list, ours), same, "{why}");
        }
    }
}
