//! NITF 3.x.

use super::{making, was};
use crate::archive::story::{self, Making};
use crate::archive::xml::Element;
use crate::archive::{Asked, Item, OldStory, Thing, fit, when};
use crate::{DroppedKind, Unknown};
use model::BylineRole;

/// A document of its own.
pub(super) fn item(nitf: &Element<'_>, asked: &Asked) -> Option<Item> {
    if nitf.name != "nitf" {
        return None;
    }
    let docdata = nitf.at(&["head", "docdata"]);
    let title = headline(nitf);
    let id = docdata.and_then(|data| data.child("doc-id")?.attribute("id-string"));
    let id = id.or_else(|| nitf.at(&["head", "pubdata"])?.attribute("ex-ref")).map_or_else(|| title.clone(), str::to_owned);
    let mut item = Item { origin: format!("nitf:{id}"), title, thing: None, dropped: Vec::new(), unknown: Vec::new() };
    let Some(mut making) = making(content(nitf), asked, &mut item.dropped) else { return Some(item) };
    head(nitf, &mut making);
    let date = |name: &str| docdata.and_then(|data| data.child(name)?.attribute("norm")).unwrap_or_default();
    let issued = when::instant(date("date.issue"), &asked.zone);
    let status = docdata.and_then(|data| data.attribute("management-status")).unwrap_or_default().to_lowercase();
    let was = was(&status, date("date.release"), issued, asked, &mut making);
    let story = making.finish(&item.title, was).map(|mut story| {
        fill(nitf, &mut story, &mut making);
        story.published = match was {
            crate::archive::Was::Scheduled(at) => Some(at),
            crate::archive::Was::Draft => None,
            _ => issued.or_else(|| when::instant(date("date.release"), &asked.zone)),
        };
        if story.published.is_none() && was == crate::archive::Was::Public {
            making.note(Unknown::NoPublicationDate);
        }
        story
    });
    if story.is_none() {
        making.note(Unknown::NoBody);
        making.drop(DroppedKind::OtherThing, &id);
    }
    item.thing = story.map(|story| Thing::Story(Box::new(story)));
    item.dropped.append(&mut making.dropped);
    item.unknown.append(&mut making.unknown);
    Some(item)
}

/// The headline, or the title of the document.
pub(super) fn headline(nitf: &Element<'_>) -> String {
    let line = nitf.at(&["body", "body.head", "hedline", "hl1"]).or_else(|| nitf.at(&["head", "title"]));
    arabic::save::clean_line(&line.map(Element::words).unwrap_or_default())
}

/// The markup of the text.
pub(super) fn content<'e>(nitf: &'e Element<'_>) -> &'e str {
    nitf.at(&["body", "body.content"]).or_else(|| nitf.child("body")).map_or("", Element::markup)
}

/// People, sources and topics of the head.
pub(super) fn head(nitf: &Element<'_>, making: &mut Making) {
    let Some(head) = nitf.at(&["body", "body.head"]) else { return };
    for byline in head.all("byline") {
        let people: Vec<String> = byline.all("person").map(Element::words).collect();
        if people.is_empty() {
            let title = byline.child("byttl").map(Element::words).unwrap_or_default();
            let words = byline.words();
            let bare = words.strip_suffix(title.as_str()).unwrap_or(&words);
            story::names(bare).for_each(|name| making.author(name, BylineRole::Author));
        }
        people.iter().for_each(|name| making.author(name, BylineRole::Author));
    }
    let sources = head.all("distributor").chain(head.all("rights")).map(Element::words).filter(|words| !words.is_empty());
    making.credits.extend(sources);
    if let Some(end) = nitf.at(&["body", "body.end"]) {
        making.drop(DroppedKind::Unplaced, &end.words());
    }
    for note in head.all("note") {
        making.drop(DroppedKind::Unplaced, &note.words());
    }
    let Some(data) = nitf.at(&["head", "docdata"]) else { return };
    let keys = data.child("key-list").into_iter().flat_map(|list| list.all("keyword")).filter_map(|word| word.attribute("key"));
    keys.for_each(|key| making.topic(key));
    let subjects = nitf.at(&["head", "tobject"]).into_iter().flat_map(|object| object.all("tobject.subject"));
    subjects.filter_map(|subject| subject.attribute("tobject.subject.type")).for_each(|name| making.topic(name));
    let section = nitf.at(&["head", "pubdata"]).and_then(|data| data.attribute("position.section"));
    section.into_iter().for_each(|name| making.section(name));
}

/// Deck and dateline.
pub(super) fn fill(nitf: &Element<'_>, story: &mut OldStory, making: &mut Making) {
    let Some(head) = nitf.at(&["body", "body.head"]) else { return };
    let deck = head.at(&["hedline", "hl2"]).or_else(|| head.child("abstract")).map(Element::words).unwrap_or_default();
    story.deck = fit::fitting(&deck, &mut making.dropped);
    let place = head.at(&["dateline", "location"]).or_else(|| head.child("dateline")).map(Element::words).unwrap_or_default();
    story.dateline = fit::fitting(&place, &mut making.dropped);
}
