//! Which way a text runs, and who may change that.

use arabic::bidi::{
    Isolated, MachineText, NameProblem, SpoofKind, direction, leading_mark, looks_like, majority, name_problems, skeleton, spoofs,
    strip_controls,
};
use arabic::lang::Dir;
use unicode_bidi::{BidiInfo, Level};

/// The line as it is shown, read from left to right, without controls.
fn shown(line: &str, base: Option<Level>) -> String {
    let info = BidiInfo::new(line, base);
    let paragraph = &info.paragraphs[0];
    let visual = info.reorder_line(paragraph, paragraph.range.clone());
    visual.chars().filter(|c| !matches!(c, '\u{200E}' | '\u{200F}' | '\u{2066}'..='\u{2069}')).collect()
}

fn backwards(arabic: &str) -> String {
    arabic.chars().rev().collect()
}

#[test]
fn isolated_values_keep_their_place_in_a_line() {
    let rtl = Some(Level::rtl());
    let machine = |text: &str| MachineText::new(text).plain();
    let cases = [
        ("a clock after an agency", "الرأي - AFP - 14:58".to_owned(), format!("AFP - 14:58 - {}", backwards("الرأي"))),
        ("… isolated", format!("الرأي - {} - 14:58", Isolated("AFP").plain()), format!("14:58 - AFP - {}", backwards("الرأي"))),
        ("a telephone number", "الهاتف +967 1 234567".to_owned(), format!("234567 1 967+ {}", backwards("الهاتف"))),
        ("… isolated", format!("الهاتف {}", machine("+967 1 234567")), format!("+967 1 234567 {}", backwards("الهاتف"))),
        ("a number after a name", "user123 - 5 تعليقات".to_owned(), format!("{} user123 - 5", backwards("تعليقات"))),
        ("… isolated", format!("{} - 5 تعليقات", Isolated("user123").plain()), format!("{} 5 - user123", backwards("تعليقات"))),
        ("an ISO date", "في 2024-09-25 14:58".to_owned(), format!("14:58 25-09-2024 {}", backwards("في"))),
        ("… isolated", format!("في {}", machine("2024-09-25 14:58")), format!("2024-09-25 14:58 {}", backwards("في"))),
        ("a handle", "تابعوا @almarfa_press:".to_owned(), format!(":almarfa_press@ {}", backwards("تابعوا"))),
        ("… isolated", format!("تابعوا {}:", machine("@almarfa_press")), format!(":@almarfa_press {}", backwards("تابعوا"))),
        ("a range is read from the right", "من 10-12".to_owned(), format!("12-10 {}", backwards("من"))),
        ("a score is never free text", "فاز 3-1".to_owned(), format!("1-3 {}", backwards("فاز"))),
        ("a percentage", "زاد 12%".to_owned(), format!("%12 {}", backwards("زاد"))),
        ("… in Arabic digits", "زاد ١٢٪".to_owned(), format!("٪١٢ {}", backwards("زاد"))),
    ];
    for (why, line, visual) in cases {
        assert_eq!(shown(&line, rtl), visual, "{why}: {line:?}");
    }
}

#[test]
fn a_mark_saves_an_arabic_title_that_begins_in_latin() {
    let title = "CNN: قصف على الميناء";
    let arabic = backwards("قصف على الميناء");
    assert_eq!(shown(title, None), format!("CNN: {arabic}"), "a paragraph from left to right");
    let marked = format!("{}{title}", leading_mark(title));
    assert_eq!(shown(&marked, None), format!("{arabic} :CNN"));
    let cases = [
        ("Arabic first", "قصف على CNN", ""),
        ("a digit first, then Arabic", "40 دولة", ""),
        ("Latin first, Arabic line", "AFP وReuters: قصف على الميناء", "\u{200F}"),
        ("as many words of both", "Radio Marfa: قصف الميناء", "\u{200F}"),
        ("an English line with one word", "The word قصف means shelling", ""),
        ("marked already", "\u{200F}CNN: قصف", ""),
        ("isolated already", "\u{2068}CNN\u{2069}: قصف", ""),
        ("no letters", "14:58", ""),
    ];
    for (why, line, mark) in cases {
        assert_eq!(leading_mark(line), mark, "{why}");
    }
}

#[test]
fn most_words_of_a_paragraph_decide_its_direction() {
    let cases = [
        ("one agency in Arabic copy", "AFP: قصف على الميناء", Some(Dir::Ltr), Some(Dir::Rtl)),
        ("a long address counts once", "رابط https://example.org/a/b/c/d خبر", Some(Dir::Rtl), Some(Dir::Rtl)),
        ("English copy", "قصف means shelling in English", Some(Dir::Rtl), Some(Dir::Ltr)),
        ("digits only", "14:58 - 2024", None, None),
    ];
    for (why, text, first, most) in cases {
        assert_eq!((direction(text), majority(text)), (first, most), "{why}");
    }
}

#[test]
fn a_value_is_printed_by_its_kind() {
    let cases = [
        (
            "markup is escaped",
            "<b>\"O'Neil\" & co",
            "<bdi>&lt;b&gt;&quot;O&#39;Neil&quot; &amp; co</bdi>",
            "\u{2068}<b>\"O'Neil\" & co\u{2069}",
        ),
        ("a control cannot break out", "a\u{2069}\u{202E}b", "<bdi>ab</bdi>", "\u{2068}ab\u{2069}"),
        ("a tab would split the line", "a\tb", "<bdi>a b</bdi>", "\u{2068}a b\u{2069}"),
        ("nothing", "", "", ""),
    ];
    for (why, value, html, plain) in cases {
        assert_eq!((Isolated(value).html().as_str(), Isolated(value).plain().as_str()), (html, plain), "{why}");
    }
    assert_eq!(Isolated(5).html(), "<bdi>5</bdi>");
    assert_eq!(MachineText::new("https://example.org/?a&b").html(), "<bdi dir=\"ltr\">https://example.org/?a&amp;b</bdi>");
}

#[test]
fn what_nobody_sees_is_taken_out() {
    let cases = [
        ("all twelve controls", "ا\u{61C}\u{200E}\u{200F}\u{202A}\u{202B}\u{202C}\u{202D}\u{202E}\u{2066}\u{2067}\u{2068}\u{2069}ب", "اب"),
        ("tags", "نص\u{E0041}\u{E007F}", "نص"),
        (
            "but not in a flag",
            "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}!",
            "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}!",
        ),
        ("a selector without base", "نص\u{FE0F} a\u{FE01}", "نص a"),
        ("a selector with its base", "❤\u{FE0F} 1\u{FE0F}", "❤\u{FE0F} 1\u{FE0F}"),
        ("a second selector", "❤\u{FE0F}\u{FE0F}", "❤\u{FE0F}"),
        ("one joiner stays", "می\u{200C}خواهم", "می\u{200C}خواهم"),
        ("a run of joiners", "م\u{200D}\u{200C}\u{200D}ي", "م\u{200D}ي"),
        ("a joiner before a word", " \u{200D}م", " م"),
        ("a family of emoji", "👩\u{200D}👧", "👩\u{200D}👧"),
        ("no width, no meaning", "م\u{200B}ح\u{FEFF}م\u{2060}د\u{AD}\u{3164}", "محمد"),
    ];
    for (why, text, clean) in cases {
        assert_eq!(strip_controls(text), clean, "{why}");
        assert_eq!(strip_controls(clean), clean, "{why}: twice");
    }
}

/// What lies, and how.
type Lies = &'static [(&'static str, SpoofKind)];

#[test]
fn a_text_that_lies_is_found_out() {
    use SpoofKind::{Embedding, ForcedIsolate, Hidden, MixedScripts, Override, Unbalanced};
    let cases: &[(&str, &str, Lies)] = &[
        ("an override to the end", "ملف \u{202E}fdp.exe", &[("\u{202E}fdp.exe", Override)]),
        ("an override that is closed", "a\u{202D}b\u{202C}c", &[("\u{202D}b\u{202C}", Override)]),
        ("an override ends with its line", "a \u{202E}b\nc", &[("\u{202E}b", Override)]),
        ("an embedding", "\u{202B}نص\u{202C}", &[("\u{202B}نص\u{202C}", Embedding)]),
        ("an embedding ends with the isolate round it", "\u{2068}\u{202A}b\u{2069}", &[("\u{202A}b", Embedding)]),
        ("an end without beginning", "a\u{202C} b\u{2069}", &[("\u{202C}", Unbalanced), ("\u{2069}", Unbalanced)]),
        ("an isolate left open", "نص \u{2068}CNN ثم", &[("\u{2068}CNN ثم", Unbalanced)]),
        ("Latin forced to run from the right", "\u{2067}pay 5 - 3\u{2069}", &[("\u{2067}pay 5 - 3\u{2069}", ForcedIsolate)]),
        ("Arabic forced to run from the left", "\u{2066}نص\u{2069}", &[("\u{2066}نص\u{2069}", ForcedIsolate)]),
        ("honest isolates", "\u{2068}CNN\u{2069} \u{2066}+967 1\u{2069} \u{2067}نص \u{2068}a\u{2069}\u{2069}", &[]),
        ("a mark inside a word", "مح\u{200F}مد", &[("\u{200F}", Hidden)]),
        ("a mark turns a score round", "3\u{200F}-1", &[("\u{200F}", Hidden)]),
        ("a mark after a word is honest", "(AFP)\u{200F} قال", &[]),
        ("a space without width", "ad\u{200B}min", &[("\u{200B}", Hidden)]),
        ("a joiner between Latin letters", "ad\u{200D}min", &[("\u{200D}", Hidden)]),
        ("a joiner between Arabic letters", "می\u{200C}خواهم", &[]),
        ("a run of them", "م\u{200C}\u{200C}ي", &[("\u{200C}\u{200C}", Hidden)]),
        ("a hidden message", "نص \u{E0041}\u{E0042}", &[("\u{E0041}\u{E0042}", Hidden)]),
        ("a flag is none", "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", &[]),
        ("Cyrillic а in Latin", "the \u{430}dmin said", &[("\u{430}dmin", MixedScripts)]),
        ("Latin l in Arabic", "مح\u{6C}مد", &[("مح\u{6C}مد", MixedScripts)]),
        ("a proclitic before a Latin name", "الـCNN وAFP iPhoneات", &[]),
        ("units", "5 μm 3 kΩ", &[]),
        ("plain news", "قال (14:58): «نعم»، 3-1 و10.5%", &[]),
    ];
    for (why, text, lies) in cases {
        let found: Vec<_> = spoofs(text).into_iter().map(|spoof| (text.get(spoof.range).unwrap(), spoof.kind)).collect();
        assert_eq!(found, *lies, "{why}: {text:?}");
    }
}

#[test]
fn a_name_is_checked_before_it_is_printed() {
    use NameProblem::{Controls, Empty, MixedScripts, RepeatedLetter, TooManyLigatures, TooManyMarks, TooMuchTatweel};
    let cases: &[(&str, &str, &[NameProblem])] = &[
        ("Arabic", "سالم بن نادر", &[]),
        ("Arabic with digits of both sets", "سالم 77 ٧٧", &[]),
        ("vowelled", "مُحَمَّدٌ", &[]),
        ("Latin", "Salim O’Nadir_77 😀", &[]),
        ("two scripts in one name", "سالمali", &[MixedScripts]),
        ("two scripts side by side", "سالم Ali", &[MixedScripts]),
        ("Cyrillic а", "\u{430}dmin", &[MixedScripts]),
        ("marks upon marks", "س\u{64E}\u{651}\u{670}\u{653}الم", &[TooManyMarks]),
        ("Zalgo", "a\u{300}\u{301}\u{302}\u{303}", &[TooManyMarks]),
        ("three equal letters", "ههه", &[]),
        ("four equal letters", "هههه", &[RepeatedLetter]),
        ("four with tatweel between", "هـه\u{64E}هه", &[RepeatedLetter]),
        ("digits may repeat", "سالم 0000", &[]),
        ("two tatweels", "ســالم", &[]),
        ("three tatweels", "ســالـم", &[TooMuchTatweel]),
        ("a ligature", "﷽ سالم", &[]),
        ("two", "﷽﷽ سالم", &[TooManyLigatures]),
        ("controls", "سالم\u{202E}", &[Controls]),
        ("nothing to read", "\u{3164}", &[Empty, Controls]),
        ("nothing", "", &[Empty]),
    ];
    for (why, name, problems) in cases {
        assert_eq!(&name_problems(name), problems, "{why}: {name:?}");
    }
}

#[test]
fn names_that_look_alike_meet() {
    let alike = [
        ("alif maqsura", "علي", "على"),
        ("Persian letters", "كريم", "کریم"),
        ("hamza", "أحمد", "احمد"),
        ("vowels, tatweel, controls", "مُحمّـد\u{200F}", "محمد"),
        ("spaces and punctuation", "عبد الله.", "عبدالله"),
        ("Cyrillic", "\u{430}dmin", "Admin"),
        ("a capital I for a small l", "SaIim", "Salim"),
        ("letters of mathematics", "𝐀dmin", "admin"),
        ("rn for m", "Sarnir", "Samir"),
    ];
    for (why, a, b) in alike {
        assert!(looks_like(a, b) && looks_like(b, a), "{why}: {:?} {:?}", skeleton(a), skeleton(b));
    }
    for (a, b) in [("سالم", "سليم"), ("شاكر", "ساكر"), ("ثابت", "نابت"), ("Amin", "Amina"), ("!!!", "???"), ("", "")]
    {
        assert!(!looks_like(a, b), "{a:?} {b:?}");
    }
}
