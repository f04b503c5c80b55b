//! How long a page takes to set, in microseconds: `cargo run -p press --release --example render_speed`.

#[path = "../tests/sample/mod.rs"]
mod sample;

use press::view::ListKind;
use std::hint::black_box;
use std::time::Instant;

/// Nanoseconds this thread has run on a processor; where the system does not say, those that passed.
fn worked(start: Instant) -> u128 {
    let said = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let spent = said.and_then(|line| line.split(' ').next()?.parse().ok());
    spent.unwrap_or_else(|| start.elapsed().as_nanos())
}

fn measure(what: &str, mut set: impl FnMut() -> usize) {
    let start = Instant::now();
    let best = (0..9).map(|_| {
        let before = worked(start);
        for _ in 0..500 {
            black_box(set());
        }
        (worked(start) - before) / 500
    });
    let nanoseconds = best.min().unwrap_or(1).max(1);
    println!("{what}: {} µs a page, {} pages a second", nanoseconds / 1_000, 1_000_000_000 / nanoseconds);
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
