//! JSON Feed 1 and 1.1.

use super::{Choice, Values, elements, key, text};
use crate::archive::body::{Base, Dialect, Shown};
use crate::archive::reading::{Reader, Totals};
use crate::archive::source::Source;
use crate::archive::story::{self, Making};
use crate::archive::{ArchiveError, Asked, Item, Thing, Was, fit, when};
use crate::{Dropped, DroppedKind, Unknown};
use jiff::tz::TimeZone;
use model::{BylineRole, Picture};
use serde_json::Value;

struct Feed<'a> {
    values: Values<'a>,
    asked: Asked,
    home: String,
    authors: Vec<String>,
}

fn choose(path: &str, _: u8) -> Choice {
    match path {
        "" | "items" => Choice::Enter,
        "items/*" | "home_page_url" | "authors" | "author" => Choice::Take,
        _ => Choice::Pass,
    }
}

/// Opens a feed.
pub(in crate::archive) fn open<'a>(source: Box<dyn Source + 'a>, asked: &Asked) -> Result<(Totals, Box<dyn Reader + 'a>), ArchiveError> {
    let mut values = Values::new(source, "a JSON Feed", choose)?;
    let mut totals = Totals::default();
    let (mut home, mut authors) = (String::new(), Vec::new());
    while let Some(taken) = values.next()? {
        match taken.path.as_str() {
            "items/*" => totals.items += 1,
            "home_page_url" => home = taken.value.as_str().unwrap_or_default().to_owned(),
            "author" => authors.push(text(&taken.value, &["name"]).to_owned()),
            _ => authors = taken.value.as_array().into_iter().flatten().map(|author| text(author, &["name"]).to_owned()).collect(),
        }
    }
    let reader = Feed { values: values.restarted()?, asked: asked.clone(), home, authors };
    Ok((totals, Box::new(reader)))
}

impl Reader for Feed<'_> {
    fn next(&mut self) -> Result<Option<Item>, ArchiveError> {
        while let Some(taken) = self.values.next()? {
            if taken.path == "items/*" {
                let mut item = self.item(&taken.value);
                item.unknown.extend(taken.unknown);
                return Ok(Some(item));
            }
        }
        Ok(None)
    }

    fn at(&self) -> u64 {
        self.values.position()
    }
}

impl Feed<'_> {
    fn item(&self, item: &Value) -> Item {
        let address = text(item, &["url"]);
        let id = Some(key(item.get("id"))).filter(|id| !id.is_empty()).unwrap_or_else(|| address.to_owned());
        let title = arabic::save::clean_line(text(item, &["title"]));
        let html = text(item, &["content_html"]);
        let plain = text(item, &["content_text", "summary"]);
        let mut out = Item { origin: format!("json-feed:{id}"), title, thing: None, dropped: Vec::new(), unknown: Vec::new() };
        let Some(mut making) =
            making(html, plain, &Base::of(if address.is_empty() { &self.home } else { address }), &self.asked, &mut out.dropped)
        else {
            return out;
        };
        for author in self.names(item) {
            making.author(&author, BylineRole::Author);
        }
        for tag in elements(item, &["tags"]) {
            making.topic(tag.as_str().unwrap_or_default());
        }
        let image = text(item, &["image", "banner_image"]);
        making.lead = (!image.is_empty()).then(|| Shown { picture: Picture::default(), address: Some(image.to_owned()) });
        for file in elements(item, &["attachments"]) {
            making.drop(DroppedKind::File, text(file, &["url"]));
        }
        let story = making.finish(&out.title, Was::Public);
        out.thing = story.map(|mut story| {
            let summary = if html.is_empty() && text(item, &["content_text"]).is_empty() { "" } else { text(item, &["summary"]) };
            story.deck = fit::fitting(summary, &mut making.dropped);
            story.published = when::instant(text(item, &["date_published"]), &TimeZone::UTC);
            let changed = when::instant(text(item, &["date_modified"]), &TimeZone::UTC);
            story.updated = changed.filter(|changed| story.published.is_none_or(|published| *changed > published));
            if story.published.is_none() {
                making.note(Unknown::NoPublicationDate);
            }
            story::known_as(&mut story.addresses, address);
            story::known_as(&mut story.addresses, &id);
            Thing::Story(Box::new(story))
        });
        if out.thing.is_none() {
            making.note(Unknown::NoBody);
            making.drop(DroppedKind::OtherThing, &id);
        }
        out.dropped.append(&mut making.dropped);
        out.unknown.append(&mut making.unknown);
        out
    }

    fn names(&self, item: &Value) -> Vec<String> {
        let mut own: Vec<String> = elements(item, &["authors"]).into_iter().map(|author| text(author, &["name"]).to_owned()).collect();
        own.extend(item.get("author").map(|author| text(author, &["name"]).to_owned()));
        if own.is_empty() { self.authors.clone() } else { own }
    }
}

/// A body of HTML, or of plain text; `None`, and told, when it is too complex.
pub(in crate::archive) fn making(html: &str, plain: &str, base: &Base, asked: &Asked, dropped: &mut Vec<Dropped>) -> Option<Making> {
    let markup = if html.trim().is_empty() { from_plain(plain) } else { html.to_owned() };
    Making::read(&markup, Dialect::Html, base, &asked.own_name, dropped)
}

/// Lines of plain text as paragraphs.
fn from_plain(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.lines().map(|line| format!("<p>{line}</p>")).collect()
}
