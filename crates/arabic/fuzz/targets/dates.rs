//! The reader of dates: places lie in the text, apart and in order.
#![no_main]

use arabic::dates::{mentions, read};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let day = jiff::civil::date(2024, 9, 25);
    read(text).resolve(day);
    let mut at = 0;
    for mention in mentions(text) {
        assert!(mention.range.start >= at && mention.range.start < mention.range.end);
        assert!(text.get(mention.range.clone()).is_some());
        at = mention.range.end;
        mention.reading.resolve(day);
    }
});
