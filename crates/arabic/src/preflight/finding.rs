//! What a rule found.

use std::ops::Range;

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Worth a look.
    Hint,
    /// Very likely wrong.
    Warn,
    /// Must not go out without a reason that is logged.
    Block,
}

impl Severity {
    /// The word in data: `hint`, `warn`, `block`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Hint => "hint",
            Self::Warn => "warn",
            Self::Block => "block",
        }
    }

    /// Reads [`Severity::as_str`].
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Hint, Self::Warn, Self::Block].into_iter().find(|severity| severity.as_str() == word)
    }
}

/// A place in a document.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Place {
    /// Which of the document's parts, counted from 0.
    pub part: usize,
    /// **Bytes** of that part's text, on borders of characters.
    pub range: Range<usize>,
}

impl Place {
    /// What places are sorted by.
    pub(super) const fn order(&self) -> (usize, usize, usize) {
        (self.part, self.range.start, self.range.end)
    }
}

/// One replacement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What is replaced; an empty range inserts.
    pub place: Place,
    /// What stands there afterwards.
    pub text: String,
}

/// What would make a finding go away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// Replacements that belong together, in order and apart.
    pub edits: Vec<Edit>,
    /// True when a program may apply it without asking: the wrong form is
    /// never right, and only one other can be meant.
    pub safe: bool,
}

/// One thing that a person should look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The rule's id, for example `H09`.
    pub rule: &'static str,
    /// How bad it is under this paper's profile: as bad as the rule, or less.
    pub severity: Severity,
    /// Where: the first place is the one to change, others explain it. Empty
    /// when something is missing from the whole story.
    pub places: Vec<Place>,
    /// Values for the rule's message: `found`, `wanted` and others it names.
    pub values: Vec<(&'static str, String)>,
    /// What to write instead, when the rule knows.
    pub fix: Option<Fix>,
}

impl Finding {
    /// A finding about the whole story, to which places, values and a fix are
    /// added; its severity is the rule's.
    pub const fn new(rule: &'static str) -> Self {
        Self { rule, severity: Severity::Block, places: Vec::new(), values: Vec::new(), fix: None }
    }

    /// Adds a place; the first is the one to change.
    #[must_use]
    pub fn at(mut self, part: usize, range: Range<usize>) -> Self {
        self.places.push(Place { part, range });
        self
    }

    /// Is no worse than `severity`, although the rule may be: what speaks for
    /// it is weaker here.
    #[must_use]
    pub const fn at_most(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// Adds a value for the message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.values.push((name, value.into()));
        self
    }

    /// Replaces the first place by `text`, which a program may do by itself.
    #[must_use]
    pub fn safely(self, text: impl Into<String>) -> Self {
        self.replaced(text, true)
    }

    /// Replaces the first place by `text` when a person agrees.
    #[must_use]
    pub fn perhaps(self, text: impl Into<String>) -> Self {
        self.replaced(text, false)
    }

    /// Several replacements at once.
    #[must_use]
    pub fn edited(mut self, edits: Vec<Edit>, safe: bool) -> Self {
        self.fix = Some(Fix { edits, safe });
        self
    }

    /// The value called `name`, or nothing.
    pub fn value(&self, name: &str) -> &str {
        self.values.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value)
    }

    fn replaced(mut self, text: impl Into<String>, safe: bool) -> Self {
        let text = text.into();
        if !self.values.iter().any(|(name, _)| *name == "wanted") {
            self.values.push(("wanted", text.clone()));
        }
        let edits = self.places.first().map(|place| Edit { place: place.clone(), text }).into_iter().collect();
        self.edited(edits, safe)
    }
}
