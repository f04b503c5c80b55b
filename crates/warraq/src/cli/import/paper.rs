//! `warraq import warraq DIR`: a paper comes back from its own export.

use crate::cli::Context;
use crate::failure::{Exit, Failure};
use crate::{exports, report, wake};
use clap::Args;
use std::path::PathBuf;

#[derive(Args)]
pub struct Own {
    /// The folder of the export
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

impl Own {
    pub fn run(self, context: &Context) -> Result<Exit, Failure> {
        let paper = exports::restore(context.home.clone(), context.database.as_deref(), &self.folder)?;
        wake::nudge(&paper.home);
        report::say(&context.speech.text("restored"));
        Ok(Exit::Good)
    }
}
