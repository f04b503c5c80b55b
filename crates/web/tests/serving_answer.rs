//! What a page looks like on the wire, in each of the ways it can be asked for.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use std::sync::Arc;

use axum::http::header::{ACCEPT_ENCODING, HeaderName, HeaderValue, IF_NONE_MATCH};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::response::Response;
use http_body_util::BodyExt;
use web::answer::answer;
use web::cache::{Entry, Page, PageCache, Tag};
use web::headers::{Kind, Policy, Styles};

fn entry(status: StatusCode, body: &str) -> Arc<Entry> {
    let cache = PageCache::new(1024 * 1024);
    let policy = Arc::new(Policy::new(Kind::Page, &Styles::default(), true));
    let page = Page::new(status, HeaderValue::from_static("text/html; charset=utf-8"), policy, body.to_owned())
        .cache_control(HeaderValue::from_static("public, max-age=60"), Some(HeaderValue::from_static("public, max-age=300")))
        .tags([Tag::Home]);
    cache.insert(cache.ticket(), "/", page)
}

fn ask(entry: &Arc<Entry>, method: Method, lines: &[(HeaderName, &str)]) -> Response {
    let mut headers = HeaderMap::new();
    for (name, value) in lines {
        headers.append(name, HeaderValue::from_str(value).unwrap());
    }
    answer(entry, &method, &headers)
}

fn outline(response: &Response) -> String {
    let mut lines: Vec<String> = response.headers().iter().map(|(name, value)| format!("{name}: {}", value.to_str().unwrap())).collect();
    lines.sort();
    format!("{}\n{}", response.status(), lines.join("\n"))
}

#[tokio::test]
async fn the_whole_answer() {
    let entry = entry(StatusCode::OK, "<p>خبر</p>");
    let response = ask(&entry, Method::GET, &[]);
    insta::assert_snapshot!("whole_answer", outline(&response));
    assert_eq!(response.into_body().collect().await.unwrap().to_bytes(), "<p>خبر</p>");
}

#[tokio::test]
async fn a_head_request_gets_the_same_headers_and_no_body() {
    let entry = entry(StatusCode::OK, &"<p>خبر</p>".repeat(100));
    for accept in ["", "gzip", "br", "zstd"] {
        let line = [(ACCEPT_ENCODING, accept)];
        let (get, head) = (ask(&entry, Method::GET, &line), ask(&entry, Method::HEAD, &line));
        assert_eq!(outline(&get), outline(&head));
        assert!(head.into_body().collect().await.unwrap().to_bytes().is_empty());
    }
}

#[tokio::test]
async fn who_has_the_page_already_is_told_so() {
    let entry = entry(StatusCode::OK, &"<p>خبر</p>".repeat(100));
    let etag = ask(&entry, Method::GET, &[]).headers()["etag"].to_str().unwrap().to_owned();
    let response = ask(&entry, Method::GET, &[(ACCEPT_ENCODING, "br"), (IF_NONE_MATCH, &format!("\"x\", {etag}"))]);
    insta::assert_snapshot!("unchanged", outline(&response));
    for (list, status) in [("*", 304), ("\"x\"", 200), (etag.trim_start_matches("W/"), 304)] {
        assert_eq!(ask(&entry, Method::GET, &[(IF_NONE_MATCH, list)]).status(), status, "{list}");
    }
    let two_lines = ask(&entry, Method::GET, &[(IF_NONE_MATCH, "\"x\""), (IF_NONE_MATCH, &etag)]);
    assert_eq!(two_lines.status(), StatusCode::NOT_MODIFIED);
}

#[test]
fn an_error_page_is_never_unchanged() {
    let entry = entry(StatusCode::NOT_FOUND, "<p>لا صفحة هنا</p>");
    assert_eq!(ask(&entry, Method::GET, &[(IF_NONE_MATCH, "*")]).status(), StatusCode::NOT_FOUND);
}

#[test]
fn a_request_that_forbids_every_form_is_refused_politely() {
    let entry = entry(StatusCode::OK, "<p>خبر</p>");
    let response = ask(&entry, Method::GET, &[(ACCEPT_ENCODING, "identity;q=0")]);
    assert_eq!(response.status(), StatusCode::NOT_ACCEPTABLE);
    assert!(response.headers().contains_key("content-security-policy"));
}

#[test]
fn a_page_too_small_to_shrink_travels_as_it_is() {
    let entry = entry(StatusCode::OK, "<p>خبر</p>");
    let response = ask(&entry, Method::GET, &[(ACCEPT_ENCODING, "gzip, deflate, br, zstd")]);
    assert!(!response.headers().contains_key("content-encoding"));
    assert_eq!(response.headers()["content-length"], "13");
}
