//! G: إن and أن, words apart and words twice, roundabout phrases.

use crate::proof::{assert_found, assert_silent, fixed};

#[test]
fn after_saying_stands_inna() {
    assert_found(
        "G01",
        &[
            ("right after the verb", "وقال أن الجسر مفتوح.", "أن", "إن"),
            ("with a pronoun", "تقول الحكيمة أنها زرعت الحقل.", "أنها", "إنها"),
            ("without its hamza", "قالت الهيئة ان الموسم بدأ.", "ان", "إن"),
            ("over a name and its office", "وقال ربيع الطحان، أمين الصندوق، أن الحساب مغلق.", "أن", "إن"),
            ("over a relative clause", "وقالت الجمعية التي ترعى الحديقة أن السياج جاهز.", "أن", "إن"),
            ("after a verbal noun", "ويمكن القول أن المعرض نجح.", "أن", "إن"),
            ("after a colon", "وقال: أن البئر عميقة.", "أن", "إن"),
            ("before a noun that begins like a verb", "وقال أن تكاليف البناء ارتفعت.", "أن", "إن"),
        ],
    );
    assert_silent(
        "G01",
        &[
            ("an imperfect verb takes the other particle", "قال لهم أن يعودوا قبل المغرب."),
            ("so does a verb of another person", "قال أن نبدأ خير من أن ننتظر."),
            ("it belongs to a preposition", "وقال المدير بعد أن تسلم المفتاح: الباب مفتوح."),
            ("it belongs to another verb", "قال الراعي وأكد أن الطريق آمن."),
            ("a new sentence", "هذا ما قال الحارس. أن تنتظر أفضل."),
            ("letters of a name", "وقال مراسل شبكة ان.بي.سي كلامًا آخر."),
        ],
    );
}

#[test]
fn after_reporting_a_fact_stands_anna() {
    assert_found(
        "G02",
        &[
            ("right after the verb", "وأكد إن السد ممتلئ.", "إن", "أن"),
            ("over its subject", "أعلن مدير المحمية إن الغزلان عادت.", "إن", "أن"),
            ("the verb without its hamza", "واكدت إنه سيحضر.", "إنه", "أنه"),
            ("a participle", "وغادر القاعة مؤكدًا إن اللقاء مفيد.", "إن", "أن"),
            ("a preposition", "وأشار البستاني إلى إن الشتلات قليلة.", "إن", "أن"),
        ],
    );
    assert_silent(
        "G02",
        &[
            ("after a colon it opens speech", "وأكد الحارس: إن الباب مغلق."),
            ("after a quotation mark too", "وأوضح «إن الباب مغلق»."),
            ("these verbs open speech", "وأضاف إن الباب مغلق. وتابع إن المفتاح ضاع."),
            ("a condition", "ولم يعلن النادي إن كان سيشارك."),
            ("it belongs to قال", "وقالت الجمعية التي تعتبر الأقدم في البلدة إن الموسم انتهى."),
            ("a noun, not the verb", "قال الشاهد بعد كشف هويته إن الليل كان مظلمًا."),
        ],
    );
}

#[test]
fn waw_joins_its_word() {
    assert_found(
        "G03",
        &[
            ("before a verb", "سكت قليلًا و قال كلمته.", "و قال", "وقال"),
            ("before another waw", "رأى الجسر و وصفه.", "و وصفه", "ووصفه"),
            ("after a comma", "جمع الحطب،و أشعل النار.", "و أشعل", "وأشعل"),
        ],
    );
    assert_silent(
        "G03",
        &[
            ("joined", "قال وكتب ووقع."),
            ("letters of a list", "البنود أ و ب من الاتفاق."),
            ("the letter itself", "حرف و لا ينطق هنا."),
            ("either or", "نقدًا و/أو بشيك."),
            ("before a figure tastes differ", "بين 10 و 20 شجرة."),
        ],
    );
    assert_eq!(fixed("G03", "كتب و قرأ و رسم."), "كتب وقرأ ورسم.");
}

#[test]
fn a_word_stands_once() {
    assert_found(
        "G04",
        &[
            ("a preposition", "وصل إلى إلى السوق.", "إلى إلى", "إلى"),
            ("a conjunction with a pronoun", "وأضافت أنها أنها لم تنم.", "أنها أنها", "أنها"),
            ("a verb of the news", "وقد أعلنت أعلنت البلدية موعدها.", "أعلنت أعلنت", "أعلنت"),
            ("a noun with its article", "في مجلس النواب النواب أمس كلام كثير.", "النواب النواب", "النواب"),
        ],
    );
    assert_silent(
        "G04",
        &[
            ("little by little", "تعلم الخط شيئًا شيئًا."),
            ("one by one", "طرق الأبواب بابًا بابًا، وفتش الحي بيت بيت."),
            ("among themselves", "حوار يمني يمني، وتعاون عربي عربي."),
            ("a name", "وحضر بطرس بطرس الحفل."),
            ("a broadcaster", "نقلت شبكة سي إن إن الخبر."),
            ("who, and of", "من من مصلحته أن يغلق الباب؟"),
            ("a call", "اليقظة اليقظة يا أهل السوق."),
            ("something stands between", "قال: لا، لا أعرف. في البيت، في الحقل."),
        ],
    );
}

#[test]
fn a_plain_verb_says_who_did_it() {
    assert_found(
        "G05",
        &[
            ("a verbal noun of form II", "وتم تحريك القافلة.", "وتم تحريك", ""),
            ("to come", "سيتم افتتاح الحديقة.", "سيتم افتتاح", ""),
            ("of form I", "تم نقل الصناديق.", "تم نقل", ""),
        ],
    );
    assert_silent("G05", &[("the verb by itself", "تم ذلك أمس، وتم الأمر."), ("no verbal noun", "هكذا تم في الموعد.")]);
}

#[test]
fn phrases_that_have_a_better_one() {
    assert_found(
        "G06",
        &[
            ("before its noun", "دعت كافة الأحزاب.", "كافة الأحزاب", "الأحزاب كافة"),
            ("with a preposition", "شكرًا لكافة القراء.", "لكافة القراء", "للقراء كافة"),
            ("in one word", "ومازالت الطريق مغلقة.", "ومازالت", "وما زالت"),
            ("no longer a wish", "لازال الموسم طويلًا.", "لازال", "ما زال"),
            ("each other", "يساعدون بعضهم البعض.", "بعضهم البعض", "بعضهم بعضًا"),
            ("with each other", "تتواصل مع بعضها البعض.", "مع بعضها البعض", "بعضها مع بعض"),
        ],
    );
    assert_silent(
        "G06",
        &[
            ("after its noun", "دعت الأحزاب كافة إلى الحوار."),
            ("and its adjective", "شكر المنظمات كافة المهتمة بالماء."),
            ("two words", "ما زالت الطريق مغلقة، ولا يزال الجسر آمنًا."),
        ],
    );
}
