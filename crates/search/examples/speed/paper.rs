//! As many stories as wanted.

use crate::data::Document;
use search::Entry;

/// Sections and sources that stories are spread over.
const SECTIONS: usize = 12;
const SOURCES: usize = 40;
const AUTHORS: usize = 400;
const TOPICS: usize = 900;

/// The development stories and copies of them.
pub struct Paper {
    documents: Vec<Document>,
}

impl Paper {
    pub const fn new(documents: Vec<Document>) -> Self {
        Self { documents }
    }

    /// The first `size` stories.
    pub fn entries(&self, size: usize) -> impl Iterator<Item = Entry> {
        (0..size).filter_map(|number| self.entry(number))
    }

    /// Their text in **bytes**.
    pub fn bytes(&self, size: usize) -> usize {
        self.entries(size).map(|entry| entry.headline.len() + entry.body.len()).sum()
    }

    fn document(&self, number: usize) -> Option<&Document> {
        self.documents.get(number % self.documents.len().max(1))
    }

    /// A story beyond the given ones has the first half of one and the second
    /// half of another.
    fn entry(&self, number: usize) -> Option<Entry> {
        let round = number / self.documents.len().max(1);
        let own = self.document(number)?;
        let other = self.document(number.wrapping_mul(7_919).wrapping_add(round * 104_729))?;
        let body = if round == 0 {
            own.body.clone()
        } else {
            let start = own.body.get(..own.body.floor_char_boundary(own.body.len() / 2)).unwrap_or_default();
            let end = other.body.get(other.body.floor_char_boundary(other.body.len() / 2)..).unwrap_or_default();
            format!("{start} {end}")
        };
        let headline = if round == 0 { own.title.clone() } else { other.title.clone() };
        let seconds = 1_420_000_000 + i64::try_from(number).ok()? * 300;
        Some(Entry {
            id: i64::try_from(number).ok()?,
            headline,
            body,
            section: Some(format!("section-{}", number % SECTIONS)),
            sources: vec![format!("source-{}", number % SOURCES)],
            authors: vec![format!("author-{}", number % AUTHORS)],
            topics: vec![format!("topic-{}", number % TOPICS), format!("topic-{}", number / 7 % TOPICS)],
            date: jiff::Timestamp::from_second(seconds).ok(),
            year: i16::try_from(2015 + number % 10).ok(),
            ..Entry::default()
        })
    }
}
