//! Names of months and weekdays, asked from CLDR one by one.

use super::CalendarError;
use icu::calendar::cal::hijri::UmmAlQura;
use icu::calendar::cal::{Gregorian, Hijri};
use icu::datetime::fieldsets::{E, M};
use icu::datetime::{DateTimeFormatterLoadError, DateTimeFormatterPreferences, FixedCalendarDateTimeFormatter};
use icu::locale::Locale;

type IcuDate<C> = icu::calendar::Date<C>;
type GregorianFormatter<F> = FixedCalendarDateTimeFormatter<Gregorian, F>;

/// The month names CLDR gives a locale, January first.
pub(crate) fn month_names(tag: &str) -> Result<Vec<String>, CalendarError> {
    let icu = preferences(tag)?;
    let formatter = GregorianFormatter::try_new(icu, M::long()).map_err(|cause| missing(tag, cause))?;
    let names = (1..=12).filter_map(|month| IcuDate::try_new_gregorian(2001, month, 1).ok());
    Ok(names.map(|date| formatter.format(&date).to_string()).collect())
}

/// The month names of the Hijri year CLDR gives a locale, Muharram first.
pub(crate) fn hijri_month_names(tag: &str) -> Result<Vec<String>, CalendarError> {
    let icu = preferences(tag)?;
    let formatter = FixedCalendarDateTimeFormatter::<Hijri<UmmAlQura>, _>::try_new(icu, M::long()).map_err(|cause| missing(tag, cause))?;
    let names = (1..=12).filter_map(|month| hijri_date(1437, month, 1));
    Ok(names.map(|date| formatter.format(&date).to_string()).collect())
}

/// The weekday names CLDR gives a locale, Sunday first.
pub(crate) fn weekday_names(tag: &str) -> Result<Vec<String>, CalendarError> {
    weekdays(preferences(tag)?).map_err(|cause| missing(tag, cause))
}

pub(super) fn weekdays(icu: DateTimeFormatterPreferences) -> Result<Vec<String>, DateTimeFormatterLoadError> {
    let formatter = GregorianFormatter::try_new(icu, E::long())?;
    // The first of April 2001 was a Sunday.
    let days = (1..=7).filter_map(|day| IcuDate::try_new_gregorian(2001, 4, day).ok());
    Ok(days.map(|date| formatter.format(&date).to_string()).collect())
}

/// A date of the Umm al-Qura calendar; `None` when there is no such day.
pub(crate) fn hijri_date(year: i32, month: u8, day: u8) -> Option<IcuDate<Hijri<UmmAlQura>>> {
    IcuDate::try_new_hijri_with_calendar(year, month, day, Hijri::new_umm_al_qura()).ok()
}

pub(super) fn preferences(tag: &str) -> Result<DateTimeFormatterPreferences, CalendarError> {
    let locale: Locale = tag.parse().map_err(|cause| missing(tag, cause))?;
    Ok(locale.into())
}

pub(super) fn missing(tag: &str, cause: impl std::error::Error + Send + Sync + 'static) -> CalendarError {
    CalendarError::Data { locale: tag.to_owned(), cause: Box::new(cause) }
}
