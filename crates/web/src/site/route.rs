//! From a request's path to what is published there.

use jiff::civil::Date;
use model::StoryId;
use percent_encoding::percent_decode_str;
use press::{Address, Ask, FeedFormat, FeedScope};

/// Where a request leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// Something published.
    Serve(Address),
    /// The same thing under its only spelling.
    Moved(String),
    /// Nothing.
    Nowhere,
}

/// Reads `path` (as sent, percent-encoded) and `query`. Only the parameters that a page knows
/// (`before`, and what a search asks) reach the address; every other one is ignored.
///
/// A story is found by its number alone; whether its slug is the right one is for the loader to say.
pub fn route(path: &str, query: Option<&str>) -> Route {
    let trimmed = path.trim_end_matches('/');
    if trimmed.len() != path.len() && !trimmed.is_empty() {
        let query = query.map(|query| format!("?{query}")).unwrap_or_default();
        return match route(trimmed, None) {
            Route::Nowhere => Route::Nowhere,
            _ => Route::Moved(format!("{trimmed}{query}")),
        };
    }
    let Some(segments) = path.strip_prefix('/').and_then(decoded) else { return Route::Nowhere };
    let parts: Vec<&str> = segments.iter().map(String::as_str).collect();
    address(&parts, query).map_or(Route::Nowhere, Route::Serve)
}

/// The segments of a path, percent-decoded; `None` when one is not UTF-8 or holds a control.
fn decoded(path: &str) -> Option<Vec<String>> {
    path.split('/')
        .map(|segment| percent_decode_str(segment).decode_utf8().ok().filter(|text| !text.chars().any(char::is_control)).map(String::from))
        .collect()
}

fn address(parts: &[&str], query: Option<&str>) -> Option<Address> {
    let before = || parameter(query, "before");
    let slug = |slug: &&str| (!slug.is_empty()).then(|| (*slug).to_owned());
    Some(match parts {
        [""] => Address::Home { before: before() },
        ["section", name] => Address::Section { slug: slug(name)?, before: before() },
        ["section", name, file] => Address::Feed { scope: FeedScope::Section(slug(name)?), format: format(file)? },
        ["topic", name] => Address::Topic { slug: slug(name)?, before: before() },
        ["page", name] => Address::Page { slug: slug(name)? },
        ["archive"] => Address::ArchiveIndex { year: None },
        ["archive", year] => Address::ArchiveIndex { year: Some(number(year, 4)?) },
        ["archive", year, month, day] => Address::Day { date: date(year, month, day)?, before: before() },
        ["search"] => Address::Search(Box::new(Ask::read(|name| parameter(query, name)))),
        ["search", "suggestions"] => Address::Suggestions { query: parameter(query, "q")? },
        ["search", "typing.js"] => Address::SearchScript,
        ["search", "description.xml"] => Address::SearchDescription,
        ["sitemap.xml"] => Address::SitemapIndex,
        ["sitemap-news.xml"] => Address::NewsSitemap,
        ["robots.txt"] => Address::Robots,
        ["favicon.ico"] => Address::Icon,
        ["media", file] => media(file)?,
        ["theme", file] => Address::Font { file: slug(file)? },
        [file] => match (format(file), sitemap_part(file), StoryId::parse(file)) {
            (Some(format), _, _) => Address::Feed { scope: FeedScope::Site, format },
            (_, Some(n), _) => Address::SitemapPart { n },
            (_, _, Some(id)) => Address::Short { number: id.0 },
            _ => return None,
        },
        [id, "held"] => Address::Held { number: StoryId::parse(id)?.0 },
        [id, "comments"] => Address::Comments { number: StoryId::parse(id)?.0 },
        [id, "reply", comment] => Address::Reply { number: StoryId::parse(id)?.0, comment: model::CommentId::parse(comment)?.0 },
        [id, slug] => Address::Story { number: StoryId::parse(id)?.0, slug: (*slug).to_owned() },
        _ => return None,
    })
}

fn format(file: &str) -> Option<FeedFormat> {
    FeedFormat::ALL.into_iter().find(|format| format.file() == file)
}

fn sitemap_part(file: &str) -> Option<u32> {
    let n = file.strip_prefix("sitemap-")?.strip_suffix(".xml")?;
    StoryId::parse(n).and_then(|n| u32::try_from(n.0).ok())
}

fn media(file: &str) -> Option<Address> {
    let (sha256, ext) = file.split_once('.')?;
    let named = sha256.len() == 64 && sha256.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
    named.then(|| Address::Media { sha256: sha256.to_owned(), ext: ext.to_owned() })
}

/// A number of exactly `digits` ASCII digits.
fn number<N: std::str::FromStr>(text: &str, digits: usize) -> Option<N> {
    (text.len() == digits && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

fn date(year: &str, month: &str, day: &str) -> Option<Date> {
    Date::new(number(year, 4)?, number(month, 2)?, number(day, 2)?).ok()
}

/// The first value of a query parameter (WHATWG URL, `application/x-www-form-urlencoded`), not empty.
fn parameter(query: Option<&str>, name: &str) -> Option<String> {
    let raw = query?.split('&').filter_map(|pair| pair.split_once('=')).find(|(key, _)| *key == name)?.1;
    let text = percent_decode_str(&raw.replace('+', " ")).decode_utf8_lossy().into_owned();
    (!text.trim().is_empty()).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_is_read_back_from_its_path() {
        let text = |text: &str| text.to_owned();
        let addresses = [
            Address::HOME,
            Address::Home { before: Some(text("1790000000000000-7")) },
            Address::Section { slug: text("iqtisad"), before: None },
            Address::Story { number: 7, slug: text("أنباء-عن-هدنة") },
            Address::Short { number: 7 },
            Address::Reply { number: 7, comment: 3 },
            Address::Held { number: 7 },
            Address::Topic { slug: text("ميناء"), before: None },
            Address::Day { date: jiff::civil::date(2016, 1, 21), before: None },
            Address::ArchiveIndex { year: Some(2016) },
            Address::Page { slug: text("about") },
            Address::search(Some("ايران و سوريا")),
            Address::Suggestions { query: text("اير") },
            Address::SearchDescription,
            Address::SearchScript,
            Address::Feed { scope: FeedScope::Site, format: FeedFormat::Atom },
            Address::Feed { scope: FeedScope::Section(text("rai")), format: FeedFormat::Json },
            Address::SitemapPart { n: 3 },
            Address::NewsSitemap,
            Address::Media { sha256: "ab".repeat(32), ext: text("webp") },
            Address::Font { file: text("naskh.woff2") },
            Address::Icon,
        ];
        for address in addresses {
            let path = address.path();
            let (path, query) = path.split_once('?').map_or((path.as_str(), None), |(path, query)| (path, Some(query)));
            assert_eq!(route(path, query), Route::Serve(address.clone()), "{path}");
        }
    }

    #[test]
    fn what_is_not_there_leads_nowhere() {
        for path in [
            "/wp-login.php",
            "/0",
            "/007",
            "/٧",
            "/archive/2016/13/01",
            "/archive/16/1/1",
            "/media/../x.webp",
            "/%ff",
            "/a/b/c/d",
            "/section/",
            "//",
            "/7/%00",
        ] {
            assert_eq!(route(path, None), Route::Nowhere, "{path}");
        }
    }

    #[test]
    fn a_slash_too_many_is_taken_away() {
        assert_eq!(route("/section/rai/", None), Route::Moved("/section/rai".into()));
        assert_eq!(route("/7/x/", Some("a=b")), Route::Moved("/7/x?a=b".into()));
    }

    #[test]
    fn strange_parameters_never_reach_the_address() {
        assert_eq!(route("/", Some("fbclid=1&utm_source=x")), Route::Serve(Address::HOME));
    }
}
