//! From the tree to blocks, in reading order.

use super::figures::Figure;
use super::runs::Runs;
use super::tree::{Element, Node};
use super::{Base, Library, Read, Shown, embed};
use crate::{Dropped, DroppedKind, Unknown};
use model::body::Href;
use model::{Block, Body, Inline, Mark};

/// A block and the addresses of its pictures.
#[derive(Debug)]
pub(super) struct Placed {
    pub block: Block,
    pub addresses: Vec<Option<String>>,
}

pub(super) struct Walk<'a> {
    pub base: &'a Base,
    pub shelf: &'a mut dyn Library,
    pub blocks: Vec<Placed>,
    pub runs: Runs,
    pub marks: Vec<Mark>,
    pub dropped: Vec<Dropped>,
    pub unknown: Vec<Unknown>,
    /// A heading, an item or a cell is being read: nothing ends it but its end.
    pub in_line: bool,
    /// Pictures met inside a line; they follow it.
    pub held: Vec<Shown>,
    /// The target of the link around what is being read.
    pub target: Option<String>,
    pub figure: Option<Figure>,
    /// Line ends count (WordPress), outside of blocks.
    pub line_ends: bool,
    /// Gutenberg's blocks that are open.
    pub blocks_open: usize,
}

impl<'a> Walk<'a> {
    pub fn new(base: &'a Base, shelf: &'a mut dyn Library, line_ends: bool) -> Self {
        Self {
            base,
            shelf,
            blocks: Vec::new(),
            runs: Runs::default(),
            marks: Vec::new(),
            dropped: Vec::new(),
            unknown: Vec::new(),
            in_line: false,
            held: Vec::new(),
            target: None,
            figure: None,
            line_ends,
            blocks_open: 0,
        }
    }

    pub fn flow(&mut self, nodes: &[Node]) {
        for node in nodes {
            match node {
                Node::Text(text) => self.text(text),
                Node::Element(element) => self.element(element),
                Node::Comment(text) => self.comment(text),
            }
        }
    }

    pub fn finish(mut self) -> Read {
        self.flush();
        let mut read = Read { dropped: self.dropped, unknown: self.unknown, ..Read::default() };
        let mut content = Vec::with_capacity(self.blocks.len());
        for placed in self.blocks {
            content.push(placed.block);
            read.pictures.extend(placed.addresses);
        }
        read.body = Body { content };
        read
    }

    fn text(&mut self, text: &str) {
        if self.in_line || !self.line_ends || self.blocks_open > 0 || !text.contains('\n') {
            return self.runs.push(text, &self.marks);
        }
        for (at, line) in text.split('\n').enumerate() {
            if at > 0 {
                self.flush();
            }
            self.runs.push(line, &self.marks);
        }
    }

    fn element(&mut self, element: &Element) {
        if self.foreign(element) || self.caption(element) {
            return;
        }
        match &*element.name {
            "br" => self.line_break(),
            "hr" => self.separator(),
            "a" => self.link(element),
            "strong" | "b" => self.marked(element, Mark::Strong),
            "em" | "i" => self.marked(element, Mark::Em),
            "del" | "s" | "strike" => self.unmarked(element),
            "img" | "amp-img" => self.image(element),
            "p" | "div" | "pre" | "section" => self.container(element),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "hl2" => self.heading(element),
            "blockquote" | "bq" => self.quote(element),
            "ul" | "ol" | "menu" => self.list(element),
            "table" => self.table(element),
            "figure" => self.figure(element),
            "media" => self.nitf_media(element),
            _ if self.in_line || !element.is_block() => self.spaced(element),
            _ => self.block(element),
        }
    }

    /// Words on both sides of a block stand apart even inside a line.
    fn spaced(&mut self, element: &Element) {
        if element.is_block() {
            self.runs.push(" ", &self.marks);
        }
        self.flow(&element.children);
        if element.is_block() {
            self.runs.push(" ", &self.marks);
        }
    }

    /// What stands in a block of no meaning of its own.
    pub fn block(&mut self, element: &Element) {
        if self.in_line {
            return self.spaced(element);
        }
        self.flush();
        self.flow(&element.children);
        self.flush();
    }

    fn container(&mut self, element: &Element) {
        if self.in_line {
            return self.spaced(element);
        }
        let is_caption_box = element.has_class("wp-caption") || element.has_class("mceTemp");
        if super::verse::is_verse(element) {
            self.verse(element);
        } else if super::figures::is_gallery(element) {
            self.gallery(element);
        } else if element.has_class("card") && &*element.name == "p" {
            self.card(element);
        } else if is_caption_box {
            self.figure(element);
        } else if &*element.name == "pre" {
            self.preformatted(element);
        } else if element.has_class("table") && super::tables::is_framed(element) {
            self.flow(&element.children);
        } else {
            self.block(element);
        }
    }

    pub fn line_break(&mut self) {
        if self.in_line {
            self.runs.push(" ", &self.marks);
        } else {
            self.flush();
        }
    }

    fn separator(&mut self) {
        self.flush();
        self.dropped.push(Dropped { what: DroppedKind::Separator, text: "—".to_owned() });
    }

    fn heading(&mut self, element: &Element) {
        if self.in_line {
            return self.spaced(element);
        }
        self.flush();
        let content = self.line(&element.children);
        self.emit_line(|content| Block::Heading { content }, content);
    }

    /// The nodes as one line, taken out of the flow.
    pub fn line(&mut self, nodes: &[Node]) -> Vec<Inline> {
        let outer = std::mem::replace(&mut self.in_line, true);
        let before = std::mem::take(&mut self.runs);
        self.flow(nodes);
        self.in_line = outer;
        std::mem::replace(&mut self.runs, before).take()
    }

    fn emit_line(&mut self, block: impl FnOnce(Vec<Inline>) -> Block, content: Vec<Inline>) {
        if !content.is_empty() {
            self.emit(block(content), Vec::new());
        }
        self.release();
    }

    /// Pictures that were met inside a line follow it.
    pub fn release(&mut self) {
        if self.in_line {
            return;
        }
        for shown in std::mem::take(&mut self.held) {
            self.emit_picture(shown);
        }
    }

    pub fn emit(&mut self, block: Block, addresses: Vec<Option<String>>) {
        self.blocks.push(Placed { block, addresses });
    }

    /// Ends the running paragraph.
    pub fn flush(&mut self) {
        if self.in_line {
            return;
        }
        let content = self.runs.take();
        if content.is_empty() {
            return;
        }
        let embeds_any = self.figure.as_ref().is_some_and(|figure| figure.embeds);
        match bare_address(&content) {
            Some(address) => self.bare(&address, embeds_any),
            None => self.emit(Block::Paragraph { content }, Vec::new()),
        }
    }

    /// A paragraph that is one address.
    fn bare(&mut self, address: &str, embeds_any: bool) {
        let card = embed::known(address);
        let source = card.as_ref().map(|card| card.source.to_owned());
        let href = card.map_or_else(|| address.to_owned(), |card| card.href);
        let Ok(target) = Href::parse(&href) else { return };
        if source.is_some() || embeds_any {
            self.emit(Block::Embed { href: target, title: None, source }, Vec::new());
        } else {
            let marks = vec![Mark::Link { attrs: target }];
            self.emit(Block::Paragraph { content: vec![Inline { text: address.to_owned(), marks }] }, Vec::new());
        }
    }

    pub fn drop(&mut self, what: DroppedKind, text: &str) {
        let text = arabic::save::clean_line(text);
        if !text.is_empty() {
            self.dropped.push(Dropped { what, text });
        }
    }
}

/// The address a paragraph consists of; with a link it must be to itself.
fn bare_address(content: &[Inline]) -> Option<String> {
    let [run] = content else { return None };
    let text = run.text.trim();
    let is_web = text.starts_with("https://") || text.starts_with("http://");
    if !is_web || text.contains(char::is_whitespace) {
        return None;
    }
    run.marks
        .iter()
        .all(|mark| match mark {
            Mark::Link { attrs } => attrs.as_str().trim_end_matches('/') == text.trim_end_matches('/'),
            Mark::Strong | Mark::Em => false,
        })
        .then(|| text.to_owned())
}
