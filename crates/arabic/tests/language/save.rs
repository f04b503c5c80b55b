//! What is changed when a text is saved, and what is not.

use arabic::save::{ChangeKind, Shape, clean_line, clean_text, cleaned, cleaned_except};

#[test]
fn letters_that_look_alike_are_stored_alike() {
    let cases = [
        ("hamza typed apart", "كا\u{654}س", "كأس"),
        ("hamza over alif maqsura", "مسى\u{654}ول", "مسئول"),
        ("hamza over Persian yeh, after a vowel sign", "مس\u{6CC}\u{64E}\u{654}ول", "مس\u{626}\u{64E}ول"),
        ("lam-alif of an old code page", "ﻻ ﻹ", "لا لإ"),
        ("word pasted from a PDF", "ﺻﻨﻌﺎء", "صنعاء"),
        ("a mark alone, isolated form", "م\u{FE76}", "م\u{64E}"),
        ("a mark alone, medial form", "م\u{FE77}", "م\u{64E}"),
        ("wide ligatures are signs", "ﷲ ﷺ ﷻ ﷼ ﷽", "ﷲ ﷺ ﷻ ﷼ ﷽"),
        ("ornate parentheses stay", "﴿نص﴾", "﴿نص﴾"),
        ("Persian keyboard", "ک\u{6CC}ف", "كيف"),
        ("final Persian yeh", "الأمريک\u{6CC}", "الأمريكي"),
        ("final Persian yeh for alif maqsura", "عل\u{6CC} وإل\u{6CC} المستشف\u{6CC}", "على وإلى المستشفى"),
        ("Persian digits", "۲۰۲۴", "2024"),
        ("Latin is composed too", "Cafe\u{301}", "Café"),
    ];
    check(&cases);
}

#[test]
fn what_writers_chose_is_left_alone() {
    let same = [
        "الاربعاء",
        "إضغط",
        "انه",
        "٢٥ سبتمبر",
        "مدرسة مدرسه",
        "قال: “نعم”…",
        "½ ² ℃",
        "مُحَمَّدٌ",
        "على علي",
        "10-12، 12%",
        "#صنعاء @warraq",
        "القاهرة ـ رويترز",
    ];
    for text in same {
        assert_eq!(clean_line(text), text);
        assert_eq!(clean_text(text), text);
    }
}

#[test]
fn invisible_characters_go() {
    let cases = [
        ("zero width space, BOM, soft hyphen", "\u{FEFF}صن\u{200B}ع\u{AD}اء\u{2060}\u{180E}", "صنعاء"),
        ("overrides and embeddings", "\u{202E}نص\u{202C} \u{202B}آخر\u{202C}", "نص آخر"),
        ("isolates and marks", "\u{200F}نص\u{200E} \u{2067}آخر\u{2069}\u{61C}", "نص آخر"),
        ("joiner between Arabic letters stays", "می\u{200C}خواهم", "مي\u{200C}خواهم"),
        ("joiner elsewhere goes", "نص\u{200C} \u{200D}a\u{200D}b", "نص ab"),
        ("of several joiners one stays", "ن\u{200C}\u{200C}\u{200D}ص", "ن\u{200D}ص"),
        ("noncharacters", "ن\u{FDD0}ص\u{FFFE}", "نص"),
        ("controls become spaces", "نص\u{0}آخر\u{7F}\u{9}هنا", "نص آخر هنا"),
    ];
    check(&cases);
}

#[test]
fn tatweel_goes_where_it_only_stretches() {
    let cases = [
        ("inside a word", "الرمـــادي", "الرمادي"),
        ("at the end of a word", "صنعـاءـ", "صنعاء"),
        ("between letter and its mark", "مـُحمد", "مُحمد"),
        ("the Hijri era", "1437 هـ", "1437 هـ"),
        ("the Hijri era, doubled", "1437هــ.", "1437هـ."),
        ("article before a number", "الــ19", "الـ19"),
        ("article before an Arabic number", "الـ١٩", "الـ١٩"),
        ("preposition before a number", "بـ 40 دولة", "بـ 40 دولة"),
        ("preposition before a quotation", "لـ«الرأي»", "لـ«الرأي»"),
        ("conjunction, preposition, article before Latin", "وبالـAFP", "وبالـAFP"),
        ("any other word before a number", "دولـ19", "دول19"),
        ("a word that only ends in heh", "وجهـ ", "وجه"),
        ("a preposition before Arabic", "بـالعراق", "بالعراق"),
    ];
    check(&cases);
}

#[test]
fn spaces_and_lines_are_put_in_order() {
    let cases = [
        ("runs of spaces", "  وزير   الدفاع ", "وزير الدفاع"),
        ("no-break space is a space", "وزير\u{A0}الدفاع", "وزير الدفاع"),
        ("no-break space before a unit stays", "25\u{A0}كيلومترًا و12\u{A0}%", "25\u{A0}كيلومترًا و12\u{A0}%"),
        ("no-break space among spaces goes", "25 \u{A0}كيلومترًا", "25 كيلومترًا"),
        ("wide space", "نص\u{3000}آخر", "نص آخر"),
    ];
    check(&cases);
    let text = "سطر أول \r\n سطر ثان\r\n\n\n\nفقرة\u{2029}سطر\rآخر\n\n";
    assert_eq!(clean_text(text), "سطر أول\nسطر ثان\n\nفقرة\nسطر\nآخر");
    assert_eq!(clean_line(text), "سطر أول سطر ثان فقرة سطر آخر");
}

/// Both functions agree on one line, and a second cleaning changes nothing.
fn check(cases: &[(&str, &str, &str)]) {
    for (why, typed, stored) in cases {
        assert_eq!(clean_line(typed), *stored, "{why}: {typed:?}");
        assert_eq!(clean_text(typed), *stored, "{why}, as text: {typed:?}");
        assert_eq!(clean_line(stored), *stored, "{why}: cleaning twice");
    }
}

#[test]
fn every_change_is_logged_with_its_place() {
    let typed = "\u{FEFF}كا\u{654}س  الرمـــادي\u{202E} ﻻ ک\u{6CC}ف";
    let mut told = String::new();
    for change in cleaned(typed, Shape::Line).changes {
        assert_eq!(typed.get(change.range.clone()), Some(change.before.as_str()));
        told.push_str(&format!("{:?} {:?} {:?} → {:?}\n", change.kind, change.range, change.before, change.after));
    }
    insta::assert_snapshot!(told);
    assert!(cleaned("وزير الدفاع", Shape::Line).changes.is_empty());
}

#[test]
fn a_figure_stays_the_figure_that_was_seen() {
    let cases = [
        ("stored the wrong way round, shown right by its mark", "5.\u{200F}2 مليون", "2.5 مليون"),
        ("with a thousands separator", "75.\u{200F}49 دولار", "49.75 دولار"),
        ("Arabic digits", "٥٫\u{61C}٢", "٢٫٥"),
        ("a mark that parts no number", "بند 5.\u{200F} نص", "بند 5. نص"),
        ("a left-to-right mark turns nothing", "5.\u{200E}2", "5.2"),
    ];
    check(&cases);
    assert_eq!(arabic::fold::loose("5.\u{200F}2"), "2.5");
}

#[test]
fn addresses_and_scripture_keep_their_letters() {
    let same = ["https://example.org/ﻻ/ـا", "بريدنا: name@example.org", "﴿ﻻ إلـٰه إلا هو﴾"];
    for text in same {
        assert_eq!(clean_line(text), text);
    }
    assert_eq!(clean_line("﴿نص"), "﴿نص", "open, so not scripture");
    assert_eq!(clean_line("﴿ﻻ\u{202E}﴾"), "﴿ﻻ﴾", "controls of direction go everywhere");
}

#[test]
fn what_the_caller_exempts_stays_byte_for_byte() {
    let verse = "قِفـــا نبکِ";
    let text = format!("قال الشاعـر:  {verse}  ثم سكـت");
    let start = text.find(verse).unwrap();
    let kept = cleaned_except(&text, Shape::Line, std::slice::from_ref(&(start..start + verse.len())));
    assert_eq!(kept.text, format!("قال الشاعر: {verse} ثم سكت"));
    assert_eq!(
        kept.changes.iter().map(|change| change.kind).collect::<Vec<_>>(),
        [ChangeKind::Tatweel, ChangeKind::Space, ChangeKind::Space, ChangeKind::Tatweel]
    );
}
