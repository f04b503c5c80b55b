//! What comes first, and page by page.

use crate::paper::{found, ids, index, story};
use search::{Filter, Query, Request, Sort};

#[test]
fn the_story_that_is_about_it_comes_first() {
    let filler = "كلام عن الطقس والمطر والريح والبحر ".repeat(20);
    let (index, _writer) = index([
        story(1, "أحوال الطقس", &format!("{filler} وفي الختام ذكر ميناء ثم ذكر الفحم")),
        story(2, "ميناء الفحم يفتح", "افتتح ميناء الفحم أمس."),
        story(3, "سوق", "الفحم في السوق"),
    ]);
    assert_eq!(ids(&index, "ميناء الفحم").first(), Some(&2));
}

#[test]
fn by_date_a_hit_has_all_the_words() {
    let undated = search::Entry { date: None, year: None, ..story(9, "سباق القوارب", "سباق القوارب الكبير") };
    let (index, _writer) = index([
        story(1, "سباق القوارب", "سباق القوارب الأول"),
        story(2, "سباق الخيل", "سباق في الميدان"),
        story(3, "سباق القوارب", "سباق القوارب الثاني"),
        undated,
    ]);
    let newest = found(&index, "سباق القوارب", &Filter::default(), Sort::Newest);
    assert_eq!(newest.hits.iter().map(|hit| hit.id).collect::<Vec<_>>(), [3, 1, 9]);
    assert!(newest.all_words && newest.total == Some(3));
    let oldest = found(&index, "سباق القوارب", &Filter::default(), Sort::Oldest);
    assert_eq!(oldest.hits.iter().map(|hit| hit.id).collect::<Vec<_>>(), [1, 3, 9]);
    let none_has_all = found(&index, "سباق الطائرات", &Filter::default(), Sort::Newest);
    assert!(!none_has_all.all_words && none_has_all.hits.len() == 4);
}

#[test]
fn pages_neither_repeat_nor_skip() {
    let (index, _writer) = index((0..230).map(|id| story(id, "خبر الميناء", &"الميناء ".repeat(1 + usize::try_from(id % 7).unwrap()))));
    let query = Query::parse("الميناء");
    let mut seen = Vec::new();
    for offset in (0..240).step_by(20) {
        let request = Request { query: &query, filter: &Filter::default(), sort: Sort::Relevance, offset, limit: 20, counted: false };
        let page = index.search(&request).unwrap();
        assert!(page.total.is_none() && page.facets.is_none(), "nobody asked");
        seen.extend(page.hits.into_iter().map(|hit| hit.id));
    }
    seen.sort_unstable();
    assert_eq!(seen, (0..230).collect::<Vec<i64>>());
    let far =
        Request { query: &query, filter: &Filter::default(), sort: Sort::Newest, offset: usize::MAX, limit: usize::MAX, counted: false };
    assert!(index.search(&far).unwrap().hits.is_empty());
}
