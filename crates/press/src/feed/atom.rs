//! Atom 1.0 (RFC 4287).

use super::item::{feed_changed, feed_home, feed_self, feed_title, title};
use super::{FeedItem, Xml};
use crate::address::{FeedFormat, FeedScope};
use crate::clock::iso;
use crate::desk::Desk;
use crate::error::PressError;
use std::io;

fn entry(xml: &mut Xml, desk: &Desk, item: &FeedItem) -> io::Result<()> {
    let updated = item.updated_at.unwrap_or(item.first_published_at);
    xml.open("entry", &[("xml:lang", item.lang.tag())])?;
    xml.text("title", &title(&item.headline, item.lang))?;
    xml.text("id", &item.id(desk))?;
    xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &item.url(desk))])?;
    if let Some((url, rendition)) = item.image(desk) {
        let length = rendition.size.to_string();
        xml.empty("link", &[("rel", "enclosure"), ("type", &rendition.mime), ("length", &length), ("href", &url)])?;
    }
    xml.text("published", &iso(&desk.local(item.first_published_at)))?;
    xml.text("updated", &iso(&desk.local(updated)))?;
    for author in item.authors(desk) {
        xml.open("author", &[])?;
        xml.text("name", &crate::escape::bare(author))?;
        xml.close("author")?;
    }
    for category in item.categories() {
        xml.empty("category", &[("term", &category)])?;
    }
    if let Some(summary) = item.summary() {
        xml.text("summary", &title(&summary, item.lang))?;
    }
    xml.leaf("content", &[("type", "html")], &item.html(desk))?;
    xml.close("entry")
}

/// The feed as Atom.
///
/// # Errors
/// [`PressError::Xml`].
pub fn atom(desk: &Desk, scope: &FeedScope, items: &[FeedItem]) -> Result<String, PressError> {
    let own = feed_self(desk, scope, FeedFormat::Atom);
    let mut xml = Xml::new()?;
    xml.open("feed", &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", desk.site.lang().tag())])?;
    xml.text("title", &feed_title(desk, scope))?;
    if let Some(tagline) = &desk.site.tagline {
        xml.text("subtitle", tagline.as_str())?;
    }
    xml.text("id", &own)?;
    xml.empty("link", &[("rel", "self"), ("type", "application/atom+xml"), ("href", &own)])?;
    xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &feed_home(desk, scope))])?;
    xml.text("updated", &iso(&desk.local(feed_changed(desk, items))))?;
    for it in items {
        entry(&mut xml, desk, it)?;
    }
    xml.close("feed")?;
    Ok(xml.finish()?)
}
