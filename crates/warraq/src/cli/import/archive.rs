//! `warraq import wordpress|ghost|…`: an archive of another system, whole.

use crate::cli::Context;
use crate::failure::{Exit, Failure};
use crate::imports::report::Summary;
use crate::imports::{self, Format, Ground, Options, Progress, dry, pictures};
use crate::paper::Paper;
use crate::{report, wake};
use arabic::catalogue::Arg;
use clap::{Args, ValueEnum};
use desk::archive::StartImport;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use jiff::Timestamp;
use model::{ArchiveKind, RunBy};
use std::path::{Path, PathBuf};
use std::time::Instant;

/// What is asked for of an archive.
#[derive(Args)]
pub struct Archives {
    /// The export
    #[arg(required = true, value_name = "FILE")]
    exports: Vec<PathBuf>,
    /// Try it, write nothing
    #[arg(long)]
    dry_run: bool,
    /// The old site, for addresses without a host
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
    /// Where the report goes
    #[arg(long, value_name = "DIR")]
    report: Option<PathBuf>,
    /// A folder with the old site's pictures
    #[arg(long, value_name = "DIR", conflicts_with = "no_media")]
    media: Option<PathBuf>,
    /// Leave pictures behind
    #[arg(long)]
    no_media: bool,
    /// Pictures may come from this machine and its network
    #[arg(long)]
    allow_local: bool,
    /// Section of stories that name none
    #[arg(long)]
    section: Option<String>,
    /// Kinds of WordPress posts that are stories too
    #[arg(long, value_name = "TYPE", value_delimiter = ',')]
    types: Vec<String>,
    /// What becomes of public stories without a date
    #[arg(long, value_enum, default_value = "never")]
    publish_undated: Undated,
    /// The name under which the archive's things are known
    #[arg(long, value_name = "NAME")]
    source: Option<String>,
}

/// A story without a date never goes out by itself.
#[derive(Clone, Copy, ValueEnum)]
enum Undated {
    /// It is a draft until somebody dates it.
    Never,
}

impl Archives {
    pub fn run(self, context: &Context, format: Format) -> Result<Exit, Failure> {
        let Undated::Never = self.publish_undated;
        let paper = Paper::open(context.home.clone(), context.database.as_deref())?;
        let ground = Ground { db: paper.db.clone(), home: paper.home.clone() };
        let options = Options {
            section: self.section.clone(),
            base_url: self.base_url.clone(),
            pictures: !self.no_media,
            media: self.media.clone().map(|folder| folder.canonicalize().unwrap_or(folder)),
            local: self.allow_local,
            story_types: self.types.clone(),
            dry: false,
        };
        let mut worst = Exit::Good;
        let mut summaries = Vec::new();
        for (number, file) in (1..).zip(&self.exports) {
            let file = file.canonicalize().map_err(|_| Failure::refused("no-file", &[("path", &file.display())]))?;
            let report =
                self.report.as_ref().map(|folder| if self.exports.len() > 1 { folder.join(number.to_string()) } else { folder.clone() });
            let summary = self.one(context, &ground, format, &options, &file, report)?;
            worst = worse(worst, exit(&summary));
            summaries.push(summary);
        }
        if !self.dry_run {
            wake::nudge(&paper.home);
        }
        if context.json {
            report::json(&summaries)?;
        }
        Ok(worst)
    }

    fn one(
        &self,
        context: &Context,
        ground: &Ground,
        format: Format,
        options: &Options,
        file: &Path,
        folder: Option<PathBuf>,
    ) -> Result<Summary, Failure> {
        let source = self.source.clone().unwrap_or_else(|| format.key().to_owned());
        let bar = bar(context);
        let watch = |progress: &Progress| show(&bar, progress);
        let summary = if self.dry_run {
            let folder = folder.map_or_else(|| dry_folder(ground), Ok)?;
            std::fs::create_dir_all(&folder)
                .map_err(|error| Failure::failed("cannot-write", &[("path", &folder.display()), ("cause", &error)]))?;
            let start = StartImport {
                source,
                format: format.key().to_owned(),
                file: file.display().to_string(),
                options: options.json(),
                carrier: RunBy::Command,
            };
            tried(context, ground, start, &folder, &watch)?
        } else {
            let run = imports::start(&ground.db, file, format, &source, options, RunBy::Command)?;
            let began = Instant::now();
            let landed = imports::carry(ground, run, &watch);
            let millis = u64::try_from(began.elapsed().as_millis()).ok();
            bar.finish_and_clear();
            if let Err(failure) = &landed
                && imports::progress(&ground.db, run)?.finished_at.is_none()
            {
                return Err(failure.clone());
            }
            if options.pictures {
                fetch(context, ground, run)?;
            }
            let summary = imports::report::of_run(&context.speech, ground, run, folder)?;
            landed?;
            Summary { millis, ..summary }
        };
        bar.finish_and_clear();
        say(context, &summary);
        Ok(summary)
    }
}

fn tried(context: &Context, ground: &Ground, start: StartImport, folder: &Path, watch: &dyn Fn(&Progress)) -> Result<Summary, Failure> {
    let mut kept = None;
    dry::try_out(ground, start, folder, watch, &mut |row, counts, page| {
        let summary = Summary::of(row, counts.clone(), pictures::Count::default(), true, folder);
        imports::report::write(&context.speech, &summary, page, &[])?;
        kept = Some(summary);
        Ok(())
    })?;
    kept.ok_or_else(|| Failure::from(store::StoreError::Closed))
}

/// Brings the pictures that are due.
///
/// # Errors
/// [`Failure`] of disk or database.
pub fn fetch(context: &Context, ground: &Ground, run: i64) -> Result<(), Failure> {
    let waiting = u64::try_from(pictures::count(ground, run)?.expected).unwrap_or_default();
    let bar = bar(context);
    bar.set_length(waiting);
    pictures::fetch(ground, &mut || bar.inc(1))?;
    bar.finish_and_clear();
    Ok(())
}

/// A folder for the report of a dry run, which has no number.
fn dry_folder(ground: &Ground) -> Result<PathBuf, Failure> {
    ground.home.make_imports()?;
    let time = Timestamp::now().strftime("%Y%m%dT%H%M%SZ").to_string();
    Ok(ground.home.imports().join(format!("dry-{time}-{}", std::process::id())))
}

/// 2 when something of a paper was refused, 1 when something needs eyes, else 0. Menus and the like, and pictures that
/// nobody wanted, are no part of a paper.
fn exit(summary: &Summary) -> Exit {
    let counts = &summary.counts;
    let of_the_paper = |kind: &ArchiveKind| !matches!(kind, ArchiveKind::Other | ArchiveKind::Picture);
    if counts.kinds.iter().any(|(kind, tally)| of_the_paper(kind) && tally.refused > 0) {
        Exit::Refused
    } else if counts.sum().refused > 0 || counts.with_losses > 0 || counts.undated > 0 || summary.pictures.failed > 0 {
        Exit::Findings
    } else {
        Exit::Good
    }
}

fn worse(one: Exit, other: Exit) -> Exit {
    if one.code() >= other.code() { one } else { other }
}

/// A bar with rate and time left, on a terminal.
fn bar(context: &Context) -> ProgressBar {
    let target = if context.json { ProgressDrawTarget::hidden() } else { ProgressDrawTarget::stderr() };
    let bar = ProgressBar::with_draw_target(None, target);
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len}  {per_sec}  {eta}") {
        bar.set_style(style);
    }
    bar
}

fn show(bar: &ProgressBar, progress: &Progress) {
    bar.set_length(progress.items);
    bar.set_position(u64::try_from(progress.counts.items).unwrap_or_default());
}

/// The totals as sentences, and where the report is.
pub fn say(context: &Context, summary: &Summary) {
    if context.json {
        return;
    }
    let speech = &context.speech;
    let (sum, counts) = (summary.counts.sum(), &summary.counts);
    if summary.dry {
        report::say(&speech.text("archive-dry"));
    }
    let totals = [("found", sum.found), ("landed", sum.landed), ("known", sum.known), ("refused", sum.refused)];
    report::say(&speech.format("archive-totals", &totals.map(|(name, number)| (name, Arg::Number(number)))));
    let facts = [
        ("archive-live", counts.live),
        ("archive-unpublished", counts.unpublished),
        ("archive-undated", counts.undated),
        ("archive-with-losses", counts.with_losses),
        ("archive-addresses", counts.addresses),
        ("archive-pictures", counts.pictures),
        ("archive-pictures-here", summary.pictures.here),
        ("archive-pictures-waiting", if summary.dry { 0 } else { summary.pictures.expected }),
        ("archive-pictures-missing", summary.pictures.failed),
    ];
    for (key, number) in facts.into_iter().filter(|(_, number)| *number > 0) {
        report::say(&speech.format(key, &[("count", Arg::Number(number))]));
    }
    let path = arabic::isolate::isolate_ltr(&summary.folder.join("report.html").display().to_string());
    report::say(&speech.format("archive-report-at", &[("path", Arg::Text(&path))]));
}
