//! The body of a story: a tree of known blocks, never HTML.
//!
//! The JSON form is ProseMirror's document JSON (`type`, `attrs`, `content`, `marks`), so that the
//! rich editor and the store speak the same language. What is not named here cannot be stored.

use crate::Picture;
pub use crate::href::{Href, HrefError};
use serde::{Deserialize, Serialize};

/// A whole body.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(from = "Document", into = "Document")]
pub struct Body {
    /// Blocks in reading order.
    pub content: Vec<Block>,
}

/// The JSON form of [`Body`].
#[derive(Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
enum Document {
    Doc {
        #[serde(default)]
        content: Vec<Block>,
    },
}

impl From<Document> for Body {
    fn from(Document::Doc { content }: Document) -> Self {
        Self { content }
    }
}

impl From<Body> for Document {
    fn from(body: Body) -> Self {
        Self::Doc { content: body.content }
    }
}

/// One block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum Block {
    /// A paragraph.
    Paragraph {
        /// Its text.
        content: Vec<Inline>,
    },
    /// A heading inside the story.
    Heading {
        /// Its text.
        content: Vec<Inline>,
    },
    /// Somebody's words.
    Quote {
        /// The words.
        content: Vec<Inline>,
        /// Who said them.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        speaker: Option<String>,
    },
    /// A list.
    List {
        /// Numbered when true.
        #[serde(default)]
        ordered: bool,
        /// The items.
        content: Vec<Vec<Inline>>,
    },
    /// Lines of verse, kept byte for byte.
    Verse {
        /// One entry a line.
        lines: Vec<String>,
    },
    /// A quotation of scripture, kept byte for byte.
    Scripture {
        /// The words as they stand.
        text: String,
        /// Where they stand.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reference: Option<String>,
    },
    /// A picture between paragraphs.
    Image {
        /// The picture.
        picture: Picture,
    },
    /// Pictures that belong together.
    Gallery {
        /// The pictures, in order.
        pictures: Vec<Picture>,
        /// What they show together.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        title: Option<String>,
    },
    /// Something that stands elsewhere on the web: a card with a link; nothing is loaded from there.
    Embed {
        /// Where it stands; `https:` or `http:`.
        #[serde(with = "crate::href::plain")]
        href: Href,
        /// What it is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        title: Option<String>,
        /// Whose it is.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        source: Option<String>,
    },
    /// Rows of cells; every row has as many as the first.
    Table {
        /// The first row names the columns.
        #[serde(default)]
        header: bool,
        /// Rows, cells, runs.
        rows: Vec<Vec<Vec<Inline>>>,
        /// What it tells.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        caption: Option<String>,
    },
}

/// A run of text with one set of marks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Node", into = "Node")]
pub struct Inline {
    /// The text, not empty.
    pub text: String,
    /// How it stands out.
    pub marks: Vec<Mark>,
}

/// The JSON form of [`Inline`].
#[derive(Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
enum Node {
    Text {
        text: String,
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        marks: Vec<Mark>,
    },
}

impl From<Node> for Inline {
    fn from(Node::Text { text, marks }: Node) -> Self {
        Self { text, marks }
    }
}

impl From<Inline> for Node {
    fn from(run: Inline) -> Self {
        Self::Text { text: run.text, marks: run.marks }
    }
}

/// How a run stands out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum Mark {
    /// Strong emphasis.
    Strong,
    /// Emphasis (shown by weight or colour: Arabic has no italics).
    Em,
    /// A link.
    Link {
        /// Where to.
        attrs: Href,
    },
}

impl Inline {
    /// A run without marks, save-normalised; `None` when nothing is left.
    pub fn plain(text: &str) -> Option<Self> {
        let text = arabic::save::clean_line(text);
        (!text.is_empty()).then(|| Self { text, marks: Vec::new() })
    }
}

impl Block {
    /// A paragraph of one plain run; `None` when nothing is left after cleaning.
    pub fn paragraph(text: &str) -> Option<Self> {
        Inline::plain(text).map(|run| Self::Paragraph { content: vec![run] })
    }

    /// A heading of one plain run; `None` when nothing is left after cleaning.
    pub fn heading(text: &str) -> Option<Self> {
        Inline::plain(text).map(|run| Self::Heading { content: vec![run] })
    }

    /// A paragraph that is one link; `None` when nothing is left or the target is refused.
    pub fn linked(text: &str, href: &str) -> Option<Self> {
        let mut run = Inline::plain(text)?;
        run.marks.push(Mark::Link { attrs: Href::parse(href).ok()? });
        Some(Self::Paragraph { content: vec![run] })
    }

    /// The words of the block as plain text, one line (verse and lists: one line each entry).
    pub fn text(&self) -> String {
        match self {
            Self::Paragraph { content } | Self::Heading { content } | Self::Quote { content, .. } => run_text(content),
            Self::List { content, .. } => content.iter().map(|item| run_text(item)).collect::<Vec<_>>().join("\n"),
            Self::Verse { lines } => lines.join("\n"),
            Self::Scripture { text, .. } => text.clone(),
            Self::Image { picture } => caption(picture),
            Self::Gallery { pictures, title } => {
                title.iter().cloned().chain(pictures.iter().map(caption)).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
            }
            Self::Embed { title, source, .. } => title.iter().chain(source).cloned().collect::<Vec<_>>().join("\n"),
            Self::Table { rows, caption, .. } => {
                let rows = rows.iter().map(|row| row.iter().map(|cell| run_text(cell)).collect::<Vec<_>>().join(" "));
                caption.iter().cloned().chain(rows).collect::<Vec<_>>().join("\n")
            }
        }
    }

    /// The pictures in the block.
    pub fn pictures(&self) -> &[Picture] {
        match self {
            Self::Image { picture } => std::slice::from_ref(picture),
            Self::Gallery { pictures, .. } => pictures,
            _ => &[],
        }
    }
}

fn caption(picture: &Picture) -> String {
    picture.caption.as_ref().map(ToString::to_string).unwrap_or_default()
}

fn run_text(runs: &[Inline]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

impl Body {
    /// All words as plain text, an empty line between blocks.
    pub fn text(&self) -> String {
        self.content.iter().map(Block::text).collect::<Vec<_>>().join("\n\n")
    }

    /// Number of words (UAX #29 words that hold a letter or a digit).
    pub fn words(&self) -> usize {
        self.content.iter().map(|block| arabic::fold::words(&block.text()).count()).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_json_is_prosemirrors() {
        let json = r#"{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"خبر","marks":[{"type":"link","attrs":{"href":"https://example.org/"}}]}]}]}"#;
        let body: Body = serde_json::from_str(json).unwrap();
        assert_eq!(serde_json::to_string(&body).unwrap(), json);
    }

    #[test]
    fn what_is_not_known_cannot_be_stored() {
        for bad in [
            r#"{"type":"page","content":[]}"#,
            r#"{"type":"doc","content":[{"type":"html","content":"<script>"}]}"#,
            r#"{"type":"doc","content":[{"type":"paragraph","content":[],"onclick":"x"}]}"#,
            r#"{"type":"doc","content":[{"type":"paragraph","content":[{"type":"text","text":"x","marks":[{"type":"link","attrs":{"href":"javascript:alert(1)"}}]}]}]}"#,
        ] {
            assert!(serde_json::from_str::<Body>(bad).is_err(), "{bad}");
        }
    }
}
