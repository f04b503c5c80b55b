//! How fast the search is, and how that grows.
//!
//! `speed DATA [--sizes N,N,N] [--postgres ADDRESS]` prints one line a row, `name \t figure \t unit \t detail`, for
//! `cargo xtask bench --only search`. The stories are those of the development data, and beyond their number
//! copies of which each is made of two.

#[allow(dead_code, reason = "what is relevant matters to the quality alone")]
#[path = "../quality/data.rs"]
mod data;
mod paper;
mod peer;
mod times;

use data::{Asked, documents, queries};
use paper::Paper;
use search::{Filter, Index, Query, Request, SearchError, Sort};
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;
use times::{Times, memory, processor};

/// Hits of a page.
const PAGE: usize = 20;

/// Questions asked at one size; the first pass warms up and does not count.
const MOST_QUESTIONS: usize = 1_500;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match run(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

fn run(args: &[String]) -> Result<(), String> {
    let data = Path::new(args.first().ok_or("usage: speed DATA [--sizes N,N,N] [--postgres ADDRESS]")?);
    let value = |flag: &str| args.iter().skip_while(|word| *word != flag).nth(1);
    let sizes = value("--sizes").map_or("39000,100000,1000000", String::as_str).split(',').map(str::parse);
    let sizes: Vec<usize> = sizes.collect::<Result<_, _>>().map_err(|error| format!("--sizes: {error}"))?;
    let paper = Paper::new(documents(&data.join("docs.jsonl.xz"))?);
    let mut asked = queries(&data.join("dev/news"), "kw")?;
    asked.truncate(MOST_QUESTIONS);
    for (place, size) in sizes.iter().enumerate() {
        measured(&paper, &asked, *size, place == 0)?;
    }
    if let (Some(address), Some(size)) = (value("--postgres"), sizes.first()) {
        peer::measured(address, &paper, &asked, *size)?;
    }
    Ok(())
}

fn row(name: &str, figure: f64, unit: &str, detail: &str) {
    println!("{name}\t{figure}\t{unit}\t{detail}");
}

/// Indexes `size` stories on disk and asks.
fn measured(paper: &Paper, asked: &[Asked], size: usize, is_first: bool) -> Result<(), String> {
    let said = |error: SearchError| error.to_string();
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let (index, mut writer, _) = Index::open(folder.path()).map_err(said)?;
    let (started, before) = (Instant::now(), processor()?);
    writer.rebuild(paper.entries(size).map(Ok::<_, SearchError>), 1).map_err(said)?;
    let (took, worked) = (started.elapsed().as_secs_f64(), processor()? - before);
    let of = |figure: f64| figure / 1e6;
    let bytes = of(times::float(paper.bytes(size)));
    row(
        &format!("indexing {size} stories"),
        times::float(size) / took,
        "stories/s",
        &format!("{bytes:.0} MB of text in {took:.1} s, {worked:.1} s of processor"),
    );
    writer.close().map_err(said)?;
    let disk = of(times::float(times::folder_bytes(folder.path())));
    row(&format!("index of {size} stories"), disk / bytes, "× its text", &format!("{disk:.0} MB"));
    drop(index);
    let (index, mut writer, _) = Index::open(folder.path()).map_err(said)?;
    let plain = answers(&index, asked, false, Sort::Relevance)?;
    row(&format!("answer at {size}, p50"), plain.percentile(50), "ms", "three words, the first 20 hits, one core");
    row(&format!("answer at {size}, p99"), plain.percentile(99), "ms", &format!("{} questions", plain.count()));
    let counted = answers(&index, asked, true, Sort::Relevance)?;
    row(&format!("answer with counts at {size}, p99"), counted.percentile(99), "ms", &format!("p50 {:.2} ms", counted.percentile(50)));
    let newest = answers(&index, asked, false, Sort::Newest)?;
    row(&format!("newest first at {size}, p99"), newest.percentile(99), "ms", &format!("p50 {:.2} ms", newest.percentile(50)));
    row(&format!("memory at {size}"), memory()?, "MB", "anonymous, after all questions; the texts to index are not counted");
    if is_first {
        let started = Instant::now();
        for (step, entry) in (2..).zip(paper.entries(20)) {
            writer.apply([entry], &[], step).map_err(said)?;
        }
        row("one story taken in and findable", started.elapsed().as_secs_f64() * 1e3 / 20.0, "ms", "committed to disk, mean of 20");
    }
    Ok(())
}

/// Each question twice; the second time counts.
fn answers(index: &Index, asked: &[Asked], counted: bool, sort: Sort) -> Result<Times, String> {
    let filter = Filter::default();
    let mut times = Times::default();
    for pass in 0..2 {
        for one in asked {
            let started = Instant::now();
            let query = Query::parse(&one.text);
            let request = Request { query: &query, filter: &filter, sort, offset: 0, limit: PAGE, counted };
            index.search(&request).map_err(|error| error.to_string())?;
            if pass == 1 {
                times.add(started.elapsed());
            }
        }
    }
    Ok(times)
}
