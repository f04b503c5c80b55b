//! D: days that cannot be, and words for days that mean none.

use super::{Block, Entry, Findings, Hint, Reading, Warn, rule};
use crate::calendar::{Calendar, Style};
use crate::dates::{Conflict, Mention, Resolution};
use crate::preflight::finding::Finding;
use crate::preflight::reading::ReadPart;
use jiff::civil::{Date, Weekday};
use std::sync::LazyLock;

pub(super) const RULES: &[Entry] = &[rule("D01", Block, contradictions), rule("D02", Warn, unanchored), rule("D03", Block, impossible)];

/// Every date with the part it stands in.
fn dates<'r>(story: &'r Reading<'_>) -> impl Iterator<Item = (&'r ReadPart<'r>, &'r Mention)> {
    story.parts.iter().zip(story.dates()).flat_map(|(part, mentions)| mentions.iter().map(move |mention| (part, mention)))
}

/// D01: «اليوم الخميس» in a story of a Wednesday; «الأربعاء 21 يناير 2016».
fn contradictions(story: &Reading<'_>, found: &mut Findings) {
    for (part, mention) in dates(story) {
        let conflict = match story.document.published {
            Some(day) => match mention.reading.resolve(day) {
                Resolution::Conflict(conflict) => Some(conflict),
                _ => None,
            },
            None => own_contradiction(mention),
        };
        let Some(conflict) = conflict else {
            continue;
        };
        let finding = Finding::new("D01").at(part.index, mention.range.clone()).with("found", text_of(part, mention));
        found.add(match conflict {
            Conflict::Weekday { stated, actual } => {
                finding.with("stated", weekday(stated)).with("wanted", weekday(actual.weekday())).with("date", day(actual))
            }
            Conflict::Distance { stated, actual } => {
                finding.with("stated", day(stated)).with("wanted", weekday(actual.weekday())).with("date", day(actual))
            }
        });
    }
}

fn text_of<'p>(part: &'p ReadPart<'_>, mention: &Mention) -> &'p str {
    part.text.get(mention.range.clone()).unwrap_or_default()
}

/// A whole date names its weekday by itself, whatever the day of writing.
fn own_contradiction(mention: &Mention) -> Option<Conflict> {
    let (date, stated) = (mention.reading.date?, mention.reading.weekday?);
    (date.weekday() != stated).then_some(Conflict::Weekday { stated, actual: date })
}

/// D02: اليوم, أمس or غدًا alone, in a text whose day nobody knows.
fn unanchored(story: &Reading<'_>, found: &mut Findings) {
    if story.document.published.is_some() || dates(story).any(|(_, mention)| mention.reading.date.is_some()) {
        return;
    }
    for (part, mention) in dates(story) {
        let reading = &mention.reading;
        if reading.relative.is_some() && reading.weekday.is_none() && reading.day.is_none() {
            let finding = Finding::new("D02").at(part.index, mention.range.clone()).with("found", text_of(part, mention));
            // Of a bare text it is not known that nobody knows its day.
            found.add(if story.document.facts.is_some() { finding } else { finding.at_most(Hint) });
        }
    }
}

/// D03: 31 سبتمبر; a picture taken after the story went out.
fn impossible(story: &Reading<'_>, found: &mut Findings) {
    for (part, mention) in dates(story).filter(|(_, mention)| mention.reading.is_impossible()) {
        found.add(Finding::new("D03").at(part.index, mention.range.clone()).with("found", text_of(part, mention)));
    }
    let pictures = story.document.facts.iter().flat_map(|facts| &facts.pictures);
    for (picture, published) in pictures.filter_map(|picture| Some((picture, story.document.published?))) {
        if let Some(taken) = picture.taken.filter(|taken| *taken > published) {
            let finding = Finding::new("D03").with("found", day(taken));
            found.add(match picture.caption.and_then(|caption| story.parts.get(caption)) {
                Some(caption) => finding.at(caption.index, 0..caption.text.len()),
                None => finding,
            });
        }
    }
}

static CALENDAR: LazyLock<Option<Calendar>> = LazyLock::new(|| Calendar::new(&Style::default()).ok());

fn weekday(weekday: Weekday) -> String {
    CALENDAR.as_ref().map(|calendar| calendar.weekday(weekday)).unwrap_or_default()
}

fn day(date: Date) -> String {
    CALENDAR.as_ref().map(|calendar| calendar.day(date)).unwrap_or_default()
}
