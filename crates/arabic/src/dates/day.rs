//! Days of a calendar: numbers, names, or both.

use super::lexicon::{Month, month, prefixed_month};
use super::ordinal;
use super::tokens::Token::{self, Number, Sign};

/// What was written of a day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Day {
    pub(super) hijri: bool,
    pub(super) day: Option<u8>,
    pub(super) month: Option<u8>,
    pub(super) year: Option<i16>,
}

impl Day {
    /// How many of day, month and year were written.
    pub(super) fn completeness(&self) -> usize {
        [self.day.is_some(), self.month.is_some(), self.year.is_some()].into_iter().filter(|&known| known).count()
    }
}

/// Years that are Hijri when no month name says otherwise; the Umm al-Qura
/// table covers about this range.
pub(super) const HIJRI_YEARS: std::ops::RangeInclusive<i16> = 1300..=1500;

/// Years that may follow a month name.
const GREGORIAN_YEARS: std::ops::RangeInclusive<i16> = 900..=2199;

/// Reads the day at the beginning of `rest`; gives it and what follows.
pub(super) fn day(rest: &[Token]) -> Option<(Day, &[Token])> {
    numeric(rest).or_else(|| day_first(rest)).or_else(|| month_first(rest)).map(|(day, after)| era(day, after))
}

/// 8-4-2019, 8/4/2019, 8.4.2019, 2019-04-08: the year is the part with four
/// digits, and the month stands in the middle.
fn numeric(rest: &[Token]) -> Option<(Day, &[Token])> {
    let [Number { value: a, digits: wide }, Sign(sign), Number { value: month, .. }, Sign(again), third, after @ ..] = rest else {
        return None;
    };
    let Number { value: c, digits: wide_end } = third else {
        return None;
    };
    if sign != again || !matches!(sign, '-' | '/' | '.' | '\\' | '–') {
        return None;
    }
    let (day, year) = match (wide, wide_end) {
        (4, 1 | 2) => (*c, *a),
        (1 | 2, 4) => (*a, *c),
        _ => return None,
    };
    let year = i16::try_from(year).ok()?;
    let read = Day {
        hijri: HIJRI_YEARS.contains(&year),
        day: Some(day_number(day)?),
        month: Some(u8::try_from(*month).ok().filter(|month| (1..=12).contains(month))?),
        year: Some(year),
    };
    Some((read, after))
}

/// 25 سبتمبر 2024, 26 مارس آذار, ١٢ من ربيع الآخر ١٤٣٧.
fn day_first(rest: &[Token]) -> Option<(Day, &[Token])> {
    let [Number { value, digits: 1 | 2 }, after @ ..] = rest else {
        return None;
    };
    let after = match after {
        [of, word, after @ ..] if of.is_word(&["من"]) && word.is_word(&["شهر"]) => after,
        [word, after @ ..] if word.is_word(&["من", "شهر", "لشهر"]) => after,
        after => after,
    };
    // 10/شوال/1436; without a year it may be the number of a list: 2- مارس.
    let (signed, after) = match after {
        [Sign('/' | '-'), after @ ..] => (true, after),
        after => (false, after),
    };
    let (named, after) = month(after)?;
    let (year, after) = year(named, second_name(named, after));
    (!signed || year.is_some()).then_some(())?;
    Some((Day { day: Some(day_number(*value)?), ..named_month(named, year) }, after))
}

/// January 21, 2016; يناير 2016; شهر يناير.
fn month_first(rest: &[Token]) -> Option<(Day, &[Token])> {
    let (announced, rest) = match rest {
        [word, rest @ ..] if word.is_word(&["شهر", "لشهر", "بشهر"]) => (true, rest),
        rest => (false, rest),
    };
    let (named, after) = prefixed_month(rest)?;
    let after = second_name(named, after);
    if let [Number { value, digits: 1 | 2 }, with_year @ ..] = after
        && let (Some(year), after) = year(named, with_year)
    {
        return Some((Day { day: Some(day_number(*value)?), ..named_month(named, Some(year)) }, after));
    }
    let (year, after) = year(named, after);
    (announced || year.is_some()).then_some((named_month(named, year), after))
}

/// A month that running text gives away by both its names (مارس/آذار) or by
/// what follows (`more`): مارس الماضي.
pub(super) fn month_with(rest: &[Token], more: impl Fn(&[Token]) -> bool) -> Option<(Day, &[Token])> {
    let (named, after) = prefixed_month(rest)?;
    let after_both = second_name(named, after);
    (after_both.len() < after.len() || more(after)).then(|| (named_month(named, None), after_both))
}

fn named_month(named: Month, year: Option<i16>) -> Day {
    Day { hijri: named.hijri, day: None, month: Some(named.number), year }
}

fn day_number(value: u16) -> Option<u8> {
    u8::try_from(value).ok().filter(|day| (1..=31).contains(day))
}

/// Steps over the other name of the same month: مارس آذار, سبتمبر/ أيلول,
/// كانون الثاني (يناير).
fn second_name(first: Month, rest: &[Token]) -> &[Token] {
    let inner = match rest {
        [Sign('/' | '(' | '-' | '–' | '"' | '«'), inner @ ..] => inner,
        inner => inner,
    };
    match month(inner) {
        Some((second, [Sign(')' | '"' | '»'), after @ ..])) if second == first => after,
        Some((second, after)) if second == first => after,
        _ => rest,
    }
}

/// The year of four digits, after at most a sign and a word like عام. A year
/// of the other calendar is not this month's year.
fn year(named: Month, rest: &[Token]) -> (Option<i16>, &[Token]) {
    let mut after = rest;
    if let [token, next @ ..] = after
        && token.is_sign(&[',', '،', '/', '.', '-'])
    {
        after = next;
    }
    if let [token, next @ ..] = after
        && token.is_word(&["عام", "سنه", "لعام", "للعام", "من"])
    {
        after = next;
    }
    match after {
        [Number { value, digits: 4 }, after @ ..] => match i16::try_from(*value) {
            Ok(year) if is_year(year, named) => (Some(year), after),
            _ => (None, rest),
        },
        _ => (None, rest),
    }
}

/// The first of September in words: الأول من سبتمبر. In running text only,
/// where the caller sees what stands before it (الربع الأول من يناير).
pub(super) fn in_words(rest: &[Token]) -> Option<(Day, &[Token])> {
    let (day, after) = ordinal::day(rest)?;
    let [of, after @ ..] = after else {
        return None;
    };
    let after = match after {
        [word, after @ ..] if of.is_word(&["من"]) && word.is_word(&["شهر"]) => after,
        after if of.is_word(&["من", "لشهر"]) => after,
        _ => return None,
    };
    let (named, after) = month(after)?;
    let (year, after) = year(named, second_name(named, after));
    let (read, after) = era(Day { day: Some(day), ..named_month(named, year) }, after);
    Some((read, after))
}

/// Other numbers after a month are people and prices.
fn is_year(year: i16, named: Month) -> bool {
    HIJRI_YEARS.contains(&year) == named.hijri && (named.hijri || GREGORIAN_YEARS.contains(&year))
}

/// A هـ after the year makes it Hijri; a م is read over.
fn era(day: Day, rest: &[Token]) -> (Day, &[Token]) {
    match rest {
        [word, after @ ..] if day.year.is_some() && !day.hijri && word.is_word(&["م", "ميلادي", "ميلاديه"]) => (day, after),
        [word, after @ ..] if day.year.is_some() && word.is_word(&["ه", "هجري", "هجريه"]) => (Day { hijri: true, ..day }, after),
        rest => (day, rest),
    }
}
