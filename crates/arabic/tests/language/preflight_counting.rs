//! U: figures, digits, and nouns after their numbers.

use crate::proof::{assert_found, assert_silent, findings, fixed, found, story, words};
use arabic::Digits;
use arabic::preflight::{Checker, Document, Profile};

#[test]
fn a_noun_follows_its_number() {
    assert_found(
        "U01",
        &[
            ("a plural after 11-99", "حضر 14 أشخاص.", "14 أشخاص", "14 شخصًا"),
            ("a singular after 3-10", "نجا 5 شخص من الغرق.", "5 شخص", "5 أشخاص"),
            ("a singular without its accusative", "غاب 20 يوم، ثم عاد.", "20 يوم", "20 يومًا"),
            ("an adjective follows", "قطع 12 كيلومتر تقريبا.", "12 كيلومتر", "12 كيلومترًا"),
            ("hundreds take a genitive", "بيعت 700 رأسًا.", "700 رأسًا", "700 رأس"),
            ("the last two figures decide", "نجح 103 طالب.", "103 طالب", "103 طلاب"),
            ("thousands in words do too", "دفع 20 ألف دولارًا.", "20 ألف دولارًا", "20 ألف دولار"),
            ("thousands are counted themselves", "خسر 5 مليون دينار.", "5 مليون", "5 ملايين"),
            ("Arabic digits", "زارها ١٢ وزراء.", "١٢ وزراء", "١٢ وزيرًا"),
            ("the end of a range", "ينتظر 15-20 شخص.", "20 شخص", "20 شخصًا"),
            ("a joined preposition", "فاز بـ12 ميداليات.", "12 ميداليات", "12 ميدالية"),
        ],
    );
    assert_silent(
        "U01",
        &[
            ("right in each class", "5 أشخاص و14 شخصًا و20 سنة و100 كتاب و3 آلاف دينار و11 ألف طابع"),
            ("it governs a noun", "استدعت الشركة 14 رجل أمن و20 طالب علم."),
            ("an ordinal", "عيدها الـ14 أشخاصه قليلون."),
            ("a clock and a weekday", "يبدأ الساعة 10 ليلة الخميس، ويوم 12 شهر رمضان."),
            ("a score", "فاز 3-1 أهدافه جميلة."),
            ("a year", "في عام 2014 أشخاص كثيرون غادروا."),
            ("the number is a name", "المادة 14 أحكامها واضحة، والجولة 12 مباريات."),
            ("a decimal", "نحو 2,5 مليون و3.6 مليار و7ر5 مليون دولار"),
            ("a millions' decimal", "بلغت 2,803 مليار دولار."),
            ("a verb, not a noun", "في اليوم 14 قدم الوفد أوراقه، ومن أصل 15 طلب ثلاثة الاستئناف."),
            ("the king's orders are no princes", "صدر 71 أمرًا."),
            ("a title", "عرض «24 قيراط» مساء."),
        ],
    );
}

#[test]
fn what_is_counted_is_put_right_safely_when_nothing_else_must_change() {
    assert_eq!(fixed("U01", "حضر 14 أشخاص."), "حضر 14 شخصًا.");
    assert_eq!(fixed("U01", "حضر 14 أشخاص مسلحين."), "حضر 14 أشخاص مسلحين.", "the adjective would be left alone");
}

#[test]
fn a_story_keeps_to_one_set_of_digits() {
    assert_found(
        "U02",
        &[
            ("the fewer are reported", "زرع ١٢ نخلة و١٥ رمانة و20 تينة.", "20", "٢٠"),
            ("Persian digits", "بلغ عمره ۴۵ عامًا.", "۴۵", "٤٥"),
            ("of equally many the later", "سار 12 ميلًا ثم ١٥ ميلًا.", "١٥", "15"),
        ],
    );
    assert_silent("U02", &[("a Latin name keeps its digits", "عاد ١٢ طيارًا على طائرات F-16 وهاتف iPhone 6 معه."), ("one set", "12 و15")]);
    let arab = Profile { digits: Some(Digits::Arab), ..Profile::default() };
    let against_the_paper: Vec<_> = findings("U02", &Document::plain("حضر 12 ضيفًا، أي 12.5%."), arab).iter().map(words).collect();
    assert_eq!(against_the_paper, [("12".to_owned(), "١٢".to_owned()), ("12.5".to_owned(), "١٢٫٥".to_owned())]);
}

#[test]
fn small_numbers_are_words_where_the_paper_says_so() {
    let style = || Profile { numbers_in_words: true, ..Profile::default() };
    let rows = [
        ("masculine", "سجل 3 أهداف.", Some(("3 أهداف", "ثلاثة أهداف"))),
        ("feminine", "اشترى 5 سيارات.", Some(("5 سيارات", "خمس سيارات"))),
        ("thousands", "دفع 3 آلاف دينار.", Some(("3 آلاف", "ثلاثة آلاف"))),
        ("greater ones stay", "سجل 13 هدفًا.", None),
        ("a clock stays", "في الساعة 5 مساء.", None),
    ];
    for (why, text, expected) in rows {
        let found: Vec<_> = findings("U03", &Document::plain(text), style()).iter().map(words).collect();
        let expected: Vec<_> = expected.into_iter().map(|(wrong, right)| (wrong.to_owned(), right.to_owned())).collect();
        assert_eq!(found, expected, "{why}: {text}");
    }
    assert_eq!(found("U03", "سجل 3 أهداف."), [], "no wish, no finding");
}

#[test]
fn a_space_parts_number_and_word() {
    assert_found(
        "U04",
        &[
            ("a noun after it", "أنقذ 14بحارًا.", "14بحارًا", "14 بحارًا"),
            ("a word before it", "بني عام1960.", "عام1960", "عام 1960"),
            ("with a conjunction", "و60برميلًا.", "60برميلًا", "60 برميلًا"),
        ],
    );
    assert_silent(
        "U04",
        &[
            ("units and eras of a letter or two", "سنة 1437هـ، 1960م، 5ص، 10كم، 20كلم"),
            ("an ordinal, a joined letter", "عيدها الـ19 وبـ20 ألفًا"),
            ("names", "قناة فرانس24 وكوفيد19 وإف16"),
        ],
    );
}

#[test]
fn headline_and_text_agree_on_the_total() {
    let rows = [
        ("the dead", "14 قتيلًا في انهيار منجم", "قتل في انهيار المنجم 12 شخصًا فجر أمس.", Some("14 قتيلًا")),
        ("those arrested", "ضبط 4 أشخاص في السوق", "ضبطت الشرطة 6 أشخاص في السوق.", Some("4 أشخاص")),
        ("they agree", "14 قتيلًا في انهيار منجم", "قتل في انهيار المنجم 14 شخصًا، بينهم 12 عاملًا.", None),
        ("another thing happened to them", "14 قتيلًا في انهيار منجم", "أصيب 12 شخصًا، وقتل آخرون.", None),
        ("the headline adds up", "إصابة 17 شخصًا في حريق", "أصيب 15 شخصًا بحروق، واثنان باختناق.", None),
        ("the headline is rough", "أكثر من 90 قتيلًا في العاصفة", "قتل 94 شخصًا في العاصفة.", None),
    ];
    for (why, headline, body, expected) in rows {
        let found: Vec<_> =
            findings("U05", &story(headline, body), Profile::default()).iter().map(|finding| finding.value("found").to_owned()).collect();
        assert_eq!(found, expected.into_iter().collect::<Vec<_>>(), "{why}: {headline} / {body}");
    }
    let twice = "أودى حادث القطار بحياة 16 شخصًا.\nوقتل في الحادث 18 شخصًا.";
    assert_eq!(found("U05", twice), [("16 شخصًا".to_owned(), String::new())], "two totals of one event");
}

#[test]
fn after_safe_fixes_nothing_new_is_found() {
    let rows = ["حضر 14أشخاص و قال 5 شخص أن أن الطريق مغلق.", "مازال ۴ شخص في في البيت و 20 ألف دولارًا."];
    for text in rows {
        let checker = Checker::new(Profile::default());
        let mut document = Document::plain(text);
        for _ in 0..4 {
            document = arabic::preflight::apply(&document, &checker.check(&document)).document;
        }
        let left = checker.check(&document).into_iter().filter(|finding| finding.fix.as_ref().is_some_and(|fix| fix.safe)).count();
        assert_eq!(left, 0, "{text}");
    }
}
