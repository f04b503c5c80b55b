//! RSS 2.0 (RSS Advisory Board), with Dublin Core authors and the content module.

use super::item::{feed_changed, feed_home, feed_self, feed_title, title};
use super::{FeedItem, Xml};
use crate::address::{FeedFormat, FeedScope};
use crate::desk::Desk;
use crate::error::PressError;
use crate::escape::to_html;
use jiff::Timestamp;
use std::io;

const NAMESPACES: [(&str, &str); 4] = [
    ("version", "2.0"),
    ("xmlns:atom", "http://www.w3.org/2005/Atom"),
    ("xmlns:content", "http://purl.org/rss/1.0/modules/content/"),
    ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
];

/// `Thu, 21 Jan 2016 14:58:00 +0300` (RFC 822 with the four-digit year of RFC 2822).
fn rfc822(desk: &Desk, at: Timestamp) -> io::Result<String> {
    jiff::fmt::rfc2822::to_string(&desk.local(at)).map_err(io::Error::other)
}

fn item(xml: &mut Xml, desk: &Desk, item: &FeedItem) -> io::Result<()> {
    xml.open("item", &[])?;
    xml.text("title", &title(&item.headline, item.lang))?;
    xml.text("link", &item.url(desk))?;
    xml.leaf("guid", &[("isPermaLink", "false")], &item.id(desk))?;
    xml.text("pubDate", &rfc822(desk, item.first_published_at)?)?;
    for author in item.authors(desk) {
        xml.text("dc:creator", &crate::escape::bare(author))?;
    }
    for category in item.categories() {
        xml.text("category", &category)?;
    }
    if let Some(summary) = item.summary() {
        // A description is HTML (RSS 2.0), so a text is escaped once for that and once for XML.
        xml.text("description", &to_html(&title(&summary, item.lang)))?;
    }
    if let Some((url, rendition)) = item.image(desk) {
        xml.empty("enclosure", &[("url", &url), ("length", &rendition.size.to_string()), ("type", &rendition.mime)])?;
    }
    xml.text("content:encoded", &item.html(desk))?;
    xml.close("item")
}

/// The feed as RSS 2.0.
///
/// # Errors
/// [`PressError::Xml`].
pub fn rss(desk: &Desk, scope: &FeedScope, items: &[FeedItem]) -> Result<String, PressError> {
    let title = feed_title(desk, scope);
    let own = feed_self(desk, scope, FeedFormat::Rss);
    let mut xml = Xml::new()?;
    xml.open("rss", &NAMESPACES)?;
    xml.open("channel", &[])?;
    xml.text("title", &title)?;
    xml.text("link", &feed_home(desk, scope))?;
    xml.text("description", desk.site.tagline.as_ref().map_or(title.as_str(), |line| line.as_str()))?;
    xml.text("language", desk.site.lang().tag())?;
    xml.text("lastBuildDate", &rfc822(desk, feed_changed(desk, items))?)?;
    xml.empty("atom:link", &[("href", &own), ("rel", "self"), ("type", "application/rss+xml")])?;
    for it in items {
        item(&mut xml, desk, it)?;
    }
    xml.close("channel")?;
    xml.close("rss")?;
    Ok(xml.finish()?)
}
