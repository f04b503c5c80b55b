//! Which day a reading means, told from the day of writing.

use super::parts::{Relative, Side};
use super::reading::{Reading, gregorian_day};
use crate::calendar::HIJRI_OFFSETS;
use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday};

/// The day a reading means, or why it means none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resolution {
    /// This day, and no part speaks against it.
    On(Date),
    /// One of these days, the nearest to the day of writing first.
    OneOf(Vec<Date>),
    /// This day by the Umm al-Qura table; the moon may have been sighted
    /// elsewhere a day or two beside it.
    Around(Date),
    /// The parts contradict one another.
    Conflict(Conflict),
    /// The calendar has no such day: 31 سبتمبر.
    Impossible {
        /// The day as written.
        day: u8,
        /// The month as written.
        month: u8,
        /// The year, when it is written.
        year: Option<i16>,
        /// Day, month and year are Hijri.
        hijri: bool,
    },
    /// It says too little, whatever the day of writing.
    Unanchored,
}

/// Two parts of a reading that cannot both be right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conflict {
    /// The weekday is not that of the day: «اليوم الخميس» on a Wednesday.
    Weekday {
        /// The weekday as written.
        stated: Weekday,
        /// The day the other parts name.
        actual: Date,
    },
    /// The date is not the day that اليوم or أمس stands for.
    Distance {
        /// The date as written; a year that is not written is that of the day
        /// of writing.
        stated: Date,
        /// The day that اليوم or أمس stands for.
        actual: Date,
    },
}

/// A date without a year this near to the day of writing can be wrong by its
/// weekday. Ours: news names the days around it, and slips by a day; another
/// weekday altogether, or a date further off, is that of another year.
const NEAR_DAYS: i32 = 31;

/// Within so many years every day of the year falls on every weekday (but for
/// 29 February).
const YEARS: i16 = 6;

impl Reading {
    /// The day it means in a text written on `anchor`, the day of publication
    /// in the zone of the paper.
    pub fn resolve(&self, anchor: Date) -> Resolution {
        if let (true, Some(day), Some(month)) = (self.is_impossible(), self.day, self.month) {
            return Resolution::Impossible { day, month, year: self.year, hijri: self.in_hijri };
        }
        if let Some(away) = self.days_away() {
            return self.at_distance(anchor.saturating_add(away.days()));
        }
        if let Some(date) = self.date {
            return self.checked(date);
        }
        match (self.in_hijri, self.year, self.month, self.day) {
            (true, Some(year), Some(month), Some(day)) => self.hijri_day(year, month, day),
            (false, None, Some(month), Some(day)) => self.without_year(anchor, month, day),
            (_, _, None, None) => self.weekday_near(anchor),
            _ => Resolution::Unanchored,
        }
    }

    fn days_away(&self) -> Option<i8> {
        self.away.or(self.relative.map(|relative| match relative {
            Relative::Yesterday => -1,
            Relative::Today => 0,
            Relative::Tomorrow => 1,
        }))
    }

    fn checked(&self, date: Date) -> Resolution {
        match self.weekday {
            Some(stated) if stated != date.weekday() => Resolution::Conflict(Conflict::Weekday { stated, actual: date }),
            _ => Resolution::On(date),
        }
    }

    /// «أمس الأربعاء»، «اليوم 25 سبتمبر»: every part must be that of `actual`.
    fn at_distance(&self, actual: Date) -> Resolution {
        let stated = match (self.date, self.day, self.month) {
            (Some(date), ..) => Some(date),
            (None, Some(day), Some(month)) if !self.in_hijri => match date(actual.year(), month, day) {
                // 29 February of a common year.
                None => return Resolution::Impossible { day, month, year: Some(actual.year()), hijri: false },
                written => written,
            },
            _ => None,
        };
        match stated {
            Some(stated) if stated != actual => Resolution::Conflict(Conflict::Distance { stated, actual }),
            _ => self.checked(actual),
        }
    }

    /// A Hijri day has the weekday that is written when one of the days around
    /// it has.
    fn hijri_day(&self, year: i16, month: u8, day: u8) -> Resolution {
        let first = gregorian_day(year, month, 1);
        let Some(table) = first.and_then(|first| first.checked_add((i32::from(day) - 1).days()).ok()) else {
            return Resolution::Unanchored;
        };
        let Some(stated) = self.weekday else {
            return Resolution::Around(table);
        };
        let sighted = HIJRI_OFFSETS.map(|offset| table.saturating_add(offset.days())).find(|date| date.weekday() == stated);
        sighted.map_or(Resolution::Conflict(Conflict::Weekday { stated, actual: table }), Resolution::On)
    }

    /// «25 سبتمبر»، «الأربعاء 25 سبتمبر»، «25 سبتمبر الماضي».
    fn without_year(&self, anchor: Date, month: u8, day: u8) -> Resolution {
        let years = anchor.year().saturating_sub(YEARS)..=anchor.year().saturating_add(YEARS);
        let mut dates: Vec<Date> = years.filter_map(|year| date(year, month, day)).collect();
        match self.side {
            Some(Side::Last | Side::BeforeLast) => dates.retain(|&date| date <= anchor),
            Some(Side::Next | Side::AfterNext) => dates.retain(|&date| date >= anchor),
            Some(Side::Current) => dates.retain(|date| date.year() == anchor.year()),
            None => {}
        }
        dates.sort_by_key(|&date| days_apart(anchor, date));
        let Some(&nearest) = dates.first() else {
            return Resolution::Unanchored;
        };
        match (self.weekday, self.side) {
            (Some(stated), _) if self.is_slip(stated, anchor, nearest) => self.checked(nearest),
            (Some(stated), _) => {
                dates.retain(|date| date.weekday() == stated);
                if dates.is_empty() { Resolution::Unanchored } else { Resolution::OneOf(dates) }
            }
            (None, Some(Side::Last | Side::Current | Side::Next)) => Resolution::On(nearest),
            (None, _) => {
                dates.truncate(2);
                Resolution::OneOf(dates)
            }
        }
    }

    /// Whether `nearest` is what is meant, with `stated` perhaps wrong: it is
    /// near, and said to be («الجاري»), or its weekday is right or a day off.
    fn is_slip(&self, stated: Weekday, anchor: Date, nearest: Date) -> bool {
        let off = nearest.weekday().until(stated);
        days_apart(anchor, nearest) <= NEAR_DAYS && (self.side.is_some() || matches!(off, 0 | 1 | 6))
    }

    /// «الخميس»، «الخميس المقبل».
    fn weekday_near(&self, anchor: Date) -> Resolution {
        let Some(weekday) = self.weekday else {
            return Resolution::Unanchored;
        };
        // One to seven days.
        let ahead = i64::from(anchor.tomorrow().map_or(0, |tomorrow| tomorrow.weekday().until(weekday))) + 1;
        let day = |days: i64| anchor.saturating_add(days.days());
        match self.side {
            Some(Side::BeforeLast) => Resolution::On(day(if ahead == 7 { -14 } else { ahead - 14 })),
            Some(Side::Last) => Resolution::On(day(if ahead == 7 { -7 } else { ahead - 7 })),
            Some(Side::Next) => Resolution::On(day(ahead)),
            Some(Side::AfterNext) => Resolution::On(day(ahead + 7)),
            Some(Side::Current) | None => {
                let mut dates = vec![day(ahead - 7), day(ahead)];
                dates.sort_by_key(|&date| days_apart(anchor, date));
                Resolution::OneOf(dates)
            }
        }
    }
}

fn date(year: i16, month: u8, day: u8) -> Option<Date> {
    let [month, day] = [month, day].map(i8::try_from);
    Date::new(year, month.ok()?, day.ok()?).ok()
}

fn days_apart(one: Date, other: Date) -> i32 {
    one.until(other).map_or(i32::MAX, |span| span.get_days().abs())
}
