//! The kinds of archives, and how one is known by its beginning.

/// A kind of archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// WordPress eXtended RSS 1.0–1.2.
    WordPress,
    /// Ghost's export in JSON.
    Ghost,
    /// Blogger's feed, of an export or of Takeout.
    Blogger,
    /// IPTC ninjs 1.x, 2.x and 3.1: one item, an array, or an item a line.
    Ninjs,
    /// IPTC NewsML-G2.
    NewsMl,
    /// NITF.
    Nitf,
    /// RSS 2.0 and 1.0.
    Rss,
    /// Atom (RFC 4287).
    Atom,
    /// JSON Feed 1 and 1.1.
    JsonFeed,
}

/// How much of an archive [`sniff`] should see, in **bytes**: PHP may have put its warnings before the beginning.
pub const SNIFFED: usize = 64 * 1024;

impl Format {
    /// Every format, in the order of declaration.
    pub const ALL: &[Self] =
        &[Self::WordPress, Self::Ghost, Self::Blogger, Self::Ninjs, Self::NewsMl, Self::Nitf, Self::Rss, Self::Atom, Self::JsonFeed];

    /// Stable key: subcommands, settings and the message catalogue.
    pub const fn key(self) -> &'static str {
        match self {
            Self::WordPress => "wordpress",
            Self::Ghost => "ghost",
            Self::Blogger => "blogger",
            Self::Ninjs => "ninjs",
            Self::NewsMl => "newsml",
            Self::Nitf => "nitf",
            Self::Rss => "rss",
            Self::Atom => "atom",
            Self::JsonFeed => "json-feed",
        }
    }

    /// The format of a key.
    pub fn parse(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|format| format.key() == key)
    }
}

/// The format of an archive by its first [`SNIFFED`] bytes; `None` for anything else, compressed archives among it.
///
/// ```
/// use intake::archive::{Format, sniff};
/// let head = br#"<?xml version="1.0"?><rss xmlns:wp="http://wordpress.org/export/1.2/">"#;
/// assert_eq!(sniff(head), Some(Format::WordPress));
/// ```
pub fn sniff(head: &[u8]) -> Option<Format> {
    let text = super::source::as_utf8(head.get(..SNIFFED).unwrap_or(head));
    let text = String::from_utf8_lossy(&text);
    let start = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}');
    if start.starts_with(['{', '[']) { json(start) } else { xml(&text) }
}

fn json(text: &str) -> Option<Format> {
    let has = |key: &str| text.contains(&format!("\"{key}\""));
    if text.contains("jsonfeed.org/version") {
        Some(Format::JsonFeed)
    } else if has("db") || (has("data") && has("posts")) || has("posts_authors") || has("posts_tags") {
        Some(Format::Ghost)
    } else if has("uri") || has("headline") || has("headlines") || has("body_html") || has("bodies") || has("guid") {
        Some(Format::Ninjs)
    } else {
        None
    }
}

fn xml(text: &str) -> Option<Format> {
    let has = |word: &str| text.contains(word);
    let roots = ["<rss", "<feed", "<rdf:RDF", "<RDF", "<nitf", "<newsItem", "<newsMessage", "<packageItem", "<conceptItem"];
    let local = |root: &&str| {
        let name = root.trim_start_matches('<');
        text.find(*root).or_else(|| text.find(&format!(":{name}")).filter(|_| !name.contains(':')))
    };
    let first = roots.iter().filter_map(|root| local(root).map(|at| (at, *root))).min()?.1;
    Some(match first {
        "<rss" if has("wordpress.org/export/") || has("<wp:wxr_version") => Format::WordPress,
        "<rss" | "<rdf:RDF" | "<RDF" => Format::Rss,
        "<feed" if has("schemas.google.com/blogger") || has("www.blogger.com") || has("<blogger:") => Format::Blogger,
        "<feed" => Format::Atom,
        "<nitf" => Format::Nitf,
        _ => Format::NewsMl,
    })
}
