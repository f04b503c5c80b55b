//! What is checked: the texts of a story, and what is known about it.

use jiff::civil::Date;
use std::ops::Range;

/// Where a text stands in a story.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    /// A few words above the headline.
    Kicker,
    /// The headline.
    Headline,
    /// One or two sentences below it.
    Deck,
    /// Under a picture.
    Caption,
    /// For those who cannot see the picture.
    Alt,
    /// Who took the picture, who wrote the story, where it came from.
    Credit,
    /// A paragraph of the body.
    Paragraph,
    /// A heading inside the body.
    Heading,
    /// A quotation set apart.
    Quotation,
    /// One entry of a list.
    Item,
    /// Words of an interface: a button, a label, a message.
    Label,
    /// A message to a channel on Telegram, 4,096 UTF-16 units at most.
    Telegram,
    /// The text under a picture sent to Telegram, 1,024 UTF-16 units at most.
    TelegramCaption,
    /// A post on Facebook.
    Facebook,
    /// An alert on phones.
    Push,
}

impl Field {
    /// Its name in data: `headline`, `telegram-caption`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Kicker => "kicker",
            Self::Headline => "headline",
            Self::Deck => "deck",
            Self::Caption => "caption",
            Self::Alt => "alt",
            Self::Credit => "credit",
            Self::Paragraph => "paragraph",
            Self::Heading => "heading",
            Self::Quotation => "quotation",
            Self::Item => "item",
            Self::Label => "label",
            Self::Telegram => "telegram",
            Self::TelegramCaption => "telegram-caption",
            Self::Facebook => "facebook",
            Self::Push => "push",
        }
    }

    /// True for text in whole sentences.
    pub const fn is_prose(self) -> bool {
        matches!(
            self,
            Self::Deck | Self::Paragraph | Self::Quotation | Self::Item | Self::Telegram | Self::TelegramCaption | Self::Facebook
        )
    }

    /// True for what belongs to the body.
    pub const fn is_body(self) -> bool {
        matches!(self, Self::Paragraph | Self::Heading | Self::Quotation | Self::Item)
    }
}

/// A link in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// **Bytes** of the text that are the link.
    pub range: Range<usize>,
    /// Where it leads, as written.
    pub target: String,
}

/// One text of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Where it stands.
    pub field: Field,
    /// The text as stored; line ends inside are LF.
    pub text: String,
    /// **Bytes** no rule may judge: scripture, verse, quoted documents, code,
    /// runs in another language.
    pub exempt: Vec<Range<usize>>,
    /// The links in it.
    pub links: Vec<Link>,
}

impl Part {
    /// A text without exempt runs and links.
    pub fn new(field: Field, text: impl Into<String>) -> Self {
        Self { field, text: text.into(), exempt: Vec::new(), links: Vec::new() }
    }
}

/// What kind of source a story has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SourceKind {
    /// The paper's own desk.
    Own,
    /// A named agency or outlet.
    Named,
    /// «وكالات» and nothing else.
    Unnamed,
}

/// Where a story came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// As it is printed.
    pub name: String,
    /// What kind.
    pub kind: SourceKind,
}

/// A picture of a story.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Picture {
    /// Which part is its caption.
    pub caption: Option<usize>,
    /// Which part is its alternative text.
    pub alt: Option<usize>,
    /// True when it only decorates and needs no alternative text.
    pub decorative: bool,
    /// Who took it.
    pub credit: Option<String>,
    /// Under which licence it is printed, when that is asked for.
    pub licence: Option<String>,
    /// The day it was taken.
    pub taken: Option<Date>,
    /// Its file's name.
    pub file: Option<String>,
}

/// What is known about a story besides its texts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// The people named under the headline.
    pub bylines: Vec<String>,
    /// Where it came from.
    pub sources: Vec<Source>,
    /// The place it was filed from.
    pub dateline: Option<String>,
    /// Its pictures.
    pub pictures: Vec<Picture>,
    /// A private note to the editor says who an unnamed source is.
    pub source_note: bool,
    /// Minutes since it was first published; `None` before that.
    pub minutes_live: Option<u32>,
    /// The text of the wire item it was written from, as it came in.
    pub wire: Option<String>,
}

/// A text, a page or a story to be checked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    /// The texts in reading order.
    pub parts: Vec<Part>,
    /// The day of publication in the paper's zone; without it «اليوم» has no
    /// meaning.
    pub published: Option<Date>,
    /// What is known of the story; `None` for a text of which nothing but its
    /// words is known, so that nothing is reported missing.
    pub facts: Option<Facts>,
}

impl Document {
    /// A text of which nothing but its words is known: a paragraph a line.
    pub fn plain(text: &str) -> Self {
        let lines = text.lines().filter(|line| !line.trim().is_empty());
        Self { parts: lines.map(|line| Part::new(Field::Paragraph, line)).collect(), ..Self::default() }
    }

    /// One text of an interface.
    pub fn label(text: &str) -> Self {
        Self { parts: vec![Part::new(Field::Label, text)], ..Self::default() }
    }

    /// The first text of `field`.
    pub fn text(&self, field: Field) -> Option<&str> {
        self.parts.iter().find(|part| part.field == field).map(|part| part.text.as_str())
    }
}
