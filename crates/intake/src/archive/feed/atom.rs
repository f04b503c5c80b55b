//! Atom (RFC 4287).

use super::{Channel, deck, finished, making};
use crate::archive::body::{Dialect, Shown};
use crate::archive::story::Making;
use crate::archive::xml::Element;
use crate::archive::{Asked, Item, Was, story, when};
use jiff::tz::TimeZone;
use model::{BylineRole, Picture};
use std::borrow::Cow;

/// HTML of a text construct, and how it is written.
pub(super) fn html<'e>(element: Option<&'e Element<'_>>) -> (Cow<'e, str>, Dialect) {
    let Some(element) = element else { return (Cow::Borrowed(""), Dialect::Html) };
    match element.attribute("type") {
        Some("xhtml" | "application/xhtml+xml") => (Cow::Borrowed(element.markup()), Dialect::Xml),
        Some("html" | "text/html") => (Cow::Borrowed(element.markup()), Dialect::Html),
        _ => (Cow::Owned(escaped(element.markup())), Dialect::Html),
    }
}

/// Plain text as HTML: empty lines part paragraphs.
fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.split("\n\n").map(|paragraph| format!("<p>{paragraph}</p>")).collect()
}

/// The address of a link with that relation.
pub(super) fn link<'e>(element: &'e Element<'_>, relation: &str) -> Option<&'e str> {
    element.all("link").find(|link| link.attribute("rel").unwrap_or("alternate") == relation)?.attribute("href")
}

pub(super) fn item(element: &Element<'_>, channel: &Channel, asked: &Asked) -> Item {
    let address = link(element, "alternate").unwrap_or_default();
    let key = Some(element.text_of("id")).filter(|id| !id.is_empty()).unwrap_or(address);
    let (content, dialect) = html(element.child("content").filter(|content| content.attribute("src").is_none()));
    let (summary, _) = html(element.child("summary"));
    let is_whole = !content.trim().is_empty();
    let mut dropped = Vec::new();
    let mut making = making(if is_whole { &content } else { &summary }, dialect, address, channel, asked, &mut dropped);
    if let Some(making) = &mut making {
        named(element, making);
        let enclosed = link(element, "enclosure").filter(|address| crate::archive::body::is_picture(address));
        let enclosed = enclosed.or_else(|| element.child("media:thumbnail")?.attribute("url"));
        making.lead = enclosed.map(|address| Shown { picture: Picture::default(), address: Some(address.to_owned()) });
    }
    let is_draft = element.at(&["app:control", "app:draft"]).is_some_and(|draft| draft.text() == "yes");
    let was = if is_draft { Was::Draft } else { Was::Public };
    finished(format!("atom:{key}"), &title(element), making, was, dropped, |story, making| {
        story.deck = if is_whole { deck(&summary, &story.body, making) } else { None };
        times(element, story);
        story::known_as(&mut story.addresses, address);
        story::known_as(&mut story.addresses, element.text_of("id"));
    })
}

/// The title in plain words, whatever it is written as.
pub(super) fn title(element: &Element<'_>) -> String {
    arabic::save::clean_line(&crate::archive::body::plain(&html(element.child("title")).0))
}

pub(super) fn times(element: &Element<'_>, story: &mut crate::archive::OldStory) {
    let at = |name: &str| when::instant(element.text_of(name), &TimeZone::UTC);
    let updated = at("updated");
    story.published = at("published").or_else(|| at("issued")).or(updated).filter(|_| story.was == Was::Public);
    story.updated = updated.filter(|updated| story.published.is_none_or(|published| *updated > published));
}

fn named(element: &Element<'_>, making: &mut Making) {
    for author in element.all("author") {
        making.author(author.text_of("name"), BylineRole::Author);
    }
    for contributor in element.all("contributor") {
        making.author(contributor.text_of("name"), BylineRole::Editor);
    }
    let source = element.at(&["source", "title"]).map(Element::words);
    making.credits.extend(source.filter(|source| !source.is_empty()));
    let mut terms = element.all("category").filter_map(|term| term.attribute("label").or_else(|| term.attribute("term")));
    if let Some(first) = terms.next() {
        making.section(first);
    }
    for term in terms {
        making.topic(term);
    }
}
