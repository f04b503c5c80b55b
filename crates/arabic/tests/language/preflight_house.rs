//! B02: one spelling of a word that has two.

use crate::proof::{assert_found, assert_silent, findings, words};
use arabic::preflight::{Document, Profile};

fn preferring(spelling: &str, text: &str) -> Vec<(String, String)> {
    let style = Profile { preferred: [spelling.to_owned()].into(), ..Profile::default() };
    findings("B02", &Document::plain(text), style).iter().map(words).collect()
}

#[test]
fn the_paper_chooses_a_spelling() {
    let rows = [
        ("a continent", "أفريقيا", "سافر إلى إفريقيا.", Some(("إفريقيا", "أفريقيا"))),
        ("its people", "أفريقيا", "والإفريقيين", Some(("والإفريقيين", "والأفريقيين"))),
        ("by an adjective", "أميركي", "في أمريكا وكندا", Some(("أمريكا", "أميركا"))),
        ("with clitics", "أمريكا", "وللأميركيين", Some(("وللأميركيين", "وللأمريكيين"))),
        ("the country", "سوريا", "في سورية ولبنان", Some(("سورية", "سوريا"))),
        ("an adjective of that form", "سوريا", "عادت أسرة سورية إلى المدن السورية", None),
        ("an adjective of the other", "سورية", "وظفت لاجئًا سوريا في المصنع", None),
        ("a hundred", "مئة", "مائة كتاب", Some(("مائة", "مئة"))),
        ("its tanwin stays", "مسؤول", "عين مسئولًا", Some(("مسئولًا", "مسؤولًا"))),
        ("a surname", "أوروبا", "كارل أوربان الخباز", None),
        ("as chosen", "مئة", "مئة كتاب", None),
        ("its last letter changes before a pronoun", "موسيقى", "أحب موسيقاه", None),
    ];
    for (why, spelling, text, expected) in rows {
        let expected: Vec<_> = expected.into_iter().map(|(wrong, right)| (wrong.to_owned(), right.to_owned())).collect();
        assert_eq!(preferring(spelling, text), expected, "{why}: {text}");
    }
}

#[test]
fn without_a_choice_a_story_keeps_to_one() {
    assert_found(
        "B02",
        &[
            ("the rarer is reported", "أفريقيا قارة، والأفريقي أخ الإفريقي.", "الإفريقي", "الأفريقي"),
            ("of equally many the later", "وصل مسؤول، وغادر مسئول.", "مسئول", "مسؤول"),
        ],
    );
    assert_silent("B02", &[("one spelling", "إفريقيا والإفريقيون"), ("two words", "أميركا وأفريقيا")]);
}
