//! Pictures and their captions.

use super::dom;
use super::walk::{Plan, Walk};
use crate::DroppedKind;
use crate::draft::Shown;
use crate::phrases::{Group, labelled};
use scraper::ElementRef;

impl Walk {
    pub(super) fn image(&mut self, element: ElementRef<'_>) {
        let attr = |name: &str| element.value().attr(name).map(str::trim).filter(|value| !value.is_empty());
        let small = |name: &str| attr(name).and_then(|size| size.parse::<u32>().ok()).is_some_and(|size| size <= 2);
        let sources = ["data-src", "data-original", "data-lazy-src", "src"];
        let src = sources.iter().filter_map(|name| attr(name)).find(|src| !src.starts_with("data:"));
        match src {
            Some(src) if !small("width") && !small("height") => {
                let shown = Shown { src: Some(src.to_owned()), alt: attr("alt").map(str::to_owned), ..Shown::default() };
                self.pictures.push((self.blocks.len(), self.stage, shown));
            }
            _ => self.drop(DroppedKind::Picture, attr("alt").or(src).unwrap_or_default()),
        }
    }

    pub(super) fn figure(&mut self, element: ElementRef<'_>, plan: &Plan<'_>) {
        let images = dom::within(element, "img");
        if images.is_empty() {
            // A figure may hold a quotation or a table.
            return self.unwrap(element, plan);
        }
        for image in &images {
            self.image(*image);
        }
        let captions = dom::within(element, "figcaption, [class*=caption]");
        let caption = captions.first().map(|caption| dom::words(*caption));
        let credits = dom::within(element, "[class*=credit], [class*=photographer], [itemprop=author]");
        let credit = credits.first().map(|credit| dom::words(*credit));
        if let Some((_, _, shown)) = self.pictures.last_mut() {
            let (words, labelled) = caption.as_deref().map_or((None, None), |text| credited(text, credit.as_deref()));
            shown.caption = words.filter(|words| !words.is_empty());
            let bare = |text: &str| labelled_name(text).to_owned();
            shown.credit = labelled.or_else(|| credit.as_deref().map(bare));
        }
    }
}

/// Caption and credit apart: «أهالي الحي في الساحة. تصوير: منى الزبيدي».
pub(crate) fn credited(text: &str, credit: Option<&str>) -> (Option<String>, Option<String>) {
    if let Some(before) = credit.and_then(|credit| text.strip_suffix(credit)) {
        return (Some(tidy(before)), None);
    }
    for mark in ["تصوير:", "تصوير/", "عدسة:", "عدسة/", "(تصوير"] {
        if let Some((before, name)) = text.split_once(mark) {
            return (Some(tidy(before)), Some(tidy(name)));
        }
    }
    (Some(text.to_owned()), None)
}

fn tidy(text: &str) -> String {
    text.trim_matches([' ', '-', '–', '|', '(', ')', ':', '/']).to_owned()
}

pub(crate) fn labelled_name(text: &str) -> &str {
    labelled(text, Group::Photographer).unwrap_or(text)
}
