//! The second door: what the machines that look after the house see.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use axum::body::Body;
use axum::http::{HeaderValue, Request, StatusCode};
use http_body_util::BodyExt;
use tower::ServiceExt;
use web::admin::{AskReady, Readiness, comment, database_queue, recorder, router};
use web::cache::{Page, PageCache};
use web::headers::{Kind, Policy, Styles};

async fn get(app: &axum::Router, path: &str) -> (StatusCode, String) {
    let request = Request::get(path).body(Body::empty()).unwrap();
    let response = app.clone().oneshot(request).await.unwrap();
    let status = response.status();
    let body = response.into_body().collect().await.unwrap().to_bytes();
    (status, String::from_utf8(body.to_vec()).unwrap())
}

#[tokio::test]
async fn the_house_says_whether_it_lives_and_whether_it_can_work() {
    let database = Arc::new(AtomicBool::new(true));
    let asked = Arc::clone(&database);
    let ready: AskReady = Arc::new(move || {
        let database = asked.load(Ordering::Relaxed);
        Box::pin(async move { Readiness { database, migrations: true } })
    });
    let app = router(ready, recorder().unwrap().build_recorder().handle());
    assert_eq!(get(&app, "/healthz").await, (StatusCode::OK, "ok\n".to_owned()));
    let (status, report) = get(&app, "/readyz").await;
    assert_eq!((status, report.as_str()), (StatusCode::OK, r#"{"database":true,"migrations":true,"ready":true}"#));
    database.store(false, Ordering::Relaxed);
    let (status, report) = get(&app, "/readyz").await;
    assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(report, r#"{"database":false,"migrations":true,"ready":false}"#);
    assert_eq!(get(&app, "/healthz").await.0, StatusCode::OK, "alive all the same");
}

#[tokio::test]
async fn what_happens_is_counted() {
    let recorder = recorder().unwrap().build_recorder();
    let handle = recorder.handle();
    // The handles are taken when the cache is made.
    let cache = metrics::with_local_recorder(&recorder, || {
        comment("waiting");
        comment("waiting");
        comment("refused");
        database_queue(3);
        PageCache::new(1024 * 1024)
    });
    let policy = Arc::new(Policy::new(Kind::Page, &Styles::default(), false));
    for _ in 0..3 {
        let html = HeaderValue::from_static("text/html; charset=utf-8");
        let page = Page::new(StatusCode::OK, html, Arc::clone(&policy), "نص");
        let told = || std::future::ready(Ok::<_, Never>(page.clone()));
        cache.get_or_render("/", told).await.unwrap();
    }
    let ready: AskReady = Arc::new(|| Box::pin(async { Readiness { database: true, migrations: true } }));
    let (_, text) = get(&router(ready, handle), "/metrics").await;
    let mut lines: Vec<&str> = text.lines().filter(|line| !line.contains("_sum") && !line.contains("bucket")).collect();
    lines.retain(|line| !line.is_empty() && !line.contains("warraq_cache_bytes"));
    lines.sort_unstable();
    insta::assert_snapshot!("figures", lines.join("\n"));
}

#[derive(Debug)]
enum Never {}

impl web::cache::Transient for Never {
    fn is_transient(&self) -> bool {
        match *self {}
    }

    fn retold(&self) -> Self {
        match *self {}
    }
}
