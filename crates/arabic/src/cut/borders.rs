//! Where a text can be cut.

use super::Limit;
use crate::bidi::isolates;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// The borders of graphemes up to a limit.
pub(super) struct Borders<'t> {
    text: &'t str,
    /// Byte offsets, from the start of the text on, in order.
    fitting: Vec<usize>,
    /// Isolates that a cut would leave open.
    isolates: Vec<Range<usize>>,
}

impl<'t> Borders<'t> {
    pub(super) fn within(text: &'t str, room: Limit) -> Self {
        let mut fitting = vec![0];
        let mut used = 0_usize;
        for (at, grapheme) in text.grapheme_indices(true) {
            used += room.measure(grapheme);
            if used > room.size() {
                break;
            }
            fitting.push(at + grapheme.len());
        }
        Self { text, fitting, isolates: isolates(text).closed }
    }

    /// The longest beginning that ends before a space.
    pub(super) fn at_space(&self) -> Option<&'t str> {
        self.longest(|at| self.after(at).is_none_or(is_break) && self.is_outside_isolates(at))
    }

    /// The longest beginning of a first word that is too long.
    pub(super) fn in_word(&self) -> Option<&'t str> {
        // A word begins before the last border, or there is none to cut.
        let last = self.fitting.last().copied()?;
        let words: Vec<usize> = self.text.split_word_bound_indices().map(|(at, _)| at).take_while(|&at| at <= last).collect();
        let between = |at: usize| words.binary_search(&at).is_ok() && !self.splits_a_number(at);
        let inside = |at: usize| !self.splits_a_number(at);
        self.longest(|at| between(at) && self.is_outside_isolates(at))
            .or_else(|| self.longest(|at| inside(at) && self.is_outside_isolates(at)))
            .or_else(|| self.longest(inside))
    }

    /// True when no isolate is cut by ending at `at`.
    pub(super) fn is_outside_isolates(&self, at: usize) -> bool {
        let next = self.isolates.partition_point(|isolate| isolate.end <= at);
        self.isolates.get(next).is_none_or(|isolate| at <= isolate.start)
    }

    /// True when `at` is a border that fits.
    pub(super) fn holds(&self, at: usize) -> bool {
        self.fitting.binary_search(&at).is_ok()
    }

    /// The longest beginning that ends where `allowed`, without what hangs at
    /// its end; `None` when nothing of it remains.
    fn longest(&self, allowed: impl Fn(usize) -> bool) -> Option<&'t str> {
        let ends = self.fitting.iter().rev().copied().filter(|&at| allowed(at));
        let mut kept = ends.filter_map(|at| self.text.get(..at)).map(without_hanging);
        // The first that is empty means that all shorter ones are.
        kept.next().filter(|kept| !kept.is_empty())
    }

    fn after(&self, at: usize) -> Option<char> {
        self.text.get(at..)?.chars().next()
    }

    fn before(&self, at: usize) -> Option<char> {
        self.text.get(..at)?.chars().next_back()
    }

    /// True between the figures of 1,234.5, and before its separators.
    fn splits_a_number(&self, at: usize) -> bool {
        let mut after = self.text.get(at..).unwrap_or_default().chars();
        let (before, next, second) = (self.before(at), after.next(), after.next());
        let digit = |c: Option<char>| c.is_some_and(char::is_numeric);
        let separator = |c: Option<char>| c.is_some_and(|c| matches!(c, '.' | ',' | '٫' | '٬'));
        (digit(before) && (digit(next) || (separator(next) && digit(second)))) || (separator(before) && digit(next))
    }
}

/// Spaces at which a text breaks: not NBSP and its narrow sister.
fn is_break(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{A0}' | '\u{202F}')
}

fn without_hanging(text: &str) -> &str {
    let hanging: usize = text.graphemes(true).rev().take_while(|grapheme| grapheme.chars().all(hangs)).map(str::len).sum();
    text.get(..text.len() - hanging).unwrap_or_default()
}

/// Signs that promise a continuation.
fn hangs(c: char) -> bool {
    c.is_whitespace() || matches!(c, '،' | ',' | '؛' | ';' | ':' | '-' | '–' | '—' | '.' | '…' | '(' | '[' | '«' | '“' | '‹')
}
