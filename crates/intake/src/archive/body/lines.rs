//! Marks and links inside a line.

use super::tree::{Element, Node};
use super::walk::Walk;
use crate::DroppedKind;
use model::Mark;
use model::body::Href;

impl Walk<'_> {
    pub(super) fn marked(&mut self, element: &Element, mark: Mark) {
        let new = !self.marks.contains(&mark);
        if new {
            self.marks.push(mark.clone());
        }
        self.flow(&element.children);
        if new {
            self.marks.retain(|known| *known != mark);
        }
    }

    /// Words struck out keep their place, and the report says what was to be seen on them.
    pub(super) fn unmarked(&mut self, element: &Element) {
        self.drop(DroppedKind::Mark, &element.words());
        self.flow(&element.children);
    }

    pub(super) fn link(&mut self, element: &Element) {
        let raw = element.attr("href").unwrap_or_default();
        let inside = self.marks.iter().any(|mark| matches!(mark, Mark::Link { .. }));
        let target = self.base.resolve(raw).and_then(|address| Href::parse(&address).ok());
        let Some(href) = target.filter(|_| !inside) else {
            if !raw.is_empty() && !raw.starts_with('#') && !inside {
                self.drop(DroppedKind::Link, raw);
            }
            return self.flow(&element.children);
        };
        let outer = self.target.replace(href.as_str().to_owned());
        let mark = Mark::Link { attrs: href };
        self.marks.push(mark.clone());
        self.flow(&element.children);
        self.marks.retain(|known| *known != mark);
        self.target = outer;
    }
}

/// Words with their paragraphs; the target of a link stands behind its words.
pub(super) fn plain(nodes: &[Node]) -> String {
    let mut out = String::new();
    write(nodes, &mut out);
    out
}

fn write(nodes: &[Node], out: &mut String) {
    for node in nodes {
        match node {
            Node::Text(text) => out.push_str(text),
            Node::Comment(_) => {}
            Node::Element(element) => one(element, out),
        }
    }
}

fn one(element: &Element, out: &mut String) {
    match &*element.name {
        "script" | "style" => {}
        "br" => out.push('\n'),
        "img" => out.push_str(element.attr("alt").unwrap_or_default()),
        "li" => {
            out.push_str("\n- ");
            write(&element.children, out);
        }
        "a" => {
            let start = out.len();
            write(&element.children, out);
            let target = element.attr("href").unwrap_or_default();
            let shown = out.get(start..).unwrap_or_default().trim();
            let is_shown = target.trim_end_matches('/').ends_with(shown.trim_end_matches(['/', '…', '.']));
            if target.contains("://") && (shown.is_empty() || !is_shown) {
                out.push_str(&format!(" ({target})"));
            }
        }
        _ if element.is_block() => {
            out.push_str("\n\n");
            write(&element.children, out);
            out.push_str("\n\n");
        }
        _ => write(&element.children, out),
    }
}
