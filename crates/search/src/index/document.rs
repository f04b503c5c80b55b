//! From an entry to what the engine keeps.

use super::schema::{Fields, LEAD_WORDS, TEXT_START};
use super::spaced::Line;
use crate::entry::Entry;
use arabic::terms::{Analyser, carries_meaning};
use std::collections::HashSet;
use tantivy::TantivyDocument;

/// Positions left free between pieces of text, so that no phrase crosses.
const GAP: u32 = 8;

/// Stems kept for finding related stories.
const GIST_STEMS: usize = 60;

/// The words of one entry, field by field.
#[derive(Debug, Default)]
struct Lines {
    exact: Line,
    word: Line,
    stem: Line,
    title: Line,
    lead: Line,
    gist: Line,
    in_gist: HashSet<Box<str>>,
    /// Position of the next word.
    next: u32,
}

/// Where a piece of text stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Zone {
    Headline,
    Text,
    Beside,
}

impl Lines {
    fn add(&mut self, analyser: &mut Analyser, zone: Zone, text: &str) {
        analyser.each(text, |_, term| {
            self.exact.push(&term.exact);
            self.word.push(&term.word);
            self.stem.push(&term.stem);
            let is_lead = zone == Zone::Text && self.next < TEXT_START + LEAD_WORDS;
            if zone == Zone::Headline {
                self.title.push(&term.stem);
            }
            if is_lead {
                self.lead.push(&term.stem);
            }
            let tells = (zone == Zone::Headline || is_lead) && self.in_gist.len() < GIST_STEMS && carries_meaning(&term.loose);
            if tells && self.in_gist.insert(term.stem.clone()) {
                self.gist.push(&term.stem);
            }
            self.next += 1;
        });
    }

    fn jump(&mut self, position: u32) {
        self.exact.jump(position);
        self.stem.jump(position);
        self.next = self.next.max(position);
    }
}

/// The document of `entry`.
pub(super) fn document(entry: &Entry, fields: &Fields, analyser: &mut Analyser) -> TantivyDocument {
    let mut lines = Lines::default();
    lines.add(analyser, Zone::Headline, &entry.headline);
    lines.jump(TEXT_START);
    lines.add(analyser, Zone::Text, &entry.deck);
    lines.add(analyser, Zone::Text, &entry.body);
    for beside in entry.captions.iter().chain(&entry.bylines).chain(&entry.names) {
        lines.jump(lines.next + GAP);
        lines.add(analyser, Zone::Beside, beside);
    }
    let mut document = TantivyDocument::default();
    document.add_i64(fields.id, entry.id);
    if let Some(date) = entry.date {
        document.add_i64(fields.date, date.as_millisecond());
    }
    if let Some(year) = entry.year {
        document.add_i64(fields.year, year.into());
    }
    let words = [
        (fields.exact, lines.exact),
        (fields.word, lines.word),
        (fields.stem, lines.stem),
        (fields.title, lines.title),
        (fields.lead, lines.lead),
        (fields.gist, lines.gist),
    ];
    for (field, line) in words {
        document.add_text(field, line.into_text());
    }
    let keys = [
        (fields.author, &entry.authors),
        (fields.source, &entry.sources),
        (fields.topic, &entry.topics),
        (fields.state, &entry.states),
        (fields.person, &entry.people),
    ];
    for (field, key) in keys.into_iter().flat_map(|(field, keys)| keys.iter().map(move |key| (field, key))) {
        document.add_text(field, key);
    }
    if let Some(section) = &entry.section {
        document.add_text(fields.section, section);
    }
    document
}
