//! Dates and times as a newsroom prints them.
//!
//! Names, order and punctuation are those of CLDR for the site's country;
//! nothing here reads a clock.

mod formatters;
mod names;
mod relative;
mod style;
mod zones;

pub(crate) use names::{hijri_date, hijri_month_names, month_names, weekday_names};
pub use relative::Unit;
pub use style::{Clock, HIJRI_OFFSETS, Months, Style};

use crate::lang::Lang;
use crate::numbers;
use formatters::Formatters;
use jiff::civil::{Date, Time, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};
use std::sync::Arc;

/// Why a calendar cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum CalendarError {
    /// The Hijri offset of the site is out of range.
    #[error("the Hijri offset is {0} days; it must lie between -2 and 2")]
    HijriOffset(i8),
    /// CLDR data for the locale is missing from the program.
    #[error("no calendar data for the locale {locale}")]
    Data {
        /// The BCP 47 tag that was asked for.
        locale: String,
        /// What ICU says.
        #[source]
        cause: Box<dyn std::error::Error + Send + Sync>,
    },
}

/// The formatters of one site, built once and shared: cloning is cheap.
#[derive(Debug, Clone)]
pub struct Calendar(Arc<Formatters>);

impl Calendar {
    /// Builds the formatters for `style`.
    ///
    /// # Errors
    ///
    /// [`CalendarError::HijriOffset`] when the offset is not within −2…+2
    /// days, [`CalendarError::Data`] when CLDR data is missing.
    pub fn new(style: &Style) -> Result<Self, CalendarError> {
        Formatters::load(*style).map(|formatters| Self(Arc::new(formatters)))
    }

    /// The style it was built with.
    pub fn style(&self) -> &Style {
        &self.0.style
    }

    /// "الخميس".
    pub fn weekday(&self, weekday: Weekday) -> String {
        self.0.weekday(weekday).to_owned()
    }

    /// "الخميس، 21 يناير 2016".
    pub fn day(&self, date: Date) -> String {
        self.0.day(date)
    }

    /// "21 يناير 2016".
    pub fn day_short(&self, date: Date) -> String {
        self.0.day_short(date)
    }

    /// "يناير 2016".
    pub fn month(&self, date: Date) -> String {
        self.0.month(date)
    }

    /// "11 ربيع الآخر 1437 هـ", by the Umm al-Qura table moved by the site's
    /// offset; `None` when the site prints no Hijri dates.
    pub fn hijri(&self, date: Date) -> Option<String> {
        let offset = self.style().hijri?;
        self.0.hijri(date.saturating_add(offset.days()))
    }

    /// "14:58", or "2:58 مساءً" with the 12-hour clock.
    pub fn time(&self, time: Time) -> String {
        self.0.time(time)
    }

    /// "الخميس، 21 يناير 2016، 14:58", in the zone `moment` carries.
    pub fn moment(&self, moment: &jiff::ZonedDateTime) -> String {
        let comma = match self.style().lang {
            Lang::Ar => "، ",
            Lang::En => ", ",
        };
        [self.day(moment.date()), self.time(moment.time())].join(comma)
    }

    /// As [`Calendar::moment`], with the zone: "الخميس، 21 يناير 2016، 14:58 بتوقيت عدن". For readers who
    /// are elsewhere, and events in another zone than the paper's.
    pub fn moment_with_zone(&self, moment: &jiff::ZonedDateTime) -> String {
        let offset = || moment.offset().to_string();
        let zone = self.zone(moment.time_zone()).unwrap_or_else(offset);
        [self.moment(moment), zone].join(" ")
    }

    /// "بتوقيت عدن"; `None` for a zone that is not named by a city here.
    pub fn zone(&self, zone: &TimeZone) -> Option<String> {
        zones::name(zone.iana_name()?, self.style().lang)
    }

    /// How long ago `then` was, or how far off it is: "الآن", "منذ دقيقتين", "أمس", "بعد 3 أيام".
    ///
    /// From 24 hours on, days are those of the calendar in `zone`, so أمس is
    /// right whatever the hour and whatever the clocks did. A page that is
    /// kept for long prints the day instead.
    pub fn relative(&self, then: Timestamp, now: Timestamp, zone: &TimeZone) -> String {
        let (count, unit) = relative::distance(then, now, zone);
        self.distance(count, unit)
    }

    /// `count` units before now (below zero) or from now (above): "منذ 11
    /// دقيقة", "أول من أمس", "بعد أسبوع". Zero is "الآن", or "اليوم" in days.
    pub fn distance(&self, count: i64, unit: Unit) -> String {
        let number = self.integer(i64::try_from(count.unsigned_abs()).unwrap_or(i64::MAX));
        relative::words(count, unit, &number, self.style().lang, &self.0.plurals)
    }

    /// A whole number with the site's digits: "1,234".
    pub fn integer(&self, n: i64) -> String {
        numbers::integer(n, self.style().printed_digits())
    }
}
