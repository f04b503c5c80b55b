//! IPTC ninjs 1.x, 2.x and 3.1: one item, an array or another envelope of items, or an item a line.

use super::feed::making;
use super::{Choice, Values, elements, key, text};
use crate::archive::body::{self, Base, Shown};
use crate::archive::reading::{Reader, Totals};
use crate::archive::source::Source;
use crate::archive::story::{self, Making};
use crate::archive::{ArchiveError, Asked, Item, OldPicture, OldStory, Thing, Was, fit, when};
use crate::{DroppedKind, Unknown};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use model::{Block, BylineRole};
use serde_json::Value;

struct Ninjs<'a> {
    values: Values<'a>,
    asked: Asked,
}

/// Items at the root, or in an array there.
fn bare(path: &str, begins: u8) -> Choice {
    match (path, begins) {
        ("", b'[') => Choice::Enter,
        ("" | "*", _) => Choice::Take,
        _ => Choice::Pass,
    }
}

/// Items in an envelope.
fn enveloped(path: &str, _: u8) -> Choice {
    match path {
        "" | "items" | "_items" | "newsItems" | "data" => Choice::Enter,
        "items/*" | "_items/*" | "newsItems/*" | "data/*" => Choice::Take,
        _ => Choice::Pass,
    }
}

const EXPECTED: &str = "ninjs items";

/// Opens items.
pub(in crate::archive) fn open<'a>(source: Box<dyn Source + 'a>, asked: &Asked) -> Result<(Totals, Box<dyn Reader + 'a>), ArchiveError> {
    let mut values = Values::new(source, EXPECTED, enveloped)?;
    let is_enveloped = values.next()?.is_some();
    let mut values = if is_enveloped { values.restarted()? } else { values.restarted_as(bare)? };
    let mut totals = Totals::default();
    while let Some(taken) = values.next()? {
        if !taken.value.is_object() {
            return Err(ArchiveError::NotThis { expected: EXPECTED, found: arabic::excerpt::excerpt(&taken.value.to_string(), 60) });
        }
        totals.items += 1;
    }
    Ok((totals, Box::new(Ninjs { values: values.restarted()?, asked: asked.clone() })))
}

impl Reader for Ninjs<'_> {
    fn next(&mut self) -> Result<Option<Item>, ArchiveError> {
        let Some(taken) = self.values.next()? else { return Ok(None) };
        let mut item = item(&taken.value, &self.asked);
        item.unknown.extend(taken.unknown);
        Ok(Some(item))
    }

    fn at(&self) -> u64 {
        self.values.position()
    }
}

fn item(value: &Value, asked: &Asked) -> Item {
    let uri = text(value, &["uri", "guid", "_id", "id"]);
    let title = arabic::save::clean_line(&body::plain(&by_role(value, "headlines", &["headline"], &["main", "simple", "headline"])));
    let key = if uri.is_empty() { key(value.get("id")) } else { uri.to_owned() };
    let mut out = Item { origin: format!("ninjs:{key}"), title, thing: None, dropped: Vec::new(), unknown: Vec::new() };
    match text(value, &["type"]) {
        "" | "text" | "composite" | "component" => written(value, asked, &mut out),
        "picture" | "graphic" => picture_item(value, &mut out),
        other => out.dropped.push(crate::Dropped { what: DroppedKind::OtherThing, text: format!("{other}: {}", out.title) }),
    }
    if out.title.is_empty() {
        out.title = key;
    }
    out
}

fn written(value: &Value, asked: &Asked, out: &mut Item) {
    let html = body_of(value, true);
    let plain = body_of(value, false);
    let Some(mut making) = making(&html, &plain, &Base::default(), asked, &mut out.dropped) else { return };
    named(value, &mut making);
    let was = was(value, &mut making);
    pictures(value, &mut making);
    let kicker = by_role(value, "headlines", &["kicker"], &["kicker", "overline"]);
    let deck = by_role(value, "descriptions", &["description_text", "descriptionText", "description_html"], &[]);
    let located = text(value, &["located", "dateline"]).to_owned();
    out.thing = making.finish(&out.title, was).map(|mut story| {
        let has_kicker = elements(value, &["headlines"]).iter().any(|one| matches!(text(one, &["role"]), "kicker" | "overline"))
            || value.get("kicker").is_some();
        story.kicker = if has_kicker { fit::fitting(&kicker, &mut making.dropped) } else { None };
        story.deck = fit::fitting(&body::plain(&deck), &mut making.dropped);
        story.dateline = fit::fitting(&located, &mut making.dropped);
        times(value, &mut story, &mut making);
        addresses(value, &mut story);
        Thing::Story(Box::new(story))
    });
    if out.thing.is_none() {
        making.note(Unknown::NoBody);
        making.drop(DroppedKind::OtherThing, text(value, &["uri"]));
    }
    out.dropped.append(&mut making.dropped);
    out.unknown.append(&mut making.unknown);
}

/// The text of a role in an array of texts (2.x, 3.x), else the first there, else the field of 1.x.
fn by_role(value: &Value, array: &str, fields: &[&str], roles: &[&str]) -> String {
    let all = elements(value, &[array]);
    let of = |role: &str| all.iter().find(|one| text(one, &["role"]).eq_ignore_ascii_case(role));
    let found = roles.iter().find_map(|role| of(role)).or(all.first()).map(|one| text(one, &["value"]));
    found.filter(|text| !text.is_empty()).unwrap_or_else(|| text(value, fields)).to_owned()
}

/// The body as HTML, or as plain text.
fn body_of(value: &Value, html: bool) -> String {
    let is_html =
        |one: &&Value| text(one, &["contentType", "contenttype"]).contains("html") || text(one, &["value"]).trim_start().starts_with('<');
    let bodies = elements(value, &["bodies"]);
    let found = bodies.iter().copied().find(|one| is_html(one) == html).map(|one| text(one, &["value"]));
    let fields: &[&str] = if html { &["body_html", "body_xhtml"] } else { &["body_text"] };
    found.filter(|text| !text.is_empty()).unwrap_or_else(|| text(value, fields)).to_owned()
}

/// People, sources, section and topics.
fn named(value: &Value, making: &mut Making) {
    let by = text(value, &["by", "byline"]);
    story::names(by).for_each(|name| making.author(name, BylineRole::Author));
    for person in elements(value, &["people", "person"]) {
        let role = match text(person, &["rel", "role"]) {
            "author" | "by" => BylineRole::Author,
            "photographer" => BylineRole::Photographer,
            "translator" => BylineRole::Translator,
            "editor" => BylineRole::Editor,
            // Somebody the story is about.
            _ => continue,
        };
        making.author(text(person, &["name"]), role);
    }
    let sources = elements(value, &["infoSources", "infosource"]).into_iter().map(|source| text(source, &["name"]));
    making.credits.extend(sources.chain([text(value, &["source"])]).filter(|name| !name.is_empty()).map(str::to_owned));
    for section in elements(value, &["service", "anpa_category"]) {
        making.section(text(section, &["name", "qcode"]));
    }
    for subject in elements(value, &["subjects", "subject"]) {
        let name = text(subject, &["name", "literal"]);
        match text(subject, &["rel"]) {
            "section" | "category" => making.section(name),
            _ => making.topic(name),
        }
    }
    for keyword in elements(value, &["keywords", "keyword"]) {
        making.topic(keyword.as_str().unwrap_or_default());
    }
}

/// What was withheld or canceled is for nobody; under an embargo it waits for its time.
fn was(value: &Value, making: &mut Making) -> Was {
    let created = at(value, &["versionCreated", "versioncreated"]);
    match text(value, &["pubStatus", "pubstatus"]).to_lowercase().as_str() {
        "" | "usable" => {}
        "withheld" => return Was::Private,
        "canceled" | "cancelled" => return Was::Trash,
        _ => {
            making.note(Unknown::UnknownState);
            return Was::Draft;
        }
    }
    let stated = text(value, &["embargoedUntil", "embargoed"]);
    match at(value, &["embargoedUntil", "embargoed"]) {
        Some(embargo) if created.is_none_or(|created| created < embargo) => Was::Scheduled(embargo),
        // An embargo whose end cannot be read never ends.
        None if !stated.is_empty() => Was::Draft,
        _ => Was::Public,
    }
}

fn at(value: &Value, names: &[&str]) -> Option<Timestamp> {
    when::instant(text(value, names), &TimeZone::UTC)
}

fn times(value: &Value, story: &mut OldStory, making: &mut Making) {
    let changed = at(value, &["versionCreated", "versioncreated"]);
    let first = ["firstPublished", "firstpublished", "firstCreated", "firstcreated", "contentCreated", "contentcreated"];
    story.published = match story.was {
        Was::Scheduled(at) => Some(at),
        Was::Draft | Was::Submitted => None,
        _ => first.iter().find_map(|name| at(value, &[name])).or(changed),
    };
    story.updated = changed.filter(|changed| story.published.is_none_or(|published| *changed > published));
    if story.published.is_none() && story.was == Was::Public {
        making.note(Unknown::NoPublicationDate);
    }
}

fn addresses(value: &Value, story: &mut OldStory) {
    for name in ["canonicalurl", "canonicalUrl", "url", "uri"] {
        story::known_as(&mut story.addresses, text(value, &[name]));
    }
    for other in elements(value, &["altIds", "altids"]) {
        story::known_as(&mut story.addresses, other.as_str().unwrap_or_else(|| text(other, &["value"])));
    }
}

/// The pictures that go with it: the first is the lead; those that do not stand in the body follow it.
fn pictures(value: &Value, making: &mut Making) {
    const LEADS: [&str; 5] = ["featuremedia", "lead", "mainpicture", "main", "featured"];
    let mut found: Vec<(String, &Value)> = match value.get("associations") {
        Some(Value::Array(all)) => all.iter().map(|one| (text(one, &["name"]).to_lowercase(), one)).collect(),
        Some(Value::Object(all)) => all.iter().map(|(name, one)| (name.to_lowercase(), one)).collect(),
        _ => Vec::new(),
    };
    found.sort_by_key(|(name, _)| !LEADS.contains(&name.as_str()));
    for (name, one) in found {
        match text(one, &["type"]) {
            "picture" | "graphic" | "" => {
                let shown = shown(one, making);
                let is_known = shown.address.is_none() || making.pictures.contains(&shown.address);
                if making.lead.is_none() && !is_known {
                    making.lead = Some(shown);
                } else if !is_known && making.lead.as_ref().is_none_or(|lead| lead.address != shown.address) {
                    making.body.content.push(Block::Image { picture: shown.picture });
                    making.pictures.push(shown.address);
                }
            }
            "text" | "composite" => making.drop(DroppedKind::Related, text(one, &["headline", "uri", "name"])),
            other => making.drop(DroppedKind::Media, &format!("{other} {} {}", name, rendition(one).unwrap_or_default())),
        }
    }
    if making.lead.is_none() && text(value, &["type"]) != "picture" {
        let address = rendition(value).filter(|address| body::is_picture(address));
        making.lead = address.map(|address| Shown { address: Some(address.to_owned()), ..Shown::default() });
    }
}

fn shown(one: &Value, making: &mut Making) -> Shown {
    let caption = by_role(one, "descriptions", &["description_text", "body_text", "description_html"], &["caption", "main"]);
    let alt = elements(one, &["descriptions"])
        .into_iter()
        .find(|one| text(one, &["role"]).eq_ignore_ascii_case("alt"))
        .map(|one| text(one, &["value"]));
    let alt = alt.unwrap_or_else(|| text(one, &["alt_text", "altText"]));
    let caption = if caption == alt { String::new() } else { caption };
    let picture = story::picture(
        &body::plain(&caption),
        text(one, &["by", "byline", "copyrightHolder", "copyrightholder"]),
        alt,
        &mut making.dropped,
    );
    Shown { picture, address: rendition(one).map(str::to_owned) }
}

/// The address of the best rendition.
fn rendition(one: &Value) -> Option<&str> {
    const BEST: [&str; 7] = ["original", "baseimage", "highres", "viewimage", "web", "main", "full"];
    let all: Vec<(String, &Value)> = match one.get("renditions") {
        Some(Value::Array(all)) => all.iter().map(|one| (text(one, &["name"]).to_lowercase(), one)).collect(),
        Some(Value::Object(all)) => all.iter().map(|(name, one)| (name.to_lowercase(), one)).collect(),
        _ => Vec::new(),
    };
    let named = BEST.iter().find_map(|best| all.iter().find(|(name, _)| name == best));
    let widest = || all.iter().max_by_key(|(_, one)| one.get("width").and_then(Value::as_u64));
    let href = named.or_else(widest).map(|(_, one)| text(one, &["href"])).filter(|href| !href.is_empty());
    href.or_else(|| Some(text(one, &["uri"])).filter(|uri| body::is_picture(uri)))
}

fn picture_item(value: &Value, out: &mut Item) {
    let mut making = Making::of(body::Read::default(), "");
    let shown = shown(value, &mut making);
    out.dropped.append(&mut making.dropped);
    match shown.address {
        Some(address) if !matches!(text(value, &["pubStatus", "pubstatus"]), "withheld" | "canceled") => {
            let (caption, credit, alt) = (shown.picture.caption, shown.picture.credit, shown.picture.alt);
            out.thing = Some(Thing::Picture(OldPicture { address, caption, credit, alt }));
        }
        address => {
            let text = address.unwrap_or_else(|| out.title.clone());
            out.dropped.push(crate::Dropped { what: DroppedKind::Picture, text });
        }
    }
}
