//! All rules over one document.

use super::dictionary::Dictionary;
use super::document::Document;
use super::finding::{Finding, Place, Severity};
use super::profile::Profile;
use super::reading::Reading;
use super::rule::{Findings, Rule, built_in};
use crate::names::Registry;
use std::sync::Arc;

/// The rules, the names and the style of one paper; made once and shared.
pub struct Checker {
    profile: Profile,
    registry: Option<Arc<Registry>>,
    dictionary: Option<Arc<dyn Dictionary>>,
    added: Vec<Box<dyn Rule>>,
}

impl Checker {
    /// The built-in rules and names under `profile`.
    pub fn new(profile: Profile) -> Self {
        Self { profile, registry: None, dictionary: None, added: Vec::new() }
    }

    /// The names of this paper instead of the built-in ones.
    #[must_use]
    pub fn with_registry(mut self, registry: Arc<Registry>) -> Self {
        self.registry = Some(registry);
        self
    }

    /// A dictionary, for words no rule and no name covers (X01), and as a
    /// second opinion for the rules that ask whether a word is known.
    #[must_use]
    pub fn with_dictionary(mut self, dictionary: Arc<dyn Dictionary>) -> Self {
        self.dictionary = Some(dictionary);
        self
    }

    /// A rule of the desk, asked after the built-in ones.
    #[must_use]
    pub fn with_rule(mut self, rule: Box<dyn Rule>) -> Self {
        self.added.push(rule);
        self
    }

    /// The style in force.
    pub const fn profile(&self) -> &Profile {
        &self.profile
    }

    /// Everything found, in the order of the text; findings about the whole
    /// story come last. The same document always gives the same findings.
    pub fn check(&self, document: &Document) -> Vec<Finding> {
        let reading = Reading::new(
            document,
            &self.profile,
            self.registry.as_deref().unwrap_or_else(|| Registry::builtin()),
            self.dictionary.as_deref(),
        );
        let mut findings = Vec::new();
        let added = self.added.iter().map(|rule| -> &dyn Rule { rule.as_ref() });
        for rule in built_in().map(|rule| -> &dyn Rule { rule }).chain(added) {
            let Some(severity) = self.profile.severity(rule.id(), rule.severity()) else {
                continue;
            };
            let mut found = Findings::default();
            rule.check(&reading, &mut found);
            findings.extend(found.0.into_iter().map(|finding| Finding { severity: severity.min(finding.severity), ..finding }));
        }
        findings.sort_by_key(order);
        findings.dedup();
        findings
    }

    /// True when something keeps the story from going out.
    pub fn blocks(findings: &[Finding]) -> bool {
        findings.iter().any(|finding| finding.severity == Severity::Block)
    }
}

fn order(finding: &Finding) -> (bool, Option<(usize, usize, usize)>, &'static str) {
    (finding.places.is_empty(), finding.places.first().map(Place::order), finding.rule)
}
