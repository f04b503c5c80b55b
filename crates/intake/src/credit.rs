//! The line that says when, where and from whom: «الساعة 14:58 (المرفأ برس - وكالات)».

use crate::own::{Own, is_agency};
use crate::phrases::{Group, Key, is_short, labelled};
use arabic::dates::{self, Reading};
use model::BylineRole;

/// What one credit line says.
#[derive(Debug, Default)]
pub(crate) struct Credit {
    pub reading: Option<Reading>,
    /// Desk and agencies, in order.
    pub parts: Vec<String>,
    pub authors: Vec<(String, BylineRole)>,
    pub place: Option<String>,
}

/// Reads a credit, byline, source or date line; `None` for anything else.
pub(crate) fn read(text: &str, own: &Own) -> Option<Credit> {
    let words = text.split_whitespace().count();
    if words == 0 || words > 20 || !is_short(text) {
        return None;
    }
    byline(text, own).or_else(|| source(text)).or_else(|| timed(text, own)).or_else(|| listed(text, own))
}

/// «كتب: هند السالمي»، «بقلم/ …»، «ترجمة: …».
fn byline(text: &str, own: &Own) -> Option<Credit> {
    const LABELS: [(Group, BylineRole); 4] = [
        (Group::Author, BylineRole::Author),
        (Group::Translator, BylineRole::Translator),
        (Group::Photographer, BylineRole::Photographer),
        (Group::Editor, BylineRole::Editor),
    ];
    let found = LABELS.iter().find_map(|(group, role)| labelled(text, *group).map(|rest| (rest, *role)));
    let bare = || text.trim().strip_prefix("بقلم ").map(|rest| (rest, BylineRole::Author));
    let (rest, role) = found.or_else(bare)?;
    let mut credit = Credit::default();
    for part in parts(rest) {
        if is_dates(part) {
            credit.reading = Some(dates::read(part));
        } else if own.is(part) || is_agency(&Key::of(part)) {
            credit.parts.push(part.to_owned());
        } else {
            credit.authors.push((part.to_owned(), role));
        }
    }
    let short = credit.authors.iter().all(|(name, _)| name.split_whitespace().count() <= 6 && name.chars().count() <= 60);
    short.then_some(credit)
}

/// «المصدر: وكالات».
fn source(text: &str) -> Option<Credit> {
    let rest = labelled(text, Group::SourceLabel)?;
    let parts: Vec<String> = parts(rest).map(str::to_owned).collect();
    let short = parts.iter().all(|part| part.split_whitespace().count() <= 5);
    short.then_some(Credit { parts, ..Credit::default() })
}

/// Dates and clock, then desk and agencies in brackets; either may be missing, not both.
fn timed(text: &str, own: &Own) -> Option<Credit> {
    let (rest, inside) = brackets(text);
    let names: Vec<String> = inside.into_iter().flat_map(parts).map(str::to_owned).collect();
    let bare = rest.trim();
    let mut credit = Credit { parts: names, ..Credit::default() };
    if bare.is_empty() {
        return (inside.is_some() && text.split_whitespace().count() <= 8).then_some(credit);
    }
    if is_dates(bare) {
        credit.reading = Some(dates::read(bare));
        return Some(credit);
    }
    let attributed = !credit.parts.is_empty() && credit.parts.iter().all(|part| own.is(part) || is_agency(&Key::of(part)));
    if attributed && bare.split_whitespace().count() <= 3 {
        credit.place = Some(bare.to_owned());
        return Some(credit);
    }
    None
}

/// «عدن - المرفأ برس»، «14:58 | المرفأ برس | وكالات».
fn listed(text: &str, own: &Own) -> Option<Credit> {
    let all: Vec<&str> = parts(text).collect();
    let (dated, names): (Vec<&str>, Vec<&str>) = all.iter().partition(|part| is_dates(part));
    let known = |part: &str| own.is(part) || is_agency(&Key::of(part));
    let short = names.iter().all(|name| name.split_whitespace().count() <= 4);
    let sure = names.iter().any(|name| known(name)) || !dated.is_empty();
    if all.len() < 2 || !short || !sure {
        return None;
    }
    let mut credit = Credit::default();
    if !dated.is_empty() {
        credit.reading = Some(dates::read(&dated.join(" ")));
    }
    let mut names = names.into_iter();
    if let [first, second, ..] = names.as_slice()
        && !known(first)
        && known(second)
    {
        credit.place = names.next().map(str::to_owned);
    }
    credit.parts = names.map(str::to_owned).collect();
    Some(credit)
}

/// A place and a source at the beginning of a paragraph: «عدن - المرفأ برس: قال …» gives the
/// credit and «قال …».
pub(crate) fn opening<'a>(paragraph: &'a str, own: &Own) -> Option<(Credit, &'a str)> {
    let cuts = [": ", " - ", " – ", " ـ "];
    cuts.iter().flat_map(|cut| paragraph.match_indices(cut)).find_map(|(at, cut)| {
        let head = paragraph.get(..at)?;
        let rest = paragraph.get(at + cut.len()..)?;
        if head.split_whitespace().count() > 7 || rest.split_whitespace().count() < 3 {
            return None;
        }
        let credit = timed(head, own).or_else(|| listed(head, own))?;
        (credit.place.is_some() && credit.reading.is_none()).then_some((credit, rest.trim_start()))
    })
}

/// Parts between spaced dashes, bars and commas.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    let spaced = [" - ", " – ", " — ", " ـ ", "|", "،", " / ", "؛", ", "];
    let mut parts = vec![text];
    for mark in spaced {
        parts = parts.into_iter().flat_map(|part| part.split(mark)).collect();
    }
    parts.into_iter().map(|part| part.trim_matches([' ', '-', ':', '(', ')'])).filter(|part| !part.is_empty())
}

/// The text before a closing pair of brackets at the end, and what stands in it.
fn brackets(text: &str) -> (&str, Option<&str>) {
    let inner = text.trim().strip_suffix(')').and_then(|open| open.rsplit_once('('));
    match inner {
        Some((rest, inside)) => (rest, Some(inside)),
        None => (text, None),
    }
}

/// Nothing but dates, clock and their labels, and at least one of the first two.
pub(crate) fn is_dates(text: &str) -> bool {
    let all = text.split_whitespace().count() <= 20 && text.split_whitespace().all(is_date_word);
    all && says_something(&dates::read(text))
}

/// A line of the masthead: mostly dates, perhaps with a name beside them.
pub(crate) fn is_masthead(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    if words.is_empty() || words.len() > 24 || !is_short(text) {
        return false;
    }
    let dated = words.iter().filter(|word| is_date_word(word)).count();
    let updated = Key::of(text).holds(Group::Updated);
    (dated * 10 >= words.len() * 6 && says_something(&dates::read(text))) || (updated && dated * 10 >= words.len() * 4)
}

fn says_something(reading: &Reading) -> bool {
    reading.date.is_some() || reading.time.is_some() || reading.hijri || reading.weekday.is_some() || reading.month.is_some()
}

fn is_date_word(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    let letters = bare.trim_matches(|c: char| c.is_numeric() || ":/.-".contains(c));
    if letters.is_empty() {
        return true;
    }
    if Key::of(letters).is(Group::DateWord) {
        return true;
    }
    letters == bare && (dates::read(bare).weekday.is_some() || dates::read(&format!("1 {bare} 2000")).month.is_some())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::incoming::weekday_key;
    use std::fmt::Write;

    fn told(credit: &Credit) -> String {
        let mut out = String::new();
        if let Some(reading) = &credit.reading {
            let day = reading.weekday.map(weekday_key);
            let _ = write!(out, "{day:?} {:?} {:?}; ", reading.date, reading.time);
        }
        let _ = write!(out, "{:?} {:?} {:?}", credit.parts, credit.authors, credit.place);
        out
    }

    #[test]
    fn credit_lines_of_many_shapes() {
        let own = Own::new("المرفأ برس", std::iter::empty());
        let lines = [
            "الساعة 14:58 (المرفأ برس - وكالات)",
            "(المرفأ برس - وكالات)",
            "الخميس 21 يناير 2016 الساعة 14:58 (المرفأ برس)",
            "8-4-2019 | 23:09",
            "14:58 | المرفأ برس | AFP",
            "صنعاء - المرفأ برس",
            "صنعاء (المرفأ برس)",
            "كتب: هند السالمي",
            "بقلم/ سالم بن عوض",
            "خاص / المرفأ برس",
            "ترجمة: منى الزبيدي",
            "المصدر: صدى الساحل - وكالات",
        ];
        let told: Vec<String> =
            lines.iter().map(|line| format!("{line}\n  {}", read(line, &own).map_or("-".into(), |credit| told(&credit)))).collect();
        insta::assert_snapshot!(told.join("\n"));
    }

    #[test]
    fn captions_and_paragraphs_are_no_credit_lines() {
        let own = Own::new("المرفأ برس", std::iter::empty());
        for line in [
            "وزير الثروة السمكية في ميناء الصيد",
            "كتب الوزير رسالة إلى البلدية",
            "جانب من الميناء - أرشيف",
            "قال المدير: سنبدأ العمل غدًا.",
        ] {
            assert!(read(line, &own).is_none(), "{line}");
        }
    }

    #[test]
    fn a_place_and_a_source_open_a_paragraph() {
        let own = Own::new("المرفأ برس", std::iter::empty());
        let (credit, rest) = opening("عدن - المرفأ برس: قال مدير الميناء إن العمل بدأ.", &own).unwrap();
        assert_eq!((credit.place.as_deref(), rest), (Some("عدن"), "قال مدير الميناء إن العمل بدأ."));
        assert!(opening("وأضاف المدير: سنبدأ العمل في الميناء غدًا.", &own).is_none());
    }
}
