//! Spelling variants meet in the search keys.

use arabic::fold::{exact, loose, words};

#[test]
fn the_exact_key_forgets_typing_but_keeps_spelling() {
    let cases = [
        ("short vowels", "مُحَمَّدٌ", "محمد"),
        ("dagger alif and Qur'anic signs", "هٰذا قالۖ", "هذا قال"),
        ("tatweel, also a wanted one", "الـ١٩ 1437 هـ", "ال19 1437 ه"),
        ("both rows of digits", "٢٥ ۲۵", "25 25"),
        ("Persian letters", "کیف ھو", "كيف هو"),
        ("presentation forms", "ﻻ", "لا"),
        ("the honorific is a phrase", "ﷺ", "صلى الله عليه وسلم"),
        ("compatibility forms", "２０２４ ℃", "2024 °C"),
        ("joiners", "می\u{200C}خواهم", "ميخواهم"),
        ("lines and spaces", " وزير\n\n الدفاع\u{A0}", "وزير الدفاع"),
        ("hamza is kept", "أنباء إيران", "أنباء إيران"),
        ("ta marbuta and alif maqsura are kept", "مدرسة على", "مدرسة على"),
        ("Latin is left alone", "Ashton Carter", "Ashton Carter"),
    ];
    for (why, typed, key) in cases {
        assert_eq!(exact(typed), key, "{why}: {typed:?}");
        assert_eq!(exact(key), key, "{why}: folding twice");
    }
}

#[test]
fn the_loose_key_forgets_spelling_too() {
    let cases = [
        ("hamza on alif", "إيران", "ايران"),
        ("madda and wasla", "آشتون ٱلله", "اشتون الله"),
        ("alif maqsura", "على", "علي"),
        ("ta marbuta", "الموصل والرقة", "الموصل والرقه"),
        ("hamza on waw and yeh", "مسؤول مسئول", "مسوول مسيول"),
        ("final hamza", "الأربعاء، شيء", "الاربعا، شي"),
        ("hamza inside a word", "قراءات تساءل", "قراءات تساءل"),
        ("hamza alone", "ء", "ء"),
        ("vowelled final hamza", "مساءً", "مسا"),
    ];
    for (why, typed, key) in cases {
        assert_eq!(loose(typed), key, "{why}: {typed:?}");
        assert_eq!(loose(key), key, "{why}: folding twice");
    }
}

#[test]
fn words_hold_a_letter_or_a_digit() {
    let found: Vec<&str> = words("قال المتحدّث: «وصلت 40 شاحنة» - AFP!").collect();
    assert_eq!(found, ["قال", "المتحدّث", "وصلت", "40", "شاحنة", "AFP"]);
    assert_eq!(words("…؟! —").count(), 0);
}
