//! The names dates are written with, folded.

use super::Relative;
use super::tokens::{Token, tokens};
use crate::calendar::{hijri_month_names, month_names, weekday_names};
use jiff::civil::Weekday;
use std::collections::HashMap;
use std::sync::LazyLock;

/// A month of one of the two calendars.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Month {
    pub(super) hijri: bool,
    /// 1–12.
    pub(super) number: u8,
}

struct Lexicon {
    /// By the first word of a name: the rest of it and the month, the longest
    /// names first.
    months: HashMap<String, Vec<(Vec<Token>, Month)>>,
    weekdays: HashMap<String, Weekday>,
}

/// One CLDR locale for each set of month names, and English.
const MONTH_SETS: [&str; 6] = ["ar-YE", "ar-SY", "ar-DZ", "ar-MA", "ar-MR", "en"];

/// Spellings of newspapers that CLDR does not list: Egyptian and Iraqi ones,
/// and the Levant names without the article.
const OTHER_MONTHS: &[(&str, u8)] = &[
    ("يونيه", 6),
    ("يوليه", 7),
    ("مايس", 5),
    ("ابريل", 4),
    ("كانون ثاني", 1),
    ("كانون ثان", 1),
    ("كانون أول", 12),
    ("تشرين أول", 10),
    ("تشرين ثاني", 11),
    ("تشرين ثان", 11),
    ("sept", 9),
];

/// As above, for the Hijri year.
const OTHER_HIJRI: &[(&str, u8)] = &[
    ("المحرم", 1),
    ("ربيع أول", 3),
    ("ربيع الثاني", 4),
    ("ربيع ثاني", 4),
    ("ربيع آخر", 4),
    ("جمادى الأول", 5),
    ("جمادى الآخر", 6),
    ("جمادى الثانية", 6),
    ("جمادى الثاني", 6),
    ("ذي القعدة", 11),
    ("ذي الحجة", 12),
];

/// Spellings of weekdays that folding does not bring together.
const OTHER_WEEKDAYS: &[(&str, Weekday)] = &[("الثلثاء", Weekday::Tuesday)];

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon { months: months(), weekdays: weekdays() });

/// The month named at the beginning of `rest`, and what follows the name.
pub(super) fn month(rest: &[Token]) -> Option<(Month, &[Token])> {
    let (first, after) = rest.split_first()?;
    named(first.word()?, after)
}

/// The same, also with a و, ب or ل written on it.
pub(super) fn prefixed_month(rest: &[Token]) -> Option<(Month, &[Token])> {
    let (first, after) = rest.split_first()?;
    month(rest).or_else(|| named(first.word()?.strip_prefix(['و', 'ب', 'ل'])?, after))
}

fn named<'t>(first: &str, after: &'t [Token]) -> Option<(Month, &'t [Token])> {
    let names = LEXICON.months.get(first)?;
    names.iter().find_map(|(more, month)| Some((*month, after.strip_prefix(more.as_slice())?)))
}

/// The weekday a word names, with or without a conjunction before it.
pub(super) fn weekday(token: &Token) -> Option<Weekday> {
    bare_weekday(token).or_else(|| LEXICON.weekdays.get(token.word()?.strip_prefix(['و', 'ف', 'ب'])?).copied())
}

/// The weekday a word names, when nothing else is written on it.
pub(super) fn bare_weekday(token: &Token) -> Option<Weekday> {
    LEXICON.weekdays.get(token.word()?).copied()
}

/// The distance a word names.
pub(super) fn relative(token: &Token) -> Option<Relative> {
    let Token::Word(word) = token else {
        return None;
    };
    match word.strip_prefix('و').unwrap_or(word) {
        "اليوم" | "today" => Some(Relative::Today),
        "امس" | "البارحه" | "yesterday" => Some(Relative::Yesterday),
        "غد" | "غدا" | "tomorrow" => Some(Relative::Tomorrow),
        _ => None,
    }
}

fn months() -> HashMap<String, Vec<(Vec<Token>, Month)>> {
    let mut months: HashMap<String, Vec<(Vec<Token>, Month)>> = HashMap::new();
    let mut add = |name: &str, hijri, number| {
        let mut words = tokens(name).into_iter();
        let Some(Token::Word(first)) = words.next() else { return };
        let entry = (words.collect(), Month { hijri, number });
        let names = months.entry(first).or_default();
        if !names.contains(&entry) {
            names.push(entry);
        }
    };
    for locale in MONTH_SETS {
        for (name, number) in month_names(locale).unwrap_or_default().iter().zip(1..) {
            add(name, false, number);
            if locale == "en" {
                add(&name.chars().take(3).collect::<String>(), false, number);
            }
        }
    }
    for (name, number) in hijri_month_names("ar").unwrap_or_default().iter().zip(1..) {
        add(name, true, number);
    }
    OTHER_MONTHS.iter().for_each(|(name, number)| add(name, false, *number));
    OTHER_HIJRI.iter().for_each(|(name, number)| add(name, true, *number));
    months.values_mut().for_each(|names| names.sort_by_key(|(more, _)| std::cmp::Reverse(more.len())));
    months
}

fn weekdays() -> HashMap<String, Weekday> {
    let sunday_first =
        [Weekday::Sunday, Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday, Weekday::Saturday];
    let cldr = ["ar", "en"].into_iter().flat_map(|locale| weekday_names(locale).unwrap_or_default().into_iter().zip(sunday_first));
    let others = OTHER_WEEKDAYS.iter().map(|(name, weekday)| ((*name).to_owned(), *weekday));
    cldr.chain(others).filter_map(|(name, weekday)| Some((tokens(&name).first()?.word()?.to_owned(), weekday))).collect()
}
