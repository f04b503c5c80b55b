//! `warraq check`: the proofreader, المدقّق, over texts, pages and stories.
//!
//! Needs no newsroom: it opens no database and makes no folder.

mod carets;
mod explain;
mod fix;
mod json;
mod manuscript;
mod places;
mod read;
mod show;
mod story;
mod text;
mod tools;
mod totals;
mod window;

use super::Context;
use crate::failure::{Exit, Failure};
use crate::report;
use arabic::preflight::Finding;
use clap::Args;
use jiff::civil::Date;
use manuscript::Manuscript;
use std::path::{Path, PathBuf};
use tools::Tools;
use totals::Totals;

#[derive(Args)]
pub struct Check {
    /// Files; `-` is standard input
    #[arg(value_name = "FILE")]
    texts: Vec<String>,
    /// The paper's style: key = value lines
    #[arg(long, value_name = "FILE")]
    style: Option<PathBuf>,
    /// The paper's own names, added to those that are known
    #[arg(long, value_name = "FILE")]
    names: Option<PathBuf>,
    /// Folder of a Hunspell dictionary for Arabic, or none
    #[arg(long, value_name = "DIR", env = "WARRAQ_DICTIONARY")]
    dictionary: Option<PathBuf>,
    /// Day of publication of texts that do not say theirs
    #[arg(long, value_name = "YYYY-MM-DD")]
    date: Option<Date>,
    /// Put safe fixes into the files
    #[arg(long)]
    fix: bool,
    /// Explain a rule, or list all
    #[arg(long, value_name = "RULE", num_args = 0..=1)]
    explain: Option<Option<String>>,
}

/// A text that was read, what was found in it, and what was done to it.
struct Checked {
    /// As it was named on the command line.
    name: String,
    manuscript: Manuscript,
    findings: Vec<Finding>,
    /// Fixes that were put in.
    fixed: usize,
}

impl Check {
    pub fn run(self, context: &Context) -> Result<Exit, Failure> {
        let tools = Tools::open(self.style.as_deref(), self.names.as_deref(), self.dictionary.as_deref(), &context.speech)?;
        if let Some(rule) = &self.explain {
            return explain::run(context, rule.as_deref(), tools.profile());
        }
        if self.texts.is_empty() {
            return Err(Failure::refused("check-nothing", &[]));
        }
        let mut show = show::Show::new(&context.speech);
        let (mut totals, mut files, mut exit) = (Totals::default(), Vec::new(), Exit::Good);
        for name in &self.texts {
            match self.one(name, &tools) {
                Ok(checked) => {
                    totals.add(&checked);
                    if context.json {
                        files.push(json::file(&checked, &context.speech, self.fix && name == "-"));
                    } else {
                        self.print(&mut show, &checked)?;
                    }
                }
                Err(failure) => {
                    let sentence = failure.sentence(&context.speech);
                    report::say(&sentence);
                    files.push(json::refused(name, &sentence));
                    exit = worse(exit, failure.exit);
                }
            }
        }
        if context.json {
            report::json(&json::all(files, &totals, &tools))?;
        } else {
            report::say(&totals.sentence(&context.speech, &tools, self.fix));
        }
        Ok(worse(exit, totals.exit()))
    }

    /// Reads, checks and, when asked, fixes one text.
    fn one(&self, name: &str, tools: &Tools) -> Result<Checked, Failure> {
        let bytes = read::bytes(name)?;
        let mut manuscript = read::manuscript(name, &bytes)?;
        let checker = tools.checker(name, &manuscript.style)?;
        let mut fixed = 0;
        if self.fix {
            let before = manuscript.source.clone();
            (manuscript, fixed) = fix::fix(name, manuscript, &checker, self.date)?;
            if manuscript.source != before && name != "-" {
                fix::write(Path::new(name), &manuscript.bytes())?;
            }
        }
        let findings = checker.check(&manuscript.dated(self.date));
        Ok(Checked { name: name.to_owned(), manuscript, findings, fixed })
    }

    /// Findings are data. A fixed text from standard input is too, and then the findings give way.
    fn print(&self, show: &mut show::Show<'_>, checked: &Checked) -> Result<(), Failure> {
        let shown = show.file(checked);
        if !(self.fix && checked.name == "-") {
            return report::data(shown.as_bytes());
        }
        report::data(&checked.manuscript.bytes())?;
        if !shown.is_empty() {
            report::say(shown.trim_end());
        }
        Ok(())
    }
}

fn worse(one: Exit, other: Exit) -> Exit {
    if other.code() > one.code() { other } else { one }
}
