//! Findings for people, in the manner of a compiler: what, where, the line with the words marked, why, and what to write instead.

use super::carets::{self, Rows};
use super::places::{Lines, Spot};
use super::window::{self, printable};
use super::{Checked, totals};
use crate::speech::Speech;
use arabic::catalogue::{Arg, Catalogue};
use arabic::isolate;
use arabic::preflight::{Edit, Finding, Place, Severity, messages};
use std::collections::BTreeSet;
use std::io::IsTerminal;

/// Spaces before the line of text.
const INDENT: &str = "    ";

/// How findings are shown at this terminal, and what was explained already.
pub struct Show<'s> {
    speech: &'s Speech,
    rules: &'static Catalogue,
    is_coloured: bool,
    explained: BTreeSet<&'static str>,
}

impl<'s> Show<'s> {
    /// Colour only for a terminal, and not against the reader's will (no-color.org).
    pub fn new(speech: &'s Speech) -> Self {
        let set = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
        let is_coloured = std::io::stdout().is_terminal() && set("NO_COLOR").is_none() && set("TERM").is_none_or(|term| term != "dumb");
        Self { speech, rules: messages(speech.lang()), is_coloured, explained: BTreeSet::new() }
    }

    /// Everything found in one text, each finding followed by an empty line.
    pub fn file(&mut self, checked: &Checked) -> String {
        let lines = Lines::of(&checked.manuscript);
        checked.findings.iter().map(|finding| self.finding(checked, &lines, finding)).collect()
    }

    fn finding(&mut self, checked: &Checked, lines: &Lines<'_>, finding: &Finding) -> String {
        let mut shown = vec![self.head(finding)];
        match finding.places.split_first() {
            None => shown.push(format!("--> {}", named(&checked.name))),
            Some((first, others)) => {
                shown.push(format!("--> {}", self.place(checked, first, &lines.spot(first))));
                shown.extend(self.rows(checked, first, finding.severity));
                shown.extend(others.iter().map(|place| self.also(checked, place, &lines.spot(place))));
            }
        }
        shown.push(format!("{} {}", self.speech.text("check-why"), self.why(finding.rule)));
        shown.extend(self.fix(checked, finding));
        shown.join("\n") + "\n\n"
    }

    fn head(&self, finding: &Finding) -> String {
        let values: Vec<(&str, String)> = finding.values.iter().map(|(name, value)| (*name, printable(value))).collect();
        let args: Vec<(&str, Arg<'_>)> = values.iter().map(|(name, value)| (*name, Arg::Text(value))).collect();
        let label = format!("{}[{}]", self.speech.text(severity_key(finding.severity)), finding.rule);
        format!("{}: {}", self.painted(&label, colour(finding.severity)), self.rules.format(finding.rule, &args))
    }

    /// In full the first time, a few words after that.
    fn why(&mut self, rule: &'static str) -> String {
        let attribute = if self.explained.insert(rule) { "explain" } else { "name" };
        self.rules.text(&format!("{rule}.{attribute}"))
    }

    /// `file:line:column`, or the field of a story that has no lines.
    fn place(&self, checked: &Checked, place: &Place, spot: &Spot) -> String {
        let file = named(&checked.name);
        match (spot.line, spot.column) {
            (Some(line), Some(column)) => format!("{file}:{line}:{column}"),
            (Some(line), None) => format!("{file}:{line}"),
            _ => format!("{file} ({})", self.field(checked, place)),
        }
    }

    /// «فقرة 3»: the field and which of its kind it is.
    fn field(&self, checked: &Checked, place: &Place) -> String {
        let parts = &checked.manuscript.document.parts;
        let Some(field) = parts.get(place.part).map(|part| part.field) else { return String::new() };
        let number = parts.iter().take(place.part + 1).filter(|part| part.field == field).count();
        let is_only = parts.iter().filter(|part| part.field == field).count() == 1;
        let name = self.speech.text(&format!("check-{}", field.as_str()));
        if is_only { name } else { format!("{name} {number}") }
    }

    fn rows(&self, checked: &Checked, place: &Place, severity: Severity) -> [String; 2] {
        let window = window::around(checked.manuscript.text(place), &place.range);
        let (open, close) = if self.is_coloured { ("", "") } else { ("⟦", "⟧") };
        let before = format!("{INDENT}{}{open}", window.before);
        let marked = before.len()..before.len() + window.marked.len();
        let Rows { line, carets } = carets::rows(&format!("{before}{}{close}{}", window.marked, window.after), &marked);
        if !self.is_coloured {
            return [line, carets];
        }
        // The controls before the line are not in the bytes that were counted.
        let lead = line.find(INDENT).unwrap_or(0);
        let piece = |range: std::ops::Range<usize>| line.get(range).unwrap_or_default();
        let (start, end) = (lead + marked.start, lead + marked.end);
        let marked = self.painted(piece(start..end), &format!("4;{}", colour(severity)));
        [format!("{}{marked}{}", piece(0..start), piece(end..line.len())), self.painted(&carets, colour(severity))]
    }

    fn also(&self, checked: &Checked, place: &Place, spot: &Spot) -> String {
        let window = window::around(checked.manuscript.text(place), &place.range);
        format!("{} {} {}", self.speech.text("check-also"), self.place(checked, place, spot), isolate::isolate(&window.marked))
    }

    fn fix(&self, checked: &Checked, finding: &Finding) -> Option<String> {
        let fix = finding.fix.as_ref().filter(|fix| !fix.edits.is_empty())?;
        let label = self.speech.text(if totals::is_fixable(finding) { "check-fix" } else { "check-perhaps" });
        let arrow = self.speech.text("check-arrow");
        let changes = fix.edits.iter().map(|edit| {
            let (wrong, right) = change(checked.manuscript.text(&edit.place), edit);
            format!("{} {arrow} {}", isolate::isolate(&printable(&wrong)), isolate::isolate(&printable(&right)))
        });
        Some(format!("{label} {}", changes.collect::<Vec<_>>().join(&self.speech.text("check-comma"))))
    }

    fn painted(&self, text: &str, colour: &str) -> String {
        if self.is_coloured { format!("\u{1B}[{colour}m{text}\u{1B}[0m") } else { text.to_owned() }
    }
}

/// What stands there and what would, with the words around when the change itself shows no letter.
fn change(text: &str, edit: &Edit) -> (String, String) {
    let range = &edit.place.range;
    let found = text.get(range.clone()).unwrap_or_default();
    let has_letters = |text: &str| text.chars().any(char::is_alphanumeric);
    if has_letters(found) && has_letters(&edit.text) {
        return (found.to_owned(), edit.text.clone());
    }
    let before = text.get(..range.start).unwrap_or_default();
    let after = text.get(range.end..).unwrap_or_default();
    let left = before.rfind(char::is_whitespace).and_then(|space| before.get(space..)).unwrap_or(before).trim_start();
    let right = after.find(char::is_whitespace).and_then(|space| after.get(..space)).unwrap_or(after);
    (format!("{left}{found}{right}"), format!("{left}{}{right}", edit.text))
}

/// A name that runs in its own direction, so that line and column stay behind it.
fn named(name: &str) -> String {
    let name = printable(name);
    if name.is_ascii() { name } else { isolate::isolate(&name) }
}

/// The severity's word.
pub const fn severity_key(severity: Severity) -> &'static str {
    match severity {
        Severity::Block => "check-block",
        Severity::Warn => "check-warn",
        Severity::Hint => "check-hint",
    }
}

/// SGR: bold red, bold yellow, bold cyan.
const fn colour(severity: Severity) -> &'static str {
    match severity {
        Severity::Block => "1;31",
        Severity::Warn => "1;33",
        Severity::Hint => "1;36",
    }
}
