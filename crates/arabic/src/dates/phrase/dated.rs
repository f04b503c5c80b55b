//! The date and the clock.

use super::Phrase;
use crate::dates::day::{self, Day};
use crate::dates::lexicon::weekday;
use crate::dates::tokens::Token;
use crate::dates::{clock, glue, prose};

impl<'c> Phrase<'c> {
    /// «الساعة 8 من مساء الأحد»، «14:58 الخميس».
    pub(super) fn clock_first(&mut self) {
        let rest = self.rest();
        if let Some((time, after)) = clock::time(rest)
            && !prose::is_joined_before(self.cut, self.at)
        {
            self.reading.time = Some(time);
            self.go(after);
            self.clock_end = Some(self.at);
            if let [of, next, ..] = after
                && of.is_word(&["من"])
                && (prose::is_lead(next) || weekday(next).is_some())
            {
                self.at += 1;
            }
        }
    }

    /// The date, beside a weekday also after a sign or الموافق.
    pub(super) fn day(&mut self) {
        let rest = self.rest();
        let (opened, inner) = if self.names_a_day() { glue::dates(rest) } else { (false, glue::announced(rest)) };
        let at = self.at + rest.len() - inner.len();
        let Some((day, after)) = self.day_at(at) else { return };
        if self.names_a_day() && day.day.is_none() {
            return;
        }
        self.open |= opened;
        self.reading.hijri = day.hijri;
        self.reading.take(&day);
        self.dated = day.day.map(|_| (at, day));
        self.at = at;
        self.go(after);
        self.close();
        if let (Some((side, after)), None, None) = (prose::side(self.rest()), self.reading.side, day.year) {
            self.reading.side = Some(side);
            self.go(after);
        }
    }

    fn day_at(&self, at: usize) -> Option<(Day, &'c [Token])> {
        let rest = self.from(at);
        if prose::is_joined_before(self.cut, at) && prose::range_before(self.cut, at).is_none() {
            return None;
        }
        let (day, after) = match day::day(rest) {
            Some((day, after)) if prose::is_a_date(&day, rest, self.before(at), self.names_a_day()) => (day, after),
            Some(_) => return None,
            None => match day::in_words(rest) {
                Some(_) if self.reading.away.is_some() && self.reading.weekday.is_none() => return None,
                Some(read) if self.reading.weekday.is_some() || self.led || prose::is_a_day_in_words(self.before(at)) => read,
                Some(_) => return None,
                None => day::month_with(rest, |after| prose::side(after).is_some())?,
            },
        };
        let end = at + rest.len() - after.len();
        (!prose::is_joined_after(self.cut, end)).then_some((day, after))
    }

    /// «10 شوال 1436هـ الموافق 26 يوليو 2015».
    pub(super) fn other_calendar(&mut self) {
        if self.dated.is_none() {
            return;
        }
        let rest = self.rest();
        let (opened, inner) = glue::dates(rest);
        let at = self.at + rest.len() - inner.len();
        if let Some((day, after)) = self.day_at(at)
            && day.day.is_some()
            && day.hijri != self.reading.hijri
        {
            if !day.hijri {
                self.reading.take(&day);
            }
            self.reading.hijri = true;
            self.open |= opened;
            self.at = at;
            self.go(after);
            self.close();
        }
    }

    /// The clock after a day: «الأحد الساعة 14:58»، «8-4-2019 | 23:09».
    pub(super) fn clock_last(&mut self) {
        if self.reading.time.is_some() || (!self.names_a_day() && self.dated.is_none()) {
            return;
        }
        let rest = self.rest();
        let Some((time, after)) = clock::time(glue::clock(rest)) else { return };
        let after = match (rest, after) {
            ([open, ..], [close, after @ ..]) if open.is_sign(&['(']) && close.is_sign(&[')']) => after,
            ([open, ..], _) if open.is_sign(&['(']) => return,
            _ => after,
        };
        self.reading.time = Some(time);
        self.go(after);
        self.close();
    }
}
