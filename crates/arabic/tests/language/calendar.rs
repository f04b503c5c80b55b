//! Dates as the newspapers of each country print them.

use arabic::calendar::{Calendar, CalendarError, Clock, Months, Style, Unit};
use arabic::{Digits, Lang};
use jiff::civil::{Weekday, date, time};
use jiff::tz::TimeZone;
use std::fmt::Write as _;

fn calendar(style: Style) -> Calendar {
    Calendar::new(&style).unwrap()
}

/// Everything a calendar prints about one Thursday.
fn page(style: Style) -> String {
    let calendar = calendar(style);
    let day = date(2016, 1, 21);
    let moment = day.to_datetime(time(14, 58, 30, 0)).in_tz("Asia/Aden").unwrap();
    let mut page = String::new();
    for line in [
        calendar.weekday(day.weekday()),
        calendar.day(day),
        calendar.day_short(day),
        calendar.month(day),
        calendar.hijri(day).unwrap_or_default(),
        calendar.time(time(9, 5, 0, 0)),
        calendar.moment(&moment),
        calendar.integer(1234),
    ] {
        writeln!(page, "{line}").unwrap();
    }
    page
}

#[test]
fn the_default_is_yemen_with_latin_digits() {
    insta::assert_snapshot!(page(Style { hijri: Some(0), ..Style::default() }));
}

#[test]
fn arabic_digits_and_the_twelve_hour_clock() {
    insta::assert_snapshot!(page(Style { digits: Digits::Arab, clock: Clock::H12, months: Months::Levant, ..Style::default() }));
}

#[test]
fn both_month_names() {
    insta::assert_snapshot!(page(Style { months: Months::Both, ..Style::default() }));
}

#[test]
fn english_keeps_its_own_months_and_digits() {
    let style = Style { lang: Lang::En, months: Months::Levant, digits: Digits::Arab, hijri: Some(0), ..Style::default() };
    insta::assert_snapshot!(page(style));
}

#[test]
fn every_country_has_its_months() {
    let sets = [Months::General, Months::Levant, Months::AlgeriaTunisia, Months::Morocco, Months::Mauritania, Months::Both];
    let mut table = String::new();
    for months in sets {
        let calendar = calendar(Style { months, ..Style::default() });
        let year: Vec<String> = (1..=12).map(|month| calendar.month(date(2024, month, 1)).replace(" 2024", "")).collect();
        writeln!(table, "{months:?}: {}", year.join("، ")).unwrap();
    }
    insta::assert_snapshot!(table);
}

#[test]
fn weekdays_are_spelled_with_their_hamzas() {
    let calendar = calendar(Style::default());
    let week = Weekday::Sunday.cycle_forward().take(7).map(|day| calendar.weekday(day));
    assert_eq!(week.collect::<Vec<_>>().join(" "), "الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت");
}

#[test]
fn the_hijri_date_follows_the_local_moon() {
    let hijri = |hijri| calendar(Style { hijri, ..Style::default() }).hijri(date(2024, 9, 25));
    assert_eq!(hijri(None), None);
    assert_eq!(hijri(Some(0)).unwrap(), "22 ربيع الأول 1446 هـ");
    assert_eq!(hijri(Some(-1)).unwrap(), "21 ربيع الأول 1446 هـ");
    assert_eq!(hijri(Some(2)).unwrap(), "24 ربيع الأول 1446 هـ");
}

#[test]
fn an_offset_of_three_days_is_refused() {
    let refused = Calendar::new(&Style { hijri: Some(3), ..Style::default() });
    assert!(matches!(refused, Err(CalendarError::HijriOffset(3))));
    insta::assert_snapshot!(refused.unwrap_err(), @"the Hijri offset is 3 days; it must lie between -2 and 2");
}

#[test]
fn noon_and_midnight_have_their_hour() {
    let twelve = calendar(Style { clock: Clock::H12, ..Style::default() });
    assert_eq!(twelve.time(time(0, 5, 0, 0)), "12:05 صباحًا");
    assert_eq!(twelve.time(time(12, 30, 0, 0)), "12:30 مساءً");
    assert_eq!(twelve.time(time(14, 58, 0, 0)), "2:58 مساءً");
    let full = calendar(Style::default());
    assert_eq!(full.time(time(0, 5, 0, 0)), "00:05");
}

#[test]
fn a_moment_is_printed_in_the_zone_it_carries() {
    let calendar = calendar(Style::default());
    let instant: jiff::Timestamp = "2024-09-25T22:30:00Z".parse().unwrap();
    assert_eq!(calendar.moment(&instant.in_tz("Asia/Aden").unwrap()), "الخميس، 26 سبتمبر 2024، 01:30");
    assert_eq!(calendar.moment(&instant.in_tz("Africa/Algiers").unwrap()), "الأربعاء، 25 سبتمبر 2024، 23:30");
}

#[test]
fn a_calendar_is_shared_between_threads() {
    fn shared<T: Send + Sync + Clone>(_: &T) {}
    shared(&calendar(Style::default()));
}

#[test]
fn a_style_is_read_from_settings() {
    let style: Style = serde_json::from_str(r#"{"months": "algeria-tunisia", "clock": "h12", "hijri": -1}"#).unwrap();
    assert_eq!(style, Style { months: Months::AlgeriaTunisia, clock: Clock::H12, hijri: Some(-1), ..Style::default() });
}

#[test]
fn distances_have_all_plural_forms() {
    let units = [Unit::Minute, Unit::Hour, Unit::Day, Unit::Week, Unit::Month, Unit::Year];
    let mut table = String::new();
    for (lang, digits) in [(Lang::Ar, Digits::Latin), (Lang::Ar, Digits::Arab), (Lang::En, Digits::Latin)] {
        let calendar = calendar(Style { lang, digits, ..Style::default() });
        for unit in units {
            // Zero, one, two, few, many and other, back and ahead; 103 is few and 111 many.
            let counts = [0, -1, -2, -3, -10, -11, -99, -100, -103, -111, 1, 2, 3, 11, 100];
            let row: Vec<String> = counts.iter().map(|&count| calendar.distance(count, unit)).collect();
            writeln!(table, "{lang:?} {digits:?} {unit:?}\n    {}", row.join(" | ")).unwrap();
        }
    }
    insta::assert_snapshot!(table);
}

#[test]
fn the_unit_of_a_distance_is_the_one_a_newspaper_counts_in() {
    let calendar = calendar(Style::default());
    let cases = [
        // (why, zone, then, now, words)
        ("seconds are now", "Asia/Aden", "2024-09-25T14:58:00Z", "2024-09-25T14:58:59Z", "الآن"),
        ("a minute", "Asia/Aden", "2024-09-25T14:58:00Z", "2024-09-25T14:59:00Z", "منذ دقيقة"),
        ("the last minute of the hour", "Asia/Aden", "2024-09-25T14:00:00Z", "2024-09-25T14:59:59Z", "منذ 59 دقيقة"),
        ("hours go over midnight", "Asia/Aden", "2024-09-25T20:00:00Z", "2024-09-25T22:00:00Z", "منذ ساعتين"),
        ("24 hours is yesterday", "Asia/Aden", "2024-09-24T12:00:00Z", "2024-09-25T12:00:00Z", "أمس"),
        ("25 hours may be two days of the calendar", "Asia/Aden", "2024-09-23T20:30:00Z", "2024-09-24T21:30:00Z", "أول من أمس"),
        ("the same instants elsewhere are one day apart", "Asia/Tokyo", "2024-09-23T20:30:00Z", "2024-09-24T21:30:00Z", "أمس"),
        ("six days", "Asia/Aden", "2024-09-19T12:00:00Z", "2024-09-25T12:00:00Z", "منذ 6 أيام"),
        ("seven days", "Asia/Aden", "2024-09-18T12:00:00Z", "2024-09-25T12:00:00Z", "منذ أسبوع"),
        ("a month of 29 days", "Asia/Aden", "2024-02-10T12:00:00Z", "2024-03-10T12:00:00Z", "منذ شهر"),
        ("eleven months", "Asia/Aden", "2023-10-10T12:00:00Z", "2024-09-25T12:00:00Z", "منذ 11 شهرًا"),
        ("years", "Asia/Aden", "2021-09-25T12:00:00Z", "2024-09-25T12:00:00Z", "منذ 3 سنوات"),
        ("ahead", "Asia/Aden", "2024-09-26T12:00:00Z", "2024-09-25T12:00:00Z", "غدًا"),
        ("further ahead", "Asia/Aden", "2024-10-10T12:00:00Z", "2024-09-25T12:00:00Z", "بعد أسبوعين"),
        // Cairo puts its clocks back at midnight of 31 October 2024: that day has 25 hours.
        ("a day of 25 hours is not yet yesterday", "Africa/Cairo", "2024-10-30T21:05:00Z", "2024-10-31T21:30:00Z", "منذ 24 ساعة"),
        ("23 hours and a new day are hours", "Africa/Cairo", "2024-04-25T10:00:00Z", "2024-04-26T09:00:00Z", "منذ 23 ساعة"),
    ];
    for (why, zone, then, now, words) in cases {
        let zone = TimeZone::get(zone).unwrap();
        assert_eq!(calendar.relative(then.parse().unwrap(), now.parse().unwrap(), &zone), words, "{why}");
    }
}

#[test]
fn a_zone_is_named_by_its_city() {
    let calendar = calendar(Style::default());
    let english = self::calendar(Style { lang: Lang::En, ..Style::default() });
    let instant: jiff::Timestamp = "2024-03-20T11:58:00Z".parse().unwrap();
    let cases = [
        ("Asia/Aden", "الأربعاء، 20 مارس 2024، 14:58 بتوقيت عدن", "Wednesday, 20 March 2024, 14:58 Aden time"),
        // Morocco steps back to +00 for Ramadan.
        ("Africa/Casablanca", "الأربعاء، 20 مارس 2024، 11:58 بتوقيت الدار البيضاء", "Wednesday, 20 March 2024, 11:58 Casablanca time"),
        ("UTC", "الأربعاء، 20 مارس 2024، 11:58 بتوقيت غرينتش", "Wednesday, 20 March 2024, 11:58 GMT"),
        ("Pacific/Apia", "الخميس، 21 مارس 2024، 00:58 +13", "Thursday, 21 March 2024, 00:58 +13"),
    ];
    for (zone, arabic, in_english) in cases {
        let there = instant.in_tz(zone).unwrap();
        assert_eq!(calendar.moment_with_zone(&there), arabic);
        assert_eq!(english.moment_with_zone(&there), in_english);
    }
}
