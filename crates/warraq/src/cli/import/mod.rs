//! `warraq import`: brings in what other systems left, and says what became of each file.

mod archive;
mod files;
mod page;
mod paper;
pub mod picture;
pub mod report;
mod runs;
mod told;

use super::Context;
use crate::failure::{Exit, Failure};
use crate::imports::Format;
use crate::paper::Paper;
use crate::wake;
use clap::{Args, Subcommand};
use jiff::civil::Date;
use report::Totals;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use told::Told;

#[derive(Args)]
pub struct Import {
    #[command(subcommand)]
    from: From,
}

#[derive(Subcommand)]
enum From {
    /// Read saved newspaper pages (text or HTML)
    Page(Pages),
    /// A WordPress export (WXR)
    #[command(name = "wordpress")]
    WordPress(archive::Archives),
    /// A Ghost export (JSON)
    Ghost(archive::Archives),
    /// A Blogger export
    Blogger(archive::Archives),
    /// IPTC ninjs
    Ninjs(archive::Archives),
    /// IPTC NewsML-G2
    #[command(name = "newsml")]
    NewsMl(archive::Archives),
    /// NITF
    Nitf(archive::Archives),
    /// RSS, Atom or JSON Feed
    Feed(archive::Archives),
    /// A folder of saved HTML pages
    Html(archive::Archives),
    /// A paper's own export
    Warraq(paper::Own),
    /// List imports
    List(runs::List),
    /// Write the report of an import anew
    Report(runs::Report),
    /// Ask once more for pictures that could not be had
    Retry(runs::Retry),
}

#[derive(Args)]
pub struct Pages {
    /// Files, or folders of them
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Section, by slug or name
    #[arg(long)]
    section: Option<String>,
    /// Day of first publication, YYYY-MM-DD
    #[arg(long)]
    date: Option<Date>,
    /// Publish at once
    #[arg(long)]
    publish: bool,
}

impl Import {
    pub fn run(self, context: &Context) -> Result<Exit, Failure> {
        use intake::archive::Format as Kind;
        match self.from {
            From::Page(pages) => pages.run(context),
            From::WordPress(words) => words.run(context, Format::Archive(Kind::WordPress)),
            From::Ghost(words) => words.run(context, Format::Archive(Kind::Ghost)),
            From::Ninjs(words) => words.run(context, Format::Archive(Kind::Ninjs)),
            From::NewsMl(words) => words.run(context, Format::Archive(Kind::NewsMl)),
            From::Nitf(words) => words.run(context, Format::Archive(Kind::Nitf)),
            From::Blogger(words) => words.run(context, Format::Archive(Kind::Blogger)),
            From::Feed(words) => words.run(context, Format::Feed),
            From::Html(words) => words.run(context, Format::Html),
            From::Warraq(words) => words.run(context),
            From::List(words) => words.run(context),
            From::Report(words) => words.run(context),
            From::Retry(words) => words.run(context),
        }
    }
}

impl Pages {
    fn run(self, context: &Context) -> Result<Exit, Failure> {
        let pages = self;
        let paper = Paper::open(context.home.clone(), context.database.as_deref())?;
        let files = files::gather(&pages.files)?;
        let words =
            page::Asked { section: pages.section.as_deref(), date: pages.date, publish: pages.publish, lang: context.speech.lang() };
        let desk = page::Intake::new(&paper, &words)?;
        let totals = read_all(context, &desk, &files);
        wake::nudge(&paper.home);
        let totals = totals?;
        Ok(totals.exit())
    }
}

/// Reads every file; one that is refused does not stop the rest. Several are on their way at once, so
/// that the database commits them together.
fn read_all(context: &Context, desk: &page::Intake, files: &[PathBuf]) -> Result<Totals, Failure> {
    const ABREAST: usize = 8;
    let next = AtomicUsize::new(0);
    let told = Mutex::new(Told::new(context, report::progress(context, files.len())));
    std::thread::scope(|scope| {
        for _ in 0..ABREAST.min(files.len()) {
            scope.spawn(|| {
                while let Some((place, path)) = {
                    let place = next.fetch_add(1, Ordering::Relaxed);
                    files.get(place).map(|path| (place, path))
                } {
                    let report = desk.take(path);
                    told.lock().unwrap_or_else(PoisonError::into_inner).take(place, report);
                }
            });
        }
    });
    told.into_inner().unwrap_or_else(PoisonError::into_inner).end()
}
