//! The second look: how close the words stand, and where.
//!
//! A union of words says which stories may be meant; the engine finds the best
//! by their words alone quickly, because it may skip most. Order and nearness
//! are costly and are asked only of those few.

use super::features::{Asked, Place, score};
use super::surface::Surfaces;
use crate::error::SearchError;
use crate::index::schema::{Fields, ID};
use crate::query::{Query, Word};
use arabic::terms::Term as Forms;
use tantivy::fieldnorm::FieldNormReader;
use tantivy::postings::{Postings, SegmentPostings};
use tantivy::schema::IndexRecordOption;
use tantivy::{DocAddress, DocId, DocSet, Score, Searcher, Term};

/// What each sign is worth beside the stem's own score of 1; chosen on one half
/// of the development queries and confirmed on the other (docs/adr/0013).
pub(super) mod weights {
    /// The word without clitics.
    pub const WORD: f32 = 1.2;
    /// In the headline.
    pub const TITLE: f32 = 0.45;
    /// Among the first forty words.
    pub const LEAD: f32 = 0.45;
    /// Among the first fifteen words.
    pub const OPENING: f32 = 0.4;
    /// Next to its neighbour of the query.
    pub const PAIR: f32 = 0.34;
    /// Near any other word of the query.
    pub const NEAR: f32 = 1.2;
    /// With the clitics and endings of the query.
    pub const SURFACE: f32 = 0.45;
    /// The share of the words that occur.
    pub const SHARE: f32 = 0.5;
    /// The share of them within thirty words.
    pub const WINDOW: f32 = 1.0;
}

/// Positions of one word in one story that are looked at.
const MOST_POSITIONS: usize = 256;

/// The words that count for the order.
pub(super) fn asked<'q>(words: &'q [Word], query: &'q Query) -> Vec<&'q Forms> {
    let quoted = query.phrases.iter().flat_map(|phrase| &phrase.words);
    words.iter().map(|word| &word.term).chain(quoted).collect()
}

/// `pool`, the best by words alone, in the order of the second look.
pub(super) fn ranked(
    searcher: &Searcher,
    fields: &Fields,
    words: &[&Forms],
    mut pool: Vec<(Score, DocAddress)>,
) -> Result<Vec<(Score, DocAddress)>, SearchError> {
    let (asked, terms) = understood(searcher, fields, words)?;
    let average = average_length(searcher, fields)?;
    let surfaces = Surfaces::of(searcher, fields, words)?;
    pool.sort_unstable_by_key(|(_, address)| *address);
    let mut places: Vec<Place> = Vec::new();
    let mut placed = Vec::with_capacity(pool.len());
    for run in pool.chunk_by_mut(|a, b| a.1.segment_ord == b.1.segment_ord) {
        let Some(ordinal) = run.first().map(|(_, address)| address.segment_ord) else { continue };
        let segment = searcher.segment_reader(ordinal);
        let index = segment.inverted_index(fields.stem)?;
        let norms = segment.get_fieldnorms_reader(fields.stem)?;
        let mut postings = Vec::with_capacity(terms.len());
        for term in &terms {
            postings.push(index.read_postings(term, IndexRecordOption::WithFreqsAndPositions).map_err(tantivy::TantivyError::from)?);
        }
        let mut spelled = surfaces.in_segment(segment, fields)?;
        let numbers = segment.fast_fields().i64(ID)?;
        for (found, address) in run {
            read_places(&mut postings, address.doc_id, &mut places);
            let length = length(&norms, address.doc_id);
            *found += score(&asked, &places, length, average) + weights::SURFACE * spelled.score(address.doc_id, length, average);
            placed.push((*found, numbers.first(address.doc_id), *address));
        }
    }
    // Of two alike the newer story: where they lie in the index is chance.
    placed.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(b.1.cmp(&a.1)));
    Ok(placed.into_iter().map(|(score, _, address)| (score, address)).collect())
}

/// The words with their weights, and each different stem once.
fn understood(searcher: &Searcher, fields: &Fields, words: &[&Forms]) -> Result<(Vec<Asked>, Vec<Term>), SearchError> {
    let mut asked: Vec<Asked> = Vec::with_capacity(words.len());
    let mut terms: Vec<Term> = Vec::with_capacity(words.len());
    let stories = float(searcher.num_docs());
    for word in words {
        let term = Term::from_field_text(fields.stem, &word.stem);
        let slot = terms.iter().position(|known| *known == term).unwrap_or(terms.len());
        let with = float(searcher.doc_freq(&term)?);
        if slot == terms.len() {
            terms.push(term);
        }
        asked.push(Asked { slot, rarity: rarity(stories, with) });
    }
    Ok((asked, terms))
}

/// The inverse document frequency of BM25.
pub(super) fn rarity(stories: f32, with: f32) -> f32 {
    (1.0 + (stories - with + 0.5).max(0.0) / (with + 0.5)).ln()
}

fn average_length(searcher: &Searcher, fields: &Fields) -> Result<f32, SearchError> {
    let mut words = 0;
    let mut stories = 0;
    for segment in searcher.segment_readers() {
        words += segment.inverted_index(fields.stem)?.total_num_tokens();
        stories += u64::from(segment.max_doc());
    }
    Ok(float(words) / float(stories.max(1)))
}

/// A count below 2³² as a figure; the engine's own scores are no finer.
pub(super) fn float(count: u64) -> f32 {
    let high = u16::try_from(count >> 16).unwrap_or(u16::MAX);
    let low = u16::try_from(count & 0xFFFF).unwrap_or_default();
    f32::from(high).mul_add(65_536.0, f32::from(low))
}

fn length(norms: &FieldNormReader, doc: DocId) -> f32 {
    float(norms.fieldnorm(doc).into())
}

/// Where each stem stands in `doc`; the documents come in ascending order.
fn read_places(postings: &mut [Option<SegmentPostings>], doc: DocId, places: &mut Vec<Place>) {
    places.resize_with(postings.len(), Place::default);
    for (postings, place) in postings.iter_mut().zip(places) {
        place.clear();
        let Some(postings) = postings else { continue };
        if postings.doc() < doc {
            postings.seek(doc);
        }
        if postings.doc() == doc {
            postings.positions(place);
            place.truncate(MOST_POSITIONS);
        }
    }
}
