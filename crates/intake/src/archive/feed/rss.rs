//! RSS 2.0 and 1.0 (RDF), with the modules that newspapers use.

use super::{Channel, deck, finished, making};
use crate::archive::body::{Dialect, Shown};
use crate::archive::xml::Element;
use crate::archive::{Asked, Item, Was, story, when};
use jiff::tz::TimeZone;
use model::BylineRole;

pub(super) fn item(element: &Element<'_>, channel: &Channel, asked: &Asked) -> Item {
    let link = Some(element.text_of("link")).filter(|link| !link.is_empty()).unwrap_or(element.attribute("rdf:about").unwrap_or_default());
    let guid = element.text_of("guid");
    let key = [guid, link].into_iter().find(|key| !key.is_empty()).map(str::to_owned);
    let key = key.unwrap_or_else(|| format!("{} {}", element.text_of("title"), element.text_of("pubDate")));
    let full = ["content:encoded", "content", "xhtml:body", "body"].iter().filter_map(|name| element.child(name)).map(Element::markup);
    let full = full.into_iter().find(|full| !full.trim().is_empty());
    let description = element.child("description").map_or("", Element::markup);
    let mut dropped = Vec::new();
    let mut making = making(full.unwrap_or(description), Dialect::Html, link, channel, asked, &mut dropped);
    if let Some(making) = &mut making {
        named(element, making);
        making.lead = lead(element, &mut making.dropped);
    }
    finished(format!("rss:{key}"), &crate::archive::body::plain(element.text_of("title")), making, Was::Public, dropped, |story, making| {
        story.deck = full.and_then(|_| deck(description, &story.body, making));
        let dates = ["pubDate", "dc:date", "dcterms:issued", "published"];
        story.published = dates.iter().find_map(|name| when::instant(element.text_of(name), &TimeZone::UTC));
        let changed =
            ["dcterms:modified", "atom:updated", "updated"].iter().find_map(|name| when::instant(element.text_of(name), &TimeZone::UTC));
        story.updated = changed.filter(|changed| story.published.is_none_or(|published| *changed > published));
        story::known_as(&mut story.addresses, link);
        if element.child("guid").is_some_and(|guid| guid.attribute("isPermaLink") != Some("false")) || guid.contains("?p=") {
            story::known_as(&mut story.addresses, guid);
        }
    })
}

fn named(element: &Element<'_>, making: &mut crate::archive::story::Making) {
    for creator in element.all("dc:creator").chain(element.all("author")) {
        // RFC: `name@host (Name)`.
        let text = creator.words();
        let name = text.split_once('(').and_then(|(_, name)| name.split_once(')')).map_or(text.as_str(), |(name, _)| name);
        if !name.contains('@') {
            making.author(name, BylineRole::Author);
        }
    }
    for source in element.all("source").chain(element.all("dc:publisher")) {
        making.credits.extend(Some(source.text().to_owned()).filter(|source| !source.is_empty()));
    }
    let terms: Vec<&str> =
        element.all("category").chain(element.all("dc:subject")).map(Element::text).filter(|term| !term.is_empty()).collect();
    let mut terms = terms.into_iter();
    if let Some(first) = terms.next() {
        making.section(first);
    }
    for term in terms {
        making.topic(term);
    }
}

/// The picture of an entry, unless its body begins with it.
fn lead(element: &Element<'_>, dropped: &mut Vec<crate::Dropped>) -> Option<Shown> {
    let mut media = Vec::new();
    element.below(&|part| matches!(&*part.name, "media:content" | "media:thumbnail" | "enclosure"), &mut media);
    let is_picture = |part: &&&Element<'_>| {
        let kind = part.attribute("type").or_else(|| part.attribute("medium")).unwrap_or_default();
        let address = part.attribute("url").unwrap_or_default();
        !address.is_empty()
            && (kind.starts_with("image")
                || (kind.is_empty() && (crate::archive::body::is_picture(address) || part.name == "media:thumbnail")))
    };
    let found = media.iter().find(is_picture)?;
    let inside = |name: &str| found.child(name).or_else(|| element.child(name)).or_else(|| element.child("media:group")?.child(name));
    let text = |name: &str| inside(name).map(|part| crate::archive::body::plain(part.text())).unwrap_or_default();
    let picture = story::picture(&text("media:description"), &text("media:credit"), &text("media:text"), dropped);
    Some(Shown { picture, address: found.attribute("url").map(str::to_owned) })
}
