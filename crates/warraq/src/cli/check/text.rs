//! Plain text: a paragraph a line, perhaps below a head of fields.
//!
//! ```text
//! headline: افتتاح الرصيف        or  العنوان: …
//! source: وكالات                 or  المصدر: …
//! date: 2024-09-25               or  التاريخ: …
//!
//! وصلت السفن …
//! ```
//!
//! It is a head when every line before the first empty one is such a field;
//! else the first line that only looks like one would swallow copy.

use super::manuscript::Choice;
use crate::failure::Failure;
use arabic::fold;
use arabic::preflight::{Document, Facts, Field, Part, Picture, Source, SourceKind};
use intake::texts::Origin;

type Read = (Document, Vec<Option<Origin>>, Vec<Choice>);

/// What a line of the head says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Key {
    Text(Field),
    Byline,
    Source,
    Dateline,
    Date,
    Style,
}

const KEYS: [(Key, &[&str]); 12] = [
    (Key::Text(Field::Kicker), &["kicker", "العنوان التمهيدي", "التمهيد"]),
    (Key::Text(Field::Headline), &["headline", "العنوان", "عنوان"]),
    (Key::Text(Field::Deck), &["deck", "المقدمة", "العنوان الفرعي"]),
    (Key::Text(Field::Caption), &["caption", "التعليق", "تعليق الصورة"]),
    (Key::Text(Field::Alt), &["alt", "النص البديل", "وصف الصورة"]),
    (Key::Text(Field::Credit), &["credit", "المصور", "تصوير"]),
    (Key::Text(Field::Label), &["link", "الرابط"]),
    (Key::Byline, &["byline", "الكاتب", "المحرر"]),
    (Key::Source, &["source", "المصدر"]),
    (Key::Dateline, &["dateline", "المكان"]),
    (Key::Date, &["date", "التاريخ"]),
    (Key::Style, &["style", "الأسلوب"]),
];

/// Choices of a paper that no rule asks for yet.
const UNASKED: [&str; 2] = ["months", "country"];

struct Line<'s> {
    /// From 1.
    number: usize,
    /// **Byte** of the source.
    start: usize,
    text: &'s str,
}

/// # Errors
/// [`Failure`] when the head has a date that is none.
pub fn read(name: &str, source: &str) -> Result<Read, Failure> {
    let lines = lines(source);
    let head: Vec<(Key, Line<'_>)> = lines.iter().map_while(field).collect();
    let is_head = !head.is_empty() && lines.get(head.len()).is_none_or(|next| next.text.trim().is_empty());
    let mut text = Text::default();
    let mut below = lines.as_slice();
    if is_head {
        for (key, line) in &head {
            text.field(name, *key, line)?;
        }
        below = lines.get(head.len()..).unwrap_or_default();
    }
    for line in below.iter().filter(|line| !line.text.trim().is_empty()) {
        text.add(Field::Paragraph, line);
    }
    text.document.facts = Some(text.facts).filter(|facts| !facts.bylines.is_empty());
    Ok((text.document, text.origins, text.style))
}

fn lines(source: &str) -> Vec<Line<'_>> {
    let mut start = 0;
    let numbered = (1..).zip(source.split_inclusive('\n'));
    let lines = numbered.map(|(number, whole)| {
        let text = whole.strip_suffix('\n').unwrap_or(whole);
        let line = Line { number, start, text: text.strip_suffix('\r').unwrap_or(text) };
        start += whole.len();
        line
    });
    lines.collect()
}

/// The key of a field and its value.
fn field<'s>(line: &Line<'s>) -> Option<(Key, Line<'s>)> {
    let (name, value) = line.text.split_once(':')?;
    if name.chars().count() > 20 {
        return None;
    }
    let said = fold::loose(name);
    let (key, _) = KEYS.iter().find(|(_, names)| names.iter().any(|known| fold::loose(known) == said))?;
    let text = value.trim();
    let blank = value.len() - value.trim_start().len();
    Some((*key, Line { number: line.number, start: line.start + name.len() + 1 + blank, text }))
}

#[derive(Default)]
struct Text {
    document: Document,
    origins: Vec<Option<Origin>>,
    style: Vec<Choice>,
    /// Counts when the head says who made the story: that is a whole story, in
    /// which something can be missing.
    facts: Facts,
}

impl Text {
    fn add(&mut self, field: Field, line: &Line<'_>) {
        self.document.parts.push(Part::new(field, line.text));
        self.origins.push(Some(Origin::verbatim(line.start, line.text.len())));
    }

    fn field(&mut self, name: &str, key: Key, line: &Line<'_>) -> Result<(), Failure> {
        if line.text.is_empty() {
            return Ok(());
        }
        let at = self.document.parts.len();
        match key {
            Key::Text(field) => {
                self.add(field, line);
                self.picture(field, at, line.text);
            }
            Key::Byline => {
                self.add(Field::Credit, line);
                self.facts.bylines.extend(names(line.text).map(str::to_owned));
            }
            Key::Source => {
                self.add(Field::Credit, line);
                self.facts.sources.extend(names(line.text).map(source));
            }
            Key::Dateline => {
                self.add(Field::Credit, line);
                self.facts.dateline = Some(line.text.to_owned());
            }
            Key::Date => {
                let day = arabic::numbers::digits(line.text, arabic::Digits::Latin);
                let bad = |_| Failure::refused("check-bad-date", &[("path", &name), ("line", &line.number), ("found", &line.text)]);
                self.document.published = Some(day.parse().map_err(bad)?);
            }
            Key::Style => self.style.extend(choices(line)),
        }
        Ok(())
    }

    fn picture(&mut self, field: Field, at: usize, text: &str) {
        if !matches!(field, Field::Caption | Field::Alt | Field::Credit) {
            return;
        }
        let pictures = &mut self.facts.pictures;
        let is_next = pictures.last().is_none_or(|picture| field == Field::Caption && picture.caption.is_some());
        if is_next {
            pictures.push(Picture::default());
        }
        if let Some(picture) = pictures.last_mut() {
            match field {
                Field::Caption => picture.caption = Some(at),
                Field::Alt => picture.alt = Some(at),
                _ => picture.credit = Some(text.to_owned()),
            }
        }
    }
}

fn names(text: &str) -> impl Iterator<Item = &str> {
    text.split(['،', '/', '|']).flat_map(|part| part.split(" - ")).map(str::trim).filter(|name| !name.is_empty())
}

fn source(name: &str) -> Source {
    let is_unnamed = fold::loose(name) == fold::loose(model::Source::UNNAMED);
    Source { name: name.to_owned(), kind: if is_unnamed { SourceKind::Unnamed } else { SourceKind::Named } }
}

fn choices(line: &Line<'_>) -> Vec<Choice> {
    let words = line.text.split_whitespace().map(|word| word.split_once('=').unwrap_or((word, "")));
    let asked = words.filter(|(key, _)| !UNASKED.contains(key));
    asked.map(|(key, value)| Choice { line: line.number, key: key.to_owned(), value: value.to_owned() }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(source: &str) -> Vec<(Field, String)> {
        read("-", source).unwrap().0.parts.into_iter().map(|part| (part.field, part.text)).collect()
    }

    #[test]
    fn a_head_is_read_in_either_language() {
        let english = "headline: افتتاح\ndeck: بعد عام\nsource: المرفأ - وكالات\nbyline: سعاد، ياسر\ndateline: المرسى\ndate: 2024-09-26\nstyle: digits=arab months=levant\n\nوصلت.\n";
        let arabic = "العنوان: افتتاح\nالمقدمه: بعد عام\nالمصدر: المرفأ - وكالات\nالكاتب: سعاد، ياسر\nالمكان: المرسى\nالتاريخ: ٢٠٢٤-٠٩-٢٦\nالأسلوب: digits=arab months=levant\n\nوصلت.\n";
        let (document, origins, style) = read("-", arabic).unwrap();
        assert_eq!(document, read("-", english).unwrap().0);
        let fields: Vec<Field> = document.parts.iter().map(|part| part.field).collect();
        assert_eq!(fields, [Field::Headline, Field::Deck, Field::Credit, Field::Credit, Field::Credit, Field::Paragraph]);
        assert_eq!(document.published, "2024-09-26".parse().ok());
        let facts = document.facts.unwrap();
        assert_eq!((facts.bylines, facts.dateline.as_deref()), (vec!["سعاد".to_owned(), "ياسر".to_owned()], Some("المرسى")));
        let kinds: Vec<_> = facts.sources.iter().map(|source| (source.name.as_str(), source.kind)).collect();
        assert_eq!(kinds, [("المرفأ", SourceKind::Named), ("وكالات", SourceKind::Unnamed)]);
        assert_eq!(style, [Choice { line: 7, key: "digits".to_owned(), value: "arab".to_owned() }]);
        let body = origins[5].as_ref().unwrap().bytes(&(0..8)).unwrap();
        assert_eq!(arabic.get(body), Some("وصلت"));
    }

    #[test]
    fn what_only_looks_like_a_head_is_copy() {
        let cases = [
            ("an unknown field", "headline: افتتاح\nheadlin: خبر\n\nوصلت"),
            ("no empty line", "العنوان: افتتاح\nوصلت السفن"),
            ("a sentence with a colon", "قال الناطق: وصلت السفن"),
            ("not the first line", "وصلت\nالعنوان: افتتاح\n\nخبر"),
            ("an empty line first", "\nالعنوان: افتتاح\n\nخبر"),
        ];
        for (why, source) in cases {
            assert!(parts(source).iter().all(|(field, _)| *field == Field::Paragraph), "{why}");
        }
        assert_eq!(parts("headline: افتتاح"), [(Field::Headline, "افتتاح".to_owned())], "a head alone");
    }

    #[test]
    fn a_head_without_a_byline_misses_nothing() {
        assert_eq!(read("-", "source: وكالات\ncaption: الرصيف\n\nوصلت").unwrap().0.facts, None);
        let facts = read("-", "byline: سعاد\ncaption: الرصيف\nalt: سفن\ncaption: المرسى\n\nوصلت").unwrap().0.facts.unwrap();
        let pictures: Vec<_> = facts.pictures.iter().map(|picture| (picture.caption, picture.alt)).collect();
        assert_eq!(pictures, [(Some(1), Some(2)), (Some(3), None)]);
    }
}
