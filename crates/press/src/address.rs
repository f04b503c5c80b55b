//! Everything the paper publishes, as one enum that knows its public path.

use crate::ask::Ask;
use jiff::civil::Date;
use percent_encoding::percent_encode_byte;

/// Which stories a feed carries.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum FeedScope {
    /// The whole paper.
    Site,
    /// One section, by slug.
    Section(String),
}

/// The three feed formats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FeedFormat {
    /// RSS 2.0.
    Rss,
    /// Atom 1.0 (RFC 4287).
    Atom,
    /// JSON Feed 1.1.
    Json,
}

impl FeedFormat {
    /// Every format.
    pub const ALL: [Self; 3] = [Self::Rss, Self::Atom, Self::Json];

    /// The last segment of its path.
    pub fn file(self) -> &'static str {
        match self {
            Self::Rss => "feed.xml",
            Self::Atom => "feed.atom",
            Self::Json => "feed.json",
        }
    }
}

/// Everything with an address. Slugs are unencoded, `before` is an opaque paging cursor.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Address {
    /// The front page, or older stories of the whole paper.
    Home {
        /** Paging cursor. */
        before: Option<String>,
    },
    /// A section.
    Section {
        /** Its slug. */
        slug: String,
        /** Paging cursor. */
        before: Option<String>,
    },
    /// A story.
    Story {
        /** Its number. */
        number: i64,
        /** Its slug. */
        slug: String,
    },
    /// The short link of a story: the number alone.
    Short {
        /** The story's number. */
        number: i64,
    },
    /// Where comments on a story are sent (POST).
    Comments {
        /** The story's number. */
        number: i64,
    },
    /// The form that answers a comment.
    Reply {
        /** The story's number. */
        number: i64,
        /** The comment's number. */
        comment: i64,
    },
    /// The page that says a comment is held.
    Held {
        /** The story's number. */
        number: i64,
    },
    /// A topic.
    Topic {
        /** Its slug. */
        slug: String,
        /** Paging cursor. */
        before: Option<String>,
    },
    /// The stories of one day.
    Day {
        /** The day. */
        date: Date,
        /** Paging cursor. */
        before: Option<String>,
    },
    /// The archive, of the newest year or of a named one.
    ArchiveIndex {
        /** Gregorian year. */
        year: Option<i16>,
    },
    /// A static page.
    Page {
        /** Its slug. */
        slug: String,
    },
    /// The search page.
    Search(Box<Ask>),
    /// What a question might become, for browsers that ask while it is typed.
    Suggestions {
        /** What is typed so far. */
        query: String,
    },
    /// What offers questions while one is typed; the page works without it.
    SearchScript,
    /// How browsers put a question to the paper (OpenSearch 1.1).
    SearchDescription,
    /// A feed.
    Feed {
        /** Which stories. */
        scope: FeedScope,
        /** In which format. */
        format: FeedFormat,
    },
    /// The index of sitemap parts.
    SitemapIndex,
    /// One part of the sitemap.
    SitemapPart {
        /** Its number, from 1. */
        n: u32,
    },
    /// The Google News sitemap: 48 hours.
    NewsSitemap,
    /// `robots.txt`.
    Robots,
    /// A stored picture.
    Media {
        /** Lower-case hex SHA-256 of the bytes. */
        sha256: String,
        /** File name extension. */
        ext: String,
    },
    /// A web font of the theme, for themes that opt in.
    Font {
        /** Its file name in the theme. */
        file: String,
    },
    /// The icon.
    Icon,
}

/// Percent-encodes one path segment or query value: UTF-8, upper-case hex; only the unreserved
/// characters stand bare (RFC 3986 sections 2.1, 2.3).
pub fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len() * 3);
    encode_onto(&mut out, text);
    out
}

fn encode_onto(out: &mut String, text: &str) {
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => out.push(char::from(byte)),
            _ => out.push_str(percent_encode_byte(byte)),
        }
    }
}

fn story(number: i64, slug: &str) -> String {
    let mut path = format!("/{number}/");
    path.reserve(slug.len() * 3);
    encode_onto(&mut path, slug);
    path
}

fn paged(path: String, before: Option<&str>) -> String {
    match before {
        Some(cursor) => format!("{path}?before={}", encode(cursor)),
        None => path,
    }
}

impl Address {
    /// The front page.
    pub const HOME: Self = Self::Home { before: None };

    /// The path with its query, percent-encoded, starting with `/`.
    pub fn path(&self) -> String {
        match self {
            Self::Home { before } => paged("/".to_owned(), before.as_deref()),
            Self::Section { slug, before } => paged(format!("/section/{}", encode(slug)), before.as_deref()),
            Self::Story { number, slug } if slug.is_empty() => format!("/{number}"),
            Self::Story { number, slug } => story(*number, slug),
            Self::Short { number } => format!("/{number}"),
            Self::Comments { number } => format!("/{number}/comments"),
            Self::Reply { number, comment } => format!("/{number}/reply/{comment}"),
            Self::Held { number } => format!("/{number}/held"),
            Self::Topic { slug, before } => paged(format!("/topic/{}", encode(slug)), before.as_deref()),
            Self::Day { date, before } => {
                let path = format!("/archive/{:04}/{:02}/{:02}", date.year(), date.month(), date.day());
                paged(path, before.as_deref())
            }
            Self::ArchiveIndex { year: None } => "/archive".to_owned(),
            Self::ArchiveIndex { year: Some(year) } => format!("/archive/{year:04}"),
            Self::Page { slug } => format!("/page/{}", encode(slug)),
            Self::Search(ask) => ask.path(),
            Self::Suggestions { query } => format!("/search/suggestions?q={}", encode(query)),
            Self::SearchScript => "/search/typing.js".to_owned(),
            Self::SearchDescription => "/search/description.xml".to_owned(),
            Self::Feed { scope: FeedScope::Site, format } => format!("/{}", format.file()),
            Self::Feed { scope: FeedScope::Section(slug), format } => format!("/section/{}/{}", encode(slug), format.file()),
            Self::SitemapIndex => "/sitemap.xml".to_owned(),
            Self::SitemapPart { n } => format!("/sitemap-{n}.xml"),
            Self::NewsSitemap => "/sitemap-news.xml".to_owned(),
            Self::Robots => "/robots.txt".to_owned(),
            Self::Media { sha256, ext } => format!("/media/{}.{}", encode(sha256), encode(ext)),
            Self::Font { file } => format!("/theme/{}", encode(file)),
            Self::Icon => "/favicon.ico".to_owned(),
        }
    }

    /// The search page, with a question or without.
    pub fn search(query: Option<&str>) -> Self {
        Self::Search(Box::new(query.map(Ask::of).unwrap_or_default()))
    }

    /// The whole address on `site` (scheme and host).
    pub fn absolute(&self, site: &model::SiteAddress) -> String {
        format!("{}{}", site.as_str(), self.path())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_published_has_one_path() {
        let date = jiff::civil::date(2016, 1, 21);
        let before = Some("17 a/b".to_owned());
        let cases = [
            (Address::HOME, "/"),
            (Address::Home { before: before.clone() }, "/?before=17%20a%2Fb"),
            (Address::Section { slug: "local".into(), before: None }, "/section/local"),
            (Address::Story { number: 7, slug: "ميناء-1".into() }, "/7/%D9%85%D9%8A%D9%86%D8%A7%D8%A1-1"),
            (Address::Story { number: 7, slug: String::new() }, "/7"),
            (Address::Short { number: 7 }, "/7"),
            (Address::Comments { number: 7 }, "/7/comments"),
            (Address::Reply { number: 7, comment: 3 }, "/7/reply/3"),
            (Address::Held { number: 7 }, "/7/held"),
            (Address::Topic { slug: "a?b#c".into(), before: None }, "/topic/a%3Fb%23c"),
            (Address::Day { date, before: None }, "/archive/2016/01/21"),
            (Address::ArchiveIndex { year: None }, "/archive"),
            (Address::ArchiveIndex { year: Some(2016) }, "/archive/2016"),
            (Address::Page { slug: "about".into() }, "/page/about"),
            (Address::search(None), "/search"),
            (Address::search(Some("a&b=ج")), "/search?q=a%26b%3D%D8%AC"),
            (Address::Suggestions { query: "ا".into() }, "/search/suggestions?q=%D8%A7"),
            (Address::SearchDescription, "/search/description.xml"),
            (Address::SearchScript, "/search/typing.js"),
            (Address::Feed { scope: FeedScope::Site, format: FeedFormat::Rss }, "/feed.xml"),
            (Address::Feed { scope: FeedScope::Section("local".into()), format: FeedFormat::Json }, "/section/local/feed.json"),
            (Address::SitemapIndex, "/sitemap.xml"),
            (Address::SitemapPart { n: 2 }, "/sitemap-2.xml"),
            (Address::NewsSitemap, "/sitemap-news.xml"),
            (Address::Robots, "/robots.txt"),
            (Address::Media { sha256: "ab".into(), ext: "jpg".into() }, "/media/ab.jpg"),
            (Address::Icon, "/favicon.ico"),
        ];
        for (address, path) in cases {
            assert_eq!(address.path(), path, "{address:?}");
        }
    }

    #[test]
    fn addresses_are_encoded_as_slugs_are() {
        let slug = arabic::slug::slug("هل تعود الحرب؟ 100%");
        assert_eq!(encode(&slug), arabic::slug::encode(&slug));
    }
}
