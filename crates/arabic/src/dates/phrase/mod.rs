//! One date expression of running text, read from its first token on:
//! clock, part of the day, اليوم or أمس, weekday, side, date, the date of the
//! other calendar, clock. Each may be missing.

mod dated;
mod end;
mod near;

use super::day::Day;
use super::reading::Reading;
use super::tokens::{Cut, Token};
use std::ops::Range;

/// No expression is longer, in tokens; what is read from one start is bounded,
/// so reading a text is linear.
const LONGEST: usize = 32;

/// Brackets and quotation marks that weekdays stand in: أمس (الأربعاء).
const OPEN: &[char] = &['(', '[', '«', '"', '“'];
const CLOSE: &[char] = &[')', ']', '»', '"', '”'];

/// An expression as it is read.
pub(super) struct Phrase<'c> {
    cut: &'c Cut,
    start: usize,
    /// The token after the last that was read.
    at: usize,
    pub(super) reading: Reading,
    /// The end of a clock that was read first.
    clock_end: Option<usize>,
    /// Where اليوم or أمس stands.
    away_at: usize,
    /// يوم, مساء stands before the day.
    led: bool,
    /// A weekday was read just before: «الأحد والاثنين».
    listed: bool,
    /// A bracket is open.
    open: bool,
    /// The first day of the month that was read, and its token.
    pub(super) dated: Option<(usize, Day)>,
}

/// Reads the expression at token `start`; `listed` when a weekday was read
/// just before it. Gives it with its tokens.
pub(super) fn phrase<'c>(cut: &'c Cut, text: &str, start: usize, listed: bool) -> Option<(Phrase<'c>, Range<usize>)> {
    let reading = Reading::default();
    let mut phrase =
        Phrase { cut, start, at: start, reading, clock_end: None, away_at: start, led: false, listed, open: false, dated: None };
    phrase.clock_first();
    phrase.lead();
    phrase.away();
    phrase.weekday();
    phrase.side();
    phrase.day();
    phrase.other_calendar();
    phrase.clock_last();
    let end = phrase.end(text)?;
    Some((phrase, start..end))
}

impl<'c> Phrase<'c> {
    fn from(&self, at: usize) -> &'c [Token] {
        let end = self.cut.tokens.len().min(self.start + LONGEST);
        self.cut.tokens.get(at..end).unwrap_or_default()
    }

    fn rest(&self) -> &'c [Token] {
        self.from(self.at)
    }

    /// What stands before token `at`, two tokens at most.
    fn before(&self, at: usize) -> &'c [Token] {
        self.cut.tokens.get(at.saturating_sub(2)..at).unwrap_or_default()
    }

    /// Goes on at `after`, a tail of [`Self::rest`].
    fn go(&mut self, after: &[Token]) {
        self.at += self.rest().len() - after.len();
    }

    fn names_a_day(&self) -> bool {
        self.reading.weekday.is_some() || self.reading.away.is_some()
    }

    fn close(&mut self) {
        if self.open && self.rest().first().is_some_and(|sign| sign.is_sign(CLOSE)) {
            self.at += 1;
            self.open = false;
        }
    }
}
