//! NewsML-G2.

use super::{making, nitf, was};
use crate::archive::body::{self, Shown};
use crate::archive::story::{self, Making};
use crate::archive::xml::Element;
use crate::archive::{Asked, Item, OldPicture, OldStory, Thing, Was, fit, when};
use crate::{Dropped, DroppedKind, Unknown};
use model::BylineRole;

/// One item; `None` for what belongs to the envelope.
pub(super) fn item(element: &Element<'_>, asked: &Asked) -> Option<Item> {
    let guid = element.attribute("guid").unwrap_or_default();
    let title = arabic::save::clean_line(&headline(element));
    let mut item = Item { origin: format!("newsml:{guid}"), title, thing: None, dropped: Vec::new(), unknown: Vec::new() };
    match &*element.name {
        "newsItem" => match nature(element) {
            "" | "text" | "composite" => written(element, asked, &mut item),
            "picture" | "graphic" => picture(element, &mut item),
            other => item.dropped.push(Dropped { what: DroppedKind::OtherThing, text: format!("{other}: {}", item.title) }),
        },
        "packageItem" | "conceptItem" | "knowledgeItem" | "planningItem" => {
            item.dropped.push(Dropped { what: DroppedKind::OtherThing, text: format!("{}: {guid} {}", element.name, item.title) });
        }
        _ => return None,
    }
    Some(item)
}

/// The code of a qualified one: `text` of `ninat:text`.
fn code(qcode: &str) -> &str {
    qcode.rsplit([':', '/']).next().unwrap_or_default()
}

fn nature<'e>(element: &'e Element<'_>) -> &'e str {
    let class = element.at(&["itemMeta", "itemClass"]);
    class.and_then(|class| class.attribute("qcode").or_else(|| class.attribute("uri"))).map(code).unwrap_or_default()
}

fn headline(element: &Element<'_>) -> String {
    let meta = element.child("contentMeta");
    let stated = meta.and_then(|meta| meta.child("headline")).or_else(|| element.at(&["itemMeta", "title"])).map(Element::words);
    let inside = || inline_nitf(element).map(nitf::headline);
    stated.filter(|words| !words.is_empty()).or_else(inside).unwrap_or_default()
}

fn inline_nitf<'e, 't>(element: &'e Element<'t>) -> Option<&'e Element<'t>> {
    let inline = element.at(&["contentSet", "inlineXML"])?;
    inline.children.iter().find(|child| child.name.rsplit(':').next() == Some("nitf"))
}

/// The body: NITF, XHTML or plain text.
fn markup(element: &Element<'_>) -> String {
    if let Some(nitf) = inline_nitf(element) {
        return nitf::content(nitf).to_owned();
    }
    let Some(set) = element.child("contentSet") else { return String::new() };
    if let Some(inline) = set.child("inlineXML") {
        let mut bodies = Vec::new();
        inline.below(&|part| part.name.rsplit(':').next() == Some("body"), &mut bodies);
        return bodies.first().map_or_else(|| inline.markup(), |body| body.markup()).to_owned();
    }
    let data = set.child("inlineData");
    let is_html = data.and_then(|data| data.attribute("contenttype")).is_some_and(|kind| kind.contains("html"));
    let text = data.map_or("", Element::markup);
    if is_html {
        text.to_owned()
    } else {
        text.lines().map(|line| format!("<p>{}</p>", line.replace('&', "&amp;").replace('<', "&lt;"))).collect()
    }
}

fn written(element: &Element<'_>, asked: &Asked, item: &mut Item) {
    let Some(mut making) = making(&markup(element), asked, &mut item.dropped) else { return };
    let meta = element.child("itemMeta");
    let stated = |name: &str| meta.map_or("", |meta| meta.text_of(name));
    let created = when::instant(stated("versionCreated"), &asked.zone);
    let status =
        meta.and_then(|meta| meta.child("pubStatus")).and_then(|status| status.attribute("qcode").or_else(|| status.attribute("uri")));
    let was = was(status.map(code).unwrap_or_default(), stated("embargoed"), created, asked, &mut making);
    named(element, &mut making);
    pictures(element, &mut making);
    let story = making.finish(&item.title, was).map(|mut story| {
        let first = when::instant(stated("firstCreated"), &asked.zone);
        story.published = match was {
            Was::Scheduled(at) => Some(at),
            Was::Draft => None,
            _ => first.or(created),
        };
        story.updated = created.filter(|created| story.published.is_none_or(|published| *created > published));
        if story.published.is_none() && was == Was::Public {
            making.note(Unknown::NoPublicationDate);
        }
        fill(element, &mut story, &mut making);
        story
    });
    if story.is_none() {
        making.note(Unknown::NoBody);
        making.drop(DroppedKind::OtherThing, element.attribute("guid").unwrap_or("—"));
    }
    item.thing = story.map(|story| Thing::Story(Box::new(story)));
    item.dropped.append(&mut making.dropped);
    item.unknown.append(&mut making.unknown);
}

/// The name of a concept: `name`, or its literal.
fn name(concept: &Element<'_>) -> String {
    let words = concept.child("name").map(Element::words).filter(|words| !words.is_empty());
    words.or_else(|| concept.attribute("literal").map(str::to_owned)).unwrap_or_default()
}

fn named(element: &Element<'_>, making: &mut Making) {
    if let Some(nitf) = inline_nitf(element) {
        nitf::head(nitf, making);
    }
    let Some(meta) = element.child("contentMeta") else { return };
    let by: Vec<String> = meta.all("by").map(Element::words).collect();
    by.iter().flat_map(|line| story::names(line)).for_each(|name| making.author(name, BylineRole::Author));
    if by.is_empty() {
        meta.all("creator").map(name).filter(|name| !name.is_empty()).for_each(|name| making.author(&name, BylineRole::Author));
    }
    making.credits.extend(meta.all("infoSource").map(name).filter(|name| !name.is_empty()));
    let provider = element.at(&["itemMeta", "provider"]).map(name).filter(|name| !name.is_empty());
    if making.credits.is_empty() {
        making.credits.extend(provider);
    }
    for subject in meta.all("subject") {
        making.topic(&name(subject));
    }
    for keyword in meta.all("keyword") {
        making.topic(keyword.text());
    }
}

fn fill(element: &Element<'_>, story: &mut OldStory, making: &mut Making) {
    if let Some(nitf) = inline_nitf(element) {
        nitf::fill(nitf, story, making);
    }
    let Some(meta) = element.child("contentMeta") else { return };
    let deck = meta.child("description").map(Element::words).unwrap_or_default();
    story.deck = fit::fitting(&deck, &mut making.dropped).or(story.deck.take());
    let place = meta.child("located").map(name).filter(|name| !name.is_empty()).or_else(|| meta.child("dateline").map(Element::words));
    story.dateline = fit::fitting(&place.unwrap_or_default(), &mut making.dropped).or(story.dateline.take());
    if let Some(note) = element.at(&["itemMeta", "edNote"]) {
        making.drop(DroppedKind::Unplaced, note.text());
    }
}

/// Files that stand elsewhere: the best of its pictures.
fn best<'e>(element: &'e Element<'_>) -> Option<&'e str> {
    let set = element.child("contentSet")?;
    let is_picture = |part: &&Element<'_>| {
        let kind = part.attribute("contenttype").unwrap_or_default();
        kind.starts_with("image") || (kind.is_empty() && part.attribute("href").is_some_and(body::is_picture))
    };
    let rank = |part: &&Element<'_>| {
        let rendition = part.attribute("rendition").map(code).unwrap_or_default().to_lowercase();
        let named = matches!(rendition.as_str(), "highres" | "original");
        (named, part.attribute("width").and_then(|width| width.parse::<u64>().ok()))
    };
    set.all("remoteContent").filter(is_picture).max_by_key(rank)?.attribute("href")
}

/// A picture among the text's files is the lead; other files, and pictures that are items of their own, are told.
fn pictures(element: &Element<'_>, making: &mut Making) {
    let address = best(element);
    making.lead = address.map(|address| Shown { address: Some(address.to_owned()), ..Shown::default() });
    let remote = element.child("contentSet").into_iter().flat_map(|set| set.all("remoteContent")).filter_map(|part| part.attribute("href"));
    for other in remote.filter(|href| Some(*href) != address) {
        making.drop(DroppedKind::File, other);
    }
    let links = element.child("itemMeta").into_iter().flat_map(|meta| meta.all("link"));
    for link in links.filter_map(|link| link.attribute("residref").or_else(|| link.attribute("href"))) {
        making.drop(DroppedKind::Related, link);
    }
}

fn picture(element: &Element<'_>, item: &mut Item) {
    let Some(address) = best(element) else {
        return item.dropped.push(Dropped { what: DroppedKind::Picture, text: item.title.clone() });
    };
    let meta = element.child("contentMeta");
    let caption = meta.and_then(|meta| meta.child("description")).map(Element::words).unwrap_or_default();
    let creator = meta.and_then(|meta| meta.child("by").map(Element::words).or_else(|| meta.child("creator").map(name)));
    let picture = story::picture(&caption, &creator.unwrap_or_default(), "", &mut item.dropped);
    item.thing =
        Some(Thing::Picture(OldPicture { address: address.to_owned(), caption: picture.caption, credit: picture.credit, alt: None }));
}
