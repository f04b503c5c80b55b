//! From words, phrases and filters to the engine's queries.

use super::rank::weights;
use crate::index::schema::Fields;
use crate::query::{Phrase, Query, Word};
use crate::request::Filter;
use std::collections::BTreeMap;
use std::ops::Bound;
use tantivy::query::{AllQuery, BooleanQuery, BoostQuery, ConstScoreQuery, Occur, PhraseQuery, RangeQuery, TermQuery, TermSetQuery};
use tantivy::schema::{Field, IndexRecordOption};
use tantivy::{Score, Term};

type Clause = (Occur, Box<dyn tantivy::query::Query>);

/// What is asked, ready to be said to the engine.
#[derive(Clone, Copy)]
pub(super) struct Clauses<'q> {
    pub fields: &'q Fields,
    pub query: &'q Query,
    /// The words of the query as the index knows them.
    pub words: &'q [Word],
    pub filter: &'q Filter,
}

impl Clauses<'_> {
    /// True when neither words nor filters are given: that is no question.
    pub fn ask_nothing(&self) -> bool {
        self.query.is_empty() && *self.filter == Filter::default()
    }

    /// Stories with any of the words, scored by them.
    ///
    /// Where only words are asked for, the result is a union of terms, which
    /// the engine can answer without looking at most stories.
    pub fn any(&self) -> Box<dyn tantivy::query::Query> {
        let scored = self.scored();
        let mut required = self.required();
        if required.is_empty() {
            return Box::new(BooleanQuery::new(scored));
        }
        if self.query.phrases.is_empty() && !scored.is_empty() {
            required.push((Occur::Must, Box::new(BooleanQuery::new(scored))));
        } else {
            required.extend(scored);
        }
        Box::new(BooleanQuery::new(required))
    }

    /// Stories with all the words, not scored.
    pub fn all(&self) -> Box<dyn tantivy::query::Query> {
        let mut required = self.required();
        required.extend(self.words.iter().map(|word| (Occur::Must, term(self.fields.stem, &word.term.stem))));
        Box::new(BooleanQuery::new(required))
    }

    /// Stories with any of the words, not scored: for counting. Every word of a story stands among its stems.
    pub fn with_any(&self) -> Box<dyn tantivy::query::Query> {
        let mut required = self.required();
        let words = self.words.iter().map(|word| (Occur::Should, term(self.fields.stem, &word.term.stem)));
        required.push((Occur::Must, Box::new(BooleanQuery::new(words.collect()))));
        Box::new(BooleanQuery::new(required))
    }

    /// Each word in its four fields.
    fn scored(&self) -> Vec<Clause> {
        let mut weighed: BTreeMap<(Field, &str), Score> = BTreeMap::new();
        let phrases = self.query.phrases.iter().flat_map(|phrase| &phrase.words);
        for term in self.words.iter().map(|word| &word.term).chain(phrases) {
            let fields = [
                (self.fields.stem, &term.stem, 1.0),
                (self.fields.word, &term.word, weights::WORD),
                (self.fields.title, &term.stem, weights::TITLE),
                (self.fields.lead, &term.stem, weights::LEAD),
            ];
            for (field, text, weight) in fields {
                *weighed.entry((field, text)).or_default() += weight;
            }
        }
        let scored = weighed.into_iter().map(|((field, text), weight)| {
            let term = TermQuery::new(Term::from_field_text(field, text), IndexRecordOption::WithFreqs);
            (Occur::Should, Box::new(BoostQuery::new(Box::new(term), weight)) as Box<dyn tantivy::query::Query>)
        });
        scored.collect()
    }

    /// What each hit must and must not be.
    fn required(&self) -> Vec<Clause> {
        let mut clauses: Vec<Clause> = Vec::new();
        let query = self.query;
        clauses.extend(query.phrases.iter().map(|phrase| (Occur::Must, self.phrase(phrase))));
        clauses.extend(self.filters().map(|filter| (Occur::Must, unscored(filter))));
        let has_none = query.not_phrases.is_empty() && query.not_words.is_empty();
        if !has_none && clauses.is_empty() && self.words.is_empty() {
            clauses.push((Occur::Must, unscored(Box::new(AllQuery))));
        }
        clauses.extend(query.not_phrases.iter().map(|phrase| (Occur::MustNot, self.phrase(phrase))));
        clauses.extend(query.not_words.iter().map(|word| (Occur::MustNot, term(self.fields.stem, &word.term.stem))));
        clauses
    }

    fn phrase(&self, phrase: &Phrase) -> Box<dyn tantivy::query::Query> {
        let fields = self.fields;
        let in_order = |field, words: Vec<&str>| -> Box<dyn tantivy::query::Query> {
            match words.as_slice() {
                [word] => term(field, word),
                _ => Box::new(PhraseQuery::new(words.into_iter().map(|word| Term::from_field_text(field, word)).collect())),
            }
        };
        if phrase.is_exact {
            return in_order(fields.exact, phrase.words.iter().map(|term| &*term.exact).collect());
        }
        let stems = in_order(fields.stem, phrase.words.iter().map(|term| &*term.stem).collect());
        let words = phrase.words.iter().map(|word| (Occur::Must, unscored(term(fields.word, &word.word))));
        Box::new(BooleanQuery::new(words.chain([(Occur::Must, stems)]).collect()))
    }

    fn filters(&self) -> impl Iterator<Item = Box<dyn tantivy::query::Query>> {
        let Filter { sections, authors, sources, topics, states, people, from, to } = self.filter;
        let fields = self.fields;
        let keys = [
            (fields.section, sections),
            (fields.author, authors),
            (fields.source, sources),
            (fields.topic, topics),
            (fields.state, states),
            (fields.person, people),
        ];
        let keys = keys.into_iter().filter(|(_, keys)| !keys.is_empty()).map(|(field, keys)| {
            let terms = keys.iter().map(|key| Term::from_field_text(field, key));
            Box::new(TermSetQuery::new(terms)) as Box<dyn tantivy::query::Query>
        });
        let instant = |time: &Option<jiff::Timestamp>| time.map(|time| Term::from_field_i64(fields.date, time.as_millisecond()));
        let lower = instant(from).map_or(Bound::Unbounded, Bound::Included);
        let upper = instant(to).map_or(Bound::Unbounded, Bound::Excluded);
        let dated = from.is_some() || to.is_some();
        let range = dated.then(|| Box::new(RangeQuery::new(lower, upper)) as Box<dyn tantivy::query::Query>);
        keys.chain(range)
    }
}

fn term(field: Field, text: &str) -> Box<dyn tantivy::query::Query> {
    Box::new(TermQuery::new(Term::from_field_text(field, text), IndexRecordOption::Basic))
}

fn unscored(query: Box<dyn tantivy::query::Query>) -> Box<dyn tantivy::query::Query> {
    Box::new(ConstScoreQuery::new(query, 0.0))
}
