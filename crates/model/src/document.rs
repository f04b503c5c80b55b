//! A story as the proofreader reads it.

use crate::body::{Block, Inline, Mark};
use crate::{Copy, Line, Picture, Source};
use arabic::preflight::{self, Document, Facts, Field, Link, Part, SourceKind};
use jiff::civil::Date;

impl Copy {
    /// The texts of this copy in reading order, and what is known of it.
    ///
    /// `published` is the day of publication in the paper's zone. Verse and
    /// scripture are there and exempt. What the copy does not hold (licences,
    /// when a picture was taken, notes to the editor) stays unknown; a caller
    /// that knows it fills in the facts.
    pub fn document(&self, published: Option<Date>) -> Document {
        let mut parts = Vec::new();
        let lines = [(Field::Kicker, self.kicker.as_ref().map(Line::as_str)), (Field::Headline, Some(self.headline.as_str()))];
        let deck = (Field::Deck, self.deck.as_ref().map(Line::as_str));
        for (field, text) in lines.into_iter().chain([deck]) {
            add(&mut parts, field, text);
        }
        let mut pictures: Vec<_> = self.lead.iter().map(|lead| picture(&mut parts, lead)).collect();
        for one in &self.body.content {
            parts.extend(block(one));
            pictures.extend(one.pictures().iter().map(|inner| picture(&mut parts, inner)));
        }
        let sources = self.sources.iter().map(|source| preflight::Source { name: source.label().to_owned(), kind: kind(source) });
        let facts = Facts {
            bylines: self.bylines.iter().map(|byline| byline.name.to_string()).collect(),
            sources: sources.collect(),
            dateline: self.dateline.as_ref().map(ToString::to_string),
            pictures,
            source_note: self.ednote.is_some(),
            ..Facts::default()
        };
        Document { parts, published, facts: Some(facts) }
    }
}

/// Adds a text that is there, and says which part it became.
fn add(parts: &mut Vec<Part>, field: Field, text: Option<&str>) -> Option<usize> {
    parts.push(Part::new(field, text?));
    Some(parts.len() - 1)
}

/// The texts of a picture, and what is known of it.
fn picture(parts: &mut Vec<Part>, lead: &Picture) -> preflight::Picture {
    let caption = add(parts, Field::Caption, lead.caption.as_ref().map(Line::as_str));
    let alt = add(parts, Field::Alt, lead.alt.as_ref().map(Line::as_str));
    add(parts, Field::Credit, lead.credit.as_ref().map(Line::as_str));
    preflight::Picture {
        caption,
        alt,
        decorative: lead.decorative,
        credit: lead.credit.as_ref().map(ToString::to_string),
        licence: lead.licence.as_ref().map(ToString::to_string),
        ..preflight::Picture::default()
    }
}

pub(crate) const fn kind(source: &Source) -> SourceKind {
    match source {
        Source::Own { .. } => SourceKind::Own,
        Source::Agency { .. } => SourceKind::Named,
        Source::UnnamedAgencies => SourceKind::Unnamed,
    }
}

fn block(block: &Block) -> Vec<Part> {
    match block {
        Block::Paragraph { content } => vec![runs(Field::Paragraph, content)],
        Block::Heading { content } => vec![runs(Field::Heading, content)],
        Block::Quote { content, .. } => vec![runs(Field::Quotation, content)],
        Block::List { content, .. } => content.iter().map(|item| runs(Field::Item, item)).collect(),
        Block::Verse { .. } | Block::Scripture { .. } => {
            let text = block.text();
            vec![Part { exempt: std::iter::once(0..text.len()).collect(), ..Part::new(Field::Quotation, text) }]
        }
        Block::Table { rows, caption, .. } => {
            let caption = caption.iter().map(|text| Part::new(Field::Caption, text.clone()));
            caption.chain(rows.iter().flatten().map(|cell| runs(Field::Item, cell))).collect()
        }
        Block::Embed { title, .. } => title.iter().map(|text| Part::new(Field::Item, text.clone())).collect(),
        Block::Image { .. } | Block::Gallery { .. } => Vec::new(),
    }
}

/// Runs of text as one, with the links in it; runs of one link are one link.
pub(crate) fn runs(field: Field, content: &[Inline]) -> Part {
    let mut part = Part::new(field, "");
    for run in content {
        let start = part.text.len();
        part.text.push_str(&run.text);
        let Some(target) = run.marks.iter().find_map(target) else { continue };
        match part.links.last_mut() {
            Some(last) if last.range.end == start && last.target == target => last.range.end = part.text.len(),
            _ => part.links.push(Link { range: start..part.text.len(), target: target.to_owned() }),
        }
    }
    part
}

fn target(mark: &Mark) -> Option<&str> {
    match mark {
        Mark::Link { attrs } => Some(attrs.as_str()),
        Mark::Strong | Mark::Em => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_story_is_read_from_top_to_bottom() {
        let copy = r#"{"lang":"ar","kicker":"ميناء","headline":"افتتاح الرصيف","deck":"بعد عام","section":"local",
            "bylines":[{"name":"سعاد الحمدي"}],"sources":[{"kind":"unnamed_agencies"}],"dateline":"المرسى",
            "lead":{"caption":"الرصيف","alt":"سفن","credit":"ياسر"},
            "body":{"type":"doc","content":[
              {"type":"paragraph","content":[{"type":"text","text":"وصلت "},
                {"type":"text","text":"السفن ","marks":[{"type":"link","attrs":{"href":"/7"}}]},
                {"type":"text","text":"الكبيرة","marks":[{"type":"strong"},{"type":"link","attrs":{"href":"/7"}}]}]},
              {"type":"heading","content":[{"type":"text","text":"الأسعار"}]},
              {"type":"list","content":[[{"type":"text","text":"سمك"}],[{"type":"text","text":"ملح"}]]},
              {"type":"quote","content":[{"type":"text","text":"وصلنا"}]},
              {"type":"verse","lines":["قفا","نبك"]}]}}"#;
        let copy: Copy = serde_json::from_str(copy).unwrap();
        let document = copy.document("2024-09-26".parse().ok());
        let parts: Vec<_> = document.parts.iter().map(|part| (part.field, part.text.as_str())).collect();
        assert_eq!(
            parts,
            [
                (Field::Kicker, "ميناء"),
                (Field::Headline, "افتتاح الرصيف"),
                (Field::Deck, "بعد عام"),
                (Field::Caption, "الرصيف"),
                (Field::Alt, "سفن"),
                (Field::Credit, "ياسر"),
                (Field::Paragraph, "وصلت السفن الكبيرة"),
                (Field::Heading, "الأسعار"),
                (Field::Item, "سمك"),
                (Field::Item, "ملح"),
                (Field::Quotation, "وصلنا"),
                (Field::Quotation, "قفا\nنبك"),
            ]
        );
        let link = &document.parts[6].links[0];
        assert_eq!((document.parts[6].text.get(link.range.clone()), document.parts[6].links.len()), (Some("السفن الكبيرة"), 1));
        assert_eq!(document.parts[11].exempt.first(), Some(&(0.."قفا\nنبك".len())));
        let facts = document.facts.unwrap();
        assert_eq!((facts.bylines, facts.dateline.as_deref()), (vec!["سعاد الحمدي".to_owned()], Some("المرسى")));
        assert_eq!(facts.sources[0].kind, SourceKind::Unnamed);
        assert_eq!(
            (facts.pictures[0].caption, facts.pictures[0].alt, facts.pictures[0].credit.as_deref()),
            (Some(3), Some(4), Some("ياسر"))
        );
    }
}
