//! What holds for every text, however broken.

use arabic::dates::{find_weekday_mentions, read};
use arabic::excerpt::excerpt;
use arabic::fold::{Folded, Key, exact, loose, stem, words};
use arabic::isolate::{isolate, isolate_ltr};
use arabic::lang::direction;
use arabic::preflight::{Checker, Document, Profile, apply};
use arabic::save::{Shape, clean_line, clean_text, cleaned};
use arabic::slug::{MAX_CHARS, encode, slug};
use arabic::words::tokens;
use arabic::{Arg, Catalogue, Digits, Lang, numbers};
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

/// Any text, or one made of the characters the rules are about.
fn any_text() -> impl Strategy<Value = String> {
    let hard = "[ابتهءأىيةولكک\u{6CC}ﻻﷺﹶ\u{FE77}هـ\u{640}\u{64E}\u{651}\u{654}\u{653}\u{670}\u{200C}\u{200D}\u{200B}\u{202E}\u{2066}\u{2069}\u{61C}0-9٠-٩۰-۹ \u{A0}\u{202F}\n\r\t\u{2029}\u{0}a-cé\u{301}«\"،؟:/.%-]{0,40}";
    let arabic = "[\u{600}-\u{6FF}\u{FB50}-\u{FDFF}\u{FE70}-\u{FEFF} ]{0,30}";
    let dated = "([0-9٠-٩]{1,4}|[-/: ]|يناير|آذار|كانون|الثاني|هـ|اليوم|الخميس|مساء|الساعة|من|\\(|\\)){0,9}";
    prop_oneof![any::<String>(), hard.prop_map(String::from), arabic.prop_map(String::from), dated.prop_map(String::from)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn cleaning_twice_changes_nothing(text in any_text()) {
        let once = clean_text(&text);
        prop_assert_eq!(&clean_text(&once), &once);
        let line = clean_line(&text);
        prop_assert_eq!(&clean_line(&line), &line);
        prop_assert_eq!(&clean_text(&line), &line);
        prop_assert_eq!(clean_line(&once), line);
    }

    #[test]
    fn a_clean_text_is_tidy(text in any_text()) {
        let text = clean_text(&text);
        prop_assert!(!text.contains("  ") && !text.contains("\n\n\n"));
        prop_assert_eq!(text.trim(), &text);
        prop_assert!(text.chars().all(|c| c == '\n' || !c.is_control()));
        let line = clean_line(&text);
        prop_assert!(!line.contains('\n'));
    }

    #[test]
    fn keys_do_not_depend_on_cleaning(text in any_text()) {
        prop_assert_eq!(loose(&clean_text(&text)), loose(&text));
        prop_assert_eq!(loose(&clean_line(&text)), loose(&text));
        prop_assert_eq!(exact(&clean_line(&text)), exact(&text));
    }

    #[test]
    fn folding_twice_changes_nothing(text in any_text()) {
        let key = exact(&text);
        prop_assert_eq!(&exact(&key), &key);
        let key = loose(&text);
        prop_assert_eq!(&loose(&key), &key);
        prop_assert_eq!(loose(&exact(&text)), key);
    }

    #[test]
    fn the_log_tells_the_whole_way(text in any_text()) {
        for shape in [Shape::Line, Shape::Text] {
            let cleaned = cleaned(&text, shape);
            let mut told = String::new();
            let mut at = 0;
            for change in &cleaned.changes {
                prop_assert!(change.range.start >= at, "in order and apart");
                prop_assert_eq!(&text[change.range.clone()], &change.before);
                told.push_str(&text[at..change.range.start]);
                told.push_str(&change.after);
                at = change.range.end;
            }
            told.push_str(&text[at..]);
            prop_assert_eq!(&told, &cleaned.text);
        }
    }

    #[test]
    fn a_key_leads_back_to_whole_graphemes(text in any_text()) {
        let borders: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]).collect();
        for key in [Key::Exact, Key::Loose, Key::Stem] {
            let folded = Folded::new(&text, key);
            let plain = match key {
                Key::Exact => exact(&text),
                Key::Loose => loose(&text),
                Key::Stem => stem(&text),
            };
            prop_assert_eq!(folded.text(), &plain);
            for (at, c) in folded.text().char_indices() {
                let place = folded.original(at..at + c.len_utf8()).unwrap();
                prop_assert!(borders.binary_search(&place.start).is_ok() && borders.binary_search(&place.end).is_ok(), "{:?}", place);
            }
        }
    }

    #[test]
    fn tokens_are_apart_in_order_and_whole(text in any_text()) {
        let mut at = 0;
        for token in tokens(&text) {
            prop_assert!(token.range.start >= at && token.range.end > token.range.start);
            prop_assert!(text.get(token.range.clone()).is_some());
            prop_assert!(text[at..token.range.start].chars().all(|c| c.is_whitespace() || c.is_control()), "nothing is lost between");
            at = token.range.end;
        }
    }

    #[test]
    fn words_are_those_of_unicode(pieces in prop::collection::vec(("[ا-غف-ي]([ا-غف-ي]|\u{64E}|\u{651}){0,7}|[a-z]{1,8}|[0-9]{1,4}|[٠-٩]{1,4}", "[،؛!?؟()«»“”\n]? "), 0..9)) {
        let text: String = pieces.iter().flat_map(|(word, gap)| [word.as_str(), gap.as_str()]).collect();
        let unicode: Vec<&str> = text.unicode_words().collect();
        prop_assert_eq!(words(&text).collect::<Vec<_>>(), unicode, "UAX #29, where nothing of ours applies");
    }

    #[test]
    fn the_proofreader_never_breaks_and_its_fixes_settle(text in any_text()) {
        let checker = Checker::new(Profile::default());
        let document = Document::plain(&text);
        let findings = checker.check(&document);
        for place in findings.iter().flat_map(|finding| &finding.places) {
            prop_assert!(document.parts[place.part].text.get(place.range.clone()).is_some());
        }
        prop_assert_eq!(checker.check(&document), findings.clone(), "the same again");
        apply(&document, &findings);
    }

    #[test]
    fn a_slug_is_short_and_never_empty(text in any_text()) {
        let address = slug(&text);
        prop_assert!(!address.is_empty());
        prop_assert!(address.chars().count() <= MAX_CHARS);
        prop_assert!(!address.starts_with('-') && !address.ends_with('-') && !address.contains("--"));
        prop_assert!(encode(&address).is_ascii());
    }

    #[test]
    fn a_slug_holds_whole_words(words in prop::collection::vec("[ا-غف-ي]{1,40}", 1..12)) {
        let address = slug(&words.join(" "));
        let parts: Vec<&str> = address.split('-').collect();
        prop_assert!(parts.len() <= words.len());
        prop_assert!(parts.iter().zip(&words).all(|(part, word)| part == word));
        let next = words.get(parts.len()).map_or(MAX_CHARS, |word| word.chars().count());
        prop_assert!(address.chars().count() + 1 + next > MAX_CHARS, "another word would have fitted");
    }

    #[test]
    fn an_excerpt_keeps_its_limit(text in any_text(), limit in 0_usize..50) {
        let cut = excerpt(&text, limit);
        prop_assert!(cut.chars().count() <= limit);
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let kept = cut.strip_suffix('…').unwrap_or(&cut);
        prop_assert!(line.starts_with(kept));
    }

    #[test]
    fn an_isolated_value_is_balanced(text in any_text()) {
        for isolated in [isolate(&text), isolate_ltr(&text)] {
            let mut depth = 0_i32;
            for (at, c) in isolated.chars().enumerate() {
                match c {
                    '\u{2066}'..='\u{2068}' => depth += 1,
                    '\u{2069}' => depth -= 1,
                    _ => {}
                }
                let last = at + 1 == isolated.chars().count();
                prop_assert!(last || depth > 0);
            }
            prop_assert_eq!(depth, 0);
        }
    }

    #[test]
    fn nothing_breaks_on_any_text(text in any_text()) {
        let reading = read(&text);
        prop_assert!(reading.date.is_none() || (reading.day.is_some() && reading.month.is_some() && reading.year.is_some()));
        reading.estimated_date();
        find_weekday_mentions(&text);
        direction(&text);
        prop_assert!(words(&text).all(|word| text.contains(word)));
        prop_assert_eq!(numbers::digits(&numbers::digits(&text, Digits::Arab), Digits::Latin), numbers::digits(&text, Digits::Latin));
        let catalogue = Catalogue::new(Lang::Ar, &["by = نشره { $name }"]).unwrap();
        catalogue.format("by", &[("name", Arg::Text(&text))]);
        catalogue.text(&text);
    }
}

/// Walks over text are linear: a long run of one hostile character is read in
/// a moment, not in an hour.
#[test]
fn a_long_run_of_one_character_is_no_trouble() {
    for hostile in ["\u{640}", "\u{200D}", "\u{64E}", "و", "ی", "ء", "\u{2068}", "\u{A0}", "1-", "اليوم "] {
        let text = hostile.repeat(120_000 / hostile.len());
        for text in [&text, &format!("ب{text}ب")] {
            clean_text(text);
            loose(text);
            slug(text);
            isolate(text);
            find_weekday_mentions(text);
            excerpt(text, 160);
            read(text);
        }
    }
}
