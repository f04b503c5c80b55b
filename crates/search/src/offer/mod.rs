//! What a reader may have meant, may go on to type, or may like to read next.
//!
//! Nothing is offered that no story holds: words of a removed story stay in the
//! dictionaries of the index for a while, so a living story is looked for.

mod correct;
pub(crate) mod near;
mod related;
mod suggest;

use crate::error::SearchError;
use crate::index::Index;
use std::collections::HashMap;
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{DocSet, Searcher, TERMINATED, TantivyError, Term};

/// Words of a dictionary that are looked at for one offer.
const MOST_TERMS: usize = 50_000;

/// A spelling from the index, and in how many stories it stands, removed ones
/// included.
struct Spelling {
    text: String,
    stories: u64,
}

impl Index {
    /// True when a story that was not removed has `text` in `field`.
    fn is_alive(&self, searcher: &Searcher, field: Field, text: &str) -> Result<bool, SearchError> {
        Ok(self.alive(searcher, field, text, 1)? > 0)
    }

    /// How many stories that were not removed have `text` in `field`, counted
    /// up to `most`.
    fn alive(&self, searcher: &Searcher, field: Field, text: &str, most: u64) -> Result<u64, SearchError> {
        let term = Term::from_field_text(field, text);
        let mut count = 0;
        for segment in searcher.segment_readers() {
            let index = segment.inverted_index(field)?;
            let Some(mut postings) = index.read_postings(&term, IndexRecordOption::Basic).map_err(TantivyError::from)? else {
                continue;
            };
            while postings.doc() != TERMINATED && count < most {
                count += u64::from(!segment.is_deleted(postings.doc()));
                postings.advance();
            }
        }
        Ok(count)
    }

    /// The spellings of the index that `near` accepts, by their key K2: of each
    /// the commonest one. The most common come first.
    fn spellings(&self, searcher: &Searcher, near: &near::Near) -> Result<Vec<(String, Spelling)>, SearchError> {
        let mut by_key: HashMap<String, HashMap<String, u64>> = HashMap::new();
        for segment in searcher.segment_readers() {
            let index = segment.inverted_index(self.fields().exact)?;
            let mut terms = index.terms().search(near).into_stream().map_err(TantivyError::from)?;
            let mut looked_at = 0;
            while looked_at < MOST_TERMS && terms.advance() {
                looked_at += 1;
                let Ok(exact) = std::str::from_utf8(terms.key()) else { continue };
                let forms = by_key.entry(arabic::fold::loose(exact)).or_default();
                *forms.entry(exact.to_owned()).or_default() += u64::from(terms.value().doc_freq);
            }
        }
        let mut spellings: Vec<(String, Spelling)> = by_key
            .into_iter()
            .filter_map(|(key, forms)| {
                let stories = forms.values().sum();
                let text = forms.into_iter().max_by(|a, b| a.1.cmp(&b.1).then_with(|| b.0.cmp(&a.0)))?.0;
                Some((key, Spelling { text, stories }))
            })
            .collect();
        spellings.sort_by(|a, b| b.1.stories.cmp(&a.1.stories).then_with(|| a.0.cmp(&b.0)));
        Ok(spellings)
    }
}
