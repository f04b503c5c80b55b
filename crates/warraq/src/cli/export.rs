//! `warraq export DIR`: the whole paper as open files.

use super::Context;
use crate::failure::{Exit, Failure};
use crate::paper::Paper;
use crate::{exports, report};
use arabic::catalogue::Arg;
use clap::Args;
use std::path::PathBuf;

#[derive(Args)]
pub struct Export {
    /// A folder that is not there yet
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

impl Export {
    pub fn run(self, context: &Context) -> Result<Exit, Failure> {
        let paper = Paper::open(context.home.clone(), context.database.as_deref())?;
        let written = exports::export(&paper, &self.folder)?;
        if context.json {
            report::json(&written)?;
            return Ok(Exit::Good);
        }
        let number = |count: u64| Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
        let path = arabic::isolate::isolate_ltr(&self.folder.display().to_string());
        let counts = [("stories", number(written.stories)), ("comments", number(written.comments)), ("pictures", number(written.pictures))];
        report::say(&context.speech.format("export-totals", &counts));
        report::say(&context.speech.format("export-at", &[("path", Arg::Text(&path))]));
        Ok(Exit::Good)
    }
}
