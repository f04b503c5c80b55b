//! `warraq import list|report|retry`: runs, after they were begun.

use super::archive;
use crate::cli::Context;
use crate::failure::{Exit, Failure};
use crate::imports::{self, Ground};
use crate::paper::Paper;
use crate::{report, wake};
use clap::Args;
use std::path::PathBuf;

#[derive(Args)]
pub struct List {}

#[derive(Args)]
pub struct Report {
    /// The run's number
    run: i64,
    /// Where the report goes
    #[arg(long, value_name = "DIR")]
    report: Option<PathBuf>,
}

#[derive(Args)]
pub struct Retry {
    /// The run's number
    run: i64,
}

fn ground(context: &Context) -> Result<Ground, Failure> {
    let paper = Paper::open(context.home.clone(), context.database.as_deref())?;
    Ok(Ground { db: paper.db, home: paper.home })
}

impl List {
    pub fn run(self, context: &Context) -> Result<Exit, Failure> {
        let rows = ground(context)?.db.read_blocking(|tx| store::import::list(tx, None, 200))?;
        for row in rows {
            let sum = row.counts.sum();
            if context.json {
                report::json(&serde_json::json!({
                    "run": row.id, "format": row.format, "file": row.file, "state": row.state.word(), "counts": row.counts,
                    "problem": row.problem, "millis": row.finished_at.map(|end| end.duration_since(row.started_at).as_millis()),
                }))?;
            } else {
                let state = context.speech.text(&format!("archive-state-{}", row.state.word()));
                report::line(&format!("{}\t{}\t{state}\t{}\t{}", row.id, row.format, sum.landed, arabic::isolate::isolate_ltr(&row.file)))?;
            }
        }
        Ok(Exit::Good)
    }
}

impl Report {
    pub fn run(self, context: &Context) -> Result<Exit, Failure> {
        let summary = imports::report::of_run(&context.speech, &ground(context)?, self.run, self.report)?;
        if context.json {
            report::json(&summary)?;
        }
        archive::say(context, &summary);
        Ok(Exit::Good)
    }
}

impl Retry {
    pub fn run(self, context: &Context) -> Result<Exit, Failure> {
        let ground = ground(context)?;
        imports::progress(&ground.db, self.run)?;
        imports::retry_pictures(&ground.db, self.run)?;
        archive::fetch(context, &ground, self.run)?;
        wake::nudge(&ground.home);
        let summary = imports::report::of_run(&context.speech, &ground, self.run, None)?;
        if context.json {
            report::json(&summary)?;
        }
        archive::say(context, &summary);
        Ok(if summary.pictures.failed > 0 { Exit::Findings } else { Exit::Good })
    }
}
