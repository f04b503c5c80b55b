//! Archives of every format: read whole or refused, and what was opened is read to its end.
#![no_main]

use intake::archive::{self, Asked, Format, sniff};
use jiff::tz::TimeZone;
use libfuzzer_sys::fuzz_target;
use std::io::Cursor;

fuzz_target!(|bytes: &[u8]| {
    let asked = Asked { zone: TimeZone::UTC, own_name: String::new(), story_types: Vec::new() };
    let sniffed = sniff(bytes);
    let second = bytes.last().and_then(|last| Format::ALL.get(usize::from(*last) % Format::ALL.len())).copied();
    for format in sniffed.into_iter().chain(second) {
        let Ok(reading) = archive::read(format, Cursor::new(bytes), &asked) else { continue };
        let items = reading.totals().items;
        let mut given = 0;
        for item in reading {
            item.expect("what was opened is read to its end");
            given += 1;
        }
        assert_eq!(given, items);
    }
});
