//! Every rule can say what it found, in both languages.

use arabic::preflight::{Checker, Document, Finding, Profile, Severity, built_in, messages};
use arabic::{Arg, Lang};

#[test]
fn every_rule_has_its_words() {
    for lang in [Lang::Ar, Lang::En] {
        let catalogue = messages(lang);
        for rule in built_in() {
            for key in [rule.id().to_owned(), format!("{}.name", rule.id()), format!("{}.explain", rule.id())] {
                assert!(catalogue.has(&key), "{lang:?} has no {key}");
            }
        }
    }
}

#[test]
fn a_message_shows_what_stands_there_and_what_should() {
    let values = [("found", Arg::Text("14 أشخاص")), ("wanted", Arg::Text("14 شخصًا"))];
    assert_eq!(
        messages(Lang::Ar).format("U01", &values).replace(['\u{2068}', '\u{2069}'], ""),
        "المعدود يتبع عدده: «14 شخصًا» لا «14 أشخاص»."
    );
}

/// What stands between « and » is an example, often of what is wrong.
#[test]
fn the_messages_of_the_proofreader_pass_the_proofreader() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/messages/ar");
    let checker = Checker::new(Profile::default());
    let mut reported = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let mut document = Document::catalogue(&std::fs::read_to_string(&path).unwrap());
        for part in &mut document.parts {
            let closed = part.text.match_indices('«').filter_map(|(at, _)| Some(at + '«'.len_utf8()..at + part.text[at..].find('»')?));
            part.exempt.extend(closed.collect::<Vec<_>>());
        }
        // The names of some rules say what they look for: «مصدر مجهول».
        let weighs = |finding: &&Finding| finding.severity >= Severity::Warn && !matches!(finding.rule, "A03" | "D03");
        for finding in checker.check(&document).iter().filter(weighs) {
            let text = finding.places.first().map_or("", |place| document.parts[place.part].text.as_str());
            reported.push(format!("{}: {} «{}» in {text}", path.display(), finding.rule, finding.value("found")));
        }
    }
    assert!(reported.is_empty(), "{reported:#?}");
}
