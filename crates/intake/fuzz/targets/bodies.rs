//! Markup of a WordPress post: becomes a body whose pictures all have their place.
#![no_main]

use intake::archive::{self, Asked, Format, Thing};
use jiff::tz::TimeZone;
use libfuzzer_sys::fuzz_target;
use std::io::Cursor;

const BEFORE: &str = "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><item><title>خبر</title><content:encoded><![CDATA[";
const AFTER: &str = "]]></content:encoded><wp:post_type>post</wp:post_type></item></channel></rss>";

fuzz_target!(|markup: &str| {
    let asked = Asked { zone: TimeZone::UTC, own_name: String::new(), story_types: Vec::new() };
    let Ok(reading) = archive::read(Format::WordPress, Cursor::new([BEFORE, markup, AFTER].concat()), &asked) else { return };
    for item in reading {
        if let Some(Thing::Story(story)) = item.expect("what was opened is read to its end").thing {
            let inside: usize = story.body.content.iter().map(|block| block.pictures().len()).sum();
            assert_eq!(story.pictures.len(), inside);
        }
    }
});
