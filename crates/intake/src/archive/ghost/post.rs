//! One post or page of Ghost.

use super::tables::Tables;
use super::{lexical, mobiledoc};
use crate::archive::body::{Base, Shown};
use crate::archive::json::{key, making, text};
use crate::archive::story::{self, Making};
use crate::archive::{Asked, Item, OldPage, OldStory, Thing, Was, body, fit, when};
use crate::{Dropped, DroppedKind, Unknown};
use jiff::tz::TimeZone;
use model::{Block, BylineRole};
use serde_json::Value;

/// What Ghost writes for its own address.
const OWN: &str = "__GHOST_URL__";

pub(super) fn item(post: &Value, is_page: bool, tables: &Tables, asked: &Asked) -> Item {
    let id = key(post.get("id"));
    let flagged = post.get("page").is_some_and(|page| page.as_bool().unwrap_or(page.as_i64() == Some(1)));
    let is_page = is_page || text(post, &["type"]) == "page" || flagged;
    let title = arabic::save::clean_line(&fit::encoded_once(text(post, &["title"])).0);
    let mut out = Item {
        origin: format!("ghost:{}:{id}", if is_page { "page" } else { "post" }),
        title,
        thing: None,
        dropped: Vec::new(),
        unknown: Vec::new(),
    };
    let markup = markup(post, &mut out.dropped).replace(OWN, "");
    let address = text(post, &["url"]).replace(OWN, "");
    let Some(mut making) = making(&markup, &plain(post), &Base::of(&address), asked, &mut out.dropped) else { return out };
    let was = was(post, &mut making);
    let thing = if is_page {
        let headline = fit::headline(&out.title, &making.body, &mut making.dropped, &mut making.unknown);
        lead_first(post, tables, &mut making);
        let (body, pictures) = (std::mem::take(&mut making.body), std::mem::take(&mut making.pictures));
        headline.map(|headline| Thing::Page(Box::new(OldPage { headline, body, pictures, was, addresses: addresses(post) })))
    } else {
        story(post, tables, &out.title, was, &mut making).map(|story| Thing::Story(Box::new(story)))
    };
    if thing.is_none() {
        making.note(Unknown::NoBody);
        making.drop(DroppedKind::OtherThing, text(post, &["slug"]));
    }
    if !text(post, &["codeinjection_head"]).is_empty() || !text(post, &["codeinjection_foot"]).is_empty() {
        making.drop(DroppedKind::Script, "codeinjection");
    }
    out.thing = thing;
    out.dropped.append(&mut making.dropped);
    out.unknown.append(&mut making.unknown);
    out
}

/// The body as HTML: as Ghost rendered it, or from the editor's own form.
fn markup(post: &Value, dropped: &mut Vec<Dropped>) -> String {
    let html = text(post, &["html"]);
    if !html.is_empty() {
        return html.to_owned();
    }
    let mut parsed = |name: &str| {
        let document = text(post, &[name]);
        let parsed = serde_json::from_str::<Value>(document).ok();
        if parsed.is_none() && !document.is_empty() {
            dropped.push(Dropped { what: DroppedKind::Metadata, text: arabic::excerpt::excerpt(document, 200) });
        }
        parsed
    };
    match (parsed("lexical"), parsed("mobiledoc")) {
        (Some(document), _) => lexical::to_html(&document, dropped),
        (None, Some(document)) => mobiledoc::to_html(&document, dropped),
        (None, None) => String::new(),
    }
}

fn plain(post: &Value) -> String {
    text(post, &["plaintext", "markdown"]).to_owned()
}

/// What only members could read was not public; whatever is not known was seen by nobody.
fn was(post: &Value, making: &mut Making) -> Was {
    let open = matches!(text(post, &["visibility"]), "" | "public");
    match text(post, &["status"]) {
        "published" | "scheduled" | "sent" if !open => Was::Private,
        "published" => Was::Public,
        // Sent to members by mail alone.
        "sent" => Was::Private,
        "scheduled" => when::instant(text(post, &["published_at"]), &TimeZone::UTC).map_or(Was::Draft, Was::Scheduled),
        "draft" => Was::Draft,
        _ => {
            making.note(Unknown::UnknownState);
            Was::Draft
        }
    }
}

fn story(post: &Value, tables: &Tables, title: &str, was: Was, making: &mut Making) -> Option<OldStory> {
    for person in tables.people_of(post) {
        match person {
            Ok(person) => making.author(&person.name, BylineRole::Author),
            Err(id) => {
                making.note(Unknown::UnlistedAuthor);
                making.drop(DroppedKind::Unplaced, &format!("author {id}"));
            }
        }
    }
    let mut tags = tables.tags_of(post).into_iter();
    if let Some(first) = tags.next() {
        making.section(&first);
    }
    for tag in tags {
        making.topic(&tag);
    }
    making.lead = lead(post, tables, making);
    let mut story = making.finish(title, was)?;
    let deck = body::plain(text(post, &["custom_excerpt"]));
    story.deck = fit::fitting(&deck, &mut making.dropped);
    let at = |name: &str| when::instant(text(post, &[name]), &TimeZone::UTC);
    story.published = at("published_at").filter(|_| !matches!(was, Was::Draft | Was::Submitted));
    story.updated = at("updated_at").filter(|changed| story.published.is_none_or(|published| *changed > published));
    if story.published.is_none() && matches!(was, Was::Public | Was::Private) {
        making.note(Unknown::NoPublicationDate);
    }
    story.sticky = post.get("featured").is_some_and(|featured| featured.as_bool().unwrap_or(featured.as_i64() == Some(1)));
    story.addresses = addresses(post);
    Some(story)
}

fn addresses(post: &Value) -> Vec<String> {
    let mut addresses = Vec::new();
    story::known_as(&mut addresses, &text(post, &["url"]).replace(OWN, ""));
    let slug = text(post, &["slug"]);
    if !slug.is_empty() {
        story::known_as(&mut addresses, &format!("/{slug}/"));
    }
    story::known_as(&mut addresses, text(post, &["canonical_url"]));
    addresses
}

fn lead(post: &Value, tables: &Tables, making: &mut Making) -> Option<Shown> {
    let image = text(post, &["feature_image", "image"]).replace(OWN, "");
    if image.is_empty() {
        return None;
    }
    let (alt, caption) = tables.picture_of(post);
    let picture = story::picture(&body::plain(&caption), "", &alt, &mut making.dropped);
    Some(Shown { picture, address: Some(image) })
}

/// A page has no lead: its picture stands first in its text.
fn lead_first(post: &Value, tables: &Tables, making: &mut Making) {
    if let Some(shown) = lead(post, tables, making) {
        making.body.content.insert(0, Block::Image { picture: shown.picture });
        making.pictures.insert(0, shown.address);
    }
}
