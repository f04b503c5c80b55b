//! P: credit, caption, alternative text and age of pictures.

use super::fields::facts;
use super::{Findings, Reading};
use crate::fold;
use crate::preflight::document::Picture;
use crate::preflight::finding::{Finding, Severity};
use jiff::ToSpan;

fn pictures<'r>(story: &'r Reading<'_>) -> impl Iterator<Item = (usize, &'r Picture)> {
    (1..).zip(facts(story).into_iter().flat_map(|facts| &facts.pictures))
}

/// The text of a part that is named, when it says something.
fn text<'r>(story: &'r Reading<'_>, part: Option<usize>) -> Option<&'r str> {
    let text = story.document.parts.get(part?)?.text.as_str();
    (!text.trim().is_empty()).then_some(text)
}

/// A finding about picture `number`, at its caption where it has one.
fn about(story: &Reading<'_>, id: &'static str, number: usize, picture: &Picture) -> Finding {
    let name = picture.file.clone().unwrap_or_else(|| number.to_string());
    let finding = Finding::new(id).with("picture", name);
    match picture.caption.and_then(|caption| story.parts.get(caption)) {
        Some(caption) => finding.at(caption.index, 0..caption.text.len()),
        None => finding,
    }
}

/// P01: nobody is named who took it.
pub(super) fn no_credit(story: &Reading<'_>, found: &mut Findings) {
    for (number, picture) in pictures(story) {
        if picture.credit.as_ref().is_none_or(|credit| credit.trim().is_empty()) {
            found.add(about(story, "P01", number, picture));
        }
    }
}

/// P02: no caption, which bars the story; no alternative text, which warns.
pub(super) fn no_text(story: &Reading<'_>, found: &mut Findings) {
    for (number, picture) in pictures(story).filter(|(_, picture)| !picture.decorative) {
        if text(story, picture.caption).is_none() {
            found.add(about(story, "P02", number, picture).with("kind", "caption"));
        }
        if text(story, picture.alt).is_none() {
            found.add(about(story, "P02", number, picture).with("kind", "alt").at_most(Severity::Warn));
        }
    }
}

/// P03: taken more than thirty days before the story went out, and the caption
/// does not say so.
pub(super) fn old_picture(story: &Reading<'_>, found: &mut Findings) {
    let Some(recent) = story.document.published.and_then(|day| day.checked_sub(30.days()).ok()) else {
        return;
    };
    for (number, picture) in pictures(story).filter(|(_, picture)| picture.taken.is_some_and(|taken| taken < recent)) {
        let says_so = text(story, picture.caption).is_some_and(|caption| fold::loose(caption).contains("ارشيف"));
        if !says_so {
            found.add(about(story, "P03", number, picture));
        }
    }
}

/// P04: alternative text that repeats the caption or the name of the file.
pub(super) fn useless_alt(story: &Reading<'_>, found: &mut Findings) {
    for (_, picture) in pictures(story) {
        let Some((part, alt)) = picture.alt.zip(text(story, picture.alt)) else {
            continue;
        };
        let key = |text: &str| fold::loose(text).trim().to_lowercase();
        let same = |other: &str| key(other) == key(alt);
        let is_file = is_file_name(alt) || picture.file.as_deref().is_some_and(|file| same(file) || same(stem(file)));
        let kind = if is_file { "file" } else { "caption" };
        if is_file || text(story, picture.caption).is_some_and(same) {
            found.add(Finding::new("P04").at(part, 0..alt.len()).with("found", alt).with("kind", kind));
        }
    }
}

/// «IMG_2041.jpg» whatever the file is called now.
fn is_file_name(text: &str) -> bool {
    let ending = text.trim().rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    ending.is_some_and(|ending| matches!(ending.as_str(), "jpg" | "jpeg" | "png" | "webp" | "avif" | "gif" | "heic" | "tif" | "tiff"))
}

fn stem(file: &str) -> &str {
    let name = file.rsplit(['/', '\\']).next().unwrap_or_default();
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}
