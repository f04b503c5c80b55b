//! What a text says about a date.

use super::day::Day;
use super::parts::{Confidence, Part, Precision, Relative, Side};
use jiff::civil::{Date, Time, Weekday};

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
    /// Days from the day of writing: −2 أول من أمس, −1 أمس, 0 اليوم, 1 غدًا,
    /// 2 بعد غد. Only [`mentions`](super::mentions) reads it.
    pub away: Option<i8>,
    /// الماضي, المقبل. Only [`mentions`](super::mentions) reads it.
    pub side: Option<Side>,
    /// A Hijri date stands there. When no Gregorian one does, `day`, `month`
    /// and `year` are Hijri and `date` is `None`.
    pub hijri: bool,
    /// The text, as it was given.
    pub source: String,
    /// `day`, `month` and `year` are those of the Hijri calendar.
    pub(super) in_hijri: bool,
}

impl Reading {
    /// The parts that are not written, in the order of [`Part`]. What اليوم
    /// stands for is not written either.
    pub fn missing(&self) -> Vec<Part> {
        let written = [
            (Part::Weekday, self.weekday.is_some()),
            (Part::Day, self.day.is_some()),
            (Part::Month, self.month.is_some()),
            (Part::Year, self.year.is_some()),
            (Part::Time, self.time.is_some()),
        ];
        written.into_iter().filter(|(_, is_written)| !is_written).map(|(part, _)| part).collect()
    }

    /// How finely it names a time; `None` when it names none.
    pub fn precision(&self) -> Option<Precision> {
        if self.time.is_some() {
            Some(Precision::Minute)
        } else if self.day.is_some() || self.weekday.is_some() || self.relative.is_some() || self.away.is_some() {
            Some(Precision::Day)
        } else if self.month.is_some() {
            Some(Precision::Month)
        } else {
            self.year.map(|_| Precision::Year)
        }
    }

    /// How far it can be trusted, with the weekday as the checksum.
    pub fn confidence(&self) -> Confidence {
        match self.weekday_agrees() {
            _ if self.is_impossible() => Confidence::Low,
            Some(false) => Confidence::Low,
            Some(true) => Confidence::High,
            None => Confidence::Medium,
        }
    }

    /// Whether the named weekday is that of the date; `None` when one of the
    /// two is missing.
    pub fn weekday_agrees(&self) -> Option<bool> {
        Some(self.date?.weekday() == self.weekday?)
    }

    /// True for 31 سبتمبر and 30 فبراير: no year has such a day, or the year
    /// that is written has not. Months of the Hijri calendar may have 30 days,
    /// as the moon is sighted.
    pub fn is_impossible(&self) -> bool {
        let (Some(day), Some(month)) = (self.day, self.month) else {
            return false;
        };
        let most = if self.in_hijri { 30 } else { days_in_month(self.year, month) };
        day > most
    }

    /// The Gregorian date; for a text with only a Hijri date, its day by the
    /// Umm al-Qura table, which may be a day or two beside the local one.
    pub fn estimated_date(&self) -> Option<Date> {
        if self.date.is_some() || !self.hijri {
            return self.date;
        }
        gregorian_day(self.year?, self.month?, self.day?)
    }

    /// Takes over what `day` says.
    pub(super) fn take(&mut self, day: &Day) {
        (self.day, self.month, self.year) = (day.day, day.month, day.year);
        self.in_hijri = day.hijri;
        self.date = if day.hijri { None } else { gregorian_date(day) };
    }
}

/// The Gregorian day of a day of the Umm al-Qura calendar.
pub(super) fn gregorian_day(year: i16, month: u8, day: u8) -> Option<Date> {
    let hijri = crate::calendar::hijri_date(year.into(), month, day)?;
    let gregorian = hijri.to_calendar(icu::calendar::Gregorian);
    let year = i16::try_from(gregorian.era_year().year).ok()?;
    let month = i8::try_from(gregorian.month().ordinal).ok()?;
    Date::new(year, month, i8::try_from(gregorian.day_of_month().0).ok()?).ok()
}

fn gregorian_date(day: &Day) -> Option<Date> {
    let [month, number] = [day.month?, day.day?].map(i8::try_from);
    Date::new(day.year?, month.ok()?, number.ok()?).ok()
}

/// The length of a Gregorian month; a February without a year may have 29
/// days.
fn days_in_month(year: Option<i16>, month: u8) -> u8 {
    const LEAP: i16 = 2000;
    let first = i8::try_from(month).ok().and_then(|month| Date::new(year.unwrap_or(LEAP), month, 1).ok());
    first.and_then(|first| u8::try_from(first.days_in_month()).ok()).unwrap_or(31)
}
