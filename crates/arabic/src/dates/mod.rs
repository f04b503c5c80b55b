//! Reading dates as old pages print them.
//!
//! Names of months and weekdays are those of every Arabic set in CLDR (asked
//! from ICU at first use), with a short list of newspaper spellings CLDR does
//! not have; all are compared folded, so "الاربعاء" is الأربعاء.

mod clock;
mod day;
mod lexicon;
mod mentions;
mod tokens;

pub use mentions::find_weekday_mentions;

use day::Day;
use jiff::civil::{Date, Time, Weekday};

/// A day named by its distance from the day of writing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Relative {
    /// اليوم.
    Today,
    /// أمس، البارحة.
    Yesterday,
    /// غدًا.
    Tomorrow,
}

/// What a short text says about a date; nothing is added to it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    /// The weekday that is named, whether or not it agrees with the date.
    pub weekday: Option<Weekday>,
    /// Day of the month as written, 1–31.
    pub day: Option<u8>,
    /// Month as written, 1–12.
    pub month: Option<u8>,
    /// Year as written, with four digits.
    pub year: Option<i16>,
    /// The Gregorian date, when day, month and year all stand there and make
    /// a day of the calendar.
    pub date: Option<Date>,
    /// The clock time. An offset or a zone after it is not read.
    pub time: Option<Time>,
    /// اليوم, أمس, غدًا.
    pub relative: Option<Relative>,
    /// A Hijri date stands there. When no Gregorian one does, `day`, `month`
    /// and `year` are Hijri and `date` is `None`.
    pub hijri: bool,
    /// The text, as it was given.
    pub source: String,
}

impl Reading {
    /// Whether the named weekday is that of the date; `None` when one of the
    /// two is missing.
    pub fn weekday_agrees(&self) -> Option<bool> {
        Some(self.date?.weekday() == self.weekday?)
    }

    /// The Gregorian date; for a text with only a Hijri date, its day by the
    /// Umm al-Qura table, which may be a day or two beside the local one.
    pub fn estimated_date(&self) -> Option<Date> {
        if self.date.is_some() || !self.hijri {
            return self.date;
        }
        let hijri = crate::calendar::hijri_date(self.year?.into(), self.month?, self.day?)?;
        let gregorian = hijri.to_calendar(icu::calendar::Gregorian);
        let year = i16::try_from(gregorian.era_year().year).ok()?;
        let month = i8::try_from(gregorian.month().ordinal).ok()?;
        Date::new(year, month, i8::try_from(gregorian.day_of_month().0).ok()?).ok()
    }
}

/// Reads what a short text (a dateline, a masthead, a `time` element) says.
///
/// Understood: day, month name and year, also with two names for the month;
/// 8-4-2019 (day first) and 2019-04-08; Hijri dates by month name, هـ or a
/// year between 1300 and 1500; 14:58 and 2:58 مساءً; weekdays and اليوم. Of
/// several dates the most complete wins, and of equal ones the first.
pub fn read(text: &str) -> Reading {
    let tokens = tokens::tokens(text);
    let mut reading = Reading { source: text.to_owned(), ..Reading::default() };
    let mut gregorian = Day::default();
    let mut hijri = Day::default();
    let mut rest = tokens.as_slice();
    while let Some((first, next)) = rest.split_first() {
        rest = if let Some((day, after)) = day::day(rest) {
            let best = if day.hijri { &mut hijri } else { &mut gregorian };
            if day.completeness() > best.completeness() {
                *best = day;
            }
            after
        } else if let Some((time, after)) = clock::time(rest) {
            reading.time = reading.time.or(Some(time));
            after
        } else {
            reading.weekday = reading.weekday.or_else(|| lexicon::weekday(first));
            reading.relative = reading.relative.or_else(|| lexicon::relative(first));
            next
        };
    }
    reading.hijri = hijri.completeness() > 0;
    reading.date = gregorian_date(&gregorian);
    let written = if gregorian.completeness() > 0 { gregorian } else { hijri };
    (reading.day, reading.month, reading.year) = (written.day, written.month, written.year);
    reading
}

fn gregorian_date(day: &Day) -> Option<Date> {
    let [month, number] = [day.month?, day.day?].map(i8::try_from);
    Date::new(day.year?, month.ok()?, number.ok()?).ok()
}
