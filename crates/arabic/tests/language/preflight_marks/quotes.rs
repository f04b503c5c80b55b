//! Q: quotation marks, brackets, and what a headline quotes.

use super::{corrects, found, is_silent, kinds};
use arabic::preflight::{Document, Field, Part, Severity};

#[test]
fn one_story_quotes_in_one_style() {
    let cases = [
        ("", "the minority gives way", "قال «أ» و«ب» ثم “ج”", "قال «أ» و«ب» ثم «ج»"),
        ("", "straight marks are no style beside another", "قال “أ” ثم \"ب\"", "قال “أ” ثم “ب”"),
        ("", "unless there are three times as many", "\"أ\" و\"ب\" و\"ج\" و«د»", "\"أ\" و\"ب\" و\"ج\" و\"د\""),
        ("", "of as many the first stays", "قال «أ» ثم “ب”", "قال «أ» ثم «ب»"),
        ("quotes=guillemets", "the paper's style", "قال \"نعم\" ومضى", "قال «نعم» ومضى"),
    ];
    for (style, why, wrong, right) in cases {
        corrects("Q01", style, why, wrong, right);
    }
    let closed_by_another = found("Q01", "", &Document::plain("قال “أ” و“ب\" ومضى"));
    assert_eq!(closed_by_another[0].value("wanted"), "“ب”", "opened and closed by different marks");
}

#[test]
fn quotations_that_are_right_stay() {
    let cases = [
        ("Q01", "a quotation inside another", "قال: «سمعت “نعم” منه»، ثم «لا»"),
        ("Q01", "apostrophes are no quotation", "زار O'Neil «المرفأ» و'الميناء'"),
        (
            "Q02",
            "over several paragraphs, opened in each",
            "قال: «بدأنا العمل في الربيع الماضي\n«ثم جاء المطر وتأخرنا\n«وانتهينا أمس».\nوشكر الحضور.",
        ),
        ("Q02", "over several paragraphs, closed once", "قال: \"بدأنا العمل في الربيع الماضي.\nثم جاء المطر وتأخرنا\"."),
        ("Q02", "an item of a list", "1) المقدمة\nأ) الخاتمة"),
        ("Q02", "inches", "شاشة 55\" جديدة"),
        ("Q02", "faces", "شكرًا :) وداعًا :("),
        ("Q02", "both in one", "قال (نقلًا عن «المرفأ») إنه «عاد»."),
        ("Q02", "glued to letters", "و\"المرفأ\" ل\"الميناء\" بـ\"نعم\""),
        ("Q02", "straight marks side by side", "\"المرفأ\"، \"الميناء\"، (\"نعم\")"),
        ("Q02", "an empty box", "[ ] وافقت"),
    ];
    for (rule, why, text) in cases {
        is_silent(rule, "", why, text);
    }
}

#[test]
fn marks_have_a_partner() {
    let cases = [
        ("a quotation that never closes", "قال: \"لم أكتب إلا ما في الوثائق.", "unclosed"),
        ("closed only in a paragraph too far away", "قال: «نعم\nأ\nب\nج\nد\nه\nو».", "unclosed"),
        ("never opened", "لم أكتب إلا ما في الوثائق».", "unopened"),
        ("a bracket", "شركة المرفأ (مقرها الميناء تعلن", "unclosed"),
        ("a bracket that closes", "شركة المرفأ مقرها الميناء) تعلن", "unopened"),
        ("a title does not run into the next paragraph", "كتاب «المرفأ\n«نعم» قال", "unclosed"),
    ];
    for (why, text, kind) in cases {
        assert_eq!(kinds(&found("Q02", "", &Document::plain(text)))[0], (Severity::Warn, kind), "{why}");
    }
}

#[test]
fn no_space_stands_just_inside() {
    corrects("Q02", "", "after it opens", "قالت: « السينما أقصر طريق»", "قالت: «السينما أقصر طريق»");
    corrects("Q02", "", "before it closes", "قالت: “السينما أقصر طريق ”.", "قالت: “السينما أقصر طريق”.");
    corrects("Q02", "", "on both sides of brackets", "شركة ( المرفأ ) تعلن", "شركة (المرفأ) تعلن");
    let straight = found("Q02", "", &Document::plain("قال \" إن المطر قريب\" ومضى"));
    assert_eq!(straight[0].value("wanted"), "\"إن المطر قريب\"", "straight marks are put right by a person");
    assert!(!straight[0].fix.as_ref().unwrap().safe);
}

#[test]
fn a_headline_quotes_what_the_body_says() {
    let body = "وقال كبيرهم: «سنعود مع المطر، ونجد الآبار كما تركناها». وفتحت الجارتان «صفحة جديدة» أمس.";
    let cases = [
        ("as it was said", "«سنعود مع المطر»: رعاة الهضبة يودعون آبارهم", None),
        ("hamza and marks do not count", "«ونَجد الابار كما تركناها»", None),
        ("with words left out", "«سنعود… ونجد الآبار»", None),
        ("in other words", "«سنعود بالمطر»: رعاة الهضبة يودعون آبارهم", Some(Severity::Block)),
        ("a sentence nobody says", "«لا أحد يموت عطشًا هنا» في الهضبة", Some(Severity::Block)),
        ("after a colon", "كبير الرعاة: «لن نعود» إلى الهضبة", Some(Severity::Block)),
        ("two words in marks may be a name", "«صفحة بيضاء» بين الجارتين", Some(Severity::Hint)),
        ("who speaks is no speech", "«السفير الجديد بالميناء»: عدنا", Some(Severity::Hint)),
        ("nor is what the story is about", "الميناء: «أزمة المياه» تعود", Some(Severity::Hint)),
        ("a name in marks is no speech", "«جوازات الميناء» تواصل العمل", Some(Severity::Hint)),
    ];
    for (why, headline, expected) in cases {
        let document =
            Document { parts: vec![Part::new(Field::Headline, headline), Part::new(Field::Paragraph, body)], ..Document::default() };
        let severities: Vec<Severity> = found("Q03", "", &document).iter().map(|finding| finding.severity).collect();
        assert_eq!(severities, expected.into_iter().collect::<Vec<_>>(), "{why}");
    }
    let alone = Document { parts: vec![Part::new(Field::Headline, "كبير الرعاة: «لن نعود»")], ..Document::default() };
    assert!(found("Q03", "", &alone).is_empty(), "without a body nothing is missing in it");
}
