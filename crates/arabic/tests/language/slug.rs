//! Addresses and excerpts: cut between words, never inside a letter.

use arabic::excerpt::excerpt;
use arabic::slug::{MAX_CHARS, decode, encode, latin, same, slug};
use proptest::prelude::*;

#[test]
fn a_headline_becomes_an_address() {
    let cases = [
        ("quotation marks", "بلدية المرفأ تدعو إلى \"ترك الشارع القديم\"", "بلدية-المرفأ-تدعو-إلى-ترك-الشارع-القديم"),
        ("question mark and comma", "هل تعود الأمطار؟ قراءة، وتحليل", "هل-تعود-الأمطار-قراءة-وتحليل"),
        ("harakat and tatweel", "مُؤتمـــر الـ19", "مؤتمر-ال19"),
        ("digits", "٣ مشاهد في ٢٠٢٤", "3-مشاهد-في-2024"),
        ("a result", "الفوز 3-1", "الفوز-3-1"),
        ("Latin in lower case, apostrophe", "Reader’s Guide", "readers-guide"),
        ("presentation forms", "ﻻ للحرب", "لا-للحرب"),
        ("controls", "خبر\u{202E} عاجل\u{200B}", "خبر-عاجل"),
        ("nothing to say", "؟!… 🙂", "خبر"),
        ("nothing at all", "", "خبر"),
    ];
    for (why, headline, address) in cases {
        assert_eq!(slug(headline), address, "{why}: {headline:?}");
    }
}

#[test]
fn a_long_headline_is_cut_between_words() {
    let headline = "وزير الأشغال العامة يفتتح الطريق الساحلي الجديد بين المدينتين بعد خمس سنوات من العمل المتواصل";
    let address = slug(headline);
    assert_eq!(address, "وزير-الأشغال-العامة-يفتتح-الطريق-الساحلي-الجديد-بين-المدينتين-بعد-خمس");
    assert!(address.chars().count() <= MAX_CHARS);
    let endless = "ا".repeat(200);
    assert_eq!(slug(&endless).chars().count(), MAX_CHARS);
    assert_eq!(slug(&format!("خبر {endless}")), "خبر");
}

#[test]
fn a_segment_is_encoded_in_upper_case_hex() {
    assert_eq!(encode("خبر-1"), "%D8%AE%D8%A8%D8%B1-1");
    assert_eq!(encode("a b/c?d%"), "a%20b%2Fc%3Fd%25");
    assert_eq!(encode("A-z_0.9~"), "A-z_0.9~");
}

#[test]
fn an_excerpt_ends_at_a_word() {
    let text = "دعا وزير الأشغال،\n يوم الخميس، السكان إلى الصبر";
    let cases = [
        ("all of it fits", 60, "دعا وزير الأشغال، يوم الخميس، السكان إلى الصبر"),
        ("no comma before the cut", 18, "دعا وزير الأشغال…"),
        ("a word that does not fit is left out", 24, "دعا وزير الأشغال، يوم…"),
        ("only the first word", 4, "دعا…"),
        ("not even the first word", 3, "دع…"),
        ("one", 1, "…"),
        ("zero", 0, ""),
    ];
    for (why, limit, cut) in cases {
        assert_eq!(excerpt(text, limit), cut, "{why}");
    }
    assert_eq!(excerpt("نص قصير", 7), "نص قصير");
    assert_eq!(excerpt("مُحَمَّد", 4), "مُ…", "a letter keeps its vowel sign");
}

#[test]
fn an_address_is_read_however_it_was_passed_on() {
    let words = "كأس-المرفأ";
    let upper = encode(words);
    let cases = [
        ("as it is", words.to_owned()),
        ("upper-case hex", upper.clone()),
        ("lower-case hex", upper.to_lowercase()),
        ("decomposed", "كا\u{654}س-المرفا\u{654}".to_owned()),
        ("decomposed and encoded", encode("كا\u{654}س-المرفا\u{654}")),
        ("encoded twice", encode(&upper)),
        ("an Arabic comma", format!("{words}،")),
        ("a full stop, encoded", format!("{upper}.")),
        ("a bracket and a quotation mark", format!("{upper}).»")),
        ("… encoded", format!("{upper}%C2%BB")),
        ("a mark of direction", format!("{words}\u{200F}")),
    ];
    for (why, segment) in cases {
        assert_eq!(decode(&segment), words, "{why}: {segment}");
        assert!(same(&segment, words), "{why}");
    }
    assert!(!same(words, "كاس-المرفا"), "hamza is a letter");
    let left = [
        ("encoded three times", encode(&encode(&encode("خبر"))), encode("خبر")),
        ("not UTF-8", "%D8-%FF".to_owned(), "%D8-%FF".to_owned()),
        ("cut inside a letter", "%D8%AE%D8".to_owned(), "%D8%AE%D8".to_owned()),
        ("no hex", "100%".to_owned(), "100%".to_owned()),
        ("a sign that only begins like hex", "5%zz%4".to_owned(), "5%zz%4".to_owned()),
    ];
    for (why, segment, decoded) in left {
        assert_eq!(decode(&segment), decoded, "{why}");
    }
}

#[test]
fn a_headline_becomes_an_address_in_latin_letters() {
    let cases = [
        ("the article", "الأمطار تعود إلى المرفأ", "al-amtar-taud-ila-al-mrfa"),
        ("the article after a proclitic", "في الجبل والبحر وبالمدينة للسكان", "fi-al-jbl-wal-bhr-wbalmdina-lil-skan"),
        ("ain, sheen, kha, ta marbuta", "عشرة شيوخ", "ashra-shyukh"),
        ("waw and yeh", "وزير يزور السودان وروسيا", "wzir-yzur-al-sudan-wrusya"),
        ("hamza", "مسؤول يبدأ بناء سوق إيران", "msuul-ybda-bna-suq-iran"),
        ("the name of God", "عبد الله", "abd-allah"),
        ("digits of both sets", "٣ مشاهد في 2024", "3-mshahd-fi-2024"),
        ("Latin with accents", "Café du Port", "cafe-du-port"),
        ("Persian letters", "چاپ گاز", "chap-gaz"),
        ("nothing that can be read", "新闻 🙂", "news"),
        ("nothing", "", "news"),
    ];
    for (why, headline, address) in cases {
        assert_eq!(latin(headline), address, "{why}: {headline:?}");
    }
}

/// A headline of words as they stand in papers.
fn any_headline() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "([ا-غف-ي\u{64E}\u{651}]{1,12}|[A-Za-zé]{1,8}|[0-9٠-٩]{1,4}|[ «»،؟!…'-]{1,3}){0,14}".prop_map(String::from)
    ]
}

/// The hex digits of an encoded segment, each in the case that `upper` says.
fn recased(encoded: &str, upper: &[bool]) -> String {
    let mut cases = upper.iter().cycle();
    let mut recase = |c: char| if cases.next().is_some_and(|&upper| upper) { c.to_ascii_uppercase() } else { c.to_ascii_lowercase() };
    let mut hex = 0;
    let mut out = String::new();
    for c in encoded.chars() {
        out.push(if hex > 0 { recase(c) } else { c });
        hex = if c == '%' { 2 } else { i32::max(hex - 1, 0) };
    }
    out
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn an_encoded_slug_is_read_back(headline in any_headline(), upper in prop::collection::vec(any::<bool>(), 1..9)) {
        let words = slug(&headline);
        let once = recased(&encode(&words), &upper);
        prop_assert_eq!(&decode(&once), &words);
        prop_assert_eq!(&decode(&recased(&encode(&once), &upper)), &words);
        prop_assert!(same(&once, &encode(&words)));
    }

    #[test]
    fn decoding_never_breaks(segment in any::<String>()) {
        prop_assert!(same(&segment, &segment));
        prop_assert!(decode(&segment).len() <= segment.len() * 3);
    }

    #[test]
    fn a_latin_slug_is_short_ascii_and_never_empty(headline in any_headline()) {
        let address = latin(&headline);
        prop_assert!(!address.is_empty() && address.len() <= MAX_CHARS);
        prop_assert!(address.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'));
        prop_assert!(!address.starts_with('-') && !address.ends_with('-') && !address.contains("--"));
        prop_assert_eq!(encode(&address), address);
    }

    #[test]
    fn a_latin_slug_holds_whole_words(words in prop::collection::vec("[بتدرسكم]{1,12}", 1..20)) {
        let address = latin(&words.join(" "));
        let parts: Vec<&str> = address.split('-').collect();
        prop_assert!(parts.len() <= words.len());
        prop_assert!(parts.iter().zip(&words).all(|(part, word)| *part == latin(word)));
    }
}
