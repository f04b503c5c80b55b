//! A finding, with its places in the manuscript.

use arabic::preflight::{Edit, Finding, Severity};
use model::manuscript::{Copyreading, Spot};
use sha2::{Digest, Sha256};
use std::ops::Range;

/// One thing that a person should look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Names the finding as long as its words stay: rule and words, and which of several alike.
    pub key: String,
    /// The rule.
    pub rule: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// Where; field `card` for what concerns the whole story.
    pub spot: Spot,
    /// UTF-16 offsets in the text that stands there.
    pub units: Range<usize>,
    /// The words.
    pub found: String,
    /// Values of the rule's message.
    pub values: Vec<(&'static str, String)>,
    /// What to write instead.
    pub fix: Option<FoundFix>,
}

/// What would make a finding go away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundFix {
    /// The replacements.
    pub edits: Vec<FoundEdit>,
    /// A program may do it without asking.
    pub safe: bool,
}

/// One replacement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundEdit {
    /// Where.
    pub spot: Spot,
    /// UTF-16 offsets.
    pub units: Range<usize>,
    /// What stands there afterwards.
    pub text: String,
}

const CARD: Spot = Spot { field: "card", block: None, item: 0 };

/// UTF-16 offsets of **bytes** of a text.
fn units(text: &str, range: &Range<usize>) -> Range<usize> {
    let count = |end: usize| text.get(..end).unwrap_or(text).encode_utf16().count();
    count(range.start)..count(range.end)
}

/// The finding where it stands in the manuscript.
pub(super) fn place(finding: &Finding, reading: &Copyreading) -> Found {
    let text = |part: usize| reading.document.parts.get(part).map_or("", |part| part.text.as_str());
    let spot = |part: usize| reading.spots.get(part).copied().unwrap_or(CARD);
    let missing = missing(finding, reading);
    let (spot_of, units_of, found) = match (missing, finding.places.first()) {
        (Some(spot), _) => (spot, 0..0, String::new()),
        (None, None) => (CARD, 0..0, String::new()),
        (None, Some(place)) => {
            let words = text(place.part);
            (spot(place.part), units(words, &place.range), words.get(place.range.clone()).unwrap_or_default().to_owned())
        }
    };
    let edit = |edit: &Edit| FoundEdit {
        spot: spot(edit.place.part),
        units: units(text(edit.place.part), &edit.place.range),
        text: edit.text.clone(),
    };
    let fix = finding.fix.as_ref().filter(|fix| !fix.edits.is_empty());
    Found {
        key: String::new(),
        rule: finding.rule,
        severity: finding.severity,
        spot: spot_of,
        units: units_of,
        found,
        values: finding.values.clone(),
        fix: fix.map(|fix| FoundFix { edits: fix.edits.iter().map(edit).collect(), safe: fix.safe }),
    }
}

/// What a picture lacks stands where it would: at its credit, its caption or its alternative text.
fn missing(finding: &Finding, reading: &Copyreading) -> Option<Spot> {
    let field = match (finding.rule, finding.value("kind")) {
        ("P01", _) => "credit",
        ("P02", "alt") => "alt",
        ("P02", _) => "caption",
        _ => return None,
    };
    let number: usize = finding.value("picture").parse().ok()?;
    reading.pictures.get(number.checked_sub(1)?).map(|spot| Spot { field, ..*spot })
}

/// A finding about a whole field.
pub(super) fn whole(rule: &'static str, severity: Severity, field: &'static str, text: &str, values: Vec<(&'static str, String)>) -> Found {
    let spot = Spot { field, block: None, item: 0 };
    Found {
        key: String::new(),
        rule,
        severity,
        spot,
        units: units(text, &(0..text.len())),
        found: text.trim().to_owned(),
        values,
        fix: None,
    }
}

/// Gives each its key; of several that are alike the later ones count.
pub(super) fn number(all: &mut [Found]) {
    let mut seen = std::collections::HashMap::<String, usize>::new();
    for found in all {
        let values: Vec<&str> = found.values.iter().map(|(_, value)| value.as_str()).collect();
        let words = format!("{}\0{}\0{}\0{}", found.rule, found.spot.field, found.found, values.join("\0"));
        let hash: String = Sha256::digest(words.as_bytes()).iter().take(6).map(|byte| format!("{byte:02x}")).collect();
        let key = format!("{}-{hash}", found.rule);
        let times = seen.entry(key.clone()).or_default();
        *times += 1;
        found.key = if *times == 1 { key } else { format!("{key}-{times}") };
    }
}
