use super::*;
use proptest::prelude::*;

/// Insults invented for the tests, and a mild one or two that everybody knows.
const LIST: [&str; 12] = ["فاسد", "كلب", "زير", "حرامي", "خيانة", "زنا", "لص", "غبي", "يا حثالة", "عاهات", "spam", "casino"];

fn found<'t>(text: &'t str, list: &[&str]) -> Vec<&'t str> {
    WordList::new(list).find(text).into_iter().map(|hit| text.get(hit.range).unwrap()).collect()
}

#[test]
fn a_word_is_found_however_it_is_disguised() {
    let cases = [
        ("as it is", "هذا فاسد جدا", "فاسد"),
        ("harakat", "هذا فَاسِدٌ جدا", "فَاسِدٌ"),
        ("tatweel", "يا فـاسـدين بشفافية", "فـاسـدين"),
        ("presentation forms", "هذا ﻓﺎﺳﺪ", "ﻓﺎﺳﺪ"),
        ("Persian letters", "يا کلب", "کلب"),
        ("other relatives", "يا گلب", "گلب"),
        ("Persian yeh", "أنت حرامی", "حرامی"),
        ("an alef of Latin l", "هذا فlسد", "فlسد"),
        ("an alef of 1", "هذا ف١سد", "ف١سد"),
        ("a heh of Latin o", "خيانo", "خيانo"),
        ("a heh of Greek omicron", "خيانο", "خيانο"),
        ("a heh of Cyrillic o", "خيانо", "خيانо"),
        ("a ha of 7", "هذا 7رامي", "7رامي"),
        ("spaces", "هذا ف ا س د جدا", "ف ا س د"),
        ("dots", "هذا ف.ا.س.د جدا", "ف.ا.س.د"),
        ("stars", "هذا فا*سد جدا", "فا*سد"),
        ("underlines", "هذا ف_ا_س_د", "ف_ا_س_د"),
        ("emoji", "ف🙂ا🙂س🙂د", "ف🙂ا🙂س🙂د"),
        ("joiners", "فا\u{200C}سد", "فا\u{200C}سد"),
        ("zero-width spaces", "فا\u{200B}سد", "فا\u{200B}سد"),
        ("marks of direction", "فا\u{202E}سد", "فا\u{202E}سد"),
        ("strokes through", "فا\u{336}س\u{336}د", "فا\u{336}س\u{336}د"),
        ("long letters", "فاااااسد", "فاااااسد"),
        ("a doubled letter", "فااسد", "فااسد"),
        ("a long end", "كلببببب", "كلببببب"),
        ("clitics", "والفاسد", "والفاسد"),
        ("clitics and ending", "وللفاسدين", "وللفاسدين"),
        ("a preposition", "بكلبهم", "بكلبهم"),
        ("a call", "ياكلب", "ياكلب"),
        ("a feminine", "فاسدة", "فاسدة"),
        ("an accusative", "كان فاسدًا", "فاسدًا"),
        ("teh before a pronoun", "خيانتهم", "خيانتهم"),
        ("teh before a plural", "الخيانات", "الخيانات"),
        ("two letters with the article", "اللص", "اللص"),
        ("a phrase", "يا حثالة القوم", "يا حثالة"),
        ("a phrase in one", "ياحثاله", "ياحثاله"),
        ("glued to a number", "فاسد100", "فاسد"),
        ("glued to Latin", "فاسدlolx", "فاسد"),
        ("clitic parted", "و ف ا س د", "ف ا س د"),
        ("Latin", "Buy SPAM now", "SPAM"),
        ("Latin with marks", "spám", "spám"),
        ("Cyrillic а", "spаm", "spаm"),
        ("leet", "ca$1no", "ca$1no"),
        ("full width", "ｓｐａｍ", "ｓｐａｍ"),
        ("a plural", "casinos", "casinos"),
    ];
    for (how, text, hit) in cases {
        assert_eq!(found(text, &LIST), [hit], "{how}: {text:?}");
    }
}

#[test]
fn innocent_words_are_left_alone() {
    let innocent = "الوزير وزير ووزيرها وزيركم وزنا وزنه مفاسد تفاسير كلباس كلبنان مكالب انقلب قلب طلب كسب \
        لصوص ملصق اللصيق لصق خيار بيانات غبيش أغبياء حراميش زيارة زيت وزيت الزيتون مزيرعة عاهاتي تعاهدات \
        spammer casinoland class 1000 5050 ق ل م و ر ق ة ا ب ت ث ج ح ك ل ا م سدد ملك ملكك كلمة";
    let hits = found(innocent, &["فاسد", "كلب", "زير", "زنا", "غبي", "spam", "casino", "حرامي"]);
    assert!(hits.is_empty(), "{hits:?}");
    for (text, list) in [
        ("سدد الدين", "سد"),
        ("ألف.أسد", "فاسد"),
        ("قال أحمد: فإن سد الوادي", "فاسد"),
        ("كل ب ١٠ ريالات", "كلب"),
        ("كسا الطفل", "كس"),
        ("كسب وكسر وعكس", "كس"),
        ("وزراء ووزارات", "زار"),
        ("لا ب لا ولا بد", "لابد"),
        ("3 7 5 9", "عحخص"),
    ] {
        assert!(found(text, &[list]).is_empty(), "{list} in {text}");
    }
}

#[test]
fn the_key_of_a_word_forgets_its_disguise() {
    for (one, other) in [("فاسد", "فَـاسِـد"), ("خيانة", "خيانه"), ("کلب", "كلب"), ("Spаm", "spam"), ("يا  حثالة", "يا حثاله!")]
    {
        assert_eq!(key(one), key(other), "{one} {other}");
        assert!(key(one).is_some());
    }
    for nothing in ["", " ", "؟", "ا", "ا ب", "ـــ", "\u{202E}"] {
        assert_eq!(key(nothing), None, "{nothing:?}");
        assert!(WordList::new([nothing]).find("ا ب ت").is_empty());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]
    #[test]
    fn it_never_panics_and_points_at_whole_characters(
        text in prop_oneof![any::<String>(), "[فاسدكلبوي ـ.*\u{64E}\u{200B}\u{336}15olA$|\n]{0,40}"],
        word in prop_oneof![any::<String>(), "[فاسدكلب ]{0,6}"],
    ) {
        let list = WordList::new([word.as_str(), "فاسد", "كلب"]);
        let mut end = 0;
        for hit in list.find(&text) {
            prop_assert!(hit.word < 3 && hit.range.start >= end && !hit.range.is_empty());
            prop_assert!(text.get(hit.range.clone()).is_some());
            end = hit.range.end;
        }
        let _ = key(&word);
    }

    #[test]
    fn a_word_of_the_list_is_found_in_any_company(before in "[بتثج ]{0,12}", after in "[بتثج ]{0,12}") {
        let text = format!("{before} فـاسد {after}");
        prop_assert_eq!(found(&text, &["فاسد"]), ["فـاسد"]);
    }
}
