//! Cold start, memory under load, and import.

use std::time::Instant;

use super::corpus;
use super::table::Row;
use super::wrk::{Plan, median};
use super::{Session, float, memory, millis, pages};
use crate::http::Client;
use crate::process::WorkFolder;
use crate::server::Newsroom;

/// From starting the process to the first 200 of the home page, median of several starts after SIGKILL.
///
/// # Errors
///
/// That it does not start or answer.
pub fn cold(session: &Session, newsroom: &Newsroom, stories: u64, most: f64) -> Result<Vec<Row>, String> {
    let mut times = Vec::new();
    for _ in 0..session.pairs.max(5) {
        let started = Instant::now();
        let mut server = newsroom.serve(Some(0))?;
        corpus::text_of(&mut Client::new(&server.address), "/")?;
        times.push(millis(started.elapsed()));
        server.running.kill();
    }
    let longest = times.iter().copied().fold(0.0, f64::max);
    Ok(vec![Row::at_most(
        &format!("cold start to first 200, {stories} stories"),
        most,
        "ms",
        median(times),
        &format!("longest {longest:.0} ms"),
    )])
}

/// Proportional set size at the end of a load over every story, with the default cache.
///
/// # Errors
///
/// That it does not start or answer.
pub fn under_load(session: &Session, newsroom: &Newsroom, stories: u64, most: f64) -> Result<Vec<Row>, String> {
    let server = newsroom.serve(Some(0))?;
    let idle = memory::pss_mib(&server.running).unwrap_or(f64::NAN);
    let all = super::fresh::sitemap_stories(&mut Client::new(&server.address))?;
    let few: Vec<String> = all.into_iter().take(20_000).collect();
    let script = pages::each_in_turn(&few);
    let plan = Plan { script: &script, ..Plan::pages(session.seconds.max(4)) };
    let mut most_seen = 0.0_f64;
    for _ in 0..2 {
        plan.run(session.work(), &server.address, "/")?;
        most_seen = most_seen.max(memory::pss_mib(&server.running).unwrap_or(f64::NAN));
    }
    Ok(vec![Row::at_most(
        &format!("memory (PSS) under load, {stories} stories"),
        most,
        "MiB",
        most_seen,
        &format!("idle {idle:.0} MiB, {} addresses asked in turn", few.len()),
    )])
}

/// One command over a folder of `count` pages, into a new home.
///
/// # Errors
///
/// What the importer said.
pub fn import(program: &std::path::Path, count: u64) -> Result<Vec<Row>, String> {
    let work = WorkFolder::new("import")?;
    let newsroom = Newsroom::new(program, &work.path().join("home"));
    newsroom.init()?;
    let files = corpus::write_pages(&work.path().join("pages"), 0, count)?;
    let started = Instant::now();
    let mut command = newsroom.command(&["import", "page", "--section", "mahalliyat", "--date", "2016-01-21", "--publish", "--json"]);
    let peak = memory::peak_of(command.args(files))?;
    let seconds = started.elapsed().as_secs_f64();
    Ok(vec![
        Row::noted(&format!("import of {count} pages, published"), "pages/s", float(count) / seconds, &format!("{seconds:.1} s")),
        Row::at_most(&format!("import of {count} pages, peak memory"), 128.0, "MiB", peak, "highest resident set"),
    ])
}
