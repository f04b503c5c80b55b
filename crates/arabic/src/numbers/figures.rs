//! Digits and separators.

use super::Digits;
use icu::decimal::DecimalFormatter;
use icu::decimal::options::DecimalFormatterOptions;
use icu::locale::locale;
use std::sync::LazyLock;

/// `text` with all its digits (ASCII, Arabic-Indic, Persian) as `digits`; the
/// rest is untouched.
pub fn digits(text: &str, digits: Digits) -> String {
    text.chars().map(|c| one(c, digits)).collect()
}

/// `text` with its numbers as `digits`, separators and percent signs included:
/// 1,234.5% is ١٬٢٣٤٫٥٪.
///
/// Separators change only in what is one number: groups of three, one decimal
/// separator. Dates, times, scores and versions (25.9.2024, 14:58, 3-1) only
/// change their digits.
///
/// # Source
///
/// CLDR, numbers of `ar` in `latn` and `arab`; the signs there are U+066A
/// percent, U+066B decimal, U+066C group.
pub fn figures(text: &str, digits: Digits) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = if is_digit(first) { run(rest) } else { first.len_utf8() };
        let (piece, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
        let is_number = is_digit(first) && parts(piece).is_some();
        let beside_number = out.chars().next_back().is_some_and(is_digit) || after.chars().next().is_some_and(is_digit);
        for c in piece.chars() {
            let separator = is_number || (matches!(c, '%' | '٪') && beside_number);
            out.push(if separator { sign(c, digits) } else { one(c, digits) });
        }
        rest = after;
    }
    out
}

/// The whole number that `figure` writes, in digits of any of the three rows,
/// with or without grouping separators. `None` when it is something else: a
/// decimal, a date, a word, or more than 64 bits.
///
/// ```
/// use arabic::numbers::read_integer;
/// assert_eq!(read_integer("١٬٢٣٤"), Some(1234));
/// assert_eq!(read_integer("12.5"), None);
/// ```
pub fn read_integer(figure: &str) -> Option<u64> {
    let (whole, decimals) = parts(figure)?;
    if decimals.is_some() {
        return None;
    }
    whole.parse().ok()
}

/// The digits before and after the decimal separator, in ASCII; `None` when
/// `figure` is not one number.
pub(super) fn parts(figure: &str) -> Option<(String, Option<String>)> {
    let latin: String = figure.chars().map(|c| sign(c, Digits::Latin)).collect();
    let (whole, decimals) = match latin.split_once('.') {
        Some((whole, decimals)) => (whole, Some(decimals)),
        None => (latin.as_str(), None),
    };
    let is_digits = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
    if !decimals.is_none_or(is_digits) {
        return None;
    }
    let mut groups = whole.split(',');
    let first = groups.next().filter(|first| is_digits(first))?;
    let grouped = whole.contains(',');
    if grouped && (first.len() > 3 || !groups.all(|group| group.len() == 3 && is_digits(group))) {
        return None;
    }
    Some((whole.replace(',', ""), decimals.map(str::to_owned)))
}

/// The length, in bytes, of the number at the start of `text`: digits, and
/// separators between digits.
fn run(text: &str) -> usize {
    let inner = text.find(|c: char| !is_digit(c) && !matches!(c, '.' | ',' | '٫' | '٬')).unwrap_or(text.len());
    let run = text.get(..inner).unwrap_or_default();
    run.trim_end_matches(|c: char| !is_digit(c)).len()
}

fn is_digit(c: char) -> bool {
    to_ascii(c).is_ascii_digit()
}

/// A digit or a sign of a number in the given row.
fn sign(c: char, digits: Digits) -> char {
    match (c, digits) {
        (',' | '٬', Digits::Latin) => ',',
        (',' | '٬', Digits::Arab) => '٬',
        ('.' | '٫', Digits::Latin) => '.',
        ('.' | '٫', Digits::Arab) => '٫',
        ('%' | '٪', Digits::Latin) => '%',
        ('%' | '٪', Digits::Arab) => '٪',
        _ => one(c, digits),
    }
}

/// `n` in Arabic with the separators CLDR gives it: 1,234,567 or ١٬٢٣٤٬٥٦٧.
pub fn integer(n: i64, digits: Digits) -> String {
    static LATIN: LazyLock<Option<DecimalFormatter>> =
        LazyLock::new(|| DecimalFormatter::try_new(locale!("ar-u-nu-latn").into(), DecimalFormatterOptions::default()).ok());
    static ARAB: LazyLock<Option<DecimalFormatter>> =
        LazyLock::new(|| DecimalFormatter::try_new(locale!("ar-u-nu-arab").into(), DecimalFormatterOptions::default()).ok());
    let formatter = match digits {
        Digits::Latin => &*LATIN,
        Digits::Arab => &*ARAB,
    };
    match formatter {
        Some(formatter) => formatter.format(&n.into()).to_string(),
        None => self::digits(&n.to_string(), digits),
    }
}

/// A digit in the given row; any other character as itself.
fn one(c: char, digits: Digits) -> char {
    match (to_ascii(c), digits) {
        (ascii @ '0'..='9', Digits::Arab) => shift(ascii, '0', '٠'),
        (other, _) => other,
    }
}

/// An Arabic-Indic or Persian digit as its ASCII digit; any other character
/// as itself.
pub(crate) fn to_ascii(c: char) -> char {
    match c {
        '\u{660}'..='\u{669}' => shift(c, '\u{660}', '0'),
        '\u{6F0}'..='\u{6F9}' => shift(c, '\u{6F0}', '0'),
        c => c,
    }
}

/// Moves `c` from the row that starts at `from` to the row that starts at `to`.
fn shift(c: char, from: char, to: char) -> char {
    let moved = (u32::from(c) + u32::from(to)).checked_sub(u32::from(from));
    moved.and_then(char::from_u32).unwrap_or(c)
}
