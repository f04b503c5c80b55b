//! WordPress's export, whole and in every state it is found in.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice)]

use intake::archive::{self, ArchiveError, Asked, Format, Item, OldStory, Remark, Thing, Was};
use intake::{DroppedKind, Unknown};
use jiff::tz::TimeZone;
use std::io::Cursor;

const EXPORT: &str = include_str!("archives/wordpress.xml");

fn asked() -> Asked {
    Asked { zone: TimeZone::get("Asia/Aden").unwrap(), own_name: "المرسى".to_owned(), story_types: Vec::new() }
}

fn read(bytes: &[u8]) -> Result<(archive::Totals, Vec<Item>), ArchiveError> {
    let reading = archive::read(Format::WordPress, Cursor::new(bytes.to_vec()), &asked())?;
    let totals = reading.totals().clone();
    let items = reading.collect::<Result<Vec<_>, _>>()?;
    assert_eq!(items.len() as u64, totals.items, "the first pass counts what the second gives");
    Ok((totals, items))
}

fn items(text: &str) -> Vec<Item> {
    read(text.as_bytes()).unwrap().1
}

fn of<'i>(items: &'i [Item], key: &str) -> &'i Item {
    items.iter().find(|item| item.origin == format!("wordpress:https://marsa.example:{key}")).unwrap_or_else(|| panic!("{key}"))
}

fn story(items: &[Item], id: u32) -> &OldStory {
    match &of(items, &format!("post:{id}")).thing {
        Some(Thing::Story(story)) => story,
        other => panic!("{id}: {other:?}"),
    }
}

#[test]
fn every_thing_of_an_export() {
    insta::assert_debug_snapshot!(read(EXPORT.as_bytes()).unwrap());
}

#[test]
fn a_kind_of_post_that_somebody_names_is_a_story() {
    let named = Asked { story_types: vec!["product".to_owned()], ..asked() };
    let reading = archive::read(Format::WordPress, Cursor::new(EXPORT.as_bytes()), &named).unwrap();
    let items: Vec<Item> = reading.collect::<Result<_, _>>().unwrap();
    let Some(Thing::Story(story)) = &of(&items, "product:14").thing else { panic!("{:?}", of(&items, "product:14")) };
    assert_eq!((story.headline.as_str(), story.was), ("منتج", Was::Public));
    assert!(story.addresses.iter().any(|address| address.ends_with("/product/1/")), "{:?}", story.addresses);
    assert!(of(&items, "nav_menu_item:13").thing.is_none(), "what nobody named stays out");
}

#[test]
fn what_was_not_public_does_not_become_public() {
    let items = items(EXPORT);
    let at = "2030-01-01T09:00:00Z".parse().unwrap();
    for (id, was) in [
        (1, Was::Public),
        (2, Was::Public),
        (4, Was::Draft),
        (5, Was::Submitted),
        (6, Was::Scheduled(at)),
        (7, Was::Private),
        (8, Was::Password),
        (9, Was::Trash),
        (10, Was::Draft),
        (15, Was::Public),
    ] {
        assert_eq!(story(&items, id).was, was, "{id}");
    }
    assert!(of(&items, "post:10").unknown.contains(&Unknown::UnknownState));
    for key in ["post:11", "revision:12", "nav_menu_item:13", "product:14", "attachment:52"] {
        let item = of(&items, key);
        assert!(item.thing.is_none() && !item.dropped.is_empty(), "{key} is told, not lost");
    }
}

#[test]
fn times_are_those_of_the_export_or_none() {
    let items = items(EXPORT);
    let at = |text: &str| Some(text.parse().unwrap());
    assert_eq!(story(&items, 1).published, at("2019-05-06T09:30:00Z"));
    assert_eq!(story(&items, 1).updated, at("2019-05-07T08:00:00Z"));
    assert_eq!(story(&items, 4).published, None, "a draft never went out");
    assert_eq!(story(&items, 15).published, None);
    assert!(of(&items, "post:15").unknown.contains(&Unknown::NoPublicationDate));
    assert_eq!(story(&items, 16).published, at("2012-05-01T05:00:00Z"), "the blog's own clock, in the paper's zone");
}

#[test]
fn threads_are_kept_and_sorted() {
    let items = items(EXPORT);
    let comments = &story(&items, 1).comments;
    let told: Vec<(&str, Option<&str>, &str)> = comments
        .iter()
        .map(|comment| {
            let parent = comment.parent.as_deref().map(|key| key.rsplit(':').next().unwrap());
            (comment.origin.rsplit(':').next().unwrap(), parent, comment.state.word())
        })
        .collect();
    assert_eq!(
        told,
        [
            ("101", None, "approved"),
            ("102", Some("101"), "approved"),
            ("103", Some("102"), "approved"),
            ("104", None, "pending"),
            ("105", None, "spam"),
            ("106", None, "rejected"),
            ("107", None, "approved"),
            ("108", None, "approved"),
        ]
    );
    assert_eq!(comments.iter().filter(|comment| comment.remark == Remark::Trackback).count(), 1);
    assert!(of(&items, "post:1").dropped.iter().any(|dropped| dropped.what == DroppedKind::Parent));
}

#[test]
fn comments_that_answer_each_other_in_a_circle_stand_alone() {
    let circle = EXPORT.replace("<wp:comment_parent>0</wp:comment_parent>", "<wp:comment_parent>103</wp:comment_parent>");
    let items = items(&circle);
    let comments = &story(&items, 1).comments;
    assert_eq!(comments.len(), 8);
    for (at, comment) in comments.iter().enumerate() {
        if let Some(parent) = &comment.parent {
            assert!(comments[..at].iter().any(|before| before.origin == *parent), "{} stands behind {parent}", comment.origin);
        }
    }
}

#[test]
fn the_same_export_in_every_dress_is_the_same() {
    let plain = items(EXPORT);
    let dresses = [
        ("https", EXPORT.replace("http://wordpress.org/export", "https://wordpress.org/export")),
        ("1.0", EXPORT.replace("export/1.2/", "export/1.0/").replace("<wp:wxr_version>1.2", "<wp:wxr_version>1.0")),
        ("1.1", EXPORT.replace("export/1.2/", "export/1.1/")),
        (
            "other prefixes",
            EXPORT
                .replace("xmlns:wp=", "xmlns:w=")
                .replace("xmlns:excerpt=", "xmlns:ex=")
                .replace("wp:", "w:")
                .replace("<!-- w:", "<!-- wp:")
                .replace("<!-- /w:", "<!-- /wp:")
                .replace("excerpt:", "ex:"),
        ),
        ("a byte order mark", format!("\u{FEFF}{EXPORT}")),
        ("empty lines before", format!("\r\n\n  {EXPORT}")),
        ("the declaration twice", format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{EXPORT}")),
        ("CR LF", EXPORT.replace('\n', "\r\n")),
    ];
    for (why, dress) in dresses {
        let (totals, items) = read(dress.as_bytes()).expect(why);
        assert_eq!(totals.dropped, [], "{why}");
        for (one, other) in items.iter().zip(&plain) {
            assert_eq!(one, other, "{why}");
        }
    }
}

#[test]
fn what_is_broken_is_mended_and_told() {
    let plain = items(EXPORT);
    let (totals, php) = read(format!("<br />\n<b>Warning</b>: headers already sent in file.php<br />\n{EXPORT}").as_bytes()).unwrap();
    assert_eq!(php, plain);
    assert_eq!(totals.unknown, [Unknown::Mended]);
    assert!(totals.dropped.iter().any(|dropped| dropped.text.contains("headers already sent")));
    let one = |from: &str, to: &str| {
        assert!(EXPORT.contains(from), "{from}");
        items(&EXPORT.replacen(from, to, 1))
    };
    // An inner end of CDATA that was not written apart.
    let inner = one("الســطر الأخير", "شرط: a[b[0]]>1 ثم الســطر الأخير");
    assert!(story(&inner, 1).body.text().contains("a[b[0]]>1 ثم السطر الأخير"));
    // A section that was never closed.
    let open = one("من الخبر.]]></content:encoded>", "من الخبر.</content:encoded>");
    assert_eq!(story(&open, 1).body, story(&plain, 1).body);
    assert_eq!(story(&open, 1).deck, story(&plain, 1).deck);
    // An item that was never closed.
    let at = EXPORT.find("\t</item>\n\t<item>\n\t\t<title><![CDATA[خبر بالمحرر").unwrap();
    let restarted = items(&[&EXPORT[..at], &EXPORT[at + "\t</item>\n".len()..]].concat());
    assert_eq!(restarted.len(), plain.len());
    assert_eq!(story(&restarted, 1).comments, story(&plain, 1).comments);
    for (items, id) in [(&inner, 1), (&open, 1), (&restarted, 1)] {
        assert!(of(items, &format!("post:{id}")).unknown.contains(&Unknown::Mended));
    }
    // A bare ampersand and a sign outside of a section.
    let bare = one("<title><![CDATA[من نحن]]></title>", "<title>من نحن & هم <3\u{0}\u{B}</title>");
    assert_eq!(of(&bare, "page:3").title, "من نحن & هم <3");
    // The text of an item in which an item is written about.
    let quoted = one("نكتب عن البلدة.", "نكتب عن <item> و</item> أيضًا.");
    assert_eq!(quoted.len(), plain.len());
}

#[test]
fn a_file_that_breaks_off_gives_nothing() {
    for end in ["</rss>", "</channel>", "\t<item>\n\t\t<title><![CDATA[مقال الضيفة", "عن البحر.]]>", "<wp:author>", "<channel>"]
    {
        let at = EXPORT.rfind(end).unwrap() + end.len() / 2;
        let cut = &EXPORT[..EXPORT.floor_char_boundary(at)];
        let refused = read(cut.as_bytes()).map(|_| ());
        assert!(matches!(refused, Err(ArchiveError::Broken { .. })), "{end}: {refused:?}");
    }
    for other in ["", "صفحة", "<html><body>x</body></html>", "{\"db\":[]}", "\u{1F}\u{8B}"] {
        let refused = read(other.as_bytes()).map(|_| ());
        assert!(matches!(refused, Err(ArchiveError::NotThis { .. })), "{other}: {refused:?}");
    }
    assert!(matches!(read(b"\x1F\x8B\x08\x00"), Err(ArchiveError::NotThis { found, .. }) if found == "gzip"));
}

#[test]
fn other_encodings_are_read() {
    let plain = items(EXPORT);
    let (legacy, _, lost) = encoding_rs::WINDOWS_1256.encode(EXPORT);
    assert!(!lost);
    let label = |name: &str| String::from_utf8_lossy(b"encoding=\"UTF-8\"").replace("UTF-8", name);
    let declared = [label("windows-1256").as_bytes(), b" ?>"].concat();
    let at = legacy.windows(16).position(|window| window == b"encoding=\"UTF-8\"").unwrap();
    let honest = [&legacy[..at], &declared, &legacy[at + 19..]].concat();
    assert_eq!(read(&honest).unwrap().1, plain);
    // The same bytes under the name of UTF-8: each item says so.
    let (_, lied) = read(&legacy).unwrap();
    assert_eq!(story(&lied, 1).body, story(&plain, 1).body);
    assert!(of(&lied, "post:1").unknown.contains(&Unknown::WrongCharset));
    // UTF-8 under the name of windows-1256.
    let (totals, items) = read(EXPORT.replace("encoding=\"UTF-8\"", "encoding=\"windows-1256\"").as_bytes()).unwrap();
    assert_eq!((items, totals.unknown), (plain.clone(), vec![Unknown::WrongCharset]));
    // UTF-16 with and without its mark.
    for mark in ["\u{FEFF}", ""] {
        let wide: Vec<u8> = format!("{mark}{EXPORT}").encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(read(&wide).unwrap().1, plain);
    }
}

#[test]
fn text_that_was_encoded_twice_is_put_right_and_told() {
    let (twice, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling("خبر ضاع تاريخه ولم يضع نصه، وهو طويل بما يكفي.".as_bytes());
    let story15 = items(&EXPORT.replace("خبر ضاع تاريخه.", &twice));
    assert_eq!(story(&story15, 15).body.text(), "خبر ضاع تاريخه ولم يضع نصه، وهو طويل بما يكفي.");
    assert!(of(&story15, "post:15").unknown.contains(&Unknown::Mojibake));
}

#[test]
fn letters_of_old_keyboards_are_cleaned() {
    let old = EXPORT.replace("خبر ضاع تاريخه.", "ﻣﻴﻨﺎﺀ ﺍﻟﻤﺮﺳﻰ، وقال علی إنه یعرف\u{200B} المكان.");
    assert_eq!(story(&items(&old), 15).body.text(), "ميناء المرسى، وقال على إنه يعرف المكان.");
}

#[test]
fn bombs_are_refused() {
    let entities = EXPORT.replacen("<rss", "<!DOCTYPE rss [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>\n<rss", 1);
    assert!(matches!(read(entities.as_bytes()), Err(ArchiveError::TooMuch { .. })));
    let deep = EXPORT.replacen("<title><![CDATA[من نحن]]></title>", &"<a>".repeat(5000), 1);
    assert!(matches!(read(deep.as_bytes()), Err(ArchiveError::TooMuch { .. })));
    let large = EXPORT.replacen("نكتب عن البلدة.", &"نص ".repeat(4 * 1024 * 1024), 1);
    assert!(matches!(read(large.as_bytes()), Err(ArchiveError::TooMuch { .. })));
    let nested = EXPORT.replacen("نكتب عن البلدة.", &"<div>".repeat(100_000), 1);
    assert!(read(nested.as_bytes()).is_ok());
    let wide = EXPORT.replacen("نكتب عن البلدة.", &format!("<p {}>", "a=1 ".repeat(50_000)), 1);
    let (_, items) = read(wide.as_bytes()).unwrap();
    assert_eq!(of(&items, "page:3").dropped[0].what, DroppedKind::TooComplex);
}
