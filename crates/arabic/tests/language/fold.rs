//! Spelling variants meet in the search keys.

use arabic::fold::{Folded, Key, exact, loose, stem, words};

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

#[test]
fn the_stem_key_forgets_clitics_and_endings() {
    let cases = [
        ("article", "العراق عراق", "عراق عراق"),
        ("preposition and article", "بالعراق والعراق للعراق", "عراق عراق عراق"),
        ("single clitics, which Lucene keeps", "بسوريا لداعش لمصر ومصر", "سوريا داعش مصر مصر"),
        ("letters that only look like clitics", "وزير بشار فؤاد كمال ليبيا", "وزير بشار فواد كمال ليبيا"),
        ("endings", "المهندسون والمهندسين مهندسات", "مهندس مهندس مهندس"),
        ("the article that Jetpack search keeps", "المجاورة مجاورة", "مجاور مجاور"),
        ("a word that begins like one with the article", "الماني ألمانيا", "المان المانيا"),
        ("God keeps his name", "الله والله", "الله الله"),
        ("numbers and Latin are left alone", "الـ19 covid", "ال19 covid"),
    ];
    for (why, typed, key) in cases {
        assert_eq!(stem(typed), key, "{why}: {typed:?}");
    }
}

#[test]
fn a_key_leads_back_to_what_was_typed() {
    let text = "قال «إيـــران» إنّ وزيرَها وبالعراق";
    let cases = [
        ("the whole word with its tatweel", Key::Loose, "ايران", "إيـــران"),
        ("a part of a word", Key::Loose, "وزير", "وزيرَ"),
        ("marks go with their letter", Key::Exact, "إن", "إنّ"),
        ("a stem stands for the whole word", Key::Stem, "عراق", "وبالعراق"),
    ];
    for (why, key, needle, found) in cases {
        let folded = Folded::new(text, key);
        let places: Vec<&str> = folded.find(needle).map(|range| &text[range]).collect();
        assert_eq!(places, [found], "{why}");
    }
    let folded = Folded::new(text, Key::Loose);
    assert_eq!(folded.original(0..0), None);
    assert_eq!(folded.original(0..folded.text().len() + 1), None);
    assert_eq!(folded.original(0..folded.text().len()), Some(0..text.len()));
}

/// Arabic that Lucene's ArabicNormalizer, Snowball, SQLite's unicode61 or
/// Ghost's search take for other words.
#[test]
fn what_others_keep_apart_meets_here() {
    let pairs = [
        ("unicode61: harakat part a word", "مُحَمَّد", "محمد"),
        ("unicode61: hamza", "ايران", "إيران"),
        ("unicode61: tatweel", "الـــــرياض", "الرياض"),
        ("unicode61 and Snowball's Forms-A: presentation forms", "ﻻ ﺻﻨﻌﺎء ﭘﺎﺭﻳﺲ", "لا صنعاء پاريس"),
        ("Lucene: alef wasla", "ٱلله", "الله"),
        ("Lucene: dagger alef", "هٰذا", "هذا"),
        ("Lucene: hamza and madda typed apart", "ا\u{653}شتون ا\u{654}حمد ا\u{655}يران", "آشتون أحمد إيران"),
        ("Lucene: Persian letters", "کریم", "كريم"),
        ("Lucene: both rows of digits", "٢٠٢٤ ۲۰۲۴", "2024 2024"),
        ("Lucene: controls", "ال\u{200F}رياض\u{202C}", "الرياض"),
        ("folding a decomposed text", "كا\u{654}س", "كأس"),
        ("Egyptian yeh, so that the preposition and the name share a key", "على", "علي"),
    ];
    for (why, one, other) in pairs {
        assert_eq!(loose(one), loose(other), "{why}");
    }
    assert_ne!(exact("على"), exact("علي"), "K1 tells them apart");
}
