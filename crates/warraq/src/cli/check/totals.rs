//! How many of each.

use super::Checked;
use super::tools::Tools;
use crate::failure::Exit;
use crate::speech::Speech;
use arabic::catalogue::Arg;
use arabic::preflight::{Finding, Severity};

/// What was found in all texts together.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Totals {
    /// Texts that were checked.
    pub files: usize,
    /// Findings that keep a story from going out.
    pub block: usize,
    /// Very likely wrong.
    pub warn: usize,
    /// Worth a look.
    pub hint: usize,
    /// Findings that `--fix` would put right.
    pub fixable: usize,
    /// Fixes that were put in.
    pub fixed: usize,
}

/// True when `--fix` puts it right.
pub fn is_fixable(finding: &Finding) -> bool {
    finding.fix.as_ref().is_some_and(|fix| fix.safe && !fix.edits.is_empty())
}

impl Totals {
    /// Counts one text.
    pub fn add(&mut self, checked: &Checked) {
        let count = |severity| checked.findings.iter().filter(|finding| finding.severity == severity).count();
        self.files += 1;
        self.block += count(Severity::Block);
        self.warn += count(Severity::Warn);
        self.hint += count(Severity::Hint);
        self.fixable += checked.findings.iter().filter(|finding| is_fixable(finding)).count();
        self.fixed += checked.fixed;
    }

    /// A story with a blocker does not go out.
    pub fn exit(&self) -> Exit {
        if self.block > 0 { Exit::Findings } else { Exit::Good }
    }

    /// The line at the end.
    pub fn sentence(&self, speech: &Speech, tools: &Tools, is_fixing: bool) -> String {
        let number = |key, n: usize| speech.format(key, &[("n", Arg::Number(i64::try_from(n).unwrap_or(i64::MAX)))]);
        let counts = [("check-blocks", self.block), ("check-warns", self.warn), ("check-hints", self.hint)];
        let found: Vec<String> = counts.into_iter().filter(|(_, n)| *n > 0).map(|(key, n)| number(key, n)).collect();
        let found = if found.is_empty() { speech.text("check-clean") } else { found.join(&speech.text("check-comma")) };
        let fixes = if is_fixing {
            number("check-fixed", self.fixed)
        } else if self.block + self.warn + self.hint > 0 {
            number("check-fixable", self.fixable)
        } else {
            String::new()
        };
        let dictionary = match tools.dictionary() {
            Some(path) => speech.format("check-dictionary", &[("path", Arg::Text(&path.display().to_string()))]),
            None => speech.text("check-no-dictionary"),
        };
        [format!("{found}."), fixes, dictionary].iter().filter(|part| !part.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" ")
    }
}
