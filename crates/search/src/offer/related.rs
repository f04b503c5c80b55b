//! Stories on the same matter.

use crate::error::SearchError;
use crate::index::Index;
use crate::index::schema::{ID, TOPIC};
use crate::request::Hit;
use tantivy::collector::TopDocs;
use tantivy::query::{BooleanQuery, BoostQuery, Occur, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption, Value};
use tantivy::{DocAddress, Score, Searcher, TantivyDocument, Term};

/// Stems that are searched for.
const MOST_STEMS: usize = 14;

/// Most related stories of one answer.
const MOST: usize = 50;

/// What a shared topic is worth beside a shared word.
const TOPIC_WEIGHT: Score = 1.5;

impl Index {
    /// Up to `limit` stories about what the story `id` is about, the nearest
    /// first: by the rarest words of its headline and lead, and its topics.
    /// Empty when the index does not hold it.
    ///
    /// # Errors
    ///
    /// [`SearchError::Engine`], when the index cannot be read.
    pub fn related(&self, id: i64, limit: usize) -> Result<Vec<Hit>, SearchError> {
        let searcher = self.searcher();
        let own = Term::from_field_i64(self.fields().id, id);
        let itself = TermQuery::new(own, IndexRecordOption::Basic);
        let found = searcher.search(&itself, &TopDocs::with_limit(1).order_by_score())?;
        let Some((_, address)) = found.into_iter().next() else { return Ok(Vec::new()) };
        let mut clauses: Vec<(Occur, Box<dyn Query>)> = Vec::new();
        for stem in self.telling_stems(&searcher, address)? {
            let fields = self.fields();
            for (field, weight) in [(fields.stem, 1.0), (fields.title, 0.5), (fields.lead, 0.5)] {
                clauses.push((Occur::Should, weighed(field, &stem, weight)));
            }
        }
        for topic in topics(&searcher, address)? {
            clauses.push((Occur::Should, weighed(self.fields().topic, &topic, TOPIC_WEIGHT)));
        }
        let limit = limit.clamp(1, MOST);
        let found = searcher.search(&BooleanQuery::new(clauses), &TopDocs::with_limit(2 * limit + 1).order_by_score())?;
        let mut hits = Vec::with_capacity(found.len());
        for (score, address) in found {
            let number = searcher.segment_reader(address.segment_ord).fast_fields().i64(ID)?.first(address.doc_id);
            hits.extend(number.filter(|number| *number != id).map(|id| Hit { id, score }));
        }
        // Of two alike the newer one, as in a search.
        hits.sort_by(|a: &Hit, b: &Hit| b.score.total_cmp(&a.score).then(b.id.cmp(&a.id)));
        hits.truncate(limit);
        Ok(hits)
    }

    /// The rarest stems of its headline and lead that another story has too.
    fn telling_stems(&self, searcher: &Searcher, address: DocAddress) -> Result<Vec<String>, SearchError> {
        let document: TantivyDocument = searcher.doc(address)?;
        let gist = document.get_first(self.fields().gist).and_then(|gist| gist.as_str()).unwrap_or_default().to_owned();
        let mut stems = Vec::new();
        for stem in gist.split(' ').filter(|stem| stem.chars().nth(1).is_some()) {
            let stories = searcher.doc_freq(&Term::from_field_text(self.fields().stem, stem))?;
            if stories > 1 {
                stems.push((stories, stem.to_owned()));
            }
        }
        stems.sort();
        stems.truncate(MOST_STEMS);
        Ok(stems.into_iter().map(|(_, stem)| stem).collect())
    }
}

fn weighed(field: Field, text: &str, weight: Score) -> Box<dyn Query> {
    let term = TermQuery::new(Term::from_field_text(field, text), IndexRecordOption::WithFreqs);
    Box::new(BoostQuery::new(Box::new(term), weight))
}

fn topics(searcher: &Searcher, address: DocAddress) -> Result<Vec<String>, SearchError> {
    let Some(column) = searcher.segment_reader(address.segment_ord).fast_fields().str(TOPIC)? else { return Ok(Vec::new()) };
    let mut topics = Vec::new();
    for ordinal in column.ords().values_for_doc(address.doc_id) {
        let mut topic = String::new();
        if column.ord_to_str(ordinal, &mut topic).map_err(tantivy::TantivyError::from)? {
            topics.push(topic);
        }
    }
    Ok(topics)
}
