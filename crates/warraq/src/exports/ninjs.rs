//! A story as other programs read it: ninjs 3.1 (IPTC).

use model::{Byline, BylineRole, Copy, SiteAddress};
use serde_json::{Map, Value, json};

type Row = Map<String, Value>;

/// The item of a story from its row and its newest copy, or the one that readers see.
pub fn item(site: &SiteAddress, story: &Row, copy: &Copy, slug: Option<&str>) -> Row {
    let number = story.get("id").and_then(Value::as_i64).unwrap_or_default();
    let mut item = Map::new();
    let mut put = |name: &str, value: Value| {
        if !value.is_null() && value.as_array().is_none_or(|list| !list.is_empty()) {
            item.insert(name.to_owned(), value);
        }
    };
    let path = slug.map_or_else(|| format!("/{number}"), |slug| press::Address::Story { number, slug: slug.to_owned() }.path());
    put("uri", json!(format!("{}{path}", site.as_str())));
    put("standard", json!({ "name": "ninjs", "version": "3.1", "schema": "https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json" }));
    put("type", json!("text"));
    put("language", json!(copy.lang.tag()));
    put("version", story.get("head").map(ToString::to_string).map_or(Value::Null, Value::from));
    put("altIds", json!([{ "role": "number", "value": number.to_string() }]));
    put("firstCreated", time(story, "created_at"));
    put("versionCreated", time(story, "changed_at"));
    put("contentCreated", time(story, "first_published_at"));
    put("embargoedUntil", time(story, "embargo_until"));
    put("expires", time(story, "expires_at"));
    put("pubStatus", json!(status(story)));
    put("urgency", json!(u8::from(copy.urgency)));
    put("slugline", copy.slugline.as_ref().map_or(Value::Null, |line| json!(line.as_str())));
    put("edNote", copy.ednote.as_ref().map_or(Value::Null, |note| json!(note.as_str())));
    put("headlines", headlines(copy));
    put(
        "descriptions",
        copy.deck.iter().map(|deck| json!({ "role": "deck", "contentType": "text/plain", "value": deck.as_str() })).collect(),
    );
    put(
        "bodies",
        json!([
            { "role": "main", "contentType": "text/html", "value": press::for_export(&copy.body, copy.lang, site) },
            { "role": "plain", "contentType": "text/plain", "value": copy.body.text() },
        ]),
    );
    put("people", copy.bylines.iter().map(|one| json!({ "name": one.name.as_str(), "rel": role(one) })).collect());
    put("infoSources", copy.sources.iter().map(|source| json!({ "name": source.label() })).collect());
    put("located", copy.dateline.as_ref().map_or(Value::Null, |place| json!(place.as_str())));
    let section = std::iter::once(json!({ "name": copy.section, "rel": "section" }));
    put("subjects", section.chain(copy.topics.iter().map(|topic| json!({ "name": topic.as_str(), "rel": "topic" }))).collect());
    item
}

fn headlines(copy: &Copy) -> Value {
    let kicker = copy.kicker.as_ref().map(|line| ("kicker", line.as_str()));
    let short = copy.short_headline.as_ref().map(|line| ("short", line.as_str()));
    let all = std::iter::once(("main", copy.headline.as_str())).chain(kicker).chain(short);
    all.map(|(role, value)| json!({ "role": role, "contentType": "text/plain", "value": value })).collect()
}

fn role(byline: &Byline) -> &'static str {
    match byline.role {
        BylineRole::Author => "author",
        BylineRole::Photographer => "photographer",
        BylineRole::Translator => "translator",
        BylineRole::Editor => "editor",
    }
}

/// What was never out or was taken back for a while is withheld; what was taken back for good is cancelled.
fn status(story: &Row) -> &'static str {
    match story.get("publication").and_then(Value::as_str) {
        Some("live") => "usable",
        Some("retracted") => "canceled",
        _ => "withheld",
    }
}

/// A stored time (UTC microseconds) as RFC 3339.
fn time(story: &Row, name: &str) -> Value {
    let micros = story.get(name).and_then(Value::as_i64);
    micros.and_then(|micros| jiff::Timestamp::from_microsecond(micros).ok()).map_or(Value::Null, |at| json!(at.to_string()))
}
