//! The words of an index: their places lie in the text and in order, and their forms are words.
#![no_main]

use arabic::terms::{Analyser, whole_graphemes};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let mut at = 0;
    for (place, term) in Analyser::default().terms(text) {
        assert!(place.start >= at && place.start < place.end && text.get(place.clone()).is_some());
        at = place.start;
        let whole = whole_graphemes(text, place.clone());
        assert!(whole.start <= place.start && whole.end >= place.end && text.get(whole).is_some());
        for form in [&term.exact, &term.loose, &term.word, &term.stem] {
            assert!(!form.is_empty() && form.chars().all(char::is_alphanumeric), "{form:?}");
        }
        assert!(term.loose.contains(&*term.stem) || &*term.stem == "الله");
    }
});
