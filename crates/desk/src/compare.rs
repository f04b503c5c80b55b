//! Two revisions side by side: which fields and blocks changed, and which words in them.

use crate::merge;
use arabic::words::tokens;
use model::{Block, Copy, Manuscript};
use similar::{Algorithm, DiffOp, capture_diff_slices_deadline};
use std::time::{Duration, Instant};

/// After this long the words of a block are compared coarsely.
const LONGEST: Duration = Duration::from_millis(100);

/// A stretch of words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stretch {
    /// In both.
    Same(String),
    /// Only in the earlier.
    Gone(String),
    /// Only in the later.
    New(String),
}

/// A field or block of which something changed, or a block between those that changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    /// The field, or `block`.
    pub place: &'static str,
    /// What kind of block it is in the later revision (in the earlier when it was taken away); empty for fields.
    pub kind: &'static str,
    /// Its words.
    pub stretches: Vec<Stretch>,
}

impl Compared {
    /// Whether anything changed.
    pub fn is_changed(&self) -> bool {
        self.stretches.iter().any(|stretch| !matches!(stretch, Stretch::Same(_)))
    }
}

/// Compares two copies: first the fields that differ, then the body block by block.
pub fn compare(before: &Copy, after: &Copy) -> Vec<Compared> {
    let mut found = fields(before, after);
    let (old, new) = (&before.body.content, &after.body.content);
    for step in merge::steps(old, new) {
        let (earlier, later) = (step.0.and_then(|at| old.get(at)), step.1.and_then(|at| new.get(at)));
        let kind = later.or(earlier).map_or("", kind);
        let text = |block: Option<&Block>| block.map(described).unwrap_or_default();
        found.push(Compared { place: "block", kind, stretches: words(&text(earlier), &text(later)) });
    }
    found
}

fn fields(before: &Copy, after: &Copy) -> Vec<Compared> {
    let (old, new) = (Manuscript::from(before), Manuscript::from(after));
    let names = |manuscript: &Manuscript| manuscript.bylines.iter().map(|by| by.name.clone()).collect::<Vec<_>>().join("\n");
    let lead = |copy: &Copy| copy.lead.as_ref().map(picture).unwrap_or_default();
    let pairs = [
        ("kicker", old.kicker.clone(), new.kicker.clone()),
        ("headline", old.headline.clone(), new.headline.clone()),
        ("short_headline", old.short_headline.clone(), new.short_headline.clone()),
        ("deck", old.deck.clone(), new.deck.clone()),
        ("section", old.section.clone(), new.section.clone()),
        ("topics", old.topics.join("\n"), new.topics.join("\n")),
        ("bylines", names(&old), names(&new)),
        ("sources", old.sources.join("\n"), new.sources.join("\n")),
        ("dateline", old.dateline.clone(), new.dateline.clone()),
        ("lead", lead(before), lead(after)),
        ("urgency", old.urgency.to_string(), new.urgency.to_string()),
        ("comments", mark(old.comments), mark(new.comments)),
        ("slugline", old.slugline.clone(), new.slugline.clone()),
        ("ednote", old.ednote.clone(), new.ednote.clone()),
        ("channels", channels(&old), channels(&new)),
    ];
    let changed = pairs.into_iter().filter(|(_, old, new)| old != new);
    changed.map(|(place, old, new)| Compared { place, kind: "", stretches: words(&old, &new) }).collect()
}

fn mark(yes: bool) -> String {
    (if yes { "✓" } else { "✗" }).to_owned()
}

fn channels(manuscript: &Manuscript) -> String {
    let channels = &manuscript.channels;
    [&channels.telegram, &channels.facebook, &channels.push]
        .into_iter()
        .filter(|text| !text.is_empty())
        .cloned()
        .collect::<Vec<_>>()
        .join("\n")
}

fn picture(picture: &model::Picture) -> String {
    let number = picture.media.map(|media| format!("#{media}"));
    let texts = [&picture.caption, &picture.alt].map(|text| text.as_ref().map(ToString::to_string));
    let lines = [picture.credit.as_ref().map(ToString::to_string), picture.licence.as_ref().map(ToString::to_string)];
    number.into_iter().chain(texts.into_iter().flatten()).chain(lines.into_iter().flatten()).collect::<Vec<_>>().join("\n")
}

/// The words of a block; of pictures everything that is said of them.
fn described(block: &Block) -> String {
    match block.pictures() {
        [] => block.text(),
        pictures => pictures.iter().map(picture).collect::<Vec<_>>().join("\n"),
    }
}

fn kind(block: &Block) -> &'static str {
    match block {
        Block::Paragraph { .. } => "paragraph",
        Block::Heading { .. } => "heading",
        Block::Quote { .. } => "quote",
        Block::List { .. } => "list",
        Block::Verse { .. } => "verse",
        Block::Scripture { .. } => "scripture",
        Block::Image { .. } => "image",
        Block::Gallery { .. } => "gallery",
        Block::Embed { .. } => "embed",
        Block::Table { .. } => "table",
    }
}

/// The pieces of a text: each word or sign with the space behind it apart, so that nothing is lost.
fn pieces(text: &str) -> Vec<&str> {
    let (mut pieces, mut at) = (Vec::new(), 0);
    for token in tokens(text) {
        pieces.extend(text.get(at..token.range.start).filter(|space| !space.is_empty()));
        pieces.extend(text.get(token.range.clone()));
        at = token.range.end;
    }
    pieces.extend(text.get(at..).filter(|space| !space.is_empty()));
    pieces
}

/// The words of two texts: kept, gone, new.
pub fn words(before: &str, after: &str) -> Vec<Stretch> {
    let (old, new) = (pieces(before), pieces(after));
    let text = |pieces: &[&str], start: usize, len: usize| pieces.get(start..start + len).unwrap_or_default().concat();
    let mut found: Vec<Stretch> = Vec::new();
    for op in capture_diff_slices_deadline(Algorithm::Myers, &old, &new, Instant::now().checked_add(LONGEST)) {
        match op {
            DiffOp::Equal { old_index, len, .. } => found.push(Stretch::Same(text(&old, old_index, len))),
            DiffOp::Delete { old_index, old_len, .. } => found.push(Stretch::Gone(text(&old, old_index, old_len))),
            DiffOp::Insert { new_index, new_len, .. } => found.push(Stretch::New(text(&new, new_index, new_len))),
            DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                found.push(Stretch::Gone(text(&old, old_index, old_len)));
                found.push(Stretch::New(text(&new, new_index, new_len)));
            }
        }
    }
    joined(found)
}

/// A single space between two changes belongs to them: words are read as changed phrases, not as islands.
fn joined(found: Vec<Stretch>) -> Vec<Stretch> {
    let mut out: Vec<Stretch> = Vec::new();
    let (mut gone, mut new) = (String::new(), String::new());
    let mut rest = found.into_iter().peekable();
    let flush = |gone: &mut String, new: &mut String, out: &mut Vec<Stretch>| {
        for (text, stretch) in [(gone, Stretch::Gone as fn(String) -> Stretch), (new, Stretch::New)] {
            if !text.is_empty() {
                out.push(stretch(std::mem::take(text)));
            }
        }
    };
    while let Some(stretch) = rest.next() {
        match stretch {
            Stretch::Gone(text) => gone.push_str(&text),
            Stretch::New(text) => new.push_str(&text),
            Stretch::Same(space)
                if space.trim().is_empty() && !space.contains('\n') && !(gone.is_empty() && new.is_empty()) && rest.peek().is_some() =>
            {
                gone.push_str(&space);
                new.push_str(&space);
            }
            same => {
                flush(&mut gone, &mut new, &mut out);
                out.push(same);
            }
        }
    }
    flush(&mut gone, &mut new, &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_compared_not_letters() {
        let shown = |before: &str, after: &str| -> String {
            let piece = |stretch: &Stretch| match stretch {
                Stretch::Same(text) => text.clone(),
                Stretch::Gone(text) => format!("[-{text}-]"),
                Stretch::New(text) => format!("[+{text}+]"),
            };
            words(before, after).iter().map(piece).collect()
        };
        let cases = [
            ("one word", "وصلت السفينة أمس.", "وصلت الباخرة أمس.", "وصلت [-السفينة-][+الباخرة+] أمس."),
            ("two words that meet", "قال الوزير اليوم", "أعلن المدير اليوم", "[-قال الوزير-][+أعلن المدير+] اليوم"),
            ("a mark", "نعم، وصل", "نعم: وصل", "نعم[-،-][+:+] وصل"),
            ("a number", "وصل 12 قاربًا", "وصل 14 قاربًا", "وصل [-12-][+14+] قاربًا"),
            ("the same", "نعم", "نعم", "نعم"),
            ("nothing before", "", "نعم", "[+نعم+]"),
        ];
        for (why, before, after, expected) in cases {
            assert_eq!(shown(before, after), expected, "{why}");
        }
    }
}
