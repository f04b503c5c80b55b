//! Reading dates: [`read`] what a dateline of an old page says, [`mentions`]
//! the dates of running copy, and [`Reading::resolve`] which day one means.
//! What is not written is told as missing, never filled in.
//!
//! Names of months and weekdays are those of every Arabic set in CLDR (asked
//! from ICU at first use), with a short list of newspaper spellings CLDR does
//! not have; all are compared folded, so "الاربعاء" is الأربعاء.

mod clock;
mod day;
mod glue;
mod lexicon;
mod mentions;
mod nearness;
mod ordinal;
mod parts;
mod phrase;
mod prose;
mod reading;
mod resolve;
mod tokens;

pub use mentions::{Mention, find_weekday_mentions, mentions};
pub use parts::{Confidence, Part, Precision, Relative, Side};
pub use reading::Reading;
pub use resolve::{Conflict, Resolution};

use day::Day;

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
    let written = if gregorian.completeness() > 0 { gregorian } else { hijri };
    reading.hijri = hijri.completeness() > 0;
    reading.take(&written);
    reading
}
