//! C: headlines, the shape of the body, limits of other places.

use super::{found, kinds};
use arabic::preflight::{Document, Facts, Field, Part, Severity, apply};

fn document(parts: &[(Field, &str)], facts: Option<Facts>) -> Document {
    Document { parts: parts.iter().map(|(field, text)| Part::new(*field, *text)).collect(), facts, ..Document::default() }
}

#[test]
fn a_headline_is_short() {
    let cases = [("it fits", 70, None), ("a card cuts it", 71, Some(Severity::Hint)), ("platforms refuse it", 111, Some(Severity::Warn))];
    for (why, length, expected) in cases {
        let headline = "ب".repeat(length);
        let severities: Vec<_> =
            found("C01", "", &document(&[(Field::Headline, &headline)], None)).iter().map(|finding| finding.severity).collect();
        assert_eq!(severities, expected.into_iter().collect::<Vec<_>>(), "{why}");
    }
    let vocalised = "بَ".repeat(70);
    assert!(found("C01", "", &document(&[(Field::Headline, &vocalised)], None)).is_empty(), "vowel signs take no room");
}

#[test]
fn a_headline_neither_ends_nor_exclaims() {
    let live = |minutes| Some(Facts { minutes_live: Some(minutes), ..Facts::default() });
    let cases = [
        ("a full stop", "عودة القوارب إلى المرفأ.", None, vec![(Severity::Hint, "stop")]),
        ("an exclamation", "عودة القوارب!", None, vec![(Severity::Hint, "cry")]),
        ("urgent for too long", "عاجل: عودة القوارب", live(61), vec![(Severity::Warn, "urgent")]),
        ("urgent", "عاجل: عودة القوارب", live(60), vec![]),
        ("not yet out", "عاجل: عودة القوارب", None, vec![]),
        ("an ellipsis", "عودة القوارب...", None, vec![]),
        ("initials", "القوارب تعود نقلا عن أ.ف.ب.", None, vec![]),
    ];
    for (why, headline, facts, expected) in cases {
        assert_eq!(kinds(&found("C02", "", &document(&[(Field::Headline, headline)], facts))), expected, "{why}");
    }
}

#[test]
fn a_body_can_be_read_on_a_phone() {
    let long = "كلمة ".repeat(91);
    let short = "كلمة ".repeat(90);
    let body: Vec<(Field, &str)> =
        std::iter::once((Field::Headline, "عودة القوارب")).chain(std::iter::repeat_n((Field::Paragraph, short.as_str()), 6)).collect();
    let with = |field: Field| body.iter().copied().chain([(field, "عودة")]).collect::<Vec<_>>();
    let facts = || Some(Facts::default());
    let cases = [
        ("a long paragraph", document(&[(Field::Paragraph, &long)], None), vec!["paragraph"]),
        ("ninety words", document(&[(Field::Paragraph, &short)], None), vec![]),
        ("no heading, and of the deck nothing is known", document(&body, None), vec!["heading"]),
        ("no deck", document(&with(Field::Heading), facts()), vec!["deck"]),
        ("a deck", document(&with(Field::Deck), facts()), vec!["heading"]),
    ];
    for (why, document, expected) in cases {
        let findings = found("C04", "", &document);
        assert_eq!(kinds(&findings), expected.into_iter().map(|kind| (Severity::Hint, kind)).collect::<Vec<_>>(), "{why}");
    }
}

#[test]
fn a_message_is_cut_to_what_telegram_takes() {
    let sentence = "عادت القوارب إلى المرفأ. ";
    let cases = [(Field::Telegram, 4096), (Field::TelegramCaption, 1024)];
    for (field, limit) in cases {
        let text = sentence.repeat(limit / sentence.chars().count() + 1);
        let long = document(&[(field, &text)], None);
        let findings = found("C05", "", &long);
        assert_eq!(findings.len(), 1, "{field:?}");
        let fixed = apply(&long, &findings).document;
        let kept = &fixed.parts[0].text;
        assert!(kept.chars().map(char::len_utf16).sum::<usize>() <= limit && kept.ends_with("المرفأ."), "{field:?}: {kept}");
        assert!(found("C05", "", &fixed).is_empty(), "{field:?}: cut, it fits");
        assert!(found("C05", "", &document(&[(Field::Paragraph, &text)], None)).is_empty(), "{field:?}: a body may be long");
    }
}
