//! The paper's calendar with a memory: a page has twenty moments on a handful of days.

use arabic::calendar::Calendar;
use jiff::ZonedDateTime;
use jiff::civil::{Date, Time};
use std::collections::HashMap;
use std::sync::{Arc, OnceLock, RwLock};

const MINUTES_A_DAY: usize = 24 * 60;
/// Days remembered; a memory that is full is emptied. Some 200 kB.
const DAYS: usize = 2_000;

/// Writes dates and times as [`Calendar`] does, and remembers what it wrote.
#[derive(Debug)]
pub(crate) struct Almanac {
    calendar: Calendar,
    comma: String,
    times: Vec<OnceLock<String>>,
    long: RwLock<HashMap<Date, Arc<str>>>,
    short: RwLock<HashMap<Date, Arc<str>>>,
}

fn remembered(memory: &RwLock<HashMap<Date, Arc<str>>>, date: Date, write: impl FnOnce() -> String) -> Arc<str> {
    if let Some(text) = memory.read().ok().and_then(|known| known.get(&date).cloned()) {
        return text;
    }
    let text: Arc<str> = write().into();
    if let Ok(mut known) = memory.write() {
        if known.len() >= DAYS {
            known.clear();
        }
        known.insert(date, Arc::clone(&text));
    }
    text
}

impl Almanac {
    /// `comma` stands between date and time.
    pub(crate) fn new(calendar: Calendar, comma: String) -> Self {
        let times = std::iter::repeat_with(OnceLock::new).take(MINUTES_A_DAY).collect();
        Self { calendar, comma, times, long: RwLock::default(), short: RwLock::default() }
    }

    /// The calendar itself, for what is written seldom.
    pub(crate) fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// «الخميس، 21 يناير 2016».
    pub(crate) fn day(&self, date: Date) -> Arc<str> {
        remembered(&self.long, date, || self.calendar.day(date))
    }

    /// «21 يناير 2016».
    pub(crate) fn day_short(&self, date: Date) -> Arc<str> {
        remembered(&self.short, date, || self.calendar.day_short(date))
    }

    /// «14:58».
    pub(crate) fn time(&self, time: Time) -> &str {
        let minute = i32::from(time.hour()) * 60 + i32::from(time.minute());
        let cell = usize::try_from(minute).ok().and_then(|minute| self.times.get(minute));
        cell.map_or("", |cell| cell.get_or_init(|| self.calendar.time(time)))
    }

    /// «الخميس، 21 يناير 2016، 14:58».
    pub(crate) fn full(&self, moment: &ZonedDateTime) -> String {
        [&*self.day(moment.date()), &self.comma, " ", self.time(moment.time())].concat()
    }

    /// «21 يناير 2016، 14:58».
    pub(crate) fn stamp(&self, moment: &ZonedDateTime) -> String {
        [&*self.day_short(moment.date()), &self.comma, " ", self.time(moment.time())].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::datetime;

    #[test]
    fn what_is_remembered_is_what_the_calendar_writes() {
        let calendar = Calendar::new(&arabic::calendar::Style::default()).unwrap();
        let almanac = Almanac::new(calendar.clone(), "،".into());
        let moment = datetime(2016, 1, 21, 14, 58, 0, 0).to_zoned_datetime(jiff::tz::TimeZone::UTC).unwrap();
        for _ in 0..2 {
            assert_eq!(almanac.full(&moment), calendar.moment(&moment));
            assert_eq!(almanac.stamp(&moment), "21 يناير 2016، 14:58");
        }
    }

    #[test]
    fn a_full_memory_starts_again() {
        let almanac = Almanac::new(Calendar::new(&arabic::calendar::Style::default()).unwrap(), "،".into());
        let mut date = jiff::civil::date(2000, 1, 1);
        for _ in 0..=DAYS {
            almanac.day_short(date);
            date = date.tomorrow().unwrap();
        }
        assert_eq!(almanac.short.read().unwrap().len(), 1);
    }
}
