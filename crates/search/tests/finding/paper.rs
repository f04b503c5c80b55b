//! A small invented paper.

use jiff::Timestamp;
use search::{Entry, Filter, Found, Index, Query, Request, Sort, Writer};

/// A story with a headline and a body, on a day of January 2020.
pub fn story(id: i64, headline: &str, body: &str) -> Entry {
    let date: Timestamp = format!("2020-01-{:02}T09:00:00Z", 1 + id.rem_euclid(28)).parse().unwrap();
    Entry { id, headline: headline.to_owned(), body: body.to_owned(), date: Some(date), year: Some(2020), ..Entry::default() }
}

/// An index in memory that holds `entries`.
pub fn index(entries: impl IntoIterator<Item = Entry>) -> (Index, Writer) {
    let (index, mut writer) = Index::in_memory().unwrap();
    writer.apply(entries, &[], 1).unwrap();
    (index, writer)
}

/// The answer to `typed`.
pub fn found(index: &Index, typed: &str, filter: &Filter, sort: Sort) -> Found {
    let query = Query::parse(typed);
    index.search(&Request { query: &query, filter, sort, offset: 0, limit: 50, counted: true }).unwrap()
}

/// The numbers of what `typed` finds, the best first.
pub fn ids(index: &Index, typed: &str) -> Vec<i64> {
    found(index, typed, &Filter::default(), Sort::Relevance).hits.into_iter().map(|hit| hit.id).collect()
}
