//! A text that must be short is cut where a reader would cut it.

use arabic::cut::{Cut, Limit, at_sentence, truncate};
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

#[test]
fn a_text_is_cut_between_words() {
    let cases = [
        ("it fits", "نص قصير", Limit::Chars(7), "نص قصير"),
        ("a comma goes with what it promised", "دعا الوزير، أمس، إلى الصبر", Limit::Chars(14), "دعا الوزير…"),
        ("so does an opening bracket", "فاز الفريق (المرفأ) أمس", Limit::Chars(12), "فاز الفريق…"),
        ("a number stays whole", "بلغ العدد 1,234.5 طن", Limit::Chars(15), "بلغ العدد…"),
        ("an address stays whole", "زوروا https://example.org/a/b اليوم", Limit::Chars(20), "زوروا…"),
        ("a handle stays whole", "تابعوا @almarfa_press اليوم", Limit::Chars(15), "تابعوا…"),
        ("number and unit joined by NBSP", "وصلت 40\u{A0}شاحنة أمس", Limit::Chars(9), "وصلت…"),
        ("a first word that is too long", "المستشفيات", Limit::Chars(5), "المس…"),
        ("… at the words UAX #29 sees in it", "الصيف/الشتاء", Limit::Chars(9), "الصيف/…"),
        ("a letter keeps its vowel sign", "مُحَمَّد", Limit::Chars(4), "مُ…"),
        ("an emoji stays whole", "👩\u{200D}👧\u{200D}👦!", Limit::Chars(4), "…"),
        ("a number is not cut to a smaller one", "1234567 شخص", Limit::Chars(5), "…"),
        ("nor to its groups", "1,234,567", Limit::Chars(6), "…"),
        ("a closed isolate stays whole", "قالت \u{2068}Al Marfa Radio\u{2069} أمس إنها", Limit::Chars(14), "قالت…"),
        ("no room for anything", "نص طويل", Limit::Chars(0), ""),
        ("room for the sign", "نص طويل", Limit::Chars(1), "…"),
        ("space at the start", "  المستشفيات", Limit::Chars(6), "  الم…"),
        ("bytes", "نص طويل جدا", Limit::Bytes(15), "نص…"),
        ("bytes: the sign is three of them", "نص طويل", Limit::Bytes(2), ""),
        ("UTF-16", "😀😀 نص", Limit::Utf16(6), "😀😀…"),
        ("UTF-16: an emoji is two units", "😀😀 نص", Limit::Utf16(4), "😀…"),
    ];
    for (why, text, limit, expected) in cases {
        let cut = truncate(text, limit);
        assert_eq!(cut, Cut { text: expected.into(), cut: text != expected }, "{why}");
    }
}

#[test]
fn a_message_is_cut_where_a_sentence_ends() {
    let cases = [
        ("a question mark", "من فاز؟ لا أحد يعرف بعد", 12, "من فاز؟"),
        ("an exclamation mark", "فاز المرفأ! وانتهت المباراة", 15, "فاز المرفأ!"),
        ("an ellipsis", "ثم سكت… وبدأ الكلام من جديد", 15, "ثم سكت…"),
        ("a quotation closes after its full stop", "قال: «بدأ العمل.» ثم غادر المكان", 25, "قال: «بدأ العمل.»"),
        ("a title is no end", "زار د. سالم نادر المدينة. ثم عاد", 28, "زار د. سالم نادر المدينة."),
        ("nor are initials", "نقلت أ.ف.ب. عن شهود. وقالت أيضًا", 25, "نقلت أ.ف.ب. عن شهود."),
        ("nor is a decimal", "بلغت 14.5 درجة. وغدًا أكثر", 20, "بلغت 14.5 درجة."),
        ("nor the number of an item", "1. الأول طويل جدًا", 9, "1. الأول…"),
        ("a year may end a sentence", "في عام 2024. ثم تغير الأمر", 15, "في عام 2024."),
        ("a line end does", "عنوان بلا نقطة\nثم نص طويل", 18, "عنوان بلا نقطة"),
        ("no sentence fits", "جملة طويلة بلا نهاية قريبة. ثم", 12, "جملة طويلة…"),
        ("as many as fit", "أولى. ثانية. ثالثة. رابعة.", 20, "أولى. ثانية. ثالثة."),
        ("not inside an isolate", "قالت \u{2068}Yes. No.\u{2069} ثم مضت", 13, "قالت…"),
        ("it fits", "نص. نص", 6, "نص. نص"),
    ];
    for (why, text, units, expected) in cases {
        let cut = at_sentence(text, Limit::Utf16(units));
        assert_eq!(cut, Cut { text: expected.into(), cut: text != expected }, "{why}");
    }
}

#[test]
fn a_telegram_message_is_full_of_sentences() {
    let text = "وصلت القافلة إلى المدينة صباح أمس 🚚. ".repeat(300);
    let cut = at_sentence(&text, Limit::Utf16(4096));
    assert!(cut.cut && cut.text.ends_with('.'));
    let one = Limit::Utf16(0).measure("وصلت القافلة إلى المدينة صباح أمس 🚚. ");
    assert_eq!(Limit::Utf16(0).measure(&cut.text), 4096 / one * one - 1);
}

fn any_text() -> impl Strategy<Value = String> {
    let hard = "[ابت\u{64E}\u{651}\u{640}\u{200D}\u{600}a-c0-9٠-٩.,٫٬،؟!…:/@«»()\u{A0}\n \u{2066}-\u{2069}😀👩🇾🇪\u{301}\r]{0,40}";
    prop_oneof![any::<String>(), hard.prop_map(String::from)]
}

fn any_limit() -> impl Strategy<Value = Limit> {
    (0_usize..40, 0..3).prop_map(|(size, unit)| match unit {
        0 => Limit::Chars(size),
        1 => Limit::Bytes(size),
        _ => Limit::Utf16(size),
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn a_cut_text_is_a_beginning_that_fits(text in any_text(), limit in any_limit()) {
        let borders: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
        for (how, cut) in [("truncate", truncate(&text, limit)), ("at_sentence", at_sentence(&text, limit))] {
            prop_assert!(limit.fits(&cut.text), "{} longer than its limit", how);
            prop_assert_eq!(cut.cut, cut.text != text);
            let whole = text.starts_with(&cut.text) && borders.contains(&cut.text.len());
            let marked = cut.text.strip_suffix('…').is_some_and(|kept| text.starts_with(kept) && borders.contains(&kept.len()));
            prop_assert!(whole || marked, "{} is no beginning: {:?}", how, cut.text);
        }
        let once = truncate(&text, limit).text;
        prop_assert_eq!(&truncate(&once, limit).text, &once);
        let once = at_sentence(&text, limit).text;
        prop_assert_eq!(&at_sentence(&once, limit).text, &once);
    }

    #[test]
    fn numbers_are_never_cut(before in "[اب ]{0,6}", number in "[1-9][0-9]{0,2}(,[0-9]{3}){0,2}(\\.[1-9]{1,3})?", limit in any_limit()) {
        let text = format!("{before} {number} بعد ذلك بوقت طويل جدًا من غير شك");
        let cut = truncate(&text, limit).text;
        let kept: String = cut.chars().filter(|c| c.is_ascii_digit() || matches!(c, ',' | '.')).collect();
        prop_assert!(kept.is_empty() || kept == number, "{:?}", cut);
    }
}

/// Cutting is linear in the length of the text.
#[test]
fn a_long_text_is_cut_in_a_moment() {
    for hostile in ["\u{2068}", "…", "1,", "ا", ". ", "\u{2068}a\u{2069}", "ب\u{64E}", "-"] {
        let text = hostile.repeat(200_000 / hostile.len());
        for limit in [Limit::Chars(50_000), Limit::Bytes(10), Limit::Utf16(4096)] {
            truncate(&text, limit);
            at_sentence(&text, limit);
        }
    }
}
