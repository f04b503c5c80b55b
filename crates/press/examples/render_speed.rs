//! How long a page takes to set, in microseconds: `cargo run -p press --release --example render_speed`.

#[path = "../tests/sample/mod.rs"]
mod sample;

use press::view::ListKind;
use std::hint::black_box;
use std::time::{Duration, Instant};

fn measure(what: &str, mut set: impl FnMut() -> usize) {
    let mut best = Duration::MAX;
    for _ in 0..7 {
        let start = Instant::now();
        for _ in 0..500 {
            black_box(set());
        }
        best = best.min(start.elapsed() / 500);
    }
    println!("{what}: {:.1} µs a page, {:.0} pages a second", best.as_secs_f64() * 1e6, 1.0 / best.as_secs_f64());
}

fn main() {
    let (press, desk) = sample::paper();
    let (story, home, list) = (sample::story(), sample::home(), sample::list(ListKind::Section(sample::section("world"))));
    let items: Vec<_> = std::iter::repeat_n(sample::feed_items(), 10).flatten().collect();
    let size = |page: Result<String, press::PressError>| page.map_or(0, |page| page.len());
    measure("story", || size(press.story(&desk, &story)));
    measure("home", || size(press.home(&desk, &home)));
    measure("section", || size(press.list(&desk, &list)));
    measure("rss of 20", || size(press::feed::rss(&desk, &press::FeedScope::Site, &items)));
    measure("desk", || press.desk(sample::masthead()).map_or(0, |_| 1));
}
