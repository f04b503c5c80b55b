//! Dates in running copy: where they stand, and what is left alone.

use super::told;
use arabic::dates::{Mention, mentions};
use proptest::prelude::*;
use std::fmt::Write as _;
use unicode_segmentation::UnicodeSegmentation;

/// The text with ⟦ ⟧ round each mention.
fn marked(text: &str) -> String {
    let mut marked = String::new();
    let mut at = 0;
    for Mention { range, reading } in mentions(text) {
        assert_eq!(text.get(range.clone()), Some(reading.source.as_str()));
        write!(marked, "{}⟦{}⟧", text.get(at..range.start).unwrap(), reading.source).unwrap();
        at = range.end;
    }
    marked + text.get(at..).unwrap()
}

#[test]
fn every_date_of_a_story_is_found_where_it_stands() {
    let cases = [
        // (why, copy with its dates marked)
        ("a full date", "افتتح الميناء ⟦الاربعاء 25 سبتمبر 2024⟧ رسميًا"),
        ("the Levant, Arabic digits", "عقد الاجتماع ⟦الخميس ٢١ كانون الثاني ٢٠١٦⟧."),
        ("Algeria and Morocco", "من ⟦21 جويلية 2019⟧ إلى ⟦14 غشت 2019⟧"),
        ("Hijri, the era written on", "صدر في ⟦١٢ ربيع الآخر ١٤٣٧هـ⟧ نظام الصيد"),
        ("a Latin comma, a vocalised month", "⟦الأربعاء, 29 أكتوبر 2025 | 7 جُمَادَى الْأُولَى 1447⟧"),
        ("both names, no year", "بدأ العمل في ⟦26 مارس آذار⟧ بعد تأخير"),
        ("both names, the other order", "بدأ في ⟦26 أيلول (سبتمبر) 2024⟧ بعد تأخير"),
        ("both names in quotation marks", "ارتفع في ⟦22 كانون الثاني «يناير» الماضي⟧ ثم هبط"),
        ("a month that is last", "منذ ⟦شهر كانون الأول الماضي⟧ لم يصل أحد"),
        ("months without a day", "بين ⟦نيسان (أبريل)⟧ ⟦وحزيران (يونيو) 2015⟧"),
        ("numbers and a clock", "⟦8-4-2019 | 23:09⟧"),
        ("Hijri and Gregorian", "⟦الأحد 10 شوال 1436هـ الموافق 26 يوليو 2015م⟧ في النادي"),
        ("both in brackets", "⟦يوم الأحد (10/شوال / 1436هـ) الموافق (26/7/2015م)⟧ في النادي"),
        ("the day in words", "وقع في ⟦الخامس والعشرين من شهر يناير⟧ حريق"),
        ("today and its weekday", "قال الوزير، ⟦اليوم الخميس⟧، إن الطريق مفتوح"),
        ("in brackets", "وصل ⟦أمس (الأربعاء)⟧ إلى المرفأ"),
        ("in quotation marks", "يصل ⟦بعد غد «الثلاثاء»⟧ إلى المرفأ"),
        ("after a comma", "وصل ⟦أمس، الأربعاء⟧، إلى المرفأ"),
        ("the other way round", "وصل ⟦الأربعاء (أمس)⟧ إلى المرفأ"),
        ("further back", "غادر ⟦أول من أمس الاثنين⟧ ثم عاد ⟦مساء أمس الأول⟧"),
        ("tomorrow, with its tanwin", "تبدأ ⟦غدًا⟧ أعمال الصيانة"),
        ("part of the day", "انقطع التيار ⟦مساء أمس⟧ وعاد ⟦فجر اليوم⟧"),
        ("a side", "⟦يوم الأحد المقبل⟧ لا ⟦الخميس الماضي⟧"),
        ("next Sunday is not today", "أعلن ⟦اليوم⟧ ⟦الأحد المقبل⟧ موعدًا للسباق"),
        ("a list of weekdays", "⟦يومي الأحد⟧ ⟦والاثنين⟧ من كل أسبوع"),
        ("days of a range", "من ⟦3⟧ إلى ⟦5 سبتمبر 2024⟧، ثم ⟦8⟧ أو⟦9⟧ أو ⟦10 أكتوبر⟧"),
        ("two full days are two", "من ⟦8-4-2019⟧ - ⟦10-4-2019⟧"),
        ("a clock alone", "انطلقت ⟦الساعة 14:58⟧ من المرفأ"),
        ("a clock and its half", "انطلقت عند ⟦2:58 مساءً⟧ ووصلت ⟦الساعة 9:05 م⟧"),
        ("a clock in words", "عند ⟦الساعة الثامنة والنصف من مساء الأحد⟧ وصل القارب"),
        ("a clock after a day", "⟦غدًا الجمعة عند الساعة 7.30 صباحًا⟧ تنطلق الرحلة"),
        ("only the clock is a date", "من ⟦الساعة السادسة من صباح⟧ اليوم التالي"),
        ("an agency that says Sunday alone", "وصل الوفد ⟦الأحد⟧، وغادر"),
        ("a newspaper and its date", "في صحيفة اليوم (⟦الجمعة 23 فبراير 2007⟧)"),
        ("English", "on ⟦Thursday, 21 January 2016⟧ in Aden"),
    ];
    for (why, copy) in cases {
        assert_eq!(marked(&copy.replace(['⟦', '⟧'], "")), copy, "{why}");
    }
}

#[test]
fn what_only_looks_like_a_date_is_left_alone() {
    let cases = [
        ("practised", "مارس الصيد في شبابه ومارس 3 رياضات"),
        ("the one, the two, eleven", "الله الواحد الأحد، وجمع بين الاثنين، والأبيات الأحد عشر"),
        ("a father in the Levant, a country", "عاد آب مع ابنه"),
        ("nil is a month too", "فاز الفريق 3-صفر ثم 2 - صفر ثم 1 / صفر"),
        ("a national day", "اليوم الوطني واليوم العالمي للمعلم"),
        ("that day", "في ذلك اليوم وفي اليوم التالي وهذا اليوم واليوم نفسه واليوم الأول"),
        ("a newspaper", "قال لـ«اليوم» وقالت صحيفة اليوم"),
        ("in dire need", "هم في أمسّ الحاجة إلى الماء"),
        ("lunch", "وجبة غداء للعمال"),
        ("the first quarter, half, week", "الربع الأول من يناير والأسبوع الثاني من رمضان"),
        ("scores, fractions, ratios", "فاز 3-1 بنسبة 2.5 ومعدل 1:10 ومقياس 12/4"),
        ("telephones", "الهاتف +967 1 234567 أو 01-234-5678"),
        ("versions and addresses", "الإصدار 10.2.2019 على 10.0.2000.1 و 1.2.2015.3"),
        ("prices and people", "قتل 12 وجرح 2015 وبيع بمبلغ 25 ألفًا"),
        ("a word of a link", "https://warraq.example/thursday_meeting"),
        ("two-digit years", "قرار 8-4-19 ومادة 3/4"),
    ];
    for (why, copy) in cases {
        assert_eq!(marked(copy), copy, "{why}");
    }
}

#[test]
fn the_place_is_right_however_the_words_are_written() {
    let cases = [
        ("as it is typed", "وصل ⟦أمس الأربعاء 25 سبتمبر 2024⟧ إلى"),
        ("harakat", "وَصَلَ ⟦أَمْسِ الأَرْبِعَاءَ 25 سِبْتَمْبَرَ 2024⟧ إلى"),
        ("tatweel", "وصـل ⟦أمـــس الأربعـاء 25 سبتــمبر 2024⟧ إلى"),
        ("decomposed letters", "وصل ⟦ا\u{654}مس الا\u{654}ربعاء 25 سبتمبر 2024⟧ إلى"),
        ("presentation forms", "وصل ⟦ﺃﻣﺲ ﺍﻷﺭﺑﻌﺎﺀ 25 ﺳﺒﺘﻤﺒﺮ 2024⟧ إلى"),
        ("Arabic-Indic digits", "وصل ⟦أمس الأربعاء ٢٥ سبتمبر ٢٠٢٤⟧ إلى"),
        ("Persian digits", "وصل ⟦أمس الأربعاء ۲۵ سبتمبر ۲۰۲۴⟧ إلى"),
        ("no hamza", "وصل ⟦امس الاربعاء 25 سبتمبر 2024⟧ إلى"),
        ("marks of direction", "وصل \u{200F}⟦أمس الأربعاء \u{200E}25 سبت\u{200B}مبر 2024⟧\u{200F} إلى"),
        ("no spaces at the digits", "وصل ⟦أمس الأربعاء25سبتمبر2024⟧ إلى"),
        ("a broken line", "وصل ⟦أمس\nالأربعاء 25\nسبتمبر 2024⟧ إلى"),
    ];
    let mut readings = cases.map(|(why, copy)| {
        let text = copy.replace(['⟦', '⟧'], "");
        assert_eq!(marked(&text), copy, "{why}");
        told(&mentions(&text)[0].reading)
    });
    readings.sort();
    assert_eq!(readings[0], "weekday=Wednesday day=25 month=9 year=2024 date=2024-09-25 relative=Yesterday away=-1 agrees=true");
    assert_eq!(readings[0], readings[10], "all say the same");
}

#[test]
fn a_paragraph_ends_a_date() {
    assert_eq!(marked("من يوم 25\n\nسبتمبر 2024"), "من يوم 25\n\n⟦سبتمبر 2024⟧");
}

#[test]
fn mentions_say_what_they_read() {
    let texts = [
        "اليوم الخميس",
        "أمس (الأربعاء)",
        "أول من أمس",
        "مساء أمس الأول الثلاثاء",
        "بعد غد",
        "يوم الأحد المقبل",
        "الأحد قبل الماضي",
        "25 سبتمبر الماضي",
        "26 مارس آذار",
        "الأحد 10 شوال 1436هـ الموافق 26 يوليو 2015م",
        "يوم 10 شوال",
        "مارس الماضي",
        "31 سبتمبر",
        "الحادي والثلاثين من ديسمبر",
        "الثاني عشر من ربيع الأول 1446",
        "الساعة الحادية عشرة والربع ليلًا",
        "الساعة الثامنة إلا ربعًا صباح السبت",
        "الساعة 1458 بتوقيت غرينتش",
        "اليوم الخامس من ديسمبر",
        "ذلك اليوم 15/10/1419هـ",
    ];
    let mut table = String::new();
    for text in texts {
        writeln!(table, "{text}").unwrap();
        for mention in mentions(text) {
            let reading = &mention.reading;
            writeln!(table, "    {}", told(reading)).unwrap();
            writeln!(table, "    {:?}, {:?}, missing {:?}", reading.precision(), reading.confidence(), reading.missing()).unwrap();
        }
    }
    insta::assert_snapshot!(table);
}

/// Text made of the words dates are made of, broken as copy is.
fn copy() -> impl Strategy<Value = String> {
    let dated = "([0-9٠-٩]{1,4}|[-/: .,،()«»]|يناير|آذار|كانون|الثاني|شوال|هـ|اليوم|أمس|غدًا|أول|من|بعد|الخميس|الأحد|والاثنين|يوم|مساء|الساعة|الثامنة|والنصف|الأول|والعشرين|الموافق|الماضي|إلى|\n\n|\u{200F}|\u{64E}|ـ){0,14}";
    prop_oneof![any::<String>(), dated.prop_map(String::from), "[\u{600}-\u{6FF}\u{FB50}-\u{FDFF}\u{FE70}-\u{FEFF} ]{0,30}"]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn mentions_stand_in_order_on_grapheme_borders(text in copy()) {
        let borders: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
        let mut end = 0;
        for Mention { range, reading } in mentions(&text) {
            prop_assert!(end <= range.start && range.start < range.end && range.end <= text.len());
            prop_assert!(borders.contains(&range.start) && borders.contains(&range.end));
            prop_assert_eq!(text.get(range.clone()), Some(reading.source.as_str()));
            prop_assert!(reading.precision().is_some());
            prop_assert!(reading.date.is_none() || !reading.is_impossible());
            reading.confidence();
            for anchor in [jiff::civil::Date::MIN, jiff::civil::date(2024, 2, 29), jiff::civil::Date::MAX] {
                reading.resolve(anchor);
            }
            end = range.end;
        }
    }
}

/// Reading is linear: what is looked at from one word on is bounded, so 200,000
/// characters are read in a moment, not in an hour.
#[test]
fn long_runs_are_no_trouble() {
    for hostile in
        ["1", "-", "1-", "1/", "1 و", "30 إلى ", "يوم ", "اليوم ", "الأحد و", "كانون ", "الأول من ", "الساعة ", "(", "ـ", "\u{64E}", "\n"]
    {
        let text = hostile.repeat(200_000 / hostile.chars().count());
        let found = mentions(&text).len();
        assert!(found <= text.chars().count(), "{hostile:?}");
    }
}
