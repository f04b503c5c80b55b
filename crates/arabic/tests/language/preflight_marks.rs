//! What the proofreader sees in signs, quotations, links, headlines and fields.

mod fields;
mod headline;
mod links;
mod quotes;
mod typography;

use arabic::preflight::{Checker, Document, Finding, Profile, Severity, apply};

/// What one rule finds in `document` under a style of `key=value` words.
fn found(rule: &str, style: &str, document: &Document) -> Vec<Finding> {
    let mut profile = Profile::default();
    for (key, value) in style.split_whitespace().filter_map(|word| word.split_once('=')) {
        profile.set(key, value).unwrap();
    }
    Checker::new(profile).check(document).into_iter().filter(|finding| finding.rule == rule).collect()
}

/// Each finding as «found → wanted».
fn told(findings: &[Finding]) -> Vec<String> {
    findings.iter().map(|finding| format!("{} → {}", finding.value("found"), finding.value("wanted"))).collect()
}

/// Finds `right` instead of `wrong`, safely, and nothing more afterwards.
fn corrects(rule: &str, style: &str, why: &str, wrong: &str, right: &str) {
    let document = Document::plain(wrong);
    let findings = found(rule, style, &document);
    assert!(!findings.is_empty(), "{why}: {wrong:?}");
    let fixed = apply(&document, &findings).document;
    assert_eq!(fixed, Document::plain(right), "{why}");
    assert_eq!(told(&found(rule, style, &fixed)), Vec::<String>::new(), "{why}: corrected, it is right");
}

/// Finds nothing.
fn is_silent(rule: &str, style: &str, why: &str, text: &str) {
    assert_eq!(told(&found(rule, style, &Document::plain(text))), Vec::<String>::new(), "{why}: {text:?}");
}

/// The severities of what is found, and the kinds.
fn kinds(findings: &[Finding]) -> Vec<(Severity, &str)> {
    findings.iter().map(|finding| (finding.severity, finding.value("kind"))).collect()
}
