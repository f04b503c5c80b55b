//! One ready page of about 20 KB through the whole serving stack, to be measured.
//!
//! `cargo run -p web --release --example ready_bytes -- 127.0.0.1:8080`, pinned to one core
//! (`taskset -c 0`), beside nginx with the same bytes and headers; compare pairs only. With
//! a folder as second argument the page and its headers are written there for nginx.

use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::http::{HeaderValue, StatusCode};
use axum::response::IntoResponse;
use web::cache::{Page, PageCache, Tag};
use web::encoding::{Coding, Effort, compress};
use web::headers::{Kind, Policy, Styles};
use web::server::{App, Settings, bind, inherited, runtime, serve};

type Failure = Box<dyn std::error::Error>;

const CACHE_CONTROL: &str = "public, max-age=0, must-revalidate";

/// Words in a fixed disorder, so that the page compresses about as well as a story does.
fn page() -> String {
    const WORDS: &str = "فتحت بلدية الميناء سوق السمك الجديد أمام الباعة وقال الصيادون إن المدّ كان عاليًا والقوارب عادت \
        قبل الفجر بما يكفي أهل الحيّ كلّهم بينما انتظرت المخابز شاحنات الدقيق القادمة من السهل عبر جسر قديم رُمّم هذا \
        الصيف بأيدي متطوعين جمعوا ثمن الحجر من بيوتهم ثم احتفلت المدرسة القريبة بتخرّج أربعين تلميذة في علوم البحر";
    let words: Vec<&str> = WORDS.split_whitespace().collect();
    let mut page = String::from("<!doctype html><html lang=ar dir=rtl><title>سوق السمك</title><p>");
    let mut state: u32 = 7;
    while page.len() < 20 * 1024 {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let place = usize::try_from(state >> 8).unwrap_or(0) % words.len();
        page.push_str(words.get(place).copied().unwrap_or("و"));
        page.push_str(if state.is_multiple_of(97) { "</p><p>" } else { " " });
    }
    page
}

fn app(page: String, policy: Arc<Policy>) -> App {
    let cache = PageCache::new(8 * 1024 * 1024);
    let ready = Page::new(StatusCode::OK, HeaderValue::from_static("text/html; charset=utf-8"), Arc::clone(&policy), page)
        .cache_control(HeaderValue::from_static(CACHE_CONTROL), None)
        .tags([Tag::Story(1), Tag::Home]);
    cache.insert(cache.ticket(), "/1", ready);
    App { cache, router: Router::new(), policy, error_page: Arc::new(|status| status.into_response()), settings: Settings::default() }
}

fn write_for_nginx(folder: &Path, page: &str, policy: &Policy) -> Result<(), Failure> {
    std::fs::create_dir_all(folder)?;
    std::fs::write(folder.join("1"), page)?;
    std::fs::write(folder.join("1.gz"), compress(Coding::Gzip, Effort::Best, page.as_bytes())?)?;
    let mut lines = String::new();
    for (name, value) in policy.headers() {
        lines.push_str(&format!("add_header {name} \"{}\" always;\n", value.to_str()?));
    }
    lines.push_str(&format!("add_header cache-control \"{CACHE_CONTROL}\";\nadd_header vary accept-encoding;\n"));
    std::fs::write(folder.join("headers.conf"), lines)?;
    Ok(())
}

fn main() -> Result<(), Failure> {
    let mut arguments = std::env::args().skip(1);
    let address = arguments.next().unwrap_or_else(|| "127.0.0.1:8080".to_owned()).parse()?;
    let styles = Styles { hashes: vec!["RLMXpoWgNlhbuHyKZE8BdKDVKhMZdF1CwwP5v0sDJ0A=".to_owned()], own: false };
    let policy = Arc::new(Policy::new(Kind::Page, &styles, true));
    let page = page();
    if let Some(folder) = arguments.next() {
        return write_for_nginx(Path::new(&folder), &page, &policy);
    }
    runtime()?.block_on(async {
        let listener = match inherited()?.into_iter().next() {
            Some(passed) => passed,
            None => bind(address)?,
        };
        println!("http://{}/1", listener.local_addr()?);
        serve(listener, app(page, policy), std::future::pending()).await;
        Ok(())
    })
}
