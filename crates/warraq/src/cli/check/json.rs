//! Findings for programs. `version` changes when a member changes its meaning; new members may come without.

use super::Checked;
use super::places::{Lines, Spot};
use super::tools::Tools;
use super::totals::Totals;
use crate::speech::Speech;
use arabic::catalogue::Arg;
use arabic::preflight::{Finding, Place, messages};
use serde_json::{Value, json};

/// One text; with its fixed words when there is no file to put them in.
pub fn file(checked: &Checked, speech: &Speech, with_text: bool) -> Value {
    let lines = Lines::of(&checked.manuscript);
    let findings: Vec<Value> = checked.findings.iter().map(|found| finding(checked, &lines, speech, found)).collect();
    let mut value = json!({
        "file": checked.name, "kind": checked.manuscript.kind.word(), "fixed": checked.fixed, "findings": findings,
    });
    if let Some(map) = value.as_object_mut().filter(|_| with_text) {
        map.insert("text".to_owned(), json!(checked.manuscript.source));
    }
    value
}

/// A text that could not be checked.
pub fn refused(name: &str, sentence: &str) -> Value {
    json!({ "file": name, "error": sentence, "findings": [] })
}

/// All texts.
pub fn all(files: Vec<Value>, totals: &Totals, tools: &Tools) -> Value {
    json!({
        "version": 1,
        "files": files,
        "summary": {
            "files": totals.files, "block": totals.block, "warn": totals.warn, "hint": totals.hint,
            "fixable": totals.fixable, "fixed": totals.fixed,
            "dictionary": tools.dictionary().map(|path| path.display().to_string()),
        },
    })
}

fn finding(checked: &Checked, lines: &Lines<'_>, speech: &Speech, finding: &Finding) -> Value {
    let args: Vec<(&str, Arg<'_>)> = finding.values.iter().map(|(name, value)| (*name, Arg::Text(value))).collect();
    let first = finding.places.first();
    let mut value = first.map_or_else(|| json!({}), |first| place(checked, &lines.spot(first), first));
    let fix = finding.fix.as_ref().filter(|fix| !fix.edits.is_empty()).map(|fix| {
        let edits = fix.edits.iter().map(|edit| {
            let mut value = place(checked, &lines.spot(&edit.place), &edit.place);
            if let Some(map) = value.as_object_mut() {
                map.insert("text".to_owned(), json!(edit.text));
            }
            value
        });
        json!({ "safe": fix.safe, "edits": edits.collect::<Vec<_>>() })
    });
    let also: Vec<Value> = finding.places.iter().skip(1).map(|other| place(checked, &lines.spot(other), other)).collect();
    if let Some(map) = value.as_object_mut() {
        map.insert("rule".to_owned(), json!(finding.rule));
        map.insert("severity".to_owned(), json!(finding.severity.as_str()));
        map.insert("message".to_owned(), json!(messages(speech.lang()).format(finding.rule, &args)));
        map.insert("fix".to_owned(), json!(fix));
        map.insert("also".to_owned(), json!(also));
    }
    value
}

/// A place in the file (`line`, `column`, `end_line`, `end_column` from 1, in graphemes; `bytes` of the file), each `null`
/// where it is not known, and in the document (`part`, `field`, `part_bytes`).
fn place(checked: &Checked, spot: &Spot, place: &Place) -> Value {
    let text = checked.manuscript.text(place);
    let field = checked.manuscript.document.parts.get(place.part).map(|part| part.field.as_str());
    json!({
        "line": spot.line, "column": spot.column,
        "end_line": spot.end.map(|(line, _)| line), "end_column": spot.end.map(|(_, column)| column),
        "bytes": spot.bytes.as_ref().map(|bytes| [bytes.start, bytes.end]),
        "part": place.part, "field": field, "part_bytes": [place.range.start, place.range.end],
        "found": text.get(place.range.clone()),
    })
}
