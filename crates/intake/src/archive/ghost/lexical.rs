//! Ghost's editor of today: a tree of nodes, as HTML.

use crate::archive::json::{elements, text};
use crate::{Dropped, DroppedKind};
use serde_json::Value;

/// The document as HTML; nodes that are not known are told.
pub(super) fn to_html(document: &Value, dropped: &mut Vec<Dropped>) -> String {
    let mut out = String::new();
    if let Some(root) = document.get("root") {
        children(root, &mut out, dropped);
    }
    out
}

fn children(node: &Value, out: &mut String, dropped: &mut Vec<Dropped>) {
    for child in elements(node, &["children"]) {
        one(child, out, dropped);
    }
}

fn wrapped(name: &str, node: &Value, out: &mut String, dropped: &mut Vec<Dropped>) {
    out.push_str(&format!("<{name}>"));
    children(node, out, dropped);
    out.push_str(&format!("</{name}>"));
}

fn one(node: &Value, out: &mut String, dropped: &mut Vec<Dropped>) {
    match text(node, &["type"]) {
        "paragraph" | "aside" | "listitem-paragraph" => wrapped("p", node, out, dropped),
        "heading" | "extended-heading" => wrapped("h2", node, out, dropped),
        "quote" | "extended-quote" => wrapped("blockquote", node, out, dropped),
        "listitem" => wrapped("li", node, out, dropped),
        "list" => wrapped(
            if text(node, &["listType", "tag"]) == "number" || text(node, &["tag"]) == "ol" { "ol" } else { "ul" },
            node,
            out,
            dropped,
        ),
        "link" | "autolink" => {
            out.push_str(&format!("<a href=\"{}\">", escaped(text(node, &["url"]))));
            children(node, out, dropped);
            out.push_str("</a>");
        }
        "text" | "extended-text" | "code-highlight" => words(node, out),
        "linebreak" => out.push_str("<br>"),
        "tab" => out.push(' '),
        "horizontalrule" => out.push_str("<hr>"),
        "root" => children(node, out, dropped),
        _ => card(node, out, dropped),
    }
}

/// Text with its format, a set of bits: 1 bold, 2 italic, 4 struck out.
fn words(node: &Value, out: &mut String) {
    let format = node.get("format").and_then(Value::as_u64).unwrap_or_default();
    let marks: Vec<&str> =
        [(1, "strong"), (2, "em"), (4, "s")].into_iter().filter(|(bit, _)| format & bit != 0).map(|(_, name)| name).collect();
    out.extend(marks.iter().map(|name| format!("<{name}>")));
    out.push_str(&escaped(node.get("text").and_then(Value::as_str).unwrap_or_default()));
    out.extend(marks.iter().rev().map(|name| format!("</{name}>")));
}

/// A card of the editor, by its type and fields; cards of Ghost's older editor have the same.
pub(super) fn card(node: &Value, out: &mut String, dropped: &mut Vec<Dropped>) {
    let raw = |names: &[&str]| text(node, names).to_owned();
    let caption = raw(&["caption"]);
    match text(node, &["type"]) {
        "image" => {
            let image = image(text(node, &["src"]), text(node, &["alt"]));
            out.push_str(&format!("<figure>{image}<figcaption>{caption}</figcaption></figure>"));
        }
        "gallery" => {
            out.push_str("<figure class=\"gallery\">");
            for one in elements(node, &["images"]) {
                out.push_str(&image(text(one, &["src"]), text(one, &["alt"])));
            }
            out.push_str(&format!("<figcaption>{caption}</figcaption></figure>"));
        }
        "html" => out.push_str(&raw(&["html"])),
        "embed" => {
            let (url, html) = (raw(&["url"]), raw(&["html"]));
            let inner = if url.is_empty() { html } else { escaped(&url) };
            out.push_str(&format!("<figure class=\"kg-embed-card\">{inner}<figcaption>{caption}</figcaption></figure>"));
        }
        "bookmark" => {
            let about = node.get("metadata").unwrap_or(node);
            let (title, source) = (text(about, &["title"]), text(about, &["publisher"]));
            let url = escaped(text(node, &["url"]));
            let title = if title.is_empty() { url.clone() } else { escaped(title) };
            out.push_str(&format!("<p class=\"card\"><a href=\"{url}\">{title}</a><cite>{}</cite></p>", escaped(source)));
        }
        "video" | "audio" | "file" => {
            let kind = if text(node, &["type"]) == "audio" { "audio" } else { "video" };
            let title = escaped(text(node, &["title", "fileTitle", "fileName"]));
            out.push_str(&format!("<{kind} src=\"{}\" title=\"{title}\"></{kind}>", escaped(text(node, &["src"]))));
        }
        "codeblock" | "code" => out.push_str(&format!("<pre>{}</pre>", escaped(text(node, &["code"])))),
        "callout" => out.push_str(&format!("<p>{}</p>", raw(&["calloutText"]))),
        "toggle" => out.push_str(&format!("<h3>{}</h3><div>{}</div>", raw(&["heading"]), raw(&["content"]))),
        "button" => out.push_str(&format!(
            "<p><a href=\"{}\">{}</a></p>",
            escaped(text(node, &["buttonUrl"])),
            escaped(text(node, &["buttonText"]))
        )),
        "header" => out.push_str(&format!("<h2>{}</h2><p>{}</p>", raw(&["header"]), raw(&["subheader"]))),
        "hr" => out.push_str("<hr>"),
        "markdown" | "card-markdown" => {
            dropped.push(Dropped { what: DroppedKind::Block, text: "markdown".to_owned() });
            for line in text(node, &["markdown"]).lines() {
                out.push_str(&format!("<p>{}</p>", escaped(line)));
            }
        }
        other => {
            dropped.push(Dropped { what: DroppedKind::Block, text: other.to_owned() });
            children(node, out, dropped);
        }
    }
}

fn image(src: &str, alt: &str) -> String {
    format!("<img src=\"{}\" alt=\"{}\">", escaped(src), escaped(alt))
}

pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
