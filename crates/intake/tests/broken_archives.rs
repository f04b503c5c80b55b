//! Archives that were cut, mixed up and made up: read or refused, never half, never with a panic.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use intake::archive::{self, Asked, Format, Thing};
use jiff::tz::TimeZone;
use proptest::prelude::*;
use std::io::Cursor;

macro_rules! fixtures {
    ($($format:ident $file:literal;)*) => {
        const FIXTURES: &[(Format, &[u8])] = &[$((Format::$format, include_bytes!(concat!("archives/", $file)))),*];
    };
}

fixtures! {
    WordPress "wordpress.xml";
    Ghost "ghost.json";
    Ghost "ghost-data.json";
    Blogger "blogger.xml";
    Blogger "takeout.atom";
    Ninjs "ninjs-1.json";
    Ninjs "ninjs-2.json";
    Ninjs "ninjs-3.jsonl";
    Ninjs "ninjs-envelope.json";
    NewsMl "newsml.xml";
    Nitf "nitf.xml";
    Rss "rss.xml";
    Rss "rdf.xml";
    Atom "atom.xml";
    JsonFeed "feed.json";
}

/// Reads it to the end. What was opened is given whole, as counted, and fits together.
fn read(format: Format, bytes: Vec<u8>) {
    let asked = Asked { zone: TimeZone::UTC, own_name: "المرسى".to_owned(), story_types: Vec::new() };
    let Ok(reading) = archive::read(format, Cursor::new(bytes), &asked) else { return };
    let items = reading.totals().items;
    let mut given = 0;
    for item in reading {
        let item = item.expect("an archive that was opened is read to its end");
        given += 1;
        let (lead, body, pictures) = match &item.thing {
            Some(Thing::Story(story)) => (usize::from(story.lead.is_some()), &story.body, &story.pictures),
            Some(Thing::Page(page)) => (0, &page.body, &page.pictures),
            Some(_) => continue,
            None => {
                assert!(!item.dropped.is_empty(), "{}: nothing is lost silently", item.origin);
                continue;
            }
        };
        assert_eq!(pictures.len(), lead + body.content.iter().map(|block| block.pictures().len()).sum::<usize>());
        let json = serde_json::to_string(body).unwrap();
        assert_eq!(serde_json::from_str::<model::Body>(&json).unwrap(), *body, "what is given can be stored");
    }
    assert_eq!(given, items);
}

/// Cut, repeated, replaced, and mixed with pieces of other archives.
fn mutated() -> impl Strategy<Value = (Format, Vec<u8>)> {
    let edit = (
        any::<prop::sample::Index>(),
        0_usize..400,
        prop_oneof![
            prop::collection::vec(any::<u8>(), 0..12),
            prop::sample::select(vec![
                "<",
                ">",
                "]]>",
                "<![CDATA[",
                "</item>",
                "<item>",
                "&",
                "&#0;",
                "<!--",
                "-->",
                "\"",
                "{",
                "}",
                "[",
                "]",
                "\\",
                "\\ud800",
                "\u{FEFF}",
                "<p>",
                "<table><tr><td>",
                "[caption]",
                "[gallery]",
                "<!-- wp:x -->",
                "<br>",
                "\0",
                ",",
                ":",
                "<figure><img src=x>",
            ])
            .prop_map(|text| text.as_bytes().to_vec()),
            (0..FIXTURES.len(), any::<prop::sample::Index>(), 0_usize..600).prop_map(|(which, at, length)| {
                let from = FIXTURES[which].1;
                let start = at.index(from.len());
                from[start..(start + length).min(from.len())].to_vec()
            }),
        ],
    );
    (0..FIXTURES.len(), prop::collection::vec(edit, 1..6), any::<bool>(), any::<prop::sample::Index>()).prop_map(
        |(which, edits, cut, end)| {
            let (format, fixture) = FIXTURES[which];
            let mut bytes = fixture.to_vec();
            for (at, length, with) in edits {
                let start = at.index(bytes.len() + 1);
                let stop = (start + length).min(bytes.len());
                bytes.splice(start..stop, with);
            }
            if cut {
                bytes.truncate(end.index(bytes.len() + 1));
            }
            (format, bytes)
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn mutated_archives_are_read_whole_or_refused((format, bytes) in mutated()) {
        read(format, bytes);
    }

    #[test]
    fn any_markup_becomes_a_body(
        text in "(<(p|br|b|a href=x|ul|li|h2|td|tr|table|blockquote|figure|figcaption|img src=y.jpg|pre class=verse|ol|div class=gallery|/p|/b|/a|/li|/ul|/td|/table|/figure|/blockquote)>|كلمة |\\n\\n|\\[caption\\]|\\[/caption\\]|\\[gallery\\]|<!-- wp:list -->|<!-- /wp:list -->|https://youtu\\.be/x\\n){0,60}",
    ) {
        let item = format!("<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><item><title>خبر</title><content:encoded><![CDATA[{text}]]></content:encoded><wp:post_type>post</wp:post_type></item></channel></rss>");
        read(Format::WordPress, item.into_bytes());
    }

    #[test]
    fn any_format_is_asked_of_any_file(which in 0..FIXTURES.len(), format in prop::sample::select(Format::ALL.to_vec())) {
        read(format, FIXTURES[which].1.to_vec());
    }
}

#[test]
fn every_fixture_cut_anywhere_gives_everything_or_nothing() {
    for (format, fixture) in FIXTURES {
        for end in (0..fixture.len()).step_by(fixture.len() / 40 + 1) {
            read(*format, fixture[..end].to_vec());
        }
    }
}

#[test]
fn bombs_are_refused_in_every_format() {
    let deep_json = "[".repeat(1_000_000);
    let deep_xml = format!("<rss><channel><item>{}", "<a>".repeat(1_000_000));
    let entities = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><rss><channel><item><title>&b;</title></item></channel></rss>";
    let long = format!("<rss><channel><item><title>{}", "a".repeat(20_000_000));
    let wide = format!("<rss><channel><item {}></item></channel></rss>", "a=\"b\" ".repeat(1_000_000));
    let bombs = [deep_json, deep_xml, entities.to_owned(), long, wide, "{\"items\":[\"".to_owned() + &"x".repeat(20_000_000)];
    let asked = Asked { zone: TimeZone::UTC, own_name: String::new(), story_types: Vec::new() };
    for format in Format::ALL {
        for bomb in &bombs {
            let opened = archive::read(*format, Cursor::new(bomb.as_bytes().to_vec()), &asked);
            assert!(opened.is_err(), "{} {}", format.key(), &bomb.chars().take(20).collect::<String>());
        }
    }
}
