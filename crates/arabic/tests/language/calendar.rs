//! Dates as the newspapers of each country print them.

use arabic::calendar::{Calendar, CalendarError, Clock, Months, Style};
use arabic::{Digits, Lang};
use jiff::civil::{Weekday, date, time};
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
    let sets = [Months::General, Months::Levant, Months::AlgeriaTunisia, Months::Morocco, Months::Both];
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
