//! Figures: pictures, quotations, tables and cards with words below them; and pictures that belong together.

use super::pictures;
use super::tree::Element;
use super::walk::{Placed, Walk};
use super::{Shown, embed};
use crate::DroppedKind;
use model::body::Href;
use model::{Block, Picture};

/// A figure while it is read.
#[derive(Debug, Default)]
pub(super) struct Figure {
    /// Any address in it is a card.
    pub embeds: bool,
    /// Pictures that belong together: lists in it are of pictures.
    pub gallery: bool,
    /// The words below it.
    pub caption: Option<String>,
    /// Who took the picture, where the markup says so.
    pub credit: Option<String>,
}

impl Walk<'_> {
    pub(super) fn figure(&mut self, element: &Element) {
        if is_gallery(element) {
            return self.gallery(element);
        }
        if self.in_line {
            return self.flow(&element.children);
        }
        if element.has_class("scripture") {
            return self.scripture(element);
        }
        if element.has_class("kg-bookmark-card") {
            return self.card(element);
        }
        self.flush();
        let classes = element.attr("class").unwrap_or_default();
        let embeds = classes.split_whitespace().any(|class| matches!(class, "wp-block-embed" | "kg-embed-card"));
        let start = self.blocks.len();
        let outer = self.figure.replace(Figure { embeds, ..Figure::default() });
        self.flow(&element.children);
        self.flush();
        self.release();
        let figure = std::mem::replace(&mut self.figure, outer).unwrap_or_default();
        if element.has_class("words") {
            // A picture of our own pages whose file is not there.
            return self.words_alone(&figure);
        }
        self.say_below(start, &figure);
    }

    fn words_alone(&mut self, figure: &Figure) {
        let mut picture = Picture::default();
        pictures::say(&mut picture, figure.caption.as_deref().unwrap_or_default(), figure.credit.as_deref(), &mut self.dropped);
        self.emit_picture(Shown { picture, address: None });
    }

    /// Keeps the caption of the figure that is read; anywhere else it is a paragraph.
    pub(super) fn caption(&mut self, element: &Element) -> bool {
        let is_caption = &*element.name == "figcaption" || element.has_class("wp-caption-text") || element.has_class("media-caption");
        if !is_caption || self.figure.is_none() {
            return false;
        }
        let is_credit = |part: &Element| part.attr("class").is_some_and(|class| class.contains("credit") || class.contains("photographer"));
        let (mut words, mut credit) = (element.words(), element.find(&is_credit).map(Element::words));
        // Our own pages: the caption, then «تصوير» and a name, apart from it.
        if let Some((super::tree::Node::Element(last), before)) = element.children.split_last()
            && &*last.name == "span"
            && let Some(name) = last.elements().find(|part| &*part.name == "bdi")
        {
            (words, credit) = (super::tree::words_of(before), Some(name.words()));
        }
        if self.figure.as_ref().is_some_and(|figure| figure.gallery) && &*element.name != "figcaption" {
            // Galleries of old have no figures: the words belong to the picture before them.
            let start = self.blocks.len().saturating_sub(1);
            self.say_below(start, &Figure { caption: Some(words), credit, ..Figure::default() });
            return true;
        }
        if let Some(figure) = &mut self.figure {
            figure.caption = Some(words).filter(|words| !words.is_empty() || credit.is_some()).or(figure.caption.take());
            figure.credit = credit.or(figure.credit.take());
        }
        true
    }

    /// Gives the words below a figure to the last block that can carry them.
    fn say_below(&mut self, start: usize, figure: &Figure) {
        let Some(words) = figure.caption.as_deref() else { return };
        let new = self.blocks.get_mut(start..).unwrap_or_default();
        let dropped = &mut self.dropped;
        for placed in new.iter_mut().rev() {
            match &mut placed.block {
                Block::Image { picture } if picture.caption.is_none() => {
                    return pictures::say(picture, words, figure.credit.as_deref(), dropped);
                }
                Block::Embed { title, .. } if title.is_none() => return *title = Some(words.to_owned()),
                Block::Table { caption, .. } if caption.is_none() => return *caption = Some(words.to_owned()),
                Block::Quote { speaker, .. } if speaker.is_none() => return *speaker = Some(words.to_owned()),
                _ => {}
            }
        }
        if let Some(block) = Block::paragraph(words) {
            self.emit(block, Vec::new());
        }
    }

    /// Pictures that belong together; other words in it follow.
    pub(super) fn gallery(&mut self, element: &Element) {
        let start = self.blocks.len();
        self.flush();
        let outer = self.figure.replace(Figure { gallery: true, ..Figure::default() });
        self.flow(&element.children);
        self.flush();
        self.release();
        let figure = std::mem::replace(&mut self.figure, outer).unwrap_or_default();
        let mut found: Vec<Shown> = Vec::new();
        let mut rest: Vec<Placed> = Vec::new();
        for placed in self.blocks.split_off(start.min(self.blocks.len())) {
            match placed.block {
                Block::Image { picture } => found.push(Shown { picture, address: placed.addresses.into_iter().next().flatten() }),
                Block::Gallery { pictures, .. } => {
                    let both = pictures.into_iter().zip(placed.addresses);
                    found.extend(both.map(|(picture, address)| Shown { picture, address }));
                }
                block => rest.push(Placed { block, addresses: placed.addresses }),
            }
        }
        self.emit_gallery(found, figure.caption);
        self.blocks.extend(rest);
    }

    pub(super) fn emit_gallery(&mut self, found: Vec<Shown>, title: Option<String>) {
        let (pictures, addresses): (Vec<Picture>, Vec<Option<String>>) =
            found.into_iter().map(|shown| (shown.picture, shown.address)).unzip();
        if !pictures.is_empty() {
            self.emit(Block::Gallery { pictures, title }, addresses);
        } else if let Some(block) = title.as_deref().and_then(Block::paragraph) {
            self.emit(block, Vec::new());
        }
    }

    /// `[gallery]`: the pictures named, or all that hang on the story.
    pub(super) fn numbered_gallery(&mut self, element: &Element) {
        self.flush();
        let ids = element.attr("ids").or_else(|| element.attr("include"));
        let ids: Vec<u64> = match ids {
            Some(ids) => ids.split([',', ' ']).filter_map(|id| id.trim().parse().ok()).collect(),
            None => self.shelf.attached(),
        };
        let mut found = Vec::new();
        for id in ids.into_iter().take(500) {
            match self.shelf.picture(id) {
                Some(shown) => found.push(shown),
                None => self.drop(DroppedKind::Picture, &format!("gallery {id}")),
            }
        }
        if found.is_empty() {
            self.drop(DroppedKind::Shortcode, "gallery");
        }
        self.emit_gallery(found, None);
    }

    /// A card of our own pages: a link, and whose it is.
    pub(super) fn card(&mut self, element: &Element) {
        let link = element.find(&|part| &*part.name == "a").and_then(|link| Some((link, link.attr("href")?)));
        let target = link.and_then(|(link, href)| Some((link, Href::parse(&self.base.resolve(href)?).ok()?)));
        let Some((link, href)) = target else { return self.block(element) };
        self.flush();
        // Ghost's cards name title and source by classes, ours by elements.
        let classed = |class: &str| link.find(&|part| part.has_class(class)).map(Element::words);
        let words = classed("kg-bookmark-title").unwrap_or_else(|| link.words());
        let title = Some(words).filter(|words| words != href.as_str() && !words.is_empty());
        let cited = || element.find(&|part| &*part.name == "cite").map(Element::words);
        let source = classed("kg-bookmark-publisher").or_else(cited).filter(|source| !source.is_empty());
        self.emit(Block::Embed { href, title, source }, Vec::new());
    }

    /// A player or a frame from elsewhere becomes a card when its page is known.
    pub(super) fn frame(&mut self, element: &Element) {
        let src = ["src", "data-src", "data-lazy-src", "data"].iter().find_map(|name| element.attr(name));
        let address = src.and_then(|src| self.base.resolve(src));
        let card = address.as_deref().and_then(embed::known);
        match card.and_then(|card| Some((Href::parse(&card.href).ok()?, card.source))) {
            Some((href, source)) => {
                self.line_break();
                self.emit(Block::Embed { href, title: None, source: Some(source.to_owned()) }, Vec::new());
            }
            None => self.drop(DroppedKind::Frame, address.as_deref().or(src).unwrap_or("iframe")),
        }
    }
}

/// Its class says that pictures belong together.
pub(super) fn is_gallery(element: &Element) -> bool {
    ["wp-block-gallery", "kg-gallery-card", "gallery", "wp-block-jetpack-tiled-gallery", "tiled-gallery", "blocks-gallery-grid"]
        .iter()
        .any(|class| element.has_class(class))
}
