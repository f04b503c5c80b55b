//! What became of each file, for people and for programs.

use crate::cli::{Context, story};
use crate::failure::{Exit, Failure};
use crate::report;
use arabic::catalogue::Arg;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use intake::{Dropped, Unknown};
use model::Finding;
use serde::Serialize;

/// What became of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Outcome {
    /// A new draft.
    Draft,
    /// A story that was here already; nothing changed.
    Known,
    /// Live now.
    Published,
    /// Not taken, or not published although asked.
    Refused,
}

/// One file.
#[derive(Debug, Serialize)]
pub struct FileReport {
    /// Its path as given.
    pub file: String,
    /// What became of it.
    pub outcome: Outcome,
    /// The story's number, if one was written or known.
    pub story: Option<i64>,
    /// Its headline.
    pub headline: Option<String>,
    /// Paragraphs and other blocks of the body.
    pub blocks: usize,
    /// What must be settled before it can go out, and what became of its picture.
    pub findings: Vec<Finding>,
    /// What the page does not say.
    pub unknown: Vec<Unknown>,
    /// What was left out.
    pub dropped: Vec<Dropped>,
    /// Why it was refused: key in the catalogue and values.
    #[serde(skip)]
    pub refusal: Option<Failure>,
    /// The same as a sentence.
    pub why: Option<String>,
}

/// How many of each.
#[derive(Debug, Default, PartialEq, Eq, Serialize)]
pub struct Totals {
    /// Files read.
    pub files: usize,
    /// New drafts.
    pub drafts: usize,
    /// Already here.
    pub known: usize,
    /// Published.
    pub published: usize,
    /// Refused.
    pub refused: usize,
    /// Drafts with something to settle before they can go out.
    pub findings: usize,
}

impl Totals {
    /// Counts one more; the four outcomes add up to the files.
    pub fn add(&mut self, report: &FileReport) {
        self.files += 1;
        *match report.outcome {
            Outcome::Draft => &mut self.drafts,
            Outcome::Known => &mut self.known,
            Outcome::Published => &mut self.published,
            Outcome::Refused => &mut self.refused,
        } += 1;
        self.findings += usize::from(report.findings.iter().any(Finding::bars_publishing));
    }

    /// 2 when something was refused, 1 when something must be settled, else 0.
    pub fn exit(&self) -> Exit {
        match (self.refused, self.findings) {
            (0, 0) => Exit::Good,
            (0, _) => Exit::Findings,
            _ => Exit::Refused,
        }
    }
}

/// A progress bar on a terminal, for more than a few files.
pub fn progress(context: &Context, files: usize) -> ProgressBar {
    let length = u64::try_from(files).unwrap_or(u64::MAX);
    let target = if files > 20 && !context.json { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
    let bar = ProgressBar::with_draw_target(Some(length), target);
    if let Ok(style) = ProgressStyle::with_template("{bar:30} {pos}/{len}  {per_sec}  {eta}") {
        bar.set_style(style);
    }
    bar
}

/// Says the totals, for people.
pub fn sum(context: &Context, totals: &Totals) {
    let number = |count: usize| Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
    let counts = [
        ("files", number(totals.files)),
        ("published", number(totals.published)),
        ("drafts", number(totals.drafts)),
        ("known", number(totals.known)),
        ("refused", number(totals.refused)),
    ];
    report::say(&context.speech.format("import-totals", &counts));
}

/// Prints one file, for people.
///
/// # Errors
/// [`Failure`] when stdout is closed.
pub fn one(context: &Context, file: &FileReport) -> Result<(), Failure> {
    let speech = &context.speech;
    let outcome = match file.outcome {
        Outcome::Draft => "outcome-draft",
        Outcome::Known => "outcome-known",
        Outcome::Published => "outcome-published",
        Outcome::Refused => "outcome-refused",
    };
    let number = file.story.map(|number| number.to_string()).unwrap_or_default();
    report::line(&format!(
        "{}\t{}\t{}\t{}",
        arabic::isolate::isolate_ltr(&file.file),
        speech.text(outcome),
        number,
        file.headline.as_deref().unwrap_or("")
    ))?;
    if let Some(why) = &file.why {
        report::say(&format!("  {why}"));
    }
    for finding in &file.findings {
        report::say(&format!("  {}", story::describe(context, finding)));
    }
    for unknown in &file.unknown {
        report::say(&format!("  {}", speech.text(&format!("unknown-{}", unknown.key()))));
    }
    for dropped in &file.dropped {
        let text = arabic::excerpt::excerpt(&dropped.text, 60);
        let what = speech.text(&format!("dropped-{}", dropped.what.key()));
        report::say(&format!("  {}", speech.format("dropped", &[("what", Arg::Text(&what)), ("text", Arg::Text(&text))])));
    }
    Ok(())
}
