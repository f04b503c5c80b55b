//! Putting fixes into a document.

use super::checker::Checker;
use super::document::{Document, Part};
use super::finding::{Edit, Finding};
use std::collections::BTreeMap;
use std::ops::Range;

/// A document after fixes, and what was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fixed {
    /// The changed document.
    pub document: Document,
    /// The findings whose fixes were put in, in order.
    pub applied: Vec<Finding>,
}

/// Rounds of checking and fixing at most; real copy needs one or two. A bound
/// keeps two rules that undo each other from going on for ever.
pub const MAX_ROUNDS: usize = 8;

impl Checker {
    /// `document` with every safe fix put in, and what is found in it then.
    ///
    /// A fix can uncover another error («لاتمثل رأى» becomes two words, and the
    /// second is checked), so it is checked and fixed until nothing safe is
    /// left, at most [`MAX_ROUNDS`] times.
    pub fn fix(&self, document: &Document) -> (Fixed, Vec<Finding>) {
        let mut fixed = Fixed { document: document.clone(), applied: Vec::new() };
        let mut findings = self.check(document);
        for _ in 0..MAX_ROUNDS {
            let round = apply(&fixed.document, &findings);
            if round.applied.is_empty() {
                break;
            }
            fixed.document = round.document;
            fixed.applied.extend(round.applied);
            findings = self.check(&fixed.document);
        }
        (fixed, findings)
    }
}

/// Puts the safe fixes of `findings` into `document`.
///
/// Of two that touch the same bytes the first is taken, so that nothing is
/// changed twice. Exempt runs and links move along. A second check of the
/// result finds what the fixes uncovered; [`super::Checker::fix`] repeats until
/// nothing safe is left.
pub fn apply(document: &Document, findings: &[Finding]) -> Fixed {
    let mut taken = Taken::default();
    let mut applied = Vec::new();
    for finding in findings {
        let Some(fix) = finding.fix.as_ref().filter(|fix| fix.safe && !fix.edits.is_empty()) else {
            continue;
        };
        if fix.edits.iter().all(|edit| fits(document, edit) && !taken.touches(edit)) {
            fix.edits.iter().for_each(|edit| taken.add(edit));
            applied.push(finding.clone());
        }
    }
    let mut document = document.clone();
    for (part, edits) in taken.0 {
        if let Some(part) = document.parts.get_mut(part) {
            rewrite(part, &edits);
        }
    }
    Fixed { document, applied }
}

/// The bytes are there, on borders of characters, and not exempt.
fn fits(document: &Document, edit: &Edit) -> bool {
    let Some(part) = document.parts.get(edit.place.part) else {
        return false;
    };
    let range = &edit.place.range;
    part.text.get(range.clone()).is_some_and(|found| found != edit.text)
        && !part.exempt.iter().any(|run| run.start < range.end && range.start < run.end)
}

/// Edits that stand apart: for each part those in it, by where they begin.
#[derive(Default)]
struct Taken<'e>(BTreeMap<usize, BTreeMap<usize, &'e Edit>>);

impl<'e> Taken<'e> {
    fn add(&mut self, edit: &'e Edit) {
        self.0.entry(edit.place.part).or_default().insert(edit.place.range.start, edit);
    }

    /// Neighbours touch too: two insertions at one place have no order.
    fn touches(&self, edit: &Edit) -> bool {
        let range = &edit.place.range;
        let last = self.0.get(&edit.place.part).and_then(|edits| edits.range(..=range.end).next_back());
        last.is_some_and(|(_, other)| other.place.range.end >= range.start)
    }
}

/// Writes the part anew, and moves its exempt runs and links along.
fn rewrite(part: &mut Part, edits: &BTreeMap<usize, &Edit>) {
    let mut text = String::with_capacity(part.text.len());
    let mut moves: Vec<(Range<usize>, Range<usize>)> = Vec::with_capacity(edits.len());
    let mut at = 0;
    for edit in edits.values() {
        let old = edit.place.range.clone();
        text.push_str(part.text.get(at..old.start).unwrap_or_default());
        let start = text.len();
        text.push_str(&edit.text);
        at = old.end;
        moves.push((old, start..text.len()));
    }
    text.push_str(part.text.get(at..).unwrap_or_default());
    part.text = text;
    let runs = part.exempt.iter_mut().chain(part.links.iter_mut().map(|link| &mut link.range));
    for run in runs {
        *run = moved(&moves, run.start)..moved(&moves, run.end);
    }
}

/// Where byte `at` stands now; inside a replacement, not behind its end.
fn moved(moves: &[(Range<usize>, Range<usize>)], at: usize) -> usize {
    let next = moves.partition_point(|(old, _)| old.end <= at);
    let inside = moves.get(next).filter(|(old, _)| old.start < at);
    if let Some((old, new)) = inside {
        return (new.start + (at - old.start)).min(new.end);
    }
    let before = next.checked_sub(1).and_then(|last| moves.get(last));
    before.map_or(at, |(old, new)| new.end + (at - old.end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::preflight::document::{Field, Link};

    fn fixed(text: &str, exempt: Range<usize>, edits: &[(Range<usize>, &str)]) -> (String, String, usize) {
        let link = Link { range: exempt.clone(), target: String::new() };
        let part = Part { exempt: vec![exempt], links: vec![link], ..Part::new(Field::Paragraph, text) };
        let document = Document { parts: vec![part], ..Document::default() };
        let findings = edits.iter().map(|(range, with)| Finding::new("T00").at(0, range.clone()).safely(*with));
        let fixed = apply(&document, &findings.collect::<Vec<_>>());
        let part = &fixed.document.parts[0];
        assert_eq!(part.exempt[0], part.links[0].range);
        (part.text.clone(), part.text.get(part.exempt[0].clone()).unwrap().to_owned(), fixed.applied.len())
    }

    #[test]
    fn fixes_are_put_in_and_marked_runs_move_along() {
        let cases = [
            ("before and behind", 3..5, &[(0..2, "xyz"), (6..8, "")][..], ("xyzcdef", "de", 2)),
            ("longer and shorter before", 6..8, &[(0..1, "xyz"), (2..5, "")][..], ("xyzbfgh", "gh", 2)),
            ("exempt words stay", 2..4, &[(3..6, "x")][..], ("abcdefgh", "cd", 0)),
            ("an insertion at the beginning of a run", 2..4, &[(2..2, "x")][..], ("abxcdefgh", "cd", 1)),
            ("the first of two that touch", 6..8, &[(0..2, "x"), (2..4, "y")][..], ("xcdefgh", "gh", 1)),
            ("the first of two that overlap, whichever stands first", 6..8, &[(2..4, "x"), (1..3, "y")][..], ("abxefgh", "gh", 1)),
            ("nothing changes", 6..8, &[(0..2, "ab")][..], ("abcdefgh", "gh", 0)),
            ("not there", 0..1, &[(7..12, "x")][..], ("abcdefgh", "a", 0)),
        ];
        for (why, exempt, edits, (text, run, applied)) in cases {
            assert_eq!(fixed("abcdefgh", exempt, edits), (text.to_owned(), run.to_owned(), applied), "{why}");
        }
    }

    #[test]
    fn fixing_goes_on_until_nothing_safe_is_left() {
        let checker = Checker::new(crate::preflight::Profile::default());
        let document = Document::plain("حضر ممثلو الحكومه الي القاعة.\nولاتمثل الإنتخابات رأي أحد.");
        let (fixed, left) = checker.fix(&document);
        let texts: Vec<_> = fixed.document.parts.iter().map(|part| part.text.as_str()).collect();
        assert_eq!(texts, ["حضر ممثلو الحكومة إلى القاعة.", "ولا تمثل الانتخابات رأي أحد."]);
        assert_eq!((fixed.applied.len(), left.as_slice()), (4, [].as_slice()));
        assert_eq!(checker.fix(&fixed.document).0.applied, [], "a second time changes nothing");
    }
}
