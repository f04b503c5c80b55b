//! Comments in the markup: WordPress marks its blocks with them.

use super::walk::Walk;
use super::{Shown, embed};
use crate::DroppedKind;
use model::Block;
use model::body::Href;
use serde_json::Value;

/// Blocks whose HTML says all there is to know.
const PLAIN: &[&str] = &[
    "paragraph",
    "heading",
    "list",
    "list-item",
    "quote",
    "pullquote",
    "verse",
    "preformatted",
    "code",
    "image",
    "gallery",
    "table",
    "html",
    "columns",
    "column",
    "group",
    "row",
    "stack",
    "cover",
    "media-text",
    "freeform",
    "shortcode",
    "details",
    "buttons",
    "button",
    "file",
    "video",
    "audio",
    "embed",
    "separator",
    "spacer",
    "more",
    "nextpage",
    "classic",
    "missing",
    "footnotes",
    "text-columns",
    "subhead",
    "section",
];

impl Walk<'_> {
    pub(super) fn comment(&mut self, text: &str) {
        let text = text.trim();
        if text.starts_with("/wp:") {
            self.flush();
            self.blocks_open = self.blocks_open.saturating_sub(1);
            return;
        }
        let Some(rest) = text.strip_prefix("wp:") else { return };
        self.flush();
        let (name, rest) =
            rest.split_once(char::is_whitespace).unwrap_or((rest.trim_end_matches('/'), if rest.ends_with('/') { "/" } else { "" }));
        let rest = rest.trim();
        let (attributes, alone) = rest.strip_suffix('/').map_or((rest, false), |rest| (rest.trim(), true));
        if !alone && name != "freeform" && name != "classic" {
            self.blocks_open += 1;
        }
        let is_known = PLAIN.contains(&name) || name.starts_with("core-embed/");
        if alone {
            self.alone(name, attributes);
        } else if !is_known {
            self.drop(DroppedKind::Block, name);
        }
    }

    /// A block without HTML of its own.
    fn alone(&mut self, name: &str, attributes: &str) {
        let attributes: Value = serde_json::from_str(attributes).unwrap_or_default();
        let url = attributes.get("url").and_then(Value::as_str);
        match (name, url) {
            ("separator" | "spacer" | "more" | "nextpage" | "paragraph", _) => {}
            ("gallery", _) => {
                let ids = attributes.get("ids").and_then(Value::as_array);
                let ids: Vec<u64> = ids.into_iter().flatten().filter_map(Value::as_u64).take(500).collect();
                let found: Vec<Shown> = ids.into_iter().filter_map(|id| self.shelf.picture(id)).collect();
                self.emit_gallery(found, None);
            }
            ("image", _) => {
                if let Some(shown) = attributes.get("id").and_then(Value::as_u64).and_then(|id| self.shelf.picture(id)) {
                    self.emit_picture(shown);
                }
            }
            (name, Some(url)) if name == "embed" || name.starts_with("core-embed/") => {
                let card = embed::known(url);
                let source = card.as_ref().map(|card| card.source.to_owned());
                if let Ok(href) = Href::parse(&card.map_or_else(|| url.to_owned(), |card| card.href)) {
                    self.emit(Block::Embed { href, title: None, source }, Vec::new());
                }
            }
            _ => self.drop(DroppedKind::Block, &format!("{name} {}", attributes_told(&attributes))),
        }
    }
}

/// The attributes as they stood, at most 200 characters.
fn attributes_told(attributes: &Value) -> String {
    if attributes.is_null() { String::new() } else { arabic::excerpt::excerpt(&attributes.to_string(), 200) }
}
