//! Counting what was found, missed and made up.

use crate::corpus::{Mark, Text};
use arabic::preflight::{Document, Finding, Severity};
use std::collections::BTreeMap;
use std::fmt;

#[derive(Default, Clone)]
struct Row {
    planted: usize,
    found: usize,
    right: usize,
    false_alarms: usize,
}

/// The table, a row a rule.
#[derive(Default)]
pub struct Score {
    pub texts: usize,
    rows: BTreeMap<String, Row>,
    missed: Vec<String>,
    alarms: Vec<String>,
}

/// True for findings that an editor has to do something about.
pub fn weighs(finding: &Finding) -> bool {
    finding.severity >= Severity::Warn
}

impl Score {
    pub fn count(&mut self, text: &Text, findings: &[Finding]) {
        self.texts += 1;
        for mark in &text.marks {
            let found = findings.iter().any(|finding| answers(mark, finding));
            let row = self.row(&mark.rule);
            row.planted += 1;
            row.found += usize::from(found);
            if !found {
                let part = text.planted.parts.get(mark.part).and_then(|part| part.text.get(mark.range.clone())).unwrap_or_default();
                self.missed.push(format!("{} {} {part}", text.id, mark.rule));
            }
        }
        for finding in findings.iter().filter(|finding| weighs(finding)) {
            let right = text.marks.iter().any(|mark| touches(mark, finding));
            let row = self.row(finding.rule);
            row.right += usize::from(right);
            row.false_alarms += usize::from(!right);
            if !right {
                self.alarms.push(format!("{} {}", text.id, told(&text.planted, finding)));
            }
        }
    }

    pub fn precision(&self) -> f64 {
        let (right, wrong) = self.rows.values().fold((0, 0), |(right, wrong), row| (right + row.right, wrong + row.false_alarms));
        ratio(right, right + wrong)
    }

    pub fn recall(&self) -> f64 {
        let (found, planted) = self.rows.values().fold((0, 0), |(found, planted), row| (found + row.found, planted + row.planted));
        ratio(found, planted)
    }

    fn row(&mut self, rule: &str) -> &mut Row {
        self.rows.entry(rule.to_owned()).or_default()
    }
}

/// A mark is found by its own rule, or by another of the same family: whether
/// a word lacks its hamza as a verb or as a particle is nobody's question.
fn answers(mark: &Mark, finding: &Finding) -> bool {
    // The spelling of a name is a matter of H, N and B.
    let family = |rule: &str| rule.chars().next().map(|family| if matches!(family, 'N' | 'B') { 'H' } else { family });
    touches(mark, finding) && (finding.rule == mark.rule || family(finding.rule) == family(&mark.rule))
}

fn touches(mark: &Mark, finding: &Finding) -> bool {
    let over = |place: &arabic::preflight::Place| {
        place.part == mark.part
            && place.range.start < mark.range.end.max(mark.range.start + 1)
            && mark.range.start < place.range.end.max(place.range.start + 1)
    };
    finding.places.iter().any(over) || (finding.places.is_empty() && finding.rule == mark.rule)
}

/// A finding in one line.
pub fn told(document: &Document, finding: &Finding) -> String {
    let text = finding.places.first().and_then(|place| document.parts.get(place.part)?.text.get(place.range.clone())).unwrap_or_default();
    format!("{} «{text}» → «{}»", finding.rule, finding.value("wanted"))
}

fn ratio(part: usize, whole: usize) -> f64 {
    let [part, whole] = [part, whole].map(|count| f64::from(u32::try_from(count).unwrap_or(u32::MAX)));
    if whole == 0.0 { 1.0 } else { part / whole }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "rule   planted  found  recall   right  false alarms  precision")?;
        for (rule, row) in &self.rows {
            let recall = ratio(row.found, row.planted);
            let precision = ratio(row.right, row.right + row.false_alarms);
            writeln!(
                f,
                "{rule:5}  {:7}  {:5}  {:5.1}%  {:6}  {:12}  {:8.1}%",
                row.planted,
                row.found,
                recall * 100.0,
                row.right,
                row.false_alarms,
                precision * 100.0
            )?;
        }
        writeln!(f, "{} texts: precision {:.1} %, recall {:.1} %", self.texts, self.precision() * 100.0, self.recall() * 100.0)?;
        for missed in &self.missed {
            writeln!(f, "missed  {missed}")?;
        }
        for alarm in &self.alarms {
            writeln!(f, "alarm   {alarm}")?;
        }
        Ok(())
    }
}
