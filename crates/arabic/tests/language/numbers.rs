//! Digits and separators, plural forms, counted nouns.

use arabic::numbers::{
    Case, Digits, Gender, Noun, Plural, agreement, counted, digits, figures, integer, noun, nouns, plural, plural_of, read_integer,
    spelled, words, words_in,
};
use icu::locale::locale;
use icu::plurals::{PluralCategory, PluralRules};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// The list that comes with the program.
const LIST: &str = include_str!("../../data/counted.txt");

#[test]
fn digits_are_mapped_both_ways() {
    assert_eq!(digits("٢٥ سبتمبر ۲۰۲۴، 14:58", Digits::Latin), "25 سبتمبر 2024، 14:58");
    assert_eq!(digits("25 سبتمبر ۲۰۲۴، 14:58", Digits::Arab), "٢٥ سبتمبر ٢٠٢٤، ١٤:٥٨");
    assert_eq!(digits("AFP", Digits::Arab), "AFP");
}

#[test]
fn integers_are_grouped_as_in_cldr() {
    assert_eq!(integer(0, Digits::Latin), "0");
    assert_eq!(integer(1_234_567, Digits::Latin), "1,234,567");
    assert_eq!(integer(1_234_567, Digits::Arab), "١٬٢٣٤٬٥٦٧");
    assert_eq!(integer(-5, Digits::Latin), "\u{200E}-5");
    assert_eq!(integer(i64::MIN, Digits::Latin), "\u{200E}-9,223,372,036,854,775,808");
}

#[test]
fn digits_are_named_in_settings() {
    assert_eq!(serde_json::to_string(&Digits::Arab).unwrap(), "\"arab\"");
    assert_eq!(serde_json::from_str::<Digits>("\"latin\"").unwrap(), Digits::Latin);
}

#[test]
fn separators_change_with_the_digits_of_a_number() {
    let cases = [
        ("grouped, with decimals", "1,234,567.89 طن", "١٬٢٣٤٬٥٦٧٫٨٩ طن"),
        ("percent", "ارتفع 12.5%، ثم 3%", "ارتفع ١٢٫٥٪، ثم ٣٪"),
        ("percent before the number", "نسبة %12", "نسبة ٪١٢"),
        ("a sentence ends after the number", "في 2024. ثم", "في ٢٠٢٤. ثم"),
        ("a list of numbers", "1,2,3", "١,٢,٣"),
        ("a date, a time, a score", "25.9.2024 14:58 3-1", "٢٥.٩.٢٠٢٤ ١٤:٥٨ ٣-١"),
        ("no number", "قال: 100٪ أو % وحدها, a.b", "قال: ١٠٠٪ أو % وحدها, a.b"),
    ];
    for (why, latin, arab) in cases {
        assert_eq!(figures(latin, Digits::Arab), arab, "{why}");
        if why != "no number" {
            assert_eq!(figures(arab, Digits::Latin), latin, "{why}: and back");
        }
    }
}

#[test]
fn a_whole_number_is_read() {
    let cases = [
        ("40", Some(40)),
        ("١٬٢٣٤", Some(1234)),
        ("1,234,567", Some(1_234_567)),
        ("۲۰", Some(20)),
        ("0", Some(0)),
        ("1,23", None),
        ("1234,567", None),
        ("12.5", None),
        ("3-1", None),
        ("14:58", None),
        ("", None),
        ("عشرة", None),
        ("99999999999999999999", None),
    ];
    for (figure, number) in cases {
        assert_eq!(read_integer(figure), number, "{figure:?}");
    }
}

#[test]
fn plural_forms_are_those_of_icu() {
    let rules = PluralRules::try_new_cardinal(locale!("ar").into()).unwrap();
    let name = |category| match category {
        PluralCategory::Zero => "zero",
        PluralCategory::One => "one",
        PluralCategory::Two => "two",
        PluralCategory::Few => "few",
        PluralCategory::Many => "many",
        PluralCategory::Other => "other",
    };
    for n in (0..1200).chain([1_000_003, 1_000_011, 1_000_100, u64::MAX]) {
        assert_eq!(plural(n).name(), name(rules.category_for(n)), "{n}");
    }
    let written = [
        ("1", Some(Plural::One)),
        ("1.0", Some(Plural::One)),
        ("٣٫٠", Some(Plural::Few)),
        ("1.5", Some(Plural::Other)),
        ("0.3", Some(Plural::Other)),
        ("1,103", Some(Plural::Few)),
        ("1,011", Some(Plural::Many)),
        ("3-1", None),
    ];
    for (figure, form) in written {
        assert_eq!(plural_of(figure), form, "{figure}");
    }
}

#[test]
fn the_list_of_nouns_is_sound() {
    let list = nouns(LIST).unwrap();
    assert!(list.len() >= 130, "{}", list.len());
    let singulars: BTreeSet<&str> = list.iter().map(Noun::singular).collect();
    assert_eq!(singulars.len(), list.len(), "a noun stands in the list once");
    for noun in &list {
        let forms =
            [noun.singular(), noun.dual(Case::Nominative), noun.dual(Case::Oblique), noun.plural(), noun.accusative(), noun.genitive()];
        for form in forms {
            assert_eq!(arabic::save::clean_line(form), form, "{form}");
            assert!(form.chars().all(|c| c.is_alphabetic() || matches!(c, '\u{64B}' | '\u{64D}' | '\u{651}')), "{form}");
        }
        if noun.singular().ends_with('ة') {
            assert_eq!((noun.gender(), noun.accusative()), (Gender::Feminine, noun.singular()), "{}", noun.singular());
        }
    }
    let broken = [
        ("six columns", "شخص | m | شخصان | شخصين | أشخاص | شخصًا"),
        ("eight columns", "شخص | m | شخصان | شخصين | أشخاص | شخصًا | شخص | شخص"),
        ("no gender", "شخص | x | شخصان | شخصين | أشخاص | شخصًا | شخص"),
        ("an empty column", "شخص | m | شخصان |  | أشخاص | شخصًا | شخص"),
        ("an empty form", "شخص | m | شخصان | شخصين | أشخاص/ | شخصًا | شخص"),
    ];
    for (why, line) in broken {
        let list = format!("# head\n\n{line}\n").leak();
        let error = nouns(list).unwrap_err();
        assert_eq!(error.to_string(), "line 3: expected singular | m or f | dual | dual oblique | plural | accusative | genitive", "{why}");
    }
}

#[test]
fn a_noun_takes_the_form_of_its_number() {
    let cases: &[(&str, &[(u64, &str)])] = &[
        (
            "شخص",
            &[
                (0, "لا أشخاص"),
                (1, "شخص واحد"),
                (2, "شخصان"),
                (3, "3 أشخاص"),
                (10, "10 أشخاص"),
                (11, "11 شخصًا"),
                (99, "99 شخصًا"),
                (100, "100 شخص"),
                (102, "102 شخص"),
                (103, "103 أشخاص"),
                (1_000, "1,000 شخص"),
                (1_014, "1,014 شخصًا"),
            ],
        ),
        ("سيارة", &[(1, "سيارة واحدة"), (2, "سيارتان"), (3, "3 سيارات"), (14, "14 سيارة"), (100, "100 سيارة")]),
        ("لاجئ", &[(2, "لاجئان"), (5, "5 لاجئين"), (20, "20 لاجئًا")]),
        ("لقاء", &[(2, "لقاءان"), (5, "5 لقاءات"), (20, "20 لقاءً")]),
        ("قاضٍ", &[(2, "قاضيان"), (5, "5 قضاة"), (20, "20 قاضيًا"), (100, "100 قاضٍ")]),
        ("مستشفى", &[(2, "مستشفيان"), (5, "5 مستشفيات"), (20, "20 مستشفى")]),
        ("مليون", &[(2, "مليونان"), (5, "5 ملايين"), (20, "20 مليونًا"), (100, "100 مليون")]),
        ("يورو", &[(5, "5 يورو"), (20, "20 يورو")]),
    ];
    for (word, counts) in cases {
        let noun = noun(word).unwrap();
        for (n, text) in *counts {
            assert_eq!(&counted(*n, noun, Digits::Latin), text);
        }
    }
    let person = noun("شخص").unwrap();
    assert_eq!(counted(1_014, person, Digits::Arab), "١٬٠١٤ شخصًا");
    assert!(counted(u64::MAX, person, Digits::Arab).starts_with("١٨٤٤"));
    assert_eq!(noun("اسبوع").map(Noun::singular), Some("أسبوع"), "found without its hamza");
    assert!(noun("أشخاص").is_none() && noun("قال").is_none());
}

#[test]
fn a_number_in_words_agrees_with_its_noun() {
    let cases = [
        (1, "هدف واحد", "سيارة واحدة"),
        (2, "هدفان", "سيارتان"),
        (3, "ثلاثة أهداف", "ثلاث سيارات"),
        (8, "ثمانية أهداف", "ثماني سيارات"),
        (10, "عشرة أهداف", "عشر سيارات"),
        (11, "أحد عشر هدفًا", "إحدى عشرة سيارة"),
        (12, "اثنا عشر هدفًا", "اثنتا عشرة سيارة"),
        (13, "ثلاثة عشر هدفًا", "ثلاث عشرة سيارة"),
        (18, "ثمانية عشر هدفًا", "ثماني عشرة سيارة"),
        (20, "عشرون هدفًا", "عشرون سيارة"),
        (21, "واحد وعشرون هدفًا", "إحدى وعشرون سيارة"),
        (22, "اثنان وعشرون هدفًا", "اثنتان وعشرون سيارة"),
        (28, "ثمانية وعشرون هدفًا", "ثمانٍ وعشرون سيارة"),
        (99, "تسعة وتسعون هدفًا", "تسع وتسعون سيارة"),
    ];
    let (goal, car) = (noun("هدف").unwrap(), noun("سيارة").unwrap());
    for (n, masculine, feminine) in cases {
        assert_eq!(spelled(n, goal).as_deref(), Some(masculine));
        assert_eq!(spelled(n, car).as_deref(), Some(feminine));
    }
    assert_eq!(spelled(100, goal), None);
    assert_eq!(words(0, Gender::Masculine).as_deref(), Some("صفر"));
    let oblique = [
        (2, "اثنين", "اثنتين"),
        (3, "ثلاثة", "ثلاث"),
        (12, "اثني عشر", "اثنتي عشرة"),
        (22, "اثنين وعشرين", "اثنتين وعشرين"),
        (90, "تسعين", "تسعين"),
    ];
    for (n, masculine, feminine) in oblique {
        assert_eq!(words_in(Case::Oblique, n, Gender::Masculine).as_deref(), Some(masculine));
        assert_eq!(words_in(Case::Oblique, n, Gender::Feminine).as_deref(), Some(feminine));
    }
}

#[test]
fn the_form_after_a_number_is_judged() {
    let right = [
        ("plural after 3-10", 3, "أشخاص"),
        ("by the last two figures", 103, "أشخاص"),
        ("tanwin before the alif", 14, "شخصًا"),
        ("tanwin on the alif", 14, "شخصاً"),
        ("no tanwin", 14, "شخصا"),
        ("ta marbuta", 14, "سيارة"),
        ("ha for ta marbuta is another mistake", 14, "سياره"),
        ("hamza left out is another mistake", 14, "اسبوعا"),
        ("after alif and hamza", 14, "لقاء"),
        ("… with tanwin", 14, "لقاءً"),
        ("alif maqsura", 14, "مستشفى"),
        ("singular after hundreds", 100, "شخص"),
        ("… and after 102", 102, "شخص"),
        ("… and thousands", 40_000, "لاجئ"),
        ("a sound plural in the genitive", 5, "لاجئين"),
        ("another plural", 5, "شهور"),
        ("one", 1, "شخص"),
        ("two, dual", 2, "شخصين"),
        ("two, singular let pass", 2, "مليون"),
        ("a number that counts a noun itself", 14, "مليون"),
        ("… or stands alone", 14, "مليونًا"),
        ("a word of two nouns: families, beds", 5, "أسرة"),
        ("… families", 14, "أسرة"),
    ];
    for (why, n, written) in right {
        assert!(agreement(n, written).unwrap().ok, "{why}: {n} {written}");
    }
    let wrong = [
        ("plural after 11-99", 14, "أشخاص", "شخصًا"),
        ("singular after 3-10", 5, "شخص", "أشخاص"),
        ("no alif", 14, "شخص", "شخصًا"),
        ("plural after hundreds", 100, "أشخاص", "شخص"),
        ("accusative after hundreds", 200, "شخصًا", "شخص"),
        ("a sound plural in the nominative", 5, "لاجئون", "لاجئين"),
        ("plural of ta marbuta", 20, "سيارات", "سيارة"),
        ("plural after two", 2, "قتلى", "قتيلان"),
        ("dual after 3-10", 4, "صاروخين", "صواريخ"),
        ("a word of two nouns: books, writers", 14, "كتاب", "كتابًا"),
        ("103", 103, "شخص", "أشخاص"),
        ("1,014", 1_014, "دولار", "دولارًا"),
    ];
    for (why, n, written, expected) in wrong {
        let found = agreement(n, written).map(|found| (found.expected, found.ok));
        assert_eq!(found, Some((expected, false)), "{why}: {n} {written}");
    }
    for (why, n, written) in [("zero", 0, "شخص"), ("no counted noun", 14, "أخرى"), ("with article", 14, "الشخص"), ("nothing", 3, "")]
    {
        assert_eq!(agreement(n, written), None, "{why}");
    }
}

proptest! {
    #[test]
    fn what_is_counted_is_right(n in 3_u64..2_000_000, at in 0_usize..10_000) {
        let list = nouns(LIST).unwrap();
        let noun = &list[at % list.len()];
        let text = counted(n, noun, Digits::Arab);
        let (figure, form) = text.split_once(' ').unwrap();
        prop_assert_eq!(read_integer(figure), Some(n));
        prop_assert!(agreement(n, form).unwrap().ok, "{}", text);
        let twice = figures(&figures(&text, Digits::Latin), Digits::Arab);
        prop_assert_eq!(twice, text);
    }

    #[test]
    fn nothing_breaks_on_any_word(n in any::<u64>(), text in any::<String>()) {
        agreement(n, &text);
        read_integer(&text);
        plural_of(&text);
        prop_assert_eq!(figures(&text, Digits::Latin).chars().count(), text.chars().count());
    }
}
