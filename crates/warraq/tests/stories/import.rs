//! One saved page becomes one story, and no date is ever invented for it.

use crate::newsroom::Newsroom;
use crate::saved_pages::{LIGHTHOUSE, LIGHTHOUSE_HEADLINE, dated};
use serde_json::json;

#[test]
fn a_page_without_a_date_lands_as_a_draft_and_says_what_is_missing() {
    let newsroom = Newsroom::founded();
    let page = newsroom.file("saved.txt", LIGHTHOUSE);

    let english = newsroom.run(&["import", "page", &page]);
    assert_eq!(english.code, 1, "{english:?}");
    assert!(english.err.contains("no publication date; page says Thursday, 14:58"), "{}", english.err);
    assert!(english.out.contains("\tdraft\t1\t"), "{}", english.out);

    let arabic = newsroom.run(&["import", "page", &page, "--lang", "ar"]);
    assert_eq!(arabic.code, 1, "{arabic:?}");
    assert!(arabic.err.contains("لا تاريخ نشر؛ الصفحة تقول: الخميس، 14:58"), "{}", arabic.err);

    let story = newsroom.data(&["story", "show", "1"]);
    assert_eq!(story["headline"], LIGHTHOUSE_HEADLINE);
    assert_eq!((&story["publication"], &story["copy_state"]), (&json!("none"), &json!("draft")));
    assert_eq!(story["first_published_at"], json!(null));
}

#[test]
fn a_page_without_a_date_is_not_published() {
    let newsroom = Newsroom::founded();
    let page = newsroom.file("saved.txt", LIGHTHOUSE);

    let refused = newsroom.run(&["import", "page", &page, "--publish"]);
    assert_eq!(refused.code, 2, "{refused:?}");
    assert!(refused.err.contains("cannot be published before its publication date is known"), "{}", refused.err);

    let later = newsroom.run(&["story", "publish", "1"]);
    assert_eq!(later.code, 2, "{later:?}");
    let live: Vec<_> = newsroom.stories().into_iter().filter(|story| story["publication"] != "none").collect();
    assert_eq!(live, Vec::<serde_json::Value>::new());
}

#[test]
fn a_date_that_is_not_the_weekday_of_the_page_is_refused_and_nothing_is_written() {
    let newsroom = Newsroom::founded();
    let page = newsroom.file("saved.txt", LIGHTHOUSE);

    let english = newsroom.run(&["import", "page", &page, "--date", "2016-01-20", "--publish"]);
    assert_eq!(english.code, 2, "{english:?}");
    assert!(english.err.contains("2016-01-20 is a Wednesday; the page says Thursday. Nothing was written"), "{}", english.err);
    let arabic = newsroom.run(&["import", "page", &page, "--date", "2016-01-20", "--lang", "ar"]);
    assert_eq!(arabic.code, 2, "{arabic:?}");
    assert!(arabic.err.contains("الأربعاء") && arabic.err.contains("الخميس"), "{}", arabic.err);

    assert_eq!(newsroom.stories(), Vec::<serde_json::Value>::new());
}

#[test]
fn a_date_that_does_not_exist_or_is_to_come_is_refused() {
    let newsroom = Newsroom::founded();
    let page = newsroom.file("saved.txt", LIGHTHOUSE);
    for date in ["2016-02-30", "yesterday", "2999-01-03"] {
        let refused = newsroom.run(&["import", "page", &page, "--date", date]);
        assert_eq!(refused.code, 2, "{date}: {refused:?}");
    }
    assert_eq!(newsroom.stories(), Vec::<serde_json::Value>::new());
}

#[test]
fn the_right_date_publishes_the_page_as_it_was() {
    let newsroom = Newsroom::founded();
    let page = newsroom.file("saved.txt", LIGHTHOUSE);

    let published = newsroom.run(&["import", "page", &page, "--date", "2016-01-21", "--publish"]);
    assert_eq!(published.code, 0, "{published:?}");

    let story = newsroom.data(&["story", "show", "1"]);
    assert_eq!(story["publication"], "live");
    assert_eq!(story["first_published_at"], "2016-01-21T14:58:00+03:00");
    assert_eq!(story["findings"], json!([]));
    let copy = &story["copy"];
    assert_eq!(copy["headline"], LIGHTHOUSE_HEADLINE);
    assert_eq!(copy["sources"], json!([{ "kind": "own", "name": "المرفأ برس" }, { "kind": "unnamed_agencies" }]));
    assert_eq!(copy["lead"]["caption"], "رئيسة جمعية الصيادين منى الزبيدى");
    let blocks = copy["body"]["content"].as_array().unwrap();
    assert_eq!(blocks.len(), 8);
    assert!(blocks.iter().all(|block| block["type"] == "paragraph"), "{blocks:?}");
    assert!(newsroom.run(&["story", "list"]).out.contains("2016-01-21 14:58"), "an editor reads the paper's own clock");
}

#[test]
fn the_same_page_twice_is_one_story_whatever_the_file_is_called() {
    let newsroom = Newsroom::founded();
    let page = newsroom.file("saved.txt", LIGHTHOUSE);
    let words = ["import", "page", &page, "--date", "2016-01-21", "--publish", "--json"];
    assert_eq!(newsroom.run(&words).json()["totals"]["published"], 1);

    let again = newsroom.run(&words);
    assert_eq!((again.code, &again.json()["files"][0]["outcome"]), (0, &json!("known")), "{again:?}");

    let copied = newsroom.file("somewhere/else.txt", LIGHTHOUSE);
    let renamed = newsroom.run(&["import", "page", &copied, "--date", "2016-01-21", "--publish", "--json"]).json();
    assert_eq!((&renamed["files"][0]["outcome"], &renamed["files"][0]["story"]), (&json!("known"), &json!(1)));

    assert_eq!(newsroom.stories().len(), 1);
}

#[test]
fn a_draft_that_waited_for_its_date_gets_it_from_a_second_import() {
    let newsroom = Newsroom::founded();
    let page = newsroom.file("saved.txt", LIGHTHOUSE);
    assert_eq!(newsroom.run(&["import", "page", &page]).code, 1);

    let dated = newsroom.run(&["import", "page", &page, "--date", "2016-01-21", "--publish"]);
    assert_eq!(dated.code, 0, "{dated:?}");
    let stories = newsroom.stories();
    assert_eq!(stories.len(), 1);
    assert_eq!(stories[0]["first_published_at"], "2016-01-21T14:58:00+03:00");
}

#[test]
fn an_unknown_section_is_refused_with_the_names_of_the_known_ones() {
    let newsroom = Newsroom::founded();
    let page = newsroom.file("one.txt", dated(1));

    let refused = newsroom.run(&["import", "page", &page, "--section", "weather"]);
    assert_eq!(refused.code, 2, "{refused:?}");
    for known in ["weather", "mahalliyat", "arabi-dawli", "iqtisad", "thaqafa", "riyada", "rai", "musawwar"] {
        assert!(refused.err.contains(known), "{known}: {}", refused.err);
    }
    assert_eq!(newsroom.stories(), Vec::<serde_json::Value>::new());

    let by_name = newsroom.run(&["import", "page", &page, "--section", "إقتصاد"]);
    assert_eq!(by_name.code, 0, "the name is enough, its hamza forgiven: {by_name:?}");
    assert_eq!(newsroom.stories()[0]["section"], "iqtisad");
}
