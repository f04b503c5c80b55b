//! Controls that make the visual order differ from the one that is read.

use super::{Spoof, SpoofKind};
use crate::bidi::direction::strong;
use crate::bidi::pairs::ends_paragraph;
use crate::lang::Dir;

/// An initiator that waits for its end.
struct Open {
    at: usize,
    control: char,
    /// Of what stands in it, outside inner isolates.
    direction: Option<Dir>,
}

/// Walks the controls as UAX #9 X1–X8 do, without the limit of depth.
#[derive(Default)]
struct Walk {
    open: Vec<Open>,
    /// Which of `open` are isolates.
    isolates: Vec<usize>,
    found: Vec<Spoof>,
}

pub(super) fn spoofs(text: &str) -> Vec<Spoof> {
    let mut walk = Walk::default();
    for (at, c) in text.char_indices() {
        walk.step(at, c);
    }
    walk.close_paragraph(text.len());
    walk.found
}

impl Walk {
    fn step(&mut self, at: usize, c: char) {
        let end = at + c.len_utf8();
        match c {
            '\u{202A}' | '\u{202B}' | '\u{202D}' | '\u{202E}' => self.open(at, c),
            '\u{2066}'..='\u{2068}' => {
                self.isolates.push(self.open.len());
                self.open(at, c);
            }
            '\u{202C}' => self.pop_embedding(at, end),
            '\u{2069}' => self.pop_isolate(at, end),
            c if ends_paragraph(c) => self.close_paragraph(at),
            c => self.see(c),
        }
    }

    fn open(&mut self, at: usize, control: char) {
        self.open.push(Open { at, control, direction: None });
    }

    fn see(&mut self, c: char) {
        let inner = self.isolates.last().and_then(|&index| self.open.get_mut(index));
        if let Some(isolate) = inner
            && isolate.direction.is_none()
        {
            isolate.direction = strong(c);
        }
    }

    fn pop_embedding(&mut self, at: usize, end: usize) {
        if self.isolates.last().map_or(0, |&index| index + 1) < self.open.len() {
            self.pop(end);
        } else {
            self.report(at, end, SpoofKind::Unbalanced);
        }
    }

    fn pop_isolate(&mut self, at: usize, end: usize) {
        let Some(index) = self.isolates.pop() else {
            return self.report(at, end, SpoofKind::Unbalanced);
        };
        while self.open.len() > index + 1 {
            self.pop(at);
        }
        if let Some(open) = self.open.pop() {
            let stated = match open.control {
                '\u{2066}' => Some(Dir::Ltr),
                '\u{2067}' => Some(Dir::Rtl),
                _ => open.direction,
            };
            if open.direction.is_some() && open.direction != stated {
                self.report(open.at, end, SpoofKind::ForcedIsolate);
            }
        }
    }

    fn close_paragraph(&mut self, end: usize) {
        while !self.open.is_empty() {
            self.pop(end);
        }
        self.isolates.clear();
    }

    /// Ends the innermost initiator at `end`; an isolate ends so only when it
    /// is not closed.
    fn pop(&mut self, end: usize) {
        if let Some(open) = self.open.pop() {
            let kind = match open.control {
                '\u{202D}' | '\u{202E}' => SpoofKind::Override,
                '\u{202A}' | '\u{202B}' => SpoofKind::Embedding,
                _ => SpoofKind::Unbalanced,
            };
            self.report(open.at, end, kind);
        }
    }

    fn report(&mut self, start: usize, end: usize, kind: SpoofKind) {
        self.found.push(Spoof { range: start..end, kind });
    }
}
