//! The body of a story: a tree of known blocks, never HTML.
//!
//! The JSON form is ProseMirror's document JSON (`type`, `attrs`, `content`, `marks`), so that the
//! rich editor and the store speak the same language. What is not named here cannot be stored.

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

/// The target of a link: `https:`, `http:`, `mailto:` or a path of this site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "RawHref", into = "RawHref")]
pub struct Href(String);

#[derive(Serialize, Deserialize)]
struct RawHref {
    href: String,
}

/// The link's scheme is not one that a story may carry.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a link may start with https:, http:, mailto: or /, found {0:?}")]
pub struct HrefError(String);

impl Href {
    /// Checks a link target.
    ///
    /// # Errors
    /// [`HrefError`] for any other scheme, for `//host`, and for targets with spaces or controls.
    pub fn parse(raw: &str) -> Result<Self, HrefError> {
        let href = raw.trim();
        let known = ["https://", "http://", "mailto:"].iter().any(|scheme| href.starts_with(scheme));
        let local = href.starts_with('/') && !href.starts_with("//") && !href.starts_with("/\\");
        let clean = !href.chars().any(|c| c.is_control() || c.is_whitespace());
        if (known || local) && clean { Ok(Self(href.to_owned())) } else { Err(HrefError(href.to_owned())) }
    }

    /// The target as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<RawHref> for Href {
    type Error = HrefError;
    fn try_from(raw: RawHref) -> Result<Self, HrefError> {
        Self::parse(&raw.href)
    }
}

impl From<Href> for RawHref {
    fn from(href: Href) -> Self {
        Self { href: href.0 }
    }
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
        }
    }
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

    #[test]
    fn links_lead_to_the_web_or_to_this_site() {
        for good in ["https://example.org/خبر", "mailto:a@example.org", "/12"] {
            assert!(Href::parse(good).is_ok(), "{good}");
        }
        for bad in ["javascript:alert(1)", "//example.org", "/\\example.org", "data:text/html,x", "https://a b", ""] {
            assert!(Href::parse(bad).is_err(), "{bad}");
        }
    }
}
