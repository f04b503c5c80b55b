//! Filters and counts.

use crate::paper::{found, index, story};
use search::{Count, Entry, Filter, Sort};

fn paper() -> Vec<Entry> {
    let with = |id, section: &str, author: &str, topics: &[&str]| Entry {
        section: Some(section.to_owned()),
        authors: vec![author.to_owned()],
        sources: vec!["wire".to_owned()],
        topics: topics.iter().map(|topic| (*topic).to_owned()).collect(),
        states: vec!["draft".to_owned()],
        people: vec![format!("person-{id}")],
        ..story(id, "خبر عن الميناء", "الميناء مفتوح")
    };
    let mut old = with(4, "sport", "b", &["sea"]);
    old.date = Some("2012-05-01T00:00:00Z".parse().unwrap());
    old.year = Some(2012);
    vec![with(1, "local", "a", &["sea", "trade"]), with(2, "local", "b", &["sea"]), with(3, "sport", "a", &[]), old]
}

#[test]
fn filters_narrow_and_counts_tell_how_far() {
    let (index, _writer) = index(paper());
    let all = found(&index, "الميناء", &Filter::default(), Sort::Relevance);
    let facets = all.facets.unwrap();
    let count = |key: &str, hits| Count { key: key.to_owned(), hits };
    assert_eq!(all.total, Some(4));
    assert_eq!(facets.sections, [count("local", 2), count("sport", 2)]);
    assert_eq!(facets.topics, [count("sea", 3), count("trade", 1)]);
    assert_eq!(facets.sources, [count("wire", 4)]);
    assert_eq!(facets.years, [(2020, 3), (2012, 1)]);
    let ids = |filter: Filter| {
        let mut ids: Vec<i64> = found(&index, "الميناء", &filter, Sort::Relevance).hits.into_iter().map(|hit| hit.id).collect();
        ids.sort_unstable();
        ids
    };
    let keys = |keys: &[&str]| keys.iter().map(|key| (*key).to_owned()).collect::<Vec<_>>();
    assert_eq!(ids(Filter { sections: keys(&["sport"]), ..Filter::default() }), [3, 4]);
    assert_eq!(ids(Filter { sections: keys(&["sport", "local"]), authors: keys(&["b"]), ..Filter::default() }), [2, 4]);
    assert_eq!(ids(Filter { topics: keys(&["trade"]), ..Filter::default() }), [1]);
    assert_eq!(ids(Filter { people: keys(&["person-2"]), states: keys(&["draft"]), ..Filter::default() }), [2]);
    assert_eq!(ids(Filter { sections: keys(&["no such"]), ..Filter::default() }), Vec::<i64>::new());
    let from = "2020-01-02T09:00:00Z".parse().ok();
    let to = "2020-01-04T09:00:00Z".parse().ok();
    assert_eq!(ids(Filter { from, to, ..Filter::default() }), [1, 2], "from the first instant, before the last");
}

#[test]
fn without_words_a_filter_lists_and_nothing_at_all_finds_nothing() {
    let (index, _writer) = index(paper());
    let sport = Filter { sections: vec!["sport".to_owned()], ..Filter::default() };
    let listed: Vec<i64> = found(&index, "", &sport, Sort::Newest).hits.into_iter().map(|hit| hit.id).collect();
    assert_eq!(listed, [3, 4]);
    let nothing = found(&index, "", &Filter::default(), Sort::Relevance);
    assert!(nothing.hits.is_empty() && nothing.total == Some(0));
}
