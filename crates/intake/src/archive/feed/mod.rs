//! Feeds in XML: RSS 2.0 and 1.0, Atom, and Blogger's export, which is an Atom feed.

mod atom;
mod blogger;
mod rss;

pub(super) use blogger::open as open_blogger;

use super::body::{self, Base, Dialect};
use super::reading::{Reader, Totals, noted};
use super::source::Source;
use super::story::Making;
use super::xml::{self, Element, Records};
use super::{ArchiveError, Asked, Format, Item, Was, fit};
use crate::{Dropped, DroppedKind, Unknown};

/// What the first pass keeps of a feed.
#[derive(Debug, Default)]
struct Channel {
    /// The address of the site; links are made whole with it.
    link: String,
}

type Convert = fn(&Element<'_>, &Channel, &Asked) -> Item;

/// A feed after its first pass.
struct Feed<'a> {
    records: Records<'a>,
    channel: Channel,
    asked: Asked,
    name: &'static str,
    convert: Convert,
}

/// Opens RSS or Atom.
pub(super) fn open<'a>(
    format: Format,
    source: Box<dyn Source + 'a>,
    asked: &Asked,
) -> Result<(Totals, Box<dyn Reader + 'a>), ArchiveError> {
    let (shape, name, convert): (xml::Shape, &'static str, Convert) = match format {
        Format::Atom => (xml::Shape { roots: &["feed"], containers: &["feed"], expected: "an Atom feed" }, "entry", atom::item),
        _ => {
            let containers = &["rss", "channel", "rdf:RDF", "RDF"];
            (xml::Shape { roots: &["rss", "rdf:RDF", "RDF"], containers, expected: "an RSS feed" }, "item", rss::item)
        }
    };
    let mut records = Records::new(source, shape)?;
    let (totals, channel) = survey(&mut records, name)?;
    let reader = Feed { records: records.restarted()?, channel, asked: asked.clone(), name, convert };
    Ok((totals, Box::new(reader)))
}

/// Parses every record once.
fn survey(records: &mut Records<'_>, name: &str) -> Result<(Totals, Channel), ArchiveError> {
    let (mut totals, mut channel) = (Totals::default(), Channel::default());
    while let Some(record) = records.next()? {
        let (element, mended) = records.tree(&record)?;
        if record.name == name {
            totals.items += 1;
        } else if record.name == "link" && channel.link.is_empty() && !matches!(element.attribute("rel"), Some("self" | "hub")) {
            channel.link = element.attribute("href").unwrap_or(element.text()).to_owned();
        } else if mended {
            totals.note(Unknown::Mended);
        }
    }
    totals.tell(records);
    Ok((totals, channel))
}

impl Reader for Feed<'_> {
    fn next(&mut self) -> Result<Option<Item>, ArchiveError> {
        while let Some(record) = self.records.next()? {
            if record.name != self.name {
                continue;
            }
            let (element, mended) = self.records.tree(&record)?;
            let item = (self.convert)(&element, &self.channel, &self.asked);
            return Ok(Some(noted(item, &record, mended)));
        }
        Ok(None)
    }

    fn at(&self) -> u64 {
        self.records.position()
    }
}

/// Reads the body of an entry; `None`, and told, when it is too complex.
fn making(markup: &str, dialect: Dialect, link: &str, channel: &Channel, asked: &Asked, dropped: &mut Vec<Dropped>) -> Option<Making> {
    let base = Base::of(if link.starts_with("http") { link } else { &channel.link });
    Making::read(markup, dialect, &base, &asked.own_name, dropped)
}

/// A summary that is more than the beginning of the body is the deck.
fn deck(summary: &str, body: &model::Body, making: &mut Making) -> Option<model::Line<400>> {
    let summary = arabic::save::clean_line(&body::plain(&fit::encoded_once(summary).0));
    let start = summary.trim_end_matches(['.', '…', ' ', '[', ']']);
    let start: String = start.chars().take(60).collect();
    if start.is_empty() {
        return None;
    }
    let begins = body.content.iter().map(model::Block::text).take(3).any(|text| text.starts_with(&start));
    if begins {
        making.drop(DroppedKind::Repeated, &summary);
        return None;
    }
    fit::fitting(&summary, &mut making.dropped)
}

/// Puts an item together under its title in plain words; what feeds carry was for everybody.
fn finished(
    origin: String,
    title: &str,
    making: Option<Making>,
    was: Was,
    mut dropped: Vec<Dropped>,
    fill: impl FnOnce(&mut super::OldStory, &mut Making),
) -> Item {
    let title = arabic::save::clean_line(&fit::encoded_once(title).0);
    let Some(mut making) = making else {
        return Item { origin, title, thing: None, dropped, unknown: Vec::new() };
    };
    let story = making.finish(&title, was);
    let thing = story.map(|mut story| {
        fill(&mut story, &mut making);
        if story.published.is_none() && was == Was::Public {
            making.note(Unknown::NoPublicationDate);
        }
        super::Thing::Story(Box::new(story))
    });
    if thing.is_none() {
        making.note(Unknown::NoBody);
        making.drop(DroppedKind::OtherThing, if title.is_empty() { "—" } else { &title });
    }
    dropped.append(&mut making.dropped);
    Item { origin, title, thing, dropped, unknown: making.unknown }
}
