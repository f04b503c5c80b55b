//! Addresses and excerpts: cut between words, never inside a letter.

use arabic::excerpt::excerpt;
use arabic::slug::{MAX_CHARS, encode, slug};

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
