//! Pictures in the body.

use super::Shown;
use super::tree::Element;
use super::walk::Walk;
use crate::{Dropped, DroppedKind};
use model::{Block, Line, Name, Picture};

/// How an address of a picture ends.
const ENDS: [&str; 8] = [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".bmp", ".tif"];

impl Walk<'_> {
    pub(super) fn image(&mut self, element: &Element) {
        if element.has_class("emoji") || element.has_class("wp-smiley") {
            return self.runs.push(element.attr("alt").unwrap_or_default(), &self.marks);
        }
        let small = |name: &str| element.attr(name).and_then(|size| size.parse::<u32>().ok()).is_some_and(|size| size <= 2);
        let sources = ["data-orig-file", "data-src", "data-original", "data-lazy-src", "src"];
        let src = sources.iter().filter_map(|name| element.attr(name)).find(|src| !starts_with(src, "data:"));
        let address = src.and_then(|src| self.base.resolve(src));
        let Some(address) = address.filter(|_| !small("width") && !small("height")) else {
            let words = element.attr("alt").or(src).unwrap_or("data:");
            return self.drop(DroppedKind::Picture, words);
        };
        let shown = self.shown(element, address);
        if self.in_line {
            return self.held.push(shown);
        }
        // A link goes on behind the picture it holds.
        self.flush();
        self.emit_picture(shown);
    }

    /// The picture of an element: what the library knows, what the page says, and the larger one behind a link.
    fn shown(&mut self, element: &Element, address: String) -> Shown {
        let number = element.attr("class").and_then(number_in);
        let mut shown = number.and_then(|id| self.shelf.picture(id)).unwrap_or_default();
        let larger = self.target.as_ref().filter(|target| is_picture(target)).cloned();
        shown.address = shown.address.or(larger).or(Some(address));
        shown.picture.caption = None;
        if let Some(alt) = element.attr("alt") {
            shown.picture.alt = self.fitting(alt).or(shown.picture.alt);
        }
        shown
    }

    pub(super) fn emit_picture(&mut self, shown: Shown) {
        self.emit(Block::Image { picture: shown.picture }, vec![shown.address]);
    }

    /// A text for a field; its end is reported when it is too long.
    pub(super) fn fitting<const MAX: usize>(&mut self, text: &str) -> Option<Line<MAX>> {
        crate::archive::fitting(text, &mut self.dropped)
    }
}

/// `wp-image-12`.
fn number_in(classes: &str) -> Option<u64> {
    classes.split_whitespace().find_map(|class| class.strip_prefix("wp-image-")?.parse().ok())
}

pub(super) fn starts_with(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start))
}

/// The address is that of a picture's file.
pub(crate) fn is_picture(address: &str) -> bool {
    let bare = address.split(['?', '#']).next().unwrap_or_default().to_ascii_lowercase();
    ENDS.iter().any(|end| bare.ends_with(end))
}

/// Caption and credit of a picture from the words below it.
pub(super) fn say(picture: &mut Picture, words: &str, credit: Option<&str>, dropped: &mut Vec<Dropped>) {
    let (words, labelled) = crate::html::credited(words, credit);
    picture.caption = words.and_then(|words| crate::archive::fitting(&words, dropped));
    let name = labelled.or_else(|| credit.map(|credit| crate::html::labelled_name(credit).to_owned()));
    let name: Option<Name> = name.and_then(|name| crate::archive::fitting(&name, dropped));
    if name.is_some() {
        picture.credit = name;
    }
}
