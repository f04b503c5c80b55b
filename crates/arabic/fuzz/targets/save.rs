//! The save-normaliser and the keys: idempotent, independent of each other.
#![no_main]

use arabic::fold::{Folded, Key, exact, loose};
use arabic::save::{Shape, clean_line, clean_text, cleaned};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let clean = clean_text(text);
    assert_eq!(clean_text(&clean), clean);
    assert_eq!(clean_line(&clean), clean_line(text));
    assert_eq!(loose(&clean), loose(text));
    assert_eq!(exact(&clean_line(text)), exact(text));
    assert_eq!(cleaned(text, Shape::Text).text, clean);
    let folded = Folded::new(text, Key::Loose);
    assert_eq!(folded.text(), loose(text));
    for (at, c) in folded.text().char_indices() {
        let place = folded.original(at..at + c.len_utf8()).expect("a place");
        assert!(text.get(place).is_some());
    }
});
