//! The demo paper: all of it can be read, nothing in it is unsaid, and nothing shows that must not.

use crate::newsroom::Newsroom;
use crate::saved_pages::undated;
use crate::site::{Running, links, locations};
use std::collections::BTreeSet;

#[test]
fn a_second_demo_adds_nothing() {
    let newsroom = Newsroom::nowhere();
    let first = newsroom.data(&["demo", "--no-pictures"]);
    assert!(first["stories"].as_u64().unwrap() >= 60, "{first}");
    let (stories, comments) = (newsroom.stories(), newsroom.data(&["comment", "list"]));

    let second = newsroom.data(&["demo", "--no-pictures"]);
    assert_eq!((&second["stories"], &second["known"]), (&0.into(), &first["stories"]));
    assert_eq!(newsroom.stories(), stories);
    assert_eq!(newsroom.data(&["comment", "list"]), comments);
}

#[test]
fn every_page_of_the_demo_answers_and_every_message_is_there() {
    let newsroom = Newsroom::demo();
    let site = Running::start(&newsroom, &[]);
    let mut paths: BTreeSet<String> = locations(&site.page("/sitemap.xml")).iter().flat_map(|part| locations(&site.page(part))).collect();
    let live = newsroom.stories().iter().filter(|story| story["publication"] == "live").count();
    assert!(paths.len() >= live, "{} addresses for {live} stories", paths.len());
    for path in [
        "/",
        "/archive",
        "/search",
        "/search?q=%D8%A7%D9%84%D9%85%D8%B1%D9%81%D8%A3",
        "/feed.xml",
        "/feed.atom",
        "/feed.json",
        "/robots.txt",
    ] {
        paths.insert(path.to_owned());
    }
    paths.extend(links(&site.page("/")).into_iter().filter(|link| !link.contains('#')));
    for path in &paths {
        let page = site.page(path);
        assert!(!page.contains('⟦'), "{path}: a message is missing");
    }
    for (path, status) in [("/no-such-page", 404), ("/999999/x", 404), ("/archive/2016/13/01", 404)] {
        let answer = site.get(path);
        assert_eq!(answer.status, status, "{path}");
        assert!(!answer.body.contains('⟦'), "{path}: a message is missing");
    }
}

#[test]
fn drafts_and_withdrawn_stories_leave_through_no_door() {
    let newsroom = Newsroom::demo();
    let (draft, withdrawn) = ("زمردالشمال", "ياقوتالجنوب");
    let kept = newsroom.file("draft.txt", undated(draft));
    let taken = newsroom.file("withdrawn.txt", undated(withdrawn));
    assert_eq!(newsroom.run(&["import", "page", &kept]).code, 1);
    let shown = newsroom.run(&["import", "page", &taken, "--date", "2016-01-21", "--publish", "--json"]);
    assert_eq!(shown.code, 0, "{shown:?}");
    let number = shown.json()["files"][0]["story"].to_string();

    let site = Running::start(&newsroom, &[]);
    assert!(site.page("/archive/2016/01/21").contains(withdrawn), "it was there");
    assert_eq!(newsroom.run(&["story", "withdraw", &number]).code, 0);

    let hidden = hidden(&newsroom);
    assert_eq!(hidden.len(), 2);
    let feeds = ["feed.xml", "feed.atom", "feed.json"];
    let mut doors: Vec<String> =
        ["/", "/archive", "/archive/2016", "/archive/2016/01/21", "/sitemap-news.xml", "/sitemap.xml", "/sitemap-1.xml"]
            .map(String::from)
            .to_vec();
    doors.push("/search?q=%D8%A7%D9%84%D9%85%D9%8A%D9%86%D8%A7%D8%A1".to_owned());
    doors.push("/search?q=%D9%82%D8%A8%D9%84+%D9%85%D9%88%D8%B9%D8%AF%D9%87".to_owned());
    doors.extend(feeds.map(|feed| format!("/{feed}")));
    doors.extend(links(&site.page("/")).into_iter().filter(|link| link.starts_with("/section/")));
    doors.extend(feeds.map(|feed| format!("/section/mahalliyat/{feed}")));
    for door in &doors {
        let page = site.get(door).body;
        for canary in [draft, withdrawn] {
            assert!(!page.contains(canary), "{door} shows {canary}");
        }
        for number in &hidden {
            assert!(!page.contains(&format!("/{number}/")), "{door} links {number}");
        }
    }
    for number in &hidden {
        let answer = site.get(&format!("/{number}/x"));
        assert!(matches!(answer.status, 404 | 410), "{number}: {}", answer.status);
        for canary in [draft, withdrawn] {
            assert!(!answer.body.contains(canary) && !answer.head.contains(canary), "{number}: {}", answer.body);
        }
    }
}

/// Numbers of stories that readers must not see.
fn hidden(newsroom: &Newsroom) -> Vec<String> {
    newsroom.stories().iter().filter(|story| story["publication"] != "live").map(|story| story["number"].to_string()).collect()
}
