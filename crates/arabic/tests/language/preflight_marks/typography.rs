//! T: signs, spaces, letters, tanwin.

use super::{corrects, found, is_silent, told};
use arabic::preflight::{Checker, Document, Field, Part, Profile};

#[test]
fn signs_are_put_right() {
    let cases = [
        ("T01", "a comma", "وقال, في كلمته", "وقال، في كلمته"),
        ("T01", "its spaces go with it", "قال ,إن المطر قريب", "قال، إن المطر قريب"),
        ("T01", "a question mark", "كم ساعة ينام طفلك?", "كم ساعة ينام طفلك؟"),
        ("T01", "a semicolon", "صارت أجرأ; فلا كلاب", "صارت أجرأ؛ فلا كلاب"),
        ("T01", "after a quotation", "زار «المرفأ», ثم عاد", "زار «المرفأ»، ثم عاد"),
        ("T01", "between a Latin name and an Arabic word", "شركة Nadir, ومقرها المرفأ", "شركة Nadir، ومقرها المرفأ"),
        ("T02", "two spaces", "متاحة  للجميع", "متاحة للجميع"),
        ("T02", "a tab", "متاحة\tللجميع", "متاحة للجميع"),
        ("T02", "a no-break space that holds nothing", "متاحة\u{A0}للجميع", "متاحة للجميع"),
        ("T03", "before a full stop", "عادوا من الجبهات .", "عادوا من الجبهات."),
        ("T03", "before a colon", "على الشبكة : صفحتنا", "على الشبكة: صفحتنا"),
        ("T03", "before a comma, after a mark", "قال «نعم» ، ومضى", "قال «نعم»، ومضى"),
        ("T03", "two spaces are one finding", "في الموقع  ، وإحضار", "في الموقع، وإحضار"),
        ("T03", "after a comma", "قال،إن المطر قريب", "قال، إن المطر قريب"),
        ("T03", "on both sides", "قال ،إن المطر قريب", "قال، إن المطر قريب"),
        ("T03", "after a full stop", "عاد القارب.وقال الصياد", "عاد القارب. وقال الصياد"),
        ("T03", "before a quotation", "وقال:«نعم»", "وقال: «نعم»"),
        ("T03", "a year before a full stop", "منذ عام 2007 .", "منذ عام 2007."),
        ("T04", "an exclamation", "للبلدية!!", "للبلدية!"),
        ("T04", "a question", "وماذا بعد؟؟؟", "وماذا بعد؟"),
        ("T05", "tatweel", "مدينة الـــرياض", "مدينة الرياض"),
        ("T05", "tatweel inside a word", "كان أبطــأ من جدتي", "كان أبطأ من جدتي"),
        ("T06", "presentation forms", "مادة المحاﺳﺒﺔ صعبة", "مادة المحاسبة صعبة"),
        ("T06", "a whole word of them", "خدمة ﺿﻌﻴﻒ", "خدمة ضعيف"),
        ("T06", "letters of a Persian keyboard", "القارئة کریمة", "القارئة كريمة"),
        ("T06", "a character without width", "والعودة\u{200B} إلى البيت", "والعودة إلى البيت"),
        ("T06", "a control of direction between words", "عاد \u{200F}الصياد", "عاد الصياد"),
    ];
    for (rule, why, wrong, right) in cases {
        corrects(rule, "", why, wrong, right);
    }
}

#[test]
fn signs_that_are_right_stay() {
    let cases = [
        ("T01", "thousands", "بلغ العدد 1,234 طالبًا"),
        ("T01", "numbers in a row", "الأرقام 5, 7 و9"),
        ("T01", "a Latin run", "صحيفة New York Star, Nadir edition"),
        ("T01", "an address", "زوروا https://warraq.example/?id=5,6 اليوم"),
        ("T01", "an entity", "كتب &#8220;نعم&#8221; ومضى"),
        ("T01", "a letter that was lost", "في الم?لس"),
        ("T02", "a number and its unit", "على بعد 40\u{A0}كم"),
        ("T02", "verse on two lines", "صدر البيت\nعجز البيت"),
        ("T03", "times and decimals", "في 14:58 بلغت الحرارة 1.5 درجة"),
        ("T03", "titles and initials", "زار د. سالم وأ.د. نادر وكالة أ.ف.ب أمس"),
        ("T03", "letters by their names", "قناة إن.بي.سي وموقع سوق.كوم"),
        ("T03", "an ellipsis apart", "سكت ... ثم قال"),
        ("T03", "a name of the net", "لغة .NET ونطاق .com"),
        ("T03", "a face", "شكرًا :) وإلى اللقاء"),
        ("T03", "a score", "انتهت 2 : 1"),
        ("T03", "a numbered item", "1 . المقدمة"),
        ("T03", "a verse by its number", "سورة النور:35"),
        ("T03", "an address", "راسلوا nadir@warraq.example. شكرًا"),
        ("T04", "an ellipsis", "سكت... ثم قال… نعم؟!"),
        ("T04", "a line to fill in", "الاسم: .............."),
        ("T05", "the Hijri era and the article before a number", "عام 1437هـ الـ19 لـ«المرفأ» وبـ(المرفأ)"),
        ("T05", "a laugh and a sigh", "ضحك: ههههه وقال: آآآه"),
        ("T05", "a conjunction before two of its letters", "وووري جثمانه الثرى"),
        ("T06", "a joiner that shapes a word", "نص می\u{200C}خواهم چاپ"),
        ("T06", "an emoji of three", "عائلة 👩\u{200D}👧\u{200D}👦 سعيدة"),
        ("T07", "one way throughout", "شكرًا جزيلًا وأيضًا"),
    ];
    for (rule, why, text) in cases {
        is_silent(rule, "", why, text);
    }
}

#[test]
fn what_only_a_person_can_decide_is_no_safe_fix() {
    let cases = [
        ("T04", "a full stop or an ellipsis", "عاد في 2007.. ومضى", ".. → . أو …"),
        ("T05", "letters drawn long", "المنظر حلوووة جدًا", "حلوووة → حلوة"),
        ("T05", "at the end of a word", "متعب جداااا", "جداااا → جدا"),
        ("T07", "the minority of a story", "شكرًا جزيلًا وأيضاً", "وأيضاً → وأيضًا"),
    ];
    for (rule, why, text, expected) in cases {
        let findings = found(rule, "", &Document::plain(text));
        assert_eq!(told(&findings), [expected], "{why}");
        assert!(findings.iter().all(|finding| finding.fix.as_ref().is_some_and(|fix| !fix.safe)), "{why}");
    }
}

#[test]
fn a_paper_chooses_where_tanwin_stands() {
    corrects("T07", "tanwin=before-alef", "before the alef", "شكراً", "شكرًا");
    corrects("T07", "tanwin=on-alef", "on the alef", "شكرًا", "شكراً");
}

#[test]
fn exempt_runs_are_left_alone() {
    let text = "قال ,إن  الـــرياض .";
    let mut part = Part::new(Field::Paragraph, text);
    part.exempt.push(0..text.len());
    let document = Document { parts: vec![part], ..Document::default() };
    let findings = Checker::new(Profile::default()).check(&document);
    let signs: Vec<_> = findings.iter().filter(|finding| finding.rule.starts_with('T')).collect();
    assert!(signs.is_empty(), "{signs:?}");
}
