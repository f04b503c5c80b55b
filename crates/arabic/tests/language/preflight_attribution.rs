//! A: quotations have a speaker, speakers have a name.

use crate::proof::{assert_silent, findings, found};
use arabic::preflight::{Document, Facts, Profile};

fn places(rule: &str, text: &str) -> Vec<String> {
    found(rule, text).into_iter().map(|(found, _)| found).collect()
}

#[test]
fn a_quotation_needs_a_speaker() {
    let alone = "وزرع أهل القرية ألف شتلة على سفح الجبل. «الجبل أبونا ومن يترك أباه عاريًا لا يستحق ظله».";
    assert_eq!(places("A01", alone), ["«الجبل أبونا ومن يترك أباه عاريًا لا يستحق ظله»"]);
    assert_silent(
        "A01",
        &[
            ("a verb of speech before", "وقال المختار وهو يغرس شتلة. «الجبل أبونا ومن يترك أباه عاريًا لا يستحق ظله»."),
            ("and after", "زرعوا السفح. «الجبل أبونا ومن يترك أباه عاريًا لا يستحق ظله»، قال المختار."),
            ("a few words are a title", "ثم عرضت المسرحية. «ليلة في الجبل الأزرق»."),
            ("part of the sentence", "واحتفل الناس بعيد «الجبل أبونا ومن يترك أباه عاريًا لا يستحق ظله» أمس."),
            ("it opens the paragraph and goes on", "«الجبل أبونا ومن يترك أباه عاريًا لا يستحق ظله»."),
            ("it goes on from another", "وقال: «زرعنا السفح كله». ومشى. «الجبل أبونا ومن يترك أباه عاريًا لا يستحق ظله»."),
        ],
    );
}

#[test]
fn a_speaker_is_named_near_the_words() {
    let far = "وقال ناصر البحري: «الريح تعلم الصبر».\nويستيقظ الحارس قبل الفجر.\nوأضاف: «لم أنم ليلتها».";
    assert_eq!(places("A02", far), ["وأضاف"]);
    assert_silent(
        "A02",
        &[
            ("named in the paragraph before", "وقال ناصر البحري: «الريح تعلم الصبر».\nوأضاف: «لم أنم ليلتها»."),
            ("named here", "وقال ناصر البحري: «الريح تعلم الصبر».\nويستيقظ قبل الفجر.\nوأضاف البحري: «لم أنم ليلتها»."),
            ("nothing stands before", "وأضاف: «لم أنم ليلتها»."),
        ],
    );
}

#[test]
fn an_unnamed_source_needs_a_note() {
    let rows = [
        ("a source said to know", "وأفاد مصدر مطلع بأن السفينة غرقت.", "مصدر مطلع"),
        ("of some kind", "وكشفت مصادر أمنية موثوقة عن المخبأ.", "مصادر أمنية موثوقة"),
        ("who would not be named", "وقال مسؤول فضل عدم ذكر اسمه إن الجسر آمن.", "مسؤول فضل عدم ذكر اسمه"),
        ("on a condition", "وقال ضابط شريطة عدم الكشف عن هويته كلامًا آخر.", "ضابط شريطة عدم الكشف عن هويته"),
    ];
    for (why, text, expected) in rows {
        assert_eq!(places("A03", text), [expected], "{why}: {text}");
    }
    assert_silent(
        "A03",
        &[
            ("a source of energy", "الشمس مصدر للطاقة، وفي الجزيرة مصادر خاصة للمياه."),
            ("a source nobody should trust", "وهذا مصدر غير موثوق."),
            ("a suspect keeps silent", "ورفض المتهم ذكر اسم شريكه."),
            ("a source that is named", "وقال مصدر في وزارة الزراعة إن البذور وصلت."),
        ],
    );
    let noted = Document {
        facts: Some(Facts { source_note: true, ..Facts::default() }),
        ..Document::plain("وأفاد مصدر مطلع بأن السفينة غرقت.")
    };
    assert!(findings("A03", &noted, Profile::default()).is_empty(), "the editor knows who it is");
}
