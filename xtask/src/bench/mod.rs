//! `cargo xtask bench`: promises measured as ratios in one run, beside nginx and bare SQLite.
//!
//! The server is on core 0, wrk and this program on core 1. The machine must be otherwise idle.

mod archive;
mod comments;
pub mod corpus;
mod desk;
mod fresh;
mod language;
mod memory;
mod nginx;
mod pages;
mod search;
mod start;
mod table;
mod words;
mod wrk;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::process::{WorkFolder, build_warraq, on_path, output};
use crate::server::Newsroom;
use table::Row;

/// How long and how often to measure, and where to work.
#[derive(Debug)]
pub struct Session {
    work: WorkFolder,
    /// Seconds of one run of wrk.
    pub seconds: u32,
    /// Pairs of runs; the median counts.
    pub pairs: u32,
    /// Stories published for the freshness figure.
    pub publications: usize,
    /// Sizes of the small, the middle and the large paper, in stories.
    pub sizes: [u64; 3],
    only: Vec<String>,
}

impl Session {
    fn read(args: &[String]) -> Result<Self, String> {
        let quick = args.iter().any(|word| word == "--quick");
        let only = args.iter().skip_while(|word| *word != "--only").nth(1);
        let known = |word: &String| matches!(word.as_str(), "--quick" | "--write" | "--only") || Some(word) == only;
        if let Some(other) = args.iter().find(|word| !known(word)) {
            return Err(format!("{other} is not known; see `cargo xtask`"));
        }
        Ok(Self {
            work: WorkFolder::new("bench")?,
            seconds: if quick { 2 } else { 5 },
            pairs: if quick { 3 } else { 5 },
            publications: if quick { 8 } else { 30 },
            sizes: if quick { [1_000, 2_000, 5_000] } else { [1_000, 10_000, 100_000] },
            only: only.map(|names| names.split(',').map(str::to_owned).collect()).unwrap_or_default(),
        })
    }

    /// The folder for scripts, copies and homes.
    pub fn work(&self) -> &Path {
        self.work.path()
    }

    fn wants(&self, name: &str) -> bool {
        self.only.is_empty() || self.only.iter().any(|one| one == name)
    }

    /// A paper of `stories` published stories and 150 drafts, made by our own importer.
    fn paper(&self, program: &Path, stories: u64) -> Result<Newsroom, String> {
        let newsroom = Newsroom::new(program, &self.work().join(format!("home-{stories}")));
        newsroom.init()?;
        newsroom.settings(corpus::NO_LIMITS)?;
        let files = corpus::write_pages(&self.work().join(format!("pages-{stories}")), 0, stories)?;
        let import = corpus::import(&newsroom, &files)?;
        eprintln!("{} stories imported in {:.0} s, peak {:.0} MiB", import.pages, import.seconds, import.peak_mib);
        let drafts = corpus::write_pages(&self.work().join(format!("drafts-{stories}")), 1_000_000, 1_000_150)?;
        let mut command = newsroom.command(&["import", "page", "--section", "mahalliyat", "--json"]);
        memory::peak_of(command.args(drafts))?;
        Ok(newsroom)
    }
}

/// A count as a figure; above 2³² it stays at the top.
fn float(count: u64) -> f64 {
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// Measures all (or `--only` some), prints the table, keeps it with `--write`.
///
/// # Errors
///
/// A missing program, or the measurement that could not be made; a missed target is not an error.
pub fn run(args: &[String]) -> Result<(), String> {
    let session = Session::read(args)?;
    let mut rows = Vec::new();
    if session.wants("language") {
        rows.extend(language::rows()?);
    }
    let is_written = args.iter().any(|word| word == "--write");
    if session.wants("search") {
        // Its table has a file of its own, because it takes as long as all others.
        let found = search::rows(args.iter().any(|word| word == "--quick"))?;
        show_and_keep(&found, &search::file(), is_written)?;
    }
    if session.only.iter().all(|only| only == "language" || only == "search") && !session.only.is_empty() {
        return if rows.is_empty() { Ok(()) } else { show_and_keep(&rows, &readme(), is_written) };
    }
    rows.extend(newsroom_rows(&session)?);
    show_and_keep(&rows, &readme(), is_written)
}

fn readme() -> PathBuf {
    crate::tree::root().join("bench/README.md")
}

fn show_and_keep(rows: &[Row], file: &Path, is_written: bool) -> Result<(), String> {
    let table = table::markdown(rows);
    println!("{}\n\n{table}", table::machine());
    if is_written { table::keep(file, &table) } else { Ok(()) }
}

/// What needs a running newsroom and peers beside it.
fn newsroom_rows(session: &Session) -> Result<Vec<Row>, String> {
    for (program, package) in [("nginx", "nginx-light"), ("wrk", "wrk"), ("sqlite3", "sqlite3"), ("strace", "strace")] {
        if !on_path(program) {
            return Err(format!("{program} is missing: run `scripts/setup-debian bench`, or install the package {package}"));
        }
    }
    let program = build_warraq(true)?;
    let mut rows = Vec::new();
    for (place, stories) in session.sizes.into_iter().enumerate() {
        rows.extend(measured(session, &program, place, stories)?);
    }
    if session.wants("import") {
        let [.., large] = session.sizes;
        rows.extend(archive::import(&program, large)?);
    }
    if session.wants("desk") {
        let [.., large] = session.sizes;
        rows.extend(desk::rows(session, &program, large)?);
    }
    Ok(rows)
}

type Measurement<'a> = (&'static str, usize, Box<dyn Fn(&Newsroom) -> Result<Vec<Row>, String> + 'a>);

/// What is measured on which size of paper (0 small, 1 middle, 2 large), in this order.
fn measurements<'a>(session: &'a Session, program: &'a Path, stories: u64) -> Vec<Measurement<'a>> {
    vec![
        ("fresh", 0, Box::new(move |room| fresh::publish_to_fresh(session, room, stories))),
        ("cold", 1, Box::new(move |room| start::cold(session, room, stories, 60.0))),
        ("pages", 1, Box::new(|room| pages::cached(session, room))),
        ("uncached", 1, Box::new(|room| pages::never_cached(session, room))),
        ("memory", 1, Box::new(move |room| start::under_load(session, room, stories, 48.0))),
        ("disturbed", 1, Box::new(|room| comments::disturbed(session, room))),
        ("comments", 1, Box::new(|room| comments::durable(session, room))),
        ("import", 1, Box::new(move |_| start::import(program, stories))),
        ("cold", 2, Box::new(move |room| start::cold(session, room, stories, 200.0))),
        ("fresh", 2, Box::new(move |room| fresh::publish_to_fresh(session, room, stories))),
        ("memory", 2, Box::new(move |room| start::under_load(session, room, stories, 96.0))),
    ]
}

fn measured(session: &Session, program: &Path, place: usize, stories: u64) -> Result<Vec<Row>, String> {
    let wanted: Vec<_> =
        measurements(session, program, stories).into_iter().filter(|(name, at, _)| *at == place && session.wants(name)).collect();
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    pin_ourselves("0,1")?;
    let newsroom = session.paper(program, stories)?;
    pin_ourselves("1")?;
    let mut rows = Vec::new();
    for (name, _, measure) in wanted {
        eprintln!("measuring {name} at {stories} stories");
        match measure(&newsroom) {
            Ok(new) => {
                new.iter().for_each(|row| eprintln!("  {}: {}", row.name, row.figure));
                rows.extend(new);
            }
            Err(problem) => rows.push(Row {
                name: format!("{name}, {stories} stories"),
                target: "–".to_owned(),
                figure: format!("not measured: {}", problem.lines().next().unwrap_or_default()),
                pass: Some(false),
            }),
        }
    }
    Ok(rows)
}

/// Everything that we start inherits this; the servers are pinned to core 0 on their own.
fn pin_ourselves(cores: &str) -> Result<(), String> {
    output(Command::new("taskset").args(["-a", "-c", "-p", cores, &std::process::id().to_string()])).map(|_| ())
}
