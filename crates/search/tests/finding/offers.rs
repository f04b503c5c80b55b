//! «هل تقصد», suggestions, related stories.

use crate::paper::{index, story};
use search::Query;

#[test]
fn a_slip_is_put_right_where_that_finds_something() {
    let mut stories: Vec<_> = (0..4).map(|id| story(id, "افتتاح الجامعة في الرمادي", "قال نوار الحميدي إن الجامعة تفتح غدا")).collect();
    stories.push(story(9, "مباراة", "فريق النجوم"));
    let (index, _writer) = index(stories);
    let meant = |typed: &str, names: &[&str]| index.correction(&Query::parse(typed), names.iter().copied()).unwrap();
    assert_eq!(meant("الجامغة", &[]).as_deref(), Some("الجامعة"), "as it is spelled in the stories");
    assert_eq!(meant("افتتاح الجامغة في الرمادي", &[]).as_deref(), Some("افتتاح الجامعة في الرمادي"));
    assert_eq!(meant("الحميذي", &["نوار الحميدي"]).as_deref(), Some("الحميدي"), "from the registry");
    assert_eq!(meant("الحميذي", &["غسان الحميزي"]).as_deref(), Some("الحميدي"), "a name no story holds is not offered");
    assert_eq!(meant("الجامعة", &[]), None, "nothing is wrong");
    assert_eq!(meant("قسطنطينية", &[]), None, "nothing is near");
}

#[test]
fn what_is_typed_goes_on_with_words_that_find_something() {
    let (index, _writer) = index([
        story(1, "إيران والعراق", "خبر من إيران"),
        story(2, "إيراد البلدية", "ارتفع إيراد البلدية، وقال نوار الحميدي"),
        story(3, "إيران", "إيران"),
    ]);
    assert_eq!(index.suggest("ايرا", [], 5).unwrap(), ["إيران", "إيراد"]);
    assert_eq!(index.suggest("خبر من إيرا", [], 1).unwrap(), ["خبر من إيران"]);
    assert_eq!(index.suggest("نوا", ["نوار الحميدي", "نوارة"], 3).unwrap(), ["نوار الحميدي", "نوار"]);
    for nothing in ["", " ", "ا", "ال", "خبر ", "\u{202E}"] {
        assert!(index.suggest(nothing, [], 5).unwrap().is_empty(), "{nothing:?}");
    }
}

#[test]
fn related_stories_share_what_a_story_is_about() {
    let (index, _writer) = index([
        story(1, "جسر الصنوبر يفتح", "افتتح جسر الصنوبر أمس في المدينة."),
        story(2, "إصلاح جسر الصنوبر", "بدأ إصلاح جسر الصنوبر في المدينة."),
        story(3, "مباراة في المدينة", "فاز الفريق أمس في المدينة."),
        story(4, "سعر الخبز", "ارتفع سعر الخبز."),
    ]);
    let related: Vec<i64> = index.related(1, 3).unwrap().into_iter().map(|hit| hit.id).collect();
    assert_eq!(related.first(), Some(&2));
    assert!(!related.contains(&1) && !related.contains(&4));
    assert!(index.related(99, 3).unwrap().is_empty());
}

#[test]
fn words_of_a_removed_story_come_back_by_no_door() {
    let secret = || story(1, "الصندوق الفيروزي", "كلمة الفيروزي لا ترد في غيره، ورئيسه مهيار القاصوفي");
    let (index, mut writer) = index([secret(), story(2, "خبر", "كلام آخر"), story(3, "خبر", "كلام ثالث")]);
    assert_eq!(index.suggest("الفير", [], 5).unwrap(), ["الفيروزي"]);
    writer.apply([], &[1], 2).unwrap();
    assert!(crate::paper::ids(&index, "الفيروزي").is_empty());
    assert!(index.suggest("الفير", [], 5).unwrap().is_empty());
    assert!(index.suggest("مهيا", ["مهيار القاصوفي"], 5).unwrap().is_empty());
    assert_eq!(index.correction(&Query::parse("الفيروذي"), ["مهيار القاصوفي"]).unwrap(), None);
    assert_eq!(index.correction(&Query::parse("القاصوفيي"), ["مهيار القاصوفي"]).unwrap(), None);
    assert!(index.related(1, 5).unwrap().is_empty());
}
