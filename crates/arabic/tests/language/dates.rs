//! Dates as old pages print them, and what is read from them.

mod mentions;
mod resolving;

use arabic::dates::{Reading, Relative, find_weekday_mentions, read};
use jiff::civil::{Weekday, date, time};
use std::fmt::Write as _;

/// A reading in one line; what was not read is not shown.
fn told(reading: &Reading) -> String {
    let mut line = String::new();
    let mut tell = |name: &str, value: Option<String>| {
        if let Some(value) = value {
            write!(line, " {name}={value}").unwrap();
        }
    };
    tell("weekday", reading.weekday.map(|day| format!("{day:?}")));
    tell("day", reading.day.map(|day| day.to_string()));
    tell("month", reading.month.map(|month| month.to_string()));
    tell("year", reading.year.map(|year| year.to_string()));
    tell("date", reading.date.map(|date| date.to_string()));
    tell("time", reading.time.map(|time| time.to_string()));
    tell("relative", reading.relative.map(|relative| format!("{relative:?}")));
    tell("away", reading.away.map(|days| days.to_string()));
    tell("side", reading.side.map(|side| format!("{side:?}")));
    tell("hijri", reading.hijri.then(|| "yes".to_owned()));
    tell("agrees", reading.weekday_agrees().map(|agrees| agrees.to_string()));
    line.trim_start().to_owned()
}

#[test]
fn legacy_dates_are_read_as_they_stand() {
    let texts = [
        // Mastheads and datelines.
        "الاربعاء 25 سبتمبر 2024",
        "الخميس ٢١ كانون الثاني ٢٠١٦",
        "الأربعاء 21 يناير 2016",
        "الأربعاء, 29 أكتوبر 2025 | 7 جُمَادَى الْأُولَى 1447",
        "اليوم الخميس",
        "الساعة 14:58",
        "صدر في 3 من أيار عام 2019",
        "الثلثاء 4 تشرين الأول 2016",
        "14 غشت 2021 - 10:02",
        "21 جويلية 2019",
        // Numbers only.
        "8-4-2019 | 23:09",
        "2019/4/8",
        "٨/٤/٢٠١٩",
        "8.4.2019",
        "2024-09-25T14:58:07+03:00",
        // Hijri.
        "١٢ ربيع الآخر ١٤٣٧هـ",
        "12/4/1437",
        "9 ذي الحجة 1445 هـ الموافق 15 يونيو 2024 م",
        "الجمعة 1 رمضان",
        // Two names, and parts of a date.
        "26 مارس آذار",
        "26 سبتمبر/ أيلول 2024",
        "26 أيلول (سبتمبر) 2024",
        "شهر كانون الأول الماضي",
        "يناير 2016",
        // Clocks.
        "2:58 مساءً",
        "12:05 صباحًا",
        "12:30 ظهرًا",
        "الساعة 3 عصرًا",
        "الساعة 10.30 ليلا",
        "الساعة 2 بعد الظهر",
        "الساعة الثامنة والنصف مساءً",
        "الساعة 14,58",
        "10/شوال/1436هـ",
        "25-سبتمبر-2024",
        "21 يناير 2016 م 9:05 ص",
        // English.
        "Thursday, 21 January 2016",
        "Jan 21, 2016 2:58 pm",
        // What is no date.
        "",
        "الصفحة 3 من 12",
        "31 فبراير 2024",
        "25:99",
        "1-2-3",
        "مارس الرياضة في آب",
        "+967 1 234567",
        "99999999999999999999 مارس 2024",
    ];
    let mut table = String::new();
    for text in texts {
        let reading = read(text);
        assert_eq!(reading.source, text);
        writeln!(table, "{text}\n    {}", told(&reading)).unwrap();
    }
    insta::assert_snapshot!(table);
}

#[test]
fn the_weekday_is_a_check_on_the_date() {
    assert_eq!(read("الخميس 21 يناير 2016").weekday_agrees(), Some(true));
    assert_eq!(read("الأربعاء 21 يناير 2016").weekday_agrees(), Some(false));
    assert_eq!(read("21 يناير 2016").weekday_agrees(), None);
}

#[test]
fn a_hijri_date_can_be_estimated() {
    let reading = read("١١ ربيع الآخر ١٤٣٧هـ");
    assert_eq!(reading.date, None);
    assert_eq!(reading.estimated_date(), Some(date(2016, 1, 21)));
    assert_eq!(read("ربيع الآخر ١٤٣٧هـ").estimated_date(), None);
    assert_eq!(read("30 شعبان 1446 هـ").estimated_date(), None, "that month had 29 days");
}

#[test]
fn a_date_and_a_clock_are_read_together() {
    let reading = read("8-4-2019 | 23:09");
    assert_eq!((reading.date, reading.time), (Some(date(2019, 4, 8)), Some(time(23, 9, 0, 0))));
}

#[test]
fn weekdays_in_a_story_are_found_with_their_anchor() {
    use Weekday::{Friday, Monday, Saturday, Sunday, Thursday, Wednesday};
    let cases = [
        ("دعا الوزير، اليوم الخميس، السكان إلى الصبر", vec![(Some(Relative::Today), Thursday)]),
        ("قال أمس (الاربعاء) إنه", vec![(Some(Relative::Yesterday), Wednesday)]),
        ("يصل غدًا الجمعة", vec![(Some(Relative::Tomorrow), Friday)]),
        ("وصل أول من أمس الاثنين", vec![(None, Monday)]),
        ("وصل أول أمس الاثنين", vec![(None, Monday)]),
        ("يصل بعد غد السبت", vec![(None, Saturday)]),
        ("يوم الأحد المقبل والخميس", vec![(None, Sunday), (None, Thursday)]),
        ("لا يوم هنا", vec![]),
    ];
    for (text, mentions) in cases {
        assert_eq!(find_weekday_mentions(text), mentions, "{text}");
    }
}
