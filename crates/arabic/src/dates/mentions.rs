//! Dates in running text.

use super::day::Day;
use super::lexicon::{relative, weekday};
use super::parts::{Relative, Side};
use super::phrase::phrase;
use super::prose;
use super::reading::Reading;
use super::tokens::{Cut, Token, tokens};
use jiff::civil::Weekday;
use std::ops::Range;

/// A date expression of running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Its **bytes** in the text, on grapheme borders; what is written on its
    /// first word (و, ب) belongs to it.
    pub range: Range<usize>,
    /// What it says.
    pub reading: Reading,
}

/// The date expressions of running text, in order, none over another.
///
/// Found are days with a month name of any Arabic set or two of them, in
/// numbers (8-4-2019) and in words (الأول من سبتمبر), Hijri days, weekdays,
/// اليوم, أمس, أول من أمس, غدًا, months with a year or الماضي, and clocks. Parts that
/// stand together are one mention: «مساء أمس (الأربعاء)»، «الأحد 10 شوال 1436هـ
/// الموافق 26 يوليو 2015». The days of a range are kept apart, and the first
/// takes the month of the last: «من 3 إلى 5 سبتمبر».
///
/// Words that are also something else count only where the text makes them a
/// date: مارس, صفر, الأحد, الاثنين, «اليوم الوطني»، «في اليوم التالي». Scores,
/// fractions, telephone numbers and two-digit years are left alone. The time
/// taken grows with the length of the text and with nothing else.
///
/// ```
/// use arabic::dates::{Conflict, Resolution, mentions};
/// use jiff::civil::{Weekday, date};
///
/// let found = mentions("وصل الوفد اليوم الخميس");
/// assert_eq!(found[0].reading.source, "اليوم الخميس");
/// let wednesday = date(2024, 9, 25);
/// let conflict = Conflict::Weekday { stated: Weekday::Thursday, actual: wednesday };
/// assert_eq!(found[0].reading.resolve(wednesday), Resolution::Conflict(conflict));
/// ```
pub fn mentions(text: &str) -> Vec<Mention> {
    let cut = Cut::of(text);
    let mut found = Vec::new();
    let mut at = 0;
    let mut free_from = 0;
    let mut listed_at = None;
    while at < cut.tokens.len() {
        let Some((phrase, tokens)) = phrase(&cut, text, at, listed_at == Some(at)) else {
            at += 1;
            continue;
        };
        if let Some((day_at, day)) = phrase.dated {
            let earlier = days_before(&cut, day_at, free_from, day);
            found.extend(earlier.filter_map(|(at, day)| alone(&cut, text, at, &day, phrase.reading.side)));
        }
        at = tokens.end.max(at + 1);
        free_from = at;
        listed_at = phrase.reading.weekday.and_then(|_| after_and(&cut, at));
        found.extend(mention(&cut, text, tokens, phrase.reading));
    }
    found
}

/// A day of which only the number stands at token `at`.
fn alone(cut: &Cut, text: &str, at: usize, day: &Day, side: Option<Side>) -> Option<Mention> {
    let mut reading = Reading { side, hijri: day.hijri, ..Reading::default() };
    reading.take(day);
    mention(cut, text, at..at + 1, reading)
}

/// «3» in «من 3 إلى 5 سبتمبر», «8» and «9» in «8 أو 9 أو 10 سبتمبر», with their
/// tokens. `last` is read at token `at`; no token before `free_from` counts.
fn days_before(cut: &Cut, mut at: usize, free_from: usize, last: Day) -> impl Iterator<Item = (usize, Day)> {
    let mut days = Vec::new();
    while let Some(day) = prose::range_before(cut, at).filter(|_| at >= free_from + 2) {
        at -= 2;
        days.push((at, Day { day: Some(day), ..last }));
    }
    days.into_iter().rev()
}

/// Where the next weekday of a list stands: «الأحد والاثنين»، «الأحد أو الاثنين».
fn after_and(cut: &Cut, end: usize) -> Option<usize> {
    let next = cut.tokens.get(end)?;
    if next.is_word(&["او", "الي", "حتي", "ثم"]) || next.is_sign(&['،', ',', '-', '–']) {
        return Some(end + 1);
    }
    next.word()?.starts_with('و').then_some(end)
}

fn mention(cut: &Cut, text: &str, tokens: Range<usize>, reading: Reading) -> Option<Mention> {
    let ranges = cut.ranges.get(tokens)?;
    let range = ranges.first()?.start..ranges.last()?.end;
    let source = text.get(range.clone())?.to_owned();
    Some(Mention { range, reading: Reading { source, ..reading } })
}

/// The weekdays named in running text, in order, each with the اليوم, أمس or
/// غدًا that stands before it: "اليوم الخميس", "أمس (الأربعاء)".
///
/// "أول من أمس" and "بعد غد" are neither yesterday nor tomorrow and give
/// `None`. A bare weekday gives `None` too; some of them are also common words
/// (الأحد, الاثنين), so a caller who must be sure asks for the pairs only.
pub fn find_weekday_mentions(text: &str) -> Vec<(Option<Relative>, Weekday)> {
    let tokens = tokens(text);
    let mut mentions = Vec::new();
    let mut before: Vec<&Token> = Vec::new();
    for token in &tokens {
        if let Some(weekday) = weekday(token) {
            mentions.push((relative_before(&before), weekday));
        }
        before.push(token);
    }
    mentions
}

fn relative_before(before: &[&Token]) -> Option<Relative> {
    let (last, earlier) = match before {
        [earlier @ .., last, sign] if sign.is_sign(&['(', '،', ',']) => (last, earlier),
        [earlier @ .., last] => (last, earlier),
        [] => return None,
    };
    let named = relative(last)?;
    let is_further = match (named, earlier) {
        (Relative::Yesterday, [.., first, of]) if of.is_word(&["من"]) => first.is_word(&["اول"]),
        (Relative::Yesterday, [.., first]) => first.is_word(&["اول", "قبل"]),
        (Relative::Tomorrow, [.., first]) => first.is_word(&["بعد"]),
        _ => false,
    };
    (!is_further).then_some(named)
}
