//! The labelled texts of `tests/corpus`.

use arabic::preflight::{Document, Field, Link, Part, Profile};
use std::ops::Range;
use std::path::Path;

/// One text, with its errors and without.
pub struct Text {
    pub id: String,
    pub profile: Profile,
    pub planted: Document,
    pub corrected: Document,
    pub marks: Vec<Mark>,
}

/// One planted error.
pub struct Mark {
    pub rule: String,
    pub part: usize,
    /// Bytes of the planted part.
    pub range: Range<usize>,
}

/// All texts, in order of their files.
pub fn texts() -> Vec<Text> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let files = files.into_iter().filter(|path| path.extension().is_some_and(|extension| extension == "txt"));
    files.flat_map(|path| parse(&std::fs::read_to_string(path).unwrap())).collect()
}

fn parse(file: &str) -> Vec<Text> {
    let mut texts = Vec::new();
    for block in file.split("\n== ").flat_map(|block| block.strip_prefix("== ").or(Some(block))) {
        if !block.trim().is_empty() && !block.starts_with('#') {
            texts.push(text(block));
        }
    }
    texts
}

fn text(block: &str) -> Text {
    let (id, rest) = block.split_once('\n').unwrap();
    let mut text = Text {
        id: id.trim().to_owned(),
        profile: Profile::default(),
        planted: Document::default(),
        corrected: Document::default(),
        marks: Vec::new(),
    };
    let (head, body) = rest.split_once("\n\n").unwrap_or((rest, ""));
    for line in head.lines() {
        let (key, value) = line.split_once(':').unwrap_or_else(|| panic!("{id}: {line}"));
        field(&mut text, key.trim(), value.trim());
    }
    for paragraph in body.split('\n').filter(|line| !line.trim().is_empty()) {
        text.add(Field::Paragraph, paragraph);
    }
    text
}

fn field(text: &mut Text, key: &str, value: &str) {
    match key {
        "style" => {
            for (key, value) in
                value.split_whitespace().filter_map(|word| word.split_once('=')).filter(|(key, _)| !matches!(*key, "months" | "country"))
            {
                text.profile.set(key, value).unwrap_or_else(|problem| panic!("{}: {problem}", text.id));
            }
        }
        "date" => {
            let day = value.parse().unwrap();
            text.planted.published = Some(day);
            text.corrected.published = Some(day);
        }
        "headline" => text.add(Field::Headline, value),
        "deck" => text.add(Field::Deck, value),
        "caption" => text.add(Field::Caption, value),
        "alt" => text.add(Field::Alt, value),
        "credit" | "byline" | "source" | "dateline" => text.add(Field::Credit, value),
        "link" => {
            text.add(Field::Label, value);
            for part in [&mut text.planted, &mut text.corrected].into_iter().filter_map(|document| document.parts.last_mut()) {
                part.links.push(Link { range: 0..part.text.len(), target: "https://warraq.example/".into() });
            }
        }
        other => panic!("{}: no field {other}", text.id),
    }
}

impl Text {
    /// Adds a part: `{{RULE|wrong|right}}` is wrong in one document and right
    /// in the other.
    fn add(&mut self, field: Field, source: &str) {
        let (mut planted, mut corrected) = (String::new(), String::new());
        let mut rest = source;
        while let Some((before, after)) = rest.split_once("{{") {
            let (mark, after) = after.split_once("}}").unwrap_or_else(|| panic!("{}: open mark", self.id));
            let mut parts = mark.splitn(3, '|');
            let [rule, wrong, right] =
                [parts.next(), parts.next(), parts.next()].map(|part| part.unwrap_or_else(|| panic!("{}: {mark}", self.id)));
            planted.push_str(before);
            corrected.push_str(before);
            let start = planted.len();
            planted.push_str(wrong);
            corrected.push_str(right);
            self.marks.push(Mark { rule: rule.to_owned(), part: self.planted.parts.len(), range: start..planted.len() });
            rest = after;
        }
        planted.push_str(rest);
        corrected.push_str(rest);
        self.planted.parts.push(Part::new(field, planted));
        self.corrected.parts.push(Part::new(field, corrected));
    }
}
