//! Sitemaps (sitemaps.org 0.9), the Google News sitemap and `robots.txt` (RFC 9309).

use crate::address::Address;
use crate::clock::iso;
use crate::desk::Desk;
use crate::error::PressError;
use crate::escape::bare;
use crate::feed::Xml;
use arabic::lang::Lang;
use jiff::Timestamp;

/// Most addresses one part may hold (sitemaps.org: 50,000; ours is lower to stay below 50 MB and quick to set).
pub const PART: usize = 5_000;
/// Most stories a news sitemap may hold (Google News).
pub const NEWS_MOST: usize = 1_000;
/// How old a story in the news sitemap may be, in hours (Google News).
pub const NEWS_HOURS: i64 = 48;

const NAMESPACE: (&str, &str) = ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");

/// A part of the sitemap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Its number, from 1.
    pub n: u32,
    /// The newest change in it.
    pub changed: Option<Timestamp>,
}

/// A page in the sitemap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Where it stands.
    pub address: Address,
    /// When its substance last changed.
    pub changed: Option<Timestamp>,
}

/// A story in the news sitemap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewsEntry {
    /// The story's number.
    pub number: i64,
    /// Its slug, unencoded.
    pub slug: String,
    /// Language of the copy.
    pub lang: Lang,
    /// The headline.
    pub headline: String,
    /// When it first went out.
    pub first_published_at: Timestamp,
}

fn changed(xml: &mut Xml, desk: &Desk, at: Option<Timestamp>) -> Result<(), PressError> {
    match at {
        Some(at) => Ok(xml.text("lastmod", &iso(&desk.local(at)))?),
        None => Ok(()),
    }
}

/// The index of the sitemap's parts.
///
/// # Errors
/// [`PressError::Xml`], as for the others.
pub fn index(desk: &Desk, parts: &[Part]) -> Result<String, PressError> {
    let site = &desk.site.address;
    let mut xml = Xml::new()?;
    xml.open("sitemapindex", &[NAMESPACE])?;
    for part in parts {
        xml.open("sitemap", &[])?;
        xml.text("loc", &Address::SitemapPart { n: part.n }.absolute(site))?;
        changed(&mut xml, desk, part.changed)?;
        xml.close("sitemap")?;
    }
    xml.close("sitemapindex")?;
    Ok(xml.finish()?)
}

/// One part of the sitemap.
///
/// # Errors
/// [`PressError::Xml`].
pub fn part(desk: &Desk, entries: &[Entry]) -> Result<String, PressError> {
    let site = &desk.site.address;
    let mut xml = Xml::new()?;
    xml.open("urlset", &[NAMESPACE])?;
    for entry in entries {
        xml.open("url", &[])?;
        xml.text("loc", &entry.address.absolute(site))?;
        changed(&mut xml, desk, entry.changed)?;
        xml.close("url")?;
    }
    xml.close("urlset")?;
    Ok(xml.finish()?)
}

/// The news sitemap; the caller gives the stories of the last [`NEWS_HOURS`], at most [`NEWS_MOST`].
///
/// # Errors
/// [`PressError::Xml`].
pub fn news(desk: &Desk, entries: &[NewsEntry]) -> Result<String, PressError> {
    let mut xml = Xml::new()?;
    xml.open("urlset", &[NAMESPACE, ("xmlns:news", "http://www.google.com/schemas/sitemap-news/0.9")])?;
    for entry in entries.iter().take(NEWS_MOST) {
        let address = Address::Story { number: entry.number, slug: entry.slug.clone() };
        xml.open("url", &[])?;
        xml.text("loc", &address.absolute(&desk.site.address))?;
        xml.open("news:news", &[])?;
        xml.open("news:publication", &[])?;
        xml.text("news:name", &bare(desk.site.name.as_str()))?;
        xml.text("news:language", entry.lang.tag())?;
        xml.close("news:publication")?;
        xml.text("news:publication_date", &iso(&desk.local(entry.first_published_at)))?;
        xml.text("news:title", &bare(&entry.headline))?;
        xml.close("news:news")?;
        xml.close("url")?;
    }
    xml.close("urlset")?;
    Ok(xml.finish()?)
}

/// `robots.txt`: everything may be read except what is made for one reader.
pub fn robots(desk: &Desk) -> String {
    let site = &desk.site.address;
    let (index, news) = (Address::SitemapIndex.absolute(site), Address::NewsSitemap.absolute(site));
    format!("User-agent: *\nDisallow: /search?\nDisallow: /*/reply/\nDisallow: /*/held\n\nSitemap: {index}\nSitemap: {news}\n")
}
