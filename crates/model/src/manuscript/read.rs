//! From a manuscript to copy: each field read, cleaned and measured.

use super::{FieldProblem, Manuscript, Problem, TypedPicture};
use crate::copy::{Channels, Copy, Picture, Urgency};
use crate::{Block, Body, Byline, Inline, Line, LineError, Name, Source, Text};
use serde_json::Value;

/// Collects what is wrong, so that all of it is said at once.
struct Reader(Vec<FieldProblem>);

impl Reader {
    fn take<T>(&mut self, field: &'static str, read: Result<T, LineError>) -> Option<T> {
        let problem = match read {
            Ok(value) => return Some(value),
            Err(LineError::Empty) => Problem::Empty,
            Err(LineError::TooLong { found, limit }) => Problem::TooLong { found, limit },
        };
        self.0.push(FieldProblem { field, problem });
        None
    }

    fn line<const MAX: usize>(&mut self, field: &'static str, raw: &str) -> Option<Line<MAX>> {
        self.take(field, Line::optional(raw)).flatten()
    }

    fn text<const MAX: usize>(&mut self, field: &'static str, raw: &str) -> Option<Text<MAX>> {
        self.take(field, Text::optional(raw)).flatten()
    }

    fn names(&mut self, field: &'static str, raw: &[String]) -> Vec<Name> {
        raw.iter().filter_map(|name| self.line(field, name)).collect()
    }

    fn picture(&mut self, raw: &TypedPicture) -> Option<Picture> {
        let picture = Picture {
            media: raw.media,
            caption: self.line("lead.caption", &raw.caption),
            credit: self.line("lead.credit", &raw.credit),
            alt: self.line("lead.alt", &raw.alt),
            decorative: raw.decorative,
            licence: self.line("lead.licence", &raw.licence),
        };
        (picture != Picture::default()).then_some(picture)
    }

    fn body(&mut self, raw: &Value) -> Body {
        let mut raw = raw.clone();
        prune(&mut raw);
        match serde_json::from_value::<Body>(raw) {
            Ok(body) => Body { content: body.content.into_iter().filter_map(tidy).collect() },
            Err(error) => {
                self.0.push(FieldProblem { field: "body", problem: Problem::Unknown(error.to_string()) });
                Body::default()
            }
        }
    }
}

impl Manuscript {
    /// Reads the copy; `own` is the paper's name, by which its own desk is known among the sources.
    ///
    /// # Errors
    /// Everything that is wrong, field by field.
    pub fn parse(&self, own: &str) -> Result<Copy, Vec<FieldProblem>> {
        let mut reader = Reader(Vec::new());
        let headline = reader.take("headline", Line::parse(&self.headline));
        let urgency =
            Urgency::try_from(self.urgency).inspect_err(|_| reader.0.push(FieldProblem { field: "urgency", problem: Problem::Range }));
        if self.section.trim().is_empty() {
            reader.0.push(FieldProblem { field: "section", problem: Problem::Empty });
        }
        let bylines = self.bylines.iter().filter_map(|by| reader.line("bylines", &by.name).map(|name| Byline { name, role: by.role }));
        let bylines: Vec<Byline> = bylines.collect();
        let sources = reader.names("sources", &self.sources).iter().filter_map(|part| Source::read(part.as_str(), own)).collect();
        let copy = Copy {
            lang: self.lang,
            kicker: reader.line("kicker", &self.kicker),
            short_headline: reader.line("short_headline", &self.short_headline),
            deck: reader.line("deck", &self.deck),
            slugline: reader.line("slugline", &self.slugline),
            section: self.section.trim().to_owned(),
            topics: reader.names("topics", &self.topics),
            bylines,
            sources,
            dateline: reader.line("dateline", &self.dateline),
            lead: self.lead.as_ref().and_then(|lead| reader.picture(lead)),
            body: reader.body(&self.body),
            urgency: urgency.unwrap_or_default(),
            comments: self.comments,
            ednote: reader.text("ednote", &self.ednote),
            channels: Channels {
                telegram: reader.text("channels.telegram", &self.channels.telegram),
                facebook: reader.text("channels.facebook", &self.channels.facebook),
                push: reader.line("channels.push", &self.channels.push),
            },
            headline: match headline {
                Some(headline) if reader.0.is_empty() => headline,
                _ => return Err(reader.0),
            },
        };
        if reader.0.is_empty() { Ok(copy) } else { Err(reader.0) }
    }
}

/// Takes out optional texts that are empty.
pub(super) fn prune(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(prune),
        Value::Object(fields) => {
            let verse = fields.get("type").is_some_and(|kind| kind == "verse");
            fields.retain(|key, value| verse || key == "text" || key == "lines" || !(value.is_null() || value == ""));
            fields.iter_mut().filter(|(key, _)| key.as_str() != "lines").for_each(|(_, value)| prune(value));
        }
        _ => {}
    }
}

/// The block cleaned as everything stored is; nothing when it is empty. Verse and scripture stay as they are.
fn tidy(block: Block) -> Option<Block> {
    let block = match block {
        Block::Paragraph { content } => Block::Paragraph { content: runs(content) },
        Block::Heading { content } => Block::Heading { content: runs(content) },
        Block::Quote { content, speaker } => Block::Quote { content: runs(content), speaker: one_line(speaker) },
        Block::List { ordered, content } => {
            Block::List { ordered, content: content.into_iter().map(runs).filter(|item| !item.is_empty()).collect() }
        }
        Block::Table { header, rows, caption } => {
            let rows = rows.into_iter().map(|row| row.into_iter().map(runs).collect()).collect();
            Block::Table { header, rows, caption: one_line(caption) }
        }
        Block::Gallery { pictures, title } => Block::Gallery { pictures, title: one_line(title) },
        Block::Embed { href, title, source } => Block::Embed { href, title: one_line(title), source: one_line(source) },
        kept => kept,
    };
    let keep = match &block {
        Block::Image { picture } => *picture != Picture::default(),
        Block::Gallery { pictures, .. } => !pictures.is_empty(),
        Block::Embed { .. } => true,
        other => !other.text().trim().is_empty(),
    };
    keep.then_some(block)
}

fn one_line(text: Option<String>) -> Option<String> {
    text.map(|text| arabic::save::clean_line(&text)).filter(|text| !text.is_empty())
}

/// A part of a line: cleaned, with one space kept where there was one at its ends.
fn within_line(text: &str) -> String {
    let inner = arabic::save::clean_line(text);
    let space = |there: bool| if there { " " } else { "" };
    match inner.is_empty() {
        true => space(text.contains(char::is_whitespace)).to_owned(),
        false => format!("{}{inner}{}", space(text.starts_with(char::is_whitespace)), space(text.ends_with(char::is_whitespace))),
    }
}

/// Runs without controls; spaces at their ends stay, since words may meet there.
fn runs(content: Vec<Inline>) -> Vec<Inline> {
    let mut clean: Vec<Inline> = content
        .into_iter()
        .map(|run| Inline { text: within_line(&run.text), marks: run.marks })
        .filter(|run| !run.text.is_empty())
        .collect();
    if let Some(first) = clean.first_mut() {
        first.text = first.text.trim_start().to_owned();
    }
    if let Some(last) = clean.last_mut() {
        last.text = last.text.trim_end().to_owned();
    }
    clean.retain(|run| !run.text.is_empty());
    clean
}

#[cfg(test)]
mod tests {
    use super::super::TypedByline;
    use super::*;
    use crate::{BylineRole, MediaId};

    #[test]
    fn a_manuscript_becomes_copy_and_comes_back() {
        let typed = Manuscript {
            headline: "وصول السفينة".into(),
            section: "mahalliyat".into(),
            sources: vec!["المرفأ".into(), "وكالات".into(), String::new()],
            bylines: vec![TypedByline { name: "سلمى الحداد".into(), role: BylineRole::Author }],
            body: serde_json::json!({"type": "doc", "content": [
                {"type": "paragraph", "content": []},
                {"type": "quote", "content": [{"type": "text", "text": " وصلنا "}], "speaker": ""},
                {"type": "image", "picture": {"media": 4, "caption": "", "alt": "سفينة"}},
                {"type": "embed", "href": "https://example.org/v", "title": "مقطع"},
                {"type": "table", "header": true, "rows": [[[{"type": "text", "text": "السنة"}], []]]}]}),
            ..Manuscript::default()
        };
        let copy = typed.parse("المرفأ").unwrap();
        assert_eq!(copy.sources.len(), 2);
        assert!(matches!(copy.sources[0], Source::Own { .. }));
        assert_eq!(copy.body.content.len(), 4, "the empty paragraph is gone");
        assert_eq!(copy.body.content[0].text(), "وصلنا");
        assert_eq!(copy.pictures(), [MediaId(4)]);
        assert_eq!(Manuscript::from(&copy).parse("المرفأ").unwrap(), copy);
    }

    #[test]
    fn everything_wrong_is_said_at_once() {
        let typed = Manuscript {
            kicker: "خ".repeat(61),
            urgency: 12,
            body: serde_json::json!({"type": "doc", "content": [{"type": "html"}]}),
            ..Manuscript::default()
        };
        let fields: Vec<_> = typed.parse("المرفأ").unwrap_err().into_iter().map(|wrong| wrong.field).collect();
        assert_eq!(fields, ["headline", "urgency", "section", "kicker", "body"]);
    }
}
