//! Which day a mention means, told from the day of publication.

use arabic::dates::{Conflict, Resolution, mentions, read};
use jiff::Timestamp;
use jiff::civil::{Date, date};

fn resolved(text: &str, anchor: Date) -> Resolution {
    let found = mentions(text);
    assert_eq!(found.len(), 1, "{text}: {found:?}");
    found[0].reading.resolve(anchor)
}

/// A resolution in a few words.
fn told(resolution: &Resolution) -> String {
    match resolution {
        Resolution::On(date) => format!("on {date}"),
        Resolution::Around(date) => format!("around {date}"),
        Resolution::OneOf(dates) => format!("one of {}", dates.iter().map(Date::to_string).collect::<Vec<_>>().join(" ")),
        Resolution::Conflict(Conflict::Weekday { stated, actual }) => format!("{actual} is no {stated:?}"),
        Resolution::Conflict(Conflict::Distance { stated, actual }) => format!("{actual} is meant, {stated} stands there"),
        Resolution::Impossible { day, month, year, hijri } => format!("no such day: {day}/{month}/{year:?}, hijri {hijri}"),
        Resolution::Unanchored => "unanchored".to_owned(),
    }
}

#[test]
fn a_story_of_a_wednesday_is_checked() {
    let wednesday = date(2024, 9, 25);
    let cases = [
        // (why, copy, what it means)
        ("today is Wednesday", "اليوم الأربعاء", "on 2024-09-25"),
        ("today is not Thursday", "اليوم الخميس", "2024-09-25 is no Thursday"),
        ("yesterday was Tuesday", "أمس (الثلاثاء)", "on 2024-09-24"),
        ("yesterday was not Monday", "مساء أمس الاثنين", "2024-09-24 is no Monday"),
        ("the day before", "أول من أمس الاثنين", "on 2024-09-23"),
        ("the day after tomorrow", "بعد غد الجمعة", "on 2024-09-27"),
        ("today alone", "اليوم", "on 2024-09-25"),
        ("the full date", "الأربعاء 25 سبتمبر 2024", "on 2024-09-25"),
        ("a full date with a wrong weekday", "الخميس 25 سبتمبر 2024", "2024-09-25 is no Thursday"),
        ("today is another date", "اليوم 26 سبتمبر 2024", "2024-09-25 is meant, 2024-09-26 stands there"),
        ("today is another date, without its year", "اليوم الأربعاء 26 سبتمبر", "2024-09-25 is meant, 2024-09-26 stands there"),
        ("no 31 September", "31 سبتمبر", "no such day: 31/9/None, hijri false"),
        ("no 30 February", "30 فبراير 2024", "no such day: 30/2/Some(2024), hijri false"),
        ("in numbers", "29/2/2023", "no such day: 29/2/Some(2023), hijri false"),
        ("29 February of some year", "29 فبراير", "one of 2024-02-29 2028-02-29"),
        ("Hijri months have 30 days at most", "31 شوال 1445", "no such day: 31/10/Some(1445), hijri true"),
        ("and may have 30 where the table has 29", "30 شعبان 1446 هـ", "around 2025-03-01"),
        ("a Hijri date alone", "22 ربيع الأول 1446", "around 2024-09-25"),
        ("a Hijri date and its weekday", "الخميس 22 ربيع الأول 1446", "on 2024-09-26"),
        ("three days beside the table", "السبت 22 ربيع الأول 1446", "2024-09-25 is no Saturday"),
        ("the weekday is that of the Gregorian date", "الأحد 10 شوال 1436هـ الموافق 26 يوليو 2015م", "on 2015-07-26"),
        ("next Sunday", "يوم الأحد المقبل", "on 2024-09-29"),
        ("next Wednesday is in a week", "الأربعاء المقبل", "on 2024-10-02"),
        ("last Wednesday was a week ago", "الأربعاء الماضي", "on 2024-09-18"),
        ("the Thursday before", "الخميس قبل الماضي", "on 2024-09-12"),
        ("a weekday alone is not guessed", "الخميس", "one of 2024-09-26 2024-09-19"),
        ("a date without a year is not guessed", "20 سبتمبر", "one of 2024-09-20 2025-09-20"),
        ("last September", "20 سبتمبر الماضي", "on 2024-09-20"),
        ("next March", "26 مارس آذار المقبل", "on 2025-03-26"),
        ("a slip of a day", "الخميس 25 سبتمبر", "2024-09-25 is no Thursday"),
        ("years whose weekday agrees", "الثلاثاء 11 يونيو", "one of 2024-06-11 2019-06-11 2030-06-11"),
        ("a month alone", "شهر كانون الأول الماضي", "unanchored"),
        ("a clock alone", "الساعة 14:58", "unanchored"),
        ("a Hijri day without a year", "العاشر من رمضان", "unanchored"),
    ];
    for (why, copy, meaning) in cases {
        assert_eq!(told(&resolved(copy, wednesday)), meaning, "{why}: {copy}");
    }
}

#[test]
fn the_day_is_that_of_the_paper_whatever_its_clocks_do() {
    // Half past one at night in Aden, half past eleven in the evening in Algiers.
    let published: Timestamp = "2024-09-25T22:30:00Z".parse().unwrap();
    let anchor = |zone: &str| published.in_tz(zone).unwrap().date();
    assert_eq!(told(&resolved("اليوم الخميس", anchor("Asia/Aden"))), "on 2024-09-26");
    assert_eq!(told(&resolved("اليوم الخميس", anchor("Africa/Algiers"))), "2024-09-25 is no Thursday");
    // Cairo's clocks go on at midnight of 26 April 2024, and that day has 23 hours.
    for hour in ["2024-04-25T22:00:00Z", "2024-04-26T20:59:59Z"] {
        let anchor = hour.parse::<Timestamp>().unwrap().in_tz("Africa/Cairo").unwrap().date();
        assert_eq!(told(&resolved("غدًا السبت", anchor)), "on 2024-04-27");
    }
}

#[test]
fn a_leap_day_is_checked_against_the_year_of_writing() {
    assert_eq!(told(&resolved("اليوم 29 فبراير", date(2024, 2, 29))), "on 2024-02-29");
    assert_eq!(told(&resolved("اليوم 29 فبراير", date(2023, 3, 1))), "no such day: 29/2/Some(2023), hijri false");
}

#[test]
fn a_dateline_can_be_resolved_too() {
    let anchor = date(2024, 9, 25);
    assert_eq!(read("الاربعاء 25 سبتمبر 2024").resolve(anchor), Resolution::On(anchor));
    assert_eq!(told(&read("اليوم الخميس").resolve(anchor)), "2024-09-25 is no Thursday");
    assert!(read("31 سبتمبر 2024").is_impossible());
    assert!(!read("30 شوال 1445").is_impossible());
}
