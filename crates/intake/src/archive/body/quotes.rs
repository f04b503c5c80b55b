//! Quotations and scripture.

use super::tree::{Element, Node};
use super::walk::{Placed, Walk};
use super::{embed, verse};
use crate::DroppedKind;
use model::Block;
use model::body::Href;

impl Walk<'_> {
    /// Every paragraph of it is a quotation; whoever said it stands under the last.
    pub(super) fn quote(&mut self, element: &Element) {
        if self.in_line {
            return self.flow(&element.children);
        }
        self.flush();
        if self.post(element) {
            return;
        }
        let speaker = speaker(element).map(|cite| (cite, cite.words()));
        let start = self.blocks.len();
        self.without(&element.children, speaker.as_ref().map(|(cite, _)| *cite));
        self.flush();
        self.release();
        let mut quoted = self.blocks.split_off(start.min(self.blocks.len()));
        for placed in &mut quoted {
            if let Block::Paragraph { content } = &mut placed.block {
                placed.block = Block::Quote { content: std::mem::take(content), speaker: None };
            }
        }
        let words = speaker.map(|(_, words)| words.trim_matches([' ', '—', '–', '-', 'ـ']).to_owned()).filter(|words| !words.is_empty());
        if let Some(words) = words {
            give(&mut quoted, words);
        }
        self.blocks.extend(quoted);
    }

    /// The nodes without one element, wherever it stands among them.
    fn without(&mut self, nodes: &[Node], left_out: Option<&Element>) {
        for node in nodes {
            match (node, left_out) {
                (Node::Element(element), Some(out)) if std::ptr::eq(element, out) => {}
                (Node::Element(element), Some(out)) if element.find(&|inner| std::ptr::eq(inner, out)).is_some() => {
                    self.flush();
                    self.without(&element.children, left_out);
                    self.flush();
                }
                (node, _) => self.flow(std::slice::from_ref(node)),
            }
        }
    }

    /// A post of a network, quoted by its own script: a card.
    fn post(&mut self, element: &Element) -> bool {
        const NETWORKS: [&str; 6] =
            ["twitter-tweet", "twitter-video", "instagram-media", "tiktok-embed", "fb-xfbml-parse-ignore", "telegram-post"];
        if !NETWORKS.iter().any(|class| element.has_class(class)) {
            return false;
        }
        let mut links = Vec::new();
        element.all(&|part| &*part.name == "a", &mut links);
        let stated = ["data-instgrm-permalink", "cite", "data-href"].iter().find_map(|name| element.attr(name));
        // The last link of a quoted post is the post itself.
        let linked = links.iter().rev().filter_map(|link| link.attr("href")).find(|href| embed::known(href).is_some());
        let Some(card) = stated.or(linked).and_then(embed::known) else { return false };
        let Ok(href) = Href::parse(&card.href) else { return false };
        let title = Some(element.words()).filter(|words| !words.is_empty());
        self.emit(Block::Embed { href, title, source: Some(card.source.to_owned()) }, Vec::new());
        true
    }

    /// Scripture of our own pages, byte for byte.
    pub(super) fn scripture(&mut self, element: &Element) {
        self.flush();
        let Some(quoted) = element.find(&|part| &*part.name == "blockquote") else { return self.block(element) };
        let text = verse::kept(&quoted.text());
        let reference = element.find(&|part| &*part.name == "figcaption").map(Element::words).filter(|words| !words.is_empty());
        if text.is_empty() {
            self.drop(DroppedKind::Unplaced, &element.words());
        } else {
            self.emit(Block::Scripture { text, reference }, Vec::new());
        }
    }
}

fn give(quoted: &mut Vec<Placed>, words: String) {
    let last = quoted.iter_mut().rev().find_map(|placed| match &mut placed.block {
        Block::Quote { speaker, .. } => Some(speaker),
        _ => None,
    });
    match last {
        Some(speaker) => *speaker = Some(words),
        None => quoted.extend(Block::paragraph(&words).map(|block| Placed { block, addresses: Vec::new() })),
    }
}

/// Who said it: `cite` or `footer` of its own, or at the end of its last paragraph.
fn speaker(element: &Element) -> Option<&Element> {
    let named = |part: &&Element| matches!(&*part.name, "cite" | "footer" | "credit");
    if let Some(found) = element.elements().find(named) {
        return Some(found);
    }
    let last = element.elements().last().filter(|last| matches!(&*last.name, "p" | "div"))?;
    match last.children.iter().rev().find(|node| !matches!(node, Node::Text(text) if text.trim().is_empty()))? {
        Node::Element(end) if named(&end) => Some(end),
        _ => None,
    }
}
