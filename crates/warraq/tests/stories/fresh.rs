//! What a command changes, readers see when the command returns: no page is older than the desk.

use crate::newsroom::Newsroom;
use crate::saved_pages::undated;
use crate::site::{Running, links};
use serde_json::Value;
use std::sync::atomic::{AtomicBool, Ordering};

/// A word that stands in one story only.
const CANARY: &str = "زمردالشمال";

/// Every page that shows a live story of the first section, published on 21 January 2016.
const SHOWN: [&str; 10] = [
    "/",
    "/section/mahalliyat",
    "/feed.xml",
    "/feed.atom",
    "/feed.json",
    "/section/mahalliyat/feed.xml",
    "/sitemap-1.xml",
    "/archive/2016/01/21",
    "/search?q=%D8%A7%D9%84%D9%85%D9%8A%D9%86%D8%A7%D8%A1",
    "/archive/2016",
];

fn showing(site: &Running) -> Vec<&'static str> {
    SHOWN.into_iter().filter(|path| shows(path, &site.get(path).body)).collect()
}

/// A page shows the story by its words or by a link to it; the index of a year links its day.
fn shows(path: &str, page: &str) -> bool {
    page.contains(CANARY) || page.contains("/1/%D8%B2%D9%85") || (path == "/archive/2016" && page.contains("/archive/2016/01/21\""))
}

#[test]
fn a_story_published_by_command_is_everywhere_when_the_command_returns_and_nowhere_when_withdrawn() {
    let newsroom = Newsroom::founded();
    let page = newsroom.file("saved.txt", undated(CANARY));
    assert_eq!(newsroom.run(&["import", "page", &page]).code, 1);
    let site = Running::start(&newsroom, &[]);

    assert_eq!(showing(&site), Vec::<&str>::new(), "a draft is nowhere");
    assert_eq!(site.get("/1").status, 404);

    let published = newsroom.run(&["story", "publish", "1", "--date", "2016-01-21"]);
    assert_eq!(published.code, 0, "{published:?}");
    assert_eq!(showing(&site), SHOWN);
    let home = site.page("/");
    let address = links(&home).into_iter().find(|link| link.starts_with("/1/")).unwrap();
    assert!(site.page(&address).contains(CANARY));

    assert_eq!(newsroom.run(&["story", "withdraw", "1"]).code, 0);
    let gone = site.get(&address);
    assert_eq!(gone.status, 410);
    assert!(!gone.body.contains(CANARY), "{}", gone.body);
    assert_eq!(showing(&site), Vec::<&str>::new(), "a withdrawn story is nowhere");
    assert!(!links(&site.page("/")).contains(&address));

    assert_eq!(newsroom.run(&["story", "publish", "1"]).code, 0);
    assert_eq!(showing(&site), SHOWN, "and can be brought back");
    assert_eq!(newsroom.data(&["story", "show", "1"])["first_published_at"], "2016-01-21T10:20:00+03:00", "with its own date");
}

#[test]
fn an_import_that_publishes_is_seen_when_it_returns() {
    let newsroom = Newsroom::founded();
    let site = Running::start(&newsroom, &[]);
    assert_eq!(showing(&site), Vec::<&str>::new());
    let page = newsroom.file("saved.txt", undated(CANARY));
    assert_eq!(newsroom.run(&["import", "page", &page, "--date", "2016-01-21", "--publish"]).code, 0);
    assert_eq!(showing(&site), SHOWN);
}

#[test]
fn readers_who_search_all_the_time_do_not_keep_an_old_answer_alive() {
    const SEARCH: &str = "/search?q=%D8%A7%D9%84%D9%85%D9%8A%D9%86%D8%A7%D8%A1";
    let newsroom = Newsroom::founded();
    let page = newsroom.file("saved.txt", undated(CANARY));
    assert_eq!(newsroom.run(&["import", "page", &page]).code, 1);
    let site = Running::start(&newsroom, &[]);
    let over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        let readers = || {
            while !over.load(Ordering::Relaxed) {
                site.get(SEARCH);
            }
        };
        scope.spawn(readers);
        scope.spawn(readers);
        let mut late = Vec::new();
        for round in 0..12 {
            let publish = newsroom.run(&["story", "publish", "1", "--date", "2016-01-21"][..if round == 0 { 5 } else { 3 }]);
            late.extend((publish.code != 0 || !site.get(SEARCH).body.contains(CANARY)).then_some(("published", round)));
            let withdraw = newsroom.run(&["story", "withdraw", "1"]);
            late.extend((withdraw.code != 0 || site.get(SEARCH).body.contains(CANARY)).then_some(("withdrawn", round)));
        }
        over.store(true, Ordering::Relaxed);
        assert_eq!(late, Vec::<(&str, i32)>::new());
    });
}

#[test]
fn a_judged_comment_is_on_the_page_or_off_it_when_the_command_returns() {
    let newsroom = Newsroom::demo();
    let site = Running::start(&newsroom, &[]);
    let pending = newsroom.data(&["comment", "list", "--state", "pending"]);
    let comment: &Value = pending.as_array().unwrap().first().unwrap();
    let (id, text) = (comment["id"].to_string(), comment["text"].as_str().unwrap());
    let short = site.get(&format!("/{}", comment["story"]));
    let location = short.head.lines().find_map(|line| line.strip_prefix("location: ")).unwrap_or_else(|| panic!("{}", short.head));
    let page = || site.page(&location[location.find("/6").unwrap()..]);

    assert!(!page().contains(text), "a pending comment is not shown");
    assert_eq!(newsroom.run(&["comment", "approve", &id]).code, 0);
    assert!(page().contains(text), "an approved one is");
    assert_eq!(newsroom.run(&["comment", "spam", &id]).code, 0);
    assert!(!page().contains(text), "one judged again is not");

    let mixed = newsroom.run(&["comment", "approve", &id, "99999"]);
    assert_eq!(mixed.code, 2, "{mixed:?}");
    assert!(!page().contains(text), "one wrong number refuses the whole command");
    let waiting = newsroom.data(&["comment", "list", "--state", "pending"]);
    assert_eq!(waiting.as_array().unwrap().len() + 1, pending.as_array().unwrap().len());
}

#[test]
fn a_setting_changed_and_comments_closed_by_command_are_seen_at_once() {
    let newsroom = Newsroom::founded();
    let page = newsroom.file("saved.txt", undated(CANARY));
    assert_eq!(newsroom.run(&["import", "page", &page, "--date", "2016-01-21", "--publish"]).code, 0);
    let site = Running::start(&newsroom, &[]);
    let address = links(&site.page("/")).into_iter().find(|link| link.starts_with("/1/")).unwrap();
    let has_form = || site.page(&address).contains("action=\"/1/comments\"");

    assert!(has_form());
    for (word, open) in [("off", false), ("on", true)] {
        assert_eq!(newsroom.run(&["story", "comments", "1", word]).code, 0);
        assert_eq!(has_form(), open, "comments {word}");
    }

    assert!(!site.page("/").contains("صوت الميناء"));
    assert_eq!(newsroom.run(&["site", "set", "name", "صوت الميناء"]).code, 0);
    for path in ["/", &address, "/feed.xml", "/search"] {
        assert!(site.page(path).contains("صوت الميناء"), "{path}");
    }
    let refused = newsroom.run(&["site", "set", "facebook", "javascript:alert(1)"]);
    assert_eq!(refused.code, 2, "{refused:?}");
    assert!(!site.page("/").contains("javascript:"));
}
