//! Every mark falls on the word that matched, as it is spelled in the text.

use crate::paper::{found, index, story};
use search::{Filter, Index, Sort};

fn marked<'t>(index: &Index, typed: &str, text: &'t str) -> Vec<&'t str> {
    let marker = found(index, typed, &Filter::default(), Sort::Relevance).marker;
    marker.marks(text).into_iter().map(|range| &text[range]).collect()
}

#[test]
fn marks_keep_harakat_tatweel_and_clitics() {
    let text = "قالَ الرئيسُ إنّ «إيـــرانَ» والعراق، وبالعراقِ ٢٥ وزيرًا؛ رئيس البلدية.";
    let (index, _writer) = index([story(1, "خبر", text)]);
    let cases: [(&str, &str, &[&str]); 7] = [
        ("tatweel and a mark", "ايران", &["إيـــرانَ"]),
        ("every occurrence, with its clitics", "العراق", &["والعراق", "وبالعراقِ"]),
        ("digits", "25", &["٢٥"]),
        ("a phrase", "\"رئيس البلدية\"", &["رئيس", "البلدية"]),
        ("only where the spelling is so", "«رئيس»", &["رئيس"]),
        ("all of its words", "الرئيس وزير", &["الرئيسُ", "رئيس"]),
        ("words left out are not marked", "قال من رئيس", &["قالَ", "الرئيسُ", "رئيس"]),
    ];
    for (why, typed, expected) in cases {
        assert_eq!(marked(&index, typed, text), expected, "{why}");
    }
}

#[test]
fn a_snippet_shows_the_place_and_is_cut_at_words() {
    let before = "كلام كثير لا يعني أحدا ".repeat(30);
    let text = format!("{before}ثم أعلن رئيس البلديّة أن الجسر يفتح غدا {before}");
    let (index, _writer) = index([story(1, "خبر", &text)]);
    let marker = found(&index, "جسر البلدية", &Filter::default(), Sort::Relevance).marker;
    let snippet = marker.snippet(&text, 60);
    let part = &text[snippet.range.clone()];
    assert!(part.chars().count() <= 60 && snippet.is_cut_before && snippet.is_cut_after, "{part}");
    assert!(part.split(' ').all(|word| text.split(' ').any(|whole| whole == word)), "whole words only: {part}");
    assert_eq!(snippet.marks.iter().map(|mark| &text[mark.clone()]).collect::<Vec<_>>(), ["البلديّة", "الجسر"]);
    let elsewhere = marker.snippet("لا شيء هنا.", 60);
    assert_eq!((elsewhere.range, elsewhere.marks.len(), elsewhere.is_cut_after), (0.."لا شيء هنا.".len(), 0, false));
    assert_eq!(marker.snippet("", 60).range, 0..0);
}
