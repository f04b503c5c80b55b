//! What a rule is.

use super::finding::{Finding, Severity};
use super::reading::Reading;
use super::rules;

/// One thing the proofreader knows.
///
/// The built-in rules are a closed table; a desk adds its own, which know
/// other stories (a headline seen last week, copy taken over from a wire).
pub trait Rule: Send + Sync {
    /// The id under which it is switched, explained and logged; the key of its
    /// message.
    fn id(&self) -> &'static str;

    /// How bad its findings are unless the profile says otherwise.
    fn severity(&self) -> Severity;

    /// Looks at a story and adds what it finds.
    fn check(&self, story: &Reading<'_>, findings: &mut Findings);
}

/// Where rules put what they find.
#[derive(Debug, Default)]
pub struct Findings(pub(super) Vec<Finding>);

impl Findings {
    /// Adds one.
    pub fn add(&mut self, finding: Finding) {
        self.0.push(finding);
    }
}

/// A rule that is a function.
pub(super) struct Entry {
    pub(super) id: &'static str,
    pub(super) severity: Severity,
    pub(super) check: fn(&Reading<'_>, &mut Findings),
}

impl Rule for Entry {
    fn id(&self) -> &'static str {
        self.id
    }

    fn severity(&self) -> Severity {
        self.severity
    }

    fn check(&self, story: &Reading<'_>, findings: &mut Findings) {
        (self.check)(story, findings);
    }
}

/// The built-in rules in the order in which they are asked.
pub fn built_in() -> impl Iterator<Item = &'static dyn Rule> {
    rules::all().map(|entry| entry as &dyn Rule)
}
