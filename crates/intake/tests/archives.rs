//! One archive of every shape, whole; the snapshots are what becomes of it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use intake::archive::{self, Asked, Format, Item, Totals, sniff};
use jiff::tz::TimeZone;
use std::fs::File;
use std::path::Path;

fn asked() -> Asked {
    Asked { zone: TimeZone::get("Asia/Aden").unwrap(), own_name: "المرسى".to_owned(), story_types: Vec::new() }
}

/// Reads a file as its beginning says; the counts of both passes must agree, and every picture has its address.
fn read(name: &str, expected: Format) -> (Totals, Vec<Item>) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/archives").join(name);
    assert_eq!(sniff(&std::fs::read(&path).unwrap()), Some(expected), "{name}");
    let reading = archive::read(expected, File::open(path).unwrap(), &asked()).unwrap();
    let totals = reading.totals().clone();
    let items: Vec<Item> = reading.collect::<Result<_, _>>().unwrap();
    assert_eq!(items.len() as u64, totals.items, "{name}");
    for item in &items {
        let (lead, body, pictures) = match &item.thing {
            Some(archive::Thing::Story(story)) => (usize::from(story.lead.is_some()), &story.body, &story.pictures),
            Some(archive::Thing::Page(page)) => (0, &page.body, &page.pictures),
            _ => continue,
        };
        let inside: usize = body.content.iter().map(|block| block.pictures().len()).sum();
        assert_eq!(pictures.len(), lead + inside, "{}", item.origin);
    }
    (totals, items)
}

macro_rules! archives {
    ($($name:ident: $file:literal, $format:ident;)*) => {$(
        #[test]
        fn $name() {
            insta::assert_debug_snapshot!(read($file, Format::$format));
        }
    )*};
}

archives! {
    rss_two: "rss.xml", Rss;
    rss_one: "rdf.xml", Rss;
    atom: "atom.xml", Atom;
    blogger_of_old: "blogger.xml", Blogger;
    blogger_of_takeout: "takeout.atom", Blogger;
    ghost: "ghost.json", Ghost;
    ghost_with_people_in_the_posts: "ghost-data.json", Ghost;
    ninjs_one: "ninjs-1.json", Ninjs;
    ninjs_two: "ninjs-2.json", Ninjs;
    ninjs_three_a_line_each: "ninjs-3.jsonl", Ninjs;
    json_feed: "feed.json", JsonFeed;
    nitf: "nitf.xml", Nitf;
    newsml: "newsml.xml", NewsMl;
}

#[test]
fn a_saved_page_is_an_item_too() {
    let bytes = std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/newsarticle.html")).unwrap();
    let read = intake::page::read(&bytes, intake::Hint { file_name: "7.html", own_name: "المرفأ برس" }).unwrap();
    let now = "2030-01-01T00:00:00Z".parse().unwrap();
    let at = archive::page_time(&read, &asked(), now).unwrap();
    insta::assert_debug_snapshot!(archive::page(read, "2016/01/7 (1).html", at));
}

#[test]
fn an_envelope_changes_nothing() {
    assert_eq!(read("ninjs-envelope.json", Format::Ninjs).1, read("ninjs-1.json", Format::Ninjs).1);
}

#[test]
fn wordpress_is_known_by_its_beginning() {
    read("wordpress.xml", Format::WordPress);
}

#[test]
fn keys_of_formats_go_there_and_back() {
    for format in Format::ALL {
        assert_eq!(Format::parse(format.key()), Some(*format));
    }
    assert_eq!(Format::parse("msword"), None);
    assert_eq!(sniff(b"\x1F\x8B\x08"), None);
}
