//! When a story was published: known, or said to be unknown; never made up.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use intake::date::{DateError, Settled, settle};
use intake::{Hint, Incoming, page};
use jiff::Timestamp;
use jiff::civil::{Date, Weekday, date, time};
use jiff::tz::TimeZone;

fn read(head: &str, first: &str) -> Incoming {
    let text = format!("الاربعاء 25 سبتمبر 2024\nافتتاح ميناء المرسى\n{head}\n\n{first} افتتح أهالي المرسى ميناءهم بعد عامين.\n");
    page::read(text.as_bytes(), Hint { file_name: "a.txt", own_name: "المرفأ برس" }).unwrap()
}

fn settled(page: &Incoming, given: Option<Date>) -> Result<Settled, DateError> {
    settle(page, given, &TimeZone::get("Asia/Aden").unwrap(), "2024-09-25T12:00:00Z".parse().unwrap())
}

fn at(text: &str) -> Result<Settled, DateError> {
    Ok(Settled::Known { at: text.parse::<Timestamp>().unwrap() })
}

#[test]
fn without_a_date_the_page_is_undated_whatever_the_masthead_says() {
    let page = read("الساعة 14:58 (المرفأ برس - وكالات)", "اليوم الخميس،");
    assert_eq!(settled(&page, None), Ok(Settled::Unknown { weekday: Some(Weekday::Thursday), time: Some(time(14, 58, 0, 0)) }));
    assert_eq!(page.ignored_dates, ["الاربعاء 25 سبتمبر 2024"]);
}

#[test]
fn a_given_day_takes_the_clock_of_the_page() {
    let page = read("الساعة 14:58 (المرفأ برس - وكالات)", "اليوم الخميس،");
    assert_eq!(settled(&page, Some(date(2016, 1, 21))), at("2016-01-21T11:58:00Z"));
}

#[test]
fn a_given_day_on_another_weekday_is_refused() {
    let page = read("الساعة 14:58 (المرفأ برس - وكالات)", "اليوم الخميس،");
    let refusal = settled(&page, Some(date(2016, 1, 20))).unwrap_err();
    assert_eq!(
        refusal,
        DateError::Weekday { given: date(2016, 1, 20), given_weekday: Weekday::Wednesday, page_weekday: Weekday::Thursday }
    );
    assert_eq!(refusal.to_string(), "2016-01-20 is a wednesday, the page says thursday");
}

#[test]
fn noon_is_not_invented() {
    let page = read("(المرفأ برس - وكالات)", "اليوم الخميس،");
    assert_eq!(settled(&page, Some(date(2016, 1, 21))), Ok(Settled::DayOnly { date: date(2016, 1, 21) }));
}

#[test]
fn yesterday_wednesday_was_written_on_a_thursday() {
    let page = read("الساعة 14:58 (المرفأ برس - وكالات)", "أمس الأربعاء");
    assert_eq!(page.stated.weekday, Some(Weekday::Thursday));
}

#[test]
fn a_full_date_below_the_headline_is_the_pages_own() {
    let page = read("الخميس 21 يناير 2016 الساعة 14:58 (المرفأ برس)", "");
    assert_eq!(settled(&page, None), at("2016-01-21T11:58:00Z"));
    let other = settled(&page, Some(date(2016, 1, 28)));
    assert_eq!(other, Err(DateError::Disagrees { given: date(2016, 1, 28), page: date(2016, 1, 21) }));
}

#[test]
fn the_future_is_refused() {
    let page = read("الساعة 14:58 (المرفأ برس)", "");
    assert_eq!(settled(&page, Some(date(2024, 9, 26))), Err(DateError::Future { given: date(2024, 9, 26) }));
    assert_eq!(settled(&page, Some(date(2024, 9, 25))), at("2024-09-25T11:58:00Z"));
    let late = read("الساعة 23:10 (المرفأ برس)", "");
    assert_eq!(settled(&late, Some(date(2024, 9, 25))), Err(DateError::Future { given: date(2024, 9, 25) }));
}

#[test]
fn a_machine_date_is_the_instant_itself() {
    let html = r#"<html><head><meta charset="utf-8"><meta property="article:published_time" content="2021-03-04T22:20:00Z">
        </head><body><article><h1>افتتاح ميناء المرسى</h1><p>افتتح أهالي المرسى ميناءهم بعد عامين من العمل.</p></article></body></html>"#;
    let page = page::read(html.as_bytes(), Hint { file_name: "a.html", own_name: "" }).unwrap();
    assert_eq!(settled(&page, None), at("2021-03-04T22:20:00Z"));
    // In Aden it was already the fifth.
    assert_eq!(settled(&page, Some(date(2021, 3, 5))), at("2021-03-04T22:20:00Z"));
    let refusal = settled(&page, Some(date(2021, 3, 6)));
    assert_eq!(refusal, Err(DateError::Disagrees { given: date(2021, 3, 6), page: date(2021, 3, 5) }));
}

fn html(body: &str) -> Incoming {
    let html = format!("<html><head><meta charset=utf-8><title>افتتاح ميناء المرسى</title></head><body>{body}</body></html>");
    page::read(html.as_bytes(), Hint { file_name: "a.html", own_name: "" }).unwrap()
}

#[test]
fn the_date_and_the_logo_above_the_headline_are_the_masthead_in_html_too() {
    let story = "<h1>افتتاح ميناء المرسى</h1><div class=entry-content><p>افتتح أهالي المرسى ميناءهم بعد عامين من العمل.</p></div>";
    let above = html(&format!("<div class=date>الأربعاء 25 سبتمبر 2024</div><img src=logo.png>{story}"));
    assert_eq!((above.stated.date, above.lead.as_ref()), (None, None));
    assert_eq!(above.ignored_dates, ["الأربعاء 25 سبتمبر 2024"]);
    let below = html(&format!("{story}<div><img src=other.jpg><time datetime=2024-09-25>25 سبتمبر</time></div>"));
    assert_eq!((below.stated.date, below.lead), (None, None));
    let story = story.replace("</h1>", "</h1><span class=date>21 يناير 2016</span>");
    assert_eq!(html(&story).stated.date, Some(date(2016, 1, 21)));
}
