//! L: what links say and where they lead.

use super::{corrects, found, is_silent, kinds, told};
use arabic::preflight::{Document, Field, Link, Part, Severity};

/// A text in which `words` lead to `target`.
fn linked(text: &str, words: &str, target: &str) -> Document {
    let start = text.find(words).unwrap();
    let mut part = Part::new(Field::Paragraph, text);
    part.links.push(Link { range: start..start + words.len(), target: target.into() });
    Document { parts: vec![part], ..Document::default() }
}

#[test]
fn a_link_says_where_it_leads() {
    let page = "https://warraq.example/news";
    let cases = [
        ("an order", "للاشتراك اضغط هنا", "اضغط هنا", vec!["اضغط هنا → "]),
        ("one word", "القائمة كاملة هنا", "هنا", vec!["هنا → "]),
        ("more", "المزيد", "المزيد", vec!["المزيد → "]),
        ("an address", "زوروا https://warraq.example/a", "https://warraq.example/a", vec!["https://warraq.example/a → "]),
        ("a longer link tells both in one", "للمزيد اضغط هنا", "للمزيد اضغط هنا", vec!["للمزيد اضغط هنا → "]),
        ("a name", "زوروا صفحة الاشتراكات", "صفحة الاشتراكات", vec![]),
    ];
    for (why, text, words, expected) in cases {
        assert_eq!(told(&found("L01", "", &linked(text, words, page))), expected, "{why}");
    }
}

#[test]
fn running_copy_calls_readers_too() {
    for text in ["لمتابعتنا إضغط هنا", "انقروا هنا للاشتراك", "يمكنكم التسجيل بالضغط هنا"]
    {
        assert_eq!(found("L01", "", &Document::plain(text)).len(), 1, "{text}");
    }
    for (why, text) in
        [("a place", "من هنا بدأت الحكاية"), ("pressure", "زاد الضغط على المرفأ هناك"), ("a verb alone", "اضغط على رمز السماعة")]
    {
        is_silent("L01", "", why, text);
    }
}

#[test]
fn a_link_leads_somewhere_and_tells_nobody() {
    let cases = [
        ("nowhere", "", vec![(Severity::Warn, "nowhere")]),
        ("to the top of the page", "#", vec![(Severity::Warn, "nowhere")]),
        ("a script", "javascript:void(0)", vec![(Severity::Warn, "nowhere")]),
        ("tracked", "https://warraq.example/a?utm_source=x&id=5", vec![(Severity::Warn, "tracking")]),
        ("a place in the page", "#part-2", vec![]),
        ("a question of its own", "https://warraq.example/a?id=5", vec![]),
    ];
    for (why, target, expected) in cases {
        assert_eq!(kinds(&found("L02", "", &linked("صفحة الاشتراكات", "صفحة الاشتراكات", target))), expected, "{why}");
    }
    corrects(
        "L02",
        "",
        "an address in copy",
        "زوروا https://warraq.example/a?id=5&fbclid=xyz#top اليوم",
        "زوروا https://warraq.example/a?id=5#top اليوم",
    );
}
