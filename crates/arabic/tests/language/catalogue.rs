//! The texts of the house.

use arabic::{Arg, Catalogue, CatalogueError, Digits, Lang};

const ARABIC: &str = r#"
comments-count = { $count ->
    [zero] لا تعليقات
    [one] تعليق واحد
    [two] تعليقان
    [few] { $count } تعليقات
    [many] { $count } تعليقًا
   *[other] { $count } تعليق
}
published-by = نشره { $name }
search = ابحث
    .placeholder = كلمة البحث
edition = العدد { NUMBER($number, useGrouping: "false") }
-brand = ورّاق
footer = { -brand }
"#;

fn arabic() -> Catalogue {
    Catalogue::new(Lang::Ar, &[ARABIC]).unwrap()
}

#[test]
fn arabic_counts_in_six_forms() {
    let catalogue = arabic();
    let cases = [
        (0, "لا تعليقات"),
        (1, "تعليق واحد"),
        (2, "تعليقان"),
        (3, "3 تعليقات"),
        (10, "10 تعليقات"),
        (11, "11 تعليقًا"),
        (99, "99 تعليقًا"),
        (100, "100 تعليق"),
        (103, "103 تعليقات"),
        (1200, "1,200 تعليق"),
    ];
    for (count, text) in cases {
        assert_eq!(catalogue.format("comments-count", &[("count", Arg::Number(count))]), text);
    }
}

#[test]
fn an_exact_number_and_a_word_can_choose_too() {
    let source = "
room = { $count ->
    [0] القاعة خالية
    [100] القاعة ممتلئة
    [few] في القاعة { $count } أشخاص
   *[other] في القاعة { $count } شخصًا
}
greeting = { $kind ->
    [editor] أهلًا بالمحرّر { $count ->
        [one] ورسالة واحدة
       *[other] و{ $count } رسالة
    }
   *[reader] أهلًا بالقارئ
}
";
    let catalogue = Catalogue::new(Lang::Ar, &[source]).unwrap();
    let room = |count| catalogue.format("room", &[("count", Arg::Number(count))]);
    assert_eq!(room(0), "القاعة خالية");
    assert_eq!(room(100), "القاعة ممتلئة");
    assert_eq!(room(110), "في القاعة 110 أشخاص");
    assert_eq!(room(50), "في القاعة 50 شخصًا");
    let greet = |kind, count| catalogue.format("greeting", &[("kind", Arg::Text(kind)), ("count", Arg::Number(count))]);
    assert_eq!(greet("editor", 1), "أهلًا بالمحرّر ورسالة واحدة");
    assert_eq!(greet("editor", 40), "أهلًا بالمحرّر و40 رسالة");
    assert_eq!(greet("reader", 1), "أهلًا بالقارئ");
    assert_eq!(catalogue.text("greeting"), "أهلًا بالقارئ", "without values the default stands");
}

#[test]
fn numbers_are_printed_in_the_digits_of_the_catalogue() {
    let catalogue = arabic().with_digits(Digits::Arab);
    assert_eq!(catalogue.format("comments-count", &[("count", Arg::Number(1211))]), "١٬٢١١ تعليقًا");
    assert_eq!(catalogue.format("edition", &[("number", Arg::Number(12345))]), "العدد ١٢٣٤٥");
    let english = Catalogue::new(Lang::En, &["n = { $n }"]).unwrap().with_digits(Digits::Arab);
    assert_eq!(english.format("n", &[("n", Arg::Number(12))]), "12");
}

#[test]
fn only_a_value_that_could_reorder_the_line_is_isolated() {
    let catalogue = arabic();
    let by = |name| catalogue.format("published-by", &[("name", Arg::Text(name))]);
    assert_eq!(by("سلمى الحداد"), "نشره سلمى الحداد");
    assert_eq!(by("Radio One"), "نشره \u{2068}Radio One\u{2069}");
    assert_eq!(by("سلمى - RO"), "نشره \u{2068}سلمى - RO\u{2069}");
    let english = Catalogue::new(Lang::En, &["by = By { $name }"]).unwrap();
    assert_eq!(english.format("by", &[("name", Arg::Text("سلمى"))]), "By \u{2068}سلمى\u{2069}");
}

#[test]
fn a_missing_key_shows_itself() {
    let catalogue = arabic();
    assert_eq!(catalogue.text("no-such-key"), "⟦no-such-key⟧");
    assert_eq!(catalogue.text("search.no-such-attribute"), "⟦search.no-such-attribute⟧");
    assert!(!catalogue.has("no-such-key"));
    assert!(catalogue.has("search") && catalogue.has("search.placeholder"));
    assert_eq!(catalogue.text("search.placeholder"), "كلمة البحث");
    assert_eq!(catalogue.text("footer"), "ورّاق");
    assert_eq!(catalogue.keys(), ["comments-count", "edition", "footer", "published-by", "search"]);
    assert_eq!(catalogue.text("published-by"), "نشره {$name}");
}

#[test]
fn a_catalogue_says_what_is_wrong_with_it() {
    let broken = Catalogue::new(Lang::Ar, &["a = أ\n", "b = ب\nc { ج\n"]).unwrap_err();
    assert!(matches!(broken, CatalogueError::Syntax { source_number: 2, line: 2, .. }), "{broken}");
    insta::assert_snapshot!(broken);
    let twice = Catalogue::new(Lang::Ar, &["a = أ\n", "a = ب\n"]).unwrap_err();
    insta::assert_snapshot!(twice, @"the key a is defined twice");
}

#[test]
fn a_catalogue_is_shared_between_threads() {
    fn shared<T: Send + Sync>(_: &T) {}
    shared(&arabic());
}
