//! Distances in time: "منذ 3 دقائق", "أمس", "بعد أسبوعين".
//!
//! The forms of the counted nouns are CLDR's; that it is «منذ», «أمس» and
//! «أول من أمس» is what newspapers write (CLDR has «قبل» and «أمس»).

use crate::lang::Lang;
use icu::plurals::{PluralCategory, PluralRules};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Unit as Jiff};

/// A unit that distances in time are counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unit {
    /// دقيقة.
    Minute,
    /// ساعة.
    Hour,
    /// يوم.
    Day,
    /// أسبوع.
    Week,
    /// شهر.
    Month,
    /// سنة.
    Year,
}

/// The forms of a counted noun in Arabic, as they stand after a preposition.
struct Noun {
    one: &'static str,
    two: &'static str,
    /// With a number before it, 3–10.
    few: &'static str,
    /// With a number before it, 11–99.
    many: &'static str,
    /// With a number before it, 100–102 and the like.
    other: &'static str,
}

impl Unit {
    const fn arabic(self) -> Noun {
        let [one, two, few, many] = match self {
            Self::Minute => ["دقيقة", "دقيقتين", "دقائق", "دقيقة"],
            Self::Hour => ["ساعة", "ساعتين", "ساعات", "ساعة"],
            Self::Day => ["يوم", "يومين", "أيام", "يومًا"],
            Self::Week => ["أسبوع", "أسبوعين", "أسابيع", "أسبوعًا"],
            Self::Month => ["شهر", "شهرين", "أشهر", "شهرًا"],
            Self::Year => ["سنة", "سنتين", "سنوات", "سنة"],
        };
        Noun { one, two, few, many, other: one }
    }

    const fn english(self) -> &'static str {
        match self {
            Self::Minute => "minute",
            Self::Hour => "hour",
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Year => "year",
        }
    }
}

/// How far `then` is from `now`, below zero in the past, in the unit a
/// newspaper counts it in: minutes within the hour, hours within 24, then
/// days of the calendar in `zone`, weeks from the seventh day, months, years.
pub(super) fn distance(then: Timestamp, now: Timestamp, zone: &TimeZone) -> (i64, Unit) {
    let minutes = then.duration_since(now).as_secs() / 60;
    if minutes.abs() < 60 {
        return (minutes, Unit::Minute);
    }
    if minutes.abs() < 24 * 60 {
        return (minutes / 60, Unit::Hour);
    }
    let [then, now] = [then, now].map(|instant| zone.to_datetime(instant).date());
    let whole = |unit| whole(now, then, unit);
    let (days, months) = (whole(Jiff::Day), whole(Jiff::Month));
    match (days.abs(), months.abs()) {
        // A day of 25 hours.
        (0, _) => (minutes / 60, Unit::Hour),
        (1..7, _) => (days, Unit::Day),
        (_, 0) => (days / 7, Unit::Week),
        (_, 1..12) => (months, Unit::Month),
        _ => (months / 12, Unit::Year),
    }
}

/// Whole units from one day to another.
fn whole(from: Date, to: Date, unit: Jiff) -> i64 {
    let span = from.until((unit, to)).unwrap_or_default();
    match unit {
        Jiff::Month => i64::from(span.get_months()),
        _ => i64::from(span.get_days()),
    }
}

/// The words for `count` units; `number` is the number as it is printed.
pub(super) fn words(count: i64, unit: Unit, number: &str, lang: Lang, rules: &PluralRules) -> String {
    match (lang, count, unit) {
        (Lang::Ar, 0, Unit::Day) => "اليوم".to_owned(),
        (Lang::Ar, 0, _) => "الآن".to_owned(),
        (Lang::Ar, -1, Unit::Day) => "أمس".to_owned(),
        (Lang::Ar, -2, Unit::Day) => "أول من أمس".to_owned(),
        (Lang::Ar, 1, Unit::Day) => "غدًا".to_owned(),
        (Lang::Ar, 2, Unit::Day) => "بعد غد".to_owned(),
        (Lang::Ar, ..) => {
            let preposition = if count < 0 { "منذ" } else { "بعد" };
            let counted = counted(&unit.arabic(), number, rules.category_for(count.unsigned_abs()));
            format!("{preposition} {counted}")
        }
        (Lang::En, 0, Unit::Day) => "today".to_owned(),
        (Lang::En, 0, _) => "now".to_owned(),
        (Lang::En, -1, Unit::Day) => "yesterday".to_owned(),
        (Lang::En, 1, Unit::Day) => "tomorrow".to_owned(),
        (Lang::En, ..) => {
            let plural = if rules.category_for(count.unsigned_abs()) == PluralCategory::One { "" } else { "s" };
            let counted = format!("{number} {}{plural}", unit.english());
            if count < 0 { format!("{counted} ago") } else { format!("in {counted}") }
        }
    }
}

fn counted(noun: &Noun, number: &str, category: PluralCategory) -> String {
    let form = match category {
        PluralCategory::One => return noun.one.to_owned(),
        PluralCategory::Two => return noun.two.to_owned(),
        PluralCategory::Few => noun.few,
        PluralCategory::Many => noun.many,
        PluralCategory::Zero | PluralCategory::Other => noun.other,
    };
    format!("{number} {form}")
}
