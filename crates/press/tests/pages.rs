//! Every page kind as a whole, with fixed inputs.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

mod sample;

use press::view::{HomeView, ListKind, SearchView, Status};
use press::{Ask, PressError, Theme};

/// The page without its style sheet, which has tests of its own.
fn readable(page: Result<String, PressError>) -> String {
    let page = page.unwrap();
    let (head, rest) = page.split_once("<style>").unwrap();
    let (_, body) = rest.split_once("</style>").unwrap();
    format!("{head}<style></style>{body}")
}

#[test]
fn a_story_with_everything_around_it() {
    let (press, desk) = sample::paper();
    insta::assert_snapshot!(readable(press.story(&desk, &sample::short_story())));
}

#[test]
fn a_story_of_which_little_is_known() {
    let (press, desk) = sample::paper();
    let mut story = sample::short_story();
    (story.copy.kicker, story.copy.deck, story.updated_at, story.form) = (None, None, None, None);
    for list in [&mut story.latest, &mut story.related] {
        list.clear();
    }
    story.copy.bylines.clear();
    story.copy.sources.clear();
    story.topics.clear();
    story.corrections.clear();
    story.comments.clear();
    let caption = story.picture.take().unwrap().caption;
    story.picture = Some(press::view::PictureView { caption, ..Default::default() });
    insta::assert_snapshot!(readable(press.story(&desk, &story)));
}

#[test]
fn an_english_paper_carries_an_arabic_story_in_its_own_direction() {
    let (press, desk) = sample::set_up(&Theme::built_in(), sample::english_site());
    insta::assert_snapshot!(readable(press.story(&desk, &sample::short_story())));
}

#[test]
fn the_front_page() {
    let (press, desk) = sample::paper();
    insta::assert_snapshot!(readable(press.home(&desk, &sample::home())));
}

#[test]
fn the_front_page_of_an_english_paper() {
    let (press, desk) = sample::set_up(&Theme::built_in(), sample::english_site());
    insta::assert_snapshot!(readable(press.home(&desk, &sample::home())));
}

#[test]
fn the_front_page_of_an_empty_paper_says_so() {
    let (press, desk) = sample::paper();
    let page = readable(press.home(&desk, &HomeView::default()));
    assert!(page.contains("لم يُنشر شيء بعد."), "{page}");
}

#[test]
fn a_section_a_topic_and_a_day() {
    let (press, desk) = sample::paper();
    let day = jiff::civil::date(2026, 11, 22);
    insta::assert_snapshot!("section", readable(press.list(&desk, &sample::list(ListKind::Section(sample::section("world"))))));
    insta::assert_snapshot!("topic", readable(press.list(&desk, &sample::list(ListKind::Topic(sample::topic("CNN"))))));
    insta::assert_snapshot!("day", readable(press.list(&desk, &sample::list(ListKind::Day(day)))));
}

#[test]
fn a_search_with_and_without_results() {
    let (press, desk) = sample::paper();
    let nothing = SearchView { ask: Ask::of("كلمة نادرة"), total: Some(0), ..SearchView::default() };
    insta::assert_snapshot!("search", readable(press.search(&desk, &sample::search())));
    insta::assert_snapshot!("search_without_results", readable(press.search(&desk, &nothing)));
}

#[test]
fn the_archive() {
    let (press, desk) = sample::paper();
    insta::assert_snapshot!(readable(press.archive(&desk, &sample::archive())));
}

#[test]
fn a_static_page() {
    let (press, desk) = sample::paper();
    insta::assert_snapshot!(readable(press.page(&desk, &sample::page())));
}

#[test]
fn an_answer_sent_back_keeps_what_was_typed() {
    let (press, desk) = sample::paper();
    insta::assert_snapshot!(readable(press.reply(&desk, &sample::reply())));
}

#[test]
fn a_comment_is_held() {
    let (press, desk) = sample::paper();
    insta::assert_snapshot!(readable(press.held(&desk, &sample::held())));
}

#[test]
fn what_happened_is_said_in_both_languages() {
    let mut said = String::new();
    for site in [sample::site(), sample::english_site()] {
        let (press, desk) = sample::set_up(&Theme::built_in(), site);
        for status in Status::ALL {
            let page = press.message(&desk, &sample::message(status)).unwrap();
            let main = page.split_once("<h1>").unwrap().1.split_once("<p class=\"pages\">").unwrap().0;
            said.push_str(&format!("{} {main}", status.code()));
        }
    }
    insta::assert_snapshot!(said);
}

#[test]
fn a_paper_chooses_digits_months_and_calendar() {
    let mut site = sample::site();
    site.style.digits = arabic::numbers::Digits::Arab;
    site.style.months = arabic::calendar::Months::Both;
    site.style.hijri = None;
    let (press, desk) = sample::set_up(&Theme::built_in(), site);
    let page = press.story(&desk, &sample::short_story()).unwrap();
    for shown in ["١٤:٥٨", "(٤ تعليقات)", "قراءة دقيقة واحدة", "نوفمبر/تشرين الثاني"] {
        assert!(page.contains(shown), "{shown} is missing");
    }
    assert!(!page.contains("1448") && !page.contains("١٤٤٨"), "no Hijri date was asked for");
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let pages: Vec<String> = (0..2)
        .map(|_| {
            let (press, desk) = sample::paper();
            press.story(&desk, &sample::story()).unwrap() + &press.home(&desk, &sample::home()).unwrap()
        })
        .collect();
    assert_eq!(pages[0], pages[1]);
}

#[test]
fn a_story_page_is_light_enough_for_a_poor_line() {
    use std::io::Write as _;
    let (press, desk) = sample::paper();
    let page = press.story(&desk, &sample::story()).unwrap();
    assert!(sample::story().copy.body.text().chars().count() >= 3_000 && sample::story().comments.len() == 10);
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    gzip.write_all(page.as_bytes()).unwrap();
    let size = gzip.finish().unwrap().len();
    assert!(size <= 12_000, "{size} bytes compressed, of {} bytes", page.len());
}
