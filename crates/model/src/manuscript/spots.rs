//! A manuscript as the proofreader reads it: whatever is typed, with the way back to where each text stands.

use super::{Manuscript, TypedPicture};
use crate::body::{Block, Inline};
use crate::document::{kind, runs};
use crate::{Picture, Source};
use arabic::preflight::{self, Document, Facts, Field, Part};
use jiff::civil::Date;
use serde_json::Value;

/// Where a text of the document stands in the manuscript.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Spot {
    /// `headline`, `body`, `caption` … as the form and the scripts name it; `title` for what stands above a table, a
    /// gallery or a card.
    pub field: &'static str,
    /// Which block of the body; `None` outside.
    pub block: Option<usize>,
    /// Which entry of the block: item of a list, picture of a gallery, cell of a table (row by row).
    pub item: usize,
}

/// A manuscript for the proofreader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copyreading {
    /// What is checked.
    pub document: Document,
    /// Where each of its parts stands.
    pub spots: Vec<Spot>,
    /// Where each of its pictures stands.
    pub pictures: Vec<Spot>,
}

impl Manuscript {
    /// The texts as typed, in reading order. What cannot be read as a block is left out; nothing else is asked of them.
    ///
    /// `own` is the paper's name, `published` the day of publication in its zone.
    pub fn copyreading(&self, own: &str, published: Option<Date>) -> Copyreading {
        let mut reader = Reader::default();
        let lead = self.lead.as_ref().map(|lead| lead.media.is_some());
        for (field, name, text) in [
            (Field::Kicker, "kicker", &self.kicker),
            (Field::Headline, "headline", &self.headline),
            (Field::Headline, "short_headline", &self.short_headline),
            (Field::Deck, "deck", &self.deck),
        ] {
            reader.field(field, name, text);
        }
        reader.pictures.extend(self.lead.as_ref().map(|_| Spot { field: "caption", block: None, item: 0 }));
        let mut pictures: Vec<preflight::Picture> = self.lead.iter().map(|lead| reader.picture(lead, None, 0)).collect();
        let blocks = self.body.get("content").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        for (at, raw) in blocks.iter().enumerate() {
            let Some(block) = block(raw) else { continue };
            pictures.extend(reader.block(at, &block));
        }
        let telegram = if lead == Some(true) { Field::TelegramCaption } else { Field::Telegram };
        for (field, name, text) in [
            (telegram, "channels.telegram", &self.channels.telegram),
            (Field::Facebook, "channels.facebook", &self.channels.facebook),
            (Field::Push, "channels.push", &self.channels.push),
        ] {
            reader.field(field, name, text);
        }
        let sources = self.sources.iter().filter_map(|part| Source::read(part, own));
        let facts = Facts {
            bylines: self.bylines.iter().map(|byline| byline.name.clone()).collect(),
            sources: sources.map(|source| preflight::Source { name: source.label().to_owned(), kind: kind(&source) }).collect(),
            dateline: Some(self.dateline.clone()).filter(|place| !place.trim().is_empty()),
            pictures,
            source_note: !self.ednote.trim().is_empty(),
            ..Facts::default()
        };
        let document = Document { parts: reader.parts, published, facts: Some(facts) };
        Copyreading { document, spots: reader.spots, pictures: reader.pictures }
    }
}

/// A block as typed: optional texts may be empty.
fn block(raw: &Value) -> Option<Block> {
    let mut raw = raw.clone();
    super::read::prune(&mut raw);
    serde_json::from_value(raw).ok()
}

#[derive(Default)]
struct Reader {
    parts: Vec<Part>,
    spots: Vec<Spot>,
    pictures: Vec<Spot>,
}

impl Reader {
    fn add(&mut self, part: Part, spot: Spot) -> Option<usize> {
        if part.text.trim().is_empty() {
            return None;
        }
        self.parts.push(part);
        self.spots.push(spot);
        Some(self.parts.len() - 1)
    }

    fn field(&mut self, field: Field, name: &'static str, text: &str) -> Option<usize> {
        self.add(Part::new(field, text), Spot { field: name, block: None, item: 0 })
    }

    fn runs(&mut self, field: Field, content: &[Inline], block: usize, item: usize) {
        self.add(runs(field, content), Spot { field: "body", block: Some(block), item });
    }

    fn picture(&mut self, picture: &TypedPicture, block: Option<usize>, item: usize) -> preflight::Picture {
        let spot = |field| Spot { field, block, item };
        let caption = self.add(Part::new(Field::Caption, picture.caption.clone()), spot("caption"));
        let alt = self.add(Part::new(Field::Alt, picture.alt.clone()), spot("alt"));
        self.add(Part::new(Field::Credit, picture.credit.clone()), spot("credit"));
        let some = |text: &String| Some(text.clone()).filter(|text| !text.trim().is_empty());
        preflight::Picture {
            caption,
            alt,
            decorative: picture.decorative,
            credit: some(&picture.credit),
            licence: some(&picture.licence),
            ..preflight::Picture::default()
        }
    }

    fn block(&mut self, at: usize, block: &Block) -> Vec<preflight::Picture> {
        match block {
            Block::Paragraph { content } => self.runs(Field::Paragraph, content, at, 0),
            Block::Heading { content } => self.runs(Field::Heading, content, at, 0),
            Block::Quote { content, .. } => self.runs(Field::Quotation, content, at, 0),
            Block::List { content, .. } => content.iter().enumerate().for_each(|(item, runs)| self.runs(Field::Item, runs, at, item)),
            Block::Verse { .. } | Block::Scripture { .. } => {
                let text = block.text();
                let part = Part { exempt: std::iter::once(0..text.len()).collect(), ..Part::new(Field::Quotation, text) };
                self.add(part, Spot { field: "body", block: Some(at), item: 0 });
            }
            Block::Table { rows, caption, .. } => {
                self.title(Field::Caption, caption.as_deref(), at);
                let cells = rows.iter().flatten().enumerate();
                cells.for_each(|(item, runs)| self.runs(Field::Item, runs, at, item));
            }
            Block::Image { picture } => return vec![self.inner(picture, at, 0)],
            Block::Gallery { pictures, title } => {
                self.title(Field::Caption, title.as_deref(), at);
                return pictures.iter().enumerate().map(|(item, picture)| self.inner(picture, at, item)).collect();
            }
            Block::Embed { title, .. } => self.title(Field::Item, title.as_deref(), at),
        }
        Vec::new()
    }

    /// The words above a table, a gallery or a card.
    fn title(&mut self, field: Field, text: Option<&str>, block: usize) {
        self.add(Part::new(field, text.unwrap_or_default()), Spot { field: "title", block: Some(block), item: 0 });
    }

    fn inner(&mut self, picture: &Picture, block: usize, item: usize) -> preflight::Picture {
        self.pictures.push(Spot { field: "caption", block: Some(block), item });
        self.picture(&TypedPicture::from(picture), Some(block), item)
    }
}
