//! However it is spelled, it is found.

use crate::paper::{ids, index, story};

#[test]
fn spelling_clitics_and_digits_meet() {
    let (index, _writer) = index([
        story(1, "إيران تفتح ميناء جديدا", "افتتح الميناء صباح أمس."),
        story(2, "معرض للكتاب", "يقام المعرض بالعراق في ٢٥ آذار."),
        story(3, "مدرسة في القرية", "المهندسون أنهوا البناء، وقال عبدالله السروي إن المدرسة جاهزة."),
    ]);
    let cases = [
        ("no hamza", "ايران", vec![1]),
        ("the article of a word with a preposition", "العراق", vec![2]),
        ("another clitic", "وللعراق", vec![2]),
        ("Latin digits for Arabic ones", "25", vec![2]),
        ("Persian digits", "۲۵", vec![2]),
        ("ه for ة", "مدرسه", vec![3]),
        ("another ending", "مهندسين", vec![3]),
        ("marks and tatweel", "المـــدرسةُ", vec![3]),
        ("a joined name, parted", "عبد الله", vec![3]),
        ("and joined", "عبدالله", vec![3]),
        ("a clitic too many", "الوالميناء", vec![1]),
        ("two words typed as one", "معرضللكتاب", vec![]),
        ("nothing", "قطار", vec![]),
    ];
    for (why, typed, expected) in cases {
        assert_eq!(ids(&index, typed), expected, "{why}: {typed}");
    }
}

#[test]
fn letters_that_only_look_like_clitics_stay() {
    let (index, _writer) = index([story(1, "وزير الصناعة", "قال وزير الصناعة."), story(2, "زيرة", "جرة تسمى زير الماء.")]);
    assert_eq!(ids(&index, "الوزير"), [1]);
    assert_eq!(ids(&index, "زير"), [2]);
}

#[test]
fn two_words_typed_as_one_are_found_when_both_are_common() {
    let stories = (0..6).map(|id| story(id, "رصيف الميناء", "رصيف عند الميناء القديم"));
    let (index, _writer) = index(stories);
    assert_eq!(ids(&index, "رصيفالميناء").len(), 6);
}

#[test]
fn every_field_is_searched() {
    let mut entry = story(7, "عنوان", "متن");
    entry.deck = "مقدمة عن الزيتون".to_owned();
    entry.captions = vec!["صورة لقوارب".to_owned()];
    entry.bylines = vec!["نوار الحميدي".to_owned()];
    entry.names = vec!["وكالة السنديان".to_owned()];
    let (index, _writer) = index([entry]);
    for typed in ["عنوان", "متن", "زيتون", "القوارب", "الحميدي", "السنديان"] {
        assert_eq!(ids(&index, typed), [7], "{typed}");
    }
    assert!(ids(&index, "\"قوارب نوار\"").is_empty(), "no phrase crosses from one text to another");
}
