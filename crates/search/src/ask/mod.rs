//! Asking: which stories match, and in which order.

mod clauses;
mod features;
mod rank;
mod repair;
mod surface;

use crate::error::SearchError;
use crate::index::Index;
use crate::index::schema::{DATE, ID};
use crate::mark::Marker;
use crate::query::{Query, Word};
use crate::request::{DEEPEST, Facets, Found, Hit, MOST_HITS, Request, Sort};
use crate::tally::Tally;
use clauses::Clauses;
use tantivy::collector::sort_key::SortByStaticFastValue;
use tantivy::collector::{Count, TopDocs};
use tantivy::{DocAddress, Order, Score, Searcher};

/// The best by words alone that are looked at more closely.
const POOL: usize = 200;

impl Index {
    /// Answers `request`.
    ///
    /// # Errors
    ///
    /// [`SearchError::Engine`], when the index cannot be read.
    pub fn search(&self, request: &Request<'_>) -> Result<Found, SearchError> {
        let searcher = self.searcher();
        let words = self.repaired(&searcher, &request.query.words)?;
        let clauses = Clauses { fields: self.fields(), query: request.query, words: &words, filter: request.filter };
        let marker = Marker::new(request.query, &words);
        let mut found = Found { marker, ..Found::default() };
        if clauses.ask_nothing() {
            return Ok(if request.counted { Found { total: Some(0), facets: Some(Default::default()), ..found } } else { found });
        }
        let offset = request.offset.min(DEEPEST);
        let past = offset + request.limit.clamp(1, MOST_HITS);
        let ranked: Vec<(Score, DocAddress)>;
        // Without words all are alike.
        let sort = if words.is_empty() && request.query.phrases.is_empty() && request.sort == Sort::Relevance {
            Sort::Newest
        } else {
            request.sort
        };
        match sort {
            Sort::Relevance => {
                let pool = searcher.search(&*clauses.any(), &TopDocs::with_limit(past.max(POOL)).order_by_score())?;
                ranked = self.looked_at(&searcher, &words, request.query, pool)?;
            }
            Sort::Newest | Sort::Oldest => {
                let order = if sort == Sort::Newest { Order::Desc } else { Order::Asc };
                let by = |field: &str| (SortByStaticFastValue::<i64>::for_field(field), order);
                let dated = |matching: &dyn tantivy::query::Query| {
                    searcher.search(matching, &TopDocs::with_limit(past).order_by((by(DATE), by(ID))))
                };
                let mut hits = dated(&*clauses.all())?;
                found.all_words = !hits.is_empty();
                if hits.is_empty() && words.len() > 1 {
                    hits = dated(&*clauses.any())?;
                }
                ranked = hits.into_iter().map(|(_, address)| (0.0, address)).collect();
            }
        }
        found.hits = hits(&searcher, ranked.into_iter().skip(offset).take(past - offset))?;
        if request.counted {
            let (total, facets) = counted(&searcher, &clauses, request.sort)?;
            (found.total, found.facets) = (Some(total), Some(facets));
        }
        Ok(found)
    }

    /// The pool with its best in a better order; what lies behind keeps its.
    fn looked_at(
        &self,
        searcher: &Searcher,
        words: &[Word],
        query: &Query,
        mut pool: Vec<(Score, DocAddress)>,
    ) -> Result<Vec<(Score, DocAddress)>, SearchError> {
        let behind = pool.split_off(pool.len().min(POOL));
        let mut best = rank::ranked(searcher, self.fields(), &rank::asked(words, query), pool)?;
        best.extend(behind);
        Ok(best)
    }
}

/// How many stories match, and the facets of those with all the words: whoever cuts the results wants these. Where no story
/// has all the words, the facets are those of stories with any.
fn counted(searcher: &Searcher, clauses: &Clauses, sort: Sort) -> Result<(u64, Facets), SearchError> {
    let all = searcher.search(&*clauses.all(), &Tally)?;
    if all.total == 0 && clauses.words.len() > 1 {
        let any = searcher.search(&*clauses.with_any(), &Tally)?;
        return Ok((any.total, any.into_facets()));
    }
    let only_all = sort != Sort::Relevance || clauses.words.len() < 2;
    let total = if only_all { all.total } else { u64::try_from(searcher.search(&*clauses.with_any(), &Count)?).unwrap_or(u64::MAX) };
    Ok((total, all.into_facets()))
}

fn hits(searcher: &Searcher, ranked: impl Iterator<Item = (Score, DocAddress)>) -> Result<Vec<Hit>, SearchError> {
    let mut columns = Vec::new();
    for segment in searcher.segment_readers() {
        columns.push(segment.fast_fields().i64(ID)?);
    }
    let id = |address: DocAddress| columns.get(usize::try_from(address.segment_ord).ok()?)?.first(address.doc_id);
    Ok(ranked.filter_map(|(score, address)| Some(Hit { id: id(address)?, score })).collect())
}
