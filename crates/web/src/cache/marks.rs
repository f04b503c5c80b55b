//! The newest marks, so that a slow rendering can be told that it came too late.

use std::collections::VecDeque;

use super::{Effect, Tag};

/// How many marks are remembered; a rendering older than all of them counts as outrun.
const REMEMBERED: usize = 4096;

/// The number of the newest mark at the moment when a rendering began.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ticket(pub(crate) u64);

/// What became of the things a page shows while it was rendered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    /// Nothing changed.
    Current,
    /// Something changed; the number of the first such mark.
    Stale(u64),
    /// Something was withdrawn.
    Gone,
}

#[derive(Debug, Default)]
pub(crate) struct Marks {
    newest: u64,
    recent: VecDeque<(u64, Tag, Effect)>,
    /// Number of the newest mark that was forgotten.
    floor: u64,
}

impl Marks {
    /// Remembers a mark and gives its number.
    pub(crate) fn record(&mut self, tag: Tag, effect: Effect) -> u64 {
        self.newest += 1;
        self.recent.push_back((self.newest, tag, effect));
        if self.recent.len() > REMEMBERED
            && let Some((number, ..)) = self.recent.pop_front()
        {
            self.floor = number;
        }
        self.newest
    }

    /// What became since `ticket` of a page with `tags`, which are sorted.
    pub(crate) fn since(&self, ticket: Ticket, tags: &[Tag]) -> Standing {
        if ticket.0 < self.floor {
            return Standing::Gone;
        }
        let mut standing = Standing::Current;
        for (number, tag, effect) in self.recent.iter().rev().take_while(|(number, ..)| *number > ticket.0) {
            if *tag != Tag::Everything && tags.binary_search(tag).is_err() {
                continue;
            }
            match effect {
                Effect::Gone => return Standing::Gone,
                // Newest first: what stays in the end is the oldest.
                Effect::Stale => standing = Standing::Stale(*number),
            }
        }
        standing
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_marks_on_what_a_page_shows_count_and_only_later_ones() {
        let mut marks = Marks::default();
        marks.record(Tag::Home, Effect::Stale);
        let ticket = Ticket(1);
        let tags = [Tag::Story(7), Tag::Home];
        assert_eq!(marks.since(ticket, &tags), Standing::Current);
        marks.record(Tag::Story(8), Effect::Gone);
        assert_eq!(marks.since(ticket, &tags), Standing::Current);
        marks.record(Tag::Everything, Effect::Stale);
        assert_eq!(marks.since(ticket, &tags), Standing::Stale(3));
        marks.record(Tag::Story(7), Effect::Gone);
        assert_eq!(marks.since(ticket, &tags), Standing::Gone);
    }

    #[test]
    fn a_rendering_older_than_memory_counts_as_outrun() {
        let mut marks = Marks::default();
        for story in 0..=5000 {
            marks.record(Tag::Story(story), Effect::Stale);
        }
        assert_eq!(marks.recent.len(), REMEMBERED);
        assert_eq!(marks.since(Ticket(0), &[Tag::Home]), Standing::Gone);
        assert_eq!(marks.since(Ticket(4000), &[Tag::Home]), Standing::Current);
    }
}
