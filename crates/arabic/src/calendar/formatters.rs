//! The ICU formatters behind a calendar.

use super::names::{self, missing, month_names, preferences};
use super::{CalendarError, Clock, HIJRI_OFFSETS, Months, Style};
use crate::lang::Lang;
use icu::calendar::cal::hijri::UmmAlQura;
use icu::calendar::cal::{Gregorian, Hijri};
use icu::datetime::fieldsets::{T, YM, YMD, YMDE};
use icu::datetime::options::YearStyle;
use icu::datetime::{FixedCalendarDateTimeFormatter, NoCalendarFormatter};
use icu::locale::locale;
use icu::plurals::PluralRules;
use jiff::civil::{Date, Time, Weekday};

type GregorianFormatter<F> = FixedCalendarDateTimeFormatter<Gregorian, F>;
type IcuDate<C> = icu::calendar::Date<C>;

/// CLDR's 12-hour pattern ends in a letter. Newspapers print the word, which
/// CLDR has as the stand-alone form and ICU does not offer.
const HALVES: [(&str, &str); 2] = [(" ص", " صباحًا"), (" م", " مساءً")];

/// Everything a calendar prints with.
#[derive(Debug)]
pub(super) struct Formatters {
    pub(super) style: Style,
    weekdays: Vec<String>,
    /// For [`Months::Both`]: the name CLDR prints, and the double name.
    doubles: Vec<(String, String)>,
    day: GregorianFormatter<YMDE>,
    day_short: GregorianFormatter<YMD>,
    month: GregorianFormatter<YM>,
    hijri: FixedCalendarDateTimeFormatter<Hijri<UmmAlQura>, YMD>,
    time: NoCalendarFormatter<T>,
    pub(super) plurals: PluralRules,
}

impl Formatters {
    pub(super) fn load(style: Style) -> Result<Self, CalendarError> {
        if let Some(offset) = style.hijri.filter(|offset| !HIJRI_OFFSETS.contains(offset)) {
            return Err(CalendarError::HijriOffset(offset));
        }
        let tag = style.tag(style.locale());
        let icu = preferences(&tag)?;
        let data = |cause| missing(&tag, cause);
        Ok(Self {
            style,
            weekdays: names::weekdays(icu).map_err(data)?,
            doubles: doubles(&style)?,
            day: GregorianFormatter::try_new(icu, YMDE::long().with_year_style(YearStyle::Full)).map_err(data)?,
            day_short: GregorianFormatter::try_new(icu, YMD::long().with_year_style(YearStyle::Full)).map_err(data)?,
            month: GregorianFormatter::try_new(icu, YM::long().with_year_style(YearStyle::Full)).map_err(data)?,
            hijri: FixedCalendarDateTimeFormatter::try_new(icu, YMD::long().with_year_style(YearStyle::WithEra)).map_err(data)?,
            time: NoCalendarFormatter::try_new(icu, T::hm()).map_err(data)?,
            plurals: plurals(style.lang)?,
        })
    }

    pub(super) fn weekday(&self, weekday: Weekday) -> &str {
        let at = usize::try_from(weekday.to_sunday_zero_offset()).unwrap_or_default();
        self.weekdays.get(at).map_or("", String::as_str)
    }

    pub(super) fn day(&self, date: Date) -> String {
        gregorian(date).map(|icu| self.doubled(self.day.format(&icu).to_string(), date)).unwrap_or_default()
    }

    pub(super) fn day_short(&self, date: Date) -> String {
        gregorian(date).map(|icu| self.doubled(self.day_short.format(&icu).to_string(), date)).unwrap_or_default()
    }

    pub(super) fn month(&self, date: Date) -> String {
        gregorian(date).map(|icu| self.doubled(self.month.format(&icu).to_string(), date)).unwrap_or_default()
    }

    pub(super) fn hijri(&self, date: Date) -> Option<String> {
        let hijri = gregorian(date)?.to_calendar(Hijri::new_umm_al_qura());
        Some(self.hijri.format(&hijri).to_string())
    }

    pub(super) fn time(&self, time: Time) -> String {
        let [hour, minute] = [time.hour(), time.minute()].map(|part| u8::try_from(part).unwrap_or_default());
        let Ok(icu) = icu::time::Time::try_new(hour, minute, 0, 0) else {
            return String::new();
        };
        let text = self.time.format(&icu).to_string();
        match (self.style.lang, self.style.clock) {
            (Lang::Ar, Clock::H12) => HALVES.iter().fold(text, |text, (letter, word)| text.replacen(letter, word, 1)),
            _ => text,
        }
    }

    /// `text` with the double name of the month, where the site prints both.
    fn doubled(&self, text: String, date: Date) -> String {
        let at = usize::try_from(date.month()).unwrap_or_default();
        match at.checked_sub(1).and_then(|at| self.doubles.get(at)) {
            Some((name, double)) => text.replacen(name.as_str(), double, 1),
            None => text,
        }
    }
}

fn doubles(style: &Style) -> Result<Vec<(String, String)>, CalendarError> {
    if style.lang != Lang::Ar || style.months != Months::Both {
        return Ok(Vec::new());
    }
    let general = month_names(Months::General.locale())?;
    let levant = month_names(Months::Levant.locale())?;
    let pairs = general.into_iter().zip(levant);
    Ok(pairs.map(|(name, second)| (name.clone(), format!("{name}/{second}"))).collect())
}

fn plurals(lang: Lang) -> Result<PluralRules, CalendarError> {
    let locale = match lang {
        Lang::Ar => locale!("ar"),
        Lang::En => locale!("en"),
    };
    PluralRules::try_new_cardinal((&locale).into()).map_err(|cause| missing(&locale.to_string(), cause))
}

fn gregorian(date: Date) -> Option<IcuDate<Gregorian>> {
    let [month, day] = [date.month(), date.day()].map(u8::try_from);
    IcuDate::try_new_gregorian(i32::from(date.year()), month.ok()?, day.ok()?).ok()
}
