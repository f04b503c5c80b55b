//! A figure that counts what stands after it.

use crate::fold;
use crate::numbers::{Noun, agreement, read_integer};
use crate::preflight::reading::{ReadPart, Word};
use crate::tables::word_list;
use crate::words::Kind;
use std::collections::HashSet;
use std::sync::LazyLock;

/// A whole number in figures and the counted noun right after it.
pub(super) struct Counted<'r, 'a> {
    /// How many.
    pub(super) n: u64,
    /// Which token of the part is the number.
    pub(super) at: usize,
    /// The number.
    pub(super) figure: &'r Word<'a>,
    /// The noun, as it stands.
    pub(super) written: &'r Word<'a>,
    /// What it is a form of.
    pub(super) noun: &'static Noun,
}

/// The counted things of `part`, in order. Left out is every figure that does
/// not count: clocks, dates, scores, decimals, percentages, ordinals («الـ19»)
/// and what has a number for a name («المادة 14», «اللواء 35»).
pub(super) fn counted<'r, 'a>(part: &'r ReadPart<'a>) -> impl Iterator<Item = Counted<'r, 'a>> {
    part.words.iter().enumerate().filter_map(move |(at, figure)| {
        let n = count(part, at, figure)?;
        let written = part.word(at + 1).filter(|word| word.is_arabic())?;
        let noun = agreement(n.max(3), &written.exact)?.noun;
        let fits = is_form(noun, written) && !is_date(part, at) && !(is_scale(noun.singular()) && has_separator(figure));
        fits.then_some(Counted { n, at, figure, written, noun })
    })
}

/// The loose key drops a final hamza: «أمرًا» is no «أمراء».
fn is_form(noun: &Noun, written: &Word<'_>) -> bool {
    let same = fold::loose(noun.plural()) == written.loose;
    !same || noun.plural().ends_with('ء') == written.exact.ends_with('ء') || fold::loose(noun.accusative()) == written.loose
}

/// ألف and above, which decimals count too: in «2,803 مليار» nobody can tell.
pub(super) fn is_scale(word: &str) -> bool {
    matches!(word, "ألف" | "آلاف" | "مليون" | "ملايين" | "مليار" | "مليارات" | "تريليون" | "بليون")
}

fn has_separator(figure: &Word<'_>) -> bool {
    figure.exact.contains([',', '٬', '.'])
}

/// The number at `at`, when it counts something.
pub(super) fn count(part: &ReadPart<'_>, at: usize, figure: &Word<'_>) -> Option<u64> {
    if figure.kind != Kind::Number || figure.exempt {
        return None;
    }
    let n = read_integer(figure.text)?;
    let has_zero = figure.exact.starts_with('0') && figure.exact.len() > 1;
    (!has_zero && counts(part, at, n)).then_some(n)
}

fn counts(part: &ReadPart<'_>, at: usize, n: u64) -> bool {
    let Some(before) = part.before(at) else {
        return true;
    };
    if is_year(part, at, n) {
        return false;
    }
    if before.sign().is_some_and(is_direction) {
        return at.checked_sub(2).and_then(|sign| part.word(sign)).is_none_or(|word| word.sign().is_none());
    }
    let glued = is_glued(part, at);
    match before.kind {
        Kind::Arabic if glued => is_proclitic(&before.exact),
        Kind::Arabic => !is_label(&before.exact),
        Kind::Foreign | Kind::Number => false,
        Kind::Sign(sign) if is_between_numbers(part, at) => {
            matches!(sign, '-' | '–' | '—') && is_upper_end(part, at, n) || !glued && matches!(sign, '،' | ',')
        }
        Kind::Sign('-' | '–' | '—' | '/' | '\\' | '.' | ':' | '٫' | ',' | '+' | '×' | '*' | '#' | '_' | '$' | '€' | '£' | '’' | '\'') => {
            !glued
        }
        _ => true,
    }
}

/// LRM, RLM, ALM and the isolates, which come with decimals pasted from
/// elsewhere.
const fn is_direction(c: char) -> bool {
    matches!(c, '\u{200E}' | '\u{200F}' | '\u{61C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// No space before it; a control that sets the direction is none.
fn is_glued(part: &ReadPart<'_>, at: usize) -> bool {
    let end = part.before(at).map_or(0, |before| before.range.end);
    let start = part.word(at).map_or(end, |figure| figure.range.start);
    part.text.get(end..start).is_some_and(|between| !between.chars().any(char::is_whitespace))
}

/// «7،5», «2-1», «25/9»: the sign before stands between two numbers.
fn is_between_numbers(part: &ReadPart<'_>, at: usize) -> bool {
    at.checked_sub(2).and_then(|first| part.word(first)).is_some_and(|first| first.kind == Kind::Number)
}

/// «و14», «بـ20»: but «الـ19» is an ordinal, and «7ر10» a decimal.
fn is_proclitic(word: &str) -> bool {
    matches!(word.trim_end_matches('ـ'), "و" | "ب" | "ل" | "ف" | "ك" | "وب" | "ول")
}

/// «15-20 شخصًا»: the end of a range counts, the second half of a score does
/// not, and 0-3 is a score.
fn is_upper_end(part: &ReadPart<'_>, at: usize, n: u64) -> bool {
    let first = at.checked_sub(2).and_then(|first| part.word(first)).and_then(|word| read_integer(word.text));
    let is_third = at
        .checked_sub(3)
        .and_then(|place| part.word(place))
        .and_then(Word::sign)
        .is_some_and(|sign| matches!(sign, '-' | '–' | '/' | ':' | '.'));
    !is_third && first.is_some_and(|first| first > 0 && first < n)
}

/// «عام 2014», «في 2015».
fn is_year(part: &ReadPart<'_>, at: usize, n: u64) -> bool {
    (1300..=1500).contains(&n) || (1800..=2100).contains(&n) && part.word(at).is_some_and(|figure| figure.exact.len() == 4)
}

/// What has a number for a name: «المادة 14».
fn is_label(word: &str) -> bool {
    static LABELS: LazyLock<HashSet<&str>> =
        LazyLock::new(|| word_list(include_str!("../../../../data/rules/numbered-things.txt")).collect());
    LABELS.contains(word)
        || crate::clitics::splits(word)
            .any(|split| LABELS.contains(split.rest) || split.assimilated && LABELS.contains(format!("ال{}", split.rest).as_str()))
}

/// «15 شهر رمضان», «11 ليلة الجمعة», «10 يوم الأحد»: the noun begins a date,
/// and «5 شارع النصر» an address.
fn is_date(part: &ReadPart<'_>, at: usize) -> bool {
    let Some(noun) = part.word(at + 1) else {
        return false;
    };
    let next = part.word(at + 2);
    let next_is = |words: &[&str]| next.is_some_and(|next| words.contains(&next.exact.as_str()));
    const WEEKDAYS: [&str; 9] = ["الأحد", "الاثنين", "الإثنين", "الثلاثاء", "الأربعاء", "الاربعاء", "الخميس", "الجمعة", "السبت"];
    match noun.exact.as_str() {
        "شهر" => {
            next.is_some_and(|next| next.is_arabic() && !matches!(next.exact.as_str(), "من" | "على" | "في" | "إلى" | "قبل" | "بعد" | "عن"))
        }
        "يوم" | "ليلة" | "ساعة" | "عام" | "سنة" => {
            next_is(&WEEKDAYS) || next.is_some_and(|next| next.kind == Kind::Number)
        }
        "شارع" | "طريق" | "حي" | "نهج" | "محطة" | "قناة" | "مركز" => {
            next.is_some_and(|next| next.is_arabic() && next.exact.starts_with("ال"))
        }
        // 32 bits are spelled so too.
        "بيت" => part.word(at).and_then(Word::number).is_some_and(|n| matches!(n, 8 | 16 | 32 | 64 | 128)),
        _ => is_title(part, at),
    }
}

/// «24 قيراط» in its own quotation marks is a title.
fn is_title(part: &ReadPart<'_>, at: usize) -> bool {
    let is_mark = |word: Option<&Word<'_>>| word.and_then(Word::sign).is_some_and(|sign| matches!(sign, '«' | '»' | '"' | '“' | '”'));
    is_mark(part.before(at)) && is_mark(part.word(at + 2))
}
