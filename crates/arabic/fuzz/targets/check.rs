//! The proofreader: places lie in the text, the same text gives the same
//! findings, and safe fixes come to an end.
#![no_main]

use arabic::preflight::{Checker, Document, Field, Part, Profile, apply};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static CHECKER: LazyLock<Checker> = LazyLock::new(|| Checker::new(Profile::default()));

fuzz_target!(|text: &str| {
    let mut document = Document::plain(text);
    if let Some(first) = document.parts.first_mut() {
        *first = Part::new(Field::Headline, first.text.clone());
    }
    let findings = CHECKER.check(&document);
    for place in findings.iter().flat_map(|finding| &finding.places) {
        assert!(document.parts[place.part].text.get(place.range.clone()).is_some());
    }
    assert_eq!(CHECKER.check(&document), findings);
    for _ in 0..16 {
        let fixed = apply(&document, &CHECKER.check(&document));
        if fixed.applied.is_empty() {
            return;
        }
        document = fixed.document;
    }
    panic!("safe fixes never settle");
});
