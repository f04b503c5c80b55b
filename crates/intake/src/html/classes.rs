//! What class names and microdata say about an element.

use crate::DroppedKind;
use scraper::node::Element;

/// The part an element plays beside the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Author,
    Date,
    Credit,
    Place,
    Deck,
    Caption,
    Tags,
    Section,
    Furniture(DroppedKind),
}

/// Words of `class`, `id`, `itemprop` and `rel`, each as a whole; the first that is met decides.
const WORDS: &[(&str, Part)] = &[
    ("author", Part::Author),
    ("byline", Part::Author),
    ("writer", Part::Author),
    ("datepublished", Part::Date),
    ("pubdate", Part::Date),
    ("publish", Part::Date),
    ("published", Part::Date),
    ("date", Part::Date),
    ("time", Part::Date),
    ("datetime", Part::Date),
    ("timestamp", Part::Date),
    ("source", Part::Credit),
    ("agency", Part::Credit),
    ("dateline", Part::Place),
    ("deck", Part::Deck),
    ("subtitle", Part::Deck),
    ("standfirst", Part::Deck),
    ("alternativeheadline", Part::Deck),
    ("caption", Part::Caption),
    ("figcaption", Part::Caption),
    ("tags", Part::Tags),
    ("keywords", Part::Tags),
    ("articlesection", Part::Section),
    ("category", Part::Section),
    ("breadcrumb", Part::Furniture(DroppedKind::Navigation)),
    ("breadcrumbs", Part::Furniture(DroppedKind::Navigation)),
    ("menu", Part::Furniture(DroppedKind::Navigation)),
    ("navbar", Part::Furniture(DroppedKind::Navigation)),
    ("share", Part::Furniture(DroppedKind::Share)),
    ("sharing", Part::Furniture(DroppedKind::Share)),
    ("social", Part::Furniture(DroppedKind::Share)),
    ("addthis", Part::Furniture(DroppedKind::Share)),
    ("related", Part::Furniture(DroppedKind::Related)),
    ("readmore", Part::Furniture(DroppedKind::Related)),
    ("recommended", Part::Furniture(DroppedKind::Related)),
    ("comments", Part::Furniture(DroppedKind::AfterComments)),
    ("disqus", Part::Furniture(DroppedKind::AfterComments)),
    ("respond", Part::Furniture(DroppedKind::AfterComments)),
    ("newsletter", Part::Furniture(DroppedKind::Promo)),
    ("subscribe", Part::Furniture(DroppedKind::Promo)),
    ("promo", Part::Furniture(DroppedKind::Promo)),
    ("ad", Part::Furniture(DroppedKind::Advert)),
    ("ads", Part::Furniture(DroppedKind::Advert)),
    ("advert", Part::Furniture(DroppedKind::Advert)),
    ("banner", Part::Furniture(DroppedKind::Advert)),
    ("views", Part::Furniture(DroppedKind::Counter)),
    ("copyright", Part::Furniture(DroppedKind::Copyright)),
    ("disclaimer", Part::Furniture(DroppedKind::Disclaimer)),
];

/// The part of an element, by its names. `time` elements are dates.
pub(super) fn part(element: &Element) -> Option<Part> {
    if element.name() == "time" {
        return Some(Part::Date);
    }
    let names = ["itemprop", "rel", "class", "id"].iter().filter_map(|name| element.attr(name));
    names.flat_map(|name| name.split(|c: char| !c.is_alphanumeric())).find_map(|word| {
        let word = word.to_ascii_lowercase();
        WORDS.iter().find_map(|(known, part)| (word == *known).then_some(*part))
    })
}

/// Elements that never hold words of the story.
pub(super) fn foreign(name: &str) -> Option<DroppedKind> {
    Some(match name {
        "script" | "noscript" | "template" => DroppedKind::Script,
        "style" | "link" => DroppedKind::Style,
        "iframe" | "object" | "embed" | "frame" | "frameset" | "applet" => DroppedKind::Frame,
        "video" | "audio" | "canvas" | "svg" | "map" => DroppedKind::Media,
        "form" | "button" | "input" | "select" | "textarea" | "label" => DroppedKind::Form,
        "nav" => DroppedKind::Navigation,
        _ => return None,
    })
}
