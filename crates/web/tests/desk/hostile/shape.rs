//! What an answer is made of: its elements with their attributes. What came from a text must add nothing to it.

use scraper::{Html, Node};
use std::collections::BTreeSet;

/// Kinds of elements and events, each with the names of its attributes.
pub type Shape = BTreeSet<String>;

/// Attributes that hold an address.
const ADDRESSES: [&str; 9] = ["href", "src", "action", "formaction", "poster", "data", "cite", "background", "ping"];

/// The shape of an answer.
///
/// # Panics
/// When something in it would run, or would load from elsewhere.
pub fn of(content_type: &str, text: &str, at: &str) -> Shape {
    match content_type.split(';').next().unwrap_or_default() {
        "text/html" => html(&Html::parse_document(text), at),
        "application/rss+xml" | "application/atom+xml" | "application/xml" | "text/xml" => xml(text, at),
        "application/json" | "application/feed+json" => {
            json(&serde_json::from_str(text).unwrap_or_else(|error| panic!("{at}: {error}")), at)
        }
        _ => Shape::new(),
    }
}

fn html(page: &Html, at: &str) -> Shape {
    let mut shape = Shape::new();
    for node in page.tree.nodes() {
        let Node::Element(element) = node.value() else { continue };
        let mut names: Vec<&str> = element.attrs().map(|(name, _)| name).collect();
        names.sort_unstable();
        shape.insert(format!("<{} {}>", element.name(), names.join(" ")));
        for (name, value) in element.attrs() {
            assert!(!name.starts_with("on") && name != "srcdoc" && name != "style", "{at}: {name}={value:?}");
            let plain: String = value.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect::<String>().to_lowercase();
            if ADDRESSES.contains(&name) {
                let runs = ["javascript:", "data:", "vbscript:"].iter().any(|scheme| plain.starts_with(scheme));
                assert!(!runs, "{at}: {name}={value:?}");
            }
            let loads = element.name() != "a" && name != "content" && name != "value" && plain.contains("//zq7.example");
            assert!(!(loads && ADDRESSES.contains(&name)), "{at}: <{}> loads {value:?}", element.name());
        }
        if element.name() == "script" {
            let kind = element.attr("type").unwrap_or_default();
            let inside: String = node.children().filter_map(|child| child.value().as_text().map(|text| text.to_string())).collect();
            match kind {
                "application/ld+json" | "application/json" => {
                    serde_json::from_str::<serde_json::Value>(&inside).unwrap_or_else(|error| panic!("{at}: {error}: {inside}"));
                }
                _ => {
                    assert!(
                        element.attr("src").is_some_and(|src| src.starts_with("/desk/assets/") || src == "/search/typing.js")
                            && inside.is_empty(),
                        "{at}: a script"
                    )
                }
            }
        }
    }
    shape
}

/// HTML inside of a feed.
fn fragment(text: &str, at: &str) -> Shape {
    html(&Html::parse_fragment(text), at).into_iter().map(|part| format!("inside {part}")).collect()
}

fn xml(text: &str, at: &str) -> Shape {
    use quick_xml::events::Event;
    let mut shape: Shape = inner_html(text).flat_map(|inner| fragment(&inner, at)).collect();
    let mut reader = quick_xml::Reader::from_str(text);
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{at}: {error}")) {
            Event::Eof => return shape,
            Event::Start(start) | Event::Empty(start) => {
                let names = start.attributes().map(|one| format!("{:?}", one.unwrap_or_else(|error| panic!("{at}: {error}")).key));
                shape.insert(format!("<{:?} {}>", start.name(), names.collect::<Vec<_>>().join(" ")));
            }
            Event::CData(_) | Event::DocType(_) | Event::PI(_) => panic!("{at}: a section, a doctype or an instruction"),
            _ => {}
        }
    }
}

/// What a feed reader takes for HTML. In RSS the description of an item is HTML, that of the channel is not (RSS profile).
fn inner_html(xml: &str) -> impl Iterator<Item = String> + '_ {
    let xml = xml.split_once("<item>").map_or(xml, |(_, items)| items);
    ["content:encoded", "description", "content", "summary"].into_iter().flat_map(move |name| {
        let parts = xml.split(&format!("<{name}")).skip(1).map(str::to_owned).collect::<Vec<_>>();
        parts.into_iter().filter_map(move |part| {
            let (attributes, inner) = part.split_once('>')?;
            // Atom says of each text what it is.
            if matches!(name, "content" | "summary") && !attributes.contains("type=\"html\"") {
                return None;
            }
            let (inner, _) = inner.split_once(&format!("</{name}>"))?;
            quick_xml::escape::unescape(inner).ok().map(std::borrow::Cow::into_owned)
        })
    })
}

fn json(value: &serde_json::Value, at: &str) -> Shape {
    match value {
        serde_json::Value::Object(fields) => fields
            .iter()
            .flat_map(|(name, value)| {
                let own = match (name.as_str(), value.as_str()) {
                    ("content_html", Some(text)) => fragment(text, at),
                    _ => json(value, at),
                };
                own.into_iter().chain([format!("{{{name}}}")])
            })
            .collect(),
        serde_json::Value::Array(items) => items.iter().flat_map(|item| json(item, at)).collect(),
        _ => Shape::new(),
    }
}
