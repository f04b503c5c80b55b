//! Languages and directions.

use arabic::lang::{Dir, Lang, direction};

#[test]
fn a_language_is_read_from_its_tag() {
    let cases = [
        ("ar", Some(Lang::Ar)),
        ("ar-YE-u-nu-latn", Some(Lang::Ar)),
        ("AR_sy", Some(Lang::Ar)),
        (" en-GB ", Some(Lang::En)),
        ("arabic", None),
        ("fa", None),
        ("", None),
    ];
    for (tag, lang) in cases {
        assert_eq!(Lang::parse(tag), lang, "{tag:?}");
    }
    assert_eq!(Lang::default().tag(), "ar");
    assert_eq!(Lang::Ar.dir().as_str(), "rtl");
    assert_eq!(Lang::En.dir().as_str(), "ltr");
    assert_eq!(serde_json::to_string(&Lang::Ar).unwrap(), "\"ar\"");
    assert_eq!(serde_json::from_str::<Lang>("\"en\"").unwrap(), Lang::En);
}

#[test]
fn the_first_strong_character_decides() {
    let cases = [
        ("Arabic", "قصف على صنعاء", Some(Dir::Rtl)),
        ("Latin first", "CNN: قصف", Some(Dir::Ltr)),
        ("digits do not count", "40 دولة", Some(Dir::Rtl)),
        ("Hebrew is right to left", "שלום", Some(Dir::Rtl)),
        ("an isolate does not count", "\u{2068}CNN\u{2069}: قصف", Some(Dir::Rtl)),
        ("a mark counts", "\u{200F}CNN", Some(Dir::Rtl)),
        ("none", "14:58 - 2024", None),
        ("empty", "", None),
    ];
    for (why, text, dir) in cases {
        assert_eq!(direction(text), dir, "{why}");
    }
}
