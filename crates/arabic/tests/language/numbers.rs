//! Digits and separators.

use arabic::numbers::{Digits, digits, integer};

#[test]
fn digits_are_mapped_both_ways() {
    assert_eq!(digits("٢٥ سبتمبر ۲۰۲۴، 14:58", Digits::Latin), "25 سبتمبر 2024، 14:58");
    assert_eq!(digits("25 سبتمبر ۲۰۲۴، 14:58", Digits::Arab), "٢٥ سبتمبر ٢٠٢٤، ١٤:٥٨");
    assert_eq!(digits("AFP", Digits::Arab), "AFP");
}

#[test]
fn integers_are_grouped_as_in_cldr() {
    assert_eq!(integer(0, Digits::Latin), "0");
    assert_eq!(integer(1_234_567, Digits::Latin), "1,234,567");
    assert_eq!(integer(1_234_567, Digits::Arab), "١٬٢٣٤٬٥٦٧");
    assert_eq!(integer(-5, Digits::Latin), "\u{200E}-5");
    assert_eq!(integer(i64::MIN, Digits::Latin), "\u{200E}-9,223,372,036,854,775,808");
}

#[test]
fn digits_are_named_in_settings() {
    assert_eq!(serde_json::to_string(&Digits::Arab).unwrap(), "\"arab\"");
    assert_eq!(serde_json::from_str::<Digits>("\"latin\"").unwrap(), Digits::Latin);
}
