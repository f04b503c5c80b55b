//! Putting a correction into a manuscript where it stands.

use super::{Manuscript, Spot, TypedPicture};
use crate::body::Inline;
use serde_json::Value;
use std::ops::Range;

/// A replacement in one text of a manuscript.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// The text.
    pub spot: Spot,
    /// **Bytes** of it that are replaced; an empty range inserts.
    pub range: Range<usize>,
    /// What stands there afterwards.
    pub text: String,
}

impl Manuscript {
    /// Puts corrections in; false for those whose place is not there, which change nothing. Marks and links of the
    /// words around stay. Corrections of one text must not overlap.
    pub fn correct(&mut self, corrections: &[Correction]) -> bool {
        let mut last_first: Vec<&Correction> = corrections.iter().collect();
        last_first.sort_by_key(|one| std::cmp::Reverse((one.spot, one.range.start, one.range.end)));
        let put = last_first.into_iter().filter(|one| self.put(one).is_some()).count();
        put == corrections.len()
    }

    fn put(&mut self, one: &Correction) -> Option<()> {
        let Spot { field, block, item } = one.spot;
        let Some(block) = block else {
            return replace(self.text_mut(field)?, &one.range, &one.text);
        };
        let raw = self.body.get_mut("content")?.get_mut(block)?;
        if field == "title" {
            let name = if raw.get("rows").is_some() { "caption" } else { "title" };
            return in_value(raw.get_mut(name)?, |text| replace(text, &one.range, &one.text));
        }
        if field != "body" {
            let picture = if raw.get("pictures").is_some() { raw.get_mut("pictures")?.get_mut(item)? } else { raw.get_mut("picture")? };
            return in_value(picture.get_mut(field)?, |text| replace(text, &one.range, &one.text));
        }
        let runs = if raw.get("rows").is_some() { cell(raw.get_mut("rows")?, item)? } else { entry(raw.get_mut("content")?, item)? };
        let mut inlines: Vec<Inline> = serde_json::from_value(runs.clone()).ok()?;
        in_runs(&mut inlines, &one.range, &one.text)?;
        *runs = serde_json::to_value(inlines).ok()?;
        Some(())
    }

    fn text_mut(&mut self, field: &str) -> Option<&mut String> {
        match field {
            "kicker" => Some(&mut self.kicker),
            "headline" => Some(&mut self.headline),
            "short_headline" => Some(&mut self.short_headline),
            "deck" => Some(&mut self.deck),
            "channels.telegram" => Some(&mut self.channels.telegram),
            "channels.facebook" => Some(&mut self.channels.facebook),
            "channels.push" => Some(&mut self.channels.push),
            "caption" | "alt" | "credit" => picture_text(self.lead.as_mut()?, field),
            _ => None,
        }
    }
}

fn picture_text<'p>(picture: &'p mut TypedPicture, field: &str) -> Option<&'p mut String> {
    match field {
        "caption" => Some(&mut picture.caption),
        "alt" => Some(&mut picture.alt),
        "credit" => Some(&mut picture.credit),
        _ => None,
    }
}

/// The runs of an entry: those of the block itself, or of an item of a list.
fn entry(content: &mut Value, item: usize) -> Option<&mut Value> {
    let is_list = content.get(0).is_some_and(Value::is_array);
    if is_list { content.get_mut(item) } else { Some(content) }
}

/// The runs of the cell of that number, row by row.
fn cell(rows: &mut Value, item: usize) -> Option<&mut Value> {
    rows.as_array_mut()?.iter_mut().filter_map(Value::as_array_mut).flatten().nth(item)
}

fn in_value(value: &mut Value, edit: impl FnOnce(&mut String) -> Option<()>) -> Option<()> {
    let Value::String(text) = value else { return None };
    edit(text)
}

fn replace(text: &mut String, range: &Range<usize>, with: &str) -> Option<()> {
    text.get(range.clone())?;
    text.replace_range(range.clone(), with);
    Some(())
}

/// The new words take the marks of the run in which the old ones begin.
fn in_runs(runs: &mut Vec<Inline>, range: &Range<usize>, with: &str) -> Option<()> {
    let all: String = runs.iter().map(|run| run.text.as_str()).collect();
    all.get(range.clone())?;
    let (mut start, mut put) = (0, false);
    for run in runs.iter_mut() {
        let end = start + run.text.len();
        let (from, to) = (range.start.max(start), range.end.min(end));
        // An insertion at a seam goes to the run before it.
        let here = !put && range.start >= start && (range.start < end || (range.start == end && (range.is_empty() || end == all.len())));
        if here || from < to {
            let (from, to) = (from.max(start) - start, to.max(from) - start);
            run.text.replace_range(from..to, if here { with } else { "" });
            put = put || here;
        }
        start = end;
    }
    if runs.is_empty() && !with.is_empty() {
        runs.push(Inline { text: with.to_owned(), marks: Vec::new() });
    }
    runs.retain(|run| !run.text.is_empty());
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::manuscript::TypedPicture;

    #[test]
    fn a_correction_goes_where_it_belongs_and_marks_stay() {
        let text = |text: &str| serde_json::json!({"type": "text", "text": text});
        let mut typed = Manuscript {
            headline: "لاتمثل".into(),
            lead: Some(TypedPicture { caption: "سفينه".into(), ..TypedPicture::default() }),
            body: serde_json::json!({"type": "doc", "content": [
                {"type": "paragraph", "content": [text("ab"), {"type": "text", "text": "cd", "marks": [{"type": "strong"}]}, text("ef")]},
                {"type": "list", "content": [[text("one")], [text("two")]]},
                {"type": "table", "rows": [[[text("a")], [text("b")]], [[text("c")], [text("d")]]]},
                {"type": "gallery", "title": "z", "pictures": [{"media": 1, "caption": "x"}, {"media": 2, "caption": "y"}]}]}),
            ..Manuscript::default()
        };
        let at = |field, block, item, range: Range<usize>, text: &str| Correction {
            spot: Spot { field, block, item },
            range,
            text: text.into(),
        };
        let done = typed.correct(&[
            at("headline", None, 0, 4..4, " "),
            at("caption", None, 0, 8..10, "ة"),
            at("body", Some(0), 0, 1..3, "X"),
            at("body", Some(0), 0, 6..6, "!"),
            at("body", Some(1), 1, 0..3, "zwei"),
            at("body", Some(2), 2, 0..1, "C"),
            at("caption", Some(3), 1, 0..1, "Y"),
            at("title", Some(3), 0, 0..1, "Z"),
            at("channels.push", None, 0, 0..0, "!"),
            at("channels.facebook", None, 0, 0..0, "?"),
        ]);
        assert!(done);
        assert_eq!((typed.headline.as_str(), typed.lead.as_ref().unwrap().caption.as_str()), ("لا تمثل", "سفينة"));
        let body: crate::Body = serde_json::from_value(typed.body.clone()).unwrap();
        let texts: Vec<String> = body.content.iter().map(crate::Block::text).collect();
        assert_eq!(texts, ["aXdef!", "one\nzwei", "a b\nC d", "Z\nx\nY"]);
        assert_eq!(typed.body["content"][3]["title"], "Z");
        assert_eq!((typed.channels.push.as_str(), typed.channels.facebook.as_str()), ("!", "?"));
        assert_eq!(typed.body["content"][0]["content"][1]["marks"][0]["type"], "strong");
        let before = typed.clone();
        assert!(!typed.correct(&[at("body", Some(9), 0, 0..1, "x"), at("headline", None, 0, 1..2, "x"), at("deck", None, 0, 3..4, "x")]));
        assert_eq!(typed, before);
    }
}
