//! Ghost's editor before 2023: sections with markers, as HTML. (Mobiledoc 0.3.)

use super::lexical::{card, escaped};
use crate::Dropped;
use serde_json::Value;

/// The document as HTML; cards that are not known are told.
pub(super) fn to_html(document: &Value, dropped: &mut Vec<Dropped>) -> String {
    let mut out = String::new();
    let sections = document.get("sections").and_then(Value::as_array);
    for section in sections.into_iter().flatten() {
        let kind = section.get(0).and_then(Value::as_u64);
        match kind {
            Some(1) => {
                let name = section.get(1).and_then(Value::as_str).unwrap_or("p");
                line(name, section.get(2), document, &mut out);
            }
            Some(2) => out.push_str(&format!("<img src=\"{}\">", escaped(section.get(1).and_then(Value::as_str).unwrap_or_default()))),
            Some(3) => {
                let name = if section.get(1).and_then(Value::as_str) == Some("ol") { "ol" } else { "ul" };
                out.push_str(&format!("<{name}>"));
                for item in section.get(2).and_then(Value::as_array).into_iter().flatten() {
                    line("li", Some(item), document, &mut out);
                }
                out.push_str(&format!("</{name}>"));
            }
            Some(10) => one_card(section.get(1), document, &mut out, dropped),
            _ => {}
        }
    }
    out
}

/// A card: its name, and its fields.
fn one_card(number: Option<&Value>, document: &Value, out: &mut String, dropped: &mut Vec<Dropped>) {
    let found = number.and_then(Value::as_u64).and_then(|at| document.get("cards")?.get(usize::try_from(at).ok()?));
    let Some((name, fields)) = found.and_then(|found| Some((found.get(0)?.as_str()?, found.get(1)?))) else { return };
    let mut node = fields.clone();
    if let Value::Object(fields) = &mut node {
        fields.insert("type".to_owned(), Value::from(name));
        card(&node, out, dropped);
    }
}

/// A section or an item: markers that open and close markups around their text.
fn line(name: &str, markers: Option<&Value>, document: &Value, out: &mut String) {
    let name = if matches!(name, "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "blockquote" | "li") { name } else { "p" };
    out.push_str(&format!("<{name}>"));
    let mut open: Vec<String> = Vec::new();
    for marker in markers.and_then(Value::as_array).into_iter().flatten() {
        for number in marker.get(1).and_then(Value::as_array).into_iter().flatten() {
            let markup = number.as_u64().and_then(|at| document.get("markups")?.get(usize::try_from(at).ok()?));
            open.push(opened(markup, out));
        }
        match marker.get(0).and_then(Value::as_u64) {
            Some(0) => out.push_str(&escaped(marker.get(3).and_then(Value::as_str).unwrap_or_default())),
            // The only atom of Ghost's is the soft return.
            _ => out.push_str("<br>"),
        }
        let closed = marker.get(2).and_then(Value::as_u64).unwrap_or_default();
        for _ in 0..closed {
            let Some(name) = open.pop() else { break };
            out.push_str(&format!("</{name}>"));
        }
    }
    out.push_str(&format!("</{name}>"));
}

/// Opens a markup: `["a", ["href", "…"]]`; gives its name.
fn opened(markup: Option<&Value>, out: &mut String) -> String {
    let name = markup.and_then(|markup| markup.get(0)?.as_str()).unwrap_or("span");
    let name = if matches!(name, "a" | "strong" | "b" | "em" | "i" | "s" | "code" | "u" | "sub" | "sup") { name } else { "span" };
    let attributes = markup.and_then(|markup| markup.get(1)?.as_array());
    let mut pairs = attributes.into_iter().flatten().filter_map(Value::as_str);
    let mut href = String::new();
    while let (Some(key), Some(value)) = (pairs.next(), pairs.next()) {
        if key == "href" {
            href = format!(" href=\"{}\"", escaped(value));
        }
    }
    out.push_str(&format!("<{name}{href}>"));
    name.to_owned()
}
