//! Whether what was read is a date, and where it ends.

use super::Phrase;
use crate::dates::reading::Reading;
use crate::dates::{nearness, prose};

impl Phrase<'_> {
    /// The end of the expression, when it is one. A clock that stands before
    /// something else is one by itself: «الساعة 14:58 في اليوم التالي».
    pub(super) fn end(&mut self, text: &str) -> Option<usize> {
        if self.is_a_day(text) {
            return Some(self.at);
        }
        let (end, time) = (self.clock_end?, self.reading.time);
        let read = self.cut.tokens.get(self.start..end)?;
        let is_clock = prose::is_a_clock(read, self.before(self.start), self.from(end));
        self.reading = Reading { time, ..Reading::default() };
        is_clock.then_some(end)
    }

    fn is_a_day(&self, text: &str) -> bool {
        let reading = &self.reading;
        // A clock after the day, and not before it.
        let timed = reading.time.is_some() && self.clock_end.is_none();
        match (reading.weekday, reading.away) {
            _ if reading.month.is_some() => true,
            (Some(_), Some(_)) => true,
            (Some(_), None) => {
                let is_sure = self.led || self.listed || reading.side.is_some() || reading.time.is_some();
                is_sure || prose::is_weekday(self.cut, self.start, self.rest())
            }
            (None, Some(away)) => timed || self.is_alone(away, text),
            (None, None) => false,
        }
    }

    fn is_alone(&self, away: i8, text: &str) -> bool {
        let written = self.at.checked_sub(1).and_then(|last| text.get(self.cut.ranges.get(last)?.clone()));
        written.is_some_and(|written| nearness::stands_alone(away, written, self.before(self.away_at), self.led, self.rest()))
    }
}
