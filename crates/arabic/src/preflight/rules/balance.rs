//! Q02: marks without a partner, and spaces just inside them.

use super::{Findings, Reading};
use crate::preflight::document::Field;
use crate::preflight::finding::{Edit, Finding, Place};
use crate::preflight::pairing::{Mark, Pair, Pairing, Shape};
use crate::preflight::reading::ReadPart;
use crate::words::Kind;

/// A quotation may go on in the next paragraphs: it opens in each and closes in
/// the last, or opens in the first and closes in the last.
pub(super) fn unbalanced(story: &Reading<'_>, found: &mut Findings) {
    let mut open: Option<Open<'_>> = None;
    for (part, pairing) in story.parts.iter().zip(story.pairings()) {
        for pair in pairing.pairs.iter().filter(|pair| pair.open.shape != Shape::Brace) {
            if let Some(finding) = loose_inside(part, pair) {
                found.add(finding);
            }
        }
        let mut left = Left::of(pairing);
        if part.field.is_body() {
            if let Some(before) = open.take() {
                match before.goes_on(part, &mut left) {
                    Next::Ends => {}
                    Next::GoesOn => open = Some(Open { silent: before.silent + 1, ..before }),
                    Next::Breaks => found.add(alone(before.part, before.mark, "unclosed")),
                }
            }
            if let Some(mark) = left.last_quotation(part) {
                open = Some(Open { part, mark, silent: 0 });
            }
        }
        left.unclosed.iter().for_each(|mark| found.add(alone(part, mark, "unclosed")));
        left.unopened.iter().for_each(|mark| found.add(alone(part, mark, "unopened")));
    }
    if let Some(open) = open {
        found.add(alone(open.part, open.mark, "unclosed"));
    }
}

/// A quotation that is open at the end of a paragraph.
#[derive(Clone, Copy)]
struct Open<'r> {
    part: &'r ReadPart<'r>,
    mark: &'r Mark,
    /// How many paragraphs without a mark follow.
    silent: usize,
}

enum Next {
    Ends,
    GoesOn,
    Breaks,
}

impl Open<'_> {
    /// What the paragraph `part` does to it.
    fn goes_on(&self, part: &ReadPart<'_>, left: &mut Left<'_>) -> Next {
        const LONGEST: usize = 3;
        let opens_again = left.first.is_some_and(|mark| mark.shape == self.mark.shape && part.slice(0..mark.range.start).trim().is_empty());
        if opens_again {
            return Next::Ends;
        }
        let closing = left.unopened.iter().position(|mark| mark.shape.quotes() && left.first.is_some_and(|first| first.at >= mark.at));
        if let Some(place) = closing {
            left.unopened.remove(place);
            return Next::Ends;
        }
        if left.first.is_none() && self.silent < LONGEST { Next::GoesOn } else { Next::Breaks }
    }
}

/// The marks of a paragraph that have no partner in it.
struct Left<'r> {
    unclosed: Vec<&'r Mark>,
    unopened: Vec<&'r Mark>,
    /// The first mark of quotation, with a partner or without.
    first: Option<&'r Mark>,
}

impl<'r> Left<'r> {
    fn of(pairing: &'r Pairing) -> Self {
        let opening = pairing.pairs.iter().map(|pair| &pair.open).find(|mark| mark.shape.quotes());
        let alone = pairing.unclosed.iter().chain(&pairing.unopened).filter(|mark| mark.shape.quotes());
        Self {
            unclosed: pairing.unclosed.iter().filter(|mark| mark.shape != Shape::Brace).collect(),
            unopened: pairing.unopened.iter().filter(|mark| mark.shape != Shape::Brace).collect(),
            first: alone.chain(opening).min_by_key(|mark| mark.at),
        }
    }

    /// Takes out a quotation that runs to the end of the paragraph, when it is
    /// long enough to be speech.
    fn last_quotation(&mut self, part: &ReadPart<'_>) -> Option<&'r Mark> {
        const WORDS_OF_SPEECH: usize = 4;
        let mark = *self.unclosed.last().filter(|mark| mark.shape.quotes())?;
        let words = part.words.get(mark.at + 1..).unwrap_or_default().iter().filter(|word| word.sign().is_none());
        if part.field == Field::Heading || words.count() < WORDS_OF_SPEECH {
            return None;
        }
        self.unclosed.pop();
        Some(mark)
    }
}

fn alone(part: &ReadPart<'_>, mark: &Mark, kind: &str) -> Finding {
    let text = part.slice(mark.range.clone());
    let words = match kind {
        "unclosed" => part.words.get(mark.at..mark.at + 4).or(part.words.get(mark.at..)),
        _ => part.words.get(mark.at.saturating_sub(3)..=mark.at),
    };
    let range = words.and_then(|words| Some(words.first()?.range.start..words.last()?.range.end));
    let context = range.map_or(text, |range| part.slice(range));
    Finding::new("Q02").at(part.index, mark.range.clone()).with("found", context).with("mark", text).with("kind", kind)
}

/// «" إن …"», «( رويترز )»: one finding for both ends.
fn loose_inside(part: &ReadPart<'_>, pair: &Pair) -> Option<Finding> {
    let inside = part.slice(pair.inside());
    let lead = inside.len() - inside.trim_start().len();
    let trail = inside.len() - inside.trim_end().len();
    if inside.trim().is_empty() || (lead == 0 && trail == 0) || inside.contains('\n') {
        return None;
    }
    let (open, close) = (pair.open.range.clone(), pair.close.range.clone());
    let mut finding = Finding::new("Q02");
    let mut edits = Vec::new();
    // A space on the wrong side of the mark changes sides.
    if lead > 0 {
        let glued = part
            .before(pair.open.at)
            .is_some_and(|before| before.range.end == open.start && !matches!(before.kind, Kind::Sign('(' | '[' | '«' | '“')));
        let text = format!("{}{}", if glued { " " } else { "" }, part.slice(open.clone()));
        finding = finding.at(part.index, open.start..open.end + lead);
        edits.push(Edit { place: Place { part: part.index, range: open.start..open.end + lead }, text });
    }
    if trail > 0 {
        let next = part.word(pair.close.at + 1).filter(|next| next.range.start == close.end && next.sign().is_none());
        let text = format!("{}{}", part.slice(close.clone()), if next.is_some() { " " } else { "" });
        finding = finding.at(part.index, close.start - trail..close.end);
        edits.push(Edit { place: Place { part: part.index, range: close.start - trail..close.end }, text });
    }
    let wanted = format!("{}{}{}", part.slice(open), inside.trim(), part.slice(close));
    // After a sign that a space follows (T03) a closing mark is likely the
    // wrong way round: «: “» opens.
    let follows_sign = trail > 0 && inside.trim_end().ends_with([':', '،', '؛', '.', '!', '؟']);
    let safe = pair.certain && pair.open.shape != Shape::Straight && !follows_sign;
    Some(finding.with("found", part.slice(pair.range())).with("wanted", wanted).with("kind", "space").edited(edits, safe))
}
