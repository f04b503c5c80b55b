use super::{corrected, found};
use arabic::names::{Registry, Spelling};

#[test]
fn names_are_found_with_what_is_written_together_with_them() {
    let cases: [(&str, &str, &[(&str, &str)]); 15] = [
        ("and", "تحدثت روسيا وإيران مجددا", &[("روسيا", "روسيا"), ("وإيران", "إيران")]),
        ("to", "تصدّ لداعش وحلفائه", &[("لداعش", "داعش")]),
        ("in the, and", "مراكز بالعراق وسوريا", &[("بالعراق", "العراق"), ("وسوريا", "سوريا")]),
        ("in brackets", "مدينتان (الموصل والرقة)", &[("الموصل", "الموصل"), ("والرقة", "الرقة")]),
        ("three in a row", "شمال إفريقيا واليمن وليبيا", &[("شمال إفريقيا", "شمال أفريقيا"), ("واليمن", "اليمن"), ("وليبيا", "ليبيا")]),
        ("in, no article", "قادة بسوريا", &[("بسوريا", "سوريا")]),
        ("lam swallows the article", "هدية للعراق وللأردن", &[("للعراق", "العراق"), ("وللأردن", "الأردن")]),
        ("lam and an article before lam", "سافر للاذقية", &[("للاذقية", "اللاذقية")]),
        ("vowelled", "في إِيرَانَ", &[("إِيرَانَ", "إيران")]),
        (
            "the letter belongs to the name",
            "زار ليبيا وبكين ولبنان وواشنطن",
            &[("ليبيا", "ليبيا"), ("وبكين", "بكين"), ("ولبنان", "لبنان"), ("وواشنطن", "واشنطن")],
        ),
        ("the longest form", "جلسة لمجلس الأمن الدولي", &[("لمجلس الأمن الدولي", "مجلس الأمن")]),
        ("over a line end", "موظفو الأمم\nالمتحدة", &[("الأمم\nالمتحدة", "الأمم المتحدة")]),
        ("not over a comma, nor a paragraph", "الأمم، المتحدة\n\nالأمم\n\nالمتحدة", &[]),
        ("letters of an abbreviation", "قالت أ.ف.ب أمس", &[("أ.ف.ب", "فرانس برس")]),
        ("adjectives are no mentions", "الجيش السوري والحكومة العراقية والروسي", &[]),
    ];
    for (why, text, expected) in cases {
        assert_eq!(found(Registry::builtin(), text), expected, "{why}");
    }
}

#[test]
fn the_proclitic_is_given_as_it_stands() {
    let cases = [
        ("none", "إيران", ""),
        ("one", "وإيران", "و"),
        ("two", "وبالعراق", "وب"),
        ("swallowed article", "وللعراق", "ولل"),
        ("with its vowel", "وَإيران", "وَ"),
    ];
    for (why, text, proclitic) in cases {
        assert_eq!(Registry::builtin().mentions(text)[0].proclitic, proclitic, "{why}");
    }
}

#[test]
fn spelling_is_judged_and_corrected() {
    let cases = [
        ("preferred", "وصل إلى القاهرة", Spelling::Preferred, "وصل إلى القاهرة"),
        ("accepted", "في إفريقيا", Spelling::Accepted, "في إفريقيا"),
        ("hamza left out", "وايران", Spelling::Loose, "وإيران"),
        ("heh for ta marbuta", "بالقاهره", Spelling::Loose, "بالقاهرة"),
        ("lam before an article that should be swallowed", "لالعراق", Spelling::Loose, "للعراق"),
        ("deprecated, in two words", "على الفيس بوك", Spelling::Deprecated, "على فيسبوك"),
        ("deprecated with a proclitic", "وبالتليجرام", Spelling::Deprecated, "وبتيليغرام"),
        ("loose spelling of an accepted form", "من اميركا", Spelling::Loose, "من أميركا"),
        ("maqsura for yeh in a name", "على عبدالله صالح", Spelling::Loose, "علي عبد الله صالح"),
        ("servant of God in one word", "وعبدالفتاح السيسي", Spelling::Preferred, "وعبدالفتاح السيسي"),
        ("and in two", "لعبد الفتاح السيسي", Spelling::Preferred, "لعبد الفتاح السيسي"),
    ];
    for (why, text, spelling, right) in cases {
        let mentions = Registry::builtin().mentions(text);
        assert_eq!(mentions.last().map(|mention| mention.spelling), Some(spelling), "{why}");
        assert_eq!(corrected(&mentions, text), right, "{why}");
    }
}

#[test]
fn a_common_word_is_a_name_only_in_company() {
    let cases: [(&str, &str, &[(&str, &str)]); 13] = [
        ("money, not Mali", "دعم مالي للأسر", &[]),
        ("a preposition of place", "في مالي", &[("مالي", "مالي")]),
        ("on the pretext", "أغلق الطريق بحجة الصيانة", &[]),
        ("the governorate, then its short name", "محافظة حجة، وسكان حجة", &[("محافظة حجة", "حجة"), ("حجة", "حجة")]),
        ("pictures", "في صور: موسم الحصاد", &[]),
        ("the city", "صيادو مدينة صور", &[("مدينة صور", "صور")]),
        ("in favour of", "صوّت لصالح القرار", &[]),
        ("the first name of somebody else", "الشيخ صالح المرقشي", &[]),
        ("the president", "الرئيس هادي", &[("هادي", "عبد ربه منصور هادي")]),
        ("a cup of tea", "شرب كوبًا من الشاي", &[]),
        ("aims, not Marib", "لهم مآرب أخرى", &[]),
        ("noble, not like Raymah", "دعوة كريمة", &[]),
        ("the prayer", "بعد صلاة المغرب", &[]),
    ];
    for (why, text, expected) in cases {
        assert_eq!(found(Registry::builtin(), text), expected, "{why}");
    }
}

#[test]
fn a_full_name_in_one_part_explains_the_short_one_in_another() {
    let registry = Registry::builtin();
    let parts = ["كارتر يدعو إلى وقف الدعم للأسد", "قال آشتون كارتر إن بشار الأسد باق", "وأضاف كارتر أن للأسد حلفاء"];
    let told: Vec<Vec<&str>> =
        registry.mentions_across(&parts).iter().map(|part| part.iter().map(|mention| mention.entry.preferred()).collect()).collect();
    assert_eq!(
        told,
        [["آشتون كارتر", "بشار الأسد"], ["آشتون كارتر", "بشار الأسد"], ["آشتون كارتر", "بشار الأسد"]],
        "the headline is read with the body"
    );
    assert_eq!(found(registry, parts[0]), [], "the headline alone could mean another Carter, and a lion");
}

#[test]
fn one_form_of_two_names_is_the_one_the_story_knows() {
    let registry = Registry::builtin();
    let cases: [(&str, &str, &[(&str, &str)]); 3] = [
        ("by itself the capital", "وصل إلى طرابلس", &[("طرابلس", "طرابلس")]),
        (
            "the one named in full",
            "سكان طرابلس اللبنانية، ووصل إلى طرابلس",
            &[("طرابلس اللبنانية", "طرابلس اللبنانية"), ("طرابلس", "طرابلس اللبنانية")],
        ),
        ("Amman by its country's name", "العاصمة الأردنية عمّان، ثم عاد إلى عمان", &[("العاصمة الأردنية عمّان", "عمّان"), ("عمان", "عمّان")]),
    ];
    for (why, text, expected) in cases {
        assert_eq!(found(registry, text), expected, "{why}");
    }
}

#[test]
fn an_acronym_knows_whether_it_was_introduced() {
    let entry = Registry::builtin().find("داعش").unwrap();
    assert_eq!(entry.first_mention(), Some("تنظيم الدولة الإسلامية (داعش)"));
    let cases = [
        ("as it is given", "هاجم تنظيم الدولة الإسلامية (داعش) القرية", true),
        ("with other signs and a proclitic", "ولتنظيم الدولة الإسلامية «داعش» خلايا", true),
        ("the acronym alone", "هاجم داعش القرية", false),
    ];
    for (why, text, is_introduced) in cases {
        assert_eq!(entry.is_introduced_in(text), is_introduced, "{why}");
    }
}

proptest::proptest! {
    #[test]
    fn mentions_lie_in_the_text_in_order(text in "([ا-يءةى]{1,6}|وإيران|للعراق|الأمم|المتحدة|في|مالي|[ .،\n\u{64B}]){0,30}") {
        let mut end = 0;
        for mention in Registry::builtin().mentions(&text) {
            proptest::prop_assert!(end <= mention.range.start && mention.range.start < mention.range.end);
            proptest::prop_assert!(text[mention.range.clone()].starts_with(mention.proclitic));
            end = mention.range.end;
        }
    }

    #[test]
    fn no_string_is_too_strange(text in proptest::prelude::any::<String>()) {
        let registry = Registry::builtin();
        registry.mentions(&text);
        registry.near(&text);
        arabic::names::variants(&[&text, "وإيران"]);
        let _ = Registry::parse(&text);
        let _ = registry.extended(&text);
    }
}
