//! Words as they were typed, but for spelling: «العراق» rather than «بالعراق».
//!
//! The index has no field for the key K2 as it stands; the spellings that share
//! it are few, and the dictionary of exact forms gives them.

use super::features::Saturation;
use super::rank::{float, rarity};
use crate::error::SearchError;
use crate::index::schema::Fields;
use crate::offer::near::Near;
use arabic::terms::Term as Forms;
use std::collections::BTreeSet;
use tantivy::postings::{Postings, SegmentPostings};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocId, DocSet, Searcher, SegmentReader, TantivyError, Term};

/// Spellings of one word that are looked at.
const MOST_SPELLINGS: usize = 12;

/// Words that are looked at; of a longer query the first ones.
const MOST_WORDS: usize = 16;

/// The spellings of each word, and how much it says.
pub(super) struct Surfaces(Vec<(f32, BTreeSet<String>)>);

impl Surfaces {
    pub fn of(searcher: &Searcher, fields: &Fields, words: &[&Forms]) -> Result<Self, SearchError> {
        let mut surfaces = Vec::with_capacity(words.len());
        for word in words.iter().take(MOST_WORDS) {
            let mut spellings = BTreeSet::new();
            let mut stories = 0;
            let Some(near) = Near::with_slips(&word.loose, 0) else { continue };
            for segment in searcher.segment_readers() {
                let index = segment.inverted_index(fields.exact)?;
                let mut terms = index.terms().search(&near).into_stream().map_err(TantivyError::from)?;
                while spellings.len() < MOST_SPELLINGS && terms.advance() {
                    stories += u64::from(terms.value().doc_freq);
                    spellings.extend(std::str::from_utf8(terms.key()).map(str::to_owned));
                }
            }
            surfaces.push((rarity(float(searcher.num_docs()), float(stories)), spellings));
        }
        Ok(Self(surfaces))
    }

    pub fn in_segment(&self, segment: &SegmentReader, fields: &Fields) -> Result<Spelled, SearchError> {
        let index = segment.inverted_index(fields.exact)?;
        let mut words = Vec::with_capacity(self.0.len());
        for (rarity, spellings) in &self.0 {
            let mut postings = Vec::with_capacity(spellings.len());
            for spelling in spellings {
                let term = Term::from_field_text(fields.exact, spelling);
                postings.extend(index.read_postings(&term, IndexRecordOption::WithFreqs).map_err(TantivyError::from)?);
            }
            words.push((*rarity, postings));
        }
        Ok(Spelled(words))
    }
}

/// Where the spellings stand in one segment.
pub(super) struct Spelled(Vec<(f32, Vec<SegmentPostings>)>);

impl Spelled {
    /// As BM25, all spellings of a word together; the documents come in
    /// ascending order.
    pub fn score(&mut self, doc: DocId, length: f32, average: f32) -> f32 {
        let by_length = Saturation::for_length(length, average);
        let scores = self.0.iter_mut().map(|(rarity, postings)| {
            let counts = postings.iter_mut().map(|postings| {
                if postings.doc() < doc {
                    postings.seek(doc);
                }
                if postings.doc() == doc { u64::from(postings.term_freq()) } else { 0 }
            });
            *rarity * by_length.of(float(counts.sum()))
        });
        scores.sum()
    }
}
