//! What a reader typed, understood.

mod parse;
mod pieces;
mod word;

pub use word::{Phrase, Word};

use arabic::terms::Analyser;

/// Words of a query that are looked at; the rest is ignored.
pub const MOST_WORDS: usize = 32;

/// Characters of a query that are looked at.
pub const MOST_CHARS: usize = 1_000;

/// A query as it was understood. Any text is one; a text without words finds
/// nothing.
///
/// | typed | means |
/// |---|---|
/// | `وزير الخارجية` | any of the words; the more of them and the closer, the better |
/// | `"وزير الخارجية"`, `“…”` | these words in this order, in any form |
/// | `«وزير الخارجية»` | these words in this order, spelled just so |
/// | `-مصر`, `-"…"`, `-«…»` | not that |
///
/// From five words outside quotation marks on, a text is read as a pasted headline: its quotation marks and dashes are
/// its own and ask for nothing.
///
/// Both kinds of digits are one. Words that only ask or bind («متى», «في») are
/// left out while others remain.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// Words of which a hit should hold many.
    pub(crate) words: Vec<Word>,
    /// Phrases that a hit must hold.
    pub(crate) phrases: Vec<Phrase>,
    /// Words that no hit may hold.
    pub(crate) not_words: Vec<Word>,
    /// Phrases that no hit may hold.
    pub(crate) not_phrases: Vec<Phrase>,
    /// What was typed, as far as it was looked at.
    pub(crate) text: String,
}

impl Query {
    /// Understands `typed`; never fails, and looks at [`MOST_CHARS`] characters
    /// and [`MOST_WORDS`] words at most.
    ///
    /// ```
    /// use search::Query;
    ///
    /// assert!(!Query::parse("متى زار «وزير الخارجية» مصر -ليبيا").is_empty());
    /// assert!(Query::parse("؟ - «» \"").is_empty());
    /// ```
    pub fn parse(typed: &str) -> Self {
        parse::parse(typed, &mut Analyser::default())
    }

    /// True when nothing is asked for; what is only excluded is no question.
    pub const fn is_empty(&self) -> bool {
        self.words.is_empty() && self.phrases.is_empty()
    }

    /// What was typed, as far as it was looked at: **characters** beyond
    /// [`MOST_CHARS`] are cut off.
    pub fn text(&self) -> &str {
        &self.text
    }
}
