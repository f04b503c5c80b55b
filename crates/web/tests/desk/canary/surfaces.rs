//! Everything that readers can ask, in one list. A new kind of address without a row here does not compile, and one
//! that is not asked fails a test.

use super::bird::MARK;
use jiff::civil::date;
use press::{Address, Ask, Cut, FeedFormat, FeedScope};
use std::collections::BTreeSet;

/// Rows as `pattern => name`: the match has no other arm, and the names are all there are.
macro_rules! kinds {
    ($($pattern:pat => $name:literal,)*) => {
        /// The kind of an address.
        pub fn kind(address: &Address) -> &'static str {
            match address { $($pattern => $name,)* }
        }

        /// Every kind.
        pub const KINDS: &[&str] = &[$($name),*];
    };
}

kinds! {
    Address::Home { before: None } => "home",
    Address::Home { before: Some(_) } => "older stories of the paper",
    Address::Section { before: None, .. } => "section",
    Address::Section { before: Some(_), .. } => "older stories of a section",
    Address::Story { .. } => "story by number and slug",
    Address::Short { .. } => "story by number",
    Address::Comments { .. } => "comments",
    Address::Reply { .. } => "reply",
    Address::Held { .. } => "held",
    Address::Topic { before: None, .. } => "topic",
    Address::Topic { before: Some(_), .. } => "older stories of a topic",
    Address::Day { .. } => "day",
    Address::ArchiveIndex { year: None } => "archive",
    Address::ArchiveIndex { year: Some(_) } => "archive of a year",
    Address::Page { .. } => "page",
    Address::Search(_) => "search",
    Address::Suggestions { .. } => "suggestions",
    Address::SearchDescription => "search description",
    Address::SearchScript => "search script",
    Address::Feed { scope: FeedScope::Site, format: FeedFormat::Rss } => "feed",
    Address::Feed { scope: FeedScope::Site, format: FeedFormat::Atom } => "Atom feed",
    Address::Feed { scope: FeedScope::Site, format: FeedFormat::Json } => "JSON feed",
    Address::Feed { scope: FeedScope::Section(_), format: FeedFormat::Rss } => "feed of a section",
    Address::Feed { scope: FeedScope::Section(_), format: FeedFormat::Atom } => "Atom feed of a section",
    Address::Feed { scope: FeedScope::Section(_), format: FeedFormat::Json } => "JSON feed of a section",
    Address::SitemapIndex => "sitemap index",
    Address::SitemapPart { .. } => "sitemap part",
    Address::NewsSitemap => "news sitemap",
    Address::Robots => "robots",
    Address::Media { .. } => "picture",
    Address::Font { .. } => "font",
    Address::Icon => "icon",
}

/// The story that is looked for, and what is known of it from elsewhere.
#[derive(Debug, Clone)]
pub struct Sought {
    /// Its number.
    pub number: i64,
    /// The slug of its headline.
    pub slug: String,
    /// The slug of its topic, which no other story has.
    pub topic: String,
    /// A word of its body, which no other story has.
    pub word: String,
    /// Hashes and endings of its picture.
    pub pictures: Vec<(String, String)>,
}

/// The word without its last letter, as somebody types it who means it.
fn begun(word: &str) -> String {
    word.chars().take(word.chars().count() - 1).collect()
}

/// Every address by which the sought story could leave.
pub fn surfaces(sought: &Sought) -> Vec<Address> {
    let number = sought.number;
    let section = || "mahalliyat".to_owned();
    let later = || Some("1890000000000000-999999".to_owned());
    let day = date(2026, 11, 19);
    let mut all = vec![
        Address::HOME,
        Address::Home { before: later() },
        Address::Section { slug: section(), before: None },
        Address::Section { slug: section(), before: later() },
        Address::Story { number, slug: sought.slug.clone() },
        Address::Story { number, slug: "x".into() },
        Address::Short { number },
        Address::Comments { number },
        Address::Reply { number, comment: 1 },
        Address::Held { number },
        Address::Topic { slug: sought.topic.clone(), before: None },
        Address::Topic { slug: sought.topic.clone(), before: later() },
        Address::Topic { slug: "ميناء-المرفأ".into(), before: None },
        Address::Day { date: day, before: None },
        Address::Day { date: day, before: later() },
        Address::Day { date: date(2026, 11, 20), before: None },
        Address::ArchiveIndex { year: None },
        Address::ArchiveIndex { year: Some(2026) },
        Address::Page { slug: "about".into() },
        Address::Page { slug: "corrections".into() },
        Address::search(None),
        Address::search(Some(&sought.word)),
        Address::search(Some(&format!("«{}»", sought.word))),
        Address::search(Some(&begun(MARK))),
        Address::Search(Box::new(Ask { newest: true, page: 2, ..Ask::of(&sought.word) })),
        Address::Search(Box::new(Ask { cut: Cut { from: Some(day), to: Some(day), ..Cut::default() }, ..Ask::default() })),
        Address::Search(Box::new(Ask { cut: Cut { section: Some(section()), ..Cut::default() }, ..Ask::default() })),
        Address::Suggestions { query: begun(MARK) },
        Address::Suggestions { query: sought.word.clone() },
        Address::SearchDescription,
        Address::SearchScript,
        Address::SitemapIndex,
        Address::SitemapPart { n: 1 },
        Address::NewsSitemap,
        Address::Robots,
        Address::Font { file: "naskh.woff2".into() },
        Address::Icon,
    ];
    for format in FeedFormat::ALL {
        all.push(Address::Feed { scope: FeedScope::Site, format });
        all.push(Address::Feed { scope: FeedScope::Section(section()), format });
    }
    all.extend(sought.pictures.iter().map(|(sha256, ext)| Address::Media { sha256: sha256.clone(), ext: ext.clone() }));
    all
}

#[test]
fn every_kind_of_address_is_asked() {
    let sought =
        Sought { number: 7, slug: "x".into(), topic: "y".into(), word: "z".into(), pictures: vec![("ab".repeat(32), "webp".into())] };
    let asked: BTreeSet<&str> = surfaces(&sought).iter().map(kind).collect();
    let known: BTreeSet<&str> = KINDS.iter().copied().collect();
    assert_eq!(asked, known);
}
