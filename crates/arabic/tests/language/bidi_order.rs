//! What a value is does not move what stands round it.

use arabic::bidi::{Isolated, MachineText, SpoofKind, leading_mark, looks_like, majority, name_problems, spoofs, strip_controls};
use proptest::prelude::*;
use unicode_bidi::{BidiInfo, Level};

/// The places of the template's own characters from left to right, by their
/// number in the template. Comparing characters would not do: template and
/// value may share letters.
fn order(template: &[String], value: &str, base: Level) -> Vec<usize> {
    let mut own = Vec::new();
    let mut line = String::new();
    for (at, piece) in template.iter().enumerate() {
        if at > 0 {
            line.push_str(value);
            own.extend(value.chars().map(|_| false));
        }
        line.push_str(piece);
        own.extend(piece.chars().map(|_| true));
    }
    let info = BidiInfo::new(&line, Some(base));
    let Some(paragraph) = info.paragraphs.first() else { return Vec::new() };
    assert_eq!(info.paragraphs.len(), 1, "a value cannot begin a paragraph");
    let bytes = info.reordered_levels(paragraph, paragraph.range.clone());
    let levels: Vec<Level> = line.char_indices().map(|(at, _)| bytes[at]).collect();
    let number: Vec<usize> = own
        .iter()
        .scan(0, |count, &is_own| {
            *count += usize::from(is_own);
            Some(*count)
        })
        .collect();
    BidiInfo::reorder_visual(&levels).into_iter().filter(|&at| own[at]).map(|at| number[at]).collect()
}

#[test]
fn without_isolation_it_moves() {
    let template = ["الرأي - ", " - 14:58"].map(String::from);
    let isolated = order(&template, &Isolated("AFP").plain(), Level::rtl());
    assert_ne!(order(&template, "AFP", Level::rtl()), isolated);
    assert_eq!(order(&template, &Isolated("الوكالة").plain(), Level::rtl()), isolated);
}

fn any_value() -> impl Strategy<Value = String> {
    let hard =
        "[ابa-c0-9٠-٩۰-۹ \\-:/.,()\\[\\]«»@+%\t\n\u{2029}\u{B}\u{1F}\u{202A}-\u{202E}\u{2066}-\u{2069}\u{200E}\u{200F}\u{61C}😀א]{1,24}";
    prop_oneof![any::<String>(), hard.prop_map(String::from)]
}

fn any_template() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec("[ابa-c0-9٠-٩ \\-:/.,()«»@+%]{0,8}", 2..4)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn the_template_does_not_move(template in any_template(), value in any_value(), rtl in any::<bool>()) {
        let base = if rtl { Level::rtl() } else { Level::ltr() };
        let placeholder = order(&template, &Isolated('\u{FFFC}').plain(), base);
        for isolated in [Isolated(&value).plain(), MachineText::new(value.as_str()).plain()] {
            // A value of controls only is nothing at all, and not isolated.
            if !isolated.is_empty() {
                prop_assert_eq!(&order(&template, &isolated, base), &placeholder);
            }
        }
    }

    #[test]
    fn an_isolated_value_is_honest(value in any_value()) {
        let honest = spoofs(&Isolated(&value).plain()).iter().all(|spoof| spoof.kind != SpoofKind::Unbalanced);
        prop_assert!(honest);
        let html = Isolated(&value).html();
        let inner = html.strip_prefix("<bdi>").and_then(|html| html.strip_suffix("</bdi>")).unwrap_or_default();
        prop_assert!(!inner.contains(['<', '>', '"', '\'']));
    }

    #[test]
    fn nothing_breaks_on_any_value(value in any_value(), other in any_value()) {
        let clean = strip_controls(&value);
        prop_assert_eq!(&strip_controls(&clean), &clean);
        prop_assert!(clean.len() <= value.len());
        for spoof in spoofs(&value) {
            prop_assert!(value.get(spoof.range).is_some_and(|found| !found.is_empty()));
        }
        prop_assert_eq!(looks_like(&value, &other), looks_like(&other, &value));
        name_problems(&value);
        majority(&value);
        leading_mark(&value);
    }
}

/// The walks are linear: nested and endless controls are read in a moment.
#[test]
fn a_long_run_of_controls_is_no_trouble() {
    for hostile in
        ["\u{2066}", "\u{2069}", "\u{202E}", "\u{202C}", "\u{200D}", "\u{2066}\u{202E}", "a\u{E0041}", "\u{2068}\u{2069}", "م\u{200F}"]
    {
        let text = hostile.repeat(100_000 / hostile.len());
        spoofs(&text);
        strip_controls(&text);
        name_problems(&text);
        Isolated(&text).html();
    }
}
