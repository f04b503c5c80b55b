//! What stands in the markup and is no story.

use super::tree::Element;
use super::walk::Walk;
use super::{Shown, pictures};
use crate::DroppedKind;
use model::body::Href;
use model::{Block, Picture};

impl Walk<'_> {
    /// Takes an element that has no words of the story; true when it is done with.
    pub(super) fn foreign(&mut self, element: &Element) -> bool {
        match &*element.name {
            "script" => self.script(element),
            "noscript" | "template" => self.drop(DroppedKind::Script, &start_of(element)),
            "style" | "link" => self.drop(DroppedKind::Style, &start_of(element)),
            "iframe" | "object" | "embed" | "frame" | "frameset" | "applet" | "amp-iframe" | "amp-youtube" => self.framed(element),
            "video" | "audio" => self.sound(element),
            "canvas" | "svg" | "map" => self.drop(DroppedKind::Media, &element.words()),
            "form" | "button" | "input" | "select" | "textarea" | "label" => self.drop(DroppedKind::Form, &form_words(element)),
            "head" | "title" | "meta" | "source" | "track" | "param" | "wbr" | "col" | "colgroup" => {}
            "wq-gallery" => self.numbered_gallery(element),
            "wq-link" => self.linked(element),
            _ => return false,
        }
        true
    }

    /// Telegram's script is the post it shows; others are left out.
    fn script(&mut self, element: &Element) {
        let post = element.attr("data-telegram-post").and_then(|post| Href::parse(&format!("https://t.me/{post}")).ok());
        match post {
            Some(href) => {
                self.line_break();
                self.emit(Block::Embed { href, title: None, source: Some("Telegram".to_owned()) }, Vec::new());
            }
            None => self.drop(DroppedKind::Script, &start_of(element)),
        }
    }

    /// A frame; `object` may hold another, or words for those who cannot see it.
    fn framed(&mut self, element: &Element) {
        let inner = element.find(&|part| matches!(&*part.name, "embed" | "iframe"));
        match inner {
            Some(inner) => self.frame(inner),
            None => self.frame(element),
        }
    }

    /// A film or a recording stays where it is: a card leads there, and the report says that it was not taken.
    fn sound(&mut self, element: &Element) {
        let src = element.attr("src").or_else(|| element.find(&|part| &*part.name == "source").and_then(|source| source.attr("src")));
        let address = src.and_then(|src| self.base.resolve(src));
        self.drop(DroppedKind::Media, address.as_deref().or(src).unwrap_or(&element.name));
        if let Some(href) = address.and_then(|address| Href::parse(&address).ok()) {
            self.line_break();
            let title = element.attr("title").map(arabic::save::clean_line).filter(|title| !title.is_empty());
            self.emit(Block::Embed { href, title, source: None }, Vec::new());
        }
    }

    /// `[embed]`, `[video]`, `[audio]` and their like.
    fn linked(&mut self, element: &Element) {
        let Some(address) = element.attr("href").and_then(|href| self.base.resolve(href)) else { return };
        if element.attr("kind") == Some("file") {
            self.drop(DroppedKind::Media, &address);
        }
        let card = super::embed::known(&address);
        let source = card.as_ref().map(|card| card.source.to_owned());
        let Ok(href) = Href::parse(&card.map_or(address, |card| card.href)) else { return };
        self.line_break();
        self.emit(Block::Embed { href, title: None, source }, Vec::new());
    }

    /// NITF: `<media media-type="image"><media-reference source="…"/><media-caption>…`.
    pub(super) fn nitf_media(&mut self, element: &Element) {
        self.line_break();
        let text_of = |name: &str| element.find(&|part| &*part.name == name).map(Element::words).filter(|words| !words.is_empty());
        let reference = element.find(&|part| &*part.name == "media-reference");
        let source = reference.and_then(|reference| reference.attr("source"));
        let address = source.and_then(|source| self.base.resolve(source));
        let caption = text_of("media-caption");
        if element.attr("media-type").is_some_and(|kind| !pictures::starts_with(kind, "image")) {
            self.drop(DroppedKind::Media, address.as_deref().or(caption.as_deref()).unwrap_or("media"));
            return;
        }
        let mut picture = Picture::default();
        if let Some(words) = &caption {
            pictures::say(&mut picture, words, text_of("media-producer").as_deref(), &mut self.dropped);
        } else {
            picture.credit = text_of("media-producer").and_then(|name| self.fitting(&name));
        }
        picture.alt = reference.and_then(|reference| reference.attr("alternate-text")).and_then(|alt| self.fitting(alt));
        if address.is_some() || picture != Picture::default() {
            self.emit_picture(Shown { picture, address });
        }
    }
}

fn start_of(element: &Element) -> String {
    let text = element.text();
    let words = arabic::excerpt::excerpt(&text, 80);
    if words.trim().is_empty() {
        return element.attr("src").or_else(|| element.attr("href")).unwrap_or(&element.name).to_owned();
    }
    words
}

fn form_words(element: &Element) -> String {
    let words = element.words();
    if words.is_empty() { element.attr("value").or_else(|| element.attr("name")).unwrap_or(&element.name).to_owned() } else { words }
}
