//! Files are told in their order while they are read, so that a folder of any size takes no more memory than a few of them.

use super::report::{self, FileReport, Totals};
use crate::cli::Context;
use crate::failure::Failure;
use crate::report::{data, piece};
use indicatif::ProgressBar;
use std::collections::BTreeMap;

/// What is told, and what waits for a file before it.
pub struct Told<'c> {
    context: &'c Context,
    bar: ProgressBar,
    waiting: BTreeMap<usize, FileReport>,
    totals: Totals,
    /// Whether anybody still hears; an import goes on without.
    heard: Result<(), Failure>,
}

impl<'c> Told<'c> {
    /// Before the first file.
    pub fn new(context: &'c Context, bar: ProgressBar) -> Self {
        let heard = if context.json { data(b"{\"files\":[") } else { Ok(()) };
        Self { context, bar, waiting: BTreeMap::new(), totals: Totals::default(), heard }
    }

    /// The file at a place among all, from 0.
    pub fn take(&mut self, place: usize, file: FileReport) {
        self.bar.inc(1);
        self.waiting.insert(place, file);
        while let Some(next) = self.waiting.remove(&self.totals.files) {
            if self.heard.is_ok() {
                self.heard = self.bar.clone().suspend(|| self.tell(&next));
            }
            self.totals.add(&next);
        }
    }

    fn tell(&self, file: &FileReport) -> Result<(), Failure> {
        if self.context.json { piece(if self.totals.files == 0 { "" } else { "," }, file) } else { report::one(self.context, file) }
    }

    /// After the last: the totals, told too.
    ///
    /// # Errors
    /// [`Failure`] when stdout is closed.
    pub fn end(self) -> Result<Totals, Failure> {
        self.bar.finish_and_clear();
        self.heard?;
        if self.context.json {
            piece("],\"totals\":", &self.totals)?;
            data(b"}\n")?;
        } else {
            report::sum(self.context, &self.totals);
        }
        Ok(self.totals)
    }
}
