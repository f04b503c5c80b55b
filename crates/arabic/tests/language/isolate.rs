//! Values cannot reorder what stands round them.

use arabic::isolate::{isolate, isolate_ltr};

#[test]
fn a_value_is_closed_in() {
    let cases = [
        ("plain", "AFP", "\u{2068}AFP\u{2069}"),
        ("an override inside", "a\u{202E}b\u{202C}c", "\u{2068}abc\u{2069}"),
        ("an isolate that is not closed", "a\u{2067}b", "\u{2068}ab\u{2069}"),
        ("an end without beginning", "a\u{2069}b", "\u{2068}ab\u{2069}"),
        ("a closed isolate inside", "a \u{2068}نص\u{2069} b", "\u{2068}a \u{2068}نص\u{2069} b\u{2069}"),
        ("a line end would end the isolate", "a\nb\u{2029}c", "\u{2068}a b c\u{2069}"),
        ("nothing", "", ""),
        ("nothing but controls", "\u{202E}\u{2069}", ""),
    ];
    for (why, value, isolated) in cases {
        assert_eq!(isolate(value), isolated, "{why}");
    }
    assert_eq!(isolate_ltr("+967 1 234567"), "\u{2066}+967 1 234567\u{2069}");
}
