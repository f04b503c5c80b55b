//! C: headlines, the shape of the body, and the limits of other places.

use super::{Entry, Findings, Hint, Reading, Warn, rule};
use crate::cut::{Limit, at_sentence};
use crate::letters::is_transparent;
use crate::preflight::document::Field;
use crate::preflight::finding::{Edit, Finding, Place, Severity};
use crate::preflight::reading::{ReadPart, Word};

pub(super) const RULES: &[Entry] =
    &[rule("C01", Warn, too_long), rule("C02", Warn, ending), rule("C04", Hint, unbroken), rule("C05", Warn, beyond_limit)];

fn headlines<'r>(story: &'r Reading<'_>) -> impl Iterator<Item = &'r ReadPart<'r>> {
    story.parts.iter().filter(|part| part.field == Field::Headline)
}

/// C01: more than 70 characters do not fit cards and search results; 110 was
/// the limit of older guidance for article markup.
fn too_long(story: &Reading<'_>, found: &mut Findings) {
    const CARD: usize = 70;
    const MARKUP: usize = 110;
    for part in headlines(story) {
        let length = without_entities(part.text.trim()).chars().filter(|&c| !is_transparent(c)).count();
        if length > CARD {
            let limit = if length > MARKUP { MARKUP } else { CARD };
            let finding = Finding::new("C01").at(part.index, 0..part.text.len());
            let finding = finding.with("found", part.text).with("length", length.to_string()).with("limit", limit.to_string());
            found.add(if length > MARKUP { finding } else { finding.at_most(Severity::Hint) });
        }
    }
}

/// «&quot;» of an old page is one character to its readers.
fn without_entities(text: &str) -> String {
    let mut read = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        read.push_str(before);
        read.push('&');
        let name = after.split(|c: char| !c.is_ascii_alphanumeric() && c != '#').next().unwrap_or_default();
        let entity = after.strip_prefix(name).and_then(|after| after.strip_prefix(';')).filter(|_| !name.is_empty());
        rest = entity.unwrap_or(after);
    }
    read + rest
}

/// C02: a full stop at the end, «!», «عاجل» after an hour.
fn ending(story: &Reading<'_>, found: &mut Findings) {
    const MINUTES_OF_URGENCY: u32 = 60;
    let minutes = story.document.facts.as_ref().and_then(|facts| facts.minutes_live);
    for part in headlines(story) {
        let finding = |word: &Word<'_>, kind: &str| {
            Finding::new("C02").at(part.index, word.range.clone()).with("found", part.text).with("kind", kind)
        };
        if let Some(stop) = final_stop(part) {
            found.add(finding(stop, "stop").at_most(Severity::Hint).safely(""));
        }
        let mut cries = part.words.iter().filter(|word| word.sign() == Some('!') && !word.exempt);
        if let Some(cry) = cries.next() {
            found.add(finding(cry, "cry").at_most(Severity::Hint));
        }
        let first = part.words.iter().find(|word| word.sign().is_none());
        if let Some(urgent) = first.filter(|word| word.loose == "عاجل" && minutes.is_some_and(|minutes| minutes > MINUTES_OF_URGENCY)) {
            found.add(finding(urgent, "urgent"));
        }
    }
}

/// The full stop that ends a headline; not «…», and not that of «د.».
fn final_stop<'p, 'a>(part: &'p ReadPart<'a>) -> Option<&'p Word<'a>> {
    let (last, rest) = part.words.split_last()?;
    let before = rest.last()?;
    let is_word = before.sign().is_some_and(|c| c != '.') || (before.sign().is_none() && before.loose.chars().count() > 1);
    (last.sign() == Some('.') && !last.exempt && is_word).then_some(last)
}

/// C04: no deck, a paragraph nobody reads to its end, a long body without a
/// heading.
fn unbroken(story: &Reading<'_>, found: &mut Findings) {
    const PARAGRAPH: usize = 90;
    const BODY: usize = 500;
    let mut body = 0;
    for part in story.parts.iter().filter(|part| part.field.is_body()) {
        let words = part.words.iter().filter(|word| word.sign().is_none()).count();
        body += words;
        if part.field == Field::Paragraph && words > PARAGRAPH {
            let finding = Finding::new("C04").at(part.index, 0..part.text.len()).with("kind", "paragraph");
            found.add(finding.with("length", words.to_string()).with("limit", PARAGRAPH.to_string()));
        }
    }
    let has = |field: Field| story.document.text(field).is_some_and(|text| !text.trim().is_empty());
    if story.document.facts.is_some() && has(Field::Headline) && body > 0 && !has(Field::Deck) {
        found.add(Finding::new("C04").with("kind", "deck"));
    }
    if has(Field::Headline) && body > BODY && !has(Field::Heading) {
        found.add(Finding::new("C04").with("kind", "heading").with("length", body.to_string()).with("limit", BODY.to_string()));
    }
}

/// C05: what Telegram refuses, cut where a sentence ends.
///
/// # Source
///
/// Bot API: 4,096 UTF-16 units for a message, 1,024 for a caption.
fn beyond_limit(story: &Reading<'_>, found: &mut Findings) {
    const MESSAGE: usize = 4096;
    const CAPTION: usize = 1024;
    for part in &story.parts {
        let limit = match part.field {
            Field::Telegram => Limit::Utf16(MESSAGE),
            Field::TelegramCaption => Limit::Utf16(CAPTION),
            _ => continue,
        };
        if limit.fits(part.text) {
            continue;
        }
        let cut = at_sentence(part.text, limit).text;
        let same = part.text.char_indices().zip(cut.chars()).find(|((_, a), b)| a != b);
        let start = same.map_or(cut.len(), |((at, _), _)| at);
        let range = start..part.text.len();
        let edit = Edit { place: Place { part: part.index, range: range.clone() }, text: cut.get(start..).unwrap_or_default().to_owned() };
        let finding = Finding::new("C05").at(part.index, range.clone()).with("found", part.slice(range));
        let finding = finding.with("length", limit.measure(part.text).to_string()).with("limit", limit.size().to_string());
        found.add(finding.edited(vec![edit], true));
    }
}
