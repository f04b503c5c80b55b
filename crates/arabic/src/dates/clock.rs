//! Clock times.

use super::ordinal;
use super::tokens::Token::{self, Number, Sign};
use jiff::civil::Time;

/// The half of the day a word names.
#[derive(Clone, Copy)]
enum Half {
    Morning,
    /// Noon to evening.
    Afternoon,
    /// ليلًا: either side of midnight.
    Night,
}

/// Reads the time at the beginning of `rest`: 14:58, 14:58:07, 2:58 مساءً,
/// الساعة 14.58, الساعة 1458 بتوقيت …, الساعة 3 عصرًا, الساعة الثامنة والنصف مساءً. Gives the time and what follows it.
pub(super) fn time(rest: &[Token]) -> Option<(Time, &[Token])> {
    let told = rest.split_first().filter(|(word, _)| is_hour_word(word)).map_or(rest, |(_, after)| after);
    if let [Number { value: hour, digits: 1 | 2 }, Sign(':'), Number { value: minute, digits: 2 }, after @ ..] = told {
        let after = match after {
            [Sign(':'), Number { digits: 2, .. }, after @ ..] => after,
            after => after,
        };
        return with_half(*hour, *minute, after);
    }
    match rest {
        [word, Number { value: hour, digits: 1 | 2 }, Sign('.' | ',' | '،'), Number { value: minute, digits: 2 }, after @ ..]
            if is_hour_word(word) =>
        {
            with_half(*hour, *minute, after)
        }
        [word, Number { value, digits: 4 }, after @ ..] if is_hour_word(word) && after.first().is_some_and(is_zone) => {
            with_half(value / 100, value % 100, after)
        }
        [word, Number { value: hour, digits: 1 | 2 }, after @ ..] if is_hour_word(word) => {
            half(after)?;
            with_half(*hour, 0, after)
        }
        [word, after @ ..] if is_hour_word(word) => {
            let (hour, minute, after) = ordinal::hour(after)?;
            half(after)?;
            with_half(hour, minute, after)
        }
        _ => None,
    }
}

pub(super) fn is_hour_word(token: &Token) -> bool {
    token.is_word(&["الساعه", "والساعه", "بالساعه"])
}

/// A word that says whose clock it is.
pub(super) fn is_zone(token: &Token) -> bool {
    token.is_word(&["بتوقيت", "بالتوقيت", "توقيت", "غرينتش", "جرينتش", "gmt", "utc", "تغ"])
}

/// Applies the half of the day, if one is named, to an hour up to 12.
fn with_half(hour: u16, minute: u16, after: &[Token]) -> Option<(Time, &[Token])> {
    let (hour, after) = match half(after) {
        Some((half, after)) if hour <= 12 => (half.apply(hour), after),
        _ => (hour, after),
    };
    let [hour, minute] = [hour, minute].map(i8::try_from);
    Some((Time::new(hour.ok()?, minute.ok()?, 0, 0).ok()?, after))
}

impl Half {
    const fn apply(self, hour: u16) -> u16 {
        match (self, hour) {
            (Self::Morning | Self::Night, 12) => 0,
            (Self::Morning, hour) => hour,
            (Self::Afternoon, 12) => 12,
            (Self::Night, hour) if hour < 6 => hour,
            (Self::Afternoon | Self::Night, hour) => hour + 12,
        }
    }
}

fn half(rest: &[Token]) -> Option<(Half, &[Token])> {
    let rest = match rest {
        [of, rest @ ..] if of.is_word(&["من"]) => rest,
        rest => rest,
    };
    match rest {
        [first, second, after @ ..] if second.is_word(&["الظهر", "ظهر"]) => {
            let half = if first.is_word(&["بعد"]) {
                Half::Afternoon
            } else if first.is_word(&["قبل"]) {
                Half::Morning
            } else {
                return None;
            };
            Some((half, after))
        }
        [word, after @ ..] if word.is_word(&["ص", "صباحا", "صباح", "فجرا", "فجر", "am"]) => Some((Half::Morning, after)),
        [word, after @ ..] if word.is_word(&["م", "مسا", "ظهرا", "ظهر", "عصرا", "عصر", "pm"]) => {
            Some((Half::Afternoon, after))
        }
        [word, after @ ..] if word.is_word(&["ليلا", "ليل"]) => Some((Half::Night, after)),
        _ => None,
    }
}
