//! When a story was published: from the page, from the editor, or unknown. Never made up.

use crate::Incoming;
use crate::incoming::weekday_key;
use jiff::Timestamp;
use jiff::civil::{Date, Time, Weekday};
use jiff::tz::TimeZone;
use serde::Serialize;

/// What is known of the time of publication.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "known", rename_all = "snake_case")]
pub enum Settled {
    /// The instant.
    Known {
        /// When.
        at: Timestamp,
    },
    /// The day; neither page nor editor gives a clock, and noon is not invented.
    DayOnly {
        /// Which day, in the newsroom's zone.
        date: Date,
    },
    /// No day; what the page says besides.
    Unknown {
        /// The weekday on the page.
        #[serde(serialize_with = "crate::incoming::weekday")]
        weekday: Option<Weekday>,
        /// The clock on the page.
        time: Option<Time>,
    },
}

/// Why a date cannot stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// The page names another weekday.
    #[error("{given} is a {}, the page says {}", weekday_key(*.given_weekday), weekday_key(*.page_weekday))]
    Weekday {
        /// The date given by the editor, or stated on the page beside another weekday.
        given: Date,
        /// Its weekday.
        given_weekday: Weekday,
        /// The weekday on the page.
        page_weekday: Weekday,
    },
    /// The page carries another date.
    #[error("{given} was given, the page says {page}")]
    Disagrees {
        /// The date given.
        given: Date,
        /// The date on the page.
        page: Date,
    },
    /// The date is still to come.
    #[error("{given} lies in the future")]
    Future {
        /// The date given, or stated on the page.
        given: Date,
    },
    /// The zone has no such instant (year out of range).
    #[error("{given} cannot be placed in the time zone")]
    OutOfRange {
        /// The date given, or stated on the page.
        given: Date,
    },
}

impl DateError {
    /// Stable key for the message catalogue.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Weekday { .. } => "date-weekday",
            Self::Disagrees { .. } => "date-disagrees",
            Self::Future { .. } => "date-future",
            Self::OutOfRange { .. } => "date-out-of-range",
        }
    }
}

/// Settles when `page` was published.
///
/// `given` is the day an editor vouches for, `zone` the newsroom's zone, `now` the present. A machine
/// date on the page gives the instant; a day (given or on the page) with the page's clock gives one in
/// `zone` (a clock that a zone change repeats is taken the first time). The masthead's dates count for
/// nothing.
///
/// # Errors
/// [`DateError`] when `given` and the page contradict one another, or the day is still to come.
pub fn settle(page: &Incoming, given: Option<Date>, zone: &TimeZone, now: Timestamp) -> Result<Settled, DateError> {
    let stated = &page.stated;
    let machine_day = stated.instant.map(|instant| zone.to_datetime(instant).date());
    if let Some(given) = given {
        agrees(given, stated.date, machine_day, stated.weekday)?;
    }
    if let Some((at, day)) = stated.instant.zip(machine_day) {
        return if at > now { Err(DateError::Future { given: day }) } else { Ok(Settled::Known { at }) };
    }
    let Some(day) = given.or(stated.date) else {
        return Ok(Settled::Unknown { weekday: stated.weekday, time: stated.time });
    };
    same_weekday(day, stated.weekday)?;
    if day > zone.to_datetime(now).date() {
        return Err(DateError::Future { given: day });
    }
    let Some(time) = stated.time else { return Ok(Settled::DayOnly { date: day }) };
    let zoned = day.to_datetime(time).to_zoned_datetime(zone.clone()).map_err(|_| DateError::OutOfRange { given: day })?;
    if zoned.timestamp() > now {
        return Err(DateError::Future { given: day });
    }
    Ok(Settled::Known { at: zoned.timestamp() })
}

fn agrees(given: Date, stated: Option<Date>, machine: Option<Date>, weekday: Option<Weekday>) -> Result<(), DateError> {
    match (stated, machine) {
        (_, Some(page)) | (Some(page), None) if page != given && stated != Some(given) => Err(DateError::Disagrees { given, page }),
        (_, Some(_)) => Ok(()),
        _ => same_weekday(given, weekday),
    }
}

fn same_weekday(given: Date, page: Option<Weekday>) -> Result<(), DateError> {
    match page {
        Some(page_weekday) if page_weekday != given.weekday() => {
            Err(DateError::Weekday { given, given_weekday: given.weekday(), page_weekday })
        }
        _ => Ok(()),
    }
}
